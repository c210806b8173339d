// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sortfilterproxy.h"

#include "casefold.h"
#include "roworder.h"
#include "tablemodel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace skep {

namespace {
constexpr qsizetype MaximumOrderRuns = 16; // more than these are added or removed under one layout change
constexpr size_t LargeTable = 30'000; // rows that take longer to sort than a person would not notice
constexpr qint64 SortSliceMs = 12; // ms
} // namespace

SortFilterProxy::SortFilterProxy(QObject *parent) : QAbstractProxyModel(parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &SortFilterProxy::sortSlice);
}

SortFilterProxy::~SortFilterProxy() = default;

void SortFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    cancelSort();
    if (m_source)
        m_source->disconnect(this);
    m_source = qobject_cast<TableModel *>(model);
    Q_ASSERT(m_source || !model);
    QAbstractProxyModel::setSourceModel(model);
    if (m_source) {
        connect(m_source, &TableModel::rowsInserted, this, &SortFilterProxy::onRowsInserted);
        connect(m_source, &TableModel::rowsAboutToBeRemoved, this, &SortFilterProxy::onRowsAboutToBeRemoved);
        connect(m_source, &TableModel::rowsRemoved, this, &SortFilterProxy::onRowsRemoved);
        connect(m_source, &TableModel::rowsChanged, this, &SortFilterProxy::onRowsChanged);
        connect(m_source, &TableModel::rowsPermuted, this, &SortFilterProxy::onRowsPermuted);
        connect(m_source, &TableModel::layoutAboutToBeChanged, this, &SortFilterProxy::onLayoutAboutToBeChanged);
        connect(m_source, &TableModel::layoutChanged, this, &SortFilterProxy::onLayoutChanged);
        connect(m_source, &TableModel::modelAboutToBeReset, this, [this] {
            beginResetModel();
            cancelSort();
        });
        connect(m_source, &TableModel::modelReset, this, [this] {
            storeOrder(fullOrder());
            endResetModel();
        });
    }
    storeOrder(fullOrder());
    endResetModel();
}

void SortFilterProxy::setFilterText(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        words.append(folded(word));
    if (words == m_words)
        return;
    finishSort();
    const bool wasFiltered = isFiltered();
    m_words = std::move(words);
    narrow(wasFiltered);
}

void SortFilterProxy::setCondition(std::function<bool(int)> condition)
{
    finishSort();
    const bool wasFiltered = isFiltered();
    m_condition = std::move(condition);
    narrow(wasFiltered);
}

void SortFilterProxy::sort(int column, Qt::SortOrder order)
{
    cancelSort();
    if (column >= 0 && m_order.size() >= LargeTable) {
        std::vector<int> rows = m_order;
        std::sort(rows.begin(), rows.end());
        m_sorter = std::make_unique<RowSorter>(*m_source, column, order, std::move(rows));
        m_slices.start();
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
}

void SortFilterProxy::sortSlice()
{
    if (m_sorter->goOn(SortSliceMs))
        finishSort();
    else
        m_slices.start();
}

/// Call it before rows are added, removed or renumbered, because the sorter does not notice.
void SortFilterProxy::finishSort()
{
    const std::unique_ptr<RowSorter> sorter = std::move(m_sorter);
    m_slices.stop();
    if (!sorter)
        return;
    sorter->goOn(-1);
    m_sortColumn = sorter->column();
    m_sortOrder = sorter->order();
    setOrder(sorter->rows());
    QList<int> changed = std::exchange(m_changedMeanwhile, {});
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    if (!changed.isEmpty())
        onRowsChanged(changed);
}

void SortFilterProxy::cancelSort()
{
    m_sorter.reset();
    m_slices.stop();
    m_changedMeanwhile.clear();
}

QModelIndex SortFilterProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    return m_source->index(sourceRow(proxyIndex.row()), proxyIndex.column());
}

QModelIndex SortFilterProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= int(m_position.size()))
        return {};
    const int position = m_position[size_t(sourceIndex.row())];
    return position < 0 ? QModelIndex() : createIndex(position, sourceIndex.column());
}

QModelIndex SortFilterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex SortFilterProxy::parent(const QModelIndex &) const
{
    return {};
}

int SortFilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int SortFilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->columnCount();
}

bool SortFilterProxy::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_order.empty();
}

/// As of any table, without asking the source for each of its rows.
Qt::ItemFlags SortFilterProxy::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QString SortFilterProxy::key(int proxyRow) const
{
    return m_source->key(sourceRow(proxyRow));
}

