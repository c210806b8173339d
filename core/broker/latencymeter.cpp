// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "latencymeter.h"

#include "core/base/clock.h"

#include <algorithm>

namespace skep {

LatencyMeter::LatencyMeter(const Clock &clock) : m_clock(clock) { }

/// Messages are allocated at multiples of 16 bytes at least, and rarely closer than 64.
size_t LatencyMeter::placeOf(const Message &message)
{
    const auto address = reinterpret_cast<quintptr>(&message);
    return size_t((address >> 4) ^ (address >> 12)) % MaximumFollowed;
}

void LatencyMeter::follow(const MessagePointer &message)
{
    if (message->memorySize() > MaximumSize)
        return;
    message->setFollowed();
    m_followed[placeOf(*message)] = {message, m_clock.monotonicNanoseconds()};
}

void LatencyMeter::note(const Message &message, Pass pass)
{
    const Followed &followed = m_followed[placeOf(message)];
    if (followed.message.data() != &message)
        return;
    if (pass != Pass::None && m_held.size() < MaximumSent)
        m_held.push_back({pass, followed.since});
    else if (pass == Pass::None && m_sent.size() < MaximumSent)
        m_sent.push_back(followed.since);
}

void LatencyMeter::takeReleased(Pass upTo)
{
    const auto end = std::ranges::find_if(m_held, [upTo](const Held &held) { return held.pass > upTo; });
    for (auto held = m_held.begin(); held != end; ++held)
        m_sent.push_back(held->since);
    m_held.erase(m_held.begin(), end);
}

void LatencyMeter::count()
{
    const qint64 now = m_clock.monotonicNanoseconds();
    for (qint64 since : m_sent)
        m_counts.add((now - since) / 1'000);
    m_sent.clear();
}

} // namespace skep
