// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "broker.h"

#include "client.h"
#include "core/protocol/topic.h"
#include "monitor.h"
#include "router.h"
#include "session.h"
#include "sessionregistry.h"

namespace skep {

using namespace Qt::StringLiterals;

// What the console does to sessions.

void Broker::run(const DisconnectClient &command)
{
    const Session *session = m_sessions->find(command.clientId.toUtf8());
    if (!session || !session->isOnline())
        return logCommand(command.clientId,
                          u"Client '%1' is not connected: nothing to disconnect."_s.arg(command.clientId));
    session->client()->eject(command.reasonCode, u"disconnected at the console"_s, EventKind::ClientEjected,
                             EventSeverity::Info);
}

void Broker::run(const EndSession &command)
{
    const QByteArray clientId = command.clientId.toUtf8();
    Session *session = m_sessions->find(clientId);
    if (!session)
        return logCommand(command.clientId, u"There is no session of client '%1' to end."_s.arg(command.clientId));
    if (session->isOnline()) {
        session->client()->eject(ReasonCode::AdministrativeAction, u"session ended at the console"_s,
                                 EventKind::ClientEjected, EventSeverity::Info);
        session = m_sessions->find(clientId);
    }
    if (session)
        endSession(*session);
    logCommand(command.clientId, u"The session of client '%1' was ended at the console."_s.arg(command.clientId));
}

void Broker::run(const WatchSession &command)
{
    m_monitor->watchSession(command);
}

void Broker::run(const SubscribeClient &command)
{
    const QByteArray filter = command.topicFilter.toUtf8();
    Session *session = m_sessions->find(command.clientId.toUtf8());
    if (!session)
        return logCommand(command.clientId,
                          u"There is no session of client '%1' to subscribe for."_s.arg(command.clientId));
    const bool isShared = isSharedFilter(filter);
    if (isShared ? !parseSharedFilter(filter) : !isValidTopicFilter(filter))
        return logCommand(command.clientId,
                          u"'%1' is no valid topic filter: client '%2' was not subscribed to it."_s.arg(
                              command.topicFilter, command.clientId));
    const bool isNew = !session->subscriptions.contains(filter);
    if (isNew && quint32(session->subscriptions.size()) >= m_limits->maxSubscriptionsPerClient)
        return logCommand(command.clientId,
                          u"Client '%1' has as many subscriptions as it may have."_s.arg(command.clientId));
    const SubscriptionOptions options{.maximumQoS = lowerOf(command.maximumQoS, m_limits->maximumQoS),
                                      .noLocal = command.noLocal && !isShared,
                                      .retainAsPublished = command.retainAsPublished,
                                      .retainHandling = command.retainHandling};
    m_router->subscribe(*session, filter, options, command.subscriptionIdentifier);
    m_monitor->clientChanged(*session);
    logCommand(command.clientId,
               u"Client '%1' was subscribed to '%2' at the console."_s.arg(command.clientId, command.topicFilter));
    const bool wantsRetained = options.retainHandling == RetainHandling::SendAtSubscribe
        || (options.retainHandling == RetainHandling::SendIfNewSubscription && isNew);
    if (wantsRetained && !isShared && !command.takesBack)
        m_router->sendRetained(*session, filter, options, command.subscriptionIdentifier);
    session->pump(); // a shared group that it joined may have messages waiting
}

void Broker::run(const UnsubscribeClient &command)
{
    Session *session = m_sessions->find(command.clientId.toUtf8());
    if (!session || !m_router->unsubscribe(*session, command.topicFilter.toUtf8()))
        return logCommand(
            command.clientId,
            u"Client '%1' has no subscription to '%2' to end."_s.arg(command.clientId, command.topicFilter));
    m_monitor->clientChanged(*session);
    logCommand(command.clientId,
               u"The subscription of client '%1' to '%2' was ended at the console."_s.arg(command.clientId,
                                                                                          command.topicFilter));
}

} // namespace skep
