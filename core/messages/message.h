// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/keptbytes.h"
#include "core/protocol/packet.h"

#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <limits>

namespace skep {

/// One application message on its way through the broker: topic, forwarded properties and payload in one allocation,
/// shared by all who wait for it and never written again. A large payload stays in the buffer that it came in.
///
/// Thread: made on the broker's thread; may be read on any (the reference count is atomic).
class Message final : public QSharedData
{
public:
    using Pointer = QExplicitlySharedDataPointer<const Message>;
    static constexpr qint64 NeverExpires = std::numeric_limits<qint64>::max();

    /// Copies what must be kept out of a decoded PUBLISH. `topic` is given apart, because an alias may stand for it.
    /// \param expiresAt on Clock::monotonic(), or NeverExpires.
    /// \param buffer that the payload lies in, if it may be kept for it (KeptBytes)
    static Pointer create(QByteArrayView topic, const PublishProperties &meta, QByteArrayView payload, QoS qos,
                          bool retain, qint64 expiresAt = NeverExpires, const QByteArray &buffer = {});
    ~Message();

    QByteArrayView topic() const { return {data() + 2, m_topicSize}; }
    /// The topic with its two length bytes before it, as it goes on the wire.
    QByteArrayView encodedTopic() const { return {data(), m_topicSize + 2}; }
    /// The properties that a server forwards unaltered [MQTT-3.3.2-4, -15 to -20], in the publisher's order.
    QByteArrayView properties() const { return {data() + 2 + m_topicSize, m_propertiesSize}; }
    QByteArrayView payload() const
    {
        if (m_isPayloadApart) [[unlikely]]
            return payloadApart()->view();
        return {data() + 2 + m_topicSize + m_propertiesSize, m_payloadSize};
    }

    QoS qos() const { return m_qos; } ///< as published
    bool retain() const { return m_retain; } ///< as published

    qint64 expiresAt() const { return m_expiresAt; }
    bool hasExpiry() const { return m_expiresAt != NeverExpires; }
    bool isExpired(qint64 now) const { return now >= m_expiresAt; }
    /// Whole seconds left, rounded up, at least 1 for a message that is not expired [MQTT-3.3.2-6]; 0 for one that is.
    /// REQUIRES: hasExpiry().
    quint32 remainingExpiry(qint64 now) const;

    /// What it takes in memory, for budgets: Overhead, and the bytes of topic, properties and payload.
    qsizetype memorySize() const;
    static const qsizetype Overhead;

    /// Where the store keeps it, and how many of the store's records name it. Written by core/storage on the broker's
    /// thread only; the other threads that read the message never look at it.
    struct StoreMark
    {
        qint64 &id; ///< 0: not in the store
        quint32 &references;
    };
    StoreMark storeMark() const { return {m_storeId, m_storeReferences}; }

    /// How many queues hold it. Written by QueueMeter on the broker's thread only.
    quint32 &queueMark() const { return m_queues; }

    /// Whether LatencyMeter follows it. Written by that on the broker's thread only.
    bool isFollowed() const { return m_isFollowed; }
    void setFollowed() const { m_isFollowed = true; }

    /// The number under which the inspector follows it; 0: none yet. Written by Capture on the broker's thread only.
    quint32 &captureMark() const { return m_captureMark; }

    Q_DISABLE_COPY_MOVE(Message)

    static void *operator new(size_t size, qsizetype extra);
    static void operator delete(void *memory);
    static void operator delete(void *memory, qsizetype extra);

private:
    Message() = default;
    const char *data() const { return reinterpret_cast<const char *>(this + 1); }
    static qsizetype placeOfPayloadApart(qsizetype sizeBefore);
    const KeptBytes *payloadApart() const;

    mutable quint32 m_storeReferences = 0;
    mutable qint64 m_storeId = 0;
    qint64 m_expiresAt = NeverExpires;
    quint32 m_payloadSize = 0;
    quint32 m_propertiesSize = 0;
    quint16 m_topicSize = 0;
    QoS m_qos = QoS::AtMostOnce;
    bool m_retain : 1 = false;
    bool m_isPayloadApart : 1 = false; ///< behind the properties stands a KeptBytes instead
    mutable bool m_isFollowed : 1 = false;
    mutable quint32 m_captureMark = 0;
    mutable quint32 m_queues = 0;
};

using MessagePointer = Message::Pointer;

} // namespace skep
