// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "packet.h"

namespace skep {

/// Reads the topic filters of a SUBSCRIBE or UNSUBSCRIBE one after the other: a packet may have so many that they are
/// not to be read at once. Checks them as decode() does; after a fault there are no more.
///
/// A value; owns nothing. Any thread.
class FilterReader final
{
public:
    /// \param filters of a decoded packet \param type Subscribe or Unsubscribe
    FilterReader(QByteArrayView filters, PacketType type, ProtocolVersion version, NameCheck names);

    bool atEnd() const { return m_body.atEnd(); }
    /// An UNSUBSCRIBE's have no options. REQUIRES: not atEnd().
    Subscribe::Entry next();
    const std::optional<Violation> &fault() const { return m_body.fault(); }

private:
    ByteReader m_body;
    PacketType m_type;
    ProtocolVersion m_version;
};

// What follows the fixed header of SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK. A fault is reported to the reader. The
// topic filters are left to FilterReader.

void decodeBody(ByteReader &body, ProtocolVersion version, Subscribe &subscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Suback &suback);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsubscribe &unsubscribe);
void decodeBody(ByteReader &body, ProtocolVersion version, Unsuback &unsuback);

} // namespace skep
