// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "naturalorder.h"

namespace skep {

bool precedes(QStringView a, QStringView b)
{
    const bool aIsSystem = a.startsWith(u'$');
    if (aIsSystem != b.startsWith(u'$'))
        return !aIsSystem;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (!a[i].isDigit() || !b[j].isDigit()) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto runOf = [](QStringView text, qsizetype &at) {
            while (at < text.size() && text[at] == u'0')
                ++at;
            const qsizetype start = at;
            while (at < text.size() && text[at].isDigit())
                ++at;
            return text.sliced(start, at - start);
        };
        const QStringView aRun = runOf(a, i);
        const QStringView bRun = runOf(b, j);
        if (aRun.size() != bRun.size())
            return aRun.size() < bRun.size();
        if (const int order = aRun.compare(bRun))
            return order < 0;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b; // "1" and "01"
}

} // namespace skep
