// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storerestorer.h"

#include "rowcodes.h"
#include "schema.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

StoreRestorer::StoreRestorer(SqliteDatabase &database, QString file, StoreClock &time, StoreNumbers &numbers)
    : m_database(database), m_file(std::move(file)), m_numbers(numbers)
{
    if (const auto written = database.number("SELECT wall FROM clock"))
        time.startFrom(*written);
    m_offset = time.offset();
    m_lead = time.lead();
    m_numbers.message = database.number("SELECT max(id) FROM messages").value_or(0) + 1;
    m_numbers.entry = database.number("SELECT max(id) FROM entries").value_or(0) + 1;
    m_numbers.queue = std::max(database.number("SELECT max(id) FROM sessions").value_or(0),
                               database.number("SELECT max(id) FROM groups").value_or(0))
        + 1;
}

const std::vector<StoreRestorer::Table> &StoreRestorer::tables()
{
    static const std::vector<Table> all = {
        {"SELECT id,flags,expires_at,topic,properties,payload FROM messages ORDER BY id", &StoreRestorer::readMessage},
        {"SELECT id,name FROM groups ORDER BY id", &StoreRestorer::readGroup},
        {"SELECT id,client_id,expiry_interval,disconnected_at,user_name,version FROM sessions ORDER BY id",
         &StoreRestorer::readSession},
        {"SELECT session,filter,options,identifier,walk FROM subscriptions", &StoreRestorer::readSubscription},
        {"SELECT session,packet_id FROM received", &StoreRestorer::readReceived},
        {"SELECT session,message,message_expiry,delay FROM wills ORDER BY session", &StoreRestorer::readWill},
        {"SELECT message,stored_at,publisher FROM retained ORDER BY message", &StoreRestorer::readRetained},
        {"SELECT id,message,queue,flags,packet_id,share,send_order,identifiers FROM entries ORDER BY id",
         &StoreRestorer::readEntry},
    };
    return all;
}

RestoreStep StoreRestorer::step(RestoreSink &sink, qsizetype records)
{
    for (; records > 0 && m_table < tables().size(); --records) {
        if (!m_rows.isValid())
            m_rows = SqliteStatement(m_database, tables()[m_table].sql);
        if (m_rows.next()) {
            (this->*tables()[m_table].read)(sink);
            if (m_missing)
                return {.error = describeDamage(m_file, u"message %1 is missing"_s.arg(m_missing))};
        } else if (!m_rows.isValid() || m_rows.result() != 0) {
            return {.error = describeError(m_file, m_database)};
        } else {
            m_rows = {};
            ++m_table;
        }
    }
    return {.isDone = m_table == tables().size(), .error = {}};
}

std::vector<MessageId> StoreRestorer::unusedMessages() const
{
    std::vector<MessageId> unused;
    for (const auto &[id, message] : m_messages) {
        if (message->storeMark().references == 0)
            unused.push_back(MessageId(id));
    }
    return unused;
}

void StoreRestorer::readMessage(RestoreSink &)
{
    const qint64 flags = m_rows.number(1);
    const auto expiresAt = m_rows.numberOrNull(2);
    const PublishProperties properties{.properties = m_rows.bytes(4)};
    m_messages.emplace_back(m_rows.number(0),
                            Message::create(m_rows.bytes(3), properties, m_rows.bytes(5), qosOf(flags), retainOf(flags),
                                            expiresAt ? *expiresAt - m_offset : Message::NeverExpires));
}

/// The message with that number, one record more naming it.
MessagePointer StoreRestorer::message(qint64 id)
{
    const auto place = std::lower_bound(m_messages.cbegin(), m_messages.cend(), id,
                                        [](const auto &each, qint64 wanted) { return each.first < wanted; });
    if (place == m_messages.cend() || place->first != id) {
        m_missing = id;
        return {};
    }
    StoreBatch::restored(place->second, MessageId(id));
    return place->second;
}

void StoreRestorer::readGroup(RestoreSink &sink)
{
    sink.group(QueueId(m_rows.number(0)), m_rows.bytes(1).toByteArray());
}

void StoreRestorer::readSession(RestoreSink &sink)
{
    const qint64 disconnectedAt = m_rows.number(3);
    sink.session({.id = QueueId(m_rows.number(0)),
                  .clientId = m_rows.bytes(1).toByteArray(),
                  .userName = m_rows.bytes(4).toByteArray(),
                  .version = ProtocolVersion(m_rows.number(5)),
                  .expiryInterval = quint32(m_rows.number(2)),
                  .disconnectedAt = disconnectedAt == 0 ? 0 : disconnectedAt - m_lead});
}

void StoreRestorer::readSubscription(RestoreSink &sink)
{
    const auto walk = m_rows.bytesOrNull(4);
    sink.subscription(QueueId(m_rows.number(0)), m_rows.bytes(1).toByteArray(),
                      {.options = subscriptionOptionsOf(m_rows.number(2)),
                       .identifier = quint32(m_rows.number(3)),
                       .walk = walk ? std::optional(walk->toByteArray()) : std::nullopt});
}

void StoreRestorer::readReceived(RestoreSink &sink)
{
    sink.received(QueueId(m_rows.number(0)), PacketId(m_rows.number(1)));
}

void StoreRestorer::readWill(RestoreSink &sink)
{
    const auto expiry = m_rows.numberOrNull(2);
    const WillRecord will{.messageExpiryInterval = expiry ? std::optional(quint32(*expiry)) : std::nullopt,
                          .delayInterval = quint32(m_rows.number(3))};
    if (const MessagePointer what = message(m_rows.number(1)))
        sink.will(QueueId(m_rows.number(0)), what, will);
}

void StoreRestorer::readRetained(RestoreSink &sink)
{
    if (const MessagePointer what = message(m_rows.number(0)))
        sink.retained(what, {.storedAt = m_rows.number(1), .publisher = m_rows.bytes(2).toByteArray()});
}

void StoreRestorer::readEntry(RestoreSink &sink)
{
    const qint64 flags = m_rows.number(3);
    const EntryRecord entry{.queue = QueueId(m_rows.number(2)),
                            .group = QueueId(m_rows.number(5)),
                            .identifiers = decodeIdentifiers(m_rows.bytes(7)),
                            .sendOrder = m_rows.number(6),
                            .packetId = PacketId(m_rows.number(4)),
                            .qos = qosOf(flags),
                            .retain = retainOf(flags),
                            .state = stateOf(flags)};
    m_numbers.sending = std::max(m_numbers.sending, entry.sendOrder + 1);
    const auto messageId = m_rows.numberOrNull(1);
    const MessagePointer what = messageId ? message(*messageId) : MessagePointer();
    if (!m_missing)
        sink.entry(EntryId(m_rows.number(0)), what, entry);
}

} // namespace skep
