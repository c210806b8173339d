// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace skep::captureformat {

// The numbers of docs/capture-format.md; integers are big-endian.

inline constexpr char Magic[] = "SKEPCAP\n"; ///< eight bytes
inline constexpr qsizetype MagicSize = 8;

enum BlockType : quint8 { PartyBlock = 1, RecordBlock = 2, LossBlock = 3, MarkBlock = 4 };

/// Of a record's body before its bytes.
inline constexpr qsizetype RecordHead = 8 + 4 + 4 + 4 + 4 + 4;

template <typename Integer>
void put(QByteArray &bytes, Integer value)
{
    const Integer big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace skep::captureformat
