// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "packetwords.h"

#include <array>

namespace skep {

namespace {

using Form = PropertyName::Form;

constexpr std::array Names{
    PropertyName{"format", PropertyId::PayloadFormatIndicator, Form::Byte},
    PropertyName{"ttl", PropertyId::MessageExpiryInterval, Form::FourBytes},
    PropertyName{"content", PropertyId::ContentType, Form::Text},
    PropertyName{"response", PropertyId::ResponseTopic, Form::Text},
    PropertyName{"correlation", PropertyId::CorrelationData, Form::Text},
    PropertyName{"subid", PropertyId::SubscriptionIdentifier, Form::Variable},
    PropertyName{"expiry", PropertyId::SessionExpiryInterval, Form::FourBytes},
    PropertyName{"assigned", PropertyId::AssignedClientIdentifier, Form::Text},
    PropertyName{"serverkeepalive", PropertyId::ServerKeepAlive, Form::TwoBytes},
    PropertyName{"method", PropertyId::AuthenticationMethod, Form::Text},
    PropertyName{"data", PropertyId::AuthenticationData, Form::Text},
    PropertyName{"problem", PropertyId::RequestProblemInformation, Form::Byte},
    PropertyName{"delay", PropertyId::WillDelayInterval, Form::FourBytes},
    PropertyName{"requestresponse", PropertyId::RequestResponseInformation, Form::Byte},
    PropertyName{"responseinfo", PropertyId::ResponseInformation, Form::Text},
    PropertyName{"reference", PropertyId::ServerReference, Form::Text},
    PropertyName{"reason", PropertyId::ReasonString, Form::Text},
    PropertyName{"rm", PropertyId::ReceiveMaximum, Form::TwoBytes},
    PropertyName{"tam", PropertyId::TopicAliasMaximum, Form::TwoBytes},
    PropertyName{"alias", PropertyId::TopicAlias, Form::TwoBytes},
    PropertyName{"maxqos", PropertyId::MaximumQoS, Form::Byte},
    PropertyName{"retainavailable", PropertyId::RetainAvailable, Form::Byte},
    PropertyName{"up", PropertyId::UserProperty, Form::Pair},
    PropertyName{"mps", PropertyId::MaximumPacketSize, Form::FourBytes},
    PropertyName{"wildcards", PropertyId::WildcardSubscriptionAvailable, Form::Byte},
    PropertyName{"subids", PropertyId::SubscriptionIdentifierAvailable, Form::Byte},
    PropertyName{"shared", PropertyId::SharedSubscriptionAvailable, Form::Byte},
};

QByteArray byte(unsigned value)
{
    return QByteArray(1, char(value));
}
QByteArray twoBytes(unsigned value)
{
    return byte(value >> 8U) + byte(value & 0xFFU);
}
QByteArray fourBytes(unsigned value)
{
    return twoBytes(value >> 16U) + twoBytes(value & 0xFFFFU);
}
QByteArray text(const QByteArray &value)
{
    return twoBytes(unsigned(value.size())) + value;
}

QByteArray variable(unsigned value)
{
    QByteArray bytes;
    do {
        const unsigned rest = value / 128;
        bytes += byte(value % 128 + (rest > 0 ? 128U : 0U));
        value = rest;
    } while (value > 0);
    return bytes;
}

QByteArray packet(unsigned firstByte, const QByteArray &body)
{
    return byte(firstByte) + variable(unsigned(body.size())) + body;
}

/// 'ab'*3 or plain.
QByteArray unquoted(const QByteArray &word)
{
    if (!word.startsWith('\''))
        return word;
    const qsizetype end = word.lastIndexOf('\'');
    const QByteArray inner = word.mid(1, end - 1);
    const qsizetype times = word.size() > end + 2 ? word.mid(end + 2).toInt() : 1;
    return inner.repeated(times);
}

unsigned numberOf(const QByteArray &word)
{
    return word.toUInt(nullptr, word.startsWith("0x") ? 16 : 10);
}

QByteArray propertyBytes(const PropertyName &name, const QByteArray &value)
{
    const QByteArray id = byte(unsigned(name.id));
    switch (name.form) {
    case Form::Byte:
        return id + byte(numberOf(value));
    case Form::TwoBytes:
        return id + twoBytes(numberOf(value));
    case Form::FourBytes:
        return id + fourBytes(numberOf(value));
    case Form::Variable:
        return id + variable(numberOf(value));
    case Form::Text:
        return id + text(unquoted(value));
    case Form::Pair:
        break;
    }
    const qsizetype colon = value.indexOf(':');
    return id + text(unquoted(value.left(colon))) + text(unquoted(value.mid(colon + 1)));
}

/// The words of one packet: flags ("retain"), values ("id=3") and the rest by place.
class Words
{
public:
    Words(const QByteArrayList &words, QByteArrayView prefix = {})
    {
        for (const QByteArray &word : words) {
            if (word.startsWith(prefix))
                m_words.append(word.mid(prefix.size()));
        }
    }

