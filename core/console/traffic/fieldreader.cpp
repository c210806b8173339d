// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "fieldreader.h"

#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestShown = 120;

bool isReadable(QByteArrayView bytes)
{
    return checkUtf8(bytes) == Utf8Fault::None
        && std::ranges::all_of(bytes, [](char c) { return quint8(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r'; });
}

} // namespace

QString shownBytes(QByteArrayView bytes)
{
    // A cut in the middle of a character would make it unreadable: up to three bytes of it may go.
    QByteArrayView head = bytes.first(std::min(bytes.size(), LongestShown));
    for (int chopped = 0; bytes.size() > LongestShown && chopped < 3 && !isReadable(head); ++chopped)
        head.chop(1);
    const QString rest = head.size() < bytes.size() ? u"…"_s : QString();
    if (isReadable(head))
        return QString::fromUtf8(head).replace(u'\n', u'⏎').remove(u'\r') + rest;
    return QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 40)).toByteArray().toHex(' '))
        + (bytes.size() > 40 ? u"…"_s : QString());
}

QString FieldReader::clause(const char *version5, const char *version311) const
{
    const auto chapter = [](const char *section) { return QString::fromLatin1(section).section(u'.', 0, 1); };
    switch (m_version) {
    case ProtocolVersion::Mqtt5:
        return u"MQTT 5.0 §"_s + QLatin1StringView(version5);
    case ProtocolVersion::Mqtt311:
        return u"MQTT 3.1.1 §"_s + QLatin1StringView(version311);
    case ProtocolVersion::Mqtt31:
        break;
    }
    return u"MQTT 3.1 §"_s + (version311[0] == '2' ? u"2.1"_s : chapter(version311));
}

bool FieldReader::has(DissectedField &parent, const QString &name, const QString &clause, qsizetype size)
{
    if (m_isBroken)
        return false;
    if (size <= left())
        return true;
    fail(parent, name, clause,
         left() == 0 ? u"The packet ends where this field should begin."_s
                     : u"The packet ends inside this field: of %1 bytes only %2 are there."_s.arg(size).arg(left()));
    return false;
}

void FieldReader::fail(DissectedField &parent, const QString &name, const QString &clause, const QString &sentence)
{
    if (m_isBroken)
        return;
    m_isBroken = true;
    parent.children.push_back({name, sentence, clause, m_at, left(), DissectedField::Fault, {}});
    m_at = m_end;
}

quint32 FieldReader::integer(DissectedField &parent, const QString &name, const QString &clause, qsizetype size)
{
    if (!has(parent, name, clause, size))
        return 0;
    quint32 value = 0;
    for (qsizetype i = 0; i < size; ++i)
        value = value << 8 | quint8(m_bytes[m_at + i]);
    parent.children.push_back({name, QString::number(value), clause, m_at, size, DissectedField::Plain, {}});
    m_at += size;
    return value;
}

quint32 FieldReader::byte(DissectedField &parent, const QString &name, const QString &clause)
{
    return integer(parent, name, clause, 1);
}

quint32 FieldReader::twoBytes(DissectedField &parent, const QString &name, const QString &clause)
{
    return integer(parent, name, clause, 2);
}

quint32 FieldReader::fourBytes(DissectedField &parent, const QString &name, const QString &clause)
{
    return integer(parent, name, clause, 4);
}

quint32 FieldReader::variableBytes(DissectedField &parent, const QString &name, const QString &clause)
{
    if (m_isBroken)
        return 0;
    quint32 value = 0;
    for (qsizetype size = 1; size <= 4; ++size) {
        if (!has(parent, name, clause, size))
            return 0;
        const auto next = quint8(m_bytes[m_at + size - 1]);
        value |= quint32(next & 0x7F) << (7 * (size - 1));
        if (next & 0x80)
            continue;
        parent.children.push_back({name, QString::number(value), clause, m_at, size, DissectedField::Plain, {}});
        m_at += size;
        return value;
    }
    fail(parent, name, clause, u"This Variable Byte Integer does not end within four bytes."_s);
    return 0;
}

DissectedField *FieldReader::binary(DissectedField &parent, const QString &name, const QString &clause)
{
    if (!has(parent, name, clause, 2))
        return nullptr;
    const qsizetype size = quint8(m_bytes[m_at]) << 8 | quint8(m_bytes[m_at + 1]);
    return raw(parent, name, clause, size + 2);
}

DissectedField *FieldReader::string(DissectedField &parent, const QString &name, const QString &clause)
{
    DissectedField *field = binary(parent, name, clause);
    if (!field)
        return nullptr;
    const QByteArrayView text = bytes(field->offset, field->size).sliced(2);
    field->value = shownBytes(text);
    if (checkUtf8(text) != Utf8Fault::None) {
        field->kind = DissectedField::Fault;
        field->value += u" – this is no valid UTF-8 text"_s;
    }
    return field;
}

DissectedField *FieldReader::raw(DissectedField &parent, const QString &name, const QString &clause, qsizetype size)
{
    if (!has(parent, name, clause, size))
        return nullptr;
    parent.children.push_back({name, shownBytes(bytes(m_at, size)), clause, m_at, size, DissectedField::Plain, {}});
    m_at += size;
    return &parent.children.back();
}

void FieldReader::setValue(DissectedField &parent, const QString &value)
{
    if (!parent.children.empty() && parent.children.back().kind != DissectedField::Fault)
        parent.children.back().value = value;
}

void FieldReader::bits(DissectedField &parent, const QString &name, const QString &clause, const QString &value) const
{
    parent.children.push_back({name, value, clause, std::max<qsizetype>(m_at - 1, 0), 1, DissectedField::Plain, {}});
}

} // namespace skep
