// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/delta.h"
#include "core/matching/bytehash.h"
#include "core/messages/message.h"

#include <deque>
#include <vector>

namespace skep {

struct Parts;

/// What is published, topic by topic, for the console's tree of topics: how often, and the last message.
///
/// Keeps the last message of each topic that changed until it is collected, so it is bounded by the number of topics,
/// and that by Limits::maxWatchedTopics. Off: one branch per message, and nothing is held. Thread: the broker's. Member
/// of the Monitor.
class TopicWatch final
{
public:
    explicit TopicWatch(const Parts &parts);
    Q_DISABLE_COPY_MOVE(TopicWatch)

    bool isOn() const { return m_on; }
    /// \param followed the topic whose messages are all kept until the next collect(); empty: none.
    void start(const QByteArray &followed);
    void stop();

    void published(const MessagePointer &message, const QByteArray &publisher);

    /// Moves what has changed into the delta, the longest waiting first; what does not fit waits for the next one.
    void collect(Delta &delta);
    /// Messages on topics that there was no room for, since it was started.
    quint64 messagesBeyond() const { return m_beyond; }

    /// Bounds of one delta.
    static constexpr size_t MaximumUpdates = 5'000;
    static constexpr qsizetype MaximumBytes = 4 * 1024 * 1024;

private:
    struct Kept
    {
        MessagePointer message;
        QByteArray publisher;
        qint64 time = 0;
        quint32 before = 0;
    };
    struct Topic
    {
        Kept last;
        quint32 messages = 0; ///< since the last collect(); 0: nothing to tell
    };

    static TopicSample sampleOf(const Kept &kept, qsizetype maximumPayload);
    void keepFollowed(const Kept &kept);

    const Parts &m_parts;
    bool m_on = false;
    QHash<BytesKey, quint32> m_places;
    std::vector<Topic> m_topics;
    std::deque<quint32> m_changed; ///< places with messages > 0, the longest waiting first
    QByteArray m_followed;
    std::deque<Kept> m_followedMessages;
    quint64 m_beyond = 0;
};

} // namespace skep
