// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "structured.h"

#include <QDateTime>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumSparkplugDepth = 16;
constexpr qint64 Earliest = 946'684'800'000; // the year 2000, for telling a payload from a message by chance
constexpr qint64 Latest = 4'102'444'800'000; // the year 2100

// Sparkplug 3.0 §6.4.16, by number.
constexpr const char *TypeNames[] = {
    "Unknown",       "Int8",
    "Int16",         "Int32",
    "Int64",         "UInt8",
    "UInt16",        "UInt32",
    "UInt64",        "Float",
    "Double",        "Boolean",
    "String",        "DateTime",
    "Text",          "UUID",
    "DataSet",       "Bytes",
    "File",          "Template",
    "PropertySet",   "PropertySetList",
    "Int8Array",     "Int16Array",
    "Int32Array",    "Int64Array",
    "UInt8Array",    "UInt16Array",
    "UInt32Array",   "UInt64Array",
    "FloatArray",    "DoubleArray",
    "BooleanArray",  "StringArray",
    "DateTimeArray",
};
enum Type : quint32 {
    Int8 = 1,
    Int16,
    Int32,
    Int64,
    DateTime = 13,
    Int8Array = 22,
    Int16Array,
    Int32Array,
    Int64Array,
    UInt8Array,
    UInt16Array,
    UInt32Array,
    UInt64Array,
    FloatArray,
    DoubleArray,
    BooleanArray,
    StringArray,
    DateTimeArray
};

using Fields = std::vector<ProtoField>;

QString typeName(quint64 type)
{
    return type < std::size(TypeNames) ? QString::fromLatin1(TypeNames[type]) : QString::number(type);
}

QString timeText(quint64 ms)
{
    constexpr quint64 Farthest = 253'402'300'799'000; // the year 9999
    return ms > Farthest
        ? QString::number(ms)
        : Outline::quoted(QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(Qt::ISODateWithMs));
}

const ProtoField *find(const Fields &fields, quint32 number)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [=](const auto &field) { return field.number == number; });
    return found == fields.end() ? nullptr : &*found;
}

quint64 numberOf(const Fields &fields, quint32 number)
{
    const ProtoField *field = find(fields, number);
    return field ? field->value : 0;
}

QString textOf(const ProtoField &field)
{
    return Outline::quoted(QString::fromUtf8(field.bytes));
}

/// The elements of an array, packed little-endian (§6.4.16, "Array types").
template <typename T, typename Text>
void outlinePacked(QByteArrayView bytes, Outline &outline, Text text)
{
    for (qsizetype at = 0; at + qsizetype(sizeof(T)) <= bytes.size(); at += qsizetype(sizeof(T)))
        outline.value(text(qFromLittleEndian<T>(bytes.data() + at)));
}

void outlineBooleans(QByteArrayView bytes, Outline &outline)
{
    if (bytes.size() < 4)
        return;
    const auto count = qFromLittleEndian<quint32>(bytes.data());
    for (quint32 i = 0; i < count && 4 + qsizetype(i / 8) < bytes.size(); ++i)
        outline.value(uchar(bytes[4 + qsizetype(i / 8)]) & (0x80 >> i % 8) ? u"true"_s : u"false"_s);
}

void outlineStrings(QByteArrayView bytes, Outline &outline)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\0');
        outline.value(Outline::quoted(QString::fromUtf8(end < 0 ? bytes : bytes.first(end))));
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
    }
}

