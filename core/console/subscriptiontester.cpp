// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscriptiontester.h"

#include "core/base/publishrules.h"
#include "core/protocol/encoder.h"
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

} // namespace

SubscriptionTester::SubscriptionTester(TopicQuestion question, std::vector<SubscriptionSnapshot> subscriptions,
                                       std::vector<SubscriptionSnapshot> refused, TesterInputs inputs)
    : m_question(std::move(question)), m_topic(m_question.topic.toUtf8()), m_subscriptions(std::move(subscriptions)),
      m_refused(std::move(refused)), m_inputs(std::move(inputs))
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
        if (m_next == m_subscriptions.size())
            judge();
        else if (timer.elapsed() >= ms)
            break;
    }
    return m_next == m_subscriptions.size();
}

void SubscriptionTester::ask(size_t subscription)
{
    const SubscriptionSnapshot &snapshot = m_subscriptions[subscription];
    const QByteArray whole = snapshot.topicFilter.toUtf8();
    const QByteArrayView filter = filterIn(whole);
    if (!topicMatches(filter, m_topic)) {
        m_misses.push_back({quint32(subscription), mismatchOf(filter, m_topic)});
        return;
    }
    const size_t client = clientOf(snapshot.clientId);
    if (!snapshot.shared)
        enterClient(m_clients[client], subscription);
    m_matches.push_back({subscription, client, snapshot.shared ? groupOf(snapshot.topicFilter) : 0});
}

size_t SubscriptionTester::clientOf(const QString &clientId)
{
    const auto known = m_clientOf.constFind(clientId);
    if (known != m_clientOf.constEnd())
        return *known;
    m_clientOf.insert(clientId, m_clients.size());
    m_clients.push_back({.state = m_inputs.stateOf(clientId)});
    return m_clients.size() - 1;
}

size_t SubscriptionTester::groupOf(const QString &topicFilter)
{
    const auto known = m_groupOf.constFind(topicFilter);
    if (known != m_groupOf.constEnd())
        return *known;
    m_groupOf.insert(topicFilter, m_groups.size());
    m_groups.push_back({.queued = m_inputs.sharedQueues.value(topicFilter)});
    return m_groups.size() - 1;
}

/// It has one copy, by the subscription with the highest QoS of those that let it pass. Called before the match is
/// entered.
void SubscriptionTester::enterClient(Client &client, size_t subscription)
{
    const SubscriptionSnapshot &snapshot = m_subscriptions[subscription];
    if (isOwn(snapshot))
        return;
    if (!client.hasBest || snapshot.maximumQoS > client.copy.maximumQoS)
        client.best = m_matches.size();
    client.hasBest = true;
    client.copy.add(snapshot);
}

void SubscriptionTester::Copy::add(const SubscriptionSnapshot &subscription)
{
    maximumQoS = std::max(maximumQoS, subscription.maximumQoS);
    retainAsPublished = retainAsPublished || subscription.retainAsPublished;
    if (const quint32 identifier = subscription.subscriptionIdentifier)
        identifierBytes += 1 + variableByteIntegerSize(identifier);
}

/// No Local has no meaning in a group [MQTT-3.8.3-4].
bool SubscriptionTester::isOwn(const SubscriptionSnapshot &subscription) const
{
    return subscription.noLocal && !subscription.shared && subscription.clientId == m_question.publisher;
}

DeliveredForm SubscriptionTester::formOf(const Copy &copy, const ReceiverState &state) const
{
    DeliveredForm form{.qos = lowerOf(m_question.qos, copy.maximumQoS),
                       .memorySize =
                           m_inputs.limits.bytesPerMessage + quint64(m_topic.size() + m_question.payload.size())};
    if (state.maximumPacketSize == 0)
        return form;
    const QByteArray identifiers(copy.identifierBytes, '\0');
    Publish publish{.topic = m_topic, .payload = m_question.payload, .qos = form.qos};
    publish.meta.properties = identifiers;
    form.packetSize = encodedSize(publish, state.version);
    return form;
}

SubscriptionTester::Copy SubscriptionTester::memberCopy(const Match &match) const
{
    Copy copy;
    copy.add(m_subscriptions[match.subscription]);
    return copy;
}

// -- judging

/// The clients' own copies come first, as with the broker; the groups find what they have left.
void SubscriptionTester::judge()
{
    for (Client &client : m_clients) {
        if (!client.hasBest)
            continue;
        const DeliveredForm form = formOf(client.copy, client.state);
        client.fate = client.state.fateOf(form, m_inputs.limits);
        client.state.take(form, client.fate);
    }
    judgeGroups();
}

