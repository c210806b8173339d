// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/messages/delivery.h"
#include "core/messages/inflight.h"
#include "core/messages/waitingqueue.h"
#include "incomingpackets.h"
#include "monitored.h"
#include "retainedwalks.h"
#include "sessionwill.h"
#include "subscription.h"
#include "waitinggroups.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace skep {

class Outbox;
class PublishImages;
class SessionOwner;
struct Parts;

/// The state of one client id that outlives its network connections (5.0 §4.1): subscriptions, what is in flight, what
/// waits, the will.
///
/// Decides for each message: send now, queue, or drop with a named reason. Never touches a socket: what it sends goes
/// through its Outbox. Thread: the broker's. Owned by Sessions.
class Session final : public GroupMember, public Monitored
{
public:
    /// REQUIRES: parts and owner outlive it.
    Session(const Parts &parts, const QByteArray &clientId, SessionOwner &owner);
    ~Session() override;
    Q_DISABLE_COPY_MOVE(Session)

    const QByteArray &clientId() const override { return m_clientId; }
    bool isOnline() const { return m_outbox != nullptr; }

    // -- the connection

    /// A connection has taken this session up: what was in flight is sent again, then what waits. \param receiveMaximum
    /// how many QoS 1 and 2 messages the client takes unacknowledged.
    void attach(Outbox &outbox, quint16 receiveMaximum);
    /// The connection is over. QoS 0 messages that wait are dropped; QoS 1 messages of shared groups go back to them,
    /// many by giveBackShared().
    void detach();
    /// Gives some more back. True if that may not be all.
    bool giveBackShared();

    /// Its life is over: nothing is delivered to it any more, what it holds is to be discarded. REQUIRES: offline.
    void end();
    bool isEnded() const override { return m_isEnded; }
    /// Lets go of a message that it holds, in the store too. False: of none. REQUIRES: isEnded().
    bool discardNext();

    quint32 expiryInterval = 0; ///< seconds after detach(); SessionNeverExpires: never
    /// Nobody uses it since that time on Clock::monotonic(): its expiry and its will's delay run from there.
    void armDeadlines(qint64 since);
    void cancelDeadlines();
    /// On Clock::monotonic(); nullopt: it is in use, or never expires.
    std::optional<qint64> expiresAt() const { return m_expiryDeadline.due(); }
    SessionWill &will() { return m_will; }
    const SessionWill &will() const { return m_will; }

    // -- in the store

    /// Its queue there; none: it is not stored.
    QueueId queueId() const { return m_queueId; }
    bool isStored() const override { return m_queueId != QueueId::None; }
    /// From now on. REQUIRES: there is nothing in it yet.
    void beStored();
    /// Writes down what is known of its client and its connection.
    void store() const;
    /// Removes it from the store; keeps it in memory. Its messages are removed as they go; left over, the next start
    /// does it.
    void forget();

    // -- outgoing messages

    /// Sends, queues or drops. `images` may be null; otherwise they are of the delivery's message.
    void deliver(const Delivery &delivery, PublishImages *images);
    void deliverShared(const Delivery &delivery, EntryId entry) override;
    void setWaiting(SharedGroup &group, bool waits) override { m_waitingGroups.set(group, waits); }
    /// Whether a message of that QoS would be sent at once.
    bool hasRoom(QoS qos) const override;
    /// The same, and nothing that waits needs the room more.
    bool hasRoomForRetained(QoS qos) const;
    /// Sends. REQUIRES: hasRoomForRetained().
    void deliverRetained(const Delivery &delivery) { transmit(delivery, nullptr, EntryId::None); }
    /// What it has subscribed to and not yet been sent; made if there is none.
    RetainedWalks &walks(const RetainedStore &store);
    /// Null: nothing.
    const RetainedWalks *walks() const { return m_walks.get(); }
    RetainedWalks *walks() { return m_walks.get(); }
    /// Sends what waits, as far as there is room.
    void pump();

    Acknowledged puback(PacketId packetId);
    Acknowledged pubrec(PacketId packetId, ReasonCode reasonCode);
    Acknowledged pubcomp(PacketId packetId);

    IncomingPackets &incoming() { return m_incoming; }
    const IncomingPackets &incoming() const { return m_incoming; }

    // -- at the start, from the store

    void restore(QueueId id) { m_queueId = id; }
    void restoreWaiting(const Delivery &delivery, EntryId entry);
    /// In the order of sending. False if the packet id is in use.
    bool restoreSent(const Delivery &delivery, EntryId entry, PacketId packetId, DeliveryState state);

    // -- subscriptions; the Router keeps them in step with its tree

    Subscriptions subscriptions;

    // -- for the console

    qsizetype queued() const { return m_queue.size(); }
    qsizetype inFlight() const { return m_inflight.size(); }
    const InflightWindow &inFlightWindow() const { return m_inflight; }
    const QList<WaitingMessage> &queue() const { return m_queue.messages(); }
    quint16 receiveMaximum() const { return m_receiveMaximum; }
    quint16 sendQuota() const { return m_sendQuota; }
    TrafficCounters traffic;
    ClientSnapshot profile; ///< what does not change while connected: connection,
                            ///< version, keep-alive, times
    ClientSnapshot snapshot() const override;

private:
    // the queue
    bool enqueue(const Delivery &delivery);
    bool enqueueQoS0(const Delivery &delivery);
    void sendQueue();
    void countQueued();
    void drop(const Message &message, DropReason reason);
    void drop(const WaitingMessage &waiting, DropReason reason);
    void lose(const WaitingMessage &waiting, DropReason reason);
    // what is in flight
    bool mayStart(QoS qos) const;
    quint16 startable() const;
    bool transmit(const Delivery &delivery, PublishImages *images, EntryId entry);
    void noteSent(const Delivery &delivery);
    bool resend();
    Acknowledged acknowledge(PacketId packetId, DeliveryState awaited);
    void acknowledge(const InflightWindow::Entry &sent);

    const Parts &m_parts;
    const QByteArray m_clientId;
    Deadline m_expiryDeadline;
    QueueId m_queueId = QueueId::None;
    SessionWill m_will;
    bool m_isEnded = false;
    // the connection; nothing is sent without it
    quint16 m_receiveMaximum = 0;
    quint16 m_sendQuota = 0; ///< 5.0 §4.9
    Outbox *m_outbox = nullptr;
    std::vector<PacketId> m_toResend; ///< in flight, not yet sent again on this
                                      ///< connection; last first
    // outgoing messages: first those in flight, then those that wait
    InflightWindow m_inflight;
    WaitingQueue m_queue;
    qsizetype m_counted = 0; ///< of the queue, in Counters::queued
    QoS0Tally m_qos0;
    WaitingGroups m_waitingGroups;
    std::unique_ptr<RetainedWalks> m_walks; ///< beside the queue; null: none is unfinished
    IncomingPackets m_incoming;
};

} // namespace skep
