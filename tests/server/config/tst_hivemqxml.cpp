// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/brokersettings.h"
#include "server/config/hivemqxml.h"
#include "server/config/listenersettings.h"
#include "tests/support/testrunner.h"

#include <QtTest>

// HiveMQ's configuration: one row for each value of each element, and whole files compared with their effective
// configuration.

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environment()
{
    QProcessEnvironment variables;
    variables.insert(u"MQTT_PORT"_s, u"11883"_s);
    variables.insert(u"PATH_WITH_MARKUP"_s, u"/a&b<c"_s);
    variables.insert(u"QUEUE"_s, u"77"_s);
    return variables;
}

Configuration read(const QString &text)
{
    return readHiveMqXml(text, {u"config.xml"_s, {}, environment()});
}

QString allSentences(const QList<Diagnostic> &diagnostics)
{
    QString text;
    for (const Diagnostic &diagnostic : diagnostics)
        text += diagnostic.toString() + u'\n';
    return text;
}

/// The element at a path below <hivemq> that holds a text, all on one line.
QString nested(const QString &path, const QString &text)
{
    QString opening;
    QString closing;
    for (const QString &name : path.split(u'/')) {
        opening += u'<' + name + u'>';
        closing.prepend(u"</"_s + name + u'>');
    }
    return opening + text + closing;
}

QString document(const QString &content)
{
    return u"<hivemq xmlns:skep=\"urn:skep:config:1\">\n"_s + content + u"\n</hivemq>\n"_s;
}

QString textOf(const Settings &settings, const char *path)
{
    const BrokerSetting *setting = findBrokerSetting(QString::fromLatin1(path));
    return setting ? valueText(setting->rule, setting->get(settings)) : u"no such setting"_s;
}

void addRow(const char *path, const char *given, const char *value, const char *complaint = "")
{
    QTest::addRow("%s: %s", path, given) << QByteArray(path) << QByteArray(path) << QByteArray(given)
                                         << QByteArray(value) << QByteArray(complaint);
}

void addOldRow(const char *oldPath, const char *path, const char *given, const char *value, const char *complaint = "")
{
    QTest::addRow("3.x %s: %s", oldPath, given)
        << QByteArray(oldPath) << QByteArray(path) << QByteArray(given) << QByteArray(value) << QByteArray(complaint);
}

void addBooleanRows(const char *path, bool byDefault)
{
    const char *const value = byDefault ? "false" : "true";
    addRow(path, value, value);
    QTest::addRow("%s with blanks", path)
        << QByteArray(path) << QByteArray(path) << QByteArray(" \n true\t") << QByteArray("true") << QByteArray();
    addRow(path, "1", "true");
    addRow(path, "0", "false");
    addRow(path, "TRUE", byDefault ? "true" : "false", "error: \"TRUE\" is not true or false");
    addRow(path, "", byDefault ? "true" : "false", "error: the value is empty; it takes true or false");
}

/// A number with a range: both ends, and one beyond each.
void addNumberRows(const char *path, const char *byDefault, const char *least, const char *below,
                   const char *most = nullptr, const char *above = nullptr)
{
    const QByteArray range =
        most ? QByteArray("is not from ") + least + " to " + most : QByteArray("is less than ") + least;
    const QByteArray used = QByteArray("; the default, ") + byDefault + ", is used";
    addRow(path, least, least);
    addRow(path, below, byDefault, QByteArray("warning: \"" + QByteArray(below) + "\" " + range + used));
    if (most) {
        addRow(path, most, most);
        addRow(path, above, byDefault, QByteArray("warning: \"" + QByteArray(above) + "\" " + range + used));
    }
    addRow(path, "many", byDefault, "error: \"many\" is not a whole number");
    addRow(path, "1.5", byDefault, "error: \"1.5\" is not a whole number");
    addRow(path, "", byDefault,
           QByteArray("error: the value is empty; it takes a whole number from " + QByteArray(least)
                      + (most ? QByteArray(" to ") + most : QByteArray())));
}

} // namespace

class TestHiveMqXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults_data();
    void defaults();
    void element_data();
    void element();
    void topicAliasSwitch();
    void storeModes_data();
    void storeModes();
    void listener_data();
    void listener();
    void misspeltElements_data();
    void misspeltElements();
    void complaints_data();
    void complaints();
    void wholeFile_data();
    void wholeFile();
};

