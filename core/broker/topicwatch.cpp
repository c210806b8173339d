// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "topicwatch.h"

#include "core/base/clock.h"
#include "parts.h"

#include <algorithm>
#include <utility>

namespace skep {

TopicWatch::TopicWatch(const Parts &parts) : m_parts(parts) { }

void TopicWatch::start(const QByteArray &followed)
{
    m_on = true;
    if (followed == m_followed)
        return;
    m_followed = followed;
    m_followedMessages.clear();
}

void TopicWatch::stop()
{
    m_on = false;
    m_places = {};
    m_topics = {};
    m_changed = {};
    m_followed.clear();
    m_followedMessages.clear();
    m_beyond = 0;
}

void TopicWatch::published(const MessagePointer &message, const QByteArray &publisher)
{
    const QByteArrayView name = message->topic();
    auto place = m_places.constFind({QByteArray::fromRawData(name.data(), name.size())});
    if (place == m_places.cend()) {
        if (qsizetype(m_topics.size()) >= m_parts.limits->maxWatchedTopics) {
            ++m_beyond;
            return;
        }
        place = m_places.insert({name.toByteArray()}, quint32(m_topics.size()));
        m_topics.emplace_back();
    }
    Topic &topic = m_topics[*place];
    if (topic.messages++ == 0)
        m_changed.push_back(*place);
    topic.last = {message, publisher, m_parts.clock.wall(), topic.messages - 1};
    if (name == m_followed)
        keepFollowed(topic.last);
}

void TopicWatch::keepFollowed(const Kept &kept)
{
    quint32 before = 0;
    if (m_followedMessages.size() == TopicUpdate::MaximumSamples) {
        before = m_followedMessages.front().before + 1;
        m_followedMessages.pop_front();
        m_followedMessages.front().before = before;
    }
    m_followedMessages.push_back(kept);
    m_followedMessages.back().before = 0;
}

void TopicWatch::collect(Delta &delta)
{
    qsizetype bytes = 0;
    while (!m_changed.empty() && delta.topics.size() < MaximumUpdates && bytes < MaximumBytes) {
        Topic &topic = m_topics[m_changed.front()];
        m_changed.pop_front();
        const Kept last = std::exchange(topic.last, {});
        TopicUpdate &update = delta.topics.emplace_back();
        update.topic = QString::fromUtf8(last.message->topic());
        update.messages = std::exchange(topic.messages, 0);
        if (last.message->topic() == m_followed && !m_followedMessages.empty()) {
            for (const Kept &kept : m_followedMessages)
                update.samples.push_back(sampleOf(kept, TopicSample::MaximumFollowedPayload));
            m_followedMessages.clear();
        } else {
            update.samples.push_back(sampleOf(last, TopicSample::MaximumPayload));
        }
        for (const TopicSample &sample : update.samples)
            bytes += sample.payload.size();
    }
}

TopicSample TopicWatch::sampleOf(const Kept &kept, qsizetype maximumPayload)
{
    const QByteArrayView payload = kept.message->payload();
    return {.time = kept.time,
            .payload = payload.first(std::min(payload.size(), maximumPayload)).toByteArray(),
            .payloadSize = payload.size(),
            .qos = kept.message->qos(),
            .retain = kept.message->retain(),
            .publisher = QString::fromUtf8(kept.publisher),
            .before = kept.before};
}

} // namespace skep
