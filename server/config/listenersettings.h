// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settingrow.h"
#include "settings.h"

#include <QStringView>

#include <optional>
#include <span>

namespace skep {

/// A setting of a listener, and the transports that have it.
struct ListenerSetting : Setting<ListenerSettings>
{
    enum class Of : quint8 { All, WebSocket, Tls };
    Of of = Of::All;
    bool required = false;

    bool belongsTo(TransportKind transport) const;
};

/// In the order in which values are set and printed.
std::span<const ListenerSetting> listenerSettings();

/// Returns nullptr if no setting has that path.
const ListenerSetting *findListenerSetting(QStringView path);

/// What a listener in HiveMQ's files starts from.
ListenerSettings hiveMqListenerDefaults(TransportKind transport);

/// The name of the element that opens such a listener, "tcp-listener", and back.
QString listenerElement(TransportKind transport);
std::optional<TransportKind> transportOfElement(QStringView element);

/// Gives the last listener its default name if it has none, and another one if an earlier listener has the same.
/// Returns a sentence in that case; otherwise empty.
QString nameLastListener(Settings &settings);

} // namespace skep
