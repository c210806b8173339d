// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QHeaderView;

namespace skep {

/// Gives the columns of a TableModel, or of a PathTreeModel, their widths. If there is room, each has the model's
/// width and the flexible one the rest; if not, all shrink, those with longer texts more. No title is cut. If that is
/// not enough, none shrinks, and the user scrolls.
void fitColumns(QHeaderView &header, int flexibleColumn, int available);

/// Shows the columns of a TableModel that are shown by default and have room, however narrow; those that yield most
/// (Column::yields) are hidden first.
void chooseColumns(QHeaderView &header, int available);

} // namespace skep
