// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "structured.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumCborDepth = 64;

bool outlineItem(const QCborValue &item, Outline &outline, int depth);

/// A key, as a line cannot hold a structure before its colon.
QString keyText(const QCborValue &key)
{
    return key.isString() ? Outline::quoted(key.toString()) : key.toDiagnosticNotation(QCborValue::Compact);
}

bool outlineMap(const QCborMap &map, Outline &outline, int depth)
{
    outline.open(u"{"_s);
    bool ok = true;
    for (auto each = map.cbegin(); ok && each != map.cend(); ++each) {
        outline.name(keyText(each.key()));
        ok = outlineItem(each.value(), outline, depth + 1);
    }
    outline.close(u'}');
    return ok;
}

bool outlineArray(const QCborArray &array, Outline &outline, int depth)
{
    outline.open(u"["_s);
    bool ok = true;
    for (auto each = array.cbegin(); ok && each != array.cend(); ++each)
        ok = outlineItem(*each, outline, depth + 1);
    outline.close(u']');
    return ok;
}

bool outlineItem(const QCborValue &item, Outline &outline, int depth)
{
    if (depth > MaximumCborDepth)
        return false;
    if (item.isMap())
        return outlineMap(item.toMap(), outline, depth);
    if (item.isArray())
        return outlineArray(item.toArray(), outline, depth);
    if (item.type() == QCborValue::Tag) {
        const QCborValue tagged = item.taggedValue();
        outline.open(QString::number(quint64(item.tag())) + u'(',
                     tagged.isContainer() ? Outline::Style::Lines : Outline::Style::Inline);
        const bool ok = outlineItem(tagged, outline, depth + 1);
        outline.close(u')');
        return ok;
    }
    if (item.isString())
        outline.value(Outline::quoted(item.toString()));
    else if (item.isByteArray())
        outline.value(Outline::hex(item.toByteArray()));
    else
        outline.value(item.toDiagnosticNotation(QCborValue::Compact));
    return true;
}

/// QCborValue recurses into nesting: anything unreasonably deep is refused first.
bool isTooDeep(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    while (reader.isTag()) {
        if (!reader.next())
            return true;
    }
    return !reader.next(MaximumCborDepth);
}

} // namespace

bool outlineCbor(const QByteArray &bytes, Outline &outline)
{
    if (bytes.isEmpty())
        return false;
    qsizetype offset = 0;
    while (offset < bytes.size()) {
        const QByteArray rest = QByteArray::fromRawData(bytes.data() + offset, bytes.size() - offset);
        if (isTooDeep(rest))
            return false;
        QCborStreamReader reader(rest);
        const QCborValue item = QCborValue::fromCbor(reader);
        if (reader.lastError() != QCborError::NoError || reader.currentOffset() <= 0)
            return false;
        if (!outlineItem(item, outline, 0))
            return false;
        offset += reader.currentOffset();
        if (offset < bytes.size())
            outline.value(u"\n"_s);
    }
    return true;
}

bool looksLikeCbor(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto first = uchar(bytes.front());
    const bool isContainer =
        (first >= 0x80 && first <= 0xBF && (first & 0x1F) <= 0x1B) || first == 0x9F || first == 0xBF;
    const bool isSelfDescribed = bytes.startsWith("\xD9\xD9\xF7"); // RFC 8949 §3.4.6
    return isContainer || isSelfDescribed;
}

} // namespace skep
