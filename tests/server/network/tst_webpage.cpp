// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/webpage.h"

#include "tests/support/tcpworld.h"
#include "tests/support/testrunner.h"

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target)
{
    HttpRequest request;
    request.method = method;
    request.target = target;
    request.version = "HTTP/1.1";
    request.headers = {{"Host", "broker.example:8000"}};
    return request;
}

/// The value of a header of an answer; empty where it has none.
QByteArray header(const QByteArray &answer, const QByteArray &name)
{
    const QByteArray head = answer.first(answer.indexOf("\r\n\r\n") + 2);
    const qsizetype at = head.indexOf("\r\n" + name + ": ");
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size() + 4;
    return head.sliced(begin, head.indexOf("\r\n", begin) - begin);
}

QByteArray content(const QByteArray &answer)
{
    return answer.sliced(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestWebPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void describesContent_data();
    void describesContent();
    void saysWhatIsPacked_data();
    void saysWhatIsPacked();
    void sendsWhatIsKnownOnce();
    void namesTheEndpoint();
    void letsThePageReachItsHostOnly_data();
    void letsThePageReachItsHostOnly();
    void canBeSwitchedOff();
    void tellsTheState_data();
    void tellsTheState();
    void servesThePage();
    void saysThatItStarts();
    void saysThatItStops();
};

void TestWebPage::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    for (const char *const path :
         {"/", "/page.css", "/page.js", "/mqtt.min.js", "/mqtt.LICENSE.md", "/icon.svg", "/health"}) {
        QTest::addRow("RFC 9110 9.3.1 GET %s", path) << QByteArray("GET") << QByteArray(path) << 200;
        QTest::addRow("RFC 9110 9.3.2 HEAD %s", path) << QByteArray("HEAD") << QByteArray(path) << 200;
        QTest::addRow("RFC 9110 15.5.6 POST %s", path) << QByteArray("POST") << QByteArray(path) << 405;
    }
    QTest::addRow("a query does not count") << QByteArray("GET") << QByteArray("/health?x=1") << 200;
    QTest::addRow("RFC 9112 3.2.2 the absolute form") << QByteArray("GET") << QByteArray("http://a:8000/health") << 200;
    QTest::addRow("the endpoint") << QByteArray("GET") << QByteArray("/mqtt") << 0;
    QTest::addRow("nothing") << QByteArray("GET") << QByteArray("/other") << 0;
    QTest::addRow("out of the tree") << QByteArray("GET") << QByteArray("/../web/page.js") << 0;
}

void TestWebPage::answers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const auto answer = answerPage(request(method, target), {}, ServiceState::Serving);
    QTEST(answer ? answer->status : 0, "status");
    if (!answer)
        return;
    QVERIFY(answer->bytes.startsWith("HTTP/1.1 " + QByteArray::number(answer->status) + ' '));
    QCOMPARE(header(answer->bytes, "Connection"), QByteArray("close"));
    if (answer->status == 405)
        QCOMPARE(header(answer->bytes, "Allow"), QByteArray("GET, HEAD"));
    else
        QCOMPARE(content(answer->bytes).isEmpty(), method == "HEAD");
}

void TestWebPage::describesContent_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("caching");
    const auto row = [](const char *target, const char *type, const char *caching) {
        QTest::addRow("%s", target) << QByteArray(target) << QByteArray(type) << QByteArray(caching);
    };
    row("/", "text/html; charset=utf-8", "no-cache");
    row("/page.css", "text/css; charset=utf-8", "no-cache");
    row("/page.js", "text/javascript; charset=utf-8", "no-cache");
    row("/mqtt.min.js", "text/javascript; charset=utf-8", "no-cache");
    row("/mqtt.LICENSE.md", "text/plain; charset=utf-8", "no-cache");
    row("/icon.svg", "image/svg+xml", "no-cache");
    row("/health", "application/json", "no-store");
}

void TestWebPage::describesContent()
{
    QFETCH(const QByteArray, target);
    const QByteArray get = answerPage(request("GET", target), {}, ServiceState::Serving)->bytes;
    QTEST(header(get, "Content-Type"), "type");
    QTEST(header(get, "Cache-Control"), "caching");
    QCOMPARE(header(get, "X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(header(get, "Content-Length").toLongLong(), content(get).size());
    const QByteArray head = answerPage(request("HEAD", target), {}, ServiceState::Serving)->bytes;
    QCOMPARE(head, get.first(get.indexOf("\r\n\r\n") + 4));
}

void TestWebPage::saysWhatIsPacked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("coding");
    QTest::addRow("RFC 9110 8.4.1.3 gzip") << QByteArray("/mqtt.min.js") << QByteArray("gzip");
    QTest::addRow("RFC 9110 8.4 none") << QByteArray("/page.js") << QByteArray();
}

void TestWebPage::saysWhatIsPacked()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, coding);
    const QByteArray answer = answerPage(request("GET", target), {}, ServiceState::Serving)->bytes;
    QCOMPARE(header(answer, "Content-Encoding"), coding);
    QCOMPARE(content(answer).startsWith("\x1f\x8b"), coding == "gzip"); // RFC 1952 §2.3.1
}

void TestWebPage::sendsWhatIsKnownOnce()
{
    HttpRequest again = request("GET", "/page.js");
    const QByteArray tag = header(answerPage(again, {}, ServiceState::Serving)->bytes, "ETag");
    QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
    again.headers.append({"If-None-Match", "\"other\", " + tag});
    const auto answer = answerPage(again, {}, ServiceState::Serving);
    QCOMPARE(answer->status, 304);
    QVERIFY(content(answer->bytes).isEmpty());
    again.target = "/page.css";
    QCOMPARE(answerPage(again, {}, ServiceState::Serving)->status, 200);
}