void TestHiveMqXml::defaults_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *path, const char *value) {
        QTest::addRow("%s", path) << QByteArray(path) << QString::fromLatin1(value);
    };
    row("mqtt/queued-messages/max-queue-size", "1000");
    row("mqtt/queued-messages/strategy", "discard");
    row("mqtt/retained-messages/enabled", "true");
    row("mqtt/wildcard-subscriptions/enabled", "true");
    row("mqtt/shared-subscriptions/enabled", "true");
    row("mqtt/subscription-identifier/enabled", "true");
    row("mqtt/quality-of-service/max-qos", "2");
    row("mqtt/topic-alias/enabled", "true");
    row("mqtt/topic-alias/max-per-client", "5");
    row("mqtt/message-expiry/max-interval", "4294967296");
    row("mqtt/session-expiry/max-interval", "2592000");
    row("mqtt/keep-alive/max-keep-alive", "65535");
    row("mqtt/keep-alive/allow-unlimited", "true");
    row("mqtt/packets/max-packet-size", "268435460");
    row("mqtt/receive-maximum/server-receive-maximum", "10");
    row("restrictions/max-connections", "-1");
    row("restrictions/max-client-id-length", "65535");
    row("restrictions/max-topic-length", "65535");
    row("restrictions/no-connect-idle-timeout", "10000");
    row("restrictions/incoming-bandwidth-throttling", "0");
    row("throttling/outgoing-limit", "0");
    row("security/payload-format-validation/enabled", "false");
    row("security/utf8-validation/enabled", "true");
    row("security/allow-empty-client-id/enabled", "true");
    row("security/allow-request-problem-information/enabled", "true");
    row("persistence/mode", "file");
    row("shared-subscriptions/shared-subscription", "(none)");
    row("skep:log-level", "info");
    row("skep:sys-interval", "10");
    row("skep:data-directory", "(none)");
    row("skep:persistence-level", "written");
}

void TestHiveMqXml::defaults()
{
    QFETCH(QByteArray, path);
    const Configuration configuration = read(u"<hivemq/>"_s);
    QCOMPARE(allSentences(configuration.diagnostics), QString());
    QTEST(textOf(configuration.effective.settings, path.constData()), "value");
    QVERIFY(configuration.effective.origins.isEmpty());
}

