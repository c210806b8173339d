// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissecttransport.h"

#include "fieldreader.h"

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

} // namespace skep
