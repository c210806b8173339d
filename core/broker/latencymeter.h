// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/latencycounts.h"
#include "core/messages/delivery.h"
#include "core/messages/heldpackets.h"

#include <array>
#include <vector>

namespace skep {

class Clock;

/// How long messages are in the broker: from their routing to the end of the pass in which they were written to a
/// subscriber, the wait until they are durable included where there is one.
///
/// Follows one message in 64; the others cost a branch when they come and one when they go. A message that waits so
/// long that many others were followed meanwhile is forgotten: what waits for a client that is away is not the broker's
/// time. Thread: the broker's. Owned by the Foundation.
class LatencyMeter final
{
public:
    /// REQUIRES: the clock outlives the meter.
    explicit LatencyMeter(const Clock &clock);
    Q_DISABLE_COPY_MOVE(LatencyMeter)

    /// For every message that is routed.
    void published(const MessagePointer &message)
    {
        if (++m_published % Share == 0)
            follow(message);
    }
    /// At the next message, so that a broker with little to do is measured too.
    void followNext() { m_published = Share - 1; }
    bool isFollowed(const Delivery &delivery) const { return delivery.message->isFollowed() && !delivery.retain; }
    /// For every message that isFollowed() when it is written to a subscriber for the first time.
    /// \param pass what it is held until (Journal); none: it leaves with this pass of the loop.
    void sent(const Delivery &delivery, Pass pass = Pass::None) { note(*delivery.message, pass); }
    /// What was held until then leaves with this pass of the loop.
    void released(Pass upTo)
    {
        if (!m_held.empty())
            takeReleased(upTo);
    }
    /// What was written has left.
    void passEnded()
    {
        if (!m_sent.empty())
            count();
    }

    /// Since the start.
    const LatencyCounts &counts() const { return m_counts; }

    static constexpr quint32 Share = 64;

private:
    void follow(const MessagePointer &message);
    void note(const Message &message, Pass pass);
    void takeReleased(Pass upTo);
    void count();

    struct Followed
    {
        MessagePointer message; ///< kept, so that its address stays its own
        qint64 since = 0; ///< ns
    };
    struct Held
    {
        Pass pass;
        qint64 since; ///< ns
    };
    static constexpr size_t MaximumFollowed = 256;
    static constexpr qsizetype MaximumSize = 4'096; ///< bytes: what is kept alive for a measurement stays small
    static constexpr size_t MaximumSent = 1'024; ///< in one pass, and held

    static size_t placeOf(const Message &message);

    const Clock &m_clock;
    quint32 m_published = 0;
    std::array<Followed, MaximumFollowed> m_followed; ///< by address
    std::vector<qint64> m_sent; ///< since when, of those that leave with this pass
    std::vector<Held> m_held; ///< ascending
    LatencyCounts m_counts;
};

} // namespace skep
