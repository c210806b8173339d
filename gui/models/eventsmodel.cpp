// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "eventsmodel.h"

#include "casefold.h"
#include "gui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace skep {

namespace {

constexpr Column EventColumns[] = {
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Time"), nullptr, CellStyle::Text, 136, false, 132},
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Severity"), nullptr, CellStyle::Badge, 124},
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Event"), nullptr, CellStyle::Text, 160},
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Client ID"), nullptr, CellStyle::Text, 200},
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Address"), nullptr, CellStyle::Text, 160},
    {QT_TRANSLATE_NOOP("skep::EventsModel", "Message"), nullptr, CellStyle::Text, 360},
};
static_assert(std::size(EventColumns) == EventsModel::SectionCount);

} // namespace

EventsModel::EventsModel(QObject *parent, int maximumRows)
    : TableModel(EventColumns, parent), m_maximumRows(maximumRows)
{
}

void EventsModel::append(std::span<EventRecord> events)
{
    const auto isNew = [this](const EventRecord &event) { return event.number > m_newest; };
    const auto begin = std::find_if(events.begin(), events.end(), isNew);
    const int count = int(events.end() - begin);
    if (count == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    std::move(begin, events.end(), std::back_inserter(m_events));
    m_newest = m_events.back().number;
    endInsertRows();
    if (rowCount() <= m_maximumRows)
        return;
    const int surplus = rowCount() - m_maximumRows + m_maximumRows / 10;
    beginRemoveRows({}, 0, surplus - 1);
    m_events.erase(m_events.begin(), m_events.begin() + surplus);
    endRemoveRows();
}

void EventsModel::clear()
{
    beginResetModel();
    m_events.clear();
    endResetModel();
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

QString EventsModel::key(int row) const
{
    return QString::number(at(row).number);
}

QString EventsModel::text(int row, int column) const
{
    const EventRecord &event = at(row);
    switch (Section(column)) {
    case Time:
        return Format::time(event.time, now());
    case Severity:
        return Format::severity(event.severity);
    case Kind:
        return Format::eventKind(event.kind);
    case ClientId:
        return event.clientId;
    case Address:
        return event.address;
    case Text:
        return event.text;
    case SectionCount:
        break;
    }
    return {};
}

SortValue EventsModel::sortValue(int row, int column) const
{
    switch (Section(column)) {
    case Time:
        return double(at(row).number);
    case Severity:
        return double(at(row).severity);
    default:
        return text(row, column);
    }
}

Tone EventsModel::tone(int row, int column) const
{
    if (column == Time || column == Address)
        return Tone::Muted;
    if (column != Severity)
        return Tone::Normal;
    switch (at(row).severity) {
    case EventSeverity::Debug:
    case EventSeverity::Info:
        return Tone::Muted;
    case EventSeverity::Warning:
        return Tone::Warning;
    case EventSeverity::Error:
        return Tone::Bad;
    }
    return Tone::Normal;
}

QString EventsModel::toolTip(int row, int column) const
{
    return column == Time ? Format::fullTime(at(row).time) : text(row, column);
}

bool EventsModel::matches(int row, const QString &word) const
{
    const EventRecord &event = at(row);
    return containsWord(event.text, word) || containsWord(event.clientId, word) || containsWord(event.address, word)
        || containsWord(Format::eventKind(event.kind), word);
}

} // namespace skep
