// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sessions.h"

#include "capacity.h"
#include "core/base/clock.h"
#include "core/base/printable.h"
#include "core/messages/messagerules.h"
#include "core/protocol/topic.h"
#include "journal.h"
#include "monitor.h"
#include "parts.h"
#include "router.h"
#include "sessionuser.h"

#include <QRandomGenerator>

namespace skep {

using namespace Qt::StringLiterals;

Sessions::Sessions(const Parts &parts, Router &router)
    : m_parts(parts), m_router(router), m_ended(parts, router),
      m_givingBackTask(parts.slices, [this](Slice &slice) { return giveBack(slice); })
{
}

Sessions::~Sessions()
{
    Q_ASSERT(m_users.empty());
}

// -- the registry

Session *Sessions::find(const QByteArray &clientId) const
{
    const auto place = m_sessions.find(clientId);
    return place == m_sessions.end() ? nullptr : place->second.get();
}

Session &Sessions::create(const QByteArray &clientId)
{
    SessionOwner &owner = *this;
    m_parts.capacity.addSessionBytes(Capacity::bytesOfSession(clientId));
    m_parts.capacity.watch(Capacity::Resource::Sessions, size() + 1);
    return *m_sessions.emplace(clientId, std::make_unique<Session>(m_parts, clientId, owner)).first->second;
}

QByteArray Sessions::assignClientId() const
{
    for (;;) {
        const quint64 random = QRandomGenerator::system()->generate64();
        const QByteArray clientId = "auto-" + QByteArray::number(random, 36).rightJustified(13, '0');
        if (!find(clientId))
            return clientId;
    }
}

// -- life

Sessions::TakenUp Sessions::takeUp(const QByteArray &clientId, bool cleanStart, quint32 expiryInterval,
                                   SessionUser &user)
{
    Session *session = find(clientId);
    if (SessionUser *before = session ? userOf(*session) : nullptr) {
        before->eject(Violation::TakenOver); // may end the session
        session = find(clientId);
    }
    const bool isExpired = session && session->expiresAt()
        && *session->expiresAt() <= m_parts.clock.monotonic(); // but its turn has not come yet
    if (isExpired)
        sessionExpired(*session);
    else if (session && cleanStart)
        end(*session);
    session = find(clientId);
    const bool wasPresent = session != nullptr;
    if (!session)
        session = &create(clientId);
    session->cancelDeadlines(); // [MQTT-3.1.3-9]
    session->expiryInterval = expiryInterval;
    if (expiryInterval == 0)
        session->forget();
    else if (!session->isStored() && m_parts.journal.keeps())
        session->beStored();
    m_users.emplace(session, &user);
    return {*session, wasPresent};
}

void Sessions::left(Session &session, bool withWill)
{
    m_users.erase(&session);
    session.detach();
    session.profile.disconnectedAt = m_parts.clock.wall();
    m_parts.monitor.clientChanged(session);
    if (!withWill)
        session.will().take();
    if (session.expiryInterval == 0)
        return end(session);
    if (session.giveBackShared()) {
        m_givingBack.push_back(session.clientId());
        m_givingBackTask.start();
    }
    session.store();
    session.armDeadlines(m_parts.clock.monotonic());
    if (session.will().get() && session.will().get()->delayInterval == 0)
        publishWill(session);
}

void Sessions::end(Session &session)
{
    Q_ASSERT(!session.isOnline() && !userOf(session));
    session.end();
    auto last = std::move(m_sessions.extract(session.clientId()).mapped());
    m_parts.capacity.addSessionBytes(-Capacity::bytesOfSession(session.clientId()));
    if (session.will().get())
        publishWill(session);
    m_parts.monitor.clientRemoved(session); // last: what came before may have reported a change of it
    m_ended.add(std::move(last));
}

/// Unless it is connected again: then it goes on with them.
bool Sessions::giveBack(Slice &slice)
{
    while (!m_givingBack.empty()) {
        if (slice.isOver())
            return true;
        Session *const session = find(m_givingBack.front());
        if (!session || session->isOnline() || !session->giveBackShared())
            m_givingBack.pop_front();
    }
    return false;
}

void Sessions::sessionExpired(Session &session)
{
    ++m_parts.counters.sessionsExpired;
    const QString clientId = QString::fromUtf8(session.clientId());
    m_parts.monitor.log(EventRecord::of(EventKind::SessionExpired, EventSeverity::Info,
                                        u"The session of client '%1' has expired; everything it held is removed."_s.arg(
                                            printableName(session.clientId())),
                                        clientId));
    end(session);
}

void Sessions::publishWill(Session &session)
{
    const std::unique_ptr<PendingWill> will = session.will().take();
    MessagePointer message = will->message;
    const qint64 expiresAt = expiryOf(will->messageExpiryInterval, *m_parts.limits, m_parts.clock.monotonic());
    if (expiresAt != Message::NeverExpires) {
        const PublishProperties properties{.properties = message->properties()};
        message = Message::create(message->topic(), properties, message->payload(), message->qos(), message->retain(),
                                  expiresAt);
    }
    const QString clientId = QString::fromUtf8(session.clientId());
    m_parts.monitor.log(EventRecord::of(EventKind::WillPublished, EventSeverity::Info,
                                        u"Published the will of client '%1' on topic '%2'."_s.arg(
                                            printableName(session.clientId()), printableName(message->topic())),
                                        clientId));
    m_router.publish(message, &session, session.clientId());
}

// -- who uses them

SessionUser *Sessions::userOf(const Session &session) const
{
    const auto place = m_users.find(&session);
    return place == m_users.end() ? nullptr : place->second;
}

// -- subscriptions

std::optional<Sessions::Granted> Sessions::subscribe(Session &session, const QByteArray &filter,
                                                     SubscriptionOptions options, quint32 identifier, QoS maximumQoS)
{
    const bool isNew = !session.subscriptions.contains(filter);
    if (isNew
        && (quint32(session.subscriptions.size()) >= m_parts.limits->maxSubscriptionsPerClient
            || !m_parts.capacity.hasRoomForSessionBytes()))
        return {};
    const bool isShared = isSharedFilter(filter);
    options.maximumQoS = lowerOf(options.maximumQoS, maximumQoS);
    options.noLocal = options.noLocal && !isShared;
    m_router.subscribe(session, filter, options, identifier);
    m_parts.monitor.clientChanged(session);
    const bool wantsRetained = options.retainHandling == RetainHandling::SendAtSubscribe
        || (options.retainHandling == RetainHandling::SendIfNewSubscription && isNew);
    return Granted{filter, options, identifier, wantsRetained && !isShared};
}

void Sessions::sendRetained(Session &session, std::span<const Granted> granted)
{
    for (const Granted &each : granted) {
        if (each.sendsRetained)
            m_router.walkRetained(session, each.filter);
    }
    session.pump(); // a shared group that it joined may have messages waiting
}

bool Sessions::unsubscribe(Session &session, const QByteArray &filter)
{
    if (!m_router.unsubscribe(session, filter))
        return false;
    m_parts.monitor.clientChanged(session);
    return true;
}

void Sessions::resubscribe(Session &session, const QByteArray &filter, const SubscriptionOptions &options,
                           quint32 identifier)
{
    m_router.subscribe(session, filter, options, identifier);
    m_parts.monitor.clientChanged(session);
}

} // namespace skep
