// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissectpacket.h"

#include "dissectproperties.h"
#include "fieldreader.h"

#include "core/protocol/decoder.h"
#include "core/protocol/reasoncode.h"
#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString qosText(quint32 qos)
{
    static constexpr const char *Texts[] = {"0 – at most once", "1 – at least once", "2 – exactly once",
                                            "3 – not allowed"};
    return QString::fromUtf8(Texts[qos & 3]);
}

void readTopic(FieldReader &reader, DissectedField &root, const QString &name, const QString &clause)
{
    DissectedField *topic = reader.string(root, name, clause);
    if (topic && hasWildcard(reader.bytes(topic->offset, topic->size).sliced(2))) {
        topic->kind = DissectedField::Fault;
        topic->value += u" – a topic name has no wildcards [MQTT-3.3.2-2]"_s;
    }
}

void readPacketId(FieldReader &reader, DissectedField &root, const QString &clause)
{
    const quint32 id = reader.twoBytes(root, u"Packet Identifier"_s, clause);
    if (id == 0 && !reader.isBroken()) {
        root.children.back().kind = DissectedField::Fault;
        root.children.back().value = u"0 – it must not be 0 [MQTT-2.2.1-3]"_s;
    }
}

void readReason(FieldReader &reader, DissectedField &root, PacketType type, const QString &clause)
{
    const quint32 code = reader.byte(root, u"Reason Code"_s, clause);
    FieldReader::setValue(root, u"0x%1 – %2"_s.arg(code, 2, 16, QLatin1Char('0')).arg(reasonText(quint8(code), type)));
}

void readPayload(FieldReader &reader, DissectedField &root, const QString &name, const QString &clause, qsizetype size)
{
    if (DissectedField *payload = reader.raw(root, name, clause, size)) {
        payload->kind = DissectedField::Payload;
        if (size == 0)
            payload->value = u"empty"_s;
    }
}

// -- the packets

void readFixedHeader(FieldReader &reader, DissectedField &root)
{
    const quint32 first = reader.byte(root, u"Fixed header"_s, reader.clause("2.1.1", "2.2"));
    if (reader.isBroken())
        return;
    DissectedField &header = root.children.back();
    const auto type = PacketType(first >> 4);
    header.value = u"0x%1"_s.arg(first, 2, 16, QLatin1Char('0'));
    reader.bits(header, u"Packet type"_s, reader.clause("2.1.2", "2.2.1"),
                (first >> 4) == 0 ? u"0 – reserved"_s
                                  : u"%1 – %2"_s.arg(first >> 4).arg(QLatin1StringView(packetTypeName(type))));
    if (type == PacketType::Publish) {
        reader.bits(header, u"DUP"_s, reader.clause("3.3.1.1"), yesNo(first & 8));
        reader.bits(header, u"QoS"_s, reader.clause("3.3.1.2"), qosText(first >> 1));
        reader.bits(header, u"RETAIN"_s, reader.clause("3.3.1.3"), yesNo(first & 1));
    } else {
        reader.bits(header, u"Flags"_s, reader.clause("2.1.3", "2.2.2"),
                    QString::number(first & 15, 2).rightJustified(4, u'0'));
    }
}

void readPublish(FieldReader &reader, DissectedField &root, quint32 flags)
{
    readTopic(reader, root, u"Topic Name"_s, reader.clause("3.3.2.1", "3.3.2.1"));
    if (flags & 6)
        readPacketId(reader, root, reader.clause("3.3.2.2", "3.3.2.2"));
    readProperties(reader, root, u"Properties"_s, "3.3.2.3");
    if (!reader.isBroken())
        readPayload(reader, root, u"Payload"_s, reader.clause("3.3.3"), reader.left());
}

