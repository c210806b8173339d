// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "printable.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t Ellipsis = u'\u2026';

constexpr bool mustBeEscaped(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) // controls
        || (unit >= 0x2028 && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) // separators, direction
        || unit == 0x061C || unit == 0x200E || unit == 0x200F || unit == 0xFEFF;
}

QString escaped(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        break;
    }
    const bool isShort = character.unicode() <= 0xFF;
    return (isShort ? u"\\x%1"_s : u"\\u%1"_s).arg(character.unicode(), isShort ? 2 : 4, 16, QChar(u'0'));
}

} // namespace

QString printable(const QString &text, qsizetype longest)
{
    const auto isUnsafe = [](QChar character) { return mustBeEscaped(character.unicode()); };
    const bool isLong = text.size() > longest;
    if (!isLong && std::none_of(text.begin(), text.end(), isUnsafe))
        return text;
    QStringView shown = QStringView(text).first(std::min(text.size(), longest));
    if (isLong && !shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    QString line;
    for (const QChar character : shown) {
        if (isUnsafe(character))
            line += escaped(character);
        else
            line += character;
    }
    return isLong ? line + Ellipsis : line;
}

QString printableName(QByteArrayView utf8)
{
    constexpr qsizetype BytesPerUnit = 3; // at most; so that what is cut off is not decoded
    return printable(QString::fromUtf8(utf8.first(std::min(utf8.size(), (LongestName + 1) * BytesPerUnit))),
                     LongestName);
}

} // namespace skep
