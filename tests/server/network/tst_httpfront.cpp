// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/upgrade.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ==";

/// A sound upgrade request; lines replace the ones with the same name, or are added; a line "-Name" takes that one out.
QByteArray request(const QList<QByteArray> &lines = {}, const QByteArray &requestLine = "GET /mqtt HTTP/1.1")
{
    QList<QByteArray> headers = {"Host: localhost:8000", "Upgrade: websocket", "Connection: Upgrade",
                                 "Sec-WebSocket-Key: " + Key, "Sec-WebSocket-Version: 13"};
    for (const QByteArray &line : lines) {
        const bool removes = line.startsWith('-');
        const QByteArray name = removes ? line.sliced(1) : line.left(line.indexOf(':'));
        const bool repeats = line.startsWith('+');
        if (!repeats)
            headers.removeIf([&name](const QByteArray &header) { return header.startsWith(name + ':'); });
        if (!removes)
            headers.append(repeats ? line.sliced(1) : line);
    }
    return requestLine + "\r\n" + headers.join("\r\n") + "\r\n\r\n";
}

HttpAnswer unanswered()
{
    HttpAnswer none;
    none.status = 0;
    return none;
}

/// The handshake of hixie-76, as §1.3 of the draft shows it.
QByteArray hixie76(const QList<QByteArray> &lines = {}, const QByteArray &challenge = "^n:ds[4U")
{
    QList<QByteArray> all = {"-Sec-WebSocket-Key",
                             "-Sec-WebSocket-Version",
                             "Host: example.com",
                             "Upgrade: WebSocket",
                             "Sec-WebSocket-Key2: 12998 5 Y3 1  .P00",
                             "Sec-WebSocket-Protocol: mqtt",
                             "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5",
                             "Origin: http://example.com"};
    return request(all + lines, "GET /mqtt?demo HTTP/1.1") + challenge;
}

QByteArray hixie75(const QList<QByteArray> &lines = {})
{
    QList<QByteArray> all = {"-Sec-WebSocket-Key", "-Sec-WebSocket-Version",     "Host: example.com",
                             "Upgrade: WebSocket", "Origin: http://example.com", "WebSocket-Protocol: mqtt"};
    return request(all + lines, "GET /mqtt?demo HTTP/1.1");
}

HttpAnswer answerTo(const QByteArray &wire, qsizetype cut, qsizetype *taken = nullptr, const UpgradeRules &rules = {})
{
    HttpRequestReader reader;
    qsizetype total = 0;
    for (qsizetype at = 0; at < wire.size() && reader.state() == HttpRequestReader::State::NeedMore; at += cut)
        total += reader.feed(QByteArrayView(wire).sliced(at, std::min(cut, wire.size() - at)));
    if (taken)
        *taken = total;
    if (reader.state() == HttpRequestReader::State::NeedMore)
        return unanswered();
    return reader.state() == HttpRequestReader::State::Refused ? reader.refusal()
                                                               : answerUpgrade(reader.request(), rules);
}

} // namespace

class TestHttpFront final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void acceptsAsTheRfcShows();
    void agreesOnAProtocol_data();
    void agreesOnAProtocol();
    void refusesForAPerson_data();
    void refusesForAPerson();
    void leavesWhatIsBehind();
    void keepsHeaders();
    void answersChallenges_data();
    void answersChallenges();
    void acceptsAsTheFirstDraftsShow();
    void judgesOrigins_data();
    void judgesOrigins();
};

