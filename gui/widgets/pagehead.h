// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace skep {

class FilterLine;

/// The head of a page: title, count, what acts on the whole page, and the filter if the page has one.
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setCount(const QString &text);
    /// Behind those that are there.
    void addWidget(QWidget *widget);
    /// \param iconName empty: none
    QToolButton *addButton(QLatin1StringView iconName, const QString &text, const QString &toolTip);
    /// A button that is hidden while the action is.
    QToolButton *addButton(QAction *action);
    /// At the right. Once.
    void addFilter(FilterLine *filter);

private:
    QToolButton *addButton();

    QLabel *m_count;
    QHBoxLayout *m_widgets;
};

} // namespace skep
