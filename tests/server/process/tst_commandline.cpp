// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/process/commandline.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// The listeners as "tcp localhost:1883, ws localhost:8000/mqtt".
QString describe(const Settings &settings)
{
    QStringList parts;
    for (const ListenerSettings &listener : settings.listeners) {
        const bool isWebSocket =
            listener.transport == TransportKind::WebSocket || listener.transport == TransportKind::SecureWebSocket;
        const QString path = isWebSocket ? listener.path : QString();
        parts << u"%1 %2:%3%4"_s.arg(listener.name, listener.address.toString()).arg(listener.port).arg(path);
    }
    return parts.join(u", ");
}

} // namespace

class TestCommandLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensListeners_data();
    void opensListeners();
    void readsTheRest();
    void keepsStateByDefault();
    void readsTls();
    void makesCertificates();
    void looksIntoTheDataDirectory_data();
    void looksIntoTheDataDirectory();
    void refuses_data();
    void refuses();
    void helps();
};

void TestCommandLine::opensListeners_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("listeners");
    QTest::addRow("defaults") << u""_s << u"tcp localhost:1883, ws localhost:8000/mqtt"_s;
    QTest::addRow("free ports") << u"--tcp-port 0 --ws-port 0"_s << u"tcp localhost:0, ws localhost:0/mqtt"_s;
    QTest::addRow("ports") << u"--tcp-port=1884 --ws-port=65535"_s << u"tcp localhost:1884, ws localhost:65535/mqtt"_s;
    QTest::addRow("no TCP") << u"--tcp-port none"_s << u"ws localhost:8000/mqtt"_s;
    QTest::addRow("no WebSocket") << u"--ws-port none"_s << u"tcp localhost:1883"_s;
    QTest::addRow("everywhere") << u"--bind 0.0.0.0"_s << u"tcp 0.0.0.0:1883, ws 0.0.0.0:8000/mqtt"_s;
    QTest::addRow("IPv6") << u"--bind ::1"_s << u"tcp ::1:1883, ws ::1:8000/mqtt"_s;
    QTest::addRow("IPv6 in brackets") << u"--bind [::1]"_s << u"tcp ::1:1883, ws ::1:8000/mqtt"_s;
    QTest::addRow("by name") << u"--bind localhost"_s << u"tcp localhost:1883, ws localhost:8000/mqtt"_s;
    QTest::addRow("TLS") << u"--tcp-port none --ws-port none --tls-port 8883 --certificate c"_s
                         << u"tls localhost:8883"_s;
    QTest::addRow("secure WebSocket") << u"--tcp-port none --ws-port none --wss-port 0 --keystore k --ws-path /a"_s
                                      << u"wss localhost:0/a"_s;
    QTest::addRow("path") << u"--ws-path /a/b"_s << u"tcp localhost:1883, ws localhost:8000/a/b"_s;
}

void TestCommandLine::opensListeners()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, listeners);
    const auto parsed = parseCommandLine(QStringList{u"skepd"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(std::holds_alternative<Settings>(parsed));
    QCOMPARE(describe(std::get<Settings>(parsed)), listeners);
}

void TestCommandLine::readsTheRest()
{
    const auto parsed = parseCommandLine({u"skepd"_s, u"--data"_s, u"/d"_s, u"--log-level"_s, u"debug"_s,
                                          u"--ready-file"_s, u"/r"_s, u"--sys-interval"_s, u"3"_s});
    const auto &settings = std::get<Settings>(parsed);
    QCOMPARE(settings.dataDirectory, u"/d"_s);
    QCOMPARE(settings.logLevel, LogLevel::Debug);
    QCOMPARE(settings.readyFile, u"/r"_s);
    QCOMPARE(settings.limits.sysInterval, qint64(3000));
    QCOMPARE(settings.persistenceMode, PersistenceMode::File);
    QCOMPARE(std::get<Settings>(parseCommandLine({u"skepd"_s})).limits.sysInterval, Limits().sysInterval);
}

void TestCommandLine::keepsStateByDefault()
{
    qputenv("XDG_DATA_HOME", "/home/of/data");
    const auto read = [](const QStringList &options) {
        return std::get<Settings>(parseCommandLine(QStringList{u"skepd"_s} + options));
    };
    const QString byDefault = read({}).dataDirectory;
    QCOMPARE(read({}).persistenceMode, PersistenceMode::File);
    QVERIFY(byDefault.endsWith(u"/skep"_s));
#ifdef Q_OS_LINUX
    QCOMPARE(byDefault, u"/home/of/data/skep"_s);
#endif
    QCOMPARE(read({u"--in-memory"_s}).persistenceMode, PersistenceMode::InMemory);
    QCOMPARE(read({u"--in-memory"_s}).dataDirectory, QString());
}

void TestCommandLine::readsTls()
{
    const auto parsed =
        parseCommandLine({u"skepd"_s, u"--tls-port"_s, u"0"_s, u"--wss-port"_s, u"0"_s, u"--certificate"_s, u"/c.pem"_s,
                          u"--key"_s, u"/k.pem"_s, u"--keystore-password"_s, u"secret"_s, u"--ca"_s, u"/ca.pem"_s,
                          u"--client-certificates"_s, u"required"_s, u"--strict"_s});
    QVERIFY(std::holds_alternative<Settings>(parsed));
    const auto &settings = std::get<Settings>(parsed);
    QVERIFY(settings.strict);
    TlsSettings expected;
    expected.keyStore = {u"/c.pem"_s, u"/k.pem"_s, u"secret"_s, {}};
    expected.trustStore = TrustStoreSource{u"/ca.pem"_s, {}};
    expected.clientAuthenticationMode = ClientAuthenticationMode::Required;
    QCOMPARE(settings.listeners.size(), 4);
    QVERIFY(settings.listeners.at(0).tls == TlsSettings());
    QVERIFY(settings.listeners.at(2).tls == expected);
    QVERIFY(settings.listeners.at(3).tls == expected);
}

void TestCommandLine::makesCertificates()
{
    const auto parsed = parseCommandLine({u"skepd"_s, u"--make-dev-certificates"_s, u"/d"_s});
    QVERIFY(std::holds_alternative<MakeDevCertificates>(parsed));
    QCOMPARE(std::get<MakeDevCertificates>(parsed).directory, u"/d"_s);
}

void TestCommandLine::looksIntoTheDataDirectory_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("recovers");
    QTest::addColumn<bool>("asJson");
    QTest::addRow("stats") << u"--data /d stats"_s << false << false;
    QTest::addRow("stats first") << u"stats --data /d"_s << false << false;
    QTest::addRow("stats as JSON") << u"--data /d stats --json"_s << false << true;
    QTest::addRow("recover") << u"--data /d --recover"_s << true << false;
}

