// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/text/linediff.h"

#include <QPlainTextEdit>

namespace skep {

/// Two texts compared line by line: what was taken out, and what came in.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    /// \p note is shown below: what is missing of them.
    void setTexts(const QString &before, const QString &after, const QString &note = {});
    /// Instead of a comparison.
    void setNote(const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    std::vector<DiffLine> m_lines;
    QString m_note; ///< below them
};

} // namespace skep