void TestHiveMqXml::element_data()
{
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("complaint");

    addNumberRows("mqtt/queued-messages/max-queue-size", "1000", "0", "-1");
    addRow("mqtt/queued-messages/strategy", "discard-oldest", "discard-oldest");
    addRow("mqtt/queued-messages/strategy", "DISCARD", "discard");
    addRow("mqtt/queued-messages/strategy", "newest", "discard", "error: \"newest\" is not discard or discard-oldest");
    addBooleanRows("mqtt/retained-messages/enabled", true);
    addBooleanRows("mqtt/wildcard-subscriptions/enabled", true);
    addBooleanRows("mqtt/shared-subscriptions/enabled", true);
    addBooleanRows("mqtt/subscription-identifier/enabled", true);
    addNumberRows("mqtt/quality-of-service/max-qos", "2", "0", "-1", "2", "3");
    addBooleanRows("mqtt/topic-alias/enabled", true);
    addRow("mqtt/topic-alias/max-per-client", "65535", "65535");
    addRow("mqtt/topic-alias/max-per-client", "0", "1", "warning: \"0\" is not from 1 to 65535; it is taken as 1");
    addRow("mqtt/topic-alias/max-per-client", "65536", "65535",
           "warning: \"65536\" is not from 1 to 65535; it is taken as 65535");
    addNumberRows("mqtt/message-expiry/max-interval", "4294967296", "1", "0", "4294967296", "4294967297");
    addRow("mqtt/session-expiry/max-interval", "3600", "3600");
    addRow("mqtt/session-expiry/max-interval", "-1", "0",
           "warning: \"-1\" is not from 0 to 4294967295; it is taken as 0");
    addRow("mqtt/session-expiry/max-interval", "4294967296", "4294967295",
           "warning: \"4294967296\" is not from 0 to 4294967295; it is taken as 4294967295");
    addNumberRows("mqtt/keep-alive/max-keep-alive", "65535", "1", "0", "65535", "65536");
    addBooleanRows("mqtt/keep-alive/allow-unlimited", true);
    addNumberRows("mqtt/packets/max-packet-size", "268435460", "1", "0", "268435460", "268435461");
    addNumberRows("mqtt/receive-maximum/server-receive-maximum", "10", "1", "0", "65535", "65536");
    addNumberRows("restrictions/max-connections", "-1", "-1", "-2");
    addRow("restrictions/max-connections", "0", "0");
    addNumberRows("restrictions/max-client-id-length", "65535", "1", "0", "65535", "65536");
    addNumberRows("restrictions/max-topic-length", "65535", "1", "0", "65535", "65536");
    addNumberRows("restrictions/no-connect-idle-timeout", "10000", "1", "0", "2147483647", "99999999999999999999");
    addNumberRows("restrictions/incoming-bandwidth-throttling", "0", "0", "-1");
    addRow("restrictions/incoming-bandwidth-throttling", "1000", "1000");
    addBooleanRows("security/payload-format-validation/enabled", false);
    addBooleanRows("security/utf8-validation/enabled", true);
    addBooleanRows("security/allow-empty-client-id/enabled", true);
    addBooleanRows("security/allow-request-problem-information/enabled", true);
    addRow("persistence/mode", "in-memory", "in-memory");
    addRow("persistence/mode", "disk", "file", "error: \"disk\" is not file or in-memory");

    addOldRow("mqtt/max-queued-messages", "mqtt/queued-messages/max-queue-size", "5", "5");
    addOldRow("persistence/client-session/queued-messages/max-queued-messages", "mqtt/queued-messages/max-queue-size",
              "6", "6");
    addOldRow("persistence/client-session/queued-messages/queued-messages-strategy", "mqtt/queued-messages/strategy",
              "discard-oldest", "discard-oldest");
    addOldRow("mqtt/max-client-id-length", "restrictions/max-client-id-length", "23", "23");
    addOldRow("mqtt/no-connect-packet-idle-timeout-millis", "restrictions/no-connect-idle-timeout", "2000", "2000");
    addOldRow("throttling/max-message-size", "mqtt/packets/max-packet-size", "268435456", "268435456");
    addOldRow("throttling/max-connections", "restrictions/max-connections", "-2", "-1",
              "warning: \"-2\" is less than -1; the default, -1, is used");
    addOldRow("throttling/incoming-limit", "restrictions/incoming-bandwidth-throttling", "9", "9");
    addOldRow("throttling/outgoing-limit", "throttling/outgoing-limit", "9", "9");
    addOldRow("throttling/outgoing-limit", "throttling/outgoing-limit", "-1", "0",
              "warning: \"-1\" is less than 0; the default, 0, is used");
    addOldRow("shared-subscriptions/shared-subscription", "shared-subscriptions/shared-subscription", "a/#", "a/#");

    addRow("skep:log-level", "debug", "debug");
    addRow("skep:log-level", "loud", "info", "error: \"loud\" is not error, warning, info or debug");
    addNumberRows("skep:sys-interval", "10", "0", "-1", "31536000", "31536001");
    addRow("skep:data-directory", "/var/lib/skep", "/var/lib/skep");
    addRow("skep:ready-file", "/run/skep.json", "/run/skep.json");
    addRow("skep:persistence-level", "written", "written");
    addNumberRows("skep:outbound-topic-alias-maximum", "16", "0", "-1", "65535", "65536");
    addNumberRows("skep:outbound-inflight-maximum", "65535", "1", "0", "65535", "65536");
    addNumberRows("skep:max-bytes-before-connack", "1048576", "0", "-1");
    addNumberRows("skep:max-connect-size", "524288", "12", "11", "268435460", "268435461");
    addNumberRows("skep:max-partial-packet-bytes", "536870912", "1", "0");
    addNumberRows("skep:partial-packet-timeout", "60000", "0", "-1", "2147483647", "2147483648");
    addNumberRows("skep:max-qos0-queue-bytes", "16777216", "0", "-1");
    for (const char *const path : {"skep:max-queue-bytes", "skep:max-all-queues-bytes", "skep:max-retained-bytes",
                                   "skep:max-sessions-bytes", "skep:max-store-bytes"}) {
        addRow(path, "auto", "auto");
        addRow(path, "0", "0");
        addRow(path, "-1", "auto", "warning: \"-1\" is less than 0; the default, auto, is used");
        addRow(path, "many", "auto", "error: \"many\" is not a whole number or auto");
        addRow(path, "", "auto", "error: the value is empty; it takes auto or a whole number from 0");
    }
    addNumberRows("skep:max-sessions", "100000", "-1", "-2");
    addNumberRows("skep:max-retained-messages", "1000000", "0", "-1");
    addNumberRows("skep:max-topic-levels", "200", "1", "0", "65536", "65537");
    addNumberRows("skep:max-subscriptions-per-client", "100000", "1", "0", "4294967295", "4294967296");
    addNumberRows("skep:max-overtaken-topics", "250000", "0", "-1");
    addNumberRows("skep:max-pending-store-bytes", "268435456", "0", "-1");
    addNumberRows("skep:max-held-packets", "200000", "0", "-1");
    addNumberRows("skep:max-sockets", "0", "0", "-1");
    addNumberRows("skep:max-sockets-per-address", "0", "0", "-1");
    addNumberRows("skep:tls-handshakes-per-pass", "1", "0", "-1");
    addNumberRows("skep:tls-handshakes-per-second", "200", "0", "-1", "1000000", "1000001");
    addNumberRows("skep:tcp-keep-alive", "300", "0", "-1", "32767", "32768");
    addNumberRows("skep:write-timeout", "30000", "0", "-1", "2147483647", "2147483648");
    addNumberRows("skep:outbound-high-water-mark", "1048576", "1", "0");
    addNumberRows("skep:outbound-low-water-mark", "262144", "0", "-1");
    addNumberRows("skep:inbound-bytes-per-pass", "131072", "1", "0");
    addNumberRows("skep:linger-timeout", "2000", "0", "-1", "2147483647", "2147483648");
    addNumberRows("skep:max-events", "10000", "1", "0");
    addNumberRows("skep:max-event-bytes", "16777216", "1", "0");
    addNumberRows("skep:max-log-lines-per-second", "100", "1", "0");
    addNumberRows("skep:max-watched-topics", "200000", "0", "-1");
    addNumberRows("skep:max-cleared-kept", "8", "0", "-1");
    addNumberRows("skep:max-fetched-bytes", "67108864", "0", "-1");
}

