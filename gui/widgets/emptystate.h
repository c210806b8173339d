// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace skep {

/// Replaces a table without rows: says why it is empty and what to do, with texts to copy.
class EmptyState final : public QFrame
{
    Q_OBJECT
public:
    explicit EmptyState(QLatin1StringView iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &explanation);
    /// What can be copied, one in a line: addresses, commands.
    void setCopyTexts(const QStringList &texts);
    /// A button for the way out; no text: no button.
    void setActionText(const QString &text);

Q_SIGNALS:
    void copied(const QString &text);
    void actionTriggered();

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QVBoxLayout *m_chips;
    QPushButton *m_action;
    QStringList m_copyTexts;
};

} // namespace skep
