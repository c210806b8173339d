// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "fakestore.h"

#include "core/base/clock.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

/// Writes a batch on the disk. What is put must not be there, what is removed must be.
class DiskWriter final : public BatchVisitor
{
public:
    explicit DiskWriter(FakeDisk &disk) : m_disk(disk) { }

    void putMessage(MessageId id, const Message &message, std::optional<qint64> expiresAt) override
    {
        add(m_disk.messages, id,
            {message.topic().toByteArray(), message.properties().toByteArray(), message.payload().toByteArray(),
             message.qos(), message.retain(), expiresAt});
        ++m_disk.messagesWritten;
    }
    void putSession(const SessionRecord &session) override { m_disk.sessions[session.id] = session; }
    void putGroup(QueueId id, const QByteArray &name) override { add(m_disk.groups, id, name); }
    void putSubscription(QueueId session, const QByteArray &topicFilter,
                         const SubscriptionRecord &subscription) override
    {
        m_disk.subscriptions[{session, topicFilter}] = subscription;
    }
    void putReceived(QueueId session, PacketId packetId) override
    {
        if (!m_disk.received.insert({session, packetId}).second)
            qFatal("An incoming packet id is stored twice.");
    }
    void putWill(QueueId session, MessageId message, const WillRecord &will) override
    {
        m_disk.wills[session] = {message, will};
    }
    void putRetained(MessageId message, const RetainedRecord &retained) override
    {
        add(m_disk.retained, message, retained);
    }
    void putEntry(EntryId id, MessageId message, const EntryRecord &entry) override
    {
        add(m_disk.entries, id, {message, entry});
    }
    void changeEntry(EntryId id, const EntryRecord &entry) override { m_disk.entries.at(id).record = entry; }
    void pubrecReceived(EntryId id) override
    {
        FakeDisk::Entry &entry = m_disk.entries.at(id);
        entry.message = MessageId::None;
        entry.record.state = DeliveryState::AwaitingPubcomp;
    }

    void removeEntry(EntryId id) override { remove(m_disk.entries, id); }
    void removeRetained(MessageId message) override { remove(m_disk.retained, message); }
    void removeWill(QueueId session) override { m_disk.wills.erase(session); }
    void removeReceived(QueueId session, PacketId packetId) override { m_disk.received.erase({session, packetId}); }
    void removeSubscription(QueueId session, const QByteArray &topicFilter) override
    {
        m_disk.subscriptions.erase({session, topicFilter});
    }
    void removeGroup(QueueId id) override { remove(m_disk.groups, id); }
    void removeSession(QueueId id) override
    {
        m_disk.sessions.erase(id);
        std::erase_if(m_disk.subscriptions, [id](const auto &each) { return each.first.first == id; });
        std::erase_if(m_disk.received, [id](const auto &each) { return each.first == id; });
    }
    void removeMessage(MessageId id) override { remove(m_disk.messages, id); }

private:
    template <typename Table>
    static void add(Table &table, const typename Table::key_type &key, const typename Table::mapped_type &value)
    {
        if (!table.emplace(key, value).second)
            qFatal("A record is stored twice.");
    }
    template <typename Table>
    static void remove(Table &table, const typename Table::key_type &key)
    {
        if (table.erase(key) == 0)
            qFatal("A record is removed that is not there.");
    }

    FakeDisk &m_disk;
};

template <typename Table>
qint64 afterLast(const Table &table)
{
    return table.empty() ? 1 : qint64(table.rbegin()->first) + 1;
}

} // namespace

FakeStore::FakeStore(FakeDisk &disk, const Clock &clock) : m_disk(disk), m_clock(clock)
{
    m_numbers = {.message = afterLast(disk.messages),
                 .entry = afterLast(disk.entries),
                 .sending = 1,
                 .queue = std::max(afterLast(disk.sessions), afterLast(disk.groups))};
    for (const auto &[id, entry] : disk.entries)
        m_numbers.sending = std::max(m_numbers.sending, entry.record.sendOrder + 1);
}

FakeStore::~FakeStore() = default;

RestoreStep FakeStore::restore(RestoreSink &sink, qsizetype)
{
    std::map<MessageId, MessagePointer> messages;
    for (const auto &[id, text] : m_disk.messages) {
        const PublishProperties properties{.properties = text.properties};
        const qint64 expiresAt =
            text.expiresAt ? *text.expiresAt - m_clock.wall() + m_clock.monotonic() : Message::NeverExpires;
        messages[id] = Message::create(text.topic, properties, text.payload, text.qos, text.retain, expiresAt);
    }
    std::set<MessageId> used;
    const auto named = [&messages, &used](MessageId id) {
        if (id == MessageId::None)
            return MessagePointer();
        used.insert(id);
        StoreBatch::restored(messages.at(id), id);
        return messages.at(id);
    };
    for (const auto &[id, name] : m_disk.groups)
        sink.group(id, name);
    for (const auto &[id, session] : m_disk.sessions)
        sink.session(session);
    for (const auto &[key, subscribed] : m_disk.subscriptions)
        sink.subscription(key.first, key.second, subscribed);
    for (const auto &[session, packetId] : m_disk.received)
        sink.received(session, packetId);
    for (const auto &[session, will] : m_disk.wills)
        sink.will(session, named(will.first), will.second);
    for (const auto &[message, retained] : m_disk.retained)
        sink.retained(named(message), retained);
    for (const auto &[id, entry] : m_disk.entries)
        sink.entry(id, named(entry.message), entry.record);
    if (used.size() != messages.size())
        qFatal("A message is stored that no record names.");
    return {.isDone = true, .error = {}};
}

StoreBatch *FakeStore::batch()
{
    if (!m_batch)
        m_batch = std::move(m_waiting);
    if (!m_batch)
        m_batch = std::make_unique<StoreBatch>(m_numbers, m_clock.wall() - m_clock.monotonic());
    return m_batch.get();
}

BatchNumber FakeStore::commit()
{
    if (!m_batch)
        return m_committed;
    m_committed = BatchNumber(quint64(m_committed) + 1);
    m_waiting = std::move(m_batch);
    if (!waits)
        write();
    return m_committed;
}

void FakeStore::write()
{
    if (!m_waiting || m_isFailing)
        return;
    DiskWriter writer(m_disk);
    QElapsedTimer timer;
    timer.start();
    m_metrics.groupOperations = m_waiting->operations();
    m_waiting->visit(writer);
    m_metrics.commitMicroseconds = timer.nsecsElapsed() / 1'000;
    m_metrics.syncedAt = m_clock.wall();
    ++m_metrics.groupCommits;
    ++m_metrics.syncs;
    m_waiting.reset();
    m_durable = m_committed;
    Q_EMIT durable(m_durable);
}

void FakeStore::fail()
{
    m_isFailing = true;
    Q_EMIT failed(u"The disk is full."_s);
}

void FakeStore::recover()
{
    m_isFailing = false;
    Q_EMIT available();
    write();
}

StoreMetrics FakeStore::metrics() const
{
    StoreMetrics metrics = m_metrics;
    metrics.isDurable = true;
    metrics.isFailing = m_isFailing;
    metrics.pendingBytes = m_waiting ? m_waiting->bytes() : 0;
    for (const auto &[id, text] : m_disk.messages)
        metrics.fileBytes += text.payload.size();
    return metrics;
}

} // namespace skep
