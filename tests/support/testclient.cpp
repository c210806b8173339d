// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "testclient.h"

#include "packetwords.h"

#include <algorithm>

namespace skep {

namespace {

QByteArray hex(quint8 value)
{
    return "0x" + QByteArray(1, char(value)).toHex().toUpper();
}

QByteArray quoted(QByteArrayView payload)
{
    const QByteArray bytes = payload.toByteArray();
    if (bytes.size() > 40 && bytes.count(bytes.front()) == bytes.size())
        return '\'' + bytes.left(1) + "'*" + QByteArray::number(bytes.size());
    return '\'' + bytes + '\'';
}

QByteArray topicOf(QByteArrayView topic)
{
    if (topic.size() > 200)
        return '(' + QByteArray::number(topic.size()) + " bytes)";
    return topic.isEmpty() ? QByteArray("''") : topic.toByteArray();
}

QByteArray valueOf(const Property &property, const PropertyName &name)
{
    if (name.form == PropertyName::Form::Pair)
        return property.text.toByteArray() + ':' + property.value.toByteArray();
    if (name.form == PropertyName::Form::Text)
        return property.text.toByteArray();
    return QByteArray::number(property.number);
}

QByteArrayList propertiesOf(QByteArrayView block)
{
    QByteArrayList list;
    PropertyReader reader(block);
    while (reader.next()) {
        const PropertyName *name = propertyById(reader.property().id);
        list.append(name ? QByteArray(name->name) + '=' + valueOf(reader.property(), *name) : QByteArray("unknown"));
    }
    return list;
}

/// First what the broker adds, in a fixed order, then what the publisher sent, unchanged.
QByteArrayList publishProperties(const QByteArrayList &properties)
{
    QByteArrayList aliases;
    QByteArrayList expiries;
    QByteArrayList identifiers;
    QByteArrayList others;
    for (const QByteArray &property : properties) {
        auto &list = property.startsWith("alias=") ? aliases
            : property.startsWith("ttl=")          ? expiries
            : property.startsWith("subid=")        ? identifiers
                                                   : others;
        list.append(property);
    }
    std::sort(identifiers.begin(), identifiers.end());
    return aliases + expiries + identifiers + others;
}

template <typename Codes>
QByteArray codesOf(const Codes &codes)
{
    QByteArray text;
    for (const ReasonCode code : codes)
        text += ' ' + hex(quint8(code));
    return text;
}

} // namespace

void TestClient::open(ProtocolVersion version)
{
    static quint64 number = 0;
    m_version = version;
    m_link = std::make_unique<FakeLink>(++number);
    m_client = std::make_unique<Client>(*m_broker, *m_link);
}

void TestClient::send(QByteArrayView bytes)
{
    if (m_client)
        m_client->bytesReceived(bytes);
}

void TestClient::sendSingly(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        send(bytes.sliced(i, 1));
}

bool TestClient::sendWords(QByteArrayList words)
{
    if (words.isEmpty())
        return false;
    const QByteArray type = words.first();
    if (words.value(1).startsWith('#')) {
        const int number = words.value(1).mid(1).toInt();
        const PacketId id = m_ids.value(number);
        words[1] = QByteArray::number(quint16(id));
        if (type == "PUBACK" || type == "PUBCOMP" || (type == "PUBREC" && words.value(2).startsWith("0x8")))
            m_labels.remove(m_ids.take(number));
    }
    const std::optional<QByteArray> packet = packetFromWords(words, m_version);
    if (packet)
        send(*packet);
    return packet.has_value();
}

void TestClient::drop()
{
    if (!m_client)
        return;
    m_client->linkClosed();
    collect();
    m_client.reset();
    m_link.reset();
}

void TestClient::vanish()
{
    if (m_client)
        m_client->linkClosed();
    m_client.reset();
    m_link.reset();
}

void TestClient::serverCloses(Violation why)
{
    if (m_client)
        m_client->serverCloses(why);
}

QString TestClient::listener() const
{
    return m_link ? m_link->info().listener : QString();
}

bool TestClient::settle()
{
    if (!m_link || !m_link->isClosed())
        return false;
    collect();
    if (m_link->wroteAfterClose())
        m_lines.append({"written after the close", {}, 0});
    m_client->linkClosed();
    collect();
    m_lines.append({"closed", {}, 0});
    m_client.reset();
    m_link.reset();
    return true;
}

void TestClient::setCongested(bool congested)
{
    if (!m_link)
        return;
    m_link->setCongested(congested);
    if (!congested)
        m_client->linkDrained();
}

QList<TestClient::Line> TestClient::takeLines()
{
    collect();
    return std::exchange(m_lines, {});
}

void TestClient::collect()
{
    if (!m_link)
        return;
    for (const QByteArray &bytes : m_link->takePackets()) {
        const DecodeResult result = decode(bytes, m_version);
        const auto *decoded = std::get_if<Decoded>(&result);
        Line line = decoded && decoded->size == bytes.size() ? lineOf(decoded->packet)
                                                             : Line{"undecodable " + bytes.toHex(' '), {}, 0};
        line.size = bytes.size();
        m_lines.append(line);
    }
}

QByteArray TestClient::label(PacketId id)
{
    int &number = m_labels[id];
    if (number == 0) {
        number = ++m_lastLabel;
        m_ids.insert(number, id);
    }
    return " #" + QByteArray::number(number);
}

TestClient::Line TestClient::lineOf(const Packet &packet)
{
    const bool five = m_version == ProtocolVersion::Mqtt5;
    Line line;
    line.text = packetTypeName(typeOf(packet));
    QByteArrayView block;
    std::visit(
        [&](const auto &p) {
            using T = std::decay_t<decltype(p)>;
            if constexpr (std::is_same_v<T, Publish>) {
                block = p.meta.properties;
                line.text += ' ' + topicOf(p.topic) + ' ' + quoted(p.payload) + " qos" + QByteArray::number(int(p.qos));
                line.text += p.qos == QoS::AtMostOnce ? QByteArray() : label(p.packetId);
                line.text += QByteArray(p.dup ? " dup" : "") + (p.retain ? " retain" : "");
                for (const QByteArray &property : publishProperties(propertiesOf(block)))
                    line.text += ' ' + property;
            } else if constexpr (std::is_same_v<T, Connack>) {
                block = p.properties;
                line.text += ' ' + hex(quint8(p.reasonCode)) + (p.sessionPresent ? " session" : "");
                if (!p.sessionPresent) {
                    m_labels.clear();
                    m_ids.clear();
                    m_lastLabel = 0;
                }
            } else if constexpr (std::is_same_v<T, Pubrel>) {
                block = p.properties;
                line.text +=
                    label(p.packetId) + (p.reasonCode == ReasonCode::Success ? "" : " " + hex(quint8(p.reasonCode)));
            } else if constexpr (std::is_same_v<T, Puback> || std::is_same_v<T, Pubrec> || std::is_same_v<T, Pubcomp>) {
                block = p.properties;
                line.text += ' ' + QByteArray::number(quint16(p.packetId))
                    + (p.reasonCode == ReasonCode::Success ? "" : " " + hex(quint8(p.reasonCode)));
            } else if constexpr (std::is_same_v<T, Suback> || std::is_same_v<T, Unsuback>) {
                block = p.properties;
                line.text += ' ' + QByteArray::number(quint16(p.packetId)) + codesOf(p.reasonCodes);
            } else if constexpr (std::is_same_v<T, Disconnect> || std::is_same_v<T, Auth>) {
                block = p.properties;
                line.text += five ? ' ' + hex(quint8(p.reasonCode)) : QByteArray();
            }
        },
        packet);
    line.properties = propertiesOf(block);
    return line;
}

} // namespace skep
