// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "clientlink.h"
#include "clientservices.h"
#include "core/access/access.h"
#include "core/protocol/topic.h"
#include "monitor.h"
#include "parts.h"
#include "sessions.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

void Client::handle(const Subscribe &packet)
{
    if (const auto objection = objectionTo(packet))
        return violate(*objection);

    Suback answer{.packetId = packet.packetId};
    std::vector<Sessions::Granted> granted;
    QByteArray reason;
    for (const Subscribe::Entry &entry : packet.entries) {
        answer.reasonCodes.append(subscribe(entry, packet.subscriptionIdentifier, granted, reason));
        if (isFailure(answer.reasonCodes.last()) && m_version == ProtocolVersion::Mqtt31)
            return violate(Violation::NotAuthorizedToSubscribe); // 3.1 has no failure in SUBACK
    }
    sendWithReason(answer, m_requestProblemInformation ? reason : QByteArray(),
                   m_session->isStored() ? When::Barrier : When::InTurn);
    m_services.sessions.sendRetained(*m_session, granted);
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

/// Makes one subscription, appended to `granted`; returns the code for SUBACK. If it fails, `reason` gets a sentence.
ReasonCode Client::subscribe(const Subscribe::Entry &entry, quint32 identifier, std::vector<Sessions::Granted> &granted,
                             QByteArray &reason)
{
    const Identity identity{.clientId = m_clientId, .userName = m_userName, .connection = m_link.info()};
    const Decision decision = m_services.access.authorizer->maySubscribe(identity, entry.topicFilter, entry.options);
    if (!decision.allowed) {
        const QString asked = QString::fromUtf8(entry.topicFilter);
        log(EventKind::ProtocolViolation, EventSeverity::Warning,
            u"%1 may not subscribe to '%2': %3"_s.arg(who(), asked, decision.reason), decision.reasonCode, asked);
        reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    auto subscription = m_services.sessions.subscribe(*m_session, filterFor(entry.topicFilter), entry.options,
                                                      identifier, m_limits->maximumQoS);
    if (!subscription) {
        reason = sentenceOf(Violation::TooManySubscriptions);
        return reasonCodeOf(Violation::TooManySubscriptions);
    }
    granted.push_back(*std::move(subscription));
    return ReasonCode(granted.back().options.maximumQoS);
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
        const bool existed = m_services.sessions.unsubscribe(*m_session, filterFor(filter));
        answer.reasonCodes.append(existed ? ReasonCode::Success : ReasonCode::NoSubscriptionExisted);
    }
    send(answer, whenOfSession());
}

} // namespace skep
