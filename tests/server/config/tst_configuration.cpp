// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/brokersettings.h"
#include "server/config/configurationfile.h"
#include "server/config/hivemqxml.h"
#include "server/config/listenersettings.h"
#include "server/config/settingsdiff.h"
#include "server/process/commandline.h"
#include "tests/support/testrunner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

// A configuration from its file to the program: bytes, options over it, printing, and what changes between two.

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

QString document(const QString &content)
{
    return u"<hivemq xmlns:skep=\"urn:skep:config:1\">"_s + content + u"</hivemq>"_s;
}

const QString Listeners = u"<listeners><tcp-listener><port>1883</port></tcp-listener>"
                          "<websocket-listener><port>8000</port><name>pages</name></websocket-listener></listeners>"_s;

Configuration readXml(const QString &content)
{
    return readHiveMqXml(document(content), {u"c.xml"_s, {}, {}});
}

/// Parses a line of options, with a configuration file that says `content`.
CommandLine parse(const QString &options, const QString &content)
{
    return parseCommandLine(QStringList{u"skepd"_s} + options.split(u' ', Qt::SkipEmptyParts),
                            [&](const QString &) { return readXml(content); });
}

} // namespace

class TestConfiguration final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytes_data();
    void bytes();
    void baseDirectory_data();
    void baseDirectory();
    void missingFile();
    void optionsWin_data();
    void optionsWin();
    void optionsAndErrors_data();
    void optionsAndErrors();
    void notices();
    void json();
    void diff_data();
    void diff();
    void documentation();
    void everyLimitHasARow();
    void sysTopicsOfLimits();

private:
    static QString textOf(const char *path);
};

void TestConfiguration::bytes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("result");
    const QString level = u"debug"_s;
    const QByteArray text = document(u"<skep:log-level>debug</skep:log-level>"_s).toUtf8();
    const QString utf16 = QChar(QChar::ByteOrderMark) + QString::fromUtf8(text);
    QTest::addRow("UTF-8") << text << QString();
    QTest::addRow("UTF-8 with a byte order mark") << "\xEF\xBB\xBF" + text << QString();
    QTest::addRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2) << QString();
    QTest::addRow("Latin-1") << QByteArray("<hivemq>\xE4</hivemq>")
                             << u"c.xml: error: The file is not UTF-8; save it as UTF-8."_s;
    QTest::addRow("too large") << QByteArray(
        1024 * 1024 + 1, ' ') << u"c.xml: error: The file has more than 1048576 bytes, which no configuration needs."_s;
}

void TestConfiguration::bytes()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, result);
    const Configuration configuration = readConfiguration(content, u"c.xml"_s, {});
    QCOMPARE(configuration.diagnostics.isEmpty() ? QString() : configuration.diagnostics.first().toString(), result);
    if (result.isEmpty())
        QCOMPARE(configuration.effective.settings.logLevel, LogLevel::Debug);
}

void TestConfiguration::baseDirectory_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("directory");
    QTest::addRow("beside the file") << u"/etc/skep/config.xml"_s << QString() << u"/etc/skep/state"_s;
    QTest::addRow("HiveMQ's folders") << u"/opt/hivemq/conf/config.xml"_s << QString() << u"/opt/hivemq/state"_s;
    QTest::addRow("HIVEMQ_HOME") << u"/etc/skep/config.xml"_s << u"/srv/mq"_s << u"/srv/mq/state"_s;
}

void TestConfiguration::baseDirectory()
{
    QFETCH(QString, file);
    QFETCH(QString, home);
    QProcessEnvironment environment;
    if (!home.isEmpty())
        environment.insert(u"HIVEMQ_HOME"_s, home);
    const QByteArray text = document(u"<skep:data-directory>state</skep:data-directory>"_s).toUtf8();
    QTEST(readConfiguration(text, file, environment).effective.settings.dataDirectory, "directory");
}