void readConnectFlags(FieldReader &reader, DissectedField &root, quint32 flags)
{
    DissectedField &field = root.children.back();
    field.value = u"0x%1"_s.arg(flags, 2, 16, QLatin1Char('0'));
    reader.bits(field, u"User Name Flag"_s, reader.clause("3.1.2.8"), yesNo(flags & 0x80));
    reader.bits(field, u"Password Flag"_s, reader.clause("3.1.2.9"), yesNo(flags & 0x40));
    reader.bits(field, u"Will Retain"_s, reader.clause("3.1.2.7"), yesNo(flags & 0x20));
    reader.bits(field, u"Will QoS"_s, reader.clause("3.1.2.6"), qosText(flags >> 3));
    reader.bits(field, u"Will Flag"_s, reader.clause("3.1.2.5"), yesNo(flags & 0x04));
    reader.bits(field, reader.isVersion5() ? u"Clean Start"_s : u"Clean Session"_s, reader.clause("3.1.2.4"),
                yesNo(flags & 0x02));
    reader.bits(field, u"Reserved"_s, reader.clause("3.1.2.3"), QString::number(flags & 1));
}

void readConnect(FieldReader &reader, DissectedField &root)
{
    reader.string(root, u"Protocol Name"_s, reader.clause("3.1.2.1"));
    const bool isVersion5 = reader.left() > 0 && reader.bytes(reader.position(), 1)[0] == 5;
    const bool isVersion31 = reader.left() > 0 && reader.bytes(reader.position(), 1)[0] == 3;
    reader.setVersion(isVersion5        ? ProtocolVersion::Mqtt5
                          : isVersion31 ? ProtocolVersion::Mqtt31
                                        : ProtocolVersion::Mqtt311);
    const quint32 level =
        reader.byte(root, isVersion5 ? u"Protocol Version"_s : u"Protocol Level"_s, reader.clause("3.1.2.2"));
    if (!reader.isBroken() && level >= 3 && level <= 5)
        FieldReader::setValue(
            root, u"%1 – MQTT %2"_s.arg(level).arg(QLatin1StringView(protocolVersionName(ProtocolVersion(level)))));
    const quint32 flags = reader.byte(root, u"Connect Flags"_s, reader.clause("3.1.2.3"));
    if (!reader.isBroken())
        readConnectFlags(reader, root, flags);
    const quint32 keepAlive = reader.twoBytes(root, u"Keep Alive"_s, reader.clause("3.1.2.10"));
    FieldReader::setValue(root, keepAlive == 0 ? u"0 – off"_s : u"%1 s"_s.arg(keepAlive));
    readProperties(reader, root, u"Properties"_s, "3.1.2.11");
    reader.string(root, u"Client Identifier"_s, reader.clause("3.1.3.1"));
    if (flags & 0x04) {
        readProperties(reader, root, u"Will Properties"_s, "3.1.3.2");
        readTopic(reader, root, u"Will Topic"_s, reader.clause("3.1.3.3", "3.1.3.2"));
        DissectedField *will = reader.binary(root, reader.isVersion5() ? u"Will Payload"_s : u"Will Message"_s,
                                             reader.clause("3.1.3.4", "3.1.3.3"));
        if (will) {
            will->kind = DissectedField::Payload;
            will->value = will->size == 2 ? u"empty"_s : shownBytes(reader.bytes(will->offset, will->size).sliced(2));
        }
    }
    if (flags & 0x80)
        reader.string(root, u"User Name"_s, reader.clause("3.1.3.5", "3.1.3.4"));
    if (flags & 0x40) {
        if (DissectedField *password = reader.binary(root, u"Password"_s, reader.clause("3.1.3.6", "3.1.3.5")))
            password->value = u"%1 bytes"_s.arg(password->size - 2);
    }
}

