// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storepicture.h"

#include <array>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

template <typename Id>
QString number(Id id)
{
    return QString::number(qint64(id));
}

QString describe(const Message &message, std::optional<qint64> expiresAt)
{
    QString text = u"%1='%2' q%3"_s.arg(QString::fromUtf8(message.topic()), QString::fromUtf8(message.payload()),
                                        number(message.qos()));
    if (!message.properties().isEmpty())
        text += u" properties "_s + QString::fromLatin1(message.properties().toByteArray().toHex());
    if (message.retain())
        text += u" retain"_s;
    if (expiresAt)
        text += u" until %1"_s.arg(*expiresAt);
    return text;
}

QString describe(const MessagePointer &message)
{
    return message ? describe(*message, message->hasExpiry() ? std::optional(message->expiresAt()) : std::nullopt)
                   : u"released"_s;
}

QString describe(const SessionRecord &session)
{
    return u"session %1 %2 user '%3' version %4 expiry %5 left at %6"_s.arg(
        number(session.id), QString::fromUtf8(session.clientId), QString::fromUtf8(session.userName),
        number(session.version), QString::number(session.expiryInterval), QString::number(session.disconnectedAt));
}

QString describe(QueueId session, const QByteArray &filter, const SubscriptionRecord &subscription)
{
    const SubscriptionOptions &options = subscription.options;
    const QString text = u"subscription %1 %2 q%3%4%5 handling %6 identifier %7"_s.arg(
        number(session), QString::fromUtf8(filter), number(options.maximumQoS), options.noLocal ? u" nl"_s : QString(),
        options.retainAsPublished ? u" rap"_s : QString(), number(options.retainHandling),
        QString::number(subscription.identifier));
    return subscription.walk ? text + u" walks behind '%1'"_s.arg(QString::fromUtf8(*subscription.walk)) : text;
}

QString describe(const WillRecord &will)
{
    return u"delay %1 expiry %2"_s.arg(QString::number(will.delayInterval),
                                       will.messageExpiryInterval ? QString::number(*will.messageExpiryInterval)
                                                                  : u"-"_s);
}

QString describe(const RetainedRecord &retained)
{
    return u"by '%1' at %2"_s.arg(QString::fromUtf8(retained.publisher), QString::number(retained.storedAt));
}

QString describe(const EntryRecord &entry)
{
    QString text = u"queue %1 q%2"_s.arg(number(entry.queue), number(entry.qos));
    if (entry.retain)
        text += u" retain"_s;
    if (entry.group != QueueId::None)
        text += u" of group %1"_s.arg(number(entry.group));
    if (entry.identifiers) {
        for (const quint32 value : entry.identifiers->values)
            text += u" id %1"_s.arg(value);
    }
    constexpr std::array states = {"puback", "pubrec", "pubcomp"};
    if (entry.packetId != PacketId::None)
        text += u" packet %1 awaits %2 sent %3"_s.arg(number(entry.packetId),
                                                      QLatin1StringView(states.at(size_t(entry.state))),
                                                      QString::number(entry.sendOrder));
    return text;
}

class BatchPicture final : public BatchVisitor
{
public:
    QStringList lines;

    void putMessage(MessageId id, const Message &message, std::optional<qint64> expiresAt) override
    {
        lines << u"message %1 "_s.arg(number(id)) + describe(message, expiresAt);
    }
    void putSession(const SessionRecord &session) override { lines << describe(session); }
    void putGroup(QueueId id, const QByteArray &name) override
    {
        lines << u"group %1 "_s.arg(number(id)) + QString::fromUtf8(name);
    }
    void putSubscription(QueueId session, const QByteArray &topicFilter,
                         const SubscriptionRecord &subscription) override
    {
        lines << describe(session, topicFilter, subscription);
    }
    void putReceived(QueueId session, PacketId packetId) override
    {
        lines << u"received %1 packet %2"_s.arg(number(session), number(packetId));
    }
    void putWill(QueueId session, MessageId message, const WillRecord &will) override
    {
        lines << u"will %1 message %2 "_s.arg(number(session), number(message)) + describe(will);
    }
    void putRetained(MessageId message, const RetainedRecord &retained) override
    {
        lines << u"retained message %1 "_s.arg(number(message)) + describe(retained);
    }
    void putEntry(EntryId id, MessageId message, const EntryRecord &entry) override
    {
        lines << u"entry %1 message %2 "_s.arg(number(id), number(message)) + describe(entry);
    }
    void changeEntry(EntryId id, const EntryRecord &entry) override
    {
        lines << u"change entry %1 "_s.arg(number(id)) + describe(entry);
    }
    void pubrecReceived(EntryId id) override { lines << u"release entry "_s + number(id); }
    void removeEntry(EntryId id) override { lines << u"remove entry "_s + number(id); }
    void removeRetained(MessageId message) override { lines << u"remove retained message "_s + number(message); }
    void removeWill(QueueId session) override { lines << u"remove will "_s + number(session); }
    void removeReceived(QueueId session, PacketId packetId) override
    {
        lines << u"remove received %1 packet %2"_s.arg(number(session), number(packetId));
    }
    void removeSubscription(QueueId session, const QByteArray &topicFilter) override
    {
        lines << u"remove subscription %1 %2"_s.arg(number(session), QString::fromUtf8(topicFilter));
    }
    void removeGroup(QueueId id) override { lines << u"remove group "_s + number(id); }
    void removeSession(QueueId id) override { lines << u"remove session "_s + number(id); }
    void removeMessage(MessageId id) override { lines << u"remove message "_s + number(id); }
};

} // namespace

MessagePointer storedMessage(const char *topic, const char *payload, QoS qos, bool retain, qint64 expiresAt)
{
    return Message::create(topic, {}, payload, qos, retain, expiresAt);
}

SubscriptionIdentifiersPointer storedIdentifiers(std::initializer_list<quint32> values)
{
    auto *identifiers = new SubscriptionIdentifiers;
    for (const quint32 value : values)
        identifiers->values.append(value);
    return SubscriptionIdentifiersPointer(identifiers);
}

QStringList pictureOf(const StoreBatch &batch)
{
    BatchPicture picture;
    batch.visit(picture);
    return picture.lines;
}

void StorePicture::group(QueueId id, const QByteArray &name)
{
    lines << u"group %1 "_s.arg(number(id)) + QString::fromUtf8(name);
}

void StorePicture::session(const SessionRecord &session)
{
    lines << describe(session);
}

void StorePicture::subscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription)
{
    lines << describe(session, topicFilter, subscription);
}

void StorePicture::received(QueueId session, PacketId packetId)
{
    lines << u"received %1 packet %2"_s.arg(number(session), number(packetId));
}

void StorePicture::will(QueueId session, const MessagePointer &message, const WillRecord &will)
{
    lines << u"will %1 %2 "_s.arg(number(session), describe(message)) + describe(will);
}

void StorePicture::retained(const MessagePointer &message, const RetainedRecord &retained)
{
    lines << u"retained %1 "_s.arg(describe(message)) + describe(retained);
}

void StorePicture::entry(EntryId id, const MessagePointer &message, const EntryRecord &entry)
{
    lines << u"entry %1 %2 "_s.arg(number(id), describe(message)) + describe(entry);
    messages << message;
}

} // namespace skep
