// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissector.h"
#include "fieldreader.h"
#include "trafficstore.h"

#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

const QString FrameClause = u"RFC 6455 §5.2"_s;

QString opcodeText(quint32 opcode)
{
    switch (opcode) {
    case 0:
        return u"0 – continuation"_s;
    case 1:
        return u"1 – text"_s;
    case 2:
        return u"2 – binary"_s;
    case 8:
        return u"8 – close"_s;
    case 9:
        return u"9 – ping"_s;
    case 10:
        return u"10 – pong"_s;
    default:
        return u"%1 – reserved"_s.arg(opcode);
    }
}

void readControlPayload(FieldReader &reader, DissectedField &root, quint32 opcode)
{
    if (opcode != 8) {
        reader.raw(root, u"Application data"_s, u"RFC 6455 §5.5.2"_s, reader.left());
        return;
    }
    if (reader.left() >= 2)
        reader.twoBytes(root, u"Close code"_s, u"RFC 6455 §7.4.1"_s);
    if (reader.left() > 0)
        reader.raw(root, u"Reason"_s, u"RFC 6455 §5.5.1"_s, reader.left());
}

void readExtendedLength(FieldReader &reader, DissectedField &root, quint32 length)
{
    if (length == 126) {
        reader.twoBytes(root, u"Extended payload length"_s, FrameClause);
    } else if (length == 127) {
        reader.fourBytes(root, u"Extended payload length, upper half"_s, FrameClause);
        reader.fourBytes(root, u"Extended payload length, lower half"_s, FrameClause);
    }
}

QString headerClause(QByteArrayView name)
{
    static constexpr struct
    {
        const char *name;
        const char *section;
    } Known[] = {
        {"Sec-WebSocket-Key", "11.3.1"},
        {"Sec-WebSocket-Extensions", "11.3.2"},
        {"Sec-WebSocket-Accept", "11.3.3"},
        {"Sec-WebSocket-Protocol", "11.3.4"},
        {"Sec-WebSocket-Version", "11.3.5"},
        {"Upgrade", "4.2.1"},
        {"Connection", "4.2.1"},
        {"Host", "4.2.1"},
        {"Origin", "10.2"},
    };
    for (const auto &each : Known) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return u"RFC 6455 §"_s + QLatin1StringView(each.section);
    }
    return u"RFC 9110 §5"_s;
}

DissectedField httpLine(QByteArrayView line, qsizetype offset, bool isFirst, bool isRequest)
{
    DissectedField field{isRequest ? u"Request line"_s : u"Status line"_s,
                         QString::fromUtf8(line),
                         isRequest ? u"RFC 9112 §3"_s : u"RFC 9112 §4"_s,
                         offset,
                         line.size(),
                         DissectedField::Plain,
                         {}};
    if (isFirst)
        return field;
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0) {
        field.name = u"Header"_s;
        field.value = QString::fromUtf8(line) + u" – a header line is \"Name: value\""_s;
        field.clause = u"RFC 9112 §5"_s;
        field.kind = DissectedField::Fault;
        return field;
    }
    field.name = QString::fromUtf8(line.first(colon));
    field.value = QString::fromUtf8(line.sliced(colon + 1).trimmed());
    field.clause = headerClause(line.first(colon));
    return field;
}

/// What the note says where it has no sentence of its own.
QString wordsOf(const TrafficRow &row)
{
    switch (row.note) {
    case CaptureNote::ConnectionOpened:
        return u"Connection opened"_s;
    case CaptureNote::ConnectionClosed:
        return u"Connection closed"_s;
    case CaptureNote::Matched:
        return u"Matched %1"_s.arg(row.value);
    case CaptureNote::Queued:
        return u"Queued"_s;
    case CaptureNote::Dropped:
        return u"Dropped"_s;
    case CaptureNote::Retained:
        return u"Kept as the retained message"_s;
    case CaptureNote::NotAuthorized:
        return u"Not authorised"_s;
    case CaptureNote::Malformed:
        return u"Not valid"_s;
    case CaptureNote::Event:
    case CaptureNote::None:
        break;
    }
    return {};
}

/// No specification's fields: what the broker did, and of whom it did it.
DissectedField dissectNote(const TrafficStore &store, quint64 number)
{
    const TrafficRow &row = store.row(number);
    const CaptureParty &party = store.party(row.party);
    const QByteArrayView sentence = store.bytes(number);
    const QString words = wordsOf(row);
    DissectedField root{u"Note of the broker"_s,
                        words.isEmpty() ? QString::fromUtf8(sentence) : words,
                        {},
                        0,
                        sentence.size(),
                        DissectedField::Plain,
                        {}};
    const auto add = [&root](const QString &name, const QString &value) {
        if (!value.isEmpty())
            root.children.push_back({name, value, {}, 0, 0, DissectedField::Plain, {}});
    };
    if (!words.isEmpty() && !sentence.isEmpty())
        root.children.push_back(
            {u"Reason"_s, QString::fromUtf8(sentence), {}, 0, sentence.size(), DissectedField::Plain, {}});
    add(u"Message"_s, row.message ? QString::number(row.message) : QString());
    add(u"Topic"_s, QString::fromUtf8(store.topic(row.topic).text));
    add(u"Client"_s, QString::fromUtf8(party.clientId));
    if (party.connection != ConnectionId::None) {
        add(u"Connection"_s, QString::number(quint64(party.connection)));
        add(u"Address"_s, party.peer);
        add(u"Listener"_s, party.listener);
        add(u"Transport"_s, QString::fromLatin1(transportName(party.transport)));
    }
    return root;
}

} // namespace

