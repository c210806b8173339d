// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>

class QTreeView;

namespace skep {

/// Keeps the top row of a view in place while other rows are added, removed and moved.
///
/// Thread: main; owned by the view. If the view is hidden, it looks for the row when the view is shown again: until
/// then rows may change ten times a second, and each time the layout would be made.
class ScrollAnchor final
{
public:
    explicit ScrollAnchor(QTreeView &view) : m_view(view) { }
    Q_DISABLE_COPY_MOVE(ScrollAnchor)

    /// Call it before a change; does nothing if the view is at its beginning, or a row is remembered already.
    void remember();
    /// Call it after a change, and when the view is shown.
    void restore();
    void forget() { m_top = QModelIndex(); }

private:
    QTreeView &m_view;
    QPersistentModelIndex m_top;
    int m_offset = 0; ///< of its upper edge, in pixels
};

} // namespace skep