void TestCommandLine::looksIntoTheDataDirectory()
{
    QFETCH(const QString, arguments);
    const auto parsed = parseCommandLine(QStringList{u"skepd"_s} + arguments.split(u' '));
    QVERIFY(std::holds_alternative<DataTask>(parsed));
    const auto &task = std::get<DataTask>(parsed);
    QCOMPARE(task.directory, u"/d"_s);
    QTEST(task.kind == DataTask::Kind::Recover, "recovers");
    QTEST(task.asJson, "asJson");
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("part");
    QTest::addRow("state in a directory and in memory") << u"--data /d --in-memory"_s << u"give one of them"_s;
    QTest::addRow("unknown option") << u"--nonsense"_s << u"Unknown option 'nonsense'."_s;
    QTest::addRow("no value") << u"--tcp-port"_s << u"tcp-port"_s;
    QTest::addRow("a word too many") << u"start"_s << u"\"start\" is not an option"_s;
    QTest::addRow("port: a word") << u"--tcp-port x"_s << u"--tcp-port takes a port"_s;
    QTest::addRow("port: too large") << u"--ws-port 65536"_s << u"--ws-port takes a port"_s;
    QTest::addRow("port: negative") << u"--ws-port=-1"_s << u"--ws-port takes a port"_s;
    QTest::addRow("no listener") << u"--tcp-port none --ws-port none"_s << u"at least one listener"_s;
    QTest::addRow("bind: no name") << u"--bind a..b"_s << u"--bind takes an IP address or a host name"_s;
    QTest::addRow("bind: an unknown name")
        << u"--bind no-such-host.invalid"_s << u"The host name \"no-such-host.invalid\" is not known"_s;
    QTest::addRow("path: relative") << u"--ws-path mqtt"_s << u"begins with /"_s;
    QTest::addRow("path: a query") << u"--ws-path /mqtt?x"_s << u"without a query"_s;
    QTest::addRow("level") << u"--log-level loud"_s << u"--log-level takes"_s;
    QTest::addRow("interval") << u"--sys-interval often"_s << u"--sys-interval takes"_s;
    QTest::addRow("TLS: no certificate") << u"--tls-port 0"_s << u"\"tls\" needs a certificate"_s;
    QTest::addRow("TLS: two certificates")
        << u"--tls-port 0 --certificate c --keystore k"_s << u"--certificate and --keystore"_s;
    QTest::addRow("TLS: no listener") << u"--certificate c"_s << u"open one with --tls-port"_s;
    QTest::addRow("TLS: mode") << u"--tls-port 0 --certificate c --client-certificates maybe"_s
                               << u"--client-certificates takes"_s;
    QTest::addRow("two tasks") << u"stats --recover"_s << u"give one of them"_s;
    QTest::addRow("stats of nothing") << u"--in-memory stats"_s << u"stats needs a data directory"_s;
    QTest::addRow("words behind stats") << u"stats all"_s << u"\"all\" is not an option"_s;
    QTest::addRow("empty directory") << u"--data="_s << u"--data needs a value"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, part);
    const auto parsed = parseCommandLine(QStringList{u"skepd"_s} + arguments.split(u' '));
    QVERIFY(std::holds_alternative<CommandLineExit>(parsed));
    const auto &exit = std::get<CommandLineExit>(parsed);
    QCOMPARE(exit.status, 1);
    QVERIFY2(exit.text.contains(part), qPrintable(exit.text));
    QVERIFY(!exit.text.contains(u'\n'));
}

void TestCommandLine::helps()
{
    const auto help = std::get<CommandLineExit>(parseCommandLine({u"skepd"_s, u"--help"_s}));
    QCOMPARE(help.status, 0);
    for (const auto &option : {u"--bind"_s,
                               u"--tcp-port"_s,
                               u"--ws-port"_s,
                               u"--ws-path"_s,
                               u"--data"_s,
                               u"--log-level"_s,
                               u"--ready-file"_s,
                               u"--sys-interval"_s,
                               u"--tls-port"_s,
                               u"--wss-port"_s,
                               u"--certificate"_s,
                               u"--strict"_s,
                               u"(For the file's warnings: --strict-config.)"_s,
                               u"--strict-config"_s,
                               u"(For its listeners: --strict.)"_s,
                               u"--make-dev-certificates"_s,
                               u"--recover"_s,
                               u"stats"_s,
                               u"--version"_s,
                               u"--help"_s})
        QVERIFY2(help.text.simplified().contains(option), qPrintable(option));
    const auto version = std::get<CommandLineExit>(parseCommandLine({u"skepd"_s, u"--version"_s}));
    QCOMPARE(version.status, 0);
    QVERIFY(version.text.startsWith(u"skep "));
}

SKEP_TEST(TestCommandLine)
#include "tst_commandline.moc"
