// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/slices.h"
#include "core/protocol/violation.h"
#include "endedsessions.h"
#include "session.h"
#include "sessionowner.h"

#include <QByteArray>
#include <QHashFunctions>

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>

namespace skep {

class Router;
class SessionUser;

/// All sessions by client id, connected or not, and their life: taken up, left, expired, ended. The one place that
/// subscribes, for clients and the console.
///
/// A session that is connected has a SessionUser. Thread: the broker's. Owned by the Broker.
class Sessions final : private SessionOwner
{
public:
    /// REQUIRES: both outlive it.
    Sessions(const Parts &parts, Router &router);
    ~Sessions() override;

    // -- the registry

    /// Null if there is none.
    Session *find(const QByteArray &clientId) const;
    /// REQUIRES: there is none of that client id.
    Session &create(const QByteArray &clientId);
    /// An identifier for a client that brought none; not in use.
    QByteArray assignClientId() const;

    qsizetype size() const { return qsizetype(m_sessions.size()); }
    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        for (const auto &[clientId, session] : m_sessions)
            visit(*session);
    }

    // -- life

    struct TakenUp
    {
        Session &session;
        bool wasPresent = false; ///< Session Present
    };
    /// Finds, ends or makes the session [MQTT-3.1.2-4 to -6]. Whoever uses it until then is ejected [MQTT-3.1.4-3].
    TakenUp takeUp(const QByteArray &clientId, bool cleanStart, quint32 expiryInterval, SessionUser &user);
    /// Its user's connection is over: sends or arms the will, starts the expiry, or ends the session.
    void left(Session &session, bool withWill);
    /// A will that still waits is sent [MQTT-3.1.2-8], everything it holds is removed, if that is much in slices. To
    /// everybody else `session` is gone after the call. REQUIRES: nobody uses it.
    void end(Session &session);

    // -- who uses them

    /// Null if it is not connected.
    SessionUser *userOf(const Session &session) const;
    qsizetype online() const { return qsizetype(m_users.size()); }

    // -- subscriptions

    struct Granted
    {
        QByteArray filter;
        SubscriptionOptions options;
        quint32 identifier = 0; ///< 0: none
        bool sendsRetained = false; ///< says its Retain Handling
    };
    /// Makes or changes a subscription (valid, authorised), at `maximumQoS` at most. nullopt: the session has as many
    /// as it may have. sendRetained() is to follow.
    std::optional<Granted> subscribe(Session &session, const QByteArray &filter, SubscriptionOptions options,
                                     quint32 identifier, QoS maximumQoS);
    /// Sends the retained messages that new subscriptions ask for, and then what may wait in a shared group.
    void sendRetained(Session &session, std::span<const Granted> granted);
    /// False if there was none.
    bool unsubscribe(Session &session, const QByteArray &filter);
    /// Makes the subscription as it was before it was changed or ended, without retained messages.
    void resubscribe(Session &session, const QByteArray &filter, const SubscriptionOptions &options,
                     quint32 identifier);

private:
    struct Hash
    {
        size_t operator()(const QByteArray &clientId) const { return qHash(clientId); }
    };

    // SessionOwner
    void sessionExpired(Session &session) override;
    void willDue(Session &session) override { publishWill(session); }

    void publishWill(Session &session);
    bool giveBack(Slice &slice);

    const Parts &m_parts;
    Router &m_router;
    std::unordered_map<QByteArray, std::unique_ptr<Session>, Hash> m_sessions;
    std::unordered_map<const Session *, SessionUser *> m_users; ///< of the sessions that are connected
    EndedSessions m_ended;
    std::deque<QByteArray> m_givingBack; ///< sessions with more messages of shared groups than are given back at once
    SlicedTask m_givingBackTask;
};

} // namespace skep