void TestHttpFront::answers_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &wire, int status) {
        QTest::addRow("%s", name) << wire << status;
    };

    row("RFC 6455 4.1 a sound request", request(), 101);
    row("RFC 9112 2.2 lines end with LF alone", request().replace("\r\n", "\n"), 101);
    row("RFC 9112 2.2 empty lines before", "\r\n\r\n" + request(), 101);
    row("RFC 9112 3.2.2 the absolute form", request({}, "GET http://localhost:8000/mqtt?x HTTP/1.1"), 101);
    row("the path is compared without its query", request({}, "GET /mqtt?token=1&x=/ HTTP/1.1"), 101);
    row("RFC 9110 5.1 names without case",
        request({"-Upgrade", "uPGRADE: WebSocket", "-Connection", "CONNECTION: UPGRADE"}), 101);
    row("RFC 9110 7.6.1 Connection as a list", request({"Connection: keep-alive, Upgrade"}), 101);
    row("RFC 9110 5.3 Connection repeated", request({"Connection: keep-alive", "+Connection: Upgrade"}), 101);
    row("RFC 9110 5.5 no space and much space", request({"Upgrade:websocket", "Connection: \t Upgrade \t "}), 101);
    row("RFC 6455 9.1 extensions are declined",
        request({"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"}), 101);
    row("RFC 9110 8.6 an empty body", request({"Content-Length: 0"}), 101);

    row("wrong path", request({}, "GET / HTTP/1.1"), 404);
    row("wrong path: longer", request({}, "GET /mqtt/ HTTP/1.1"), 404);
    row("wrong path: case", request({}, "GET /MQTT HTTP/1.1"), 404);
    row("wrong path comes before wrong method", request({}, "POST /other HTTP/1.1"), 404);
    row("wrong method", request({}, "POST /mqtt HTTP/1.1"), 405);
    row("wrong method: with a body", request({"Content-Length: 5"}, "PUT /mqtt HTTP/1.1") + "hello", 405);
    row("wrong method: methods have case", request({}, "get /mqtt HTTP/1.1"), 405);
    row("no upgrade: a browser's visit", "GET /mqtt HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n", 426);
    row("no upgrade: to something else", request({"Upgrade: h2c"}), 426);
    row("no upgrade: not in Connection", request({"Connection: keep-alive"}), 426);
    row("RFC 6455 4.2.2 version 14", request({"Sec-WebSocket-Version: 14"}), 426);
    row("RFC 6455 4.2.2 version 6", request({"Sec-WebSocket-Version: 6"}), 426);
    row("RFC 6455 4.2.2 no version", request({"-Sec-WebSocket-Version"}), 426);
    row("RFC 6455 4.2.1 no key", request({"-Sec-WebSocket-Key"}), 400);
    row("RFC 6455 4.2.1 a short key", request({"Sec-WebSocket-Key: dGhlIHNhbXBsZQ=="}), 400);
    row("RFC 6455 4.2.1 a key that is not base64", request({"Sec-WebSocket-Key: dGhlIHN!bXBsZSBub25jZQ=="}), 400);
    row("RFC 6455 4.2.1 two keys", request({"+Sec-WebSocket-Key: " + Key}), 400);
    row("RFC 9112 3.2 no Host", request({"-Host"}), 400);
    row("RFC 9112 3.2 two Hosts", request({"+Host: other"}), 400);
    row("a body", request({"Content-Length: 5"}), 400);
    row("a chunked body", request({"Transfer-Encoding: chunked"}), 400);
    row("only unknown sub-protocols", request({"Sec-WebSocket-Protocol: chat, soap"}), 400);
    row("HTTP/1.0", request({}, "GET /mqtt HTTP/1.0"), 505);
    row("HTTP/2 with prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);

    row("RFC 9112 3 no version", "GET /mqtt\r\n\r\n", 400);
    row("RFC 9112 3 no target", "GET HTTP/1.1\r\n\r\n", 400);
    row("RFC 9112 3 a space in the target", request({}, "GET /mq tt HTTP/1.1"), 400);
    row("RFC 9112 3 not HTTP", request({}, "GET /mqtt SIP/2.0"), 400);
    row("RFC 9112 5 no colon", "GET /mqtt HTTP/1.1\r\nHost\r\n\r\n", 400);
    row("RFC 9112 5.1 a space before the colon", "GET /mqtt HTTP/1.1\r\nHost : a\r\n\r\n", 400);
    row("RFC 9112 5.2 a folded line", request({"X-Folded: a\r\n b"}), 400);
    row("RFC 9110 5.5 a control character", request({"X-Odd: a\x01z"}), 400);
    row("MQTT without WebSocket", QByteArray::fromHex("100c00044d5154540402003c0000"), 400);
    row("TLS", QByteArray::fromHex("16030100f8010000f4"), 400);

    row("a request line at its limit", request({}, "GET /mqtt?" + QByteArray(4096 - 21, 'q') + " HTTP/1.1"), 101);
    row("a request line over its limit", request({}, "GET /mqtt?" + QByteArray(4096 - 20, 'q') + " HTTP/1.1"), 431);
    row("a request line without an end", "GET /" + QByteArray(5000, 'q'), 431);
    row("headers over their limit", request({"X-Long: " + QByteArray(32'768, 'h')}), 431);
    row("a page's cookies", request({"Cookie: " + QByteArray(32'000, 'c')}), 101);
    row("as many headers as may be", request(QByteArrayList(120, "+X: y")), 101);
    row("many headers", "GET /mqtt HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(1500), 431);
    row("not whole", request().chopped(1), 0);

    row("hybi-10 4.1 version 8", request({"Sec-WebSocket-Version: 8", "Sec-WebSocket-Origin: http://a"}), 101);
    row("hybi-07 4.1 version 7", request({"Sec-WebSocket-Version: 7"}), 101);
    row("hixie-76 1.3 the draft's example", hixie76(), 101);
    row("hixie-76 5.2 not whole: no challenge", hixie76({}, ""), 0);
    row("hixie-76 5.2 not whole: half a challenge", hixie76({}, "^n:d"), 0);
    row("hixie-76 5.2 a key without spaces", hixie76({"Sec-WebSocket-Key1: 123"}), 400);
    row("hixie-76 5.2 a number that its spaces divide", hixie76({"Sec-WebSocket-Key1: 1 2 4"}), 101);
    row("hixie-76 5.2 a number that its spaces do not divide", hixie76({"Sec-WebSocket-Key1: 1 2 5"}), 400);
    row("hixie-76 5.2 a number that is too large", hixie76({"Sec-WebSocket-Key2: 1 8589934592"}), 400);
    row("hixie-76 5.2 a key that is all digits", hixie76({"Sec-WebSocket-Key2: 1 " + QByteArray(2000, '9')}), 400);
    row("hixie-76 wrong path", hixie76().replace("/mqtt", "/demo"), 404);
    row("hixie-76 unknown sub-protocol", hixie76({"Sec-WebSocket-Protocol: sample"}), 400);
    row("hixie-75 4.2 a sound request", hixie75(), 101);
    row("hixie-75 4.2 unknown sub-protocol", hixie75({"WebSocket-Protocol: sample"}), 400);
    row("hixie-75 3.1 no Origin", hixie75({"-Origin"}), 426);
}

void TestHttpFront::answers()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const int, status);
    for (const qsizetype cut : {wire.size(), qsizetype(1), qsizetype(3), qsizetype(100)}) {
        const HttpAnswer answer = answerTo(wire, cut);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.bytes.contains("Sec-WebSocket-Extensions"));
        QCOMPARE(answer.reason.isEmpty(), status == 101 || status == 0);
    }
}

void TestHttpFront::acceptsAsTheRfcShows()
{
    // RFC 6455 §1.3
    QCOMPARE(acceptKey(Key), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    const HttpAnswer answer = answerTo(request(), 1000);
    QCOMPARE(answer.bytes,
             QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"));
}

void TestHttpFront::agreesOnAProtocol_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QByteArray>("protocol");
    using Lines = QList<QByteArray>;
    QTest::addRow("none offered") << Lines{} << QByteArray();
    QTest::addRow("[MQTT-6.0.0-3] mqtt") << Lines{"Sec-WebSocket-Protocol: mqtt"} << QByteArray("mqtt");
    QTest::addRow("mqttv3.1") << Lines{"Sec-WebSocket-Protocol: mqttv3.1"} << QByteArray("mqttv3.1");
    QTest::addRow("the client's order decides")
        << Lines{"Sec-WebSocket-Protocol: chat,mqttv3.1 , mqtt"} << QByteArray("mqttv3.1");
    QTest::addRow("repeated headers") << Lines{"Sec-WebSocket-Protocol: chat", "+Sec-WebSocket-Protocol: mqtt"}
                                      << QByteArray("mqtt");
    QTest::addRow("an empty list") << Lines{"Sec-WebSocket-Protocol: ,"} << QByteArray();
}

void TestHttpFront::agreesOnAProtocol()
{
    QFETCH(const QList<QByteArray>, lines);
    QFETCH(const QByteArray, protocol);
    const HttpAnswer answer = answerTo(request(lines), 1000);
    QCOMPARE(answer.status, 101);
    QCOMPARE(answer.protocol, protocol);
    QCOMPARE(answer.bytes.contains("\r\nSec-WebSocket-Protocol: " + protocol + "\r\n"), !protocol.isEmpty());
}

void TestHttpFront::refusesForAPerson_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("line");
    QTest::addRow("404") << request({}, "GET /x HTTP/1.1") << QByteArray("HTTP/1.1 404 Not Found");
    QTest::addRow("405 Allow") << request({}, "POST /mqtt HTTP/1.1") << QByteArray("Allow: GET");
    QTest::addRow("426 Upgrade") << request({"-Upgrade"}) << QByteArray("Upgrade: websocket");
    QTest::addRow("426 version") << request({"Sec-WebSocket-Version: 12"})
                                 << QByteArray("Sec-WebSocket-Version: 13, 8, 7");
    QTest::addRow("431") << "GET /" + QByteArray(5000, 'q')
                         << QByteArray("HTTP/1.1 431 Request Header Fields Too Large");
    QTest::addRow("505") << request({}, "GET /mqtt HTTP/1.0") << QByteArray("HTTP/1.1 505 HTTP Version Not Supported");
    QTest::addRow("400") << request({"Sec-WebSocket-Protocol: chat"}) << QByteArray("HTTP/1.1 400 Bad Request");
}

void TestHttpFront::refusesForAPerson()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QByteArray, line);
    const HttpAnswer answer = answerTo(wire, wire.size());
    const qsizetype headEnd = answer.bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> head = answer.bytes.left(headEnd).replace("\r\n", "\n").split('\n');
    const QByteArray body = answer.bytes.sliced(headEnd + 4);
    QVERIFY2(head.contains(line), answer.bytes.constData());
    QVERIFY(head.contains("Connection: close"));
    QVERIFY(head.contains("Content-Type: text/plain; charset=utf-8"));
    QVERIFY(head.contains("Content-Length: " + QByteArray::number(body.size())));
    QCOMPARE(body, answer.reason + '\n');
}

void TestHttpFront::leavesWhatIsBehind()
{
    qsizetype taken = 0;
    answerTo(request() + "\x82\x80", 10'000, &taken);
    QCOMPARE(taken, request().size());
}

void TestHttpFront::keepsHeaders()
{
    HttpRequestReader reader;
    reader.feed(request({"Cookie: a=b", "+X-Twice: 1", "+x-twice: 2"}, "GET /mqtt?q HTTP/1.1"));
    QCOMPARE(reader.request().target, QByteArray("/mqtt?q"));
    QCOMPARE(reader.request().header("cookie"), QByteArray("a=b"));
    QCOMPARE(reader.request().header("X-Twice"), QByteArray("1, 2"));
    QCOMPARE(reader.request().headers.size(), qsizetype(8));
}

void TestHttpFront::answersChallenges_data()
{
    QTest::addColumn<QByteArray>("key1");
    QTest::addColumn<QByteArray>("key2");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("answer");
    QTest::addRow("hixie-76 1.2") << QByteArray("18x 6]8vM;54 *(5:  {   U1]8  z [  8")
                                  << QByteArray("1_ tx7X d  <  nw  334J702) 7]o}` 0") << QByteArray("Tm[K T2u")
                                  << QByteArray("fQJ,fN/4F4!~K~MH");
    QTest::addRow("hixie-76 1.3") << QByteArray("4 @1  46546xW%0l 1 5") << QByteArray("12998 5 Y3 1  .P00")
                                  << QByteArray("^n:ds[4U") << QByteArray("8jKS'y:G*Co,Wxa-");
}

void TestHttpFront::answersChallenges()
{
    QFETCH(const QByteArray, key1);
    QFETCH(const QByteArray, key2);
    QFETCH(const QByteArray, challenge);
    QTEST(challengeAnswer(key1, key2, challenge), "answer");
}

void TestHttpFront::acceptsAsTheFirstDraftsShow()
{
    qsizetype taken = 0;
    const HttpAnswer newer = answerTo(hixie76() + "\x80\x01x", 1000, &taken, {.isSecure = true});
    QCOMPARE(newer.draft, WebSocketDraft::Hixie76);
    QCOMPARE(newer.protocol, QByteArray("mqtt"));
    QCOMPARE(taken, hixie76().size());
    QCOMPARE(newer.bytes,
             QByteArray("HTTP/1.1 101 WebSocket Protocol Handshake\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Origin: http://example.com\r\n"
                        "Sec-WebSocket-Location: wss://example.com/mqtt?demo\r\n"
                        "Sec-WebSocket-Protocol: mqtt\r\n\r\n8jKS'y:G*Co,Wxa-"));
    const HttpAnswer older = answerTo(hixie75(), 1000);
    QCOMPARE(older.draft, WebSocketDraft::Hixie75);
    QCOMPARE(older.bytes,
             QByteArray("HTTP/1.1 101 Web Socket Protocol Handshake\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
                        "WebSocket-Origin: http://example.com\r\nWebSocket-Location: ws://example.com/mqtt?demo\r\n"
                        "WebSocket-Protocol: mqtt\r\n\r\n"));
}

void TestHttpFront::judgesOrigins_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addRow("RFC 6455 10.2 listed") << request({"Origin: https://good.example"}) << 101;
    QTest::addRow("RFC 6454 6.2 compared without case") << request({"Origin: HTTPS://Good.Example"}) << 101;
    QTest::addRow("RFC 6454 4 the port counts") << request({"Origin: https://good.example:8443"}) << 403;
    QTest::addRow("RFC 6454 4 the scheme counts") << request({"Origin: http://good.example"}) << 403;
    QTest::addRow("RFC 6455 10.2 not listed") << request({"Origin: https://evil.example"}) << 403;
    QTest::addRow("RFC 6454 7.3 null") << request({"Origin: null"}) << 403;
    QTest::addRow("RFC 6455 10.2 no page") << request() << 101;
    QTest::addRow("hybi-10 4.1 listed") << request(
        {"Sec-WebSocket-Version: 8", "Sec-WebSocket-Origin: https://good.example"})
                                        << 101;
    QTest::addRow("hybi-10 4.1 not listed")
        << request({"Sec-WebSocket-Version: 8", "Sec-WebSocket-Origin: https://evil.example"}) << 403;
    QTest::addRow("hixie-76 4.1 not listed") << hixie76() << 403;
    QTest::addRow("hixie-75 4.1 not listed") << hixie75() << 403;
}

void TestHttpFront::judgesOrigins()
{
    QFETCH(const QByteArray, wire);
    const UpgradeRules rules{.origins = {"https://other.example", "https://good.example"}};
    QTEST(answerTo(wire, wire.size(), nullptr, rules).status, "status");
}

SKEP_TEST(TestHttpFront)
#include "tst_httpfront.moc"
