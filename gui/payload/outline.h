// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace skep {

/// Writes a structure as text: values in brackets, indented, parted by commas. Beyond its bound it only counts.
class Outline final
{
public:
    explicit Outline(qsizetype maximumCharacters) : m_maximum(maximumCharacters) { }

    enum class Style : quint8 { Lines, Inline }; ///< a value in a line, or all in one

    /// An opening bracket, or a word that ends with one. What is inside of an inline one is inline too.
    void open(const QString &bracket, Style style = Style::Lines);
    void close(QChar bracket);
    /// Before the value that it belongs to.
    void name(const QString &text);
    void value(const QString &text);

    const QString &text() const { return m_text; }
    quint64 droppedValues() const { return m_dropped; }

    /// As a string of JSON.
    static QString quoted(const QString &text);
    /// "h'00ff'", as CBOR's diagnostic notation has it (RFC 8949 §8).
    static QString hex(QByteArrayView bytes);

private:
    struct Level
    {
        Style style = Style::Lines;
        bool isEmpty = true;
        bool isDropped = false; ///< its opening bracket did not fit
    };
    bool begin();
    void indent();

    const qsizetype m_maximum;
    QString m_text;
    std::vector<Level> m_levels;
    bool m_named = false;
    quint64 m_dropped = 0;
};

} // namespace skep
