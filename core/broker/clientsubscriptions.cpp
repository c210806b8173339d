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
#include "router.h"
#include "sessions.h"

#include <algorithm>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

using When = ClientOutbox::When;

ClientSubscriptions::ClientSubscriptions(const ClientContext &context, ClientOutbox &outbox, SessionUser &user,
                                         std::function<void(std::optional<Violation>)> done)
    : m_context(context), m_parts(context.services.parts), m_outbox(outbox), m_user(user), m_done(std::move(done)),
      m_task(m_parts.slices, [this](Slice &slice) { return work(slice); })
{
}

// -- a packet, in slices

ClientSubscriptions::Request::Request(const Subscribe &packet, const ClientContext &context)
    : type(PacketType::Subscribe), packetId(packet.packetId), identifier(packet.subscriptionIdentifier),
      filters(packet.filters, context.gathered), rest(reader(context))
{
}

ClientSubscriptions::Request::Request(const Unsubscribe &packet, const ClientContext &context)
    : type(PacketType::Unsubscribe), packetId(packet.packetId), filters(packet.filters, context.gathered),
      rest(reader(context))
{
}

/// Of all its filters.
FilterReader ClientSubscriptions::Request::reader(const ClientContext &context) const
{
    return {filters.view(), type, context.version, context.limits->nameCheck()};
}

std::optional<Violation> ClientSubscriptions::subscribe(const Subscribe &packet)
{
    if (packet.subscriptionIdentifier && !m_context.limits->subscriptionIdentifiersAvailable)
        return Violation::SubscriptionIdentifiersNotSupported;
    return begin(std::make_unique<Request>(packet, m_context));
}

std::optional<Violation> ClientSubscriptions::unsubscribe(const Unsubscribe &packet)
{
    return begin(std::make_unique<Request>(packet, m_context));
}

std::optional<Violation> ClientSubscriptions::begin(std::unique_ptr<Request> request)
{
    Q_ASSERT(!m_request);
    forgetAnswered();
    m_request = std::move(request);
    m_isBeginning = true;
    if (m_slice) // it waited behind the one before
        goOn(*m_slice);
    else
        m_task.start();
    m_isBeginning = false;
    if (std::exchange(m_mayBring, false)) // outside the slice: what comes may have one of its own now
        m_context.session->pump();
    if (m_request) {
        m_request->counted = std::make_unique<PartialPacket>(m_parts, m_user);
        m_request->counted->hold(m_request->filters.buffer()); // last: the connection may be over
    }
    return std::exchange(m_result, {});
}

bool ClientSubscriptions::work(Slice &slice)
{
    m_slice = &slice;
    goOn(slice);
    m_slice = nullptr;
    return isBusy();
}

void ClientSubscriptions::goOn(Slice &slice)
{
    while (m_request && !slice.isOver()) {
        if (const std::optional<Violation> violation = next())
            end(violation);
    }
}

/// One step.
std::optional<Violation> ClientSubscriptions::next()
{
    Request &request = *m_request;
    if (request.rest.atEnd()) {
        if (request.step == Request::Step::Check)
            return enter(isRefusing() ? Request::Step::Refuse : Request::Step::Act);
        answer();
        return {};
    }
    const Subscribe::Entry entry = request.rest.next();
    if (request.rest.fault())
        return request.rest.fault();
    return handle(entry);
}

std::optional<Violation> ClientSubscriptions::enter(Request::Step step)
{
    m_request->step = step;
    m_request->rest = m_request->reader(m_context);
    return step == Request::Step::Refuse ? refuse() : std::nullopt;
}

std::optional<Violation> ClientSubscriptions::handle(const Subscribe::Entry &entry)
{
    switch (m_request->step) {
    case Request::Step::Check:
        return ++m_request->count > MaximumFilters ? Violation::TooManyTopicFilters : objectionTo(entry);
    case Request::Step::Act:
        return isRefusing() ? enter(Request::Step::Refuse) : act(entry);
    case Request::Step::Refuse:
        m_request->codes.append(refusal());
        break;
    }
    return {};
}

void ClientSubscriptions::end(std::optional<Violation> result)
{
    m_request.reset();
    if (m_isBeginning)
        m_result = result;
    else
        m_done(result);
}

void ClientSubscriptions::abandon()
{
    m_request.reset();
    m_task.stop();
}

// -- its filters

std::optional<Violation> ClientSubscriptions::objectionTo(const Subscribe::Entry &entry) const
{
    if (m_request->type == PacketType::Unsubscribe)
        return {};
    return objectionToFilter(entry.topicFilter, *m_context.limits);
}

std::optional<Violation> ClientSubscriptions::act(const Subscribe::Entry &entry)
{
    if (m_request->type == PacketType::Unsubscribe) {
        m_request->codes.append(unsubscribe(entry.topicFilter));
        return {};
    }
    m_request->codes.append(subscribe(entry));
    if (isFailure(m_request->codes.last()) && m_context.version == ProtocolVersion::Mqtt31)
        return Violation::NotAuthorizedToSubscribe; // 3.1 has no failure in SUBACK
    return {};
}

