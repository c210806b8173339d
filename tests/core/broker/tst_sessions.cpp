// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/router.h"
#include "core/broker/sessions.h"
#include "core/broker/sessionuser.h"
#include "core/console/sessiondetail.h"
#include "tests/support/partskit.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

/// Leaves its session when it is told to, as a connection does.
class User final : public SessionUser
{
public:
    explicit User(Sessions &sessions) : m_sessions(sessions) { }
    ~User() override { leave(false); }

    Session &takeUp(const QByteArray &clientId, bool cleanStart, quint32 expiryInterval, bool *wasPresent = nullptr)
    {
        const Sessions::TakenUp taken = m_sessions.takeUp(clientId, cleanStart, expiryInterval, *this);
        if (wasPresent)
            *wasPresent = taken.wasPresent;
        m_session = &taken.session;
        m_session->attach(outbox, 65'535);
        return taken.session;
    }
    void leave(bool withWill)
    {
        if (Session *session = std::exchange(m_session, nullptr))
            m_sessions.left(*session, withWill);
    }

    FakeOutbox outbox;
    QList<ReasonCode> ejections;

    const ConnectionInfo &connection() const override { return m_connection; }
    void eject(Violation why) override { eject(reasonCodeOf(why), {}, {}, {}); }
    void eject(ReasonCode code, const QString &, EventKind, EventSeverity) override
    {
        ejections += code;
        leave(true);
    }
    void describe(SessionDetail &) const override { }

private:
    Sessions &m_sessions;
    Session *m_session = nullptr;
    ConnectionInfo m_connection;
};

struct World : PartsKit
{
    explicit World(Keeping keeping = Keeping::Nothing, const Limits &limits = {}) : PartsKit(keeping, limits) { }

    void setWill(Session &session, quint32 delay = 0)
    {
        session.will().set(
            std::make_unique<PendingWill>(PendingWill{.message = messageOf("will", "x", QoS::AtMostOnce, true),
                                                      .messageExpiryInterval = {},
                                                      .delayInterval = delay}));
    }
    bool isWillPublished() const { return router.retained().find("will") != nullptr; }
    /// A message that stays.
    void retain(const QByteArray &topic)
    {
        router.publish(messageOf(topic, "kept", QoS::ExactlyOnce, true), nullptr, "p");
    }

    /// From now on, a slice ends after some steps.
    void tire() { clock.perLook = Slices::Length / 10; }
    void subscribe(Session &session, const QByteArray &filter)
    {
        sessions.subscribe(session, filter, {.maximumQoS = QoS::AtLeastOnce}, 0, QoS::ExactlyOnce);
    }

    Router router{parts};
    Sessions sessions{parts, router};
};

} // namespace

class TestSessions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesUp_data();
    void takesUp();
    void takesOver();
    void anExpiredSessionIsNotTakenUp();
    void endsWithItsConnection();
    void isStoredIfItStays();
    void willsWait_data();
    void willsWait();
    void assignsClientIds();
    void subscribes();
    void retainHandling_data();
    void retainHandling();
    void subscribesToNoMoreThanAllowed();
    void whatWaitsInAGroupComes();
    void endsInSlices();
    void anAbandonedGroupIsANewOne();
    void givesBackInSlices();
    void manyWillsAtOnce();
};

void TestSessions::takesUp_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("cleanStart");
    QTest::addColumn<bool>("present");
    QTest::newRow("[MQTT-3.1.2-6] none") << false << false << false;
    QTest::newRow("[MQTT-3.1.2-5] one") << true << false << true;
    QTest::newRow("[MQTT-3.1.2-4] clean start") << true << true << false;
}

void TestSessions::takesUp()
{
    QFETCH(bool, isThere);
    QFETCH(bool, cleanStart);
    QFETCH(bool, present);
    World world;
    User before(world.sessions);
    User user(world.sessions);
    if (isThere) {
        Session &session = before.takeUp("a", true, 100);
        world.sessions.subscribe(session, "t", {}, 0, QoS::ExactlyOnce);
        before.leave(false);
        QVERIFY(world.sessions.find("a")->expiresAt());
    }
    bool wasPresent = false;
    const Session &session = user.takeUp("a", cleanStart, 50, &wasPresent);
    QCOMPARE(wasPresent, present);
    QCOMPARE(session.subscriptions.size(), present ? 1 : 0);
    QCOMPARE(session.expiryInterval, 50u);
    QVERIFY(!session.expiresAt());
    QCOMPARE(world.sessions.userOf(session), &user);
    QCOMPARE(world.sessions.online(), 1);
    QCOMPARE(world.sessions.size(), 1);
}

