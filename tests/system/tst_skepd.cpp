// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

/// skepd as a process, the way a user or a job starts it.
class TestSkepd final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void servesAndStops_data();
    void servesAndStops();
    void failsWithOneSentence_data();
    void failsWithOneSentence();
    void theReadyFileIsNoLink();
    void theReadyFileMayBeAStream_data();
    void theReadyFileMayBeAStream();
    void namesAPortInUse();
    void makesTheDataDirectory();
    void readsItsConfigurationAgain();
    void outlivesSighupWithoutAConfiguration();
    void printsHelpAndVersion();

private:
    QString inDirectory(const QString &name) const { return m_directory->filePath(name); }
    void start(const QStringList &arguments) { m_process->start(u"" SKEPD ""_s, arguments); }
    void writeConfiguration(const QByteArray &more);
    /// Waits until skepd's standard error contains that; false if it never does.
    bool says(const QByteArray &part);
    QJsonObject readyFile() const;
    int waitForEnd();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_errors;
};

void TestSkepd::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s,
                       inDirectory(u"data"_s)); // the state of tests that name no directory
    m_process->setProcessEnvironment(environment);
    m_errors.clear();
}

void TestSkepd::cleanup()
{
    // Whatever a test left running ends with it.
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

QJsonObject TestSkepd::readyFile() const
{
    QFile file(inDirectory(u"ready"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

int TestSkepd::waitForEnd()
{
    return m_process->waitForFinished(20'000) && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode()
                                                                                                 : -1;
}

void TestSkepd::servesAndStops_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::addRow("SIGTERM") << SIGTERM;
    QTest::addRow("SIGINT") << SIGINT;
}

void TestSkepd::servesAndStops()
{
    QFETCH(const int, signalNumber);
    start({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s, u"--ws-path"_s, u"/hive"_s, u"--ready-file"_s,
           inDirectory(u"ready"_s)});
    QTRY_VERIFY(!readyFile().isEmpty());
    const QJsonObject ready = readyFile();
    QCOMPARE(ready[u"pid"_s].toInteger(), m_process->processId());
    const QJsonArray listeners = ready[u"listeners"_s].toArray();
    const bool hasIpv6 = QTcpServer().listen(QHostAddress::LocalHostIPv6);
    QCOMPARE(listeners.size(), qsizetype(hasIpv6 ? 4 : 2)); // both loopbacks, on the same ports
    for (qsizetype i = 2; i < listeners.size(); ++i) {
        QCOMPARE(listeners[i][u"address"_s].toString(), u"::1"_s);
        QCOMPARE(listeners[i][u"port"_s], listeners[i - 2][u"port"_s]);
    }
    QCOMPARE(listeners[0][u"transport"_s].toString(), u"tcp"_s);
    QCOMPARE(listeners[1][u"transport"_s].toString(), u"ws"_s);
    QCOMPARE(listeners[1][u"path"_s].toString(), u"/hive"_s);
    QTRY_COMPARE(QString::fromUtf8(m_process->peek(4096)),
                 listeners[0][u"url"_s].toString() + u'\n' + listeners[1][u"url"_s].toString() + u'\n');
    for (const QJsonValue &listener : listeners) {
        QTcpSocket client;
        client.connectToHost(listener[u"address"_s].toString(), quint16(listener[u"port"_s].toInt()));
        QVERIFY(client.waitForConnected());
    }
    ::kill(pid_t(m_process->processId()), signalNumber);
    QCOMPARE(waitForEnd(), 0);
}

void TestSkepd::failsWithOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::addRow("unknown option") << QStringList{u"--colour"_s} << u"Unknown option 'colour'."_s;
    QTest::addRow("bad value") << QStringList{u"--tcp-port"_s, u"http"_s} << u"--tcp-port takes a port"_s;
    QTest::addRow("foreign address") << QStringList{u"--bind"_s, u"192.0.2.1"_s} << u"not one of this machine"_s;
    QTest::addRow("data is a file") << QStringList{u"--data"_s, u"" SKEPD ""_s} << u"is not a directory"_s;
    QTest::addRow("ready file in no directory")
        << QStringList{u"--tcp-port"_s,  u"0"_s,     u"--ws-port"_s,    u"none"_s,
                       u"--log-level"_s, u"error"_s, u"--ready-file"_s, u"/nonexistent/ready"_s}
        << u"Cannot write the ready file"_s;
}

void TestSkepd::failsWithOneSentence()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, part);
    start(arguments);
    QCOMPARE(waitForEnd(), 1);
    const QString error = QString::fromUtf8(m_process->readAllStandardError());
    QVERIFY2(error.contains(part), qPrintable(error));
    QCOMPARE(error.count(u'\n'), qsizetype(1));
}

/// What a link leads to may be somebody else's.
void TestSkepd::theReadyFileIsNoLink()
{
    QFile target(inDirectory(u"target"_s));
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write("precious") == 8);
    target.close();
    QVERIFY(QFile::link(target.fileName(), inDirectory(u"ready"_s)));
    start({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--log-level"_s, u"error"_s, u"--ready-file"_s,
           inDirectory(u"ready"_s)});
    QCOMPARE(waitForEnd(), 1);
    const QString error = QString::fromUtf8(m_process->readAllStandardError());
    QVERIFY2(error.contains(u"is a symbolic link, which is not followed"), qPrintable(error));
    QVERIFY(target.open(QIODevice::ReadOnly));
    QCOMPARE(target.readAll(), QByteArray("precious"));
}

