// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "scrollanchor.h"

#include <QScrollBar>
#include <QTreeView>

namespace skep {

void ScrollAnchor::remember()
{
    if (m_top.isValid() || m_view.verticalScrollBar()->value() == 0)
        return;
    m_top = m_view.indexAt({1, 1});
    m_offset = m_top.isValid() ? m_view.visualRect(m_top).top() : 0;
}

void ScrollAnchor::restore()
{
    if (!m_top.isValid() || !m_view.isVisible())
        return;
    const int moved = m_view.visualRect(m_top).top() - m_offset; // makes the layout that is due
    forget();
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + moved);
}

} // namespace skep
