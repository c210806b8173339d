// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/device.h"
#include "tests/support/skepdprocess.h"
#include "tests/support/testrunner.h"

#include <QDir>
#include <QSslKey>

#include <memory>
#include <vector>

#include <sys/stat.h>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList Keys{u"ca-key.pem"_s, u"client-key.pem"_s, u"client.p12"_s, u"server-key.pem"_s, u"server.p12"_s};
const QStringList Certificates{u"ca.pem"_s, u"client.pem"_s, u"server.pem"_s};

/// A client's side that trusts the authority in that directory, and shows its certificate for clients.
QSslConfiguration clientOf(const QString &directory)
{
    const QDir certificates(directory);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(certificates.filePath(u"ca.pem"_s)));
    QFile key(certificates.filePath(u"client-key.pem"_s));
    if (key.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate::fromPath(certificates.filePath(u"client.pem"_s)).value(0));
    return configuration;
}

unsigned modeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(path.toLocal8Bit().constData(), &status) == 0 ? unsigned(status.st_mode) & 07777u : 0u;
}

/// What openssl printed if it failed; empty if it did not.
QByteArray openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"" OPENSSL_PROGRAM ""_s, arguments);
    if (!process.waitForFinished(20'000))
        return "did not finish";
    const QByteArray said = process.readAll();
    return process.exitCode() == 0 ? QByteArray() : said;
}

} // namespace

/// skepd as a process, with certificates that it made.
class TestSkepdTls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesCertificates();
    void overwritesNothing();
    void servesWithWhatItPrints();
    void takesCertificatesAndConfigurationAtOnce();
    void keepsItsCertificates();
    void losesNoMessage();

private:
    static QString make(const SkepdProcess &skepd, const QString &name);
    static void use(const SkepdProcess &skepd, const QString &certificates);
    static QByteArray configuration(const QByteArray &more, const QByteArray &path = "/mqtt");
};

/// Certificates in a directory of that name beside the program's other files; its path.
QString TestSkepdTls::make(const SkepdProcess &skepd, const QString &name)
{
    SkepdProcess maker;
    return maker.run({u"--make-dev-certificates"_s, skepd.path(name)}) == 0 ? skepd.path(name) : QString();
}

/// Puts these certificates where the configuration looks for them.
void TestSkepdTls::use(const SkepdProcess &skepd, const QString &certificates)
{
    for (const QString &name : {u"server.p12"_s, u"ca.pem"_s}) {
        QFile::remove(skepd.path(name));
        QVERIFY(QFile::copy(QDir(certificates).filePath(name), skepd.path(name)));
    }
}

QByteArray TestSkepdTls::configuration(const QByteArray &more, const QByteArray &path)
{
    return "<hivemq xmlns:skep='urn:skep:config:1'><listeners>"
           "<tcp-listener><port>0</port><bind-address>127.0.0.1</bind-address><name>tcp</name></tcp-listener>"
           "<websocket-listener><port>0</port><bind-address>127.0.0.1</bind-address><name>ws</name><path>"
        + path
        + "</path></websocket-listener><tls-tcp-listener><port>0</port><bind-address>127.0.0.1</bind-address>"
          "<name>tls</name><tls><keystore><path>server.p12</path><password>changeit</password></keystore>"
          "<truststore><path>ca.pem</path><password>changeit</password></truststore>"
          "<client-authentication-mode>OPTIONAL</client-authentication-mode></tls></tls-tcp-listener></listeners>"
        + more + "</hivemq>";
}

void TestSkepdTls::makesCertificates()
{
    SkepdProcess skepd;
    const QString directory = skepd.path(u"new/certificates"_s);
    QCOMPARE(skepd.run({u"--make-dev-certificates"_s, directory}), 0);
    const QDir made(directory);
    QCOMPARE(made.entryList(QDir::Files, QDir::Name | QDir::IgnoreCase),
             (QStringList{u"ca-key.pem"_s, u"ca.pem"_s, u"client-key.pem"_s, u"client.p12"_s, u"client.pem"_s,
                          u"server-key.pem"_s, u"server.p12"_s, u"server.pem"_s}));
    for (const QString &name : Keys)
        QCOMPARE(modeOf(made.filePath(name)), 0600u);
    for (const QString &name : Certificates)
        QVERIFY(!(modeOf(made.filePath(name)) & 0133u));
    for (const QString &name : {u"server.pem"_s, u"client.pem"_s})
        QCOMPARE(openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, made.filePath(u"ca.pem"_s), u"-purpose"_s,
                          name == u"server.pem" ? u"sslserver"_s : u"sslclient"_s, made.filePath(name)}),
                 "");
    QCOMPARE(openssl({u"verify"_s, u"-CAfile"_s, made.filePath(u"ca.pem"_s), u"-verify_hostname"_s, u"localhost"_s,
                      made.filePath(u"server.pem"_s)}),
             "");
    QCOMPARE(
        openssl({u"pkcs12"_s, u"-in"_s, made.filePath(u"server.p12"_s), u"-noout"_s, u"-passin"_s, u"pass:changeit"_s}),
        "");
}

