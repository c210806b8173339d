// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settingrow.h"
#include "settings.h"

#include <QStringView>

#include <span>

namespace skep {

using BrokerSetting = Setting<Settings>;

/// In the order in which values are set and printed: a switch comes after the number that it overrides.
std::span<const BrokerSetting> brokerSettings();

/// Returns nullptr if no setting has that path.
const BrokerSetting *findBrokerSetting(QStringView path);

/// What HiveMQ's files start from: its defaults, which are not those of a Skep without a configuration.
Settings hiveMqDefaults();

} // namespace skep
