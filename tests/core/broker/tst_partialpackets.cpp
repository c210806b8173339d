// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/partialpackets.h"
#include "core/broker/sessionuser.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

// The beginnings of packets, without clients around them.

using namespace skep;

namespace {

constexpr auto ForItsEnd = PartialPacket::Waits::ForItsEnd;
constexpr qsizetype Large = PartialPackets::Large;

/// Notes why it is ended, and ends.
struct Sender final : SessionUser
{
    explicit Sender(const Parts &parts) : packet(parts, *this) { }

    const ConnectionInfo &connection() const override { return info; }
    void eject(Violation why) override
    {
        endedFor = why;
        packet.clear();
    }
    void eject(ReasonCode, const QString &, EventKind, EventSeverity) override { }
    void describe(SessionDetail &) const override { }

    void send(qsizetype size) { packet.append(QByteArray(size, 'x'), ForItsEnd); }

    ConnectionInfo info;
    std::optional<Violation> endedFor;
    PartialPacket packet;
};

Limits limitsOf(qsizetype bytes, qint64 timeout = 1'000)
{
    Limits limits;
    limits.maxPartialPacketBytes = bytes;
    limits.partialPacketTimeout = timeout;
    return limits;
}

} // namespace

class TestPartialPackets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLargestGoes();
    void withoutALargeOneTheLastGoes();
    void countsWhatIsThere();
    void mustGoOn();
    void isNotLateIfTheBrokerIsSlow();
    void waitsForTheBrokerWithoutATime();
};

void TestPartialPackets::theLargestGoes()
{
    PartsKit kit(PartsKit::Keeping::Nothing, limitsOf(10 * Large));
    Sender small(kit.parts);
    Sender largest(kit.parts);
    Sender large(kit.parts);
    small.send(10);
    largest.send(6 * Large);
    large.send(3 * Large);
    QVERIFY(!largest.endedFor);
    large.send(Large + 10);
    QCOMPARE(largest.endedFor, Violation::PartialPacketsFull);
    QVERIFY(!large.endedFor && !small.endedFor);
    QCOMPARE(kit.parts.partials.bytes(), 4 * Large + 20);
    large.send(5 * Large);
    QVERIFY(!large.endedFor);
    small.send(2 * Large);
    QCOMPARE(large.endedFor, Violation::PartialPacketsFull);
    QCOMPARE(kit.parts.partials.bytes(), 2 * Large + 10);
}

void TestPartialPackets::withoutALargeOneTheLastGoes()
{
    PartsKit kit(PartsKit::Keeping::Nothing, limitsOf(100));
    Sender first(kit.parts);
    Sender second(kit.parts);
    first.send(60);
    second.send(60);
    QVERIFY(!first.endedFor);
    QCOMPARE(second.endedFor, Violation::PartialPacketsFull);
}

void TestPartialPackets::countsWhatIsThere()
{
    PartsKit kit;
    {
        Sender one(kit.parts);
        Sender other(kit.parts);
        one.send(Large);
        other.send(2 * Large);
        QCOMPARE(kit.parts.partials.bytes(), 3 * Large);
        QCOMPARE(one.packet.take().size(), Large);
        QCOMPARE(kit.parts.partials.bytes(), 2 * Large);
        one.send(Large);
    }
    QCOMPARE(kit.parts.partials.bytes(), 0);
}

void TestPartialPackets::mustGoOn()
{
    PartsKit kit(PartsKit::Keeping::Nothing, limitsOf(100 * Large));
    Sender sender(kit.parts);
    sender.send(1);
    kit.advance(900);
    sender.send(PartialPacket::ProgressStep);
    kit.advance(900);
    QVERIFY(!sender.endedFor);
    sender.send(PartialPacket::ProgressStep - 1);
    kit.advance(99);
    QVERIFY(!sender.endedFor);
    kit.advance(1);
    QCOMPARE(sender.endedFor, Violation::PacketNotInTime);

    Sender steady(kit.parts);
    for (int i = 0; i < 10; ++i) { // packets that end in time
        steady.send(10);
        kit.advance(900);
        steady.packet.take();
    }
    kit.advance(5'000);
    QVERIFY(!steady.endedFor);
}

void TestPartialPackets::isNotLateIfTheBrokerIsSlow()
{
    Limits limits = limitsOf(100);
    limits.incomingBytesPerSecond = 10;
    PartsKit kit(PartsKit::Keeping::Nothing, limits);
    Sender sender(kit.parts);
    sender.send(1);
    kit.advance(100'000);
    QVERIFY(!sender.endedFor);
}

void TestPartialPackets::waitsForTheBrokerWithoutATime()
{
    PartsKit kit(PartsKit::Keeping::Nothing, limitsOf(100));
    Sender sender(kit.parts);
    sender.send(1);
    sender.packet.append("x", PartialPacket::Waits::ForTheBroker);
    kit.advance(100'000);
    QVERIFY(!sender.endedFor);
}

SKEP_TEST(TestPartialPackets)
#include "tst_partialpackets.moc"
