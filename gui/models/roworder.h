// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablemodel.h"

#include <Qt>

#include <span>
#include <vector>

namespace skep {

/// Sorts source rows by their values in a column, a slice at a time; rows that compare equal keep the source's order.
///
/// It compares whole numbers made of the values, or of the first letters in which texts differ, and asks for a value
/// once. Thread: main. REQUIRES: the rows ascend, and the model has the same rows until it is done.
class RowSorter final
{
public:
    RowSorter(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> rows);
    Q_DISABLE_COPY_MOVE(RowSorter)

    int column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }

    /// Works for about that long, or to the end if it is negative; returns whether it is done.
    bool goOn(qint64 ms);
    /// Sorted, once it is done.
    std::vector<int> rows() const;

private:
    struct Entry
    {
        quint64 key;
        int row;
        quint32 place; ///< of its value
    };
    /// Rows whose texts begin with the same letters.
    struct Group
    {
        std::span<Entry> entries;
        qsizetype depth; ///< letters that they share
    };

    void askSome();
    void sortNumbers();
    void sortTexts(const Group &group);
    void sortByKey(std::span<Entry> entries, qsizetype depth);
    void sortByDigits(std::span<Entry> entries);
    qsizetype sharedLetters(const Group &group) const;
    const QString &text(const Entry &entry) const { return m_values[entry.place].text; }
    void fetch(const Group &group, size_t place) const;

    const TableModel &m_model;
    const int m_column;
    const Qt::SortOrder m_order;
    const bool m_isDescending;
    const std::vector<int> m_rows;
    bool m_hasNumbers = false; ///< they are sorted
    std::vector<SortValue> m_values;
    std::vector<Entry> m_entries;
    std::vector<Group> m_groups; ///< still to be sorted by their texts
    std::vector<Entry> m_scratch;
};

/// The same at once.
void sortByValue(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> &rows);

} // namespace skep
