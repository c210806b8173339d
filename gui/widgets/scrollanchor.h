// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>

class QTreeView;

namespace skep {

/// Keeps the row at the top of a view where it is while others come, go and move.
///
/// Thread: main; owned by the view. Of a hidden view, rows are looked for when it is shown again: until then it may
/// change ten times a second, and its layout would be made each time.
class ScrollAnchor final
{
public:
    explicit ScrollAnchor(QTreeView &view) : m_view(view) { }
    Q_DISABLE_COPY_MOVE(ScrollAnchor)

    /// Before a change; does nothing where the view stands at its beginning, or one is remembered already.
    void remember();
    /// After a change, and when the view is shown.
    void restore();
    void forget() { m_top = QModelIndex(); }

private:
    QTreeView &m_view;
    QPersistentModelIndex m_top;
    int m_offset = 0; ///< of its upper edge, in pixels
};

} // namespace skep
