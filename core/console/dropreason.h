// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>

namespace skep {

/// Why a message did not reach a session. The sentences are in core/broker/droplog.cpp, the console's words in
/// gui/text/format.cpp.
enum class DropReason : quint8 {
    QueueFull,
    SharedQueueFull,
    QoS0QueueFull,
    PacketTooLarge,
    Expired,
    NotAuthorized,
    RetainedStoreFull,
    AllQueuesFull,
};

constexpr size_t DropReasonCount = size_t(DropReason::AllQueuesFull) + 1;
using DropCounts = std::array<quint64, DropReasonCount>; ///< by reason

} // namespace skep
