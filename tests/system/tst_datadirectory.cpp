// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/mqttpeer.h"
#include "tests/support/skepdprocess.h"

#include "server/storage/schema.h"
#include "tests/support/testrunner.h"

#include <QRegularExpression>

using namespace skep;
using skep::test::SkepdProcess;
using namespace Qt::StringLiterals;

/// The data directory as its owner sees it: kept over restarts, looked into, damaged, recovered, and used by one
/// process.
class TestDataDirectory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_skepd = std::make_unique<SkepdProcess>(); }
    void survives_data();
    void survives();
    void forgetsInMemory();
    void prints_data();
    void prints();
    void recovers();
    void refusesToRecover_data();
    void refusesToRecover();
    void hasOneUser();

private:
    QString dataDirectory() const { return m_skepd->path(u"state"_s); }
    QString file() const { return databaseFile(dataDirectory()); }
    bool serve() const
    {
        return m_skepd->serve({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--data"_s, dataDirectory()});
    }
    quint16 port() const { return m_skepd->port(u"tcp"_s); }
    int stop() const;
    void kill() const;
    /// A session with a subscription to a/#, three queued messages, and a retained one.
    void fill();
    void damage() const;

    std::unique_ptr<SkepdProcess> m_skepd;
};

int TestDataDirectory::stop() const
{
    m_skepd->process.terminate();
    return m_skepd->waitForEnd();
}

void TestDataDirectory::kill() const
{
    m_skepd->process.kill();
    m_skepd->process.waitForFinished();
}

void TestDataDirectory::fill()
{
    QVERIFY(serve());
    MqttPeer absent(port());
    QVERIFY(absent.exchange("CONNECT id=absent clean=0 expiry=1000", "CONNACK"));
    QVERIFY(absent.exchange("SUBSCRIBE 1 a/# qos2", "SUBACK"));
    absent.send("DISCONNECT");
    QTRY_VERIFY(!absent.isOpen());
    MqttPeer peer(port());
    QVERIFY(peer.exchange("CONNECT id=peer", "CONNACK"));
    QVERIFY(peer.exchange("PUBLISH a/1 'one' qos1 id=1", "PUBACK"));
    QVERIFY(peer.exchange("PUBLISH a/2 'two' qos2 id=2", "PUBREC"));
    QVERIFY(peer.exchange("PUBREL 2", "PUBCOMP"));
    QVERIFY(peer.exchange("PUBLISH a/3 'kept' qos1 id=3 retain", "PUBACK"));
}

/// Of the first pages, those that are not the header: the file opens, and is found to be damaged.
void TestDataDirectory::damage() const
{
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.size() > 3 * 4096);
    database.seek(database.size() - 4096);
    database.write(QByteArray(4096, 'x'));
}

void TestDataDirectory::survives_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addRow("SIGTERM") << false;
    QTest::addRow("SIGKILL") << true;
}

void TestDataDirectory::survives()
{
    QFETCH(const bool, killed);
    fill();
    if (killed)
        kill();
    else
        QCOMPARE(stop(), 0);
    QVERIFY(serve());
    MqttPeer absent(port());
    QVERIFY(absent.exchange("CONNECT id=absent clean=0 expiry=1000", "CONNACK session-present"));
    QTRY_COMPARE(absent.lines.size(), qsizetype(4));
    QVERIFY(absent.has("PUBLISH topic=a/1 payload=one qos=1"));
    QVERIFY(absent.has("PUBLISH topic=a/2 payload=two qos=2"));
    QVERIFY(absent.has("PUBLISH topic=a/3 payload=kept qos=1"));
    MqttPeer peer(port());
    QVERIFY(peer.exchange("CONNECT id=peer", "CONNACK"));
    QVERIFY(peer.exchange("SUBSCRIBE 1 # qos1", "PUBLISH topic=a/3 payload=kept qos=1 id=1 retain"));
}

void TestDataDirectory::forgetsInMemory()
{
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_skepd->serve({u"--in-memory"_s, u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s}));
        MqttPeer peer(port());
        QVERIFY(peer.exchange("CONNECT id=peer clean=0 expiry=1000", "CONNACK"));
        QVERIFY(!peer.has("CONNACK session-present"));
        kill();
    }
    QVERIFY(!QFile::exists(m_skepd->path(u"data/skep"_s))); // the default place
}

void TestDataDirectory::prints_data()
{
    QTest::addColumn<QString>("when");
    QTest::addRow("beside a running broker") << u"running"_s;
    QTest::addRow("after a kill") << u"killed"_s;
    QTest::addRow("after a stop") << u"stopped"_s;
}

