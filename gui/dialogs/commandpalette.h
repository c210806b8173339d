// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace skep {

/// Everything that can be done at the moment, found by some letters of its name: type, choose with the arrow keys,
/// Enter.
///
/// Thread: main. Made for one use; closes when something is chosen, or by Escape.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    struct Entry
    {
        QString text; ///< what it does
        QString keys; ///< its own shortcut, if any
        std::function<void()> act;
    };

    explicit CommandPalette(QList<Entry> entries, QWidget *parent = nullptr);

    /// Places it at the upper middle of its parent, and shows it.
    void popup();
    QLineEdit *line() const { return m_line; }
    QStringList shownTexts() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void narrow(const QString &text);
    void choose();

    const QList<Entry> m_entries;
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace skep
