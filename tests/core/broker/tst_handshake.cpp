// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clientkit.h"
#include "tests/support/testrunner.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace skep;

namespace {

using Step = AuthenticationExchange::Step;

/// Answers when the test says so.
struct LateAuthenticator final : Authenticator
{
    struct Exchange final : AuthenticationExchange
    {
        explicit Exchange(LateAuthenticator &owner) : m_owner(owner) { }
        void next(QByteArrayView bytes, const Answer<Step> &answer) override
        {
            m_owner.data += bytes.toByteArray();
            m_owner.steps += answer;
        }

    private:
        LateAuthenticator &m_owner;
    };

    void authenticate(const ConnectRequest &, const Answer<Decision> &answer) override { decisions += answer; }
    std::unique_ptr<AuthenticationExchange> beginExchange(const ConnectRequest &, QByteArrayView) override
    {
        return std::make_unique<Exchange>(*this);
    }

    QList<Answer<Decision>> decisions; ///< asked for
    QList<Answer<Step>> steps;
    QByteArrayList data;
};

Step more(const QByteArray &data)
{
    return {Step::Outcome::Continue, ReasonCode::ContinueAuthentication, data, {}};
}

Step success()
{
    return {Step::Outcome::Success, ReasonCode::Success, {}, {}};
}

Step failure()
{
    return {Step::Outcome::Failure, ReasonCode::NotAuthorized, {}, u"No"_s};
}

struct World : ClientKit
{
    explicit World(const Limits &limits = {}, ProtocolVersion spoken = ProtocolVersion::Mqtt5)
        : ClientKit(Keeping::Nothing, limits), version(spoken)
    {
        auto late = std::make_unique<LateAuthenticator>();
        authenticator = late.get();
        access.authenticator = std::move(late);
        client = std::make_unique<Client>(services, link);
    }
    ~World() { leave(); }

    void leave()
    {
        if (client)
            client->linkClosed({});
        client.reset();
    }
    void send(const char *words)
    {
        const auto packet = packetFromWords(QByteArray(words).split(' '), version);
        QVERIFY2(packet, words);
        client->bytesReceived(*packet);
    }
    void allow() { authenticator->decisions.constLast().give(Decision::allow()); }
    void deny() { authenticator->decisions.constLast().give(Decision::deny(ReasonCode::NotAuthorized, u"No"_s)); }
    void answer(const Step &step) { authenticator->steps.constLast().give(step); }
    QStringList received() { return packetsOf(link, version); }
    quint64 ended(Violation why) const { return parts.counters.ended[size_t(why)]; }

    const ProtocolVersion version;
    LateAuthenticator *authenticator = nullptr;
    FakeLink link{1};
    std::unique_ptr<Client> client;
};

} // namespace

class TestHandshake final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsInLater();
    void refusesLater_data();
    void refusesLater();
    void isNeverAnswered();
    void isAnsweredTwice();
    void isAnsweredAfterTheEnd();
    void keepsWhatComesBeforeConnack();
    void keepsItInPieces();
    void forgetsWhatFollowsARefusedConnect();
    void keepsNoMoreThanItsBound();
    void theKeepAliveBeginsWithConnack();
    void tellsTheLinkHowLongItMayStall_data();
    void tellsTheLinkHowLongItMayStall();
    void countsWhoTakesTooLittle();
    void countsWhatIsNotAnsweredInTime();
    void keepsNothingOfWhoIsGone();
    void twoWaitAtOnce();
    void anExchangeGoesOnLater();
    void anExchangeFailsLater();
    void outOfTurn_data();
    void outOfTurn();
    void anExchangeIsNeverAnswered();
    void disconnectsDuringAnExchange();
    void authenticatesAgainLater();
    void authenticatingAgainFailsLater();
    void authenticatingAgainTwice();
    void leavesWhileAuthenticatingAgain();
};