void TestHiveMqXml::element()
{
    QFETCH(QByteArray, element);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, complaint);
    const Configuration configuration =
        read(document(nested(QString::fromLatin1(element), QString::fromLatin1(given))));
    QTEST(textOf(configuration.effective.settings, path.constData()).toLatin1(), "value");

    QString found;
    for (const Diagnostic &diagnostic : configuration.diagnostics) {
        QString sentence = diagnostic.toString().section(u' ', 1);
        sentence.replace(u": "_s + QString::fromLatin1(element) + u": "_s, u": "_s);
        QCOMPARE(diagnostic.position.line, 2);
        found += (found.isEmpty() ? QString() : u"\n"_s) + sentence.chopped(1);
    }
    QCOMPARE(found, QString::fromLatin1(complaint));
    QCOMPARE(configuration.effective.origins.value(QString::fromLatin1(path)).toString(), u"config.xml:2"_s);
}

void TestHiveMqXml::topicAliasSwitch()
{
    const auto aliases = [](const QString &content) {
        return read(document(u"<mqtt><topic-alias>"_s + content + u"</topic-alias></mqtt>"_s))
            .effective.settings.limits.topicAliasMaximum;
    };
    QCOMPARE(aliases(u"<enabled>false</enabled><max-per-client>9</max-per-client>"_s), quint16(0));
    QCOMPARE(aliases(u"<max-per-client>9</max-per-client><enabled>false</enabled>"_s), quint16(0));
    QCOMPARE(aliases(u"<enabled>true</enabled><max-per-client>9</max-per-client>"_s), quint16(9));
}

void TestHiveMqXml::storeModes_data()
{
    QTest::addColumn<QStringList>("modes"); // of retained messages, sessions, subscriptions, queues; empty: not given
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("warning");
    const QString alike =
        u"config.xml:%1:%2: warning: Skep keeps all stores in files or all in memory; as not all are to "
        "be in memory, all are in files.\n"_s;
    const QStringList memory(4, u"in-memory"_s);
    QTest::addRow("all in memory") << memory << u"in-memory"_s << QString();
    QTest::addRow("all in files") << QStringList(4, u"file"_s) << u"file"_s << QString();
    QTest::addRow("one in memory, the others by default in files")
        << QStringList{u"in-memory"_s, QString(), QString(), QString()} << u"file"_s << alike.arg(2).arg(33);
    QTest::addRow("one in files") << QStringList{u"in-memory"_s, u"in-memory"_s, u"file"_s, u"in-memory"_s} << u"file"_s
                                  << alike.arg(4).arg(45);
}

void TestHiveMqXml::storeModes()
{
    static const char *const paths[]{"persistence/retained-messages/mode", "persistence/client-session/general/mode",
                                     "persistence/client-session/subscriptions/mode",
                                     "persistence/client-session/queued-messages/mode"};
    QFETCH(QStringList, modes);
    QString content;
    for (size_t i = 0; i < 4; ++i) {
        if (!modes.at(qsizetype(i)).isEmpty())
            content += nested(QString::fromLatin1(paths[i]), modes.at(qsizetype(i))) + u'\n';
    }
    const Configuration configuration = read(document(content));
    QTEST(textOf(configuration.effective.settings, "persistence/mode"), "value");
    QTEST(allSentences(configuration.diagnostics), "warning");
}