void SortFilterProxy::onRowsInserted(const QModelIndex &, int first, int last)
{
    Q_ASSERT(first == int(m_position.size())); // a TableModel inserts at its end
    finishSort();
    m_position.resize(size_t(last) + 1, -1);
    std::vector<int> rows;
    for (int row = first; row <= last; ++row) {
        if (accepts(row))
            rows.push_back(row);
    }
    sortRows(rows);
    insertSorted(rows);
}

void SortFilterProxy::onRowsAboutToBeRemoved(const QModelIndex &, int first, int last)
{
    finishSort();
    QList<int> positions;
    for (int row = first; row <= last; ++row) {
        if (m_position[size_t(row)] >= 0)
            positions.append(m_position[size_t(row)]);
    }
    std::sort(positions.begin(), positions.end());
    if (runCount(positions) > MaximumOrderRuns) {
        std::vector<int> order = m_order;
        std::erase_if(order, [=](int row) { return row >= first && row <= last; });
        setOrder(std::move(order));
        return;
    }
    QList<std::pair<int, int>> runs;
    forEachRun(positions, [&runs](int from, int to) { runs.prepend({from, to}); });
    for (const auto &[from, to] : runs) {
        beginRemoveRows({}, from, to);
        std::vector<int> order = m_order;
        order.erase(order.begin() + from, order.begin() + to + 1);
        storeOrder(std::move(order));
        endRemoveRows();
    }
}

void SortFilterProxy::onRowsRemoved(const QModelIndex &, int first, int last)
{
    const int removed = last - first + 1;
    for (int &row : m_order) {
        if (row > last)
            row -= removed;
    }
    m_position.erase(m_position.begin() + first, m_position.begin() + last + 1);
}

void SortFilterProxy::onRowsChanged(const QList<int> &rows)
{
    if (m_sorter)
        m_changedMeanwhile += rows;
    bool moved = false;
    for (int row : rows) {
        const int position = m_position[size_t(row)];
        if (accepts(row) != (position >= 0) || (position >= 0 && !inOrderAt(position))) {
            moved = true;
            break;
        }
    }
    if (moved) {
        std::vector<bool> changed(m_position.size(), false);
        std::vector<int> again;
        for (int row : rows) {
            changed[size_t(row)] = true;
            if (accepts(row))
                again.push_back(row);
        }
        sortRows(again);
        std::vector<int> base = m_order;
        std::erase_if(base, [&changed](int row) { return changed[size_t(row)]; });
        setOrder(merged(base, again));
    }
    announceChanges(rows);
}

/// Sorted rows keep their order, whatever their numbers: no view needs a signal.
void SortFilterProxy::onRowsPermuted(const std::vector<int> &newRowOf)
{
    if (m_sortColumn < 0)
        return;
    std::vector<int> order = m_order;
    for (int &row : order)
        row = newRowOf[size_t(row)];
    storeOrder(std::move(order));
}

void SortFilterProxy::onLayoutAboutToBeChanged()
{
    finishSort();
    if (m_sortColumn >= 0)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_layoutProxyIndexes = persistentIndexList();
    for (const QModelIndex &index : std::as_const(m_layoutProxyIndexes))
        m_layoutSourceIndexes.append(mapToSource(index));
}

void SortFilterProxy::onLayoutChanged()
{
    if (m_sortColumn >= 0)
        return;
    storeOrder(fullOrder());
    QModelIndexList after;
    for (const QPersistentModelIndex &index : std::as_const(m_layoutSourceIndexes))
        after.append(mapFromSource(index));
    changePersistentIndexList(m_layoutProxyIndexes, after);
    m_layoutProxyIndexes.clear();
    m_layoutSourceIndexes.clear();
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool SortFilterProxy::accepts(int sourceRow) const
{
    if (m_condition && !m_condition(sourceRow))
        return false;
    return std::all_of(m_words.begin(), m_words.end(),
                       [=, this](const QString &word) { return m_source->matches(sourceRow, word); });
}

bool SortFilterProxy::precedes(const SortValue &a, int aRow, const SortValue &b, int bRow) const
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    if (descending ? b < a : a < b)
        return true;
    if (descending ? a < b : b < a)
        return false;
    return aRow < bRow;
}

bool SortFilterProxy::inOrderAt(int position) const
{
    if (m_sortColumn < 0)
        return true;
    const int row = sourceRow(position);
    const SortValue value = m_source->sortValue(row, m_sortColumn);
    if (position > 0) {
        const int before = sourceRow(position - 1);
        if (!precedes(m_source->sortValue(before, m_sortColumn), before, value, row))
            return false;
    }
    if (position + 1 < rowCount()) {
        const int after = sourceRow(position + 1);
        if (!precedes(value, row, m_source->sortValue(after, m_sortColumn), after))
            return false;
    }
    return true;
}

