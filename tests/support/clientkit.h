// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/access/access.h"
#include "core/broker/client.h"
#include "core/broker/router.h"
#include "core/protocol/encoder.h"
#include "fakelink.h"
#include "packetwords.h"
#include "partskit.h"

#include <deque>

namespace skep {

/// What clients work with in a test, without a Broker.
struct ClientKit : PartsKit
{
    explicit ClientKit(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits) { }

    Access access;
    Router router{parts};
    Sessions sessions{parts, router};
    ClientServices services{parts, access, router, sessions};
};

/// The packets that a link has got since the last call, by their names and what distinguishes them.
inline QStringList packetsOf(FakeLink &link, ProtocolVersion version = ProtocolVersion::Mqtt5)
{
    QStringList lines;
    for (const QByteArray &bytes : link.takePackets()) {
        const DecodeResult result = decode(bytes, version);
        const Packet &packet = std::get<Decoded>(result).packet;
        QString line = QString::fromLatin1(packetTypeName(typeOf(packet)));
        std::visit(
            [&line](const auto &each) {
                if constexpr (requires { each.topic; })
                    line += u" '%1' '%2'"_s.arg(QString::fromUtf8(each.topic), QString::fromUtf8(each.payload));
                if constexpr (requires { each.reasonCode; })
                    line += u" 0x%1"_s.arg(int(each.reasonCode), 2, 16, QChar(u'0'));
                if constexpr (requires { each.meta.topicAlias; }) {
                    if (each.meta.topicAlias != 0)
                        line += u" alias=%1"_s.arg(each.meta.topicAlias);
                }
            },
            packet);
        lines += line;
    }
    return lines;
}

} // namespace skep
