// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "message.h"

#include "core/protocol/properties.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace skep {

namespace {

/// Those of 5.0 §3.3.2.3 that describe the message; the others belong to one connection or are made anew on sending.
bool isForwarded(PropertyId id)
{
    return id == PropertyId::PayloadFormatIndicator || id == PropertyId::ContentType || id == PropertyId::ResponseTopic
        || id == PropertyId::CorrelationData || id == PropertyId::UserProperty;
}

template <typename Visitor>
void forEachForwarded(const PublishProperties &meta, Visitor visit)
{
    if (meta.forwardAsIs) {
        visit(meta.properties);
        return;
    }
    for (PropertyReader reader(meta.properties); reader.next();) {
        if (isForwarded(reader.property().id))
            visit(reader.property().raw);
    }
}

char *append(char *to, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(to, bytes.data(), size_t(bytes.size()));
    return to + bytes.size();
}

} // namespace

Message::Pointer Message::create(QByteArrayView topic, const PublishProperties &meta, QByteArrayView payload, QoS qos,
                                 bool retain, qint64 expiresAt, const QByteArray &buffer)
{
    Q_ASSERT(topic.size() <= 0xFFFF);
    qsizetype propertiesSize = 0;
    forEachForwarded(meta, [&](QByteArrayView raw) { propertiesSize += raw.size(); });

    const qsizetype sizeBefore = 2 + topic.size() + propertiesSize;
    const bool isApart = KeptBytes::isShared(payload, buffer);
    const qsizetype size =
        isApart ? placeOfPayloadApart(sizeBefore) + qsizetype(sizeof(KeptBytes)) : sizeBefore + payload.size();
    auto *message = new (size) Message;
    message->m_expiresAt = expiresAt;
    message->m_payloadSize = quint32(payload.size());
    message->m_propertiesSize = quint32(propertiesSize);
    message->m_topicSize = quint16(topic.size());
    message->m_qos = qos;
    message->m_retain = retain;
    message->m_isPayloadApart = isApart;

    char *to = reinterpret_cast<char *>(message + 1);
    *to++ = char(quint8(topic.size() >> 8));
    *to++ = char(quint8(topic.size()));
    to = append(to, topic);
    forEachForwarded(meta, [&](QByteArrayView raw) { to = append(to, raw); });
    if (isApart)
        new (reinterpret_cast<char *>(message + 1) + placeOfPayloadApart(sizeBefore)) KeptBytes(payload, buffer);
    else
        append(to, payload);
    message->ref.storeRelaxed(1); // no other thread knows it yet
    return Pointer(message, QAdoptSharedDataTag());
}

Message::~Message()
{
    if (m_isPayloadApart)
        std::destroy_at(payloadApart());
}

/// Aligned, from data() on.
qsizetype Message::placeOfPayloadApart(qsizetype sizeBefore)
{
    static_assert(sizeof(Message) % alignof(KeptBytes) == 0);
    constexpr qsizetype alignment = alignof(KeptBytes);
    return (sizeBefore + alignment - 1) / alignment * alignment;
}

const KeptBytes *Message::payloadApart() const
{
    const qsizetype place = placeOfPayloadApart(2 + m_topicSize + qsizetype(m_propertiesSize));
    return std::launder(reinterpret_cast<const KeptBytes *>(data() + place));
}

quint32 Message::remainingExpiry(qint64 now) const
{
    if (isExpired(now))
        return 0;
    const qint64 left = m_expiresAt - now;
    const qint64 seconds = left / 1000 + (left % 1000 != 0);
    return quint32(std::min<qint64>(seconds, std::numeric_limits<quint32>::max()));
}

const qsizetype Message::Overhead = qsizetype(sizeof(Message)) + 2; // the topic's length

qsizetype Message::memorySize() const
{
    return Overhead + m_topicSize + qsizetype(m_propertiesSize) + qsizetype(m_payloadSize);
}

void *Message::operator new(size_t size, qsizetype extra)
{
    return ::operator new(size + size_t(extra));
}

void Message::operator delete(void *memory)
{
    ::operator delete(memory);
}

void Message::operator delete(void *memory, qsizetype)
{
    ::operator delete(memory);
}

} // namespace skep
