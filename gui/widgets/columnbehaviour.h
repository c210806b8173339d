// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAbstractItemView;
class QPoint;
class QSettings;

namespace skep {

class TableHeader;

/// How the columns of a table or tree behave: they fill the view's width, a menu of the header shows, hides and resets
/// them, and the settings keep what the user changed.
///
/// Thread: main. Owned by the view. Columns are shown as they have room until the user has chosen some, and are fitted
/// until the user has set widths.
class ColumnBehaviour final : public QObject
{
    Q_OBJECT
public:
    /// REQUIRES: the view has its model and this header. \param flexibleColumn takes what is left of the width
    ColumnBehaviour(TableHeader &header, int flexibleColumn, QAbstractItemView &view);

    /// To be called when the view's width has changed.
    void fit();
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

private:
    void reset();
    void showColumn(int column, bool shown);
    void showMenu(const QPoint &position);

    TableHeader &m_header;
    QAbstractItemView &m_view;
    const int m_flexibleColumn;
    bool m_isFitted = true; ///< no widths of the user's
    bool m_isChosen = false; ///< by the user
    bool m_isFitting = false;
};

} // namespace skep
