// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "publishencoder.h"

#include "core/protocol/encoder.h"
#include "core/protocol/properties.h"

#include <QtEndian>

#include <cstring>

namespace skep {

namespace {

quint32 propertiesSize(const Message &message, const PublishForm &form)
{
    quint32 size = quint32(message.properties().size());
    if (form.messageExpiryInterval)
        size += 1 + sizeof(quint32);
    if (form.topicAlias)
        size += 1 + sizeof(quint16);
    if (form.identifiers) {
        for (quint32 identifier : form.identifiers->values)
            size += quint32(1 + variableByteIntegerSize(identifier));
    }
    return size;
}

quint32 remainingLength(const Message &message, const PublishForm &form)
{
    quint32 size = 2 + quint32(message.payload().size());
    if (!form.omitTopic)
        size += quint32(message.topic().size());
    if (form.qos != QoS::AtMostOnce)
        size += sizeof(quint16);
    if (form.version5) {
        const quint32 properties = propertiesSize(message, form);
        size += quint32(variableByteIntegerSize(properties)) + properties;
    }
    return size;
}

char *put(char *to, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(to, bytes.data(), size_t(bytes.size()));
    return to + bytes.size();
}

template <typename Integer>
char *putInteger(char *to, Integer value)
{
    qToBigEndian(value, to);
    return to + sizeof value;
}

char *putId(char *to, PropertyId id)
{
    *to = char(id);
    return to + 1;
}

char *putProperties(char *to, const Message &message, const PublishForm &form)
{
    to = writeVariableByteInteger(to, propertiesSize(message, form));
    if (form.messageExpiryInterval)
        to = putInteger(putId(to, PropertyId::MessageExpiryInterval), *form.messageExpiryInterval);
    if (form.topicAlias)
        to = putInteger(putId(to, PropertyId::TopicAlias), form.topicAlias);
    if (form.identifiers) {
        for (quint32 identifier : form.identifiers->values)
            to = writeVariableByteInteger(putId(to, PropertyId::SubscriptionIdentifier), identifier);
    }
    return put(to, message.properties());
}

} // namespace

qsizetype publishSize(const Message &message, const PublishForm &form)
{
    const quint32 remaining = remainingLength(message, form);
    return 1 + variableByteIntegerSize(remaining) + qsizetype(remaining);
}

char *writePublishHead(char *to, const Message &message, const PublishForm &form, PacketId packetId)
{
    *to++ =
        char((quint8(PacketType::Publish) << 4) | (form.dup ? 8 : 0) | (quint8(form.qos) << 1) | (form.retain ? 1 : 0));
    to = writeVariableByteInteger(to, remainingLength(message, form));
    to = form.omitTopic ? putInteger(to, quint16(0)) : put(to, message.encodedTopic());
    if (form.qos != QoS::AtMostOnce)
        to = putInteger(to, quint16(packetId));
    return form.version5 ? putProperties(to, message, form) : to;
}

void writePublish(char *to, const Message &message, const PublishForm &form, PacketId packetId)
{
    put(writePublishHead(to, message, form, packetId), message.payload());
}

size_t PublishImages::indexOf(bool version5, QoS qos, bool retain)
{
    return size_t(qos) * 4 + (version5 ? 2 : 0) + (retain ? 1 : 0);
}

QByteArrayView PublishImages::image(bool version5, QoS qos, bool retain)
{
    Image &image = m_images[indexOf(version5, qos, retain)];
    if (image.serial != m_serial) {
        PublishForm form{.version5 = version5, .qos = qos, .retain = retain};
        if (version5 && m_message->hasExpiry())
            form.messageExpiryInterval = m_message->remainingExpiry(m_now);
        image.bytes.resize(publishSize(*m_message, form));
        writePublish(image.bytes.data(), *m_message, form, PacketId::None);
        image.packetIdOffset =
            1 + variableByteIntegerSize(remainingLength(*m_message, form)) + m_message->encodedTopic().size();
        image.serial = m_serial;
    }
    return image.bytes;
}

qsizetype PublishImages::packetIdOffset(bool version5, QoS qos, bool retain) const
{
    return m_images[indexOf(version5, qos, retain)].packetIdOffset;
}

} // namespace skep