/// [MQTT-3.1.4-3]; the will of the connection that is taken over is sent.
void TestSessions::takesOver()
{
    World world;
    User before(world.sessions);
    User user(world.sessions);
    world.setWill(before.takeUp("a", true, 100));
    bool wasPresent = false;
    const Session &session = user.takeUp("a", false, 100, &wasPresent);
    QCOMPARE(before.ejections, QList{ReasonCode::SessionTakenOver});
    QVERIFY(user.ejections.isEmpty());
    QVERIFY(wasPresent);
    QVERIFY(world.isWillPublished());
    QCOMPARE(world.sessions.userOf(session), &user);
}

/// Also if nobody has woken the broker for it yet.
void TestSessions::anExpiredSessionIsNotTakenUp()
{
    World world;
    User before(world.sessions);
    before.takeUp("a", true, 5);
    before.leave(false);
    world.clock.advance(5'000);
    User user(world.sessions);
    bool wasPresent = true;
    user.takeUp("a", false, 5, &wasPresent);
    QVERIFY(!wasPresent);
    QCOMPARE(world.parts.counters.sessionsExpired, 1u);
    user.leave(false);
    world.advance(5'000);
    QCOMPARE(world.sessions.size(), 0);
    QCOMPARE(world.parts.counters.sessionsExpired, 2u);
}

/// [MQTT-3.1.2-23]
void TestSessions::endsWithItsConnection()
{
    World world;
    User user(world.sessions);
    world.sessions.subscribe(user.takeUp("a", true, 0), "$share/g/t", {}, 0, QoS::ExactlyOnce);
    QCOMPARE(world.router.sharedSubscriptions(), 1);
    user.leave(false);
    QCOMPARE(world.sessions.size(), 0);
    QCOMPARE(world.router.subscriptions(), 0);
    QCOMPARE(world.router.sharedSubscriptions(), 0);
}

void TestSessions::isStoredIfItStays()
{
    World world(PartsKit::Keeping::State);
    User staying(world.sessions);
    User passing(world.sessions);
    QVERIFY(staying.takeUp("a", true, 100).isStored());
    QVERIFY(!passing.takeUp("b", true, 0).isStored());
    staying.leave(false);
    world.parts.journal.commit();
    QCOMPARE(world.disk.sessions.size(), 1u);
    QCOMPARE(world.disk.sessions.begin()->second.disconnectedAt, world.clock.wall());
    QVERIFY(!staying.takeUp("a", false, 0).isStored()); // it ends with this connection
    world.parts.journal.commit();
    QVERIFY(world.disk.sessions.empty());
}

void TestSessions::willsWait_data()
{
    QTest::addColumn<quint32>("delay"); // s
    QTest::addColumn<bool>("withWill");
    QTest::addColumn<int>("away"); // s
    QTest::addColumn<bool>("published");
    QTest::newRow("[MQTT-3.1.2-8] at once") << 0u << true << 0 << true;
    QTest::newRow("[MQTT-3.1.2-10] not after DISCONNECT") << 0u << false << 200 << false;
    QTest::newRow("[MQTT-3.1.3-9] not before its delay") << 10u << true << 9 << false;
    QTest::newRow("5.0 3.1.3.2.2 after its delay") << 10u << true << 10 << true;
}

void TestSessions::willsWait()
{
    QFETCH(quint32, delay);
    QFETCH(bool, withWill);
    QFETCH(int, away);
    QFETCH(bool, published);
    World world;
    User user(world.sessions);
    world.setWill(user.takeUp("a", true, 100), delay);
    user.leave(withWill);
    world.advance(away * 1000LL);
    QCOMPARE(world.isWillPublished(), published);
    User next(world.sessions);
    next.takeUp("a", false, 100); // [MQTT-3.1.3-9]: calls off what has not been sent
    world.advance(50'000);
    QCOMPARE(world.isWillPublished(), published);
}

/// [MQTT-3.1.3-6]
void TestSessions::assignsClientIds()
{
    World world;
    const QByteArray first = world.sessions.assignClientId();
    QVERIFY(first.startsWith("auto-"));
    QVERIFY(!world.sessions.find(first));
    QVERIFY(world.sessions.assignClientId() != first);
}

/// [MQTT-3.8.4-8]: at the maximum QoS that is granted, retained messages too.
void TestSessions::subscribes()
{
    World world;
    world.retain("t");
    User user(world.sessions);
    Session &session = user.takeUp("a", true, 100);
    const SubscriptionOptions options{.maximumQoS = QoS::ExactlyOnce, .noLocal = true};
    const auto granted = world.sessions.subscribe(session, "t", options, 3, QoS::AtLeastOnce);
    QVERIFY(granted);
    QCOMPARE(granted->options.maximumQoS, QoS::AtLeastOnce);
    QVERIFY(granted->options.noLocal);
    QCOMPARE(user.outbox.take(), QStringList()); // SUBACK comes first
    world.sessions.sendRetained(session, {&*granted, 1});
    QCOMPARE(user.outbox.take(), QStringList{u"PUBLISH t 'kept' qos1 #1 retain id=3"_s});

    const auto shared = world.sessions.subscribe(session, "$share/g/t", options, 0, QoS::ExactlyOnce);
    QVERIFY(!shared->options.noLocal); // [MQTT-3.8.3-4]
    QVERIFY(!shared->sendsRetained); // 5.0 §4.8.2
    QVERIFY(world.sessions.unsubscribe(session, "t"));
    QVERIFY(!world.sessions.unsubscribe(session, "t"));
}

void TestSessions::retainHandling_data()
{
    QTest::addColumn<RetainHandling>("handling");
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("again");
    QTest::newRow("[MQTT-3.3.1-9] always") << RetainHandling::SendAtSubscribe << true << true;
    QTest::newRow("[MQTT-3.3.1-10] if new") << RetainHandling::SendIfNewSubscription << true << false;
    QTest::newRow("[MQTT-3.3.1-11] never") << RetainHandling::DoNotSend << false << false;
}

void TestSessions::retainHandling()
{
    QFETCH(RetainHandling, handling);
    World world;
    User user(world.sessions);
    Session &session = user.takeUp("a", true, 100);
    const SubscriptionOptions options{.maximumQoS = QoS::AtMostOnce, .retainHandling = handling};
    QTEST(world.sessions.subscribe(session, "t", options, 0, QoS::ExactlyOnce)->sendsRetained, "first");
    QTEST(world.sessions.subscribe(session, "t", options, 0, QoS::ExactlyOnce)->sendsRetained, "again");
}

void TestSessions::subscribesToNoMoreThanAllowed()
{
    Limits limits;
    limits.maxSubscriptionsPerClient = 1;
    World world(PartsKit::Keeping::Nothing, limits);
    User user(world.sessions);
    Session &session = user.takeUp("a", true, 100);
    QVERIFY(world.sessions.subscribe(session, "t", {}, 0, QoS::ExactlyOnce));
    QVERIFY(!world.sessions.subscribe(session, "u", {}, 0, QoS::ExactlyOnce));
    QVERIFY(world.sessions.subscribe(session, "t", {.maximumQoS = QoS::AtLeastOnce}, 0, QoS::ExactlyOnce));
    QCOMPARE(session.subscriptions.size(), 1);
}

/// What waits in a shared group goes to whoever joins it, after its SUBACK.
void TestSessions::whatWaitsInAGroupComes()
{
    World world;
    User away(world.sessions);
    world.sessions.subscribe(away.takeUp("a", true, 100), "$share/g/t", {.maximumQoS = QoS::AtLeastOnce}, 0,
                             QoS::ExactlyOnce);
    away.leave(false);
    world.router.publish(messageOf("t", "x", QoS::AtLeastOnce), nullptr, "p");
    User user(world.sessions);
    Session &session = user.takeUp("b", true, 100);
    const auto granted =
        world.sessions.subscribe(session, "$share/g/t", {.maximumQoS = QoS::AtLeastOnce}, 0, QoS::ExactlyOnce);
    QCOMPARE(user.outbox.take(), QStringList());
    world.sessions.sendRetained(session, {&*granted, 1});
    QCOMPARE(user.outbox.take(), QStringList{u"PUBLISH t 'x' qos1 #1"_s});
}

/// To everybody else it is gone at once; what it had is removed with a turn for everybody else in between.
void TestSessions::endsInSlices()
{
    World world(PartsKit::Keeping::State);
    User user(world.sessions);
    Session &session = user.takeUp("a", true, 100);
    for (int i = 0; i < 500; ++i)
        world.subscribe(session, "t/" + QByteArray::number(i) + "/+");
    user.leave(false);
    for (int i = 0; i < 100; ++i)
        world.router.publish(messageOf("t/1/x", "waits", QoS::AtLeastOnce), nullptr, "p");
    world.parts.journal.commit();
    QCOMPARE(world.disk.entries.size(), 100u);
    world.tire();
    user.takeUp("a", true, 0); // [MQTT-3.1.2-4]
    QVERIFY(world.router.subscriptions() > 0);
    QCOMPARE(world.sessions.size(), 1);
    QVERIFY(!world.router.publish(messageOf("t/400/x", "1", QoS::AtLeastOnce), nullptr, "p")); // nobody is left
    world.subscribe(*world.sessions.find("a"), "t/400/+");
    QVERIFY(world.router.publish(messageOf("t/400/x", "2", QoS::AtLeastOnce), nullptr, "p"));
    QCOMPARE(user.outbox.take(), QStringList{u"PUBLISH t/400/x '2' qos1 #1"_s});

    const qsizetype before = world.router.subscriptions();
    world.advance(0);
    QVERIFY(world.router.subscriptions() < before && world.router.subscriptions() > 1);
    for (int pass = 0; pass < 50; ++pass)
        world.advance(0);
    QCOMPARE(world.router.subscriptions(), 1);
    world.parts.journal.commit();
    QVERIFY(world.disk.sessions.empty() && world.disk.entries.empty() && world.disk.messages.empty());
    QCOMPARE(world.parts.counters.queued, 0);
}

/// What waited for members that have ended is not for who joins after them.
void TestSessions::anAbandonedGroupIsANewOne()
{
    World world;
    User user(world.sessions);
    Session &session = user.takeUp("a", true, 100);
    for (int i = 0; i < 500; ++i)
        world.subscribe(session, "$share/g/t/" + QByteArray::number(i));
    user.leave(false);
    for (int i = 0; i < 500; ++i)
        world.router.publish(messageOf("t/" + QByteArray::number(i), "old", QoS::AtLeastOnce), nullptr, "p");
    QCOMPARE(world.parts.counters.queuedInGroups, 500);
    world.tire();
    Session &next = user.takeUp("a", true, 100);
    for (int i = 0; i < 500; ++i)
        world.subscribe(next, "$share/g/t/" + QByteArray::number(i));
    world.sessions.sendRetained(next, {});
    QCOMPARE(user.outbox.take(), QStringList());
    for (int pass = 0; pass < 50; ++pass)
        world.advance(0);
    QCOMPARE(world.router.sharedSubscriptions(), 500);
    QCOMPARE(world.parts.counters.queuedInGroups, 0);
    for (int i = 0; i < 500; ++i)
        QVERIFY(world.router.publish(messageOf("t/" + QByteArray::number(i), "new", QoS::AtLeastOnce), nullptr, "p"));
    QCOMPARE(user.outbox.take().size(), 500);
}

/// [MQTT-4.8.2-4]: very many messages go to another member, too.
void TestSessions::givesBackInSlices()
{
    World world;
    User user(world.sessions);
    world.subscribe(user.takeUp("a", true, 100), "$share/g/t/#");
    for (int i = 0; i < 2'000; ++i)
        world.router.publish(messageOf("t/" + QByteArray::number(i), "x", QoS::AtLeastOnce), nullptr, "p");
    QCOMPARE(user.outbox.take().size(), 2'000);
    User other(world.sessions);
    world.subscribe(other.takeUp("b", true, 100), "$share/g/t/#");
    world.clock.perLook = Slices::Length / 2;
    user.leave(false);
    QVERIFY(world.sessions.find("a")->inFlight() > 0 && world.sessions.find("a")->inFlight() < 2'000);
    for (int pass = 0; pass < 20; ++pass)
        world.advance(0);
    QCOMPARE(world.sessions.find("a")->inFlight(), 0);
    QCOMPARE(other.outbox.take().size(), 2'000);
}

/// A network that fails ends all its connections in one moment; what is due then waits for its turn.
void TestSessions::manyWillsAtOnce()
{
    World world;
    std::vector<std::unique_ptr<User>> users;
    for (int i = 0; i < 100; ++i) {
        users.push_back(std::make_unique<User>(world.sessions));
        Session &session = users.back()->takeUp(QByteArray::number(i), true, 100);
        session.will().set(std::make_unique<PendingWill>(
            PendingWill{.message = messageOf("will/" + QByteArray::number(i), "x", QoS::AtMostOnce, true),
                        .messageExpiryInterval = {},
                        .delayInterval = 10}));
        users.back()->leave(true);
    }
    world.tire();
    world.advance(10'000);
    QVERIFY(world.router.retained().size() > 0 && world.router.retained().size() < 100);
    for (int pass = 0; pass < 20; ++pass)
        world.advance(0);
    QCOMPARE(world.router.retained().size(), 100);
}

SKEP_TEST(TestSessions)
#include "tst_sessions.moc"
