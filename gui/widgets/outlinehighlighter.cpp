// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "outlinehighlighter.h"

#include "gui/look/theme.h"

#include <QGuiApplication>

namespace skep {

namespace {

constexpr qsizetype MaximumCharacters = 60'000;

/// Behind the end of the string that begins at `at`.
int endOfString(const QString &text, int at)
{
    const QChar quote = text[at];
    for (int i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return int(text.size());
}

bool isNameAt(const QString &text, int end)
{
    while (end < text.size() && text[end] == u' ')
        ++end;
    return end < text.size() && text[end] == u':';
}

int endOfWord(const QString &text, int at)
{
    while (at < text.size()
           && (text[at].isLetterOrNumber() || text[at] == u'.' || text[at] == u'-' || text[at] == u'+'))
        ++at;
    return at;
}

} // namespace

OutlineHighlighter::OutlineHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void OutlineHighlighter::setEnabledFor(PayloadFormat format, qsizetype characters)
{
    m_format = characters <= MaximumCharacters ? format : PayloadFormat::Text;
}

void OutlineHighlighter::highlightBlock(const QString &text)
{
    switch (m_format) {
    case PayloadFormat::Json:
    case PayloadFormat::Cbor:
    case PayloadFormat::MessagePack:
    case PayloadFormat::SparkplugB:
    case PayloadFormat::Protobuf:
        highlightOutline(text);
        break;
    case PayloadFormat::Xml:
        highlightXml(text);
        break;
    default:
        break;
    }
}

void OutlineHighlighter::highlightOutline(const QString &text)
{
    const ThemeColors &colors = themeColors(QGuiApplication::palette());
    for (int at = 0; at < text.size();) {
        const QChar c = text[at];
        int end = at + 1;
        if (c == u'"' || c == u'\'') {
            end = endOfString(text, at);
            setFormat(at, end - at, isNameAt(text, end) ? colors.info : colors.good);
        } else if (c.isDigit() || c == u'-') {
            end = std::max(end, endOfWord(text, at));
            setFormat(at, end - at, isNameAt(text, end) ? colors.info : colors.accentText);
        } else if (c.isLetter()) {
            end = endOfWord(text, at);
            setFormat(at, end - at, colors.muted);
        }
        at = end;
    }
}

void OutlineHighlighter::highlightXml(const QString &text)
{
    const ThemeColors &colors = themeColors(QGuiApplication::palette());
    bool inTag = false;
    for (int at = 0; at < text.size();) {
        int end = at + 1;
        if (text[at] == u'<')
            inTag = true;
        if (inTag && text[at] == u'"') {
            end = endOfString(text, at);
            setFormat(at, end - at, colors.good);
        } else if (inTag) {
            setFormat(at, 1, colors.info);
        }
        if (text[at] == u'>')
            inTag = false;
        at = end;
    }
}

} // namespace skep