/// Makes one subscription; returns the code for SUBACK.
ReasonCode ClientSubscriptions::subscribe(const Subscribe::Entry &entry)
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
        m_request->reason = decision.reason.toUtf8();
        return decision.reasonCode;
    }
    const QByteArray filter = filterFor(entry.topicFilter);
    const Change asBefore = before(filter);
    const auto granted = services.sessions.subscribe(*m_context.session, filter, entry.options, m_request->identifier,
                                                     m_context.limits->maximumQoS);
    if (!granted) {
        m_request->reason = sentenceOf(Violation::TooManySubscriptions);
        complain(filter);
        return reasonCodeOf(Violation::TooManySubscriptions);
    }
    remember(filter, asBefore);
    if (granted->sendsRetained)
        services.router.walkRetained(*m_context.session, filter); // answer() lets it go
    return ReasonCode(granted->options.maximumQoS);
}

/// Returns the code for UNSUBACK.
ReasonCode ClientSubscriptions::unsubscribe(QByteArrayView asked)
{
    const QByteArray filter = filterFor(asked);
    const Change asBefore = before(filter);
    if (!m_context.services.sessions.unsubscribe(*m_context.session, filter))
        return ReasonCode::NoSubscriptionExisted;
    remember(filter, asBefore);
    return ReasonCode::Success;
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

/// The end of the packet: SUBACK or UNSUBACK, and then what subscribing brings.
void ClientSubscriptions::answer()
{
    Request &request = *m_request;
    const bool isRefused = request.step == Request::Step::Refuse;
    if (!request.changes.isEmpty())
        m_answered.push_back({m_parts.journal.hold(), std::move(request.changes)});
    const QByteArray reason = m_outbox.askedReason(request.reason);
    const auto send = [&](auto packet, When when) {
        packet.packetId = request.packetId;
        packet.reasonCodes = std::move(request.codes);
        m_outbox.sendWithReason(std::move(packet), reason, isRefused ? When::Ahead : when);
    };
    if (request.type == PacketType::Subscribe)
        send(Suback{}, m_outbox.whenOfGrant());
    else
        send(Unsuback{}, m_context.session->isStored() ? When::Durable : When::AtOnce);
    const bool mayBring = request.type == PacketType::Subscribe && !isRefused;
    if (m_isBeginning)
        m_mayBring = mayBring;
    else if (mayBring)
        m_context.session->pump();
    end({});
}

// -- while the store cannot be written

bool ClientSubscriptions::isRefusing() const
{
    return m_context.session->isStored() && m_parts.journal.isRefusing();
}

/// From now on; what was done is taken back. An old version may have no such answer.
std::optional<Violation> ClientSubscriptions::refuse()
{
    constexpr auto why = Violation::StoreUnavailable;
    takeBack(std::exchange(m_request->changes, {}));
    const bool isSubscribe = m_request->type == PacketType::Subscribe;
    const bool hasAnswer =
        isSubscribe ? m_context.version != ProtocolVersion::Mqtt31 : m_context.version == ProtocolVersion::Mqtt5;
    if (!hasAnswer)
        return why;
    m_request->codes.clear();
    m_request->reason = sentenceOf(why);
    return {};
}

/// UNSUBACK cannot say 0x97, and before version 5 no failure.
ReasonCode ClientSubscriptions::refusal() const
{
    return m_request->type == PacketType::Subscribe ? reasonCodeOf(Violation::StoreUnavailable)
                                                    : ReasonCode::ImplementationSpecificError;
}

/// Changes whose answers have left.
void ClientSubscriptions::forgetAnswered()
{
    const Pass heldFrom = m_outbox.heldFrom();
    std::erase_if(m_answered,
                  [heldFrom](const Answered &each) { return heldFrom == Pass::None || each.pass < heldFrom; });
}

/// How the subscription is now.
ClientSubscriptions::Change ClientSubscriptions::before(const QByteArray &filter) const
{
    const Session &session = *m_context.session;
    const auto subscription = session.subscriptions.constFind(filter);
    if (!session.isStored() || subscription == session.subscriptions.cend())
        return {};
    return {.existed = true, .options = subscription->options, .identifier = subscription->identifier};
}

void ClientSubscriptions::remember(const QByteArray &filter, const Change &before)
{
    if (m_context.session->isStored() && !m_request->changes.contains(filter))
        m_request->changes.insert(filter, before);
}

void ClientSubscriptions::takeBack(const Changes &changes)
{
    Session &session = *m_context.session;
    Sessions &sessions = m_context.services.sessions;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change->existed)
            sessions.resubscribe(session, change.key(), change->options, change->identifier);
        else
            sessions.unsubscribe(session, change.key());
    }
}

std::optional<Violation> ClientSubscriptions::storeFailed()
{
    const std::optional<Violation> own =
        m_request && m_request->step == Request::Step::Act ? enter(Request::Step::Refuse) : std::nullopt;
    forgetAnswered();
    const std::vector<Answered> answered = std::exchange(m_answered, {});
    for (auto each = answered.crbegin(); each != answered.crend(); ++each)
        takeBack(each->changes);
    return m_outbox.refuseHeld() && !own ? std::nullopt : std::optional(Violation::StoreUnavailable);
}

} // namespace skep