void TestConfiguration::missingFile()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"none.xml"_s);
    const Configuration missing = readConfigurationFile(path, {});
    QVERIFY(!missing.isUsable());
    QVERIFY(missing.diagnostics.constFirst().toString().startsWith(path + u": error: The file cannot be read: "_s));

    const QString there = directory.filePath(u"there.PROPERTIES"_s);
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("websockets.enabled=true\n# \xE4\n");
    file.close();
    const Configuration read = readConfigurationFile(there, {});
    QVERIFY(read.isUsable());
    QCOMPARE(read.effective.settings.listeners.size(), 2);
}

void TestConfiguration::optionsWin_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("lines"); // of --check-config that must be there
    QTest::addRow("none") << QString()
                          << QStringList{u"    port = 1883  # c.xml:1"_s, u"    port = 8000  # c.xml:1"_s,
                                         u"skep:log-level = debug  # c.xml:1"_s,
                                         u"skep:sys-interval = 10 s  # default"_s};
    QTest::addRow("ports") << u"--tcp-port 1 --ws-port 2"_s
                           << QStringList{u"    port = 1  # --tcp-port"_s, u"    port = 2  # --ws-port"_s};
    QTest::addRow("address and path") << u"--bind ::1 --ws-path /p"_s
                                      << QStringList{u"    bind-address = ::1  # --bind"_s,
                                                     u"    path = /p  # --ws-path"_s};
    QTest::addRow("values") << u"--log-level error --data /d --ready-file /r --sys-interval 0"_s
                            << QStringList{u"skep:log-level = error  # --log-level"_s,
                                           u"skep:data-directory = /d  # --data"_s,
                                           u"skep:ready-file = /r  # --ready-file"_s,
                                           u"skep:sys-interval = 0 s  # --sys-interval"_s};
}

void TestConfiguration::optionsWin()
{
    QFETCH(QString, options);
    QFETCH(QStringList, lines);
    const auto exit = std::get<CommandLineExit>(
        parse(u"--config c.xml --check-config "_s + options, Listeners + u"<skep:log-level>debug</skep:log-level>"_s));
    QCOMPARE(exit.status, 0);
    const QStringList printed = exit.text.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(printed.contains(line), qPrintable(line + u" is not in\n"_s + exit.text));
}

void TestConfiguration::optionsAndErrors_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("text"); // empty: it starts
    const auto row = [](const char *name, const QString &options, const QString &content, const QString &text) {
        QTest::addRow("%s", name) << options << content << text;
    };
    const QString noListener = u"error: No listener is configured, and at least one listener is needed."_s;
    row("no listener", u"--config c.xml"_s, {}, noListener);
    row("no listener, checked", u"--config c.xml --check-config"_s, {}, noListener);
    row("a listener by an option", u"--config c.xml --tcp-port 0"_s, {}, {});
    row("listeners taken away", u"--config c.xml --tcp-port none --ws-port none"_s, Listeners, noListener);
    row("all errors at once", u"--config c.xml"_s,
        u"\n<mqtt><queued-messages><max-queue-size>x</max-queue-size>\n"
        "<strategy>y</strategy></queued-messages></mqtt>"_s,
        u"c.xml:2:24: error: mqtt/queued-messages/max-queue-size: \"x\" is not a whole number.\n"
        "c.xml:3:1: error: mqtt/queued-messages/strategy: \"y\" is not discard or discard-oldest."_s);
    row("marks the wrong way round", u"--config c.xml"_s,
        Listeners
            + u"<skep:outbound-low-water-mark>9</skep:outbound-low-water-mark>"
              "<skep:outbound-high-water-mark>8</skep:outbound-high-water-mark>"_s,
        u"c.xml:1: error: skep:outbound-low-water-mark, 9, is above skep:outbound-high-water-mark, 8."_s);
    const QString cluster = u"\n<cluster/>"_s;
    row("a warning", u"--config c.xml"_s, Listeners + cluster, {});
    row("a warning taken for an error", u"--config c.xml --strict-config"_s, Listeners + cluster,
        u"c.xml:2:1: error: cluster belongs to HiveMQ's Enterprise edition; Skep does not have it, and it has no "
        "effect."_s);
    row("a note is no warning", u"--config c.xml --strict-config"_s,
        Listeners + u"<internal><option><key>a</key></option></internal>"_s, {});
    row("listeners are not warnings", u"--config c.xml --strict-config --strict"_s, Listeners, {});
    row("an option out of range", u"--config c.xml --sys-interval=-1"_s, Listeners,
        u"--sys-interval takes a whole number from 0 to 31536000, not \"-1\"."_s);
}

