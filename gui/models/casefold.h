// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace skep {

// Sorting and filtering of 100,000 rows without regard to case.

/// Letter by letter, so that the length stays the same; shares the text if there is nothing to fold.
QString folded(const QString &text);
/// \param word of folded()
bool containsWord(QStringView text, QStringView word);
/// In UTF-8; for letters beyond ASCII the case counts.
bool containsWord(QByteArrayView text, QByteArrayView word);

} // namespace skep