void TestHiveMqXml::listener_data()
{
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("sentences");

    const QString tcp = u"tcp-listener"_s;
    const QString ws = u"websocket-listener"_s;
    const QString tcpText = u"tcp-listener: %1, %2:%3"_s;
    const QString wsText = u"websocket-listener: %1, 0.0.0.0:8000, path %2, protocols %3"_s;
    const QString none;
    QTest::addRow("tcp, only a port") << tcp << u"<port>1883</port>"_s
                                      << tcpText.arg(u"tcp-listener-1883"_s, u"0.0.0.0"_s, u"1883"_s) << none;
    QTest::addRow("tcp, everything") << tcp << u"<name> mine </name><bind-address>::1</bind-address><port>0</port>"_s
                                     << tcpText.arg(u"mine"_s, u"::1"_s, u"0"_s) << none;
    QTest::addRow("localhost") << tcp << u"<port>65535</port><bind-address>localhost</bind-address>"_s
                               << tcpText.arg(u"tcp-listener-65535"_s, u"localhost"_s, u"65535"_s) << none;
    QTest::addRow("IPv6 in brackets") << tcp << u"<port>1</port><bind-address>[::1]</bind-address>"_s
                                      << tcpText.arg(u"tcp-listener-1"_s, u"::1"_s, u"1"_s) << none;
    QTest::addRow("no port") << tcp << u"<name>a</name>"_s << tcpText.arg(u"a"_s, u"0.0.0.0"_s, u"0"_s)
                             << u"config.xml:2:12: error: <tcp-listener> needs <port>.\n"_s;
    QTest::addRow("port out of range") << tcp << u"<port>65536</port>"_s
                                       << tcpText.arg(u"tcp-listener-0"_s, u"0.0.0.0"_s, u"0"_s)
                                       << u"config.xml:2:26: error: port: \"65536\" is not from 0 to 65535.\n"_s;
    QTest::addRow("a host name") << tcp << u"<port>1</port><bind-address>broker.example.org</bind-address>"_s
                                 << tcpText.arg(u"tcp-listener-1"_s, u"broker.example.org"_s, u"1"_s) << none;
    for (const char *wrong : {"256.0.0.1", "[127.0.0.1]", "a b", "a..b", "-:-"})
        QTest::addRow("no address: %s", wrong)
            << tcp << u"<port>1</port><bind-address>%1</bind-address>"_s.arg(QLatin1StringView(wrong))
            << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
            << u"config.xml:2:40: error: bind-address: \"%1\" is not an IP address or a host name, such as 127.0.0.1, "
               "::1, 0.0.0.0 or localhost.\n"_s.arg(QLatin1StringView(wrong));
    QTest::addRow("an empty name") << tcp << u"<port>1</port><name/>"_s
                                   << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                                   << u"config.xml:2:40: error: name: the value is empty; it takes a text.\n"_s;
    QTest::addRow("path on tcp") << tcp << u"<port>1</port><path>/mqtt</path>"_s
                                 << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                                 << u"config.xml:2:40: warning: path has no meaning in <tcp-listener>.\n"_s;
    QTest::addRow("a port twice")
        << tcp << u"<port>1</port><port>2</port>"_s << tcpText.arg(u"tcp-listener-2"_s, u"0.0.0.0"_s, u"2"_s)
        << u"config.xml:2:40: warning: port: given more than once; the value given last counts.\n"_s;
    QTest::addRow("of the Enterprise edition") << tcp << u"<port>1</port><proxy-protocol>true</proxy-protocol>"_s
                                               << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                                               << u"config.xml:2:40: warning: proxy-protocol belongs to HiveMQ's "
                                                  u"Enterprise edition; Skep does not have it, and it "
                                                  "has no effect.\n"_s;
    QTest::addRow("unknown") << tcp << u"<port>1</port><colour>blue</colour>"_s
                             << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                             << u"config.xml:2:40: warning: colour is not known and has no effect.\n"_s;
    const QString unknown =
        u"config.xml:2:%1: error: %2 is not known, but %3 is: write that, or remove the element.\n"_s;
    QTest::addRow("misspelt") << tcp << u"<prot>1</prot><port>1</port>"_s
                              << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                              << unknown.arg(u"26"_s, u"prot"_s, u"port"_s);
    QTest::addRow("an origin without its namespace")
        << ws << u"<port>8000</port><origin>https://example.org</origin>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
        << unknown.arg(u"49"_s, u"origin"_s, u"skep:origin"_s);
    QTest::addRow("an origin in a wrong namespace")
        << ws << u"<port>8000</port><origin xmlns='http://skep/config'>https://example.org</origin>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
        << unknown.arg(u"49"_s, u"{http://skep/config}origin"_s, u"skep:origin"_s);
    QTest::addRow("client certificates asked for outside tls")
        << tcp << u"<port>1</port><client-authentication-mode>REQUIRED</client-authentication-mode>"_s
        << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
        << unknown.arg(u"40"_s, u"client-authentication-mode"_s, u"tls/client-authentication-mode"_s);
    QTest::addRow("a path without a slash")
        << ws << u"<port>8000</port><path>mqtt</path>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
        << u"config.xml:2:49: error: path: \"mqtt\" is not a path of printable ASCII without a "
           "query that begins with /.\n"_s;
    QTest::addRow("TLS settings without TLS")
        << tcp << u"<port>1</port><tls><handshake-timeout>1</handshake-timeout></tls>"_s
        << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
        << u"config.xml:2:45: warning: tls/handshake-timeout has no meaning in <tcp-listener>.\n"_s;
    QTest::addRow("TLS without a key store")
        << u"tls-tcp-listener"_s << u"<port>1</port>"_s << u"tls-tcp-listener: tls-tcp-listener-1, 0.0.0.0:1"_s
        << u"config.xml:2:12: error: <tls-tcp-listener> needs <tls/keystore/path>.\n"_s;
    QTest::addRow("websocket, only a port")
        << ws << u"<port>8000</port>"_s << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
        << none;
    QTest::addRow("websocket, everything")
        << ws
        << u"<port>8000</port><name>w</name><path>/live</path><subprotocols><subprotocol>mqttv3.1</subprotocol>"
           "<subprotocol>x</subprotocol></subprotocols><allow-extensions>false</allow-extensions>"_s
        << wsText.arg(u"w"_s, u"/live"_s, u"mqttv3.1 x"_s) << none;
    QTest::addRow("elements of Skep")
        << ws
        << u"<port>8000</port><skep:test-page>false</skep:test-page><skep:proxy-protocol>true</"
           u"skep:proxy-protocol><skep:origin>https://example.org</skep:origin>"
           "<skep:origin>http://localhost:5173</skep:origin><skep:trusted-proxy>10.0.0.0/8</skep:trusted-proxy>"
           "<skep:trusted-proxy>::1</skep:trusted-proxy>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
            + u", origin https://example.org, origin http://localhost:5173, proxy 10.0.0.0/8, proxy "
              "::1/128, PROXY, no page"_s
        << none;
    QTest::addRow("PROXY protocol on tcp")
        << tcp << u"<port>1</port><skep:proxy-protocol>true</skep:proxy-protocol>"_s
        << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s) + u", PROXY"_s << none;
    QTest::addRow("a trusted proxy that is no network")
        << ws << u"<port>8000</port><skep:trusted-proxy>proxy.local</skep:trusted-proxy>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s)
        << u"config.xml:2:49: error: skep:trusted-proxy: \"proxy.local\" is not a network or an IP address, such as "
           u"10.0.0.0/8 or ::1.\n"_s;
    QTest::addRow("origins on tcp") << tcp << u"<port>1</port><skep:origin>https://example.org</skep:origin>"_s
                                    << tcpText.arg(u"tcp-listener-1"_s, u"0.0.0.0"_s, u"1"_s)
                                    << u"config.xml:2:40: warning: skep:origin has no meaning in <tcp-listener>.\n"_s;
    QTest::addRow("websocket with extensions")
        << ws << u"<port>8000</port><allow-extensions>true</allow-extensions>"_s
        << wsText.arg(u"websocket-listener-8000"_s, u"/mqtt"_s, u"mqtt mqttv3.1"_s) + u", extensions"_s << none;
}

