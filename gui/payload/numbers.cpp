// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestNumber = 64;
constexpr qsizetype LargestDocument = 64 * 1024; // a hundred samples of it are parsed while one looks
constexpr int MaximumObjectDepth = 8;

std::optional<double> plainNumber(const QByteArray &payload)
{
    if (payload.isEmpty() || payload.size() > LongestNumber)
        return {};
    const QByteArray trimmed = payload.trimmed();
    if (trimmed == "true" || trimmed == "ON" || trimmed == "on")
        return 1.0;
    if (trimmed == "false" || trimmed == "OFF" || trimmed == "off")
        return 0.0;
    bool ok = false;
    const double value = trimmed.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isNumber(const QJsonValue &value)
{
    return value.isDouble() || value.isBool();
}

void collect(const QJsonValue &value, const QString &path, QStringList &paths, qsizetype maximum, int depth)
{
    if (paths.size() >= maximum || depth > MaximumObjectDepth)
        return;
    if (isNumber(value)) {
        paths.append(path);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            collect(each.value(), path.isEmpty() ? each.key() : path + u'.' + each.key(), paths, maximum, depth + 1);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array[i], u"%1[%2]"_s.arg(path).arg(i), paths, maximum, depth + 1);
    }
}

QJsonValue document(const QByteArray &payload)
{
    if (payload.size() > LargestDocument)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    return document.isArray() ? QJsonValue(document.array())
        : document.isObject() ? QJsonValue(document.object())
                              : QJsonValue();
}

/// The member that `path` begins with; `path` becomes the rest. A key may hold dots, so the longest that there is
/// counts.
QJsonValue member(const QJsonObject &object, QStringView &path)
{
    for (qsizetype end = path.size(); end > 0; --end) {
        if (end < path.size() && path[end] != u'.' && path[end] != u'[')
            continue;
        const auto found = object.constFind(path.first(end));
        if (found == object.constEnd())
            continue;
        path = path.sliced(end);
        if (path.startsWith(u'.'))
            path = path.sliced(1);
        return *found;
    }
    return QJsonValue::Undefined;
}

QJsonValue element(const QJsonArray &array, QStringView &path)
{
    const qsizetype end = path.indexOf(u']');
    if (!path.startsWith(u'[') || end < 0)
        return QJsonValue::Undefined;
    const int index = path.sliced(1, end - 1).toInt();
    path = path.sliced(end + 1);
    if (path.startsWith(u'.'))
        path = path.sliced(1);
    return array.at(index);
}

} // namespace

QStringList numericPaths(const QByteArray &payload, qsizetype maximum)
{
    if (plainNumber(payload))
        return {QString()};
    QStringList paths;
    collect(document(payload), {}, paths, maximum, 0);
    return paths;
}

std::optional<double> numberAt(const QByteArray &payload, const QString &path)
{
    if (path.isEmpty())
        return plainNumber(payload);
    QJsonValue value = document(payload);
    QStringView rest = path;
    for (int depth = 0; depth <= MaximumObjectDepth && !rest.isEmpty(); ++depth) {
        if (value.isObject())
            value = member(value.toObject(), rest);
        else if (value.isArray())
            value = element(value.toArray(), rest);
        else
            return {};
    }
    if (!isNumber(value) || !rest.isEmpty())
        return {};
    return value.isBool() ? double(value.toBool()) : value.toDouble();
}

} // namespace skep
