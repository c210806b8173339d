// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablemodel.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace skep {

/// A table of rows that have a key: who is in which row, and how a batch of removals and upserts becomes few signals.
///
/// Removals come first, then updates, then one insertion at the end. If the rows to remove are scattered, they are
/// moved to the end under one layout change and removed there as one range, so that the cost is that of one pass over
/// the rows.
class KeyedTableModel : public TableModel
{
    Q_OBJECT
public:
    using TableModel::TableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    QString key(int row) const final { return m_keys[size_t(row)]; }
    /// -1 if there is none.
    int rowOf(const QString &key) const { return m_rowOf.value(key, -1); }
    /// The keys that were in the table and not among the upserts since beginSnapshot(): what the snapshot removes.
    std::vector<QString> keysLeftBehind() const;

protected:
    virtual void swapRows(int a, int b) = 0;
    virtual void eraseRows(int first, int last) = 0;

    void removeKeys(std::span<const QString> keys);
    void beginSnapshotOf(size_t rows);

    std::vector<QString> m_keys;
    std::vector<quint32> m_seenIn; ///< of each row: the last snapshot that has named it, or after which it was
    quint32 m_snapshot = 0;
    QHash<QString, int> m_rowOf;

private:
    void gatherAtEnd(const QList<int> &rows);
    void renumberFrom(int row);
};

/// The rows themselves. A subclass says what a row's key is, and may look at the old row when a new one comes.
template <typename Row, typename Value = Row>
class KeyedRows : public KeyedTableModel
{
public:
    using KeyedTableModel::KeyedTableModel;

    const Row &at(int row) const { return m_rows[size_t(row)]; }

    /// About that many upserts follow until keysLeftBehind(). Memory is reserved now, so that the rows need not move
    /// later, all at once.
    void beginSnapshot(size_t rows)
    {
        m_rows.reserve(rows);
        beginSnapshotOf(rows);
    }

    /// The values are moved from.
    void apply(std::span<const QString> removed, std::span<Value> upserts)
    {
        removeKeys(removed);
        QList<int> changed;
        std::vector<Value *> added;
        for (Value &value : upserts) {
            const int row = rowOf(keyOf(value));
            if (row < 0) {
                added.push_back(&value);
                continue;
            }
            store(m_rows[size_t(row)], std::move(value));
            m_seenIn[size_t(row)] = m_snapshot;
            changed.append(row);
        }
        std::sort(changed.begin(), changed.end());
        announceChanges(changed);
        append(added);
    }

protected:
    virtual QString keyOf(const Value &value) const = 0;
    virtual void store(Row &row, Value &&value) const = 0;

private:
    void append(const std::vector<Value *> &added)
    {
        if (added.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + int(added.size()) - 1);
        for (Value *value : added) {
            QString key = keyOf(*value);
            m_rowOf.insert(key, int(m_keys.size()));
            m_keys.push_back(std::move(key));
            m_seenIn.push_back(m_snapshot);
            store(m_rows.emplace_back(), std::move(*value));
        }
        endInsertRows();
    }
    void swapRows(int a, int b) final { std::swap(m_rows[size_t(a)], m_rows[size_t(b)]); }
    void eraseRows(int first, int last) final { m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1); }

    std::vector<Row> m_rows;
};

} // namespace skep
