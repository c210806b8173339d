// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace skep {

/// Retained messages as a JSON document: {"format": "skep retained messages", "version": 1, "messages": [...]}. A
/// payload is "payload" if it is UTF-8, else "payloadBase64"; properties have their names of the MQTT 5.0
/// specification.
QByteArray toRetainedFile(const std::vector<RetainedMessage> &messages);

/// The messages, or one sentence: what is wrong, and where.
std::variant<std::vector<RetainedMessage>, QString> fromRetainedFile(const QByteArray &bytes);

} // namespace skep
