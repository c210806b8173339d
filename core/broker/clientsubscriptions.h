// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/heldpackets.h"
#include "core/protocol/packet.h"
#include "core/protocol/violation.h"
#include "sessions.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace skep {

struct ClientContext;
class ClientOutbox;
struct Parts;

/// What one client subscribes to: holds it to its limits and its rights, makes and ends subscriptions, and answers.
///
/// Thread: the broker's. Member of the Client. REQUIRES of all calls: the client has a session.
class ClientSubscriptions final
{
public:
    /// REQUIRES: both outlive it.
    ClientSubscriptions(const ClientContext &context, ClientOutbox &outbox);
    Q_DISABLE_COPY_MOVE(ClientSubscriptions)

    // Each returns what the connection is to end for; nullopt: nothing.
    std::optional<Violation> subscribe(const Subscribe &packet);
    std::optional<Violation> unsubscribe(const Unsubscribe &packet);
    /// Takes back what is not written yet, and answers that it was refused.
    std::optional<Violation> storeFailed();

private:
    /// Of a subscription that the client was not told of yet.
    struct Change
    {
        Pass pass;
        QByteArray filter;
        bool existed = false; ///< before, with these:
        SubscriptionOptions options;
        quint32 identifier = 0;
    };

    bool isRefusing() const;
    std::optional<Violation> objectionTo(const Subscribe &packet) const;
    std::optional<Violation> refuseForStore(const Subscribe &packet);
    std::optional<Violation> refuseForStore(const Unsubscribe &packet);
    ReasonCode subscribe(const Subscribe::Entry &entry, quint32 identifier, std::vector<Sessions::Granted> &granted,
                         QByteArray &reason);
    void complain(QByteArrayView refused);
    QByteArray filterFor(QByteArrayView asked) const;
    void remember(const QByteArray &filter);
    void forgetAnswered();

    const ClientContext &m_context;
    const Parts &m_parts;
    ClientOutbox &m_outbox;
    std::vector<Change> m_changes; ///< of a stored session, while their answers are held
    bool m_hasComplained = false; ///< of too many
};

} // namespace skep