void SubscriptionTester::judgeGroups()
{
    for (const Match &match : m_matches) {
        const SubscriptionSnapshot &subscription = m_subscriptions[match.subscription];
        if (!subscription.shared)
            continue;
        const ReceiverState &state = m_clients[match.client].state;
        Group &group = m_groups[match.group];
        group.online += state.isOnline ? 1 : 0;
        if (!state.hasRoom(lowerOf(m_question.qos, subscription.maximumQoS)))
            continue;
        ++group.ready;
        group.isServed = group.isServed || !state.isTooLarge(formOf(memberCopy(match), state));
    }
    for (Group &group : m_groups)
        group.fate = fateOfGroup(group);
}

Fate SubscriptionTester::fateOfGroup(const Group &group) const
{
    using Reason = Verdict::Reason;
    if (group.queued == 0 && group.ready > 0)
        return {.number = group.ready};
    Fate fate = queueFate(group.queued, m_inputs.limits, Reason::GroupQueueFull, Reason::GroupOldestGivesWay);
    if (fate.reason == Reason::Online)
        fate.reason = group.queued > 0 ? Reason::BehindInGroup
            : group.online > 0         ? Reason::NoRoomInGroup
                                       : Reason::NobodyInGroup;
    return fate;
}

Fate SubscriptionTester::memberFate(const Match &match) const
{
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    const Group &group = m_groups[match.group];
    const ReceiverState &state = m_clients[match.client].state;
    if (group.fate.outcome != Outcome::Delivered)
        return group.fate;
    const DeliveredForm form = formOf(memberCopy(match), state);
    if (!state.hasRoom(form.qos))
        return {Outcome::PassedOver, state.isOnline ? Reason::BusyInGroup : Reason::OfflineInGroup, group.ready};
    if (state.isTooLarge(form))
        return state.fateOf(form, m_inputs.limits);
    return {group.ready == 1 ? Outcome::Delivered : Outcome::Shared, Reason::NextOfGroup, group.ready};
}

Fate SubscriptionTester::fateOf(size_t number) const
{
    const Match &match = m_matches[number];
    const SubscriptionSnapshot &subscription = m_subscriptions[match.subscription];
    if (subscription.shared)
        return memberFate(match);
    if (isOwn(subscription))
        return {Verdict::Outcome::Own, Verdict::Reason::NoLocal};
    const Client &client = m_clients[match.client];
    return client.best == number ? client.fate : Fate{Verdict::Outcome::Covered, Verdict::Reason::OneCopy};
}

// -- answering

Verdict SubscriptionTester::verdictOf(size_t number) const
{
    const Match &match = m_matches[number];
    const Client &client = m_clients[match.client];
    const Fate fate = fateOf(number);
    Verdict verdict{.subscription = m_subscriptions[match.subscription],
                    .question = m_question,
                    .outcome = fate.outcome,
                    .reason = fate.reason,
                    .number = fate.number,
                    .limit = fate.limit,
                    .maximumPacketSize = client.state.maximumPacketSize,
                    .other = {}};
    verdict.qos = lowerOf(m_question.qos, verdict.subscription.maximumQoS);
    const bool asPublished =
        verdict.subscription.shared ? verdict.subscription.retainAsPublished : client.copy.retainAsPublished;
    verdict.retain = m_question.retain && asPublished;
    if (fate.reason == Verdict::Reason::OneCopy)
        verdict.other = m_subscriptions[m_matches[client.best].subscription].topicFilter;
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
    answer.objection = objectionTo(
        {.topic = m_topic, .payload = m_question.payload, .qos = m_question.qos, .retain = m_question.retain},
        m_inputs.broker);
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
    using Outcome = Verdict::Outcome;
    const auto count = [&answer](Outcome outcome) {
        ++(outcome == Outcome::Delivered    ? answer.receivers
               : outcome == Outcome::Queued ? answer.keepers
                                            : answer.missers);
    };
    for (const Group &group : m_groups) {
        const bool isTooLarge = group.fate.outcome == Outcome::Delivered && !group.isServed;
        count(isTooLarge ? Outcome::Dropped : group.fate.outcome);
    }
    for (const Client &client : m_clients) {
        if (client.hasBest)
            count(client.fate.outcome);
    }
    answer.others = quint32(m_misses.size());
}

/// As many as the list takes, those first that get it.
void SubscriptionTester::addMatches(TopicAnswer &answer) const
{
    std::array<std::vector<size_t>, size_t(Verdict::Outcome::Count)> byOutcome;
    for (size_t match = 0; match < m_matches.size(); ++match)
        byOutcome[size_t(fateOf(match).outcome)].push_back(match);
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