void TestHiveMqXml::listener()
{
    QFETCH(QString, element);
    QFETCH(QString, content);
    const Configuration configuration = read(document(nested(u"listeners/"_s + element, content)));
    const ListenerSettings listener = configuration.effective.settings.listeners.value(0);
    QString text = u"%1: %2, %3:%4"_s.arg(listenerElement(listener.transport), listener.name)
                       .arg(listener.address.toString())
                       .arg(listener.port);
    if (listener.transport == TransportKind::WebSocket)
        text += u", path %1, protocols %2"_s.arg(listener.path, QString::fromUtf8(listener.protocols.join(' ')));
    for (const QByteArray &origin : listener.origins)
        text += u", origin "_s + QString::fromUtf8(origin);
    for (const auto &network : listener.trustedProxies)
        text += u", proxy "_s + networkText(network);
    if (listener.allowExtensions)
        text += u", extensions"_s;
    if (listener.proxyProtocol)
        text += u", PROXY"_s;
    if (!listener.testPage)
        text += u", no page"_s;
    QTEST(text, "expected");
    QTEST(allSentences(configuration.diagnostics), "sentences");
}

void TestHiveMqXml::complaints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences");
    const auto row = [](const char *name, const QString &text, const QString &sentences) {
        QTest::addRow("%s", name) << text << (sentences.isEmpty() ? sentences : sentences + u'\n');
    };
    row("nothing wrong", document(u"<mqtt/>"_s), {});
    row("another root", u"\n <server/>"_s,
        u"config.xml:2:2: error: The outermost element is <server>; a configuration begins with <hivemq>."_s);
    row("empty", {}, u"config.xml:1:1: error: This is not well-formed XML: Premature end of document."_s);
    row("cut off", u"<hivemq>\n  <mqtt>"_s,
        u"config.xml:2:9: error: This is not well-formed XML: Premature end of document."_s);
    row("a document type", u"<!DOCTYPE hivemq [<!ENTITY a \"b\">]>\n<hivemq/>"_s,
        u"config.xml:1:1: error: A document type is not accepted here; remove the line <!DOCTYPE ...>."_s);
    row("too deep", QString(u"<a>"_s).repeated(33),
        u"config.xml:1:97: error: Elements are nested more than 32 deep."_s);
    row("unknown elements, named once", document(u"<mqtt><a><b/></a></mqtt>\n<other/>"_s),
        u"config.xml:2:7: warning: mqtt/a is not known and has no effect.\n"
        "config.xml:3:1: warning: other is not known and has no effect."_s);
    row("Enterprise", document(u"<cluster><enabled>true</enabled></cluster>"_s),
        u"config.xml:2:1: warning: cluster belongs to HiveMQ's Enterprise edition; Skep does not "
        "have it, and it has no effect."_s);
    row("usage statistics",
        document(u"<anonymous-usage-statistics><enabled>true</enabled></anonymous-usage-statistics>"_s),
        u"config.xml:2:29: note: anonymous-usage-statistics/enabled has no effect: Skep never sends "
        "usage statistics."_s);
    row("elements in a value", document(u"<mqtt><queued-messages><strategy><b/></strategy></queued-messages></mqtt>"_s),
        u"config.xml:2:34: error: <strategy> holds a value, and no elements such as <b>."_s);
    row("text in a group", document(u"<mqtt>hello</mqtt>"_s),
        u"config.xml:2:1: warning: The text in <mqtt> has no meaning; the element holds others."_s);
    row("an attribute", document(u"<mqtt mode='fast'/>"_s),
        u"config.xml:2:1: warning: The attribute mode of <mqtt> is not known and has no effect."_s);
    row("the schema's attributes",
        u"<hivemq xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:noNamespaceSchemaLocation=\"config.xsd\"/>"_s,
        {});
    row("another namespace", u"<hivemq xmlns='urn:x'/>"_s,
        u"config.xml:1:1: error: The outermost element is <{urn:x}hivemq>; a configuration begins with <hivemq>."_s);
    row("two listeners of one name",
        document(
            u"<listeners>\n<tcp-listener><port>0</port></tcp-listener>\n<tcp-listener><port>0</port></tcp-listener>\n"
            "<tcp-listener><port>1</port><name>tcp-listener-0</name></tcp-listener>\n</listeners>"_s),
        u"config.xml:4:1: warning: Another listener has the name \"tcp-listener-0\"; this one is called "
        u"\"tcp-listener-0-1\".\n"
        "config.xml:5:1: warning: Another listener has the name \"tcp-listener-0\"; this one is "
        "called \"tcp-listener-0-2\"."_s);
    row("a variable that is not set", document(u"<skep:data-directory>/x\n  ${HOME_OF_BEES}</skep:data-directory>"_s),
        u"config.xml:3:3: error: The environment variable HOME_OF_BEES is not set; ${HOME_OF_BEES} is used instead."_s);
    row("a variable in an attribute", u"<hivemq x=\"${A}\"/>"_s,
        u"config.xml:1:1: warning: The attribute x of <hivemq> is not known and has no effect.\n"
        "config.xml:1:12: warning: The environment variable A is not set; ${A} is used instead."_s);
    row("a variable in a comment", document(u"<!-- ${NOT_SET} -->"_s), {});
    row("a variable in an unknown element", document(u"<other>${ENV:B}</other>"_s),
        u"config.xml:2:1: warning: other is not known and has no effect.\n"
        "config.xml:2:8: warning: The environment variable B is not set; ${ENV:B} is used instead."_s);
    row("a placeholder without a name", document(u"<other>${}</other>"_s),
        u"config.xml:2:1: warning: other is not known and has no effect.\n"
        "config.xml:2:8: warning: The placeholder ${} names no environment variable."_s);
    row("a variable deep in an element of the Enterprise edition",
        document(u"<cluster><discovery><ip>${IP}</ip></discovery></cluster>"_s),
        u"config.xml:2:1: warning: cluster belongs to HiveMQ's Enterprise edition; Skep does not "
        "have it, and it has no effect.\n"
        "config.xml:2:25: warning: The environment variable IP is not set; ${IP} is used instead."_s);
    row("a variable in the text of a group", document(u"<mqtt>${ENV:B}</mqtt>"_s),
        u"config.xml:2:1: warning: The text in <mqtt> has no meaning; the element holds others.\n"
        "config.xml:2:7: warning: The environment variable B is not set; ${ENV:B} is used instead."_s);
    row("a port that is not set, told once",
        document(u"<listeners><tcp-listener><port>${PORT}</port></tcp-listener></listeners>"_s),
        u"config.xml:2:32: error: The environment variable PORT is not set; ${PORT} is used instead."_s);
    row("a store's mode that is not set, told once",
        document(u"<persistence><retained-messages><mode>${MODE}</mode></retained-messages></persistence>"_s),
        u"config.xml:2:39: error: The environment variable MODE is not set; ${MODE} is used instead."_s);
    row("XML 1.1", u"<?xml version=\"1.1\" encoding=\"UTF-8\"?>\n<hivemq><a/></hivemq>"_s,
        u"config.xml:2:9: warning: a is not known and has no effect."_s);
    row("XML 2.0", u"<?xml version='2.0'?>\n<hivemq/>"_s,
        u"config.xml:1:22: error: This is not well-formed XML: Unsupported XML version."_s);
}

