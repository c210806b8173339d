// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstring>

namespace skep {

/// Bytes as a specification prints them: pairs of hex digits and 'text in quotes', spaces anywhere between.
/// \code
/// "30 05 0001 'a' 'hi'"_hex // PUBLISH of "hi" to the topic "a"
/// \endcode
inline QByteArray operator""_hex(const char *text, size_t size)
{
    QByteArray bytes;
    QByteArray digits;
    bool quoted = false;
    for (const char c : QByteArrayView(text, qsizetype(size))) {
        if (c == '\'') {
            quoted = !quoted;
        } else if (quoted) {
            bytes.append(c);
        } else if (c != ' ') {
            Q_ASSERT(std::strchr("0123456789abcdefABCDEF", c));
            digits.append(c);
            if (digits.size() == 2) {
                bytes.append(QByteArray::fromHex(digits));
                digits.clear();
            }
        }
    }
    Q_ASSERT(digits.isEmpty() && !quoted);
    return bytes;
}

} // namespace skep
