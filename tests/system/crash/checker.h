// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>
#include <vector>

namespace skep {

/// Reads the clients' journal as it grows, and reports what a broker that keeps its promises could not have caused:
///
/// - an acknowledged message that had not reached, until `settled`, somebody who was subscribed all the time;
/// - a message of QoS 2 that arrived twice, at one client or in one shared group;
/// - messages of one publisher, topic and QoS that arrived in another order, except in shared groups;
/// - a message to somebody who was not subscribed, with another subscription's identifier, or that nobody sent;
/// - a session that is missing, or that is still there after a clean start;
/// - a retained value older than the last acknowledged one, or one that nobody sent;
/// - a will that was not sent although its client stayed away, or that was sent although its client had disconnected.
///
/// A request without an answer when the broker was killed may have been carried out or not.
/// A client's filters must not overlap: the topic shows the subscription.
class Checker final
{
public:
    void note(const Event &event);

    const QStringList &faults() const { return m_faults; }
    /// What would be a fault if `settled` came now: messages that are owed or not acknowledged yet.
    QStringList owed() const;

    /// What was shown so far.
    struct Counts
    {
        qint64 acknowledged = 0;
        qint64 received = 0;
        qint64 repeated = 0; ///< of QoS 1, more than once
        qint64 wills = 0;
        qint64 found = 0; ///< retained values compared
    };
    const Counts &counts() const { return m_counts; }

private:
    /// Of a subscription: what the broker would have to say if it were asked.
    enum class Hold : quint8 { No, Maybe, Yes };

    struct Subscription
    {
        Hold hold = Hold::No;
        int identifier = 0;
    };
    struct Client
    {
        std::map<QByteArray, Subscription> subscriptions; ///< by filter; those that are gone stay with Hold::No
        Hold session = Hold::No;
        bool hasTried = false; ///< a CONNECT was sent, answered or not
        bool startsClean = false; ///< the CONNECT that waits for an answer
        bool isConnected = false;
        bool hasLeft = false; ///< in order, and the broker was not killed since
        QByteArray will; ///< of the last CONNECT; empty: none
        QByteArray earlierWill; ///< of the connection before, until this CONNECT is answered
    };
    /// One message to one receiver: a client, or a shared group.
    struct Delivery
    {
        bool isDue = false;
        bool isPossible = false;
        int count = 0;
    };
    enum class Fate : quint8 {
        Open, ///< sent and not acknowledged; a will that may be published or not
        Acknowledged, ///< a will: it is due once its client is away
        Never, ///< a will that was given up
    };
    struct Message
    {
        QByteArray publisher;
        QByteArray topic;
        int qos = 0;
        qint64 number = 0; ///< in the order of sending
        bool isWill = false;
        bool isEmpty = false;
        Fate fate = Fate::Open;
        QHash<QByteArray, Delivery> deliveries; ///< by receiver
    };

    void connects(const Event &event);
    void connected(const Event &event);
    void beginAnew(Client &client, const QByteArray &name, Hold hold);
    void publishes(const Event &event);
    void acknowledged(const Event &event);
    void changeSubscription(const QByteArray &client, const QByteArray &filter, Hold hold);
    void receives(const Event &event);
    void checkDelivery(const Event &event, const QByteArray &filter, const Subscription &subscription,
                       Message &message);
    void finds(const Event &event);
    void settled();

    Message &open(const QByteArray &name, const Event &event);
    Hold holdOf(const QByteArray &receiver, const QByteArray &filter) const;
    bool isOwed(const Message &message) const;
    void fault(const QByteArray &text);

    QHash<QByteArray, Client> m_clients;
    QHash<QByteArray, Message> m_messages;
    QSet<QByteArray> m_open; ///< messages whose receivers may still change
    QSet<QByteArray> m_unsettled; ///< messages that were not judged yet
    QHash<QByteArray, std::vector<QByteArray>>
        m_retained; ///< by topic: the last acknowledged one, then those sent behind it
    QSet<QByteArray> m_everRetained; ///< topics of which one was acknowledged
    QHash<QByteArray, qint64> m_lastNumber; ///< by receiver, publisher, topic and QoS: of what came for the first time
    qint64 m_lastMessage = 0;
    QStringList m_faults;
    Counts m_counts;
};

} // namespace skep