void readConnack(FieldReader &reader, DissectedField &root)
{
    const quint32 flags = reader.byte(root, u"Connect Acknowledge Flags"_s, reader.clause("3.2.2.1"));
    if (!reader.isBroken())
        reader.bits(root.children.back(), u"Session Present"_s, reader.clause("3.2.2.1.1", "3.2.2.2"),
                    yesNo(flags & 1));
    if (reader.isVersion5()) {
        readReason(reader, root, PacketType::Connack, reader.clause("3.2.2.2"));
        readProperties(reader, root, u"Properties"_s, "3.2.2.3");
        return;
    }
    static constexpr const char *Codes[] = {
        "accepted",           "unacceptable protocol version", "identifier rejected",
        "server unavailable", "bad user name or password",     "not authorized"};
    const quint32 code = reader.byte(root, u"Connect Return code"_s, reader.clause("3.2.2.3"));
    FieldReader::setValue(
        root, u"%1 – %2"_s.arg(code).arg(QLatin1StringView(code < std::size(Codes) ? Codes[code] : "reserved")));
}

/// PUBACK, PUBREC, PUBREL and PUBCOMP: chapters 3.4 to 3.7, of one form.
void readAcknowledgement(FieldReader &reader, DissectedField &root, PacketType type)
{
    const QByteArray chapter = "3." + QByteArray::number(quint8(type));
    readPacketId(reader, root, reader.clause(chapter + ".2"));
    if (!reader.isVersion5() || reader.left() == 0)
        return;
    readReason(reader, root, type, reader.clause(chapter + ".2.1"));
    if (reader.left() > 0)
        readProperties(reader, root, u"Properties"_s, chapter + ".2.2");
}

void readSubscription(FieldReader &reader, DissectedField &root)
{
    DissectedField entry{u"Subscription"_s,     {}, reader.clause("3.8.3"), reader.position(), 0,
                         DissectedField::Plain, {}};
    if (const DissectedField *filter = reader.string(entry, u"Topic Filter"_s, reader.clause("3.8.3")))
        entry.value = filter->value;
    const QString clause = reader.clause("3.8.3.1", "3.8.3");
    const quint32 options =
        reader.byte(entry, reader.isVersion5() ? u"Subscription Options"_s : u"Requested QoS"_s, clause);
    if (!reader.isBroken()) {
        entry.value += u" (QoS %1)"_s.arg(options & 3);
        DissectedField &field = entry.children.back();
        if (reader.isVersion5()) {
            static constexpr const char *Handling[] = {"0 – send at subscribe", "1 – send if new", "2 – do not send",
                                                       "3 – not allowed"};
            reader.bits(field, u"Retain Handling"_s, clause, QString::fromUtf8(Handling[(options >> 4) & 3]));
            reader.bits(field, u"Retain As Published"_s, clause, yesNo(options & 8));
            reader.bits(field, u"No Local"_s, clause, yesNo(options & 4));
        }
        reader.bits(field, u"QoS"_s, clause, qosText(options));
    }
    entry.size = reader.position() - entry.offset;
    root.children.push_back(std::move(entry));
}

void readSubscribe(FieldReader &reader, DissectedField &root)
{
    readPacketId(reader, root, reader.clause("3.8.2"));
    readProperties(reader, root, u"Properties"_s, "3.8.2.1");
    while (reader.left() > 0 && !reader.isBroken())
        readSubscription(reader, root);
}

void readUnsubscribe(FieldReader &reader, DissectedField &root)
{
    readPacketId(reader, root, reader.clause("3.10.2"));
    readProperties(reader, root, u"Properties"_s, "3.10.2.1");
    while (reader.left() > 0 && !reader.isBroken())
        reader.string(root, u"Topic Filter"_s, reader.clause("3.10.3"));
}

void readReasonList(FieldReader &reader, DissectedField &root, PacketType type)
{
    const QByteArray chapter = "3." + QByteArray::number(quint8(type));
    readPacketId(reader, root, reader.clause(chapter + ".2"));
    readProperties(reader, root, u"Properties"_s, chapter + ".2.1");
    while (reader.left() > 0 && !reader.isBroken())
        readReason(reader, root, type, reader.clause(chapter + ".3"));
}

