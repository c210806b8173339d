// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/store.h"
#include "sharedgroup.h"

#include <QHash>

#include <vector>

namespace skep {

class Router;
class Session;
class Sessions;
struct Parts;

/// Builds the broker's state from what its store has kept.
///
/// What expired meanwhile is removed, and so is what belongs to nothing. A session that was connected when the last
/// process ended counts as left now, with its will. Thread: the broker's. Owned by the Broker, until everything is
/// restored.
class Restorer final : public RestoreSink
{
public:
    /// REQUIRES: all three outlive it.
    Restorer(const Parts &parts, Sessions &sessions, Router &router)
        : m_parts(parts), m_allSessions(sessions), m_router(router)
    {
    }

    /// After the last record.
    void finish();

    // RestoreSink
    void group(QueueId id, const QByteArray &name) override;
    void session(const SessionRecord &session) override;
    void subscription(QueueId session, const QByteArray &topicFilter, const SubscriptionRecord &subscription) override;
    void received(QueueId session, PacketId packetId) override;
    void will(QueueId session, const MessagePointer &message, const WillRecord &will) override;
    void retained(const MessagePointer &message, const RetainedRecord &retained) override;
    void entry(EntryId id, const MessagePointer &message, const EntryRecord &entry) override;

private:
    struct Sent
    {
        Session *session;
        qint64 order;
        Delivery delivery;
        EntryId id;
        PacketId packetId;
        DeliveryState state;
    };

    void enterSent();
    void leave(Session &session);

    const Parts &m_parts;
    Sessions &m_allSessions;
    Router &m_router;
    QHash<QueueId, Session *> m_sessions; ///< those restored
    QHash<QueueId, SharedGroupPointer> m_groups;
    std::vector<Sent> m_sent;
};

} // namespace skep
