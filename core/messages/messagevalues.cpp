// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "messagevalues.h"

#include "core/base/clock.h"
#include "core/protocol/properties.h"
#include "messagerules.h"

#include <algorithm>

namespace skep {

namespace {

/// A string or binary data with its two length bytes (5.0 §1.5.4, §1.5.6); what is longer than they can tell is cut
/// off.
void append(QByteArray &block, const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 0xFFFF);
    block += char(quint8(size >> 8));
    block += char(quint8(size));
    block += QByteArrayView(bytes).first(size);
}

void append(QByteArray &block, PropertyId id, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    block += char(id);
    append(block, bytes);
}

/// Those that are forwarded; the expiry belongs to the message itself.
QByteArray encodeForwarded(const MessageProperties &properties)
{
    QByteArray block;
    if (properties.payloadIsUtf8) {
        block += char(PropertyId::PayloadFormatIndicator);
        block += '\x01';
    }
    append(block, PropertyId::ContentType, properties.contentType.toUtf8());
    append(block, PropertyId::ResponseTopic, properties.responseTopic.toUtf8());
    append(block, PropertyId::CorrelationData, properties.correlationData);
    for (const auto &[name, value] : properties.userProperties) {
        block += char(PropertyId::UserProperty);
        append(block, name.toUtf8());
        append(block, value.toUtf8());
    }
    return block;
}

MessageProperties toProperties(QByteArrayView block)
{
    MessageProperties result;
    for (PropertyReader reader(block); reader.next();) {
        const Property &property = reader.property();
        switch (property.id) {
        case PropertyId::PayloadFormatIndicator:
            result.payloadIsUtf8 = property.number == 1;
            break;
        case PropertyId::ContentType:
            result.contentType = QString::fromUtf8(property.text);
            break;
        case PropertyId::ResponseTopic:
            result.responseTopic = QString::fromUtf8(property.text);
            break;
        case PropertyId::CorrelationData:
            result.correlationData = property.text.toByteArray();
            break;
        case PropertyId::UserProperty:
            result.userProperties.append({QString::fromUtf8(property.text), QString::fromUtf8(property.value)});
            break;
        default:
            break;
        }
    }
    return result;
}

} // namespace

MessageValue toValue(const Message &message, const Clock &clock)
{
    MessageValue value{.topic = QString::fromUtf8(message.topic()),
                       .payload = message.payload().toByteArray(),
                       .qos = message.qos(),
                       .retain = message.retain(),
                       .properties = toProperties(message.properties())};
    if (message.hasExpiry())
        value.properties.messageExpiryInterval = message.remainingExpiry(clock.monotonic());
    return value;
}

MessagePointer toMessage(const MessageValue &value, const Clock &clock, const Limits &limits)
{
    const QByteArray block = encodeForwarded(value.properties);
    return Message::create(value.topic.toUtf8(), {.properties = block, .payloadIsUtf8 = value.properties.payloadIsUtf8},
                           value.payload, value.qos, value.retain,
                           expiryOf(value.properties.messageExpiryInterval, limits, clock.monotonic()), value.payload);
}

} // namespace skep