/// [MQTT-3.1.4-5]
void TestHandshake::letsInLater()
{
    World world;
    world.send("CONNECT id=a");
    QCOMPARE(world.received(), QStringList());
    QCOMPARE(world.sessions.size(), 0);
    QVERIFY(world.authenticator->decisions.constLast().isAwaited());
    world.advance(5'000);
    world.allow();
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x00"_s});
    QVERIFY(world.sessions.find("a")->isOnline());
    QVERIFY(!world.authenticator->decisions.constLast().isAwaited());
}

void TestHandshake::refusesLater_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QString>("connack");
    QTest::newRow("5.0 [MQTT-3.1.4-2]") << ProtocolVersion::Mqtt5 << u"CONNACK 0x87"_s;
    QTest::newRow("3.1.1 [MQTT-3.2.2-4]") << ProtocolVersion::Mqtt311 << u"CONNACK 0x05"_s;
}

void TestHandshake::refusesLater()
{
    QFETCH(ProtocolVersion, version);
    World world({}, version);
    world.send("CONNECT id=a");
    world.deny();
    QTEST(world.received().value(0), "connack");
    QVERIFY(world.link.isClosed());
    QCOMPARE(world.sessions.size(), 0);
}

/// The deadline for CONNECT counts until it is answered.
void TestHandshake::isNeverAnswered()
{
    Limits limits;
    limits.noConnectIdleTimeout = 10'000;
    World world(limits);
    world.send("CONNECT id=a");
    world.advance(9'999);
    QVERIFY(!world.link.isClosed());
    world.advance(1);
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x88"_s});
    QVERIFY(world.link.isClosed());
    QVERIFY(!world.authenticator->decisions.constLast().isAwaited());
    world.allow();
    QCOMPARE(world.received(), QStringList());
    QCOMPARE(world.sessions.size(), 0);
}

void TestHandshake::isAnsweredTwice()
{
    World world;
    world.send("CONNECT id=a");
    world.allow();
    world.received();
    world.deny();
    world.allow();
    QCOMPARE(world.received(), QStringList());
    QVERIFY(!world.link.isClosed());
    QCOMPARE(world.sessions.online(), 1);
}

void TestHandshake::isAnsweredAfterTheEnd()
{
    World world;
    world.send("CONNECT id=a");
    world.client->linkClosed({});
    world.allow();
    QCOMPARE(world.received(), QStringList());
    world.client.reset();
    world.allow();
    world.deny();
    QCOMPARE(world.sessions.size(), 0);
    QVERIFY(!world.authenticator->decisions.constLast().isAwaited());
}

/// 5.0 §3.1.4: a client need not wait for CONNACK; what it sends is handled behind it, in its order.
void TestHandshake::keepsWhatComesBeforeConnack()
{
    World world;
    world.send("CONNECT id=a");
    world.send("SUBSCRIBE 1 t qos1");
    world.send("PUBLISH t 'x'");
    world.send("PINGREQ");
    QCOMPARE(world.received(), QStringList());
    world.allow();
    QCOMPARE(world.received(), QStringList({u"CONNACK 0x00"_s, u"SUBACK"_s, u"PUBLISH 't' 'x'"_s, u"PINGRESP"_s}));
}

void TestHandshake::keepsItInPieces()
{
    World world;
    const QByteArray connect = *packetFromWords({"CONNECT", "id=a"}, world.version);
    const QByteArray publish = *packetFromWords({"PUBLISH", "t", "'x'", "qos1", "id=7"}, world.version);
    world.client->bytesReceived(connect + publish.first(3));
    world.client->bytesReceived(publish.sliced(3, 1));
    world.allow();
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x00"_s});
    world.client->bytesReceived(publish.sliced(4));
    QCOMPARE(world.received(), QStringList{u"PUBACK 0x10"_s});
}

/// [MQTT-3.1.4-6]
void TestHandshake::forgetsWhatFollowsARefusedConnect()
{
    World world;
    world.send("CONNECT id=a");
    world.send("PUBLISH t 'x' retain");
    world.deny();
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x87"_s});
    QCOMPARE(world.router.retained().size(), 0);
}

void TestHandshake::keepsNoMoreThanItsBound()
{
    Limits limits;
    limits.maxBytesBeforeConnack = 10;
    World world(limits);
    world.send("CONNECT id=a");
    world.client->bytesReceived(QByteArray(10, '\xC0'));
    QVERIFY(!world.link.isClosed());
    world.client->bytesReceived(QByteArray(1, '\0'));
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x97"_s});
    QVERIFY(world.link.isClosed());
    QCOMPARE(world.ended(Violation::TooMuchBeforeConnack), 1u);
    QCOMPARE(world.parts.partials.bytes(), 0);
    world.allow();
    QCOMPARE(world.sessions.size(), 0);
}

void TestHandshake::tellsTheLinkHowLongItMayStall_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QByteArray>("connect");
    QTest::addColumn<qint64>("told");
    QTest::addRow("the limit is later") << qint64(30'000) << QByteArray("CONNECT id=a keepalive=2") << qint64(30'000);
    QTest::addRow("Keep Alive is later") << qint64(30'000) << QByteArray("CONNECT id=a keepalive=60") << qint64(90'000);
    QTest::addRow("no Keep Alive") << qint64(30'000) << QByteArray("CONNECT id=a keepalive=0") << qint64(30'000);
    QTest::addRow("no limit") << qint64(0) << QByteArray("CONNECT id=a keepalive=60") << qint64(-1);
}

