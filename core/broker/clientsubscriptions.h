// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/keptbytes.h"
#include "core/base/slices.h"
#include "core/messages/heldpackets.h"
#include "core/protocol/decodesubscribe.h"
#include "core/protocol/packet.h"
#include "core/protocol/violation.h"
#include "partialpackets.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace skep {

struct ClientContext;
class ClientOutbox;
class SessionUser;
struct Parts;

/// What one client subscribes to: holds it to its limits and its rights, makes and ends subscriptions, and answers.
///
/// A packet may have very many topic filters: it is handled in slices. All of them are checked before the first takes
/// effect, the answer comes at the end, and until then isBusy(): the client's next packet must wait.
/// Thread: the broker's. Member of the Client. REQUIRES of all calls: the client has a session.
class ClientSubscriptions final
{
public:
    /// \param user ended if its packets take too much room \param done called when a packet is answered after the call
    /// that brought it. REQUIRES: all of them outlive it.
    ClientSubscriptions(const ClientContext &context, ClientOutbox &outbox, SessionUser &user,
                        std::function<void(std::optional<Violation>)> done);
    Q_DISABLE_COPY_MOVE(ClientSubscriptions)

    // Each returns what the connection is to end for; nullopt: nothing, or it isBusy() and done() will say. The
    // packet's filters need not be decoded. REQUIRES: not isBusy().
    std::optional<Violation> subscribe(const Subscribe &packet);
    std::optional<Violation> unsubscribe(const Unsubscribe &packet);
    /// A packet is not answered yet.
    bool isBusy() const { return m_request != nullptr; }
    /// The connection ends: what a packet has not done yet is not done.
    void abandon();
    /// Takes back what is not written yet, and answers that it was refused.
    std::optional<Violation> storeFailed();

    /// In one packet.
    static constexpr qsizetype MaximumFilters = 1'000'000;

private:
    /// Of a subscription that the client was not told of yet.
    struct Change
    {
        bool existed = false; ///< before, with these:
        SubscriptionOptions options;
        quint32 identifier = 0;
    };
    using Changes = QHash<QByteArray, Change>; ///< by filter: how it was before the first change
    /// What a packet has changed whose answer is held.
    struct Answered
    {
        Pass pass;
        Changes changes;
    };
    /// The packet under way.
    struct Request
    {
        enum class Step : quint8 { Check, Act, Refuse };

        Request(const Subscribe &packet, const ClientContext &context);
        Request(const Unsubscribe &packet, const ClientContext &context);
        FilterReader reader(const ClientContext &context) const;

        PacketType type;
        PacketId packetId;
        quint32 identifier = 0;
        KeptBytes filters;
        std::unique_ptr<PartialPacket> counted; ///< they, if this takes more than one pass
        FilterReader rest;
        Step step = Step::Check;
        qsizetype count = 0;
        QVarLengthArray<ReasonCode, 8> codes;
        QByteArray reason;
        Changes changes; ///< of a stored session
    };

    std::optional<Violation> begin(std::unique_ptr<Request> request);
    bool work(Slice &slice);
    void goOn(Slice &slice);
    std::optional<Violation> next();
    std::optional<Violation> enter(Request::Step step);
    std::optional<Violation> handle(const Subscribe::Entry &entry);
    void end(std::optional<Violation> result);

    std::optional<Violation> objectionTo(const Subscribe::Entry &entry) const;
    std::optional<Violation> act(const Subscribe::Entry &entry);
    ReasonCode subscribe(const Subscribe::Entry &entry);
    ReasonCode unsubscribe(QByteArrayView asked);
    void answer();

    bool isRefusing() const;
    std::optional<Violation> refuse();
    ReasonCode refusal() const;
    void complain(QByteArrayView refused);
    QByteArray filterFor(QByteArrayView asked) const;
    Change before(const QByteArray &filter) const;
    void remember(const QByteArray &filter, const Change &before);
    void takeBack(const Changes &changes);
    void forgetAnswered();

    const ClientContext &m_context;
    const Parts &m_parts;
    ClientOutbox &m_outbox;
    SessionUser &m_user;
    const std::function<void(std::optional<Violation>)> m_done;
    std::unique_ptr<Request> m_request;
    bool m_isBeginning = false; ///< within the call that brought it
    bool m_mayBring = false; ///< messages that waited, or retained ones; once that call is over
    std::optional<Violation> m_result; ///< of that
    Slice *m_slice = nullptr; ///< while it works in one
    std::vector<Answered> m_answered; ///< of a stored session, while the answers are held
    bool m_hasComplained = false; ///< of too many
    SlicedTask m_task;
};

} // namespace skep
