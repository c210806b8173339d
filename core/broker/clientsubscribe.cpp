// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "broker.h"
#include "clientlink.h"
#include "core/access/authorizer.h"
#include "core/protocol/topic.h"
#include "monitor.h"
#include "router.h"
#include "session.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

void Client::handle(const Subscribe &packet)
{
    if (const auto objection = objectionTo(packet))
        return violate(*objection);

    Suback answer{.packetId = packet.packetId};
    QVarLengthArray<const Subscribe::Entry *, 4> withRetained;
    QByteArray reason;
    for (const Subscribe::Entry &entry : packet.entries) {
        bool sendRetained = false;
        answer.reasonCodes.append(subscribe(entry, packet.subscriptionIdentifier, sendRetained, reason));
        if (sendRetained)
            withRetained.append(&entry);
        if (isFailure(answer.reasonCodes.last()) && m_version == ProtocolVersion::Mqtt31)
            return violate(Violation::NotAuthorizedToSubscribe); // 3.1 has no failure in SUBACK
    }
    sendWithReason(answer, m_requestProblemInformation ? reason : QByteArray(),
                   m_session->isStored() ? Release::Barrier : Release::InTurn);
    for (const Subscribe::Entry *entry : withRetained)
        m_broker.router().sendRetained(*m_session, entry->topicFilter, entry->options, packet.subscriptionIdentifier);
    m_session->pump(); // a shared group that it joined may have messages waiting
}

std::optional<Violation> Client::objectionTo(const Subscribe &packet) const
{
    const Limits &limits = *m_limits;
    if (packet.subscriptionIdentifier && !limits.subscriptionIdentifiersAvailable)
        return Violation::SubscriptionIdentifiersNotSupported;
    for (const Subscribe::Entry &entry : packet.entries) {
        if (entry.topicFilter.size() > qsizetype(limits.maxTopicLength))
            return Violation::TopicFilterTooLong;
        if (!limits.sharedSubscriptionAvailable && isSharedFilter(entry.topicFilter))
            return Violation::SharedSubscriptionsNotSupported;
        if (!limits.wildcardSubscriptionAvailable && hasWildcard(entry.topicFilter))
            return Violation::WildcardSubscriptionsNotSupported;
    }
    return {};
}

/// Makes one subscription; returns the code for SUBACK. `reason` gets a sentence where it fails.
ReasonCode Client::subscribe(const Subscribe::Entry &entry, quint32 identifier, bool &sendRetained, QByteArray &reason)
{
    const Identity identity{.clientId = m_clientId, .userName = m_userName, .connection = m_link.info()};
    const Decision decision = m_broker.authorizer().maySubscribe(identity, entry.topicFilter, entry.options);
    if (!decision.allowed) {
        const QString asked = QString::fromUtf8(entry.topicFilter);
        log(EventKind::ProtocolViolation, EventSeverity::Warning,
            u"%1 may not subscribe to '%2': %3"_s.arg(who(), asked, decision.reason), decision.reasonCode, asked);
        reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    const QByteArray filter = filterFor(entry.topicFilter);
    const bool isKnown = m_session->subscriptions.contains(filter);
    if (!isKnown && quint32(m_session->subscriptions.size()) >= m_broker.limits().maxSubscriptionsPerClient) {
        reason = sentenceOf(Violation::TooManySubscriptions);
        return reasonCodeOf(Violation::TooManySubscriptions);
    }
    SubscriptionOptions options = entry.options;
    options.maximumQoS = lowerOf(options.maximumQoS, m_limits->maximumQoS);
    options.noLocal = options.noLocal && !isSharedFilter(filter);
    m_broker.router().subscribe(*m_session, filter, options, identifier);
    m_broker.monitor().clientChanged(*m_session);
    const bool wantsRetained = options.retainHandling == RetainHandling::SendAtSubscribe
        || (options.retainHandling == RetainHandling::SendIfNewSubscription && !isKnown);
    sendRetained = wantsRetained && !isSharedFilter(filter);
    return ReasonCode(options.maximumQoS);
}

/// The filter that a client's one stands for: all who subscribe to one that the configuration shares are one group.
QByteArray Client::filterFor(QByteArrayView asked) const
{
    const auto &shared = m_limits->sharedFilters;
    const bool isShared = m_limits->sharedSubscriptionAvailable && !isSharedFilter(asked)
        && std::find(shared.begin(), shared.end(), asked) != shared.end();
    return isShared ? SharedName{"hivemq", asked}.whole() : asked.toByteArray();
}

void Client::handle(const Unsubscribe &packet)
{
    Unsuback answer{.packetId = packet.packetId};
    for (QByteArrayView filter : packet.topicFilters) {
        const bool existed = m_broker.router().unsubscribe(*m_session, filterFor(filter));
        answer.reasonCodes.append(existed ? ReasonCode::Success : ReasonCode::NoSubscriptionExisted);
    }
    m_broker.monitor().clientChanged(*m_session);
    send(answer, releaseOfSession());
}

} // namespace skep
