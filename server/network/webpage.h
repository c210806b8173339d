// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "upgrade.h"

#include <optional>

namespace skep {

enum class ServiceState : quint8;

/// The answer to a plain HTTP request: the state of the broker at /health, and the page for a person with its files at
/// / if the rules offer it. Returns nullopt if there is no such page. \param restored how many records the store has
/// given back, for the state while starting.
std::optional<HttpAnswer> answerPage(const HttpRequest &request, const UpgradeRules &rules, ServiceState state,
                                     qint64 restored = 0);

/// The answer to a handshake of a broker that is not serving.
HttpAnswer answerUnavailable(ServiceState state);

} // namespace skep
