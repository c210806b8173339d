// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/foundation.h"
#include "core/broker/session.h"
#include "core/broker/sessionowner.h"
#include "core/messages/outbox.h"
#include "core/storage/memorystore.h"
#include "fakeclock.h"
#include "fakestore.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace skep {

/// What single parts of the broker stand on in a test: Parts on a fake clock, and a store that keeps what it is given,
/// or one that keeps nothing.
struct PartsKit
{
    enum class Keeping : quint8 { Nothing, State };

    explicit PartsKit(Keeping keeping = Keeping::Nothing, const Limits &limits = {})
        : store(keeping == Keeping::State ? static_cast<Store &>(fakeStore) : memoryStore),
          foundation(limits, clock, store), parts(foundation.parts())
    {
    }

    void advance(qint64 ms)
    {
        clock.advance(ms);
        foundation.wakeUp();
    }

    FakeClock clock;
    FakeDisk disk;
    FakeStore fakeStore{disk, clock};
    MemoryStore memoryStore;
    Store &store; ///< one of the two
    Foundation foundation;
    const Parts &parts;
};

/// A message that waits for nothing.
inline MessagePointer messageOf(const QByteArray &topic, const QByteArray &payload, QoS qos, bool retain = false,
                                qint64 expiresAt = Message::NeverExpires)
{
    return Message::create(topic, {}, payload, qos, retain, expiresAt);
}

/// Says what it is told to send, a line each: "PUBLISH a '1' qos1 #1 dup retain id=7", "PUBREL #1". Packet ids are
/// the session's own.
class FakeOutbox final : public Outbox
{
public:
    bool congested = false;
    bool busy = false;
    qsizetype largest = 1'000; ///< payload bytes that a PUBLISH may have

    QStringList take() { return std::exchange(m_lines, {}); }

    bool isCongested() const override { return congested; }
    bool isBusy() const override { return busy || congested; }
    bool sendPublish(const Delivery &delivery, PacketId packetId, bool dup, PublishImages *) override
    {
        const Message &message = *delivery.message;
        if (message.payload().size() > largest)
            return false;
        QString line =
            u"PUBLISH %1 '%2' qos%3"_s.arg(QString::fromUtf8(message.topic()), QString::fromUtf8(message.payload()))
                .arg(int(delivery.qos));
        if (packetId != PacketId::None)
            line += u" #%1"_s.arg(quint16(packetId));
        line += QLatin1StringView(dup ? " dup" : "") + QLatin1StringView(delivery.retain ? " retain" : "");
        if (delivery.identifiers) {
            for (quint32 identifier : delivery.identifiers->values)
                line += u" id=%1"_s.arg(identifier);
        }
        m_lines += line;
        return true;
    }
    void sendPubrel(PacketId packetId, ReasonCode reasonCode) override
    {
        m_lines += u"PUBREL #%1"_s.arg(quint16(packetId))
            + (reasonCode == ReasonCode::Success ? QString() : u" 0x%1"_s.arg(int(reasonCode), 0, 16));
    }
    Pass heldUntil(QoS) const override { return Pass::None; }

private:
    QStringList m_lines;
};

/// Counts what its sessions tell it, and does nothing.
struct FakeSessionOwner final : SessionOwner
{
    int expired = 0;
    int wills = 0;
    void sessionExpired(Session &) override { ++expired; }
    void willDue(Session &) override { ++wills; }
};

} // namespace skep
