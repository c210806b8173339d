// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

class QSettings;

namespace skep {

class TrafficModel;

/// The inspector's list, made for a million rows: hover and selection over the whole width, marks, and a place that
/// stays while rows come at the end and go at the front.
///
/// Thread: main. Following, it stays at the newest row until the user looks elsewhere.
class RecordView final : public QTableView
{
    Q_OBJECT
public:
    /// Model and selection outlive the view.
    RecordView(TrafficModel &model, QItemSelectionModel &selection, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RecordView)

    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    /// Ascending.
    QList<int> selectedRows() const;
    int hoveredRow() const { return m_hoveredRow; }

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void followingChanged(bool following);
    void selectionMoved();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    void showColumnMenu(const QPoint &position);
    void showColumn(int column, bool shown);
    void setHovered(int row);
    void leaveEndBehind();

    TrafficModel &m_model;
    bool m_following = false;
    bool m_columnsAreFitted = true; ///< no widths of the user's
    bool m_fitting = false;
    int m_hoveredRow = -1;
    int m_removed = 0; ///< rows that go at the front
};

} // namespace skep
