// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payload.h"

#include "core/protocol/topic.h"

#include <QJsonDocument>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PreviewLength = 160;
constexpr qsizetype BytesPerLine = 8; // fits the pane

bool isControl(char c)
{
    return (uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
}

/// The payload may be the first bytes of a longer one: a character that is cut off at the end is let go.
QByteArrayView withoutCutCharacter(QByteArrayView bytes)
{
    qsizetype end = bytes.size();
    for (int back = 0; back < 3 && end > 0 && (uchar(bytes[end - 1]) & 0xC0) == 0x80; ++back)
        --end;
    if (end > 0 && uchar(bytes[end - 1]) >= 0xC0) {
        const uchar lead = uchar(bytes[end - 1]);
        const qsizetype needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (bytes.size() - (end - 1) < needed)
            return bytes.first(end - 1);
    }
    return bytes;
}

bool isText(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), isControl)
        && checkUtf8(withoutCutCharacter(bytes)) == Utf8Fault::None;
}

QString hexDump(const QByteArray &payload)
{
    QString dump;
    for (qsizetype offset = 0; offset < payload.size(); offset += BytesPerLine) {
        const QByteArray line = payload.mid(offset, BytesPerLine);
        QString characters;
        for (char c : line)
            characters += uchar(c) >= 0x20 && uchar(c) < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
        dump += u"%1  %2  %3\n"_s.arg(offset, 4, 16, QLatin1Char('0'))
                    .arg(QString::fromLatin1(line.toHex(' ')), -(int(BytesPerLine) * 3 - 1))
                    .arg(characters);
    }
    return dump;
}

} // namespace

Payload::Kind Payload::kindOf(const QByteArray &payload)
{
    if (payload.isEmpty())
        return Kind::Empty;
    if (!isText(payload))
        return Kind::Binary;
    const QByteArray trimmed = payload.trimmed();
    const bool mayBeJson = trimmed.startsWith('{') || trimmed.startsWith('[');
    return mayBeJson && !QJsonDocument::fromJson(payload).isNull() ? Kind::Json : Kind::Text;
}

QString Payload::preview(const QByteArray &payload)
{
    const QByteArray start = payload.first(std::min(payload.size(), PreviewLength));
    if (!isText(start))
        return QString::fromLatin1(start.first(std::min(start.size(), PreviewLength / 4)).toHex(' '));
    QString text = QString::fromUtf8(withoutCutCharacter(start)).simplified();
    if (payload.size() > start.size())
        text += u'…';
    return text;
}

QString Payload::pretty(const QByteArray &payload)
{
    switch (kindOf(payload)) {
    case Kind::Empty:
        return {};
    case Kind::Json:
        return QString::fromUtf8(QJsonDocument::fromJson(payload).toJson(QJsonDocument::Indented)).trimmed();
    case Kind::Text:
        return QString::fromUtf8(withoutCutCharacter(payload));
    case Kind::Binary:
        return hexDump(payload);
    }
    return {};
}

} // namespace skep