void TestSkepdTls::overwritesNothing()
{
    SkepdProcess skepd;
    const QString directory = make(skepd, u"certificates"_s);
    QVERIFY(!directory.isEmpty());
    QCOMPARE(skepd.run({u"--make-dev-certificates"_s, directory}), 1);
    QVERIFY(skepd.errors().contains("ca.pem exists and is not overwritten"));
}

/// The XML that --make-dev-certificates prints, in a configuration as it is. The commands are run in tests/interop.
void TestSkepdTls::servesWithWhatItPrints()
{
    SkepdProcess maker;
    const QString directory = maker.path(u"it's <a> & b"_s);
    QCOMPARE(maker.run({u"--make-dev-certificates"_s, directory}), 0);
    const QByteArray printed = maker.process.readAllStandardOutput();
    const qsizetype from = printed.indexOf("<tls>");
    const qsizetype to = printed.indexOf("</tls>") + 6;
    QVERIFY(from >= 0 && to > from);
    SkepdProcess skepd;
    QVERIFY(skepd.write(u"config.xml"_s,
                        "<hivemq><listeners><tls-tcp-listener><port>0</port><bind-address>127.0.0.1</bind-address>"
                            + printed.sliced(from, to - from) + "</tls-tcp-listener></listeners></hivemq>"));
    QVERIFY2(skepd.serve({u"--config"_s, skepd.path(u"config.xml"_s)}), skepd.errors().constData());
    Device device(skepd.port(u"tls"_s), "device", clientOf(directory));
    QTRY_VERIFY(device.isConnected());
    QCOMPARE(device.socket.peerCertificate(),
             QSslCertificate::fromPath(QDir(directory).filePath(u"server.pem"_s)).value(0));
}

void TestSkepdTls::takesCertificatesAndConfigurationAtOnce()
{
    SkepdProcess skepd;
    const QString before = make(skepd, u"before"_s);
    const QString after = make(skepd, u"after"_s);
    use(skepd, before);
    QVERIFY(skepd.write(u"config.xml"_s, configuration({})));
    QVERIFY2(skepd.serve({u"--config"_s, skepd.path(u"config.xml"_s)}), skepd.errors().constData());
    Device plain(skepd.port(u"tcp"_s), "plain");
    Device old(skepd.port(u"tls"_s), "old", clientOf(before));
    QTRY_VERIFY(plain.isConnected() && old.isConnected());

    use(skepd, after);
    QVERIFY(skepd.write(u"config.xml"_s, configuration("<skep:max-events>77</skep:max-events>", "/other")));
    skepd.signal(SIGHUP);
    QVERIFY(skepd.says("The configuration was read again. "));
    QVERIFY2(skepd.errors().contains("skep:max-events changes from 10000 to 77."), skepd.errors().constData());
    QVERIFY(skepd.says("Listener tls has loaded its certificates again"));

    Device fresh(skepd.port(u"tls"_s), "fresh", clientOf(after));
    QTRY_VERIFY(fresh.isConnected());
    Device distrustful(skepd.port(u"tls"_s), "distrustful", clientOf(before));
    QTRY_VERIFY(distrustful.isClosed());
    QCOMPARE(distrustful.connacks, 0);
    QVERIFY(plain.isAlive() && old.isAlive() && fresh.isAlive());
    skepd.signal(SIGTERM);
    QCOMPARE(skepd.waitForEnd(), 0);
}

