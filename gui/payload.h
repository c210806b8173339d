// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace skep {

/// How bytes that somebody published are shown: as text where they are text, JSON in order, hexadecimal otherwise.
class Payload final
{
public:
    Payload() = delete;

    enum class Kind : quint8 { Empty, Text, Json, Binary };

    static Kind kindOf(const QByteArray &payload);
    /// One line of bounded length for a cell of a table.
    static QString preview(const QByteArray &payload);
    /// Whole and readable: JSON indented, binary as offset, hexadecimal and characters.
    static QString pretty(const QByteArray &payload);
};

} // namespace skep
