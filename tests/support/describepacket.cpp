// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "describepacket.h"

namespace skep {

namespace {

/// Appends ` name=value` for what is not at its default.
class Line final
{
public:
    explicit Line(PacketType type) : m_line(packetTypeName(type)) { }

    void flag(const char *name, bool value)
    {
        if (value)
            m_line.append(' ').append(name);
    }
    void number(const char *name, quint32 value, quint32 usual = 0)
    {
        if (value != usual)
            field(name, QByteArray::number(value));
    }
    template <typename T>
    void number(const char *name, const std::optional<T> &optional)
    {
        if (optional)
            field(name, QByteArray::number(quint32(*optional)));
    }
    void text(const char *name, QByteArrayView value)
    {
        if (!value.isEmpty())
            field(name, value.toByteArray());
    }
    void text(const char *name, const std::optional<QByteArrayView> &value)
    {
        if (value)
            field(name, value->toByteArray());
    }
    void hex(const char *name, QByteArrayView value)
    {
        if (!value.isEmpty())
            field(name, value.toByteArray().toHex());
    }
    void field(const char *name, const QByteArray &value) { m_line.append(' ').append(name).append('=').append(value); }
    QByteArray toByteArray() const { return m_line; }

private:
    QByteArray m_line;
};

void add(Line &line, const PublishProperties &meta)
{
    line.number("expiry", meta.messageExpiryInterval);
    line.flag("utf8", meta.payloadIsUtf8);
    line.number("alias", meta.topicAlias);
    line.flag("has-subscription-identifier", meta.hasSubscriptionIdentifier);
    line.flag("not-as-is", !meta.forwardAsIs);
    line.hex("properties", meta.properties);
}

void add(Line &line, const Publish &publish)
{
    line.text("topic", publish.topic);
    line.text("payload", publish.payload);
    line.number("qos", quint32(publish.qos));
    line.number("id", quint32(publish.packetId));
    line.flag("retain", publish.retain);
    line.flag("dup", publish.dup);
    add(line, publish.meta);
}

void add(Line &line, const Will &will)
{
    line.text("will-topic", will.topic);
    line.text("will-payload", will.payload);
    line.number("will-qos", quint32(will.qos));
    line.flag("will-retain", will.retain);
    line.number("will-delay", will.delayInterval);
    add(line, will.meta);
}

void add(Line &line, const Connect &connect)
{
    line.field("version", protocolVersionName(connect.version));
    line.flag("clean", connect.cleanStart);
    line.number("keep-alive", connect.keepAlive);
    line.text("client-id", connect.clientId);
    line.text("user", connect.userName);
    line.text("password", connect.password);
    line.number("session-expiry", connect.sessionExpiryInterval);
    line.number("receive-maximum", connect.receiveMaximum, 65535);
    line.number("maximum-packet-size", connect.maximumPacketSize);
    line.number("alias-maximum", connect.topicAliasMaximum);
    line.flag("request-response-information", connect.requestResponseInformation);
    line.flag("no-problem-information", !connect.requestProblemInformation);
    line.text("auth-method", connect.authenticationMethod);
    line.text("auth-data", connect.authenticationData);
    if (connect.will)
        add(line, *connect.will);
}

void add(Line &line, const Connack &connack)
{
    line.flag("session-present", connack.sessionPresent);
    line.number("code", quint32(connack.reasonCode));
    line.number("session-expiry", connack.sessionExpiryInterval);
    line.number("receive-maximum", connack.receiveMaximum);
    line.number("maximum-qos", connack.maximumQoS);
    line.number("retain-available", connack.retainAvailable);
    line.number("maximum-packet-size", connack.maximumPacketSize);
    line.text("assigned-client-id", connack.assignedClientIdentifier);
    line.number("alias-maximum", connack.topicAliasMaximum);
    line.text("reason", connack.reasonString);
    line.number("wildcards", connack.wildcardSubscriptionAvailable);
    line.number("identifiers", connack.subscriptionIdentifiersAvailable);
    line.number("shared", connack.sharedSubscriptionAvailable);
    line.number("keep-alive", connack.serverKeepAlive);
    line.text("response-information", connack.responseInformation);
    line.text("server-reference", connack.serverReference);
    line.text("auth-method", connack.authenticationMethod);
    line.text("auth-data", connack.authenticationData);
}

template <PacketType Type>
void add(Line &line, const Acknowledgement<Type> &acknowledgement)
{
    line.number("id", quint32(acknowledgement.packetId));
    line.number("code", quint32(acknowledgement.reasonCode));
    line.text("reason", acknowledgement.reasonString);
}

void add(Line &line, const Subscribe &subscribe)
{
    line.number("id", quint32(subscribe.packetId));
    line.number("subscription-identifier", subscribe.subscriptionIdentifier);
    for (const Subscribe::Entry &entry : subscribe.entries) {
        line.text("filter", entry.topicFilter);
        line.number("qos", quint32(entry.options.maximumQoS));
        line.flag("no-local", entry.options.noLocal);
        line.flag("retain-as-published", entry.options.retainAsPublished);
        line.number("retain-handling", quint32(entry.options.retainHandling));
    }
}

/// SUBACK and UNSUBACK.
void add(Line &line, const auto &answer)
{
    line.number("id", quint32(answer.packetId));
    line.text("reason", answer.reasonString);
    for (const ReasonCode code : answer.reasonCodes)
        line.field("code", QByteArray::number(quint32(code)));
}

void add(Line &line, const Unsubscribe &unsubscribe)
{
    line.number("id", quint32(unsubscribe.packetId));
    for (const QByteArrayView filter : unsubscribe.topicFilters)
        line.text("filter", filter);
}

void add(Line &, const Pingreq &) { }
void add(Line &, const Pingresp &) { }

void add(Line &line, const Disconnect &disconnect)
{
    line.number("code", quint32(disconnect.reasonCode));
    line.number("session-expiry", disconnect.sessionExpiryInterval);
    line.text("reason", disconnect.reasonString);
    line.text("server-reference", disconnect.serverReference);
}

void add(Line &line, const Auth &auth)
{
    line.number("code", quint32(auth.reasonCode));
    line.text("auth-method", auth.authenticationMethod);
    line.text("auth-data", auth.authenticationData);
    line.text("reason", auth.reasonString);
}

} // namespace

QByteArray describePacket(const Packet &packet)
{
    Line line(typeOf(packet));
    std::visit([&line](const auto &value) { add(line, value); }, packet);
    return line.toByteArray();
}

QByteArray describeResult(const DecodeResult &result)
{
    if (const auto *decoded = std::get_if<Decoded>(&result))
        return describePacket(decoded->packet);
    if (const auto *more = std::get_if<NeedMore>(&result))
        return "more " + QByteArray::number(more->atLeast);
    return "error " + QByteArray::number(int(std::get_if<DecodeError>(&result)->violation));
}

} // namespace skep
