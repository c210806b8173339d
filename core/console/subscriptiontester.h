// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "receiverstate.h"

#include <QHash>

#include <functional>

namespace skep {

/// Messages that wait in shared groups, by "$share/group/filter"; groups without any may be missing.
using SharedQueues = QHash<QString, quint32>;

/// What decides on a message besides the subscriptions.
struct TesterInputs
{
    std::function<ReceiverState(const QString &clientId)> stateOf;
    SharedQueues sharedQueues;
    QueueLimits limits;
    Limits broker = {}; ///< what it takes of a publisher
};

/// Asks whether the broker takes a message, and puts its topic to every subscription, as the broker would: one copy for
/// each client (5.0 §3.3.4), one for each shared group (§4.8.2). Of a group it knows who has room, not whose turn it
/// is.
///
/// What a message's properties, topic aliases and expired messages in a full queue change, it does not know. A client
/// in several groups is asked by each of them as if it were the only one.
/// A value of its own, without a thread or a signal: it works on a copy of the subscriptions, in slices, so that a
/// window with 100,000 of them stays alive.
class SubscriptionTester final
{
public:
    /// \param refused what access rules refused
    SubscriptionTester(TopicQuestion question, std::vector<SubscriptionSnapshot> subscriptions,
                       std::vector<SubscriptionSnapshot> refused, TesterInputs inputs);

    /// Works for about that long. True: all subscriptions are done.
    bool advance(qint64 ms);
    /// REQUIRES: advance() has returned true.
    TopicAnswer answer() const;

    static constexpr size_t MaximumMatches = 500; ///< verdicts in the list
    static constexpr size_t MaximumMisses = 200;

private:
    /// One copy of the message: of all subscriptions by which a client gets it, or of one member of a group.
    struct Copy
    {
        QoS maximumQoS = QoS::AtMostOnce;
        bool retainAsPublished = false;
        qsizetype identifierBytes = 0; ///< Subscription Identifiers, as they go on the wire

        void add(const SubscriptionSnapshot &subscription);
    };
    struct Client
    {
        ReceiverState state; ///< after judge(): with its own copy taken in
        bool hasBest = false;
        size_t best = 0; ///< number of the match with the highest QoS
        Copy copy;
        Fate fate;
    };
    struct Group
    {
        quint32 queued = 0;
        int online = 0; ///< members
        int ready = 0; ///< members with room
        bool isServed = false; ///< a member with room gets it
        Fate fate; ///< while nobody is ready
    };
    struct Match
    {
        size_t subscription = 0;
        size_t client = 0;
        size_t group = 0; ///< of a shared subscription
    };
    struct Miss
    {
        quint32 subscription = 0;
        Mismatch why;
    };

    void ask(size_t subscription);
    size_t clientOf(const QString &clientId);
    size_t groupOf(const QString &topicFilter);
    void enterClient(Client &client, size_t subscription);
    void judge();
    void judgeGroups();
    Fate fateOfGroup(const Group &group) const;
    bool isOwn(const SubscriptionSnapshot &subscription) const;
    DeliveredForm formOf(const Copy &copy, const ReceiverState &state) const;
    Copy memberCopy(const Match &match) const;
    Fate fateOf(size_t match) const;
    Fate memberFate(const Match &match) const;
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
    const TesterInputs m_inputs;
    size_t m_next = 0; ///< subscription to ask
    QHash<QString, size_t> m_clientOf;
    QHash<QString, size_t> m_groupOf; ///< by the whole filter
    std::vector<Client> m_clients;
    std::vector<Group> m_groups;
    std::vector<Match> m_matches;
    std::vector<Miss> m_misses;
};

} // namespace skep
