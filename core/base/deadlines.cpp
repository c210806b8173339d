// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines.h"

#include <utility>

namespace skep {

Deadline::Deadline(Deadlines &queue, std::function<void()> act) : m_queue(queue), m_act(std::move(act)) { }

Deadline::~Deadline()
{
    cancel();
    if (m_queue.m_running == this)
        m_queue.m_running = nullptr;
}

void Deadline::setAt(qint64 time)
{
    m_queue.set(*this, time);
}

void Deadline::cancel()
{
    if (isSet())
        m_queue.remove(*this);
}

Deadlines::~Deadlines()
{
    Q_ASSERT(m_heap.empty());
}

std::optional<qint64> Deadlines::next() const
{
    if (m_heap.empty())
        return std::nullopt;
    return m_heap.front().time;
}

void Deadlines::run(qint64 now, const std::function<bool()> &mayGoOn)
{
    Q_ASSERT(!m_running);
    while (!m_heap.empty() && m_heap.front().time <= now) {
        m_running = m_heap.front().deadline;
        remove(*m_running);
        // Held here while it runs: the act may destroy the deadline, and itself with it.
        std::function<void()> act = std::move(m_running->m_act);
        act();
        if (m_running)
            m_running->m_act = std::move(act);
        m_running = nullptr;
        if (mayGoOn && !mayGoOn())
            return;
    }
}

void Deadlines::set(Deadline &deadline, qint64 time)
{
    deadline.m_time = time;
    if (!deadline.isSet()) {
        deadline.m_place = size();
        m_heap.emplace_back();
    }
    settle(deadline.m_place, {time, m_sequence++, &deadline});
}

void Deadlines::remove(Deadline &deadline)
{
    const qsizetype place = std::exchange(deadline.m_place, -1);
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (last.deadline != &deadline)
        settle(place, last);
}

/// Finds the entry's place, starting from that of a removed one.
void Deadlines::settle(qsizetype place, Entry entry)
{
    if (place > 0 && entry < m_heap[size_t((place - 1) / 2)])
        moveUp(place, entry);
    else
        moveDown(place, entry);
}

void Deadlines::moveUp(qsizetype place, Entry entry)
{
    while (place > 0) {
        const qsizetype parent = (place - 1) / 2;
        if (!(entry < m_heap[size_t(parent)]))
            break;
        put(place, m_heap[size_t(parent)]);
        place = parent;
    }
    put(place, entry);
}

void Deadlines::moveDown(qsizetype place, Entry entry)
{
    for (;;) {
        qsizetype child = 2 * place + 1;
        if (child >= size())
            break;
        if (child + 1 < size() && m_heap[size_t(child + 1)] < m_heap[size_t(child)])
            ++child;
        if (!(m_heap[size_t(child)] < entry))
            break;
        put(place, m_heap[size_t(child)]);
        place = child;
    }
    put(place, entry);
}

void Deadlines::put(qsizetype place, Entry entry)
{
    m_heap[size_t(place)] = entry;
    entry.deadline->m_place = place;
}

} // namespace skep
