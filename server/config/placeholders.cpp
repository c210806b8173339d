// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "placeholders.h"

#include <QStringView>

namespace skep {

using namespace Qt::StringLiterals;

Substitution substitutePlaceholders(const QString &text, const QProcessEnvironment &environment)
{
    Substitution result;
    qsizetype from = 0;
    for (qsizetype start = text.indexOf("${"_L1); start >= 0; start = text.indexOf("${"_L1, from)) {
        qsizetype lineEnd = text.indexOf(u'\n', start);
        if (lineEnd < 0)
            lineEnd = text.size();
        result.text += QStringView(text).sliced(from, start - from);
        const qsizetype size = QStringView(text).sliced(start, lineEnd - start).indexOf(u'}') + 1;
        if (size == 0) {
            result.text += QStringView(text).sliced(start, lineEnd - start);
            from = lineEnd;
            continue;
        }
        from = start + size;
        const QString literal = text.sliced(start, size);
        QString name = literal.sliced(2, size - 3);
        while (name.startsWith("ENV:"_L1))
            name.remove(0, 4);
        if (environment.contains(name)) {
            result.text += environment.value(name);
            result.variables.append(name);
        } else {
            result.text += literal;
            result.missing.append({name, literal});
        }
    }
    result.text += QStringView(text).sliced(from);
    return result;
}

} // namespace skep