void TestConfiguration::optionsAndErrors()
{
    QFETCH(QString, options);
    QFETCH(QString, content);
    QFETCH(QString, text);
    const auto parsed = parse(options, content);
    const auto *const exit = std::get_if<CommandLineExit>(&parsed);
    QCOMPARE(exit ? exit->text : QString(), text);
    QCOMPARE(exit ? exit->status : 0, text.isEmpty() ? 0 : 1);
}

void TestConfiguration::notices()
{
    const auto settings = std::get<Settings>(parse(u"--config c.xml"_s, Listeners + u"\n<cluster/>"_s));
    QCOMPARE(settings.notices.size(), 1);
    QCOMPARE(settings.notices.constFirst().toString(),
             u"c.xml:2:1: warning: cluster belongs to HiveMQ's Enterprise edition; Skep does not have "
             "it, and it has no effect."_s);
    QCOMPARE(settings.notices.constFirst().place(), u"c.xml:2:1: "_s);
}

void TestConfiguration::json()
{
    const auto exit = std::get<CommandLineExit>(
        parse(u"--config c.xml --check-config --json --sys-interval 5"_s, Listeners + u"<colour/>"_s));
    QCOMPARE(exit.status, 0);
    const QJsonObject root = QJsonDocument::fromJson(exit.text.toUtf8()).object();
    QCOMPARE(root.keys(), QStringList({u"diagnostics"_s, u"listeners"_s, u"settings"_s}));
    const auto compact = [](const QJsonValue &value) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    };
    QCOMPARE(compact(root[u"settings"][u"skep:sys-interval"]),
             QByteArray(R"({"from":"--sys-interval","unit":"s","value":5})"));
    QCOMPARE(compact(root[u"settings"][u"mqtt/message-expiry/max-interval"]),
             QByteArray(R"({"from":"default","unit":"s","value":4294967296})"));
    QCOMPARE(compact(root[u"settings"][u"skep:max-sessions"]),
             QByteArray(R"({"from":"default","unit":"sessions","value":100000})"));
    QCOMPARE(root[u"settings"][u"skep:max-queue-bytes"][u"value"].toString(), u"auto"_s);
    QVERIFY(root[u"settings"][u"skep:max-queue-bytes"][u"automatic"].toInteger() >= 16 << 20);
    QCOMPARE(compact(root[u"settings"][u"skep:data-directory"]), QByteArray(R"({"from":"default","value":null})"));
    QCOMPARE(compact(root[u"listeners"][0][u"settings"]),
             QByteArray(R"({"bind-address":{"from":"default","value":"0.0.0.0"},)"
                        R"("name":{"from":"default","value":"tcp-listener-1883"},)"
                        R"("port":{"file":"c.xml","from":"c.xml:1","line":1,"value":1883},)"
                        R"("skep:proxy-protocol":{"from":"default","value":false}})"));
    QCOMPARE(root[u"diagnostics"][0][u"sentence"].toString(), u"colour is not known and has no effect."_s);
}

