// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings.h"
#include "settingvalue.h"

#include <QStringView>

#include <optional>
#include <span>

namespace skep {

/// One row of the tables that files, the command line, printing and comparing share.
template <class Owner>
struct Setting
{
    enum class Change : quint8 { WhileRunning, NeedsRestart };

    /// The warning for a value other than `served`, as long as nothing acts on it.
    struct Unserved
    {
        SettingValue served;
        const char *sentence;
    };

    const char *path; ///< its element below <hivemq> or below the listener; its name everywhere
    ValueRule rule;
    SettingValue (*get)(const Owner &);
    void (*set)(Owner &, const SettingValue &);
    Change change = Change::WhileRunning;
    std::optional<Unserved> unserved = {};
};

using BrokerSetting = Setting<Settings>;

/// A setting of a listener, and the transports that have it.
struct ListenerSetting : Setting<ListenerSettings>
{
    enum class Of : quint8 { All, WebSocket, Tls };
    Of of = Of::All;
    bool required = false;

    bool belongsTo(TransportKind transport) const;
};

/// In the order in which values are set and printed: a switch comes after the number that it overrides.
std::span<const BrokerSetting> brokerSettings();
std::span<const ListenerSetting> listenerSettings();

/// Null if no setting has that path.
const BrokerSetting *findBrokerSetting(QStringView path);
const ListenerSetting *findListenerSetting(QStringView path);

/// What HiveMQ's files start from: its defaults, if they differ from those of Skep without a configuration.
Settings hiveMqDefaults();
ListenerSettings hiveMqListenerDefaults(TransportKind transport);

/// The name of the element that opens such a listener, "tcp-listener", and back.
QString listenerElement(TransportKind transport);
std::optional<TransportKind> transportOfElement(QStringView element);

/// Gives the last listener its default name if it has none, and another one if an earlier listener already has its
/// name; returns a sentence in that case, else an empty string.
QString nameLastListener(Settings &settings);

} // namespace skep