void TestHandshake::tellsTheLinkHowLongItMayStall()
{
    QFETCH(const qint64, limit);
    QFETCH(const QByteArray, connect);
    Limits limits;
    limits.writeTimeout = limit;
    World world(limits);
    world.send(connect.constData());
    world.allow();
    QTEST(world.link.writeTimeout(), "told");
    world.received();
    world.client->linkStalled(Violation::NothingTaken);
    QCOMPARE(world.received(), QStringList{u"DISCONNECT 0x97"_s});
    QVERIFY(world.link.isClosed());
    QCOMPARE(world.ended(Violation::NothingTaken), 1u);
}

/// By what for, and once: the link closes by itself after it has told.
void TestHandshake::countsWhoTakesTooLittle()
{
    World world;
    world.send("CONNECT id=a");
    world.allow();
    world.received();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Client 'a': The client does not read"_s));
    world.client->linkStalled(Violation::SlowConsumer);
    world.client->linkClosed({});
    world.client->linkStalled(Violation::NothingTaken);
    QCOMPARE(world.ended(Violation::SlowConsumer), 1u);
    QCOMPARE(world.ended(Violation::NothingTaken), 0u);
}

/// Not only what a client does too late: what was to say whether it may connect, too.
void TestHandshake::countsWhatIsNotAnsweredInTime()
{
    World world;
    world.send("CONNECT id=a");
    world.advance(world.parts.limits->noConnectIdleTimeout);
    QVERIFY(world.link.isClosed());
    QCOMPARE(world.ended(Violation::NoConnectInTime), 1u);
}

void TestHandshake::keepsNothingOfWhoIsGone()
{
    World world;
    world.client->bytesReceived("\x10\x7f");
    QVERIFY(world.parts.partials.bytes() > 0);
    world.client->linkClosed({});
    QCOMPARE(world.parts.partials.bytes(), 0);
}

