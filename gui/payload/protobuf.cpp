// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "structured.h"

#include "core/protocol/topic.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumProtobufDepth = 32;
constexpr quint32 LargestFieldNumber = (1U << 29) - 1;
constexpr quint32 LargestLikelyFieldNumber = 1'000;

/// Reads the bytes of a message; each member says whether there was what it looked for.
class WireReader final
{
public:
    explicit WireReader(QByteArrayView bytes) : m_rest(bytes) { }

    bool atEnd() const { return m_rest.isEmpty(); }
    qsizetype left() const { return m_rest.size(); }

    bool varint(quint64 &value)
    {
        value = 0;
        for (int shift = 0; shift < 70 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = uchar(m_rest.front());
            m_rest = m_rest.sliced(1);
            if (shift < 64)
                value |= quint64(byte & 0x7F) << shift;
            if (!(byte & 0x80))
                return true;
        }
        return false;
    }

    bool take(quint64 size, QByteArrayView &bytes)
    {
        if (size > quint64(m_rest.size()))
            return false;
        bytes = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return true;
    }

    bool field(ProtoField &field, int depth)
    {
        quint64 key = 0;
        if (depth > MaximumProtobufDepth || !varint(key) || (key >> 3) == 0 || (key >> 3) > LargestFieldNumber
            || (key & 7) > 5)
            return false;
        field.number = quint32(key >> 3);
        field.wire = ProtoField::Wire(key & 7);
        quint64 size = 0;
        switch (field.wire) {
        case ProtoField::Varint:
            return varint(field.value);
        case ProtoField::Fixed64:
            if (!take(8, field.bytes))
                return false;
            field.value = qFromLittleEndian<quint64>(field.bytes.data());
            return true;
        case ProtoField::Fixed32:
            if (!take(4, field.bytes))
                return false;
            field.value = qFromLittleEndian<quint32>(field.bytes.data());
            return true;
        case ProtoField::Bytes:
            return varint(size) && take(size, field.bytes);
        case ProtoField::Group:
            return group(field, depth);
        case ProtoField::EndGroup:
            return true;
        }
        return false;
    }

private:
    /// Everything up to the end of the same number.
    bool group(ProtoField &field, int depth)
    {
        const QByteArrayView inside = m_rest;
        for (;;) {
            const qsizetype before = left();
            ProtoField inner;
            if (!this->field(inner, depth + 1))
                return false;
            if (inner.wire != ProtoField::EndGroup)
                continue;
            field.bytes = inside.first(inside.size() - before);
            return inner.number == field.number;
        }
    }

    QByteArrayView m_rest;
};

bool isPrintable(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return uchar(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t'; })
        && checkUtf8(bytes) == Utf8Fault::None;
}

QString numberText(const ProtoField &field)
{
    switch (field.wire) {
    case ProtoField::Fixed64: {
        const auto real = std::bit_cast<double>(field.value);
        const QString hex = u"0x%1"_s.arg(field.value, 16, 16, QLatin1Char('0'));
        return std::isfinite(real) && (std::abs(real) > 1e-12 || field.value == 0) && std::abs(real) < 1e15
            ? u"%1 (%2)"_s.arg(real, 0, 'g', 12).arg(hex)
            : u"%1 (%2)"_s.arg(qint64(field.value)).arg(hex);
    }
    case ProtoField::Fixed32: {
        const auto real = std::bit_cast<float>(quint32(field.value));
        const QString hex = u"0x%1"_s.arg(field.value, 8, 16, QLatin1Char('0'));
        return std::isfinite(real) && (std::abs(real) > 1e-12F || field.value == 0) && std::abs(real) < 1e15F
            ? u"%1 (%2)"_s.arg(double(real), 0, 'g', 7).arg(hex)
            : u"%1 (%2)"_s.arg(qint32(field.value)).arg(hex);
    }
    default:
        return field.value >> 63 ? u"%1 (%2)"_s.arg(field.value).arg(qint64(field.value))
                                 : QString::number(field.value);
    }
}

void outlineFields(const std::vector<ProtoField> &fields, Outline &outline, int depth);

void outlineBytes(QByteArrayView bytes, Outline &outline, int depth)
{
    if (isPrintable(bytes)) {
        outline.value(Outline::quoted(QString::fromUtf8(bytes)));
        return;
    }
    const auto inner = depth < MaximumProtobufDepth ? readProtobuf(bytes) : std::nullopt;
    if (inner)
        outlineFields(*inner, outline, depth + 1);
    else
        outline.value(Outline::hex(bytes));
}

void outlineFields(const std::vector<ProtoField> &fields, Outline &outline, int depth)
{
    outline.open(u"{"_s);
    for (const ProtoField &field : fields) {
        outline.name(QString::number(field.number));
        if (field.wire == ProtoField::Bytes || field.wire == ProtoField::Group)
            outlineBytes(field.bytes, outline, depth);
        else
            outline.value(numberText(field));
    }
    outline.close(u'}');
}

} // namespace

std::optional<std::vector<ProtoField>> readProtobuf(QByteArrayView bytes)
{
    WireReader reader(bytes);
    std::vector<ProtoField> fields;
    while (!reader.atEnd()) {
        ProtoField &field = fields.emplace_back();
        if (!reader.field(field, 0) || field.wire == ProtoField::EndGroup)
            return {};
    }
    return fields;
}

bool outlineProtobuf(QByteArrayView bytes, Outline &outline)
{
    const auto fields = readProtobuf(bytes);
    if (!fields)
        return false;
    outlineFields(*fields, outline, 0);
    return true;
}

bool looksLikeProtobuf(QByteArrayView bytes)
{
    if (bytes.size() < 3)
        return false;
    const auto fields = readProtobuf(bytes);
    return fields && !fields->empty() && std::all_of(fields->begin(), fields->end(), [](const ProtoField &field) {
               return field.number <= LargestLikelyFieldNumber && field.wire != ProtoField::Group;
           });
}

} // namespace skep
