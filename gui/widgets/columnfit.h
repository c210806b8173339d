// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QHeaderView;

namespace skep {

/// Gives the columns of a TableModel, or of a PathTreeModel, their widths. Where there is room, each has what the model
/// says and the flexible one the rest; where there is not, all give way, the more the longer their texts may be. No
/// title is cut. Where that is not enough, nobody gives way, and the user scrolls.
void fitColumns(QHeaderView &header, int flexibleColumn, int available);

/// Shows those columns of a TableModel that are shown at first and have room, however narrow; those go first that yield
/// most (Column::yields).
void chooseColumns(QHeaderView &header, int available);

} // namespace skep
