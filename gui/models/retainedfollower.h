// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace skep {

class RetainedModel;

/// Passes the rows of the retained messages to a tree: first the existing ones in slices, so that the window answers in
/// between, then every change.
///
/// Thread: main. Owned by its tree; the model outlives both.
class RetainedFollower final : public QObject
{
    Q_OBJECT
public:
    explicit RetainedFollower(QObject *parent = nullptr);

    /// Call it once. It passes the first slice at once.
    void follow(const RetainedModel &model);
    /// Passes all rows again.
    void restart();

Q_SIGNALS:
    void added(int first, int last);
    /// These rows, which were passed on, are about to be removed.
    void removing(int first, int last);
    void changed(const QList<int> &rows);

private:
    void tellSlice();
    void tell(int until);
    void onRowsInserted(int first);
    void onRowsAboutToBeRemoved(int first, int last);
    void onRowsChanged(const QList<int> &rows);

    const RetainedModel *m_model = nullptr;
    int m_told = 0; ///< rows before this one were passed on
    QTimer m_slices;
};

} // namespace skep