void outlineArray(quint64 type, QByteArrayView bytes, Outline &outline)
{
    const auto number = [](auto value) { return QString::number(value); };
    outline.open(u"["_s, Outline::Style::Inline);
    switch (type) {
    case Int8Array:
        outlinePacked<qint8>(bytes, outline, number);
        break;
    case Int16Array:
        outlinePacked<qint16>(bytes, outline, number);
        break;
    case Int32Array:
        outlinePacked<qint32>(bytes, outline, number);
        break;
    case Int64Array:
        outlinePacked<qint64>(bytes, outline, number);
        break;
    case UInt8Array:
        outlinePacked<quint8>(bytes, outline, number);
        break;
    case UInt16Array:
        outlinePacked<quint16>(bytes, outline, number);
        break;
    case UInt32Array:
        outlinePacked<quint32>(bytes, outline, number);
        break;
    case UInt64Array:
        outlinePacked<quint64>(bytes, outline, number);
        break;
    case FloatArray:
        outlinePacked<quint32>(bytes, outline,
                               [](quint32 v) { return QString::number(double(std::bit_cast<float>(v)), 'g', 7); });
        break;
    case DoubleArray:
        outlinePacked<quint64>(bytes, outline,
                               [](quint64 v) { return QString::number(std::bit_cast<double>(v), 'g', 15); });
        break;
    case DateTimeArray:
        outlinePacked<quint64>(bytes, outline, timeText);
        break;
    case BooleanArray:
        outlineBooleans(bytes, outline);
        break;
    default:
        outlineStrings(bytes, outline);
        break;
    }
    outline.close(u']');
}

/// int_value holds the small types in two's complement (§6.4.16).
QString intText(quint64 value, quint64 type)
{
    switch (type) {
    case Int8:
        return QString::number(qint8(value));
    case Int16:
        return QString::number(qint16(value));
    case Int32:
        return QString::number(qint32(value));
    default:
        return QString::number(value);
    }
}

QString longText(quint64 value, quint64 type)
{
    if (type == DateTime)
        return timeText(value);
    return type == Int64 ? QString::number(qint64(value)) : QString::number(value);
}

/// The six simple members of every `oneof value`, whose numbers follow each other from `first`: int, long, float,
/// double, boolean, string. False if the field is none of them.
bool outlineSimple(const ProtoField &field, quint32 first, quint64 type, Outline &outline)
{
    switch (field.number - first) {
    case 0:
        outline.value(intText(field.value, type));
        return true;
    case 1:
        outline.value(longText(field.value, type));
        return true;
    case 2:
        outline.value(QString::number(double(std::bit_cast<float>(quint32(field.value))), 'g', 7));
        return true;
    case 3:
        outline.value(QString::number(std::bit_cast<double>(field.value), 'g', 15));
        return true;
    case 4:
        outline.value(field.value ? u"true"_s : u"false"_s);
        return true;
    case 5:
        outline.value(textOf(field));
        return true;
    default:
        return false;
    }
}

bool outlineMetrics(const Fields &fields, Outline &outline, int depth);
bool outlineProperties(QByteArrayView bytes, Outline &outline, int depth);

/// DataSet: a row in a line (§6.4.9).
bool outlineDataSet(QByteArrayView bytes, Outline &outline)
{
    const auto fields = readProtobuf(bytes);
    if (!fields)
        return false;
    std::vector<quint64> types;
    outline.open(u"{"_s);
    outline.name(u"\"columns\""_s);
    outline.open(u"["_s, Outline::Style::Inline);
    for (const ProtoField &field : *fields) {
        if (field.number == 2)
            outline.value(textOf(field));
        else if (field.number == 3 && field.wire == ProtoField::Varint)
            types.push_back(field.value);
    }
    outline.close(u']');
    outline.name(u"\"rows\""_s);
    outline.open(u"["_s);
    for (const ProtoField &field : *fields) {
        const auto row = field.number == 4 ? readProtobuf(field.bytes) : Fields();
        if (!row)
            return false;
        if (field.number != 4)
            continue;
        outline.open(u"["_s, Outline::Style::Inline);
        for (size_t column = 0; column < row->size(); ++column) {
            const auto value = readProtobuf((*row)[column].bytes);
            const quint64 type = column < types.size() ? types[column] : 0;
            if (!value || value->empty() || !outlineSimple(value->front(), 1, type, outline))
                outline.value(u"null"_s);
        }
        outline.close(u']');
    }
    outline.close(u']');
    outline.close(u'}');
    return true;
}

bool outlineParameters(const Fields &fields, Outline &outline)
{
    outline.name(u"\"parameters\""_s);
    outline.open(u"{"_s);
    for (const ProtoField &field : fields) {
        const auto parameter = field.number == 3 ? readProtobuf(field.bytes) : Fields();
        if (!parameter)
            return false;
        const ProtoField *name = find(*parameter, 1);
        if (!name || parameter->empty())
            continue;
        outline.name(textOf(*name));
        if (!outlineSimple(parameter->back(), 3, numberOf(*parameter, 2), outline))
            outline.value(u"null"_s);
    }
    outline.close(u'}');
    return true;
}

