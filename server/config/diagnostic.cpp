// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostic.h"

namespace skep {

using namespace Qt::StringLiterals;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QString Diagnostic::place() const
{
    if (file.isEmpty())
        return {};
    QString text = file + u':';
    if (position.line > 0)
        text += QString::number(position.line) + u':';
    if (position.column > 0)
        text += QString::number(position.column) + u':';
    return text + u' ';
}

QString Diagnostic::toString() const
{
    return place() + severityName(severity) + u": "_s + sentence;
}

void makeErrorsOfWarnings(QList<Diagnostic> &diagnostics)
{
    for (Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::Warning)
            diagnostic.severity = Severity::Error;
    }
}

void sortByPosition(QList<Diagnostic> &diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.position.line, a.position.column) < std::pair(b.position.line, b.position.column);
    });
}

} // namespace skep
