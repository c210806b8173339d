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

    /// What a value other than `served` leads to, as long as nothing acts on it.
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

/// In the order in which values are set and printed: a switch stands behind the number that it overrules.
std::span<const BrokerSetting> brokerSettings();
std::span<const ListenerSetting> listenerSettings();

/// Nothing where no setting has that path.
const BrokerSetting *findBrokerSetting(QStringView path);
const ListenerSetting *findListenerSetting(QStringView path);

/// What HiveMQ's files start from: its defaults where they differ from those of a Skep without a configuration.
Settings hiveMqDefaults();
ListenerSettings hiveMqListenerDefaults(TransportKind transport);

/// The name of the element that opens such a listener, "tcp-listener", and back.
QString listenerElement(TransportKind transport);
std::optional<TransportKind> transportOfElement(QStringView element);

/// Gives the last listener its default name where it has none, and another one where an earlier listener has its name
/// already. Returns a sentence in that case.
QString nameLastListener(Settings &settings);

} // namespace skep