void TestConfiguration::diff_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("whileRunning");
    QTest::addColumn<QStringList>("needsRestart");
    const QStringList none;
    QTest::addRow("nothing") << Listeners << none << none;
    QTest::addRow("limits and the log") << Listeners
            + u"<restrictions><max-connections>5</max-connections></restrictions>"
              "<skep:log-level>debug</skep:log-level>"_s
                                        << QStringList{u"restrictions/max-connections changes from -1 to 5."_s,
                                                       u"skep:log-level changes from info to debug."_s}
                                        << none;
    QTest::addRow("where state is kept") << Listeners
            + u"<persistence><mode>in-memory</mode></persistence>"
              "<skep:data-directory>/d</skep:data-directory>"_s
                                         << none
                                         << QStringList{u"persistence/mode changes from file to in-memory."_s,
                                                        u"skep:data-directory changes from (none) to /d."_s};
    QTest::addRow("listeners")
        << u"<listeners><websocket-listener><port>8001</port><name>pages</name><path>/p</path></websocket-listener>"
           "<tcp-listener><port>1884</port></tcp-listener></listeners>"_s
        << QStringList{u"Listener \"tcp-listener-1883\" (tcp-listener, 0.0.0.0, port 1883) is removed."_s,
                       u"Listener \"pages\": port changes from 8000 to 8001."_s,
                       u"Listener \"pages\": path changes from /mqtt to /p."_s,
                       u"Listener \"tcp-listener-1884\" (tcp-listener, 0.0.0.0, port 1884) is added."_s}
        << none;
    QTest::addRow("a listener with TLS")
        << u"<listeners><tcp-listener><port>1883</port></tcp-listener>"
           "<tls-websocket-listener><port>8000</port><name>pages</name><tls><keystore><path>/k</path><password>x</"
           "password>"
           "</keystore></tls></tls-websocket-listener></listeners>"_s
        << QStringList{u"Listener \"pages\": websocket-listener becomes tls-websocket-listener."_s,
                       u"Listener \"pages\": tls/keystore/path changes from (none) to /k."_s,
                       u"Listener \"pages\": tls/keystore/password changes."_s}
        << none;
}

void TestConfiguration::diff()
{
    QFETCH(QString, after);
    const SettingsChange change =
        diffSettings(readXml(Listeners).effective.settings, readXml(after).effective.settings);
    QTEST(change.whileRunning, "whileRunning");
    QTEST(change.needsRestart, "needsRestart");
}

/// Every setting's name stands in the documentation.
void TestConfiguration::documentation()
{
    const QString text = textOf("docs/configuration.md");
    QStringList missing;
    const auto look = [&](const char *path) {
        const QString name = QString::fromLatin1(path).section(u'/', 1);
        const QString own = QString::fromLatin1(path).section(u':', 1);
        if (!text.contains(u'`' + QString::fromLatin1(path) + u'`') && !text.contains(u'`' + name + u'`')
            && (own.isEmpty() || !text.contains(u'`' + own + u'`')))
            missing.append(QString::fromLatin1(path));
    };
    for (const BrokerSetting &setting : brokerSettings())
        look(setting.path);
    for (const ListenerSetting &setting : listenerSettings())
        look(setting.path);
    QCOMPARE(missing, QStringList());
}

QString TestConfiguration::textOf(const char *path)
{
    QFile file(u"" SOURCES "/"_s + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// limits.h says that a user can set what stands there.
void TestConfiguration::everyLimitHasARow()
{
    const QString rows = textOf("server/config/brokersettings.cpp");
    static const QRegularExpression member(u"^    (?!static)[a-zA-Z0-9_<>]+ (\\w+)(?: =|;)"_s,
                                           QRegularExpression::MultilineOption);
    QStringList missing;
    int found = 0;
    for (auto each = member.globalMatch(textOf("core/base/limits.h")); each.hasNext(); ++found) {
        const QString name = each.next().captured(1);
        if (!rows.contains(u"&Limits::"_s + name + u'>') && !rows.contains(u"settings.limits."_s + name))
            missing.append(name);
    }
    QCOMPARE(missing, QStringList());
    QVERIFY2(found > 50, QByteArray::number(found));
}

void TestConfiguration::sysTopicsOfLimits()
{
    const QString text = textOf("docs/configuration.md");
    static const QRegularExpression topic(u"publish\\(\"limits/([^\"]+)\""_s);
    QStringList missing;
    int found = 0;
    for (auto each = topic.globalMatch(textOf("core/broker/systopics.cpp")); each.hasNext(); ++found) {
        const QString name = each.next().captured(1);
        if (!text.contains(u'`' + name + u'`'))
            missing.append(name);
    }
    QCOMPARE(missing, QStringList());
    QVERIFY2(found > 15, QByteArray::number(found));
}

SKEP_TEST(TestConfiguration)
#include "tst_configuration.moc"
