// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/decoder.h"

#include <QByteArray>

namespace skep {

/// One line that names the packet and every field that is not at its default, such as
/// `PUBLISH topic=a payload=hi qos=1 id=10`. Two packets with the same line say the same; raw property blocks are
/// not in it, except those of a Publish and a Will, which are forwarded.
QByteArray describePacket(const Packet &packet);

/// The packet's line, "more N", or "error N" with the Violation's number.
QByteArray describeResult(const DecodeResult &result);

} // namespace skep