void TestSkepd::theReadyFileMayBeAStream_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("/dev/stdout") << u"/dev/stdout"_s;
    QTest::addRow("/dev/fd/1") << u"/dev/fd/1"_s;
}

void TestSkepd::theReadyFileMayBeAStream()
{
    QFETCH(QString, name);
    start({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--ready-file"_s, name});
    QTRY_VERIFY_WITH_TIMEOUT(m_process->peek(65'536).trimmed().endsWith('}'), 10'000);
    const QByteArray output = m_process->readAllStandardOutput();
    QVERIFY(output.startsWith("mqtt://")); // the addresses, then the file
    const QJsonObject ready = QJsonDocument::fromJson(output.sliced(output.indexOf('{'))).object();
    QCOMPARE(ready[u"pid"_s].toInteger(), m_process->processId());
    m_process->terminate();
    QCOMPARE(waitForEnd(), 0);
}

void TestSkepd::namesAPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    start({u"--tcp-port"_s, QString::number(other.serverPort()), u"--ws-port"_s, u"0"_s});
    QCOMPARE(waitForEnd(), 1);
    QCOMPARE(QString::fromUtf8(m_process->readAllStandardError()),
             u"Port %1 on 127.0.0.1 is already in use; choose another with --tcp-port, or 0 for a free one.\n"_s.arg(
                 other.serverPort()));
    QVERIFY(m_process->readAllStandardOutput().isEmpty());
}

void TestSkepd::makesTheDataDirectory()
{
    start({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--data"_s, inDirectory(u"a/b"_s), u"--ready-file"_s,
           inDirectory(u"ready"_s)});
    QTRY_VERIFY(!readyFile().isEmpty());
    QVERIFY(QFileInfo(inDirectory(u"a/b"_s)).isDir());
    QCOMPARE(int(QFile::permissions(inDirectory(u"a/b"_s)) & QFile::Permissions(0x77)), 0); // of group and others
    m_process->terminate();
    QCOMPARE(waitForEnd(), 0);
}

void TestSkepd::writeConfiguration(const QByteArray &more)
{
    QFile file(inDirectory(u"config.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<hivemq xmlns:skep='urn:skep:config:1'><listeners><tcp-listener><port>0</port>"
               "<bind-address>127.0.0.1</bind-address></tcp-listener></listeners>"
               + more + "</hivemq>");
}

bool TestSkepd::says(const QByteArray &part)
{
    return QTest::qWaitFor([&] {
        m_errors += m_process->readAllStandardError();
        return m_errors.contains(part);
    });
}

void TestSkepd::readsItsConfigurationAgain()
{
    writeConfiguration("<skep:sys-interval>5</skep:sys-interval>");
    start({u"--config"_s, inDirectory(u"config.xml"_s), u"--sys-interval"_s, u"7"_s, u"--ready-file"_s,
           inDirectory(u"ready"_s)});
    QTRY_VERIFY(!readyFile().isEmpty());
    const pid_t pid = pid_t(m_process->processId());
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, quint16(readyFile()[u"listeners"_s][0][u"port"_s].toInt()));
    QVERIFY(client.waitForConnected());

    // The option still wins over the file.
    writeConfiguration("<skep:sys-interval>6</skep:sys-interval><skep:max-events>9</skep:max-events>");
    ::kill(pid, SIGHUP);
    QVERIFY(says("The configuration was read again. skep:max-events changes from 10000 to 9.\n"));
    writeConfiguration("<skep:max-events>nine</skep:max-events>");
    ::kill(pid, SIGHUP);
    QVERIFY(says("The configuration was read again and cannot be used; the settings stay as they are. "));
    writeConfiguration("<skep:log-level>warning</skep:log-level><cluster/>");
    ::kill(pid, SIGHUP);
    QVERIFY(says("cluster belongs to HiveMQ's Enterprise edition"));
    QCOMPARE(client.state(), QAbstractSocket::ConnectedState);
    ::kill(pid, SIGTERM);
    QCOMPARE(waitForEnd(), 0);
    m_errors += m_process->readAllStandardError();
    QVERIFY(!m_errors.contains("The broker is stopping."));
}

void TestSkepd::outlivesSighupWithoutAConfiguration()
{
    start({u"--tcp-port"_s, u"0"_s, u"--ws-port"_s, u"none"_s, u"--ready-file"_s, inDirectory(u"ready"_s)});
    QTRY_VERIFY(!readyFile().isEmpty());
    ::kill(pid_t(m_process->processId()), SIGHUP);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, quint16(readyFile()[u"listeners"_s][0][u"port"_s].toInt()));
    QVERIFY(client.waitForConnected());
    m_process->terminate();
    QCOMPARE(waitForEnd(), 0);
}

void TestSkepd::printsHelpAndVersion()
{
    start({u"--help"_s});
    QCOMPARE(waitForEnd(), 0);
    QVERIFY(m_process->readAllStandardOutput().contains("--ready-file"));
    start({u"--version"_s});
    QCOMPARE(waitForEnd(), 0);
    QVERIFY(m_process->readAllStandardOutput().startsWith("skep 0."));
}

SKEP_TEST(TestSkepd)
#include "tst_skepd.moc"
