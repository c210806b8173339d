// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "encoder.h"

#include "properties.h"

#include <QtEndian>

#include <cstring>

namespace skep {

namespace {

/// Counts what a packet's put() writes.
class Counter final
{
public:
    void byte(int) { ++m_size; }
    void twoByteInteger(quint16) { m_size += 2; }
    void fourByteInteger(quint32) { m_size += 4; }
    void variableByteInteger(quint32 value) { m_size += variableByteIntegerSize(value); }
    void raw(QByteArrayView bytes) { m_size += bytes.size(); }
    qsizetype size() const { return m_size; }

private:
    qsizetype m_size = 0;
};

/// Writes what a packet's put() gives; the room was measured by a Counter.
class Writer final
{
public:
    explicit Writer(char *to) : m_at(to) { }

    void byte(int value) { *m_at++ = char(value); }
    void twoByteInteger(quint16 value) { bigEndian(value); }
    void fourByteInteger(quint32 value) { bigEndian(value); }
    void variableByteInteger(quint32 value) { m_at = writeVariableByteInteger(m_at, value); }
    void raw(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return;
        std::memcpy(m_at, bytes.data(), size_t(bytes.size()));
        m_at += bytes.size();
    }
    char *at() const { return m_at; }

private:
    template <typename Integer>
    void bigEndian(Integer value)
    {
        qToBigEndian(value, m_at);
        m_at += sizeof value;
    }

    char *m_at;
};

/// A string or Binary Data, with its two length bytes.
template <typename Out>
void putSized(Out &out, QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() <= 65'535);
    out.twoByteInteger(quint16(bytes.size()));
    out.raw(bytes);
}

/// Puts properties, and of optional ones those that are there.
template <typename Out>
class PropertyPutter final
{
public:
    explicit PropertyPutter(Out &out) : m_out(out) { }