/// DISCONNECT and AUTH.
void readReasonAndProperties(FieldReader &reader, DissectedField &root, PacketType type)
{
    if (!reader.isVersion5() || reader.left() == 0)
        return;
    const QByteArray chapter = "3." + QByteArray::number(quint8(type));
    readReason(reader, root, type, reader.clause(chapter + ".2.1"));
    if (reader.left() > 0)
        readProperties(reader, root, u"Properties"_s, chapter + ".2.2");
}

void readBody(FieldReader &reader, DissectedField &root, quint32 first)
{
    const auto type = PacketType(first >> 4);
    switch (type) {
    case PacketType::Connect:
        return readConnect(reader, root);
    case PacketType::Connack:
        return readConnack(reader, root);
    case PacketType::Publish:
        return readPublish(reader, root, first & 15);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return readAcknowledgement(reader, root, type);
    case PacketType::Subscribe:
        return readSubscribe(reader, root);
    case PacketType::Unsubscribe:
        return readUnsubscribe(reader, root);
    case PacketType::Suback:
    case PacketType::Unsuback:
        return readReasonList(reader, root, type);
    case PacketType::Disconnect:
    case PacketType::Auth:
        return readReasonAndProperties(reader, root, type);
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return;
    }
    reader.fail(root, u"Packet type"_s, reader.clause("2.1.2", "2.2.1"), u"There is no packet of type 0."_s);
}

/// What is against the packet as a whole, in the words of the broker.
void judge(DissectedField &root, QByteArrayView bytes, ProtocolVersion version)
{
    const DecodeResult result = decode(bytes, version);
    if (const auto *error = std::get_if<DecodeError>(&result))
        root.children.push_back({u"Not valid"_s,
                                 QLatin1StringView(sentenceOf(error->violation)),
                                 {},
                                 0,
                                 bytes.size(),
                                 DissectedField::Fault,
                                 {}});
}

} // namespace

QString reasonText(quint8 code, PacketType type)
{
    if (code <= 2 && type == PacketType::Suback)
        return u"Granted QoS %1"_s.arg(code);
    if (code == 0 && type == PacketType::Disconnect)
        return u"Normal disconnection"_s;
    return QLatin1StringView(reasonCodeName(ReasonCode(code)));
}

DissectedField dissectPacket(QByteArrayView bytes, ProtocolVersion version)
{
    DissectedField root;
    root.size = bytes.size();
    FieldReader reader(bytes, version);
    const quint32 first = bytes.isEmpty() ? 0 : quint8(bytes[0]);
    root.name = (first >> 4) == 0 ? u"No MQTT packet"_s
                                  : u"MQTT "_s + QLatin1StringView(packetTypeName(PacketType(first >> 4)));
    root.clause =
        (first >> 4) == 0 ? reader.clause("2.1.2", "2.2.1") : reader.clause("3." + QByteArray::number(first >> 4));
    readFixedHeader(reader, root);
    const quint32 remaining = reader.variableBytes(root, u"Remaining Length"_s, reader.clause("2.1.4", "2.2.3"));
    const qsizetype end = reader.position() + qsizetype(remaining);
    if (reader.isBroken())
        return root;
    reader.setEnd(end);
    readBody(reader, root, first);
    if (!reader.isBroken() && reader.left() > 0)
        reader.fail(root, u"More bytes"_s, reader.clause("2.1.4", "2.2.3"),
                    u"The Remaining Length says more than the packet's fields need."_s);
    root.value = u"MQTT %1, %2 bytes"_s.arg(QLatin1StringView(protocolVersionName(reader.version()))).arg(bytes.size());
    if (end <= bytes.size())
        judge(root, bytes.first(end), version);
    else
        root.children.push_back({u"Not whole"_s,
                                 u"Of %1 bytes only %2 are here."_s.arg(end).arg(bytes.size()),
                                 reader.clause("2.1.4", "2.2.3"),
                                 bytes.size(),
                                 0,
                                 DissectedField::Fault,
                                 {}});
    return root;
}

} // namespace skep