void TestDataDirectory::prints()
{
    QFETCH(const QString, when);
    fill();
    if (when == u"killed")
        kill();
    else if (when == u"stopped")
        QCOMPARE(stop(), 0);
    SkepdProcess tool;
    const QStringList arguments = {u"--data"_s, dataDirectory(), u"stats"_s};
    QCOMPARE(tool.run(arguments), 0);
    const QStringList lines = QString::fromUtf8(tool.process.readAllStandardOutput()).split(u'\n');
    QVERIFY2(lines.contains(u"             1  sessions"_s), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"             1  subscriptions"_s));
    QVERIFY(lines.contains(u"             3  messages queued"_s));
    QVERIFY(lines.contains(u"             1  retained messages"_s));
    QVERIFY(lines.contains(u"             3  messages stored, each once"_s));
    QCOMPARE(tool.run(arguments + QStringList{u"--json"_s}), 0);
    const QJsonObject json = QJsonDocument::fromJson(tool.process.readAllStandardOutput()).object();
    QCOMPARE(json[u"sessions"_s].toInt(), 1);
    QCOMPARE(json[u"queued"_s].toInt(), 3);
    QCOMPARE(json[u"retained"_s].toInt(), 1);
    QVERIFY(json[u"databaseBytes"_s].toInt() > 0);
}

void TestDataDirectory::recovers()
{
    fill();
    QCOMPARE(stop(), 0);
    damage();
    QVERIFY(!serve());
    QCOMPARE(m_skepd->process.exitCode(), 1);
    const QString refusal = QString::fromUtf8(m_skepd->errors());
    QVERIFY2(refusal.contains(u"is damaged") && refusal.contains(u"run skepd once with --recover"),
             qPrintable(refusal));

    QCOMPARE(m_skepd->run({u"--data"_s, dataDirectory(), u"--recover"_s}), 0);
    const QString report = QString::fromUtf8(m_skepd->process.readAllStandardOutput());
    const QString expected =
        u"'%1' now holds the \\d+ records that could be read; the old database is kept as '%1.damaged'\\. "
        "Some of it could not be read"_s.arg(QRegularExpression::escape(file()));
    QVERIFY2(report.contains(QRegularExpression(expected)), qPrintable(report));
    QVERIFY(QFile::exists(file() + u".damaged"_s));
    QVERIFY2(serve(), qPrintable(QString::fromUtf8(m_skepd->errors())));
    QCOMPARE(stop(), 0);

    // An undamaged database may be recovered too; the old one is kept under another name.
    QCOMPARE(m_skepd->run({u"--data"_s, dataDirectory(), u"--recover"_s}), 0);
    QVERIFY(QString::fromUtf8(m_skepd->process.readAllStandardOutput()).contains(u"All of it could be read."));
    QVERIFY(QFile::exists(file() + u".damaged2"_s));
    QVERIFY(serve());
}

void TestDataDirectory::refusesToRecover_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::addRow("stats: no database") << QStringList{u"--data"_s, u"/nonexistent"_s, u"stats"_s}
                                        << u"name the data directory of a broker that has run"_s;
    QTest::addRow("recover: no database") << QStringList{u"--data"_s, u"/nonexistent"_s, u"--recover"_s}
                                          << u"name the data directory of a broker that has run"_s;
    QTest::addRow("both") << QStringList{u"--data"_s, u"/nonexistent"_s, u"--recover"_s, u"stats"_s}
                          << u"give one of them"_s;
    QTest::addRow("stats: in memory") << QStringList{u"--in-memory"_s, u"stats"_s} << u"name it with --data"_s;
}

void TestDataDirectory::refusesToRecover()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, part);
    QCOMPARE(m_skepd->run(arguments), 1);
    const QString error = QString::fromUtf8(m_skepd->errors());
    QVERIFY2(error.contains(part), qPrintable(error));
    QCOMPARE(error.count(u'\n'), qsizetype(1));
}

void TestDataDirectory::hasOneUser()
{
    QVERIFY(serve());
    const QString sentence = u"The data directory '%1' is in use by the process %2: stop that one, or name another "
                             "directory."_s.arg(dataDirectory())
                                 .arg(m_skepd->process.processId());
    SkepdProcess second;
    QCOMPARE(second.run({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--data"_s, dataDirectory()}), 1);
    QVERIFY2(QString::fromUtf8(second.errors()).contains(sentence), qPrintable(QString::fromUtf8(second.errors())));
    QCOMPARE(second.run({u"--data"_s, dataDirectory(), u"--recover"_s}), 1);
    QVERIFY2(QString::fromUtf8(second.errors()).contains(sentence), qPrintable(QString::fromUtf8(second.errors())));
    QVERIFY(QFile::remove(dataDirectory() + u"/lock"_s)); // whoever does that is kept out by the database
    second.forgetErrors();
    QCOMPARE(second.run({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--data"_s, dataDirectory()}), 1);
    QVERIFY2(QString::fromUtf8(second.errors()).contains(u"is in use by another process"),
             qPrintable(QString::fromUtf8(second.errors())));
    kill();
    QVERIFY(second.serve({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--data"_s, dataDirectory()}));
}

SKEP_TEST(TestDataDirectory)
#include "tst_datadirectory.moc"
