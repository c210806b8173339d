// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptiontester.h"

#include "core/protocol/topic.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace skep {

namespace {

constexpr size_t SliceStep = 500; // subscriptions between two looks at the clock

/// The part that is matched; `whole` is what a client has subscribed to, in UTF-8.
QByteArrayView filterIn(const QByteArray &whole)
{
    const auto shared = parseSharedFilter(whole);
    return shared ? shared->filter : QByteArrayView(whole);
}

int levelsOf(QByteArrayView topic)
{
    return 1 + int(std::count(topic.begin(), topic.end(), '/'));
}

} // namespace

QString Verdict::filter() const
{
    return subscription.shared ? subscription.topicFilter.section(u'/', 2) : subscription.topicFilter;
}

QString Verdict::group() const
{
    return subscription.shared ? subscription.topicFilter.section(u'/', 1, 1) : QString();
}

/// Asks for the filter's beginnings: the shortest one that does not even match with all below it ends with the level
/// that stands against the topic.
Mismatch mismatchOf(QByteArrayView filter, QByteArrayView topic)
{
    if (topic.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return {Verdict::Reason::Dollar, 1};
    int level = 1;
    for (qsizetype end = filter.indexOf('/');; end = filter.indexOf('/', end + 1), ++level) {
        QByteArray beginning = (end < 0 ? filter : filter.first(end)).toByteArray();
        if (!topicMatches(beginning += "/#", topic))
            break;
        if (end < 0)
            return {Verdict::Reason::FilterEnds, level};
    }
    const int levels = levelsOf(topic);
    return level > levels ? Mismatch{Verdict::Reason::TopicEnds, levels}
                          : Mismatch{Verdict::Reason::LevelDiffers, level};
}

SubscriptionTester::SubscriptionTester(TopicQuestion question, std::vector<SubscriptionSnapshot> subscriptions,
                                       std::vector<SubscriptionSnapshot> refused, StateOf stateOf,
                                       const QueueLimits &limits)
    : m_question(std::move(question)), m_topic(m_question.topic.toUtf8()), m_subscriptions(std::move(subscriptions)),
      m_refused(std::move(refused)), m_stateOf(std::move(stateOf)), m_limits(limits)
{
}

// -- asking

bool SubscriptionTester::advance(qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    while (m_next < m_subscriptions.size()) {
        const size_t end = std::min(m_next + SliceStep, m_subscriptions.size());
        while (m_next < end)
            ask(m_next++);
        if (timer.elapsed() >= ms)
            break;
    }
    return m_next == m_subscriptions.size();
}

void SubscriptionTester::ask(size_t subscription)
{
    const QByteArray whole = m_subscriptions[subscription].topicFilter.toUtf8();
    const QByteArrayView filter = filterIn(whole);
    if (!topicMatches(filter, m_topic))
        m_misses.push_back({quint32(subscription), mismatchOf(filter, m_topic)});
    else if (m_subscriptions[subscription].shared)
        enterMember(subscription);
    else
        enterClient(subscription);
}

/// It has one copy, by the subscription with the highest QoS of those that let it pass.
void SubscriptionTester::enterClient(size_t subscription)
{
    const SubscriptionSnapshot &snapshot = m_subscriptions[subscription];
    const auto known = m_clientOf.constFind(snapshot.clientId);
    const size_t party = known == m_clientOf.constEnd() ? m_clients.size() : *known;
    if (party == m_clients.size()) {
        m_clientOf.insert(snapshot.clientId, party);
        m_clients.push_back({.state = m_stateOf(snapshot.clientId)});
    }
    Client &client = m_clients[party];
    const auto bestQoS = [&] { return m_subscriptions[m_matches[client.best].subscription].maximumQoS; };
    if (!isOwn(snapshot) && (!client.hasBest || snapshot.maximumQoS > bestQoS())) {
        client.best = m_matches.size();
        client.hasBest = true;
    }
    m_matches.push_back({subscription, party, client.state.isOnline});
}

void SubscriptionTester::enterMember(size_t subscription)
{
    const SubscriptionSnapshot &snapshot = m_subscriptions[subscription];
    const auto known = m_groupOf.constFind(snapshot.topicFilter);
    const size_t party = known == m_groupOf.constEnd() ? m_groups.size() : *known;
    if (party == m_groups.size()) {
        m_groupOf.insert(snapshot.topicFilter, party);
        m_groups.emplace_back();
    }
    const bool isOnline = m_stateOf(snapshot.clientId).isOnline;
    m_groups[party].online += isOnline ? 1 : 0;
    m_matches.push_back({subscription, party, isOnline});
}

/// No Local has no meaning in a group [MQTT-3.8.3-4].
bool SubscriptionTester::isOwn(const SubscriptionSnapshot &subscription) const
{
    return subscription.noLocal && !subscription.shared && subscription.clientId == m_question.publisher;
}

// -- answering

Verdict::Outcome SubscriptionTester::outcomeOf(size_t match) const
{
    using Outcome = Verdict::Outcome;
    const auto &[subscription, party, isOnline] = m_matches[match];
    const SubscriptionSnapshot &snapshot = m_subscriptions[subscription];
    if (snapshot.shared) {
        const int online = m_groups[party].online;
        if (online == 0)
            return Outcome::Queued;
        return !isOnline ? Outcome::PassedOver : online == 1 ? Outcome::Delivered : Outcome::Shared;
    }
    if (isOwn(snapshot))
        return Outcome::Own;
    if (m_clients[party].best != match)
        return Outcome::Covered;
    return outcomeFor(m_clients[party].state, lowerOf(m_question.qos, snapshot.maximumQoS));
}

/// A message waits behind others, so that it does not overtake them, and QoS 0 for nobody who is away.
Verdict::Outcome SubscriptionTester::outcomeFor(const ReceiverState &state, QoS qos) const
{
    using Outcome = Verdict::Outcome;
    if (state.isOnline && state.queued == 0)
        return Outcome::Delivered;
    if (qos == QoS::AtMostOnce)
        return state.isOnline ? Outcome::Queued : Outcome::Lost;
    const bool hasOldest = m_limits.dropsOldest && state.queued > 0;
    return isFull(state) && !hasOldest ? Outcome::Dropped : Outcome::Queued;
}

void SubscriptionTester::giveReason(Verdict &verdict, const ReceiverState &state) const
{
    using Reason = Verdict::Reason;
    const bool isCounted = verdict.qos != QoS::AtMostOnce; // QoS 0 has a limit of its own, in bytes
    verdict.number = int(state.queued);
    verdict.limit = m_limits.messages;
    verdict.reason = verdict.outcome == Verdict::Outcome::Dropped ? Reason::QueueFull
        : isCounted && isFull(state)                              ? Reason::OldestGivesWay
        : state.isOnline                                          ? Reason::Behind
                                                                  : Reason::Offline;
}

Verdict SubscriptionTester::verdictOf(size_t match) const
{
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    const auto &[subscription, party, isOnline] = m_matches[match];
    Verdict verdict{.subscription = m_subscriptions[subscription],
                    .question = m_question,
                    .outcome = outcomeOf(match),
                    .other = {}};
    verdict.qos = lowerOf(m_question.qos, verdict.subscription.maximumQoS);
    if (verdict.subscription.shared) {
        verdict.number = m_groups[party].online;
        verdict.reason = isOnline ? Reason::NextOfGroup
            : verdict.number > 0  ? Reason::OfflineInGroup
                                  : Reason::NobodyInGroup;
        return verdict;
    }
    switch (verdict.outcome) {
    case Outcome::Own:
        verdict.reason = Reason::NoLocal;
        break;
    case Outcome::Covered:
        verdict.reason = Reason::OneCopy;
        verdict.other = m_subscriptions[m_matches[m_clients[party].best].subscription].topicFilter;
        break;
    case Outcome::Queued:
    case Outcome::Dropped:
        giveReason(verdict, m_clients[party].state);
        break;
    case Outcome::Lost:
        verdict.reason = Reason::OfflineAtQoS0;
        break;
    default:
        break;
    }
    return verdict;
}

Verdict SubscriptionTester::verdictOf(const Miss &miss) const
{
    return {.subscription = m_subscriptions[miss.subscription],
            .question = m_question,
            .outcome = Verdict::Outcome::NoMatch,
            .reason = miss.why.reason,
            .number = miss.why.level,
            .other = {}};
}

TopicAnswer SubscriptionTester::answer() const
{
    TopicAnswer answer;
    count(answer);
    addMatches(answer);
    addRefused(answer);
    std::stable_sort(answer.verdicts.begin(), answer.verdicts.end(),
                     [](const Verdict &a, const Verdict &b) { return a.outcome < b.outcome; });
    addMisses(answer);
    return answer;
}

void SubscriptionTester::count(TopicAnswer &answer) const
{
    for (const Group &group : m_groups)
        ++(group.online > 0 ? answer.receivers : answer.keepers);
    for (const Client &client : m_clients) {
        if (!client.hasBest)
            continue;
        const Verdict::Outcome outcome = outcomeOf(client.best);
        ++(outcome == Verdict::Outcome::Delivered    ? answer.receivers
               : outcome == Verdict::Outcome::Queued ? answer.keepers
                                                     : answer.missers);
    }
    answer.others = quint32(m_misses.size());
}

/// As many as the list takes, those first that get it.
void SubscriptionTester::addMatches(TopicAnswer &answer) const
{
    std::array<std::vector<size_t>, size_t(Verdict::Outcome::Count)> byOutcome;
    for (size_t match = 0; match < m_matches.size(); ++match)
        byOutcome[size_t(outcomeOf(match))].push_back(match);
    for (const std::vector<size_t> &matches : byOutcome) {
        for (size_t match : matches) {
            if (answer.verdicts.size() < MaximumMatches)
                answer.verdicts.push_back(verdictOf(match));
            else
                ++answer.unlisted;
        }
    }
}

void SubscriptionTester::addRefused(TopicAnswer &answer) const
{
    for (const SubscriptionSnapshot &refused : m_refused) {
        if (!topicMatches(filterIn(refused.topicFilter.toUtf8()), m_topic))
            continue;
        if (answer.verdicts.size() >= MaximumMatches) {
            ++answer.unlisted;
            continue;
        }
        answer.verdicts.push_back({.subscription = refused,
                                   .question = m_question,
                                   .outcome = Verdict::Outcome::Refused,
                                   .reason = Verdict::Reason::AccessRules,
                                   .other = {}});
    }
}

/// The nearest first: those that part from the topic late.
void SubscriptionTester::addMisses(TopicAnswer &answer) const
{
    std::vector<Miss> nearest(std::min(MaximumMisses, m_misses.size()));
    std::partial_sort_copy(
        m_misses.begin(), m_misses.end(), nearest.begin(), nearest.end(), [](const Miss &a, const Miss &b) {
            return a.why.level != b.why.level ? a.why.level > b.why.level : a.subscription < b.subscription;
        });
    for (const Miss &miss : nearest)
        answer.verdicts.push_back(verdictOf(miss));
    answer.unlisted += quint32(m_misses.size() - nearest.size());
}

} // namespace skep
