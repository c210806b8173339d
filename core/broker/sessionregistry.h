// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include <QByteArray>
#include <QHashFunctions>

#include <memory>
#include <unordered_map>

namespace skep {

/// All sessions by client id, connected or not.
///
/// A pure container. Thread: the broker's. Owned by the Broker.
class SessionRegistry final
{
public:
    SessionRegistry() = default;
    Q_DISABLE_COPY_MOVE(SessionRegistry)

    Session *find(const QByteArray &clientId) const
    {
        const auto place = m_sessions.find(clientId);
        return place == m_sessions.end() ? nullptr : place->second.get();
    }

    /// REQUIRES: there is none of that client id.
    Session &create(Broker &broker, const QByteArray &clientId)
    {
        return *m_sessions.emplace(clientId, std::make_unique<Session>(broker, clientId)).first->second;
    }

    /// The session is taken out and handed over: its end may still need it.
    std::unique_ptr<Session> take(const QByteArray &clientId)
    {
        auto node = m_sessions.extract(clientId);
        return node ? std::move(node.mapped()) : nullptr;
    }

    qsizetype size() const { return qsizetype(m_sessions.size()); }

    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        for (const auto &[clientId, session] : m_sessions)
            visit(*session);
    }

private:
    struct Hash
    {
        size_t operator()(const QByteArray &clientId) const { return qHash(clientId); }
    };
    std::unordered_map<QByteArray, std::unique_ptr<Session>, Hash> m_sessions;
};

} // namespace skep
