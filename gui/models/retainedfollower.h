// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace skep {

class RetainedModel;

/// Tells a tree of the rows of the retained messages: of those that are there in slices, so that the window answers in
/// between, and from then on of what changes.
///
/// Thread: main. Owned by its tree; the model outlives both.
class RetainedFollower final : public QObject
{
    Q_OBJECT
public:
    explicit RetainedFollower(QObject *parent = nullptr);

    /// Once. The first slice is told of at once.
    void follow(const RetainedModel &model);
    /// Tells of all rows again.
    void restart();

Q_SIGNALS:
    void added(int first, int last);
    /// These rows, which were told of, are about to go.
    void removing(int first, int last);
    void changed(const QList<int> &rows);

private:
    void tellSlice();
    void tell(int until);
    void onRowsInserted(int first);
    void onRowsAboutToBeRemoved(int first, int last);
    void onRowsChanged(const QList<int> &rows);

    const RetainedModel *m_model = nullptr;
    int m_told = 0; ///< rows before this one were told of
    QTimer m_slices;
};

} // namespace skep