/// [MQTT-3.1.2-22]: a client that waits for its CONNACK is not silent.
void TestHandshake::theKeepAliveBeginsWithConnack()
{
    World world;
    world.send("CONNECT id=a keepalive=2");
    world.advance(6'000);
    world.allow();
    world.advance(2'999);
    QVERIFY(!world.link.isClosed());
    world.advance(1);
    QVERIFY(world.link.isClosed());
}

/// [MQTT-3.1.4-3]: the later answer takes the session over.
void TestHandshake::twoWaitAtOnce()
{
    World world;
    FakeLink otherLink(2);
    Client other(world.services, otherLink);
    world.send("CONNECT id=a");
    other.bytesReceived(*packetFromWords({"CONNECT", "id=a"}, world.version));
    world.authenticator->decisions.at(1).give(Decision::allow());
    QCOMPARE(packetsOf(otherLink), QStringList{u"CONNACK 0x00"_s});
    world.authenticator->decisions.at(0).give(Decision::allow());
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x00"_s});
    QCOMPARE(packetsOf(otherLink), QStringList{u"DISCONNECT 0x8e"_s});
    QCOMPARE(world.sessions.online(), 1);
    other.linkClosed({});
}

/// 5.0 §4.12
void TestHandshake::anExchangeGoesOnLater()
{
    World world;
    world.send("CONNECT id=a method=M data=one");
    QCOMPARE(world.received(), QStringList());
    world.answer(more("challenge"));
    QCOMPARE(world.received(), QStringList{u"AUTH 0x18"_s});
    world.send("AUTH 0x18 method=M data=two");
    QCOMPARE(world.authenticator->data, QByteArrayList({"one", "two"}));
    QCOMPARE(world.received(), QStringList());
    world.answer(success());
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x00"_s});
    QVERIFY(world.sessions.find("a")->isOnline());
}

/// [MQTT-4.12.0-4]
void TestHandshake::anExchangeFailsLater()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.answer(failure());
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x87"_s});
    QVERIFY(world.link.isClosed());
    world.answer(success());
    QCOMPARE(world.sessions.size(), 0);
}

void TestHandshake::outOfTurn_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("[MQTT-3.1.2-30] PUBLISH") << QByteArray("PUBLISH t 'x'");
    QTest::newRow("[MQTT-4.12.0-3] AUTH before the server's") << QByteArray("AUTH 0x18 method=M data=two");
    QTest::newRow("[MQTT-3.1.0-2] CONNECT") << QByteArray("CONNECT id=a");
}

/// Whoever says how it authenticates waits for its turn, also if that takes a while.
void TestHandshake::outOfTurn()
{
    QFETCH(QByteArray, packet);
    World world;
    world.send("CONNECT id=a method=M");
    world.send(packet.constData());
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x82"_s});
    QVERIFY(world.link.isClosed());
    world.answer(success());
    QCOMPARE(world.sessions.size(), 0);
}

void TestHandshake::anExchangeIsNeverAnswered()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.advance(10'000);
    QCOMPARE(world.received(), QStringList{u"CONNACK 0x88"_s});
    world.answer(success());
    QCOMPARE(world.sessions.size(), 0);
}

void TestHandshake::disconnectsDuringAnExchange()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.send("DISCONNECT");
    QVERIFY(world.link.isClosed());
    world.answer(success());
    QCOMPARE(world.received(), QStringList());
    QCOMPARE(world.sessions.size(), 0);
}

/// [MQTT-4.12.1-1]; meanwhile everything goes on.
void TestHandshake::authenticatesAgainLater()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.answer(success());
    world.received();
    for (int i = 0; i < 2; ++i) {
        world.send("AUTH 0x19 method=M data=again");
        world.send("PINGREQ");
        QCOMPARE(world.received(), QStringList{u"PINGRESP"_s});
        world.answer(success());
        QCOMPARE(world.received(), QStringList{u"AUTH 0x00"_s});
    }
}

/// [MQTT-4.12.1-2]
void TestHandshake::authenticatingAgainFailsLater()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.answer(success());
    world.received();
    world.send("AUTH 0x19 method=M");
    world.answer(failure());
    QCOMPARE(world.received(), QStringList{u"DISCONNECT 0x87"_s});
    QVERIFY(world.link.isClosed());
    QCOMPARE(world.sessions.online(), 0);
}

void TestHandshake::authenticatingAgainTwice()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.answer(success());
    world.received();
    world.send("AUTH 0x19 method=M");
    world.send("AUTH 0x19 method=M");
    QCOMPARE(world.received(), QStringList{u"DISCONNECT 0x82"_s});
    world.answer(success());
    QCOMPARE(world.received(), QStringList());
}

void TestHandshake::leavesWhileAuthenticatingAgain()
{
    World world;
    world.send("CONNECT id=a method=M");
    world.answer(success());
    world.received();
    world.send("AUTH 0x19 method=M");
    world.leave();
    QVERIFY(!world.authenticator->steps.constLast().isAwaited());
    world.answer(failure());
    QCOMPARE(world.received(), QStringList());
}

SKEP_TEST(TestHandshake)
#include "tst_handshake.moc"
