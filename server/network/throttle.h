// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/deadlines.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace skep {

/// Keeps the bytes of all connections in one direction below a rate: a token bucket, and the members that wait for it.
///
/// What comes back into the bucket is shared out evenly, so that a fast connection starves nobody. One deadline for
/// all that wait, none if none does. Thread: its deadlines'. Owned by the TransportHub.
template <typename Member>
class Throttle final
{
public:
    static constexpr qint64 TickInterval = 50; ///< ms between two rounds of the waiting members
    static constexpr qint64 Burst = 100; ///< ms of the rate that the bucket holds
    static constexpr qint64 SmallestShare = 64; ///< bytes; who gets none of a round is the first of the next

    /// \param resume lets a member that waited go on, within what grant() says.
    /// REQUIRES: both outlive this.
    Throttle(Deadlines &deadlines, const Clock &clock, std::function<void(Member &)> resume)
        : m_clock(clock), m_resume(std::move(resume)), m_tick(deadlines, [this] { tick(); })
    {
    }
    Q_DISABLE_COPY_MOVE(Throttle)

    /// Bytes a second; 0: no limit. Waiting members go on by the new rate.
    void setRate(qint64 bytesPerSecond)
    {
        const qint64 rate = std::min(bytesPerSecond, LargestRate);
        if (rate == m_rate)
            return;
        m_rate = rate;
        m_filledAt = m_clock.monotonic();
        m_credit = capacity();
        if (!m_waiting.empty())
            m_tick.setAt(m_filledAt);
    }

    /// How many of these bytes may be moved now. 0: call wait(), as others wait too or the rate is used up.
    qint64 grant(qint64 wanted) { return m_rate == 0 ? wanted : limited(wanted); }

    void moved(qint64 bytes)
    {
        if (m_rate == 0)
            return;
        m_credit -= bytes * 1000;
        m_share -= bytes;
    }

    /// The member's turn comes. REQUIRES: it does not wait yet.
    void wait(Member *member)
    {
        m_waiting.push_back(member);
        if (!m_tick.isSet())
            m_tick.setAt(m_clock.monotonic() + TickInterval);
    }

    void forget(Member *member)
    {
        std::erase(m_waiting, member);
        std::replace(m_round.begin(), m_round.end(), member, static_cast<Member *>(nullptr));
    }

private:
    static constexpr qint64 LargestRate = 1'000'000'000'000; ///< what a millisecond of it adds must not overflow

    qint64 capacity() const { return std::max<qint64>(m_rate * Burst, 1000); }

    void refill()
    {
        const qint64 now = m_clock.monotonic();
        m_credit = std::min(m_credit + m_rate * std::min<qint64>(now - m_filledAt, 1000), capacity());
        m_filledAt = now;
    }

    qint64 limited(qint64 wanted)
    {
        refill();
        if (!m_inRound && !m_waiting.empty())
            return 0;
        return std::clamp<qint64>(m_inRound ? std::min(m_credit / 1000, m_share) : m_credit / 1000, 0, wanted);
    }

    void tick()
    {
        if (m_waiting.empty())
            return; // they were forgotten
        m_round.swap(m_waiting);
        refill();
        const qint64 share = std::max(m_credit / 1000 / qint64(m_round.size()), SmallestShare);
        m_inRound = true;
        size_t served = 0;
        for (; served < m_round.size() && (m_rate == 0 || m_credit >= 1000); ++served) {
            m_share = share;
            if (m_round[served])
                m_resume(*m_round[served]);
        }
        m_inRound = false;
        m_round.erase(m_round.begin(), m_round.begin() + std::ptrdiff_t(served));
        std::erase(m_round, nullptr);
        m_waiting.insert(m_waiting.begin(), m_round.begin(), m_round.end());
        m_round.clear();
        if (!m_waiting.empty())
            m_tick.setAt(m_clock.monotonic() + TickInterval);
    }

    const Clock &m_clock;
    const std::function<void(Member &)> m_resume;
    qint64 m_rate = 0;
    qint64 m_credit = 0; ///< thousandths of a byte; below 0 if more was moved than granted
    qint64 m_filledAt = 0;
    qint64 m_share = 0; ///< of the member whose turn it is, in bytes
    bool m_inRound = false;
    std::vector<Member *> m_waiting;
    std::vector<Member *> m_round; ///< in tick(): the members that waited before
    Deadline m_tick;
};

} // namespace skep