DissectedField dissectFrame(QByteArrayView bytes, quint64 wholeSize)
{
    DissectedField root{u"WebSocket frame"_s,
                        u"%1 bytes"_s.arg(wholeSize),
                        u"RFC 6455 §5"_s,
                        0,
                        bytes.size(),
                        DissectedField::Plain,
                        {}};
    FieldReader reader(bytes, ProtocolVersion::Mqtt5);
    const quint32 first = reader.byte(root, u"First byte"_s, FrameClause);
    if (!reader.isBroken()) {
        FieldReader::setValue(root, u"0x%1"_s.arg(first, 2, 16, QLatin1Char('0')));
        DissectedField &field = root.children.back();
        reader.bits(field, u"FIN"_s, FrameClause, first & 0x80 ? u"yes"_s : u"no, more follows"_s);
        reader.bits(field, u"RSV"_s, FrameClause, QString::number((first >> 4) & 7));
        reader.bits(field, u"Opcode"_s, FrameClause, opcodeText(first & 15));
    }
    const quint32 second = reader.byte(root, u"Second byte"_s, FrameClause);
    if (reader.isBroken())
        return root;
    FieldReader::setValue(root, u"0x%1"_s.arg(second, 2, 16, QLatin1Char('0')));
    reader.bits(root.children.back(), u"MASK"_s, u"RFC 6455 §5.3"_s, second & 0x80 ? u"yes"_s : u"no"_s);
    reader.bits(root.children.back(), u"Payload length"_s, FrameClause, QString::number(second & 0x7F));
    readExtendedLength(reader, root, second & 0x7F);
    if ((second & 0x80) && reader.left() > 0) {
        if (DissectedField *key = reader.raw(root, u"Masking key"_s, u"RFC 6455 §5.3"_s, 4))
            key->value = QString::fromLatin1(reader.bytes(key->offset, key->size).toByteArray().toHex(' '));
    }
    if ((first & 8) && reader.left() > 0)
        readControlPayload(reader, root, first & 15);
    return root;
}

DissectedField dissectHttp(QByteArrayView bytes, bool isRequest)
{
    DissectedField root{isRequest ? u"HTTP request"_s : u"HTTP answer"_s,
                        {},
                        isRequest ? u"RFC 6455 §4.1"_s : u"RFC 6455 §4.2.2"_s,
                        0,
                        bytes.size(),
                        DissectedField::Plain,
                        {}};
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.sliced(at).indexOf('\n');
        const qsizetype next = end < 0 ? bytes.size() : at + end + 1;
        QByteArrayView line = bytes.sliced(at, next - at);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty()) {
            if (next < bytes.size())
                root.children.push_back({u"Body"_s,
                                         shownBytes(bytes.sliced(next)),
                                         u"RFC 9112 §6"_s,
                                         next,
                                         bytes.size() - next,
                                         DissectedField::Plain,
                                         {}});
            break;
        }
        root.children.push_back(httpLine(line, at, at == 0, isRequest));
        at = next;
    }
    if (!root.children.empty())
        root.value = root.children.front().value;
    return root;
}

DissectedField dissect(const TrafficStore &store, quint64 number)
{
    const TrafficRow &row = store.row(number);
    const QByteArrayView bytes = store.bytes(number);
    switch (row.kind) {
    case CaptureKind::HttpRequest:
        return dissectHttp(bytes, true);
    case CaptureKind::HttpAnswer:
        return dissectHttp(bytes, false);
    case CaptureKind::WebSocketFrame:
        return dissectFrame(bytes, row.wholeSize);
    case CaptureKind::Note:
        return dissectNote(store, number);
    case CaptureKind::MqttPacket:
        break;
    }
    DissectedField root = dissectPacket(bytes, row.version);
    if (row.wholeSize > row.size && root.children.back().name == "Not whole"_L1) {
        root.children.back().name = u"Not recorded"_s; // too large; nothing is wrong with it
        root.children.back().kind = DissectedField::Plain;
    }
    return root;
}

std::optional<CarriedPayload> carriedPayload(const TrafficStore &store, quint64 number, const DissectedField &fields)
{
    const TrafficRow &row = store.row(number);
    if (row.kind != CaptureKind::MqttPacket)
        return {};
    const auto payload = std::ranges::find(fields.children, DissectedField::Payload, &DissectedField::kind);
    if (payload == fields.children.end())
        return {};
    const QByteArrayView bytes = store.bytes(number);
    if (PacketType(row.type) == PacketType::Publish) {
        const bool isCut = payload->offset + payload->size == bytes.size() && row.wholeSize > row.size;
        return CarriedPayload{bytes.sliced(payload->offset, payload->size).toByteArray(),
                              isCut ? qint64(row.wholeSize) - payload->offset : payload->size,
                              QString::fromUtf8(store.topic(row.topic).text)};
    }
    // A will's fields begin with their length.
    const auto contents = [bytes](const DissectedField &field) {
        return bytes.sliced(field.offset, field.size).sliced(2).toByteArray();
    };
    const auto topic = std::ranges::find(fields.children, u"Will Topic"_s, &DissectedField::name);
    return CarriedPayload{contents(*payload), payload->size - 2,
                          topic == fields.children.end() ? QString() : QString::fromUtf8(contents(*topic))};
}

} // namespace skep