    QByteArray at(qsizetype place) const { return unquoted(m_words.value(place)); }
    qsizetype size() const { return m_words.size(); }
    const QByteArrayList &all() const { return m_words; }
    bool has(const char *flag) const { return m_words.contains(QByteArray(flag)); }

    std::optional<QByteArray> value(const char *name) const
    {
        const QByteArray start = QByteArray(name) + '=';
        for (const QByteArray &word : m_words) {
            if (word.startsWith(start))
                return unquoted(word.mid(start.size()));
        }
        return {};
    }
    unsigned number(const char *name, unsigned otherwise = 0) const
    {
        const std::optional<QByteArray> found = value(name);
        return found ? numberOf(*found) : otherwise;
    }
    unsigned qos() const { return has("qos3") ? 3 : has("qos2") ? 2 : has("qos1") ? 1 : 0; }

    /// The property block, with its length; nothing before version 5.
    QByteArray properties(ProtocolVersion version) const
    {
        if (version != ProtocolVersion::Mqtt5)
            return {};
        const QByteArray block = propertyBlock();
        return variable(unsigned(block.size())) + block;
    }
    QByteArray propertyBlock() const
    {
        QByteArray block;
        for (const QByteArray &word : m_words) {
            const qsizetype equals = word.indexOf('=');
            const PropertyName *name = equals > 0 ? propertyByName(QByteArrayView(word).first(equals)) : nullptr;
            if (name)
                block += propertyBytes(*name, word.mid(equals + 1));
        }
        return block;
    }

private:
    QByteArrayList m_words;
};

QByteArray connectPacket(const Words &words, ProtocolVersion version)
{
    const Words will(words.all(), "will.");
    const std::optional<QByteArray> willTopic = words.value("will");
    const std::optional<QByteArray> user = words.value("user");
    const std::optional<QByteArray> password = words.value("password");
    const bool clean = words.number("clean", 1) != 0;
    unsigned flags = (clean ? 0x02U : 0U) | (user ? 0x80U : 0U) | (password ? 0x40U : 0U);
    if (willTopic)
        flags |= 0x04U | will.qos() << 3U | (will.has("retain") ? 0x20U : 0U);
    flags = words.number("flags", flags);

    QByteArray body = text(version == ProtocolVersion::Mqtt31 ? QByteArray("MQIsdp") : QByteArray("MQTT"));
    body += byte(unsigned(version)) + byte(flags) + twoBytes(words.number("keepalive")) + words.properties(version);
    body += text(words.value("id").value_or(QByteArray()));
    if (willTopic)
        body += will.properties(version) + text(*willTopic) + text(words.value("will.payload").value_or(QByteArray()));
    if (user)
        body += text(*user);
    if (password)
        body += text(*password);
    return packet(0x10, body);
}

QByteArray publishPacket(const Words &words, ProtocolVersion version)
{
    const unsigned qos = words.qos();
    QByteArray body = text(words.at(1));
    if (qos > 0)
        body += twoBytes(words.number("id"));
    body += words.properties(version) + words.at(2);
    return packet(0x30U | (words.has("dup") ? 8U : 0U) | qos << 1U | (words.has("retain") ? 1U : 0U), body);
}

QByteArray acknowledgement(unsigned firstByte, const Words &words, ProtocolVersion version)
{
    QByteArray body = twoBytes(numberOf(words.at(1)));
    const QByteArray block = words.propertyBlock();
    if (version == ProtocolVersion::Mqtt5 && words.at(2).startsWith("0x")) {
        body += byte(numberOf(words.at(2)));
        if (!block.isEmpty())
            body += words.properties(version);
    }
    return packet(firstByte, body);
}

/// `SUBSCRIBE 1 subid=5 t/# qos1 nl rap rh2 , u qos0`
QByteArray subscribePacket(const Words &words, ProtocolVersion version, bool subscribe)
{
    QByteArray body = twoBytes(numberOf(words.at(1))) + words.properties(version);
    QByteArrayList entry;
    const auto finishEntry = [&] {
        if (entry.isEmpty())
            return;
        const Words options(entry);
        body += text(options.at(0));
        if (subscribe) {
            const unsigned handling = options.has("rh3") ? 3 : options.has("rh2") ? 2 : options.has("rh1") ? 1 : 0;
            body += byte(options.qos() | (options.has("nl") ? 4U : 0U) | (options.has("rap") ? 8U : 0U) | handling << 4U
                         | options.number("reserved") << 6U);
        }
        entry.clear();
    };
    for (const QByteArray &word : words.all().mid(2)) {
        const qsizetype equals = word.indexOf('=');
        if (word == ",")
            finishEntry();
        else if (equals < 1 || !propertyByName(QByteArrayView(word).first(equals)))
            entry.append(word);
    }
    finishEntry();
    return packet(subscribe ? 0x82 : 0xA2, body);
}

/// DISCONNECT and AUTH: `DISCONNECT 0x04 expiry=5`
QByteArray endPacket(unsigned firstByte, const Words &words, ProtocolVersion version)
{
    QByteArray body;
    const QByteArray block = words.propertyBlock();
    if (version == ProtocolVersion::Mqtt5 && words.size() > 1)
        body = byte(numberOf(words.at(1))) + (block.isEmpty() ? QByteArray() : words.properties(version));
    return packet(firstByte, body);
}

} // namespace

const PropertyName *propertyByName(QByteArrayView name)
{
    for (const PropertyName &candidate : Names) {
        if (name == QByteArrayView(candidate.name))
            return &candidate;
    }
    return nullptr;
}

const PropertyName *propertyById(PropertyId id)
{
    for (const PropertyName &candidate : Names) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

QByteArrayList wordsOf(QByteArrayView line)
{
    QByteArrayList words;
    QByteArray word;
    bool quoted = false;
    for (const char c : line) {
        if (c == '\'')
            quoted = !quoted;
        if (c != ' ' || quoted) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

std::optional<QByteArray> packetFromWords(const QByteArrayList &list, ProtocolVersion version)
{
    const Words words(list);
    const QByteArray type = words.at(0);
    if (type == "CONNECT")
        return connectPacket(words, version);
    if (type == "PUBLISH")
        return publishPacket(words, version);
    if (type == "PUBACK")
        return acknowledgement(0x40, words, version);
    if (type == "PUBREC")
        return acknowledgement(0x50, words, version);
    if (type == "PUBREL")
        return acknowledgement(words.has("flags0") ? 0x60 : 0x62, words, version);
    if (type == "PUBCOMP")
        return acknowledgement(0x70, words, version);
    if (type == "SUBSCRIBE" || type == "UNSUBSCRIBE")
        return subscribePacket(words, version, type == "SUBSCRIBE");
    if (type == "PINGREQ")
        return packet(0xC0, {});
    if (type == "DISCONNECT")
        return endPacket(0xE0, words, version);
    if (type == "AUTH")
        return endPacket(0xF0, words, version);
    if (type == "hex")
        return QByteArray::fromHex(list.mid(1).join());
    return {};
}

} // namespace skep