    void byte(PropertyId id, bool value)
    {
        m_out.byte(int(id));
        m_out.byte(value);
    }
    void byte(PropertyId id, const std::optional<bool> &value)
    {
        if (value)
            byte(id, *value);
    }
    void twoBytes(PropertyId id, const std::optional<quint16> &value)
    {
        if (!value)
            return;
        m_out.byte(int(id));
        m_out.twoByteInteger(*value);
    }
    void fourBytes(PropertyId id, const std::optional<quint32> &value)
    {
        if (!value)
            return;
        m_out.byte(int(id));
        m_out.fourByteInteger(*value);
    }
    void variable(PropertyId id, quint32 value)
    {
        m_out.byte(int(id));
        m_out.variableByteInteger(value);
    }
    void sized(PropertyId id, const std::optional<QByteArrayView> &value)
    {
        if (!value)
            return;
        m_out.byte(int(id));
        putSized(m_out, *value);
    }

private:
    Out &m_out;
};

void putProperties(auto &put, const Connect &connect)
{
    if (connect.sessionExpiryInterval != 0)
        put.fourBytes(PropertyId::SessionExpiryInterval, connect.sessionExpiryInterval);
    if (connect.receiveMaximum != 65'535)
        put.twoBytes(PropertyId::ReceiveMaximum, connect.receiveMaximum);
    put.fourBytes(PropertyId::MaximumPacketSize, connect.maximumPacketSize);
    if (connect.topicAliasMaximum != 0)
        put.twoBytes(PropertyId::TopicAliasMaximum, connect.topicAliasMaximum);
    if (connect.requestResponseInformation)
        put.byte(PropertyId::RequestResponseInformation, true);
    if (!connect.requestProblemInformation)
        put.byte(PropertyId::RequestProblemInformation, false);
    put.sized(PropertyId::AuthenticationMethod, connect.authenticationMethod);
    put.sized(PropertyId::AuthenticationData, connect.authenticationData);
}

void putProperties(auto &put, const Connack &connack)
{
    put.fourBytes(PropertyId::SessionExpiryInterval, connack.sessionExpiryInterval);
    put.twoBytes(PropertyId::ReceiveMaximum, connack.receiveMaximum);
    if (connack.maximumQoS)
        put.byte(PropertyId::MaximumQoS, *connack.maximumQoS != QoS::AtMostOnce);
    put.byte(PropertyId::RetainAvailable, connack.retainAvailable);
    put.fourBytes(PropertyId::MaximumPacketSize, connack.maximumPacketSize);
    put.sized(PropertyId::AssignedClientIdentifier, connack.assignedClientIdentifier);
    put.twoBytes(PropertyId::TopicAliasMaximum, connack.topicAliasMaximum);
    put.sized(PropertyId::ReasonString, connack.reasonString);
    put.byte(PropertyId::WildcardSubscriptionAvailable, connack.wildcardSubscriptionAvailable);
    put.byte(PropertyId::SubscriptionIdentifierAvailable, connack.subscriptionIdentifiersAvailable);
    put.byte(PropertyId::SharedSubscriptionAvailable, connack.sharedSubscriptionAvailable);
    put.twoBytes(PropertyId::ServerKeepAlive, connack.serverKeepAlive);
    put.sized(PropertyId::ResponseInformation, connack.responseInformation);
    put.sized(PropertyId::ServerReference, connack.serverReference);
    put.sized(PropertyId::AuthenticationMethod, connack.authenticationMethod);
    put.sized(PropertyId::AuthenticationData, connack.authenticationData);
}

void putProperties(auto &put, const Subscribe &subscribe)
{
    if (subscribe.subscriptionIdentifier != 0)
        put.variable(PropertyId::SubscriptionIdentifier, subscribe.subscriptionIdentifier);
}

void putProperties(auto &, const Unsubscribe &) { }

void putProperties(auto &put, const Disconnect &disconnect)
{
    put.fourBytes(PropertyId::SessionExpiryInterval, disconnect.sessionExpiryInterval);
    put.sized(PropertyId::ReasonString, disconnect.reasonString);
    put.sized(PropertyId::ServerReference, disconnect.serverReference);
}

void putProperties(auto &put, const Auth &auth)
{
    put.sized(PropertyId::AuthenticationMethod, auth.authenticationMethod);
    put.sized(PropertyId::AuthenticationData, auth.authenticationData);
    put.sized(PropertyId::ReasonString, auth.reasonString);
}

/// SUBACK, UNSUBACK and the acknowledgements of PUBLISH have a Reason String.
void putProperties(auto &put, const auto &answer)
{
    put.sized(PropertyId::ReasonString, answer.reasonString);
}

template <typename T>
quint32 propertiesSize(const T &packet)
{
    Counter counter;
    PropertyPutter put(counter);
    putProperties(put, packet);
    return quint32(counter.size());
}

/// The properties of a packet with their length before them; in version 5 only.
template <typename Out, typename T>
void putPropertyBlock(Out &out, const T &packet, ProtocolVersion version)
{
    if (version != ProtocolVersion::Mqtt5)
        return;
    out.variableByteInteger(propertiesSize(packet));
    PropertyPutter put(out);
    putProperties(put, packet);
}

/// The block that came with a message.
template <typename Out>
void putPropertyBlock(Out &out, const PublishProperties &meta, ProtocolVersion version)
{
    if (version != ProtocolVersion::Mqtt5)
        return;
    out.variableByteInteger(quint32(meta.properties.size()));
    out.raw(meta.properties);
}

/// Reason Code and properties of the packets that may leave them out (5.0 §3.4.2.1, §3.14.2.1, §3.15.2.1).
template <typename Out, typename T>
void putReason(Out &out, const T &packet, bool mayEndBehindCode)
{
    const bool hasProperties = propertiesSize(packet) != 0;
    if (packet.reasonCode == ReasonCode::Success && !hasProperties)
        return;
    out.byte(int(packet.reasonCode));
    if (hasProperties || !mayEndBehindCode)
        putPropertyBlock(out, packet, ProtocolVersion::Mqtt5);
}

int connectFlags(const Connect &connect)
{
    int flags = connect.cleanStart ? 0x02 : 0;
    if (connect.will)
        flags |= 0x04 | (int(connect.will->qos) << 3) | (connect.will->retain ? 0x20 : 0);
    return flags | (connect.password ? 0x40 : 0) | (connect.userName ? 0x80 : 0);
}

int optionsByte(const SubscriptionOptions &options, ProtocolVersion version)
{
    if (version != ProtocolVersion::Mqtt5)
        return int(options.maximumQoS);
    return int(options.maximumQoS) | (options.noLocal ? 0x04 : 0) | (options.retainAsPublished ? 0x08 : 0)
        | (int(options.retainHandling) << 4);
}

// put(): all that follows the Remaining Length.

void put(auto &out, const Connect &connect, ProtocolVersion version)
{
    putSized(out, version == ProtocolVersion::Mqtt31 ? QByteArrayView("MQIsdp") : QByteArrayView("MQTT"));
    out.byte(int(version));
    out.byte(connectFlags(connect));
    out.twoByteInteger(connect.keepAlive);
    putPropertyBlock(out, connect, version);
    putSized(out, connect.clientId);
    if (connect.will) {
        putPropertyBlock(out, connect.will->meta, version);
        putSized(out, connect.will->topic);
        putSized(out, connect.will->payload);
    }
    if (connect.userName)
        putSized(out, *connect.userName);
    if (connect.password)
        putSized(out, *connect.password);
}

void put(auto &out, const Connack &connack, ProtocolVersion version)
{
    out.byte(connack.sessionPresent && version != ProtocolVersion::Mqtt31);
    out.byte(int(connack.reasonCode));
    putPropertyBlock(out, connack, version);
}

void put(auto &out, const Publish &publish, ProtocolVersion version)
{
    putSized(out, publish.topic);
    if (publish.qos != QoS::AtMostOnce)
        out.twoByteInteger(quint16(publish.packetId));
    putPropertyBlock(out, publish.meta, version);
    out.raw(publish.payload);
}

template <PacketType Type>
void put(auto &out, const Acknowledgement<Type> &acknowledgement, ProtocolVersion version)
{
    out.twoByteInteger(quint16(acknowledgement.packetId));
    if (version == ProtocolVersion::Mqtt5)
        putReason(out, acknowledgement, true);
}

void put(auto &out, const Subscribe &subscribe, ProtocolVersion version)
{
    out.twoByteInteger(quint16(subscribe.packetId));
    putPropertyBlock(out, subscribe, version);
    for (const Subscribe::Entry &entry : subscribe.entries) {
        putSized(out, entry.topicFilter);
        out.byte(optionsByte(entry.options, version));
    }
}

void put(auto &out, const Suback &suback, ProtocolVersion version)
{
    out.twoByteInteger(quint16(suback.packetId));
    putPropertyBlock(out, suback, version);
    for (const ReasonCode code : suback.reasonCodes)
        out.byte(version != ProtocolVersion::Mqtt5 && isFailure(code) ? 0x80 : int(code));
}

void put(auto &out, const Unsubscribe &unsubscribe, ProtocolVersion version)
{
    out.twoByteInteger(quint16(unsubscribe.packetId));
    putPropertyBlock(out, unsubscribe, version);
    for (const QByteArrayView filter : unsubscribe.topicFilters)
        putSized(out, filter);
}

void put(auto &out, const Unsuback &unsuback, ProtocolVersion version)
{
    out.twoByteInteger(quint16(unsuback.packetId));
    putPropertyBlock(out, unsuback, version);
    if (version != ProtocolVersion::Mqtt5)
        return;
    for (const ReasonCode code : unsuback.reasonCodes)
        out.byte(int(code));
}

void put(auto &, const Pingreq &, ProtocolVersion) { }
void put(auto &, const Pingresp &, ProtocolVersion) { }

void put(auto &out, const Disconnect &disconnect, ProtocolVersion version)
{
    if (version == ProtocolVersion::Mqtt5)
        putReason(out, disconnect, true);
}

void put(auto &out, const Auth &auth, ProtocolVersion)
{
    putReason(out, auth, false);
}

quint32 remainingLength(const Packet &packet, ProtocolVersion version)
{
    Counter counter;
    std::visit([&](const auto &value) { put(counter, value, version); }, packet);
    Q_ASSERT(counter.size() <= qsizetype(MaximumRemainingLength));
    return quint32(counter.size());
}

int firstByte(const Packet &packet)
{
    const PacketType type = typeOf(packet);
    int flags = 0;
    if (const auto *publish = std::get_if<Publish>(&packet))
        flags = (publish->dup ? 8 : 0) | (int(publish->qos) << 1) | (publish->retain ? 1 : 0);
    else if (type == PacketType::Pubrel || type == PacketType::Subscribe || type == PacketType::Unsubscribe)
        flags = 2;
    return (int(type) << 4) | flags;
}

} // namespace

char *writeVariableByteInteger(char *to, quint32 value)
{
    Q_ASSERT(value <= MaximumRemainingLength);
    for (; value >= 0x80; value >>= 7)
        *to++ = char(value | 0x80);
    *to++ = char(value);
    return to;
}

qsizetype encodedSize(const Packet &packet, ProtocolVersion version)
{
    const quint32 remaining = remainingLength(packet, version);
    return 1 + variableByteIntegerSize(remaining) + qsizetype(remaining);
}

char *encodeTo(char *to, const Packet &packet, ProtocolVersion version)
{
    Writer writer(to);
    writer.byte(firstByte(packet));
    writer.variableByteInteger(remainingLength(packet, version));
    std::visit([&](const auto &value) { put(writer, value, version); }, packet);
    return writer.at();
}

QByteArray encode(const Packet &packet, ProtocolVersion version)
{
    QByteArray bytes(encodedSize(packet, version), Qt::Uninitialized);
    encodeTo(bytes.data(), packet, version);
    return bytes;
}

} // namespace skep