bool outlineTemplate(QByteArrayView bytes, Outline &outline, int depth)
{
    const auto fields = readProtobuf(bytes);
    if (!fields)
        return false;
    outline.open(u"{"_s);
    if (const ProtoField *version = find(*fields, 1)) {
        outline.name(u"\"version\""_s);
        outline.value(textOf(*version));
    }
    if (const ProtoField *reference = find(*fields, 4)) {
        outline.name(u"\"templateRef\""_s);
        outline.value(textOf(*reference));
    }
    outline.name(u"\"isDefinition\""_s);
    outline.value(numberOf(*fields, 5) ? u"true"_s : u"false"_s);
    const bool ok =
        (!find(*fields, 3) || outlineParameters(*fields, outline)) && outlineMetrics(*fields, outline, depth + 1);
    outline.close(u'}');
    return ok;
}

bool outlineProperty(QByteArrayView bytes, Outline &outline, int depth)
{
    const auto fields = readProtobuf(bytes);
    if (!fields)
        return false;
    const auto value =
        std::find_if(fields->begin(), fields->end(), [](const auto &field) { return field.number >= 3; });
    if (value == fields->end()) {
        outline.value(u"null"_s);
        return true;
    }
    if (outlineSimple(*value, 3, numberOf(*fields, 1), outline))
        return true;
    if (value->number == 9)
        return outlineProperties(value->bytes, outline, depth + 1);
    const auto sets = readProtobuf(value->bytes); // PropertySetList
    if (!sets || depth > MaximumSparkplugDepth)
        return false;
    outline.open(u"["_s);
    bool ok = true;
    for (const ProtoField &set : *sets)
        ok = ok && outlineProperties(set.bytes, outline, depth + 1);
    outline.close(u']');
    return ok;
}

/// PropertySet: keys and values, each in the other's order (§6.4.7).
bool outlineProperties(QByteArrayView bytes, Outline &outline, int depth)
{
    const auto fields = depth > MaximumSparkplugDepth ? std::nullopt : readProtobuf(bytes);
    if (!fields)
        return false;
    std::vector<const ProtoField *> keys;
    std::vector<const ProtoField *> values;
    for (const ProtoField &field : *fields)
        (field.number == 1 ? keys : values).push_back(&field);
    outline.open(u"{"_s, Outline::Style::Inline);
    bool ok = true;
    for (size_t i = 0; ok && i < std::min(keys.size(), values.size()); ++i) {
        outline.name(textOf(*keys[i]));
        ok = outlineProperty(values[i]->bytes, outline, depth);
    }
    outline.close(u'}');
    return ok;
}

bool outlineMetricValue(const Fields &metric, Outline &outline, int depth)
{
    const quint64 type = numberOf(metric, 4);
    const auto value = std::find_if(metric.begin(), metric.end(), [](const auto &field) { return field.number >= 10; });
    if (numberOf(metric, 7) || value == metric.end()) {
        outline.value(u"null"_s);
        return true;
    }
    if (outlineSimple(*value, 10, type, outline))
        return true;
    switch (value->number) {
    case 16:
        if (type >= Int8Array && type <= DateTimeArray)
            outlineArray(type, value->bytes, outline);
        else
            outline.value(Outline::hex(value->bytes));
        return true;
    case 17:
        return outlineDataSet(value->bytes, outline);
    case 18:
        return depth < MaximumSparkplugDepth && outlineTemplate(value->bytes, outline, depth);
    default:
        outline.value(Outline::hex(value->bytes));
        return true;
    }
}

