// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hoveredrow.h"

#include <QTableView>

class QSettings;

namespace skep {

class ColumnBehaviour;
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

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void followingChanged(bool following);
    void selectionMoved();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leaveEndBehind();

    TrafficModel &m_model;
    ColumnBehaviour *m_columns;
    HoveredRow m_hovered{*this};
    bool m_following = false;
    int m_removed = 0; ///< rows that go at the front
};

} // namespace skep
