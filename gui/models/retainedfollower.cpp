// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedfollower.h"

#include "retainedmodel.h"

#include <algorithm>
#include <utility>

namespace skep {

namespace {
constexpr int Slice = 2'000; // rows; a few ms for a tree that has to sort them in
}

RetainedFollower::RetainedFollower(QObject *parent) : QObject(parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RetainedFollower::tellSlice);
}

void RetainedFollower::follow(const RetainedModel &model)
{
    if (m_model)
        return;
    m_model = &model;
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { onRowsInserted(first); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRowsAboutToBeRemoved(first, last); });
    // Afterwards, those that were passed on would be anywhere.
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { tell(m_model->rowCount()); });
    connect(&model, &TableModel::rowsChanged, this, &RetainedFollower::onRowsChanged);
    tellSlice();
}

void RetainedFollower::restart()
{
    m_told = 0;
    if (m_model)
        tellSlice();
}

void RetainedFollower::tellSlice()
{
    tell(std::min(m_told + Slice, m_model->rowCount()));
    if (m_told < m_model->rowCount())
        m_slices.start();
}

void RetainedFollower::tell(int until)
{
    if (until <= m_told)
        return;
    const int first = std::exchange(m_told, until);
    Q_EMIT added(first, until - 1);
}

void RetainedFollower::onRowsInserted(int first)
{
    if (m_told == first) // else they have their turn
        tellSlice();
}

void RetainedFollower::onRowsAboutToBeRemoved(int first, int last)
{
    const int lastTold = std::min(last, m_told - 1);
    if (first > lastTold)
        return;
    Q_EMIT removing(first, lastTold);
    m_told -= lastTold - first + 1;
}

void RetainedFollower::onRowsChanged(const QList<int> &rows)
{
    const auto end = std::lower_bound(rows.begin(), rows.end(), m_told);
    if (end != rows.begin())
        Q_EMIT changed(rows.first(end - rows.begin()));
}

} // namespace skep
