// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "keyedtablemodel.h"

namespace skep {

namespace {
constexpr qsizetype MaximumRemovals = 16; // runs that are removed one by one
}

int KeyedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

void KeyedTableModel::beginSnapshotOf(size_t rows)
{
    ++m_snapshot;
    m_keys.reserve(rows);
    m_seenIn.reserve(rows);
    m_rowOf.reserve(qsizetype(rows));
}

std::vector<QString> KeyedTableModel::keysLeftBehind() const
{
    std::vector<QString> keys;
    for (size_t row = 0; row < m_keys.size(); ++row) {
        if (m_seenIn[row] != m_snapshot)
            keys.push_back(m_keys[row]);
    }
    return keys;
}

void KeyedTableModel::removeKeys(std::span<const QString> keys)
{
    QList<int> rows;
    for (const QString &key : keys) {
        const auto found = m_rowOf.constFind(key);
        if (found != m_rowOf.constEnd())
            rows.append(*found);
    }
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    if (runCount(rows) > MaximumRemovals) {
        gatherAtEnd(rows);
        const int count = rowCount();
        const int gathered = int(rows.size());
        for (int i = 0; i < gathered; ++i)
            rows[i] = count - gathered + i;
    }
    QList<std::pair<int, int>> runs;
    forEachRun(rows, [&runs](int first, int last) { runs.prepend({first, last}); });
    for (const auto &[first, last] : runs) {
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOf.remove(m_keys[size_t(row)]);
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
        m_seenIn.erase(m_seenIn.begin() + first, m_seenIn.begin() + last + 1);
        eraseRows(first, last);
        renumberFrom(first);
        endRemoveRows();
    }
}

void KeyedTableModel::gatherAtEnd(const QList<int> &rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const int count = rowCount();
    std::vector<int> newRowOf(size_t(count), 0);
    int kept = rows.first();
    // A row that stays changes places with the one that goes; those that stay keep their order.
    std::vector<int> oldRowAt(size_t(count), 0);
    for (int row = 0; row < count; ++row)
        oldRowAt[size_t(row)] = row;
    for (int row = kept, next = 0; row < count; ++row) {
        if (next < int(rows.size()) && rows[next] == row) {
            ++next;
            continue;
        }
        if (row != kept) {
            swapRows(row, kept);
            std::swap(m_keys[size_t(row)], m_keys[size_t(kept)]);
            std::swap(m_seenIn[size_t(row)], m_seenIn[size_t(kept)]);
            std::swap(oldRowAt[size_t(row)], oldRowAt[size_t(kept)]);
        }
        ++kept;
    }
    for (int row = 0; row < count; ++row)
        newRowOf[size_t(oldRowAt[size_t(row)])] = row;
    renumberFrom(rows.first());
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(this->index(newRowOf[size_t(index.row())], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT rowsPermuted(newRowOf);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void KeyedTableModel::renumberFrom(int row)
{
    for (int i = row; i < int(m_keys.size()); ++i)
        m_rowOf[m_keys[size_t(i)]] = i;
}

} // namespace skep
