// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace skep {

// Text, and the formats that are text.

/// A text made readable, and how much of it a limit has cut off.
struct ReadableText
{
    QString text;
    qsizetype used = 0; ///< bytes of the input that it contains
};

/// The bytes without a character that is cut off at their end: they may be the first ones of a longer payload.
QByteArrayView withoutCutCharacter(QByteArrayView bytes);
/// UTF-8 without control characters but for those that lay out text.
bool isText(QByteArrayView bytes);
ReadableText readText(QByteArrayView bytes, qsizetype maximumCharacters);

/// Indented; numbers, names and their order stay as they were sent. `problem` says why it is no JSON (RFC 8259).
std::optional<ReadableText> readJson(const QByteArray &bytes, qsizetype maximumCharacters, QString &problem);
bool looksLikeJson(const QByteArray &bytes);

/// Indented, if whitespace is only between elements.
std::optional<ReadableText> readXml(const QByteArray &bytes, qsizetype maximumCharacters, QString &problem);
bool looksLikeXml(const QByteArray &bytes);

/// Offset, bytes and characters, a line for every `bytesPerLine`; above them the numbers that the bytes may be, where
/// they are 1, 2, 4 or 8.
ReadableText readBinary(QByteArrayView bytes, int bytesPerLine, qsizetype maximumCharacters);

} // namespace skep
