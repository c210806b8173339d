// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "outline.h"

#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int OutlineIndent = 2;
constexpr qsizetype LongestName = 1'024;
} // namespace

/// Writes what comes before a value. False if there is no room for one.
bool Outline::begin()
{
    if (std::exchange(m_named, false)) // its name is already written
        return true;
    if (m_text.size() >= m_maximum)
        return false;
    if (m_levels.empty())
        return true;
    Level &level = m_levels.back();
    if (!level.isEmpty)
        m_text += level.style == Style::Inline ? u", "_s : u","_s;
    level.isEmpty = false;
    if (level.style == Style::Lines)
        indent();
    return true;
}

void Outline::indent()
{
    m_text += u'\n';
    m_text += QString(qsizetype(m_levels.size()) * OutlineIndent, u' ');
}

void Outline::open(const QString &bracket, Style style)
{
    const bool fits = begin();
    if (fits)
        m_text += bracket;
    const bool isInline = style == Style::Inline || (!m_levels.empty() && m_levels.back().style == Style::Inline);
    m_levels.push_back({isInline ? Style::Inline : Style::Lines, true, !fits});
}

void Outline::close(QChar bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    m_named = false;
    if (level.isDropped)
        return;
    if (level.style == Style::Lines && !level.isEmpty)
        indent();
    m_text += bracket;
}

void Outline::name(const QString &text)
{
    if (!begin())
        return;
    const bool fits = text.size() <= LongestName;
    m_text += (fits ? text : text.first(LongestName) + u'…') + u": "_s;
    m_dropped += fits ? 0U : 1U;
    m_named = true;
}

void Outline::value(const QString &text)
{
    const bool fits = m_text.size() + text.size() <= m_maximum + m_maximum / 4;
    if (!begin()) {
        ++m_dropped;
        return;
    }
    m_text += fits ? text : u"…"_s;
    m_dropped += fits ? 0U : 1U;
}

QString Outline::quoted(const QString &text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += u'"';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '"':
            result += u"\\\""_s;
            break;
        case '\\':
            result += u"\\\\"_s;
            break;
        case '\n':
            result += u"\\n"_s;
            break;
        case '\r':
            result += u"\\r"_s;
            break;
        case '\t':
            result += u"\\t"_s;
            break;
        default:
            if (c.unicode() < 0x20 || c.unicode() == 0x7F)
                result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                result += c;
        }
    }
    result += u'"';
    return result;
}

QString Outline::hex(QByteArrayView bytes)
{
    return u"h'"_s + QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex()) + u'\'';
}

} // namespace skep
