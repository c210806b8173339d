// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace skep {

/// A place in a configuration file; both count from 1, and 0 means that it is not known.
struct SourcePosition
{
    qint64 line = 0;
    qint64 column = 0;
};

enum class Severity : quint8 {
    Note, ///< an element that has no counterpart here
    Warning, ///< the broker starts, but not quite as the file says
    Error, ///< the broker does not start
};

/// "note", "warning" or "error".
QString severityName(Severity severity);

/// One thing that a configuration says wrongly, in a sentence that names what would be right.
struct Diagnostic
{
    Severity severity = Severity::Error;
    QString file; ///< as it was given; empty: the command line
    SourcePosition position;
    QString sentence;

    /// "config.xml:12:5: ", empty for the command line.
    QString place() const;

    /// "config.xml:12:5: warning: Sentence."
    QString toString() const;
};

/// By their place in the file, as a reader of it wants them.
void sortByPosition(QList<Diagnostic> &diagnostics);

/// For those who want a configuration that is understood whole, or none.
void makeErrorsOfWarnings(QList<Diagnostic> &diagnostics);

inline bool hasErrors(const QList<Diagnostic> &diagnostics)
{
    return std::any_of(diagnostics.cbegin(), diagnostics.cend(),
                       [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; });
}

} // namespace skep
