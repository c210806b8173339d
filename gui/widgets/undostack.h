// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace skep {

/// What the user can take back with Ctrl+Z, the newest step first.
///
/// Thread: main. Keeps a bounded number of steps; the oldest go. The action is visible and enabled while there is a
/// step to take back, and so is whatever shows it: a menu, or a button of PageHead.
class UndoStack final : public QObject
{
    Q_OBJECT
public:
    /// Takes one thing back; returns the sentence that says so to the user, or an empty string.
    using Step = std::function<QString()>;
    static constexpr qsizetype DefaultMaximum = 8; ///< as many as the broker keeps

    /// Ctrl+Z works while the focus is in `area`, which owns the stack and offers its action.
    UndoStack(const QString &toolTip, QWidget &area, qsizetype maximum = DefaultMaximum);

    QAction *action() const { return m_action; }
    void push(Step step);
    /// Forgets all steps.
    void clear();

Q_SIGNALS:
    /// A step was taken back; the sentence is not empty.
    void undone(const QString &sentence);

private:
    void undo();

    const qsizetype m_maximum;
    QAction *m_action;
    QList<Step> m_steps; ///< the newest last
};

} // namespace skep
