// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/publishing/draft.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QSettings;

namespace skep {

class Segments;
class UndoStack;

/// The messages that were sent, and those that the user saved under a name; a click chooses one.
///
/// Thread: main. Both lists have a bound. What is removed comes back with Ctrl+Z.
class DraftLists final : public QFrame
{
    Q_OBJECT
public:
    explicit DraftLists(QWidget *parent = nullptr);

    /// Puts a sent message first in the history.
    void remember(const Draft &draft);
    /// Saves a message under its name, replacing one of that name. Returns what is wrong, or an empty string.
    QString save(const Draft &draft);

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

    static constexpr qsizetype MaximumHistory = 50;
    static constexpr qsizetype MaximumSaved = 200;

Q_SIGNALS:
    void chosen(const skep::Draft &draft);
    void messageRequested(const QString &message);

private:
    enum List { History, Saved };

    QList<Draft> &shown();
    void fill();
    void removeSelected();
    void insert(int list, qsizetype place, const Draft &draft);

    QList<Draft> m_history; ///< newest first
    QList<Draft> m_saved; ///< by name
    Segments *m_lists;
    QListWidget *m_view;
    QLabel *m_hint;
    UndoStack *m_undo;
};

} // namespace skep