void TestSkepdTls::keepsItsCertificates()
{
    SkepdProcess skepd;
    const QString certificates = make(skepd, u"certificates"_s);
    use(skepd, certificates);
    QVERIFY(skepd.write(u"config.xml"_s, configuration({})));
    QVERIFY2(skepd.serve({u"--config"_s, skepd.path(u"config.xml"_s)}), skepd.errors().constData());
    Device old(skepd.port(u"tls"_s), "old", clientOf(certificates));
    QTRY_VERIFY(old.isConnected());

    QVERIFY(skepd.write(u"server.p12"_s, "no key store"));
    QVERIFY(skepd.write(u"config.xml"_s, configuration("<skep:max-events>77</skep:max-events>")));
    skepd.signal(SIGHUP);
    QVERIFY(skepd.says("Listener tls keeps its certificates, because those in its files cannot be used: "));
    QVERIFY(skepd.errors().contains("server.p12"));
    QVERIFY(skepd.says("skep:max-events changes from 10000 to 77."));
    Device fresh(skepd.port(u"tls"_s), "fresh", clientOf(certificates));
    QTRY_VERIFY(fresh.isConnected());
    QVERIFY(old.isAlive());
}

/// QoS 1 over TCP and TLS, while SIGHUP comes again and again and finds other limits, paths and certificates.
void TestSkepdTls::losesNoMessage()
{
    constexpr int Publishers = 4;
    constexpr int Messages = 2'000;
    constexpr int MessagesBetweenReloads = 250;
    SkepdProcess skepd;
    const QString certificates = make(skepd, u"certificates"_s);
    const QString others = make(skepd, u"others"_s);
    use(skepd, certificates);
    QVERIFY(skepd.write(u"config.xml"_s, configuration({})));
    QVERIFY2(skepd.serve({u"--config"_s, skepd.path(u"config.xml"_s)}), skepd.errors().constData());

    Device subscriber(skepd.port(u"tls"_s), "subscriber", clientOf(certificates));
    Subscribe subscribe{.packetId = PacketId(1)};
    subscribe.entries.append({.topicFilter = "load/#", .options = {.maximumQoS = QoS::AtLeastOnce}});
    subscriber.send(subscribe);
    std::vector<std::unique_ptr<Device>> publishers;
    for (int i = 0; i < Publishers; ++i) {
        const QByteArray id = "publisher-" + QByteArray::number(i);
        publishers.push_back(i % 2 ? std::make_unique<Device>(skepd.port(u"tls"_s), id, clientOf(certificates))
                                   : std::make_unique<Device>(skepd.port(u"tcp"_s), id));
        QTRY_VERIFY(publishers.back()->isConnected());
    }
    QTRY_VERIFY(subscriber.isSubscribed());

    qsizetype reloads = 0;
    for (int sent = 0; sent < Messages; ++sent) {
        for (int i = 0; i < Publishers; ++i) {
            const QByteArray topic = "load/" + QByteArray::number(i);
            publishers[size_t(i)]->send(Publish{.topic = topic,
                                                .payload = topic + ' ' + QByteArray::number(sent),
                                                .packetId = PacketId(sent + 1),
                                                .qos = QoS::AtLeastOnce});
        }
        if (sent % MessagesBetweenReloads != 0)
            continue;
        const bool odd = ++reloads % 2;
        use(skepd, odd ? others : certificates);
        QVERIFY(
            skepd.write(u"config.xml"_s,
                        configuration("<skep:max-events>" + QByteArray::number(1000 + reloads) + "</skep:max-events>",
                                      odd ? "/odd" : "/even")));
        skepd.signal(SIGHUP);
        QVERIFY(skepd.says("The configuration was read again. ", reloads)); // one signal would swallow the next
        QVERIFY(QTest::qWaitFor([&] { return subscriber.read(), !subscriber.payloads.isEmpty(); }));
    }
    for (const auto &publisher : publishers)
        QTRY_VERIFY_WITH_TIMEOUT((publisher->read(), publisher->pubacks == Messages), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT((subscriber.read(), subscriber.payloads.size() >= Publishers * Messages), 30'000);
    std::vector<QByteArrayList> received(Publishers);
    for (const QByteArray &payload : std::as_const(subscriber.payloads))
        received[size_t(payload.at(5) - '0')].append(payload.sliced(7));
    for (const QByteArrayList &numbers : received) {
        QCOMPARE(numbers.size(), Messages);
        for (int i = 0; i < Messages; ++i)
            QCOMPARE(numbers[i], QByteArray::number(i));
    }
    QVERIFY(subscriber.isAlive());
    for (const auto &publisher : publishers)
        QVERIFY(publisher->isAlive());
}

SKEP_TEST(TestSkepdTls)
#include "tst_skepdtls.moc"
