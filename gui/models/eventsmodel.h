// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/eventrecord.h"
#include "tablemodel.h"

#include <deque>

namespace skep {

/// The newest lines of the event log, oldest first. The key is the event's number.
///
/// Thread: main. Bounded: if there are more than `MaximumRows`, the oldest are removed, a tenth at a time.
class EventsModel final : public TableModel
{
    Q_OBJECT
public:
    enum Section { Time, Severity, Kind, ClientId, Address, Text, SectionCount };
    Q_ENUM(Section)

    static constexpr int MaximumRows = 50'000;

    explicit EventsModel(QObject *parent = nullptr, int maximumRows = MaximumRows);

    /// Adds the events that are newer than the newest known one.
    void append(std::span<EventRecord> events);
    void clear();
    const EventRecord &at(int row) const { return m_events[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QString key(int row) const override;
    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

private:
    const int m_maximumRows;
    std::deque<EventRecord> m_events;
    quint64 m_newest = 0;
};

} // namespace skep
