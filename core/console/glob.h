// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <functional>

namespace skep {

/// Whether the whole text matches the pattern, in which '*' stands for any text, also none. Both in UTF-8; there is no
/// escape.
///
/// Goes back to the last star only: `isSame(char of the pattern, char of the text)` is asked at most
/// pattern.size() * text.size() times, however many stars there are. Client ids come from strangers and may have
/// 64 KiB, and the capture asks on the broker's thread.
template <typename IsSame = std::equal_to<char>>
bool globMatches(QByteArrayView pattern, QByteArrayView text, IsSame isSame = {})
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype afterStar = -1; // of the last star; -1: none yet
    qsizetype retry = 0; // where in the text the part after that star was tried last
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            afterStar = ++p;
            retry = t;
            if (p == pattern.size())
                return true;
        } else if (p < pattern.size() && isSame(pattern[p], text[t])) {
            ++p;
            ++t;
        } else if (afterStar >= 0) {
            p = afterStar;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace skep
