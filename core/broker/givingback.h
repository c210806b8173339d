// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skep {

class InflightWindow;
class Journal;

/// Gives QoS 1 messages of shared groups that are not acknowledged back to their groups, for another member
/// [MQTT-4.8.2-4]: the oldest ones, a bounded number in one call. True if there may be more.
bool giveBack(InflightWindow &sent, Journal &journal);

} // namespace skep
