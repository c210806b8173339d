// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractProxyModel>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace skep {

class RowSorter;
class TableModel;
struct SortValue;

/// Sorts and filters a TableModel. Made for batches: 1,000 rows that are added, removed or moved at once take one pass
/// over the order and one layout change; QSortFilterProxyModel would renumber all rows for each of them.
///
/// Thread: main. Rows that compare equal keep the source's order. Selection and current index survive every change.
class SortFilterProxy final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit SortFilterProxy(QObject *parent = nullptr);
    ~SortFilterProxy() override;
    Q_DISABLE_COPY_MOVE(SortFilterProxy)

    /// REQUIRES: `model` is a TableModel.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Rows must match every word of the text.
    void setFilterText(const QString &text);
    /// A further condition on source rows; none: all rows.
    void setCondition(std::function<bool(int row)> condition);

    /// Column -1: the source's order. A large table is sorted in slices, and shows the order before until it is done.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The source's row.
    int sourceRow(int proxyRow) const { return m_order[size_t(proxyRow)]; }
    QString key(int proxyRow) const;

Q_SIGNALS:
    /// Around a change of layout that leaves source rows where they are, so that they name the same rows before and
    /// after.
    void orderAboutToChange();
    void orderChanged();

private:
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onRowsChanged(const QList<int> &rows);
    void onRowsPermuted(const std::vector<int> &newRowOf);
    void onLayoutAboutToBeChanged();
    void onLayoutChanged();

    bool isFiltered() const { return m_condition || !m_words.isEmpty(); }
    bool accepts(int sourceRow) const;
    bool precedes(const SortValue &a, int aRow, const SortValue &b, int bRow) const;
    bool inOrderAt(int position) const;
    void sortRows(std::vector<int> &rows) const;
    std::vector<int> merged(const std::vector<int> &base, const std::vector<int> &sortedRows) const;
    int positionIn(const std::vector<int> &order, int from, int sourceRow) const;
    std::vector<int> fullOrder() const;
    std::vector<int> acceptedRows(const std::vector<int> &rows) const;
    void narrow(bool wasFiltered);
    void rebuild();
    void sortSlice();
    void finishSort();
    void cancelSort();
    void insertSorted(const std::vector<int> &sortedRows);
    void setOrder(std::vector<int> order);
    void storeOrder(std::vector<int> order);
    void announceChanges(const QList<int> &sourceRows);

    TableModel *m_source = nullptr;
    std::vector<int> m_order; ///< proxy row → source row
    std::vector<int> m_position; ///< source row → proxy row, -1: filtered out
    QStringList m_words; ///< folded
    std::function<bool(int)> m_condition;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::unique_ptr<RowSorter> m_sorter; ///< for the next order; null: none is wanted
    QList<int> m_changedMeanwhile; ///< source rows, whose values it may have asked for before
    QTimer m_slices;
    QModelIndexList m_layoutProxyIndexes;
    QList<QPersistentModelIndex> m_layoutSourceIndexes;
};

} // namespace skep
