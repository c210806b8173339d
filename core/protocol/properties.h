// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packet.h"

#include <QByteArrayView>

namespace skep {

/// Property identifiers of MQTT 5.0 §2.2.2.2.
enum class PropertyId : quint8 {
    PayloadFormatIndicator = 0x01,
    MessageExpiryInterval = 0x02,
    ContentType = 0x03,
    ResponseTopic = 0x08,
    CorrelationData = 0x09,
    SubscriptionIdentifier = 0x0B,
    SessionExpiryInterval = 0x11,
    AssignedClientIdentifier = 0x12,
    ServerKeepAlive = 0x13,
    AuthenticationMethod = 0x15,
    AuthenticationData = 0x16,
    RequestProblemInformation = 0x17,
    WillDelayInterval = 0x18,
    RequestResponseInformation = 0x19,
    ResponseInformation = 0x1A,
    ServerReference = 0x1C,
    ReasonString = 0x1F,
    ReceiveMaximum = 0x21,
    TopicAliasMaximum = 0x22,
    TopicAlias = 0x23,
    MaximumQoS = 0x24,
    RetainAvailable = 0x25,
    UserProperty = 0x26,
    MaximumPacketSize = 0x27,
    WildcardSubscriptionAvailable = 0x28,
    SubscriptionIdentifierAvailable = 0x29,
    SharedSubscriptionAvailable = 0x2A,
};

/// One property as read from a block. `number` holds every integer type; `text` the string, the binary data or the
/// name of a user property, `value` its value.
struct Property
{
    PropertyId id{};
    quint32 number = 0;
    QByteArrayView text;
    QByteArrayView value;
    QByteArrayView raw; ///< the property as on the wire, with its identifier
};

/// Walks a property block that the decoder has accepted.
/// \code
/// for (PropertyReader reader(block); reader.next();) use(reader.property());
/// \endcode
class PropertyReader
{
public:
    explicit PropertyReader(QByteArrayView block) : m_rest(block) { }

    /// Reads the next property; false at the end, or if the block is malformed (then isMalformed()).
    bool next();
    const Property &property() const { return m_property; }
    bool isMalformed() const { return m_malformed; }
    /// The unread rest; empty if the block is malformed.
    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
    Property m_property;
    bool m_malformed = false;
};

} // namespace skep