bool outlineMetric(QByteArrayView bytes, Outline &outline, int depth)
{
    const auto metric = readProtobuf(bytes);
    if (!metric)
        return false;
    const bool isNested = find(*metric, 17) || find(*metric, 18);
    outline.open(u"{"_s, isNested ? Outline::Style::Lines : Outline::Style::Inline);
    if (const ProtoField *name = find(*metric, 1)) {
        outline.name(u"\"name\""_s);
        outline.value(textOf(*name));
    }
    for (const auto &[number, title] : {std::pair(2U, u"\"alias\""_s), std::pair(3U, u"\"timestamp\""_s)}) {
        const ProtoField *field = find(*metric, number);
        if (!field)
            continue;
        outline.name(title);
        outline.value(number == 3 ? timeText(field->value) : QString::number(field->value));
    }
    if (find(*metric, 4)) {
        outline.name(u"\"type\""_s);
        outline.value(Outline::quoted(typeName(numberOf(*metric, 4))));
    }
    for (const auto &[number, title] : {std::pair(5U, u"\"isHistorical\""_s), std::pair(6U, u"\"isTransient\""_s)}) {
        if (numberOf(*metric, number) == 0)
            continue;
        outline.name(title);
        outline.value(u"true"_s);
    }
    outline.name(u"\"value\""_s);
    bool ok = outlineMetricValue(*metric, outline, depth);
    if (const ProtoField *properties = find(*metric, 9); ok && properties) {
        outline.name(u"\"properties\""_s);
        ok = outlineProperties(properties->bytes, outline, depth);
    }
    outline.close(u'}');
    return ok;
}

/// Field 2 of a payload and of a template.
bool outlineMetrics(const Fields &fields, Outline &outline, int depth)
{
    outline.name(u"\"metrics\""_s);
    outline.open(u"["_s);
    bool ok = true;
    for (const ProtoField &field : fields)
        ok = ok
            && (field.number != 2 || (field.wire == ProtoField::Bytes && outlineMetric(field.bytes, outline, depth)));
    outline.close(u']');
    return ok;
}

/// Whether the fields have the numbers and wire types of a message: `wires` by number, from 1; 0xFF: any.
bool haveForm(const Fields &fields, std::span<const quint8> wires)
{
    return std::all_of(fields.begin(), fields.end(), [wires](const ProtoField &field) {
        return field.number <= wires.size()
            && (wires[field.number - 1] == 0xFF || wires[field.number - 1] == quint8(field.wire));
    });
}

constexpr std::array<quint8, 5> PayloadForm = {0, 2, 0, 2, 2};
constexpr std::array<quint8, 19> MetricForm = {2, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 5, 1, 0, 2, 2, 2, 2, 2};

} // namespace

bool outlineSparkplug(QByteArrayView bytes, Outline &outline)
{
    const auto fields = readProtobuf(bytes);
    if (!fields || fields->empty() || !haveForm(*fields, PayloadForm))
        return false;
    outline.open(u"{"_s);
    if (const ProtoField *timestamp = find(*fields, 1)) {
        outline.name(u"\"timestamp\""_s);
        outline.value(timeText(timestamp->value));
    }
    if (const ProtoField *sequence = find(*fields, 3)) {
        outline.name(u"\"seq\""_s);
        outline.value(QString::number(sequence->value));
    }
    if (const ProtoField *uuid = find(*fields, 4)) {
        outline.name(u"\"uuid\""_s);
        outline.value(textOf(*uuid));
    }
    const bool ok = outlineMetrics(*fields, outline, 0);
    if (const ProtoField *body = find(*fields, 5)) {
        outline.name(u"\"body\""_s);
        outline.value(Outline::hex(body->bytes));
    }
    outline.close(u'}');
    return ok;
}

bool looksLikeSparkplug(QByteArrayView bytes)
{
    const auto fields = readProtobuf(bytes);
    if (!fields || !haveForm(*fields, PayloadForm))
        return false;
    const auto timestamp = qint64(numberOf(*fields, 1));
    if (timestamp < Earliest || timestamp > Latest || !find(*fields, 2))
        return false;
    return std::all_of(fields->begin(), fields->end(), [](const ProtoField &field) {
        if (field.number != 2)
            return true;
        const auto metric = readProtobuf(field.bytes);
        return metric && haveForm(*metric, MetricForm) && (find(*metric, 1) || find(*metric, 2))
            && numberOf(*metric, 4) < std::size(TypeNames);
    });
}

bool isSparkplugTopic(const QString &topic)
{
    return topic.startsWith("spBv1.0/"_L1) && topic.section(u'/', 1, 1) != "STATE"_L1
        && topic.section(u'/', 2, 2) != "STATE"_L1;
}

} // namespace skep
