// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/trafficfilter.h"
#include "core/console/traffic/trafficstore.h"
#include "tablemodel.h"

#include <QTimer>

#include <span>
#include <vector>

namespace skep {

/// The inspector's list: those records of its store that pass the filter, in the order of their arrival.
///
/// Bounded by the store's budget: rows at the front are removed when it makes room. A new filter is applied in slices,
/// so that the window answers in between; records that arrive meanwhile wait for their turn. Thread: main.
class TrafficModel final : public TableModel
{
    Q_OBJECT
public:
    enum Section {
        Time,
        Elapsed,
        Client,
        Direction,
        Type,
        Topic,
        QoSLevel,
        Flags,
        Size,
        Note,
        Connection,
        Address,
        PacketIdentifier,
        Message,
        SectionCount
    };
    Q_ENUM(Section)

    explicit TrafficModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TrafficModel)

    const TrafficStore &store() const { return m_store; }

    /// Takes chunks until \p ms have passed, one at least; returns how many.
    size_t append(std::span<CaptureChunk> chunks, qint64 ms);
    void addLost(const CaptureLoss &lost) { m_store.addLost(lost); }
    void setBudget(qint64 budget);
    void clear();
    /// As TrafficStore::hide() and showHidden().
    void hide();
    void showHidden();

    void setFilter(TrafficFilter filter);
    bool isFiltered() const { return !m_filter.passesAll(); }
    /// Records that the filter has not judged yet.
    quint64 pending() const { return m_store.end() - m_judged; }

    /// The record's number in the store.
    quint64 number(int row) const { return m_visible[m_first + size_t(row)]; }
    /// -1 if it is not shown.
    int rowOf(quint64 number) const;
    const TrafficRow &record(int row) const { return m_store.row(number(row)); }

    bool isMarked(int row) const;
    void setMarked(const QList<int> &rows, bool marked);
    /// By its number in the store, shown or not.
    void setMarked(quint64 number);

    int rowCount(const QModelIndex &parent = {}) const override;
    QString key(int row) const override;
    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

Q_SIGNALS:
    /// More records were judged.
    void progressed();

private:
    bool isGone(int row) const { return number(row) < m_store.begin(); }
    void judgeAnew();
    void judge();
    std::vector<quint64> judgeSlice(qint64 ms);
    void removeGone();
    QString deltaText(int row) const;
    static Tone typeTone(const TrafficRow &record);
    static Tone noteTone(const TrafficRow &record);

    TrafficStore m_store;
    TrafficFilter m_filter;
    std::vector<quint64> m_visible; ///< numbers, ascending; the first m_first are gone
    size_t m_first = 0;
    quint64 m_judged = 0; ///< the first record that the filter has not judged
    QTimer m_slices;
};

} // namespace skep
