// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientsubscriptions.h"

#include "clientcontext.h"
#include "clientoutbox.h"
#include "core/access/access.h"
#include "core/base/printable.h"
#include "core/base/publishrules.h"
#include "core/protocol/topic.h"
#include "journal.h"
#include "parts.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

using When = ClientOutbox::When;

ClientSubscriptions::ClientSubscriptions(const ClientContext &context, ClientOutbox &outbox)
    : m_context(context), m_parts(context.services.parts), m_outbox(outbox)
{
}

// -- SUBSCRIBE

std::optional<Violation> ClientSubscriptions::subscribe(const Subscribe &packet)
{
    if (const auto objection = objectionTo(packet))
        return objection;
    if (isRefusing())
        return refuseForStore(packet);

    forgetAnswered();
    Session &session = *m_context.session;
    Suback suback{.packetId = packet.packetId};
    std::vector<Sessions::Granted> granted;
    QByteArray reason;
    for (const Subscribe::Entry &entry : packet.entries) {
        suback.reasonCodes.append(subscribe(entry, packet.subscriptionIdentifier, granted, reason));
        if (isFailure(suback.reasonCodes.last()) && m_context.version == ProtocolVersion::Mqtt31)
            return Violation::NotAuthorizedToSubscribe; // 3.1 has no failure in SUBACK
    }
    m_outbox.sendWithReason(suback, m_outbox.askedReason(reason), m_outbox.whenOfGrant());
    m_context.services.sessions.sendRetained(session, granted);
    return {};
}

std::optional<Violation> ClientSubscriptions::objectionTo(const Subscribe &packet) const
{
    const Limits &limits = *m_context.limits;
    if (packet.subscriptionIdentifier && !limits.subscriptionIdentifiersAvailable)
        return Violation::SubscriptionIdentifiersNotSupported;
    for (const Subscribe::Entry &entry : packet.entries) {
        if (const auto objection = objectionToFilter(entry.topicFilter, limits))
            return objection;
    }
    return {};
}

