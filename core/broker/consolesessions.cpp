// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "consolesessions.h"

#include "core/base/publishrules.h"
#include "core/protocol/topic.h"
#include "monitor.h"
#include "parts.h"
#include "sessions.h"
#include "sessionuser.h"

namespace skep {

using namespace Qt::StringLiterals;

void ConsoleSessions::log(const QString &clientId, const QString &sentence)
{
    m_parts.monitor.log(EventRecord::of(EventKind::ConsoleAction, EventSeverity::Info, sentence, clientId));
}

void ConsoleSessions::disconnect(const DisconnectClient &command)
{
    const Session *session = m_sessions.find(command.clientId.toUtf8());
    SessionUser *user = session ? m_sessions.userOf(*session) : nullptr;
    if (!user)
        return log(command.clientId, u"Client '%1' is not connected: nothing to disconnect."_s.arg(command.clientId));
    user->eject(command.reasonCode, u"disconnected at the console"_s, EventKind::ClientEjected, EventSeverity::Info);
}

void ConsoleSessions::end(const EndSession &command)
{
    const QByteArray clientId = command.clientId.toUtf8();
    Session *session = m_sessions.find(clientId);
    if (!session)
        return log(command.clientId, u"There is no session of client '%1' to end."_s.arg(command.clientId));
    if (SessionUser *user = m_sessions.userOf(*session)) {
        user->eject(ReasonCode::AdministrativeAction, u"session ended at the console"_s, EventKind::ClientEjected,
                    EventSeverity::Info); // may end the session
        session = m_sessions.find(clientId);
    }
    if (session)
        m_sessions.end(*session);
    log(command.clientId, u"The session of client '%1' was ended at the console."_s.arg(command.clientId));
}

void ConsoleSessions::subscribe(const SubscribeClient &command)
{
    const QByteArray filter = command.topicFilter.toUtf8();
    Session *session = m_sessions.find(command.clientId.toUtf8());
    if (!session)
        return log(command.clientId, u"There is no session of client '%1' to subscribe for."_s.arg(command.clientId));
    if (isSharedFilter(filter) ? !parseSharedFilter(filter) : !isValidTopicFilter(filter))
        return log(command.clientId,
                   u"'%1' is no valid topic filter: client '%2' was not subscribed to it."_s.arg(command.topicFilter,
                                                                                                 command.clientId));
    if (const auto objection = objectionToFilter(filter, *m_parts.limits))
        return log(command.clientId,
                   u"Client '%1' was not subscribed to '%2': %3."_s.arg(command.clientId, command.topicFilter,
                                                                        QLatin1StringView(sentenceOf(*objection))));
    const SubscriptionOptions options{.maximumQoS = command.maximumQoS,
                                      .noLocal = command.noLocal,
                                      .retainAsPublished = command.retainAsPublished,
                                      .retainHandling = command.retainHandling};
    auto granted =
        m_sessions.subscribe(*session, filter, options, command.subscriptionIdentifier, m_parts.limits->maximumQoS);
    if (!granted)
        return log(command.clientId, u"Client '%1' has as many subscriptions as it may have."_s.arg(command.clientId));
    log(command.clientId,
        u"Client '%1' was subscribed to '%2' at the console."_s.arg(command.clientId, command.topicFilter));
    granted->sendsRetained = granted->sendsRetained && !command.takesBack;
    m_sessions.sendRetained(*session, {&*granted, 1});
}

void ConsoleSessions::unsubscribe(const UnsubscribeClient &command)
{
    Session *session = m_sessions.find(command.clientId.toUtf8());
    if (!session || !m_sessions.unsubscribe(*session, command.topicFilter.toUtf8()))
        return log(command.clientId,
                   u"Client '%1' has no subscription to '%2' to end."_s.arg(command.clientId, command.topicFilter));
    log(command.clientId,
        u"The subscription of client '%1' to '%2' was ended at the console."_s.arg(command.clientId,
                                                                                   command.topicFilter));
}

} // namespace skep
