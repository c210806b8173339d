// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

#include <vector>

namespace skep {

class TableModel;

/// Sorts source rows by their values in that column; rows that compare equal keep the source's order. REQUIRES: rows ascend
///
/// Made for 100,000 rows within one frame or two: what is compared are whole numbers made of the values, or of the first
/// letters in which texts differ, and a value is asked for once.
void sortByValue(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> &rows);

} // namespace skep