void SortFilterProxy::sortRows(std::vector<int> &rows) const
{
    if (m_sortColumn >= 0)
        sortByValue(*m_source, m_sortColumn, m_sortOrder, rows);
}

std::vector<int> SortFilterProxy::merged(const std::vector<int> &base, const std::vector<int> &sortedRows) const
{
    // Searched, not compared one by one: few rows are added to many, and a comparison costs more than copying a number.
    std::vector<int> order;
    order.reserve(base.size() + sortedRows.size());
    int copied = 0;
    for (int row : sortedRows) {
        const int position = positionIn(base, copied, row);
        order.insert(order.end(), base.begin() + copied, base.begin() + position);
        order.push_back(row);
        copied = position;
    }
    order.insert(order.end(), base.begin() + copied, base.end());
    return order;
}

int SortFilterProxy::positionIn(const std::vector<int> &order, int from, int sourceRow) const
{
    if (m_sortColumn < 0)
        return int(std::lower_bound(order.begin() + from, order.end(), sourceRow) - order.begin());
    const SortValue value = m_source->sortValue(sourceRow, m_sortColumn);
    const auto found = std::lower_bound(order.begin() + from, order.end(), sourceRow, [&](int row, int) {
        return precedes(m_source->sortValue(row, m_sortColumn), row, value, sourceRow);
    });
    return int(found - order.begin());
}

std::vector<int> SortFilterProxy::fullOrder() const
{
    std::vector<int> rows(size_t(m_source ? m_source->rowCount() : 0));
    std::iota(rows.begin(), rows.end(), 0);
    rows = acceptedRows(rows);
    sortRows(rows);
    return rows;
}

std::vector<int> SortFilterProxy::acceptedRows(const std::vector<int> &rows) const
{
    if (!isFiltered())
        return rows;
    std::vector<int> accepted;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(accepted), [this](int row) { return accepts(row); });
    return accepted;
}

/// For another filter. Where there was none, all rows are in order already.
void SortFilterProxy::narrow(bool wasFiltered)
{
    if (wasFiltered)
        rebuild();
    else
        setOrder(acceptedRows(m_order));
}

void SortFilterProxy::rebuild()
{
    if (m_source)
        setOrder(fullOrder());
}

void SortFilterProxy::insertSorted(const std::vector<int> &sortedRows)
{
    if (sortedRows.empty())
        return;
    std::vector<std::pair<int, int>> runs; // position in the order before, number of rows
    for (int row : sortedRows) {
        const int position = positionIn(m_order, runs.empty() ? 0 : runs.back().first, row);
        if (!runs.empty() && runs.back().first == position)
            ++runs.back().second;
        else
            runs.emplace_back(position, 1);
        if (runs.size() > size_t(MaximumOrderRuns)) {
            setOrder(merged(m_order, sortedRows));
            return;
        }
    }
    int inserted = 0;
    for (const auto &[position, count] : runs) {
        beginInsertRows({}, position + inserted, position + inserted + count - 1);
        std::vector<int> order = m_order;
        const auto from = sortedRows.begin() + inserted;
        order.insert(order.begin() + position + inserted, from, from + count);
        storeOrder(std::move(order));
        endInsertRows();
        inserted += count;
    }
}

void SortFilterProxy::setOrder(std::vector<int> order)
{
    if (order == m_order)
        return;
    Q_EMIT orderAboutToChange();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &index : before)
        rows.push_back(sourceRow(index.row()));
    storeOrder(std::move(order));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int position = m_position[size_t(rows[size_t(i)])];
        after.append(position < 0 ? QModelIndex() : createIndex(position, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT orderChanged();
}

void SortFilterProxy::storeOrder(std::vector<int> order)
{
    m_order = std::move(order);
    m_position.assign(size_t(m_source ? m_source->rowCount() : 0), -1);
    for (int position = 0; position < int(m_order.size()); ++position)
        m_position[size_t(m_order[size_t(position)])] = position;
}

void SortFilterProxy::announceChanges(const QList<int> &sourceRows)
{
    QList<int> positions;
    for (int row : sourceRows) {
        if (m_position[size_t(row)] >= 0)
            positions.append(m_position[size_t(row)]);
    }
    if (positions.isEmpty())
        return;
    std::sort(positions.begin(), positions.end());
    const auto announce = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    };
    if (runCount(positions) > MaximumOrderRuns)
        announce(positions.first(), positions.last());
    else
        forEachRun(positions, announce);
}

} // namespace skep