void TestHiveMqXml::misspeltElements_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sentence");
    const auto meant = [](const char *path, const char *known) {
        QTest::addRow("%s", path) << QString::fromLatin1(path)
                                  << u"error: %1 is not known, but %2 is: write that, or remove the element."_s.arg(
                                         QLatin1StringView(path), QLatin1StringView(known));
    };
    meant("restrictions/max-conections", "restrictions/max-connections");
    meant("restriction", "restrictions");
    meant("security/alow-empty-client-id", "security/allow-empty-client-id");
    meant("security/utf8-validation/enable", "security/utf8-validation/enabled");
    meant("mqtt/Retained-Messages", "mqtt/retained-messages");
    meant("max-connections", "restrictions/max-connections");
    meant("mqtt/no-connect-idle-timeout", "restrictions/no-connect-idle-timeout");
    meant("strict-listeners", "skep:strict-listeners");
    meant("skep:data-directroy", "skep:data-directory");
    meant("skep:persistence", "persistence");
    const auto none = [](const char *path, const char *sentence) {
        QTest::addRow("%s", path) << QString::fromLatin1(path)
                                  << u"%1"_s.arg(QLatin1StringView(sentence)).arg(QLatin1StringView(path));
    };
    none("skep:colour", "error: %1 is none of Skep's elements: correct its name, or remove it.");
    none("mqtt/skep:colour", "error: %1 is none of Skep's elements: correct its name, or remove it.");
    none("clusters", "warning: %1 is not known and has no effect.");
    none("mqtt/enabled", "warning: %1 is not known and has no effect.");
    none("mqtt/mode", "warning: %1 is not known and has no effect.");
    none("mqtt/retained-message-archive", "warning: %1 is not known and has no effect.");
}

