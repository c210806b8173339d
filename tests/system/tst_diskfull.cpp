// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mqttpeer.h"
#include "tests/support/skepdprocess.h"
#include "tests/support/testrunner.h"

#include <csignal>

#include <sys/resource.h>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// A limit on the size of files replaces a full disk: a write beyond it fails in the same way.
constexpr rlim_t Room = 512 * 1024;

void limitFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = Room;
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN); // stays so in the program
}

void makeRoom(qint64 pid)
{
    rlimit limit{};
    prlimit(pid_t(pid), RLIMIT_FSIZE, nullptr, &limit);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(prlimit(pid_t(pid), RLIMIT_FSIZE, &limit, nullptr), 0);
}

QByteArray publish(int number)
{
    return "PUBLISH a/b '" + QByteArray::number(number) + "' qos1 id=" + QByteArray::number(number);
}

} // namespace

/// The disk is full while the broker runs, and then it is not.
class TestDiskFull final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesAndGoesOn_data();
    void refusesAndGoesOn();
    void answersWhoeverFindsItFull_data();
    void answersWhoeverFindsItFull();

private:
    /// Publishes until the broker refuses it. What is not refused may wait for its acknowledgement.
    static bool fill(MqttPeer &peer);
};

bool TestDiskFull::fill(MqttPeer &peer)
{
    const QByteArray filler(8'000, 'x');
    const auto isRefused = [&peer] {
        return std::any_of(peer.lines.cbegin(), peer.lines.cend(),
                           [](const QByteArray &line) { return line.contains("code=151"); });
    };
    for (int number = 1; number < 900; ++number) {
        const QByteArray id = QByteArray::number(number);
        peer.send("PUBLISH a/b '" + id + ' ' + filler + "' qos1 id=" + id);
        if (QTest::qWaitFor(isRefused, 20))
            return true;
    }
    return false;
}

void TestDiskFull::refusesAndGoesOn_data()
{
    QTest::addColumn<QString>("level");
    QTest::addRow("written") << u"written"_s;
    QTest::addRow("synced") << u"synced"_s;
}

void TestDiskFull::refusesAndGoesOn()
{
    QFETCH(const QString, level);
    skep::test::SkepdProcess skepd;
    QVERIFY(skepd.write(u"config.xml"_s,
                        "<hivemq xmlns:skep='urn:skep:config:1'><skep:persistence-level>" + level.toLatin1()
                            + "</skep:persistence-level><mqtt><receive-maximum><server-receive-maximum>1000"
                              "</server-receive-maximum></receive-maximum></mqtt></hivemq>"));
    const QStringList arguments = {
        u"--config"_s, skepd.path(u"config.xml"_s), u"--data"_s, skepd.path(u"state"_s), u"--tcp-port"_s, u"0"_s};
    skepd.process.setChildProcessModifier(limitFiles);
    QVERIFY(skepd.serve(arguments));
    MqttPeer absent(skepd.port(u"tcp"_s));
    QVERIFY(absent.exchange("CONNECT id=absent clean=0 expiry=1000", "CONNACK"));
    QVERIFY(absent.exchange("SUBSCRIBE 1 a/# qos1", "SUBACK"));
    absent.send("DISCONNECT");

    MqttPeer peer(skepd.port(u"tcp"_s));
    QVERIFY(peer.exchange("CONNECT id=peer", "CONNACK"));
    QVERIFY(fill(peer));

    // Everybody else is served, and the log says what there is to do.
    QVERIFY(peer.exchange("PINGREQ", "PINGRESP"));
    QVERIFY(peer.exchange("PUBLISH a/b 'again' qos2 id=2000", "PUBREC id=2000 code=151"));
    peer.send("PUBLISH c 'lightly'");
    QVERIFY(peer.exchange("PINGREQ", "PINGRESP"));
    QVERIFY(skepd.says("database"));
    MqttPeer old(skepd.port(u"tcp"_s), ProtocolVersion::Mqtt311);
    old.send("CONNECT id=old clean=1");
    old.send(publish(1));
    QTRY_VERIFY_WITH_TIMEOUT(!old.isOpen(), 10'000);
    QVERIFY(!old.has("PUBACK"));

    makeRoom(skepd.process.processId());
    QVERIFY(QTest::qWaitFor(
        [&] {
            peer.exchange(publish(3'000), "PUBACK id=3000");
            return peer.lines.contains("PUBACK id=3000"); // without a code: taken
        },
        20'000));
    skepd.process.kill();
    QVERIFY(skepd.process.waitForFinished());
    skepd.process.setChildProcessModifier({});
    QVERIFY(skepd.serve(arguments));
    MqttPeer back(skepd.port(u"tcp"_s));
    QVERIFY(back.exchange("CONNECT id=absent clean=0 expiry=1000", "CONNACK session-present"));
    QTRY_VERIFY_WITH_TIMEOUT(back.has("PUBLISH topic=a/b payload=3000"), 10'000);
    QByteArrayList acknowledged;
    for (const QByteArray &line : std::as_const(peer.lines)) {
        if (line.startsWith("PUBACK id=") && !line.contains("code="))
            acknowledged.append(line.mid(10));
    }
    QVERIFY(acknowledged.size() > 5);
    for (const QByteArray &number : std::as_const(acknowledged))
        QVERIFY2(back.has("PUBLISH topic=a/b payload=" + number + ' '), number.constData());
}

void TestDiskFull::answersWhoeverFindsItFull_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("connack");
    QTest::addColumn<QByteArray>("suback");
    QTest::addRow("5.0") << ProtocolVersion::Mqtt5 << QByteArray("CONNACK code=136")
                         << QByteArray("SUBACK id=1 code=151");
    QTest::addRow("3.1.1") << ProtocolVersion::Mqtt311 << QByteArray("CONNACK code=3")
                           << QByteArray("SUBACK id=1 code=128");
}

/// Nobody has published before: SUBSCRIBE, which has its answer held, finds the disk full.
void TestDiskFull::answersWhoeverFindsItFull()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, connack);
    QFETCH(QByteArray, suback);
    skep::test::SkepdProcess skepd;
    const QStringList arguments = {u"--data"_s, skepd.path(u"state"_s), u"--tcp-port"_s,
                                   u"0"_s,      u"--ws-port"_s,         u"none"_s};
    skepd.process.setChildProcessModifier([] { std::signal(SIGXFSZ, SIG_IGN); });
    QVERIFY(skepd.serve(arguments));
    MqttPeer peer(skepd.port(u"tcp"_s), version);
    QVERIFY(peer.exchange("CONNECT id=peer clean=0 expiry=1000", "CONNACK"));
    rlimit limit{};
    prlimit(pid_t(skepd.process.processId()), RLIMIT_FSIZE, nullptr, &limit);
    limit.rlim_cur = 1;
    QCOMPARE(prlimit(pid_t(skepd.process.processId()), RLIMIT_FSIZE, &limit, nullptr), 0);

    QElapsedTimer timer;
    timer.start();
    QVERIFY2(peer.exchange("SUBSCRIBE 1 a/# qos1", suback), peer.lines.join('\n').constData());
    MqttPeer late(skepd.port(u"tcp"_s), version);
    QVERIFY2(late.exchange("CONNECT id=late clean=0 expiry=1000", connack), late.lines.join('\n').constData());
    QVERIFY(peer.exchange("PINGREQ", "PINGRESP"));
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));

    makeRoom(skepd.process.processId());
    QVERIFY(QTest::qWaitFor(
        [&] {
            peer.exchange("SUBSCRIBE 2 a/# qos1", "SUBACK id=2");
            return peer.lines.contains("SUBACK id=2 code=1");
        },
        20'000));
}

SKEP_TEST(TestDiskFull)
#include "tst_diskfull.moc"
