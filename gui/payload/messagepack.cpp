// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "structured.h"

#include "core/protocol/topic.h"

#include <QDateTime>
#include <QtEndian>

#include <limits>
#include <type_traits>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumMessagePackDepth = 64;

/// Reads one object and writes it, following the specification's table of first bytes.
class Reader final
{
public:
    Reader(QByteArrayView bytes, Outline &outline) : m_rest(bytes), m_outline(outline) { }

    bool object(int depth);
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    template <typename T>
    bool number(T &value)
    {
        if (m_rest.size() < qsizetype(sizeof(T)))
            return false;
        value = qFromBigEndian<T>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(T));
        return true;
    }
    template <typename T>
    bool numberValue()
    {
        T value{};
        if (!number(value))
            return false;
        if constexpr (std::is_floating_point_v<T>)
            m_outline.value(QString::number(double(value), 'g', std::numeric_limits<T>::digits10 + 1));
        else
            m_outline.value(QString::number(value));
        return true;
    }
    bool take(qsizetype size, QByteArrayView &bytes)
    {
        if (size > m_rest.size())
            return false;
        bytes = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return true;
    }
    bool length(int bytes, qsizetype &size);
    bool map(qsizetype count, int depth);
    bool array(qsizetype count, int depth);
    bool text(qsizetype size);
    bool binary(qsizetype size);
    bool extension(qsizetype size);
    bool key(int depth);
    bool sized(uchar first, int depth);
    bool fixed(uchar first);

    QByteArrayView m_rest;
    Outline &m_outline;
};

bool Reader::length(int bytes, qsizetype &size)
{
    quint8 one = 0;
    quint16 two = 0;
    quint32 four = 0;
    const bool ok = bytes == 1 ? number(one) : bytes == 2 ? number(two) : number(four);
    size = qsizetype(one) + two + four;
    return ok;
}

bool Reader::map(qsizetype count, int depth)
{
    if (count * 2 > m_rest.size()) // each takes a byte at least
        return false;
    m_outline.open(u"{"_s);
    bool ok = true;
    for (qsizetype i = 0; ok && i < count; ++i)
        ok = key(depth + 1) && object(depth + 1);
    m_outline.close(u'}');
    return ok;
}

bool Reader::array(qsizetype count, int depth)
{
    if (count > m_rest.size())
        return false;
    m_outline.open(u"["_s);
    bool ok = true;
    for (qsizetype i = 0; ok && i < count; ++i)
        ok = object(depth + 1);
    m_outline.close(u']');
    return ok;
}

bool Reader::key(int depth)
{
    Outline line(4'096);
    line.open(QString(), Outline::Style::Inline);
    Reader reader(m_rest, line);
    if (!reader.object(depth))
        return false;
    m_rest = reader.m_rest;
    m_outline.name(line.text());
    return true;
}

bool Reader::text(qsizetype size)
{
    QByteArrayView bytes;
    if (!take(size, bytes))
        return false;
    const bool isText = checkUtf8(bytes) != Utf8Fault::IllFormed;
    m_outline.value(isText ? Outline::quoted(QString::fromUtf8(bytes)) : Outline::hex(bytes));
    return true;
}

bool Reader::binary(qsizetype size)
{
    QByteArrayView bytes;
    if (!take(size, bytes))
        return false;
    m_outline.value(Outline::hex(bytes));
    return true;
}

/// The time of "Timestamp extension type": 4, 8 or 12 bytes.
QString timestampText(QByteArrayView bytes)
{
    qint64 seconds = 0;
    quint32 nanoseconds = 0;
    if (bytes.size() == 4) {
        seconds = qFromBigEndian<quint32>(bytes.data());
    } else if (bytes.size() == 8) {
        const auto both = qFromBigEndian<quint64>(bytes.data());
        nanoseconds = quint32(both >> 34);
        seconds = qint64(both & 0x3'FFFF'FFFFu);
    } else if (bytes.size() == 12) {
        nanoseconds = qFromBigEndian<quint32>(bytes.data());
        seconds = qFromBigEndian<qint64>(bytes.data() + 4);
    }
    constexpr qint64 Farthest = 253'402'300'799; // the year 9999
    if (nanoseconds >= 1'000'000'000 || seconds < -Farthest || seconds > Farthest)
        return {};
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + nanoseconds / 1'000'000, Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

bool Reader::extension(qsizetype size)
{
    qint8 type = 0;
    QByteArrayView bytes;
    if (!number(type) || !take(size, bytes))
        return false;
    const bool isTime = type == -1 && (size == 4 || size == 8 || size == 12);
    const QString time = isTime ? timestampText(bytes) : QString();
    m_outline.value(time.isEmpty() ? u"ext(%1, %2)"_s.arg(type).arg(Outline::hex(bytes)) : u"time(\"%1\")"_s.arg(time));
    return true;
}

/// Objects whose length follows the first byte.
bool Reader::sized(uchar first, int depth)
{
    qsizetype size = 0;
    switch (first) {
    case 0xC4:
    case 0xC5:
    case 0xC6:
        return length(1 << (first - 0xC4), size) && binary(size);
    case 0xC7:
    case 0xC8:
    case 0xC9:
        return length(1 << (first - 0xC7), size) && extension(size);
    case 0xD4:
    case 0xD5:
    case 0xD6:
    case 0xD7:
    case 0xD8:
        return extension(qsizetype(1) << (first - 0xD4));
    case 0xD9:
    case 0xDA:
    case 0xDB:
        return length(1 << (first - 0xD9), size) && text(size);
    case 0xDC:
    case 0xDD:
        return length(2 << (first - 0xDC), size) && array(size, depth);
    case 0xDE:
    case 0xDF:
        return length(2 << (first - 0xDE), size) && map(size, depth);
    default:
        return fixed(first);
    }
}

bool Reader::fixed(uchar first)
{
    switch (first) {
    case 0xC0:
        m_outline.value(u"null"_s);
        return true;
    case 0xC2:
    case 0xC3:
        m_outline.value(first == 0xC3 ? u"true"_s : u"false"_s);
        return true;
    case 0xCA:
        return numberValue<float>();
    case 0xCB:
        return numberValue<double>();
    case 0xCC:
        return numberValue<quint8>();
    case 0xCD:
        return numberValue<quint16>();
    case 0xCE:
        return numberValue<quint32>();
    case 0xCF:
        return numberValue<quint64>();
    case 0xD0:
        return numberValue<qint8>();
    case 0xD1:
        return numberValue<qint16>();
    case 0xD2:
        return numberValue<qint32>();
    case 0xD3:
        return numberValue<qint64>();
    default: // 0xC1 is never used
        return false;
    }
}

bool Reader::object(int depth)
{
    quint8 first = 0;
    if (depth > MaximumMessagePackDepth || !number(first))
        return false;
    if (first < 0x80 || first >= 0xE0) {
        m_outline.value(QString::number(qint8(first)));
        return true;
    }
    if (first < 0x90)
        return map(first & 0x0F, depth);
    if (first < 0xA0)
        return array(first & 0x0F, depth);
    if (first < 0xC0)
        return text(first & 0x1F);
    return sized(first, depth);
}

} // namespace

bool outlineMessagePack(QByteArrayView bytes, Outline &outline)
{
    Reader reader(bytes, outline);
    return reader.object(0) && reader.atEnd();
}

bool looksLikeMessagePack(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto first = uchar(bytes.front());
    return (first > 0x80 && first < 0xA0 && first != 0x90) || (first >= 0xDC && first <= 0xDF);
}

} // namespace skep