/// What it was to close would stay open.
void TestHiveMqXml::misspeltElements()
{
    QFETCH(QString, path);
    const QList<Diagnostic> diagnostics = read(document(nested(path, u"x"_s))).diagnostics;
    QCOMPARE(diagnostics.size(), 1);
    const Diagnostic &only = diagnostics.constFirst();
    QTEST(severityName(only.severity) + u": "_s + only.sentence, "sentence");
}

void TestHiveMqXml::complaints()
{
    QFETCH(QString, text);
    const Configuration configuration = read(text);
    QTEST(allSentences(configuration.diagnostics), "sentences");
    QCOMPARE(configuration.isUsable(), !allSentences(configuration.diagnostics).contains(u": error: "_s));
}

void TestHiveMqXml::wholeFile_data()
{
    QTest::addColumn<QString>("path");
    const QDir directory(u"" TEST_DATA ""_s);
    const QStringList names = directory.entryList({u"*.xml"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << directory.filePath(name);
}

void TestHiveMqXml::wholeFile()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QFile expectedFile(path.chopped(3) + u"txt"_s);
    QVERIFY(expectedFile.open(QIODevice::ReadOnly));
    const Configuration configuration =
        readHiveMqXml(QString::fromUtf8(file.readAll()), {QFileInfo(path).fileName(), u"/opt/broker"_s, environment()});
    constexpr Machine machine{.memory = qint64(8) << 30, .disk = qint64(100) << 30};
    const QStringList found =
        (allSentences(configuration.diagnostics) + effectiveText(configuration.effective, machine)).split(u'\n');
    const QStringList expected = QString::fromUtf8(expectedFile.readAll()).split(u'\n');
    for (qsizetype i = 0; i < std::min(found.size(), expected.size()); ++i)
        QCOMPARE(found.at(i), expected.at(i));
    QCOMPARE(found.size(), expected.size());
}

SKEP_TEST(TestHiveMqXml)

#include "tst_hivemqxml.moc"
