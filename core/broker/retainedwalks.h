// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/slices.h"
#include "core/matching/retainedcursor.h"

#include <QByteArray>
#include <QHash>

#include <map>
#include <optional>

namespace skep {

class Session;
struct Parts;
struct Subscription;

/// How the retained messages reach a session that has subscribed to them: for each filter a cursor over the retained
/// store, one after the other, as fast as the client takes what it is sent. None of them waits in the session's queue.
///
/// Live messages go first and overtake. If one was queued or sent whose topic a walk has not reached, the walk passes
/// over that topic: nothing older follows it, and a change during the walk comes once. If it was dropped, the walk
/// brings what the store has then. A walk goes on after a reconnect, and, of a stored session, after a restart: its
/// position is part of its subscription's record.
/// Thread: the broker's. Owned by the Session.
class RetainedWalks final
{
public:
    /// REQUIRES: all three outlive it.
    RetainedWalks(const Parts &parts, Session &session, const RetainedStore &store);
    Q_DISABLE_COPY_MOVE(RetainedWalks)

    /// Nothing is unfinished.
    bool isEmpty() const { return m_walks.empty(); }
    qsizetype size() const { return qsizetype(m_walks.size()); }

    /// Begins the walk of one of the session's subscriptions; one that is unfinished begins again. go() is to follow.
    void begin(const QByteArray &filter);
    /// At the start, from the store. \param position as it was in the subscription's record.
    void restore(const QByteArray &filter, QByteArrayView position);
    /// The session is no longer subscribed to it.
    void end(const QByteArray &filter);
    /// As far as the client has room: a part now, the rest in later passes.
    void go() { m_task.start(); }
    /// There is no connection any more.
    void pause() { m_task.stop(); }

    /// A live message was queued or sent to the session.
    void overtake(const Message &message);
    /// One of those was dropped after all.
    void takeBack(const Message &message);
    /// A live message was dropped at once.
    void miss(const Message &message);

    /// As in SubscriptionRecord::walk; nullopt: it is finished.
    std::optional<QByteArray> position(const QByteArray &filter) const;
    /// `visit(filter, position)` in the order of walking, as long as it returns true.
    template <typename Visitor>
    void look(Visitor visit) const
    {
        for (const auto &[number, walk] : m_walks) {
            if (!visit(walk.cursor.filter(), walk.cursor.position()))
                return;
        }
    }

private:
    struct Walk
    {
        RetainedCursor cursor;
        bool isWritten = false; ///< its subscription's record has a position, if only an older one
    };
    struct Overtaken
    {
        quint32 messages = 0; ///< live ones that are queued or were sent
        quint64 newestWalk = 0; ///< a walk that began later does not pass over it
    };
    enum class Halt : quint8 { NoRoom, SliceOver, Finished };
    using Walks = std::map<quint64, Walk>; ///< in the order of their beginning

    bool work(Slice &slice);
    Halt walk(quint64 number, RetainedCursor &cursor, Slice &slice);
    bool isToSend(const RetainedStore::Entry &entry, const Subscription &subscription, quint64 number) const;
    void complain();
    Walk &add(const QByteArray &filter, QByteArrayView position);
    void finish(const Walk &walk);
    void write(Walk &walk);
    void write(const QByteArray &filter, const std::optional<QByteArray> &position);

    const Parts &m_parts;
    Session &m_session;
    const RetainedStore &m_store;
    Walks m_walks;
    QHash<QByteArray, quint64> m_numbers; ///< of the walks, by filter
    QHash<quint64, Overtaken> m_overtaken; ///< by RetainedStore::Entry::number
    bool m_hasComplained = false; ///< since the first of the walks began
    quint64 m_lastNumber = 0;
    bool m_hasSent = false; ///< since the position was written
    SlicedTask m_task;
};

} // namespace skep
