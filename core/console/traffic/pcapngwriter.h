// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trafficwriter.h"

#include <memory>

class QIODevice;

namespace skep {

/// For Wireshark: the MQTT packets in TCP streams made for them, whatever transport they came by, with the broker's
/// notes as comments on the packets that they are about. HTTP and the headers of WebSocket frames have no place there.
std::unique_ptr<TrafficWriter> makePcapngWriter(QIODevice &device);

} // namespace skep
