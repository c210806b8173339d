// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "batchwriter.h"

#include "rowcodes.h"

#include <sqlite3.h>

namespace skep {

namespace {

/// ms between two times that are written only for themselves.
constexpr qint64 ClockInterval = 1'000;

qint64 value(qint64 number)
{
    return number;
}
QByteArrayView value(QByteArrayView bytes)
{
    return bytes;
}
QByteArrayView value(const QByteArray &bytes)
{
    return bytes;
}
std::optional<qint64> value(std::optional<qint64> number)
{
    return number;
}
std::optional<QByteArrayView> value(const std::optional<QByteArray> &bytes)
{
    return bytes ? std::optional(QByteArrayView(*bytes)) : std::nullopt;
}
template <typename Enum>
requires std::is_enum_v<Enum> qint64 value(Enum id)
{
    return qint64(id);
}

/// NULL for none.
std::optional<qint64> orNull(MessageId id)
{
    return id == MessageId::None ? std::nullopt : std::optional(qint64(id));
}

} // namespace

BatchWriter::BatchWriter(SqliteDatabase &database)
    : m_database(database), m_begin(database, "BEGIN IMMEDIATE"), m_commit(database, "COMMIT"),
      m_putClock(database, "INSERT OR REPLACE INTO clock VALUES(1,?)"),
      m_putMessage(database, "INSERT INTO messages VALUES(?,?,?,?,?,?)"),
      m_putSession(database,
                   "INSERT OR REPLACE INTO sessions(id,client_id,expiry_interval,disconnected_at,user_name,version)"
                   " VALUES(?,?,?,?,?,?)"),
      m_putGroup(database, "INSERT INTO groups VALUES(?,?)"),
      m_putSubscription(
          database, "INSERT OR REPLACE INTO subscriptions(session,filter,options,identifier,walk) VALUES(?,?,?,?,?)"),
      m_putReceived(database, "INSERT INTO received VALUES(?,?)"),
      m_putWill(database, "INSERT OR REPLACE INTO wills VALUES(?,?,?,?)"),
      m_putRetained(database, "INSERT INTO retained VALUES(?,?,?)"),
      m_putEntry(database,
                 "INSERT INTO entries(id,message,queue,flags,packet_id,share,send_order,identifiers)"
                 " VALUES(?,?,?,?,?,?,?,?)"),
      m_changeEntry(database,
                    "UPDATE entries SET queue=?2,flags=?3,packet_id=?4,share=?5,send_order=?6,identifiers=?7"
                    " WHERE id=?1"),
      m_pubrecReceived(database, "UPDATE entries SET message=NULL,flags=?2,identifiers=x'' WHERE id=?1"),
      m_removeEntry(database, "DELETE FROM entries WHERE id=?"),
      m_removeRetained(database, "DELETE FROM retained WHERE message=?"),
      m_removeWill(database, "DELETE FROM wills WHERE session=?"),
      m_removeReceived(database, "DELETE FROM received WHERE session=? AND packet_id=?"),
      m_removeSubscription(database, "DELETE FROM subscriptions WHERE session=? AND filter=?"),
      m_removeGroup(database, "DELETE FROM groups WHERE id=?"),
      m_removeSession(database, "DELETE FROM sessions WHERE id=?"),
      m_removeSubscriptions(database, "DELETE FROM subscriptions WHERE session=?"),
      m_removeAllReceived(database, "DELETE FROM received WHERE session=?"),
      m_removeMessage(database, "DELETE FROM messages WHERE id=?")
{
}

int BatchWriter::write(const StoreBatch &batch)
{
    m_result = SQLITE_OK;
    m_hasExpiry = false;
    run(m_begin);
    batch.visit(*this);
    putClock(batch.time());
    run(m_commit);
    if (m_result != SQLITE_OK && sqlite3_get_autocommit(m_database.handle()) == 0)
        m_database.execute("ROLLBACK");
    return m_result;
}

/// With everything whose time is running, so that a clock that is put back cannot give it more than it has now; else
/// once in a while.
void BatchWriter::putClock(qint64 time)
{
    if (!m_hasExpiry && time - m_clockWrittenAt < ClockInterval)
        return;
    run(m_putClock, time);
    m_clockWrittenAt = time;
}

template <typename... Values>
void BatchWriter::run(SqliteStatement &statement, const Values &...values)
{
    if (m_result != SQLITE_OK)
        return;
    (statement.bind(value(values)), ...);
    m_result = statement.run();
}

void BatchWriter::putMessage(MessageId id, const Message &message, std::optional<qint64> expiresAt)
{
    m_hasExpiry = m_hasExpiry || expiresAt;
    run(m_putMessage, id, message.topic(), message.properties(), message.payload(),
        messageFlags(message.qos(), message.retain()), expiresAt);
}

void BatchWriter::putSession(const SessionRecord &session)
{
    m_hasExpiry = true;
    run(m_putSession, session.id, session.clientId, qint64(session.expiryInterval), session.disconnectedAt,
        session.userName, session.version);
}

void BatchWriter::putGroup(QueueId id, const QByteArray &name)
{
    run(m_putGroup, id, name);
}

void BatchWriter::putSubscription(QueueId session, const QByteArray &topicFilter,
                                  const SubscriptionRecord &subscription)
{
    run(m_putSubscription, session, topicFilter, subscriptionFlags(subscription.options),
        qint64(subscription.identifier), subscription.walk);
}

void BatchWriter::putReceived(QueueId session, PacketId packetId)
{
    run(m_putReceived, session, packetId);
}

void BatchWriter::putWill(QueueId session, MessageId message, const WillRecord &will)
{
    run(m_putWill, session, message,
        will.messageExpiryInterval ? std::optional(qint64(*will.messageExpiryInterval)) : std::nullopt,
        qint64(will.delayInterval));
}

void BatchWriter::putRetained(MessageId message, const RetainedRecord &retained)
{
    run(m_putRetained, message, retained.storedAt, retained.publisher);
}

void BatchWriter::putEntry(EntryId id, MessageId message, const EntryRecord &entry)
{
    const QByteArray identifiers = entry.identifiers ? encodeIdentifiers(entry.identifiers) : QByteArray();
    run(m_putEntry, id, orNull(message), entry.queue, entryFlags(entry), entry.packetId, entry.group, entry.sendOrder,
        identifiers);
}

void BatchWriter::changeEntry(EntryId id, const EntryRecord &entry)
{
    const QByteArray identifiers = entry.identifiers ? encodeIdentifiers(entry.identifiers) : QByteArray();
    run(m_changeEntry, id, entry.queue, entryFlags(entry), entry.packetId, entry.group, entry.sendOrder, identifiers);
}

void BatchWriter::pubrecReceived(EntryId id)
{
    run(m_pubrecReceived, id, ReleasedFlags);
}

void BatchWriter::removeEntry(EntryId id)
{
    run(m_removeEntry, id);
}

void BatchWriter::removeRetained(MessageId message)
{
    run(m_removeRetained, message);
}

void BatchWriter::removeWill(QueueId session)
{
    run(m_removeWill, session);
}

void BatchWriter::removeReceived(QueueId session, PacketId packetId)
{
    run(m_removeReceived, session, packetId);
}

void BatchWriter::removeSubscription(QueueId session, const QByteArray &topicFilter)
{
    run(m_removeSubscription, session, topicFilter);
}

void BatchWriter::removeGroup(QueueId id)
{
    run(m_removeGroup, id);
}

void BatchWriter::removeSession(QueueId id)
{
    run(m_removeSession, id);
    run(m_removeSubscriptions, id);
    run(m_removeAllReceived, id);
}

void BatchWriter::removeMessage(MessageId id)
{
    run(m_removeMessage, id);
}

} // namespace skep
