// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "eventlog.h"

#include "core/base/limits.h"
#include "core/base/printable.h"

namespace skep {

namespace {

constexpr qsizetype LongestText = 1'000; // characters of each of an event's texts

qsizetype memorySizeOf(const EventRecord &event)
{
    const qsizetype characters =
        event.text.size() + event.clientId.size() + event.address.size() + event.refusedFilter.size();
    return qsizetype(sizeof event) + characters * qsizetype(sizeof(QChar));
}

/// A copy, because a QString that is made shorter keeps its memory.
void cut(QString &text)
{
    if (text.size() > LongestText)
        text = text.left(LongestText);
}

} // namespace

const EventRecord &EventLog::add(EventRecord event, const Limits &limits)
{
    event.number = ++m_last;
    event.text = printable(event.text, LongestText);
    cut(event.clientId);
    cut(event.address);
    cut(event.refusedFilter);
    m_bytes += memorySizeOf(event);
    m_events.push_back(std::move(event));
    while (m_events.size() > 1 && (qsizetype(m_events.size()) > limits.maxEvents || m_bytes > limits.maxEventBytes))
        removeOldest();
    return m_events.back();
}

void EventLog::removeOldest()
{
    m_bytes -= memorySizeOf(m_events.front());
    m_events.pop_front();
}

std::vector<EventRecord> EventLog::after(quint64 number) const
{
    return {m_events.end() - qsizetype(m_last - number), m_events.end()};
}

} // namespace skep
