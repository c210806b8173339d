// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsnapshot.h"
#include "totals.h"

#include <QHash>
#include <functional>

namespace skep {

/// A message that might be published.
struct TopicQuestion
{
    QString topic; ///< a valid topic name
    QoS qos = QoS::AtLeastOnce;
    QString publisher; ///< client id; empty: anybody
};

/// What becomes of a message for one subscription, and why. Values only: VerdictText makes sentences of them.
struct Verdict
{
    /// In the order of a list.
    enum class Outcome : quint8 {
        Delivered, ///< now
        Shared, ///< now, to one of a group's members that are online
        Queued, ///< it waits in the session or in the group
        Lost, ///< the client is offline, and QoS 0 is not kept
        Dropped, ///< its queue is full
        Own, ///< the publisher does not get it back
        Refused, ///< access rules did not allow the subscription
        PassedOver, ///< a member of a group that is offline, while others are online
        Covered, ///< the client gets it by another of its subscriptions
        NoMatch,
        Count
    };
    enum class Reason : quint8 {
        Online,
        Offline, ///< `number` of `limit` messages wait for it
        OfflineAtQoS0,
        Behind, ///< it is online, but `number` of `limit` messages wait for it, this one behind them
        QueueFull, ///< `number` of `limit`; the message is dropped
        OldestGivesWay, ///< the same; its oldest message is dropped
        NoLocal, ///< [MQTT-3.8.3-3]
        OneCopy, ///< of overlapping subscriptions (5.0 §3.3.4); `other` is the one that delivers
        NextOfGroup, ///< `number` members are online (5.0 §4.8.2)
        OfflineInGroup,
        NobodyInGroup,
        AccessRules,
        Dollar, ///< a wildcard at the start, and a topic that begins with $ [MQTT-4.7.2-1]
        LevelDiffers, ///< level `number`
        TopicEnds, ///< after level `number`
        FilterEnds, ///< after level `number`
    };

    SubscriptionSnapshot subscription;
    TopicQuestion question;
    Outcome outcome = Outcome::NoMatch;
    Reason reason = Reason::Online;
    QoS qos = QoS::AtMostOnce; ///< that it is delivered with
    int number = 0;
    quint64 limit = 0;
    QString other;

    /// The filter without "$share/group/".
    QString filter() const;
    /// Of a shared subscription.
    QString group() const;
    /// It is delivered, or will be.
    bool reaches() const { return outcome <= Outcome::Queued; }
};

/// What the tester says. Not every subscription has a verdict in the list; all are counted.
struct TopicAnswer
{
    std::vector<Verdict> verdicts; ///< by outcome; of those that do not match, the nearest misses
    quint32 receivers = 0; ///< clients that get it now, a group counted as one
    quint32 keepers = 0; ///< sessions and groups in which it waits
    quint32 missers = 0; ///< clients that miss it
    quint32 others = 0; ///< subscriptions that do not match
    quint32 unlisted = 0; ///< subscriptions without a verdict in the list
};

/// What becomes of a message for a client is decided by that.
struct ReceiverState
{
    bool isOnline = false;
    quint32 queued = 0; ///< messages that wait for it
};

/// Where the (valid, unshared) filter and the topic part, where they do.
struct Mismatch
{
    Verdict::Reason reason = Verdict::Reason::LevelDiffers;
    int level = 0; ///< from 1
};
/// REQUIRES: topicMatches() says no.
Mismatch mismatchOf(QByteArrayView filter, QByteArrayView topic);

/// Puts a topic to every subscription, as the broker would: one copy for each client (5.0 §3.3.4), one for each shared
/// group (§4.8.2). Matching is the core's. Of a queue, it knows how many messages wait in it.
///
/// A value of its own, without a thread or a signal: it works on a copy of the subscriptions, in slices, so that a
/// window with 100,000 of them stays alive.
class SubscriptionTester final
{
public:
    using StateOf = std::function<ReceiverState(const QString &clientId)>;

    /// \param refused what clients asked for in vain
    SubscriptionTester(TopicQuestion question, std::vector<SubscriptionSnapshot> subscriptions,
                       std::vector<SubscriptionSnapshot> refused, StateOf stateOf, const QueueLimits &limits);

    /// Goes on for about that long; true: all subscriptions were asked.
    bool advance(qint64 ms);
    /// REQUIRES: all subscriptions were asked.
    TopicAnswer answer() const;

    static constexpr size_t MaximumMatches = 500; ///< verdicts in the list
    static constexpr size_t MaximumMisses = 200;

private:
    struct Client
    {
        ReceiverState state;
        bool hasBest = false;
        size_t best = 0; ///< number of the match by which it gets its copy
    };
    struct Group
    {
        int online = 0; ///< members
    };
    struct Match
    {
        size_t subscription = 0;
        size_t party = 0; ///< number of the client, or of the group
        bool isOnline = false;
    };
    struct Miss
    {
        quint32 subscription = 0;
        Mismatch why;
    };

    void ask(size_t subscription);
    void enterClient(size_t subscription);
    void enterMember(size_t subscription);
    bool isOwn(const SubscriptionSnapshot &subscription) const;
    Verdict::Outcome outcomeOf(size_t match) const;
    Verdict::Outcome outcomeFor(const ReceiverState &state, QoS qos) const;
    bool isFull(const ReceiverState &state) const { return state.queued >= m_limits.messages; }
    void giveReason(Verdict &verdict, const ReceiverState &state) const;
    Verdict verdictOf(size_t match) const;
    Verdict verdictOf(const Miss &miss) const;
    void count(TopicAnswer &answer) const;
    void addMatches(TopicAnswer &answer) const;
    void addRefused(TopicAnswer &answer) const;
    void addMisses(TopicAnswer &answer) const;

    const TopicQuestion m_question;
    const QByteArray m_topic;
    const std::vector<SubscriptionSnapshot> m_subscriptions;
    const std::vector<SubscriptionSnapshot> m_refused;
    const StateOf m_stateOf;
    const QueueLimits m_limits;
    size_t m_next = 0; ///< subscription to ask
    QHash<QString, size_t> m_clientOf;
    QHash<QString, size_t> m_groupOf; ///< by the whole filter
    std::vector<Client> m_clients;
    std::vector<Group> m_groups;
    std::vector<Match> m_matches;
    std::vector<Miss> m_misses;
};

} // namespace skep