void TestWebPage::namesTheEndpoint()
{
    UpgradeRules rules;
    rules.path = "/a\"<b>&";
    rules.protocols = {"mqtt", "x<y"};
    const QByteArray page = content(answerPage(request("GET", "/"), rules, ServiceState::Serving)->bytes);
    QVERIFY(page.contains("data-path=\"/a&quot;&lt;b&gt;&amp;\""));
    QVERIFY(page.contains("mqtt, x&lt;y"));
    QVERIFY(!page.contains("{{"));
}

void TestWebPage::letsThePageReachItsHostOnly_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("sources");
    QTest::addRow("a name") << QByteArray("broker.example:8000")
                            << QByteArray(" 'self' ws://broker.example:8000 wss://broker.example:8000;");
    QTest::addRow("RFC 3986 3.2.2 IPv6") << QByteArray("[::1]:8000")
                                         << QByteArray(" 'self' ws://[::1]:8000 wss://[::1]:8000;");
    QTest::addRow("a host that is none") << QByteArray("a; script-src *") << QByteArray(" 'self';");
}

void TestWebPage::letsThePageReachItsHostOnly()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QByteArray, sources);
    HttpRequest asked = request("GET", "/");
    asked.headers = {{"Host", host}};
    const QByteArray policy = header(answerPage(asked, {}, ServiceState::Serving)->bytes, "Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'; "));
    QVERIFY2(policy.contains("connect-src" + sources), policy.constData());
}

void TestWebPage::canBeSwitchedOff()
{
    UpgradeRules rules;
    rules.offersPage = false;
    QVERIFY(!answerPage(request("GET", "/"), rules, ServiceState::Serving));
    QVERIFY(!answerPage(request("GET", "/mqtt.min.js"), rules, ServiceState::Serving));
    QVERIFY(answerPage(request("GET", "/health"), rules, ServiceState::Serving));
}

void TestWebPage::tellsTheState_data()
{
    QTest::addColumn<ServiceState>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("starting") << ServiceState::Starting << 503
                              << QByteArray("{\"status\":\"starting\",\"restored\":70000}\n");
    QTest::addRow("serving") << ServiceState::Serving << 200 << QByteArray("{\"status\":\"serving\"}\n");
    QTest::addRow("stopping") << ServiceState::Stopping << 503 << QByteArray("{\"status\":\"stopping\"}\n");
}

void TestWebPage::tellsTheState()
{
    QFETCH(const ServiceState, state);
    HttpRequest asked = request("GET", "/health");
    asked.version = "HTTP/1.0"; // as some load balancers ask
    asked.headers.clear();
    const auto answer = answerPage(asked, {}, state, 70'000);
    QTEST(answer->status, "status");
    QTEST(content(answer->bytes), "json");
}

void TestWebPage::servesThePage()
{
    World world(TransportKind::WebSocket);
    RawPeer page(world);
    RawPeer script(world);
    page.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    script.send("GET /mqtt.min.js HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(page.ended && script.ended);
    QVERIFY(page.received.endsWith("</html>\n"));
    QCOMPARE(header(script.received, "Content-Length").toLongLong(), content(script.received).size());
    QCOMPARE(script.error, QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(world.host.gone, 2);
    QVERIFY(std::ranges::all_of(world.host.events,
                                [](const EventRecord &event) { return event.severity == EventSeverity::Debug; }));
}

void TestWebPage::saysThatItStarts()
{
    World world(TransportKind::WebSocket);
    world.hub.setState(ServiceState::Starting);
    world.hub.setRestored(20'000);
    const QByteArray upgrade = "GET /mqtt HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    RawPeer health(world);
    RawPeer early(world);
    health.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    early.send(upgrade);
    QTRY_VERIFY(health.ended && early.ended);
    QVERIFY(health.received.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
    QVERIFY(health.received.endsWith("{\"status\":\"starting\",\"restored\":20000}\n"));
    QVERIFY(early.received.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
    QCOMPARE(header(early.received, "Retry-After"), QByteArray("1"));
    QVERIFY(!world.host.handler());
    world.hub.setState(ServiceState::Serving);
    RawPeer client(world);
    client.send(upgrade);
    QTRY_VERIFY(client.received.startsWith("HTTP/1.1 101 "));
}

void TestWebPage::saysThatItStops()
{
    World world(TransportKind::WebSocket);
    world.hub.setState(ServiceState::Stopping);
    world.listener.stopAccepting();
    QCOMPARE(world.listener.snapshot().state, ListenerState::Stopped);
    RawPeer early(world);
    early.send("GET /mqtt HT");
    QTRY_COMPARE(early.socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(early.socket.bytesToWrite(), qint64(0));
    RawPeer health(world);
    RawPeer client(world);
    health.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    client.send("GET /mqtt HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    QTRY_VERIFY(health.ended && client.ended);
    QVERIFY(health.received.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
    QVERIFY(health.received.endsWith("{\"status\":\"stopping\"}\n"));
    QVERIFY(client.received.endsWith("The broker is stopping.\n"));
    QVERIFY(!world.host.handler());
    world.listener.closeConnections(Violation::ShuttingDown);
    QTRY_VERIFY(early.ended);
    QVERIFY(early.received.startsWith("HTTP/1.1 503 "));
    QTRY_COMPARE(world.host.gone, 3);
}

SKEP_TEST(TestWebPage, useServerLoop)
#include "tst_webpage.moc"
