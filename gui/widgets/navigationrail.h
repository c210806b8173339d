// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace skep {

/// The pages, at the left: an icon and a name each, one of them current.
class NavigationRail final : public QFrame
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// Ctrl and the page's number lead there.
    void addPage(const QString &title, QLatin1StringView iconName);
    void setCurrent(int page);

Q_SIGNALS:
    void pageChosen(int page);
    void viewButtonClicked(QWidget *button);
    void paletteButtonClicked();
    void certificatesButtonClicked();

private:
    QToolButton *addButton(const QString &title, QLatin1StringView iconName);

    QVBoxLayout *m_pages;
    QButtonGroup *m_group;
    int m_buttonWidth = 92; ///< of all, so that the longest title has room
};

} // namespace skep
