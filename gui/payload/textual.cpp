// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "textual.h"

#include "core/protocol/topic.h"

#include <QJsonDocument>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int IndentWidth = 2;

bool isControl(char c)
{
    return (uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Lays out JSON that is known to be valid, token by token.
class JsonIndenter final
{
public:
    JsonIndenter(QByteArrayView bytes, qsizetype maximum) : m_bytes(bytes), m_maximum(maximum) { }

    ReadableText run()
    {
        while (m_at < m_bytes.size() && m_out.size() < m_maximum)
            token(m_bytes[m_at]);
        return {QString::fromUtf8(m_out), m_at};
    }

private:
    void token(char c)
    {
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            --m_depth;
            newLine();
            m_out += c;
            ++m_at;
        } else if (c == ',') {
            m_out += c;
            newLine();
            ++m_at;
        } else if (c == ':') {
            m_out += ": ";
            ++m_at;
        } else {
            const qsizetype end = c == '"' ? endOfString() : endOfWord();
            const qsizetype size = std::min(end - m_at, m_maximum);
            const QByteArrayView piece = m_bytes.sliced(m_at, size);
            const QByteArrayView shown = size < end - m_at ? withoutCutCharacter(piece) : piece;
            m_out += shown;
            m_at += std::max<qsizetype>(shown.size(), 1);
        }
    }

    void open(char c)
    {
        m_out += c;
        do {
            ++m_at;
        } while (m_at < m_bytes.size() && isSpace(m_bytes[m_at]));
        if (m_at < m_bytes.size() && (m_bytes[m_at] == '}' || m_bytes[m_at] == ']')) {
            m_out += m_bytes[m_at++];
            return;
        }
        ++m_depth;
        newLine();
    }

    void newLine()
    {
        m_out += '\n';
        m_out += QByteArray(qsizetype(m_depth) * IndentWidth, ' ');
    }

    qsizetype endOfString() const
    {
        qsizetype at = m_at + 1;
        while (at < m_bytes.size() && m_bytes[at] != '"')
            at += m_bytes[at] == '\\' ? 2 : 1;
        return std::min(at + 1, m_bytes.size());
    }

    qsizetype endOfWord() const
    {
        qsizetype at = m_at;
        while (at < m_bytes.size() && !isSpace(m_bytes[at]) && !std::strchr(",:{}[]\"", m_bytes[at]))
            ++at;
        return std::max(at, m_at + 1);
    }

    const QByteArrayView m_bytes;
    const qsizetype m_maximum;
    QByteArray m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
};

template <typename T>
QString integers(const char *bytes)
{
    const T little = qFromLittleEndian<T>(bytes);
    const T big = qFromBigEndian<T>(bytes);
    using Signed = std::make_signed_t<T>;
    const auto both = [](T value) {
        const QString text = QString::number(value);
        return value >> (sizeof(T) * 8 - 1) ? u"%1  %2"_s.arg(text).arg(Signed(value)) : text;
    };
    if (sizeof(T) == 1)
        return u"int8    %1\n"_s.arg(both(little));
    const QString name = u"int%1"_s.arg(sizeof(T) * 8);
    return u"%1 LE %2\n        BE %3\n"_s.arg(name, -7).arg(both(little), both(big));
}

template <typename Float, typename Bits>
QString reals(const char *bytes)
{
    const auto text = [](Bits bits) {
        return QString::number(double(std::bit_cast<Float>(bits)), 'g', sizeof(Bits) == 4 ? 7 : 15);
    };
    return u"float%1 LE %2\n        BE %3\n"_s.arg(sizeof(Bits) * 8)
        .arg(text(qFromLittleEndian<Bits>(bytes)), text(qFromBigEndian<Bits>(bytes)));
}

QString numbersIn(QByteArrayView bytes)
{
    switch (bytes.size()) {
    case 1:
        return integers<quint8>(bytes.data());
    case 2:
        return integers<quint16>(bytes.data());
    case 4:
        return integers<quint32>(bytes.data()) + reals<float, quint32>(bytes.data());
    case 8:
        return integers<quint64>(bytes.data()) + reals<double, quint64>(bytes.data());
    default:
        return {};
    }
}

} // namespace

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

ReadableText readText(QByteArrayView bytes, qsizetype maximumCharacters)
{
    const QByteArrayView shown = withoutCutCharacter(bytes.first(std::min(bytes.size(), maximumCharacters)));
    return {QString::fromUtf8(shown), shown.size()};
}

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArrayView trimmed = QByteArrayView(bytes).trimmed();
    return trimmed.startsWith('{') || trimmed.startsWith('[');
}

std::optional<ReadableText> readJson(const QByteArray &bytes, qsizetype maximumCharacters, QString &problem)
{
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(error.offset, 0, bytes.size()));
        const qsizetype line = before.count('\n') + 1;
        problem = u"%1:%2: %3"_s.arg(line).arg(before.size() - before.lastIndexOf('\n')).arg(error.errorString());
        return {};
    }
    return JsonIndenter(bytes, maximumCharacters).run();
}

bool looksLikeXml(const QByteArray &bytes)
{
    return QByteArrayView(bytes).trimmed().startsWith('<');
}

std::optional<ReadableText> readXml(const QByteArray &bytes, qsizetype maximumCharacters, QString &problem)
{
    QXmlStreamReader reader(bytes);
    ReadableText result;
    QXmlStreamWriter writer(&result.text);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(IndentWidth);
    bool hasElement = false;
    while (!reader.atEnd()) {
        reader.readNext();
        hasElement = hasElement || reader.isStartElement();
        const bool isAdded =
            reader.isStartDocument() && reader.documentVersion().isEmpty(); // the writer would add a prolog
        if (reader.hasError() || reader.isWhitespace() || isAdded || result.text.size() >= maximumCharacters)
            continue;
        writer.writeCurrentToken(reader);
        result.used = std::min<qsizetype>(reader.characterOffset(), bytes.size());
    }
    if (reader.hasError() || !hasElement) {
        problem = u"%1:%2: %3"_s.arg(reader.lineNumber()).arg(reader.columnNumber()).arg(reader.errorString());
        return {};
    }
    const qsizetype surplus = result.text.size() - maximumCharacters;
    result.used = surplus < 0 ? bytes.size() : std::max<qsizetype>(0, result.used - surplus);
    result.text.truncate(maximumCharacters);
    result.text = result.text.trimmed();
    return result;
}

ReadableText readBinary(QByteArrayView bytes, int bytesPerLine, qsizetype maximumCharacters)
{
    ReadableText result{numbersIn(bytes), 0};
    if (!result.text.isEmpty())
        result.text += u'\n';
    const int digits = bytes.size() > 0x10000 ? 8 : 4;
    for (; result.used < bytes.size() && result.text.size() < maximumCharacters; result.used += bytesPerLine) {
        const QByteArrayView line =
            bytes.sliced(result.used, std::min<qsizetype>(bytesPerLine, bytes.size() - result.used));
        QString characters;
        for (char c : line)
            characters += uchar(c) >= 0x20 && uchar(c) < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
        result.text += u"%1  %2  %3\n"_s.arg(result.used, digits, 16, QLatin1Char('0'))
                           .arg(QString::fromLatin1(QByteArray::fromRawData(line.data(), line.size()).toHex(' ')),
                                -(bytesPerLine * 3 - 1))
                           .arg(characters);
    }
    result.used = std::min(result.used, bytes.size());
    return result;
}

} // namespace skep