/// Makes one subscription, appended to `granted`; returns the code for SUBACK. If it fails, `reason` gets a sentence.
ReasonCode ClientSubscriptions::subscribe(const Subscribe::Entry &entry, quint32 identifier,
                                          std::vector<Sessions::Granted> &granted, QByteArray &reason)
{
    const ClientServices &services = m_context.services;
    const Decision decision =
        services.access.authorizer->maySubscribe(m_context.identity(), entry.topicFilter, entry.options);
    if (!decision.allowed) {
        EventRecord event = m_context.event(EventKind::ProtocolViolation, EventSeverity::Warning,
                                            u"%1 may not subscribe to '%2': %3"_s.arg(
                                                m_context.who(), printableName(entry.topicFilter), decision.reason),
                                            decision.reasonCode);
        event.refusedFilter = QString::fromUtf8(entry.topicFilter);
        m_context.log(event);
        reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    const QByteArray filter = filterFor(entry.topicFilter);
    remember(filter);
    auto subscription = services.sessions.subscribe(*m_context.session, filter, entry.options, identifier,
                                                    m_context.limits->maximumQoS);
    if (!subscription) {
        reason = sentenceOf(Violation::TooManySubscriptions);
        complain(filter);
        return reasonCodeOf(Violation::TooManySubscriptions);
    }
    granted.push_back(*std::move(subscription));
    return ReasonCode(granted.back().options.maximumQoS);
}

/// Once for each connection, as a client may try very often.
void ClientSubscriptions::complain(QByteArrayView refused)
{
    ++m_parts.counters.subscriptionsRefused;
    if (std::exchange(m_hasComplained, true))
        return;
    EventRecord event = m_context.event(
        EventKind::ProtocolViolation, EventSeverity::Warning,
        u"%1 has, or all sessions together have, as many subscriptions as is allowed; '%2' and further ones are "
        u"refused "
        "(skep:max-subscriptions-per-client, skep:max-sessions-bytes)"_s.arg(m_context.who(), printableName(refused)),
        reasonCodeOf(Violation::TooManySubscriptions));
    m_context.log(event);
}

/// The filter that a client's one stands for: all who subscribe to one that the configuration shares are one group.
QByteArray ClientSubscriptions::filterFor(QByteArrayView asked) const
{
    const auto &shared = m_context.limits->sharedFilters;
    const bool isShared = m_context.limits->sharedSubscriptionAvailable && !isSharedFilter(asked)
        && std::find(shared.begin(), shared.end(), asked) != shared.end();
    return isShared ? SharedName{"hivemq", asked}.whole() : asked.toByteArray();
}

// -- UNSUBSCRIBE

std::optional<Violation> ClientSubscriptions::unsubscribe(const Unsubscribe &packet)
{
    if (isRefusing())
        return refuseForStore(packet);
    forgetAnswered();
    Session &session = *m_context.session;
    Unsuback unsuback{.packetId = packet.packetId};
    for (QByteArrayView asked : packet.topicFilters) {
        const QByteArray filter = filterFor(asked);
        remember(filter);
        const bool existed = m_context.services.sessions.unsubscribe(session, filter);
        unsuback.reasonCodes.append(existed ? ReasonCode::Success : ReasonCode::NoSubscriptionExisted);
    }
    m_outbox.send(unsuback, session.isStored() ? When::Durable : When::AtOnce);
    return {};
}

// -- while the store cannot be written

bool ClientSubscriptions::isRefusing() const
{
    return m_context.session->isStored() && m_parts.journal.isRefusing();
}

std::optional<Violation> ClientSubscriptions::refuseForStore(const Subscribe &packet)
{
    constexpr auto why = Violation::StoreUnavailable;
    if (m_context.version == ProtocolVersion::Mqtt31)
        return why;
    Suback suback{.packetId = packet.packetId};
    for (qsizetype i = 0; i < packet.entries.size(); ++i)
        suback.reasonCodes.append(reasonCodeOf(why));
    m_outbox.sendWithReason(suback, m_outbox.askedReason(sentenceOf(why)), When::Ahead);
    return {};
}

/// UNSUBACK cannot say 0x97, and before version 5 no failure.
std::optional<Violation> ClientSubscriptions::refuseForStore(const Unsubscribe &packet)
{
    constexpr auto why = Violation::StoreUnavailable;
    if (m_context.version != ProtocolVersion::Mqtt5)
        return why;
    Unsuback unsuback{.packetId = packet.packetId};
    for (qsizetype i = 0; i < packet.topicFilters.size(); ++i)
        unsuback.reasonCodes.append(ReasonCode::ImplementationSpecificError);
    m_outbox.sendWithReason(unsuback, m_outbox.askedReason(sentenceOf(why)), When::Ahead);
    return {};
}

/// Changes whose answers have left.
void ClientSubscriptions::forgetAnswered()
{
    const Pass heldFrom = m_outbox.heldFrom();
    std::erase_if(m_changes,
                  [heldFrom](const Change &change) { return heldFrom == Pass::None || change.pass < heldFrom; });
}

/// How the subscription is before the change that is to be answered now.
void ClientSubscriptions::remember(const QByteArray &filter)
{
    const Session &session = *m_context.session;
    if (!session.isStored())
        return;
    const auto before = session.subscriptions.constFind(filter);
    Change change{.pass = m_parts.journal.hold(), .filter = filter, .options = {}};
    if (before != session.subscriptions.cend()) {
        change.existed = true;
        change.options = before->options;
        change.identifier = before->identifier;
    }
    m_changes.push_back(std::move(change));
}

std::optional<Violation> ClientSubscriptions::storeFailed()
{
    Session &session = *m_context.session;
    Sessions &sessions = m_context.services.sessions;
    forgetAnswered();
    const std::vector<Change> changes = std::exchange(m_changes, {});
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        if (change->existed)
            sessions.resubscribe(session, change->filter, change->options, change->identifier);
        else
            sessions.unsubscribe(session, change->filter);
    }
    return m_outbox.refuseHeld() ? std::nullopt : std::optional(Violation::StoreUnavailable);
}

} // namespace skep
