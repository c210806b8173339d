// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace skep {

/// The head of a page: title, count, what acts on the whole page, and the filter.
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    /// \param filterHint empty: no filter
    PageHead(const QString &title, const QString &filterHint, QWidget *parent = nullptr);

    void setCount(const QString &text);
    QLineEdit *filterLine() const { return m_filter; }
    /// Beside the filter.
    void addWidget(QWidget *widget);
    QToolButton *addButton(QLatin1StringView iconName, const QString &text, const QString &toolTip);

private:
    QLabel *m_count;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_widgets;
};

} // namespace skep
