// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testrunner.h"
#include "tests/support/websocketframes.h"

#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;
using namespace skep::test;

namespace {

/// What came out of the decoder, as one line: stream bytes, pings as "ping(...)", the end as "close(...)" or
/// "fail(...)".
struct Outcome
{
    QByteArray stream;
    QByteArray events;
};

void feed(HybiCodec &decoder, QByteArray piece, Outcome &outcome)
{
    std::span<char> bytes(piece.data(), size_t(piece.size()));
    while (true) {
        const auto step = decoder.decode(bytes);
        outcome.stream.append(bytes.data(), step.payload);
        bytes = bytes.subspan(size_t(step.consumed));
        switch (step.stop) {
        case HybiCodec::Stop::Exhausted:
            QVERIFY(bytes.empty());
            return;
        case HybiCodec::Stop::Ping:
            outcome.events += "ping(" + decoder.controlPayload().toByteArray() + ")";
            break;
        case HybiCodec::Stop::Close:
            outcome.events += "close(" + QByteArray::number(quint16(decoder.closeCode())) + ","
                + decoder.closeReason().toByteArray() + ")";
            return;
        case HybiCodec::Stop::Violation:
            QVERIFY(!decoder.violation().isEmpty());
            outcome.events += "fail(" + QByteArray::number(quint16(decoder.closeCode())) + ")";
            return;
        }
    }
}

bool isOver(const Outcome &outcome)
{
    return outcome.events.contains("close") || outcome.events.contains("fail");
}

} // namespace

class TestWebSocketCodec final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void ignoresReservedBitsWhereTold_data();
    void ignoresReservedBitsWhereTold();
    void needsNoMoreThanTheHeadToRefuse();
    void writesHeaders_data();
    void writesHeaders();
    void cutsLongReasons();
};

void TestWebSocketCodec::decodes_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("events");
    const auto row = [](const char *name, const QByteArray &wire, const QByteArray &stream, const QByteArray &events) {
        QTest::addRow("%s", name) << wire << stream << events;
    };
    using O = FrameOpcode;
    const QByteArray k1(125, 'a'), k2(126, 'b'), k3(65'535, 'c'), k4(65'536, 'd');

    row("RFC 6455 5.6 one binary message", binary("hello"), "hello", "");
    row("RFC 6455 5.6 an empty message", binary("") + binary("x"), "x", "");
    row("RFC 6455 5.2 length 125", binary(k1), k1, "");
    row("RFC 6455 5.2 length 126", binary(k2), k2, "");
    row("RFC 6455 5.2 length 65,535", binary(k3), k3, "");
    row("RFC 6455 5.2 length 65,536", binary(k4), k4, "");
    row("[MQTT-6.0.0-2] one stream over messages", binary("ab") + binary("c") + binary("defghijklmn"), "abcdefghijklmn",
        "");
    row("RFC 6455 5.4 fragments",
        Frame{.payload = "ab", .final = false}.bytes()
            + Frame{.opcode = O::Continuation, .payload = "", .final = false}.bytes()
            + Frame{.opcode = O::Continuation, .payload = "cd"}.bytes() + binary("ef"),
        "abcdef", "");
    row("RFC 6455 5.4 a ping between fragments",
        Frame{.payload = "ab", .final = false}.bytes() + control(O::Ping, "p")
            + Frame{.opcode = O::Continuation, .payload = "cd"}.bytes(),
        "abcd", "ping(p)");
    row("RFC 6455 5.5.2 pings", control(O::Ping) + binary("x") + control(O::Ping, QByteArray(125, 'q')), "x",
        "ping()ping(" + QByteArray(125, 'q') + ")");
    row("RFC 6455 5.5.3 a pong that nobody asked for", control(O::Pong, "z") + binary("x"), "x", "");

    row("RFC 6455 5.5.1 close without a code", binary("x") + control(O::Close), "x", "close(1005,)");
    row("RFC 6455 5.5.1 close with a code", closeFrame(1000), "", "close(1000,)");
    row("RFC 6455 5.5.1 close with a reason", closeFrame(3999, "bye"), "", "close(3999,bye)");
    row("RFC 6455 5.5.1 nothing is read after a close", closeFrame(1001) + binary("x"), "", "close(1001,)");
    row("RFC 6455 5.5.1 close with one byte", control(O::Close, "x"), "", "fail(1002)");
    row("RFC 6455 8.1 close with a reason that is not UTF-8", closeFrame(1000, "\xC3\x28"), "", "fail(1007)");
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65'535}) {
        QByteArray payload(2, '\0');
        qToBigEndian(quint16(code), payload.data());
        QTest::addRow("RFC 6455 7.4 close code %d must not be sent", code)
            << control(O::Close, payload) << QByteArray() << QByteArray("fail(1002)");
    }
    for (const int code : {1000, 1003, 1007, 1011, 3000, 4999})
        QTest::addRow("RFC 6455 7.4 close code %d", code)
            << closeFrame(code) << QByteArray() << "close(" + QByteArray::number(code) + ",)";

    row("RFC 6455 5.1 unmasked", binary("x") + Frame{.payload = "abc", .masked = false}.bytes(), "x", "fail(1002)");
    for (const int bit : {0x40, 0x20, 0x10})
        QTest::addRow("RFC 6455 5.2 reserved bit 0x%x", bit)
            << Frame{.payload = "abc", .reserved = quint8(bit)}.bytes() << QByteArray() << QByteArray("fail(1002)");
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("RFC 6455 5.2 reserved opcode %d", opcode)
            << Frame{.opcode = O(opcode), .payload = "abc"}.bytes() << QByteArray() << QByteArray("fail(1002)");
    row("[MQTT-6.0.0-1] a text message", Frame{.opcode = O::Text, .payload = "abc"}.bytes(), "", "fail(1003)");
    row("[MQTT-6.0.0-1] an empty text message", Frame{.opcode = O::Text}.bytes(), "", "fail(1003)");
    row("RFC 6455 5.4 a continuation of nothing", Frame{.opcode = O::Continuation, .payload = "x"}.bytes(), "",
        "fail(1002)");
    row("RFC 6455 5.4 a continuation after the end",
        binary("x") + Frame{.opcode = O::Continuation, .payload = "y"}.bytes(), "x", "fail(1002)");
    row("RFC 6455 5.4 a new message within a message", Frame{.payload = "a", .final = false}.bytes() + binary("b"), "a",
        "fail(1002)");
    row("RFC 6455 5.5 a fragmented ping", Frame{.opcode = O::Ping, .final = false}.bytes(), "", "fail(1002)");
    row("RFC 6455 5.5 a ping of 126 bytes", control(O::Ping, QByteArray(126, 'p')), "", "fail(1002)");
    row("RFC 6455 5.2 length 5 in two bytes", Frame{.payload = "hello", .lengthBytes = 2}.bytes(), "", "fail(1002)");
    row("RFC 6455 5.2 length 126 in eight bytes", Frame{.payload = k2, .lengthBytes = 8}.bytes(), "", "fail(1002)");
    row("RFC 6455 5.2 a length with its highest bit set",
        QByteArray::fromHex("82ff8000000000000001") + QByteArray(4, 'm'), "", "fail(1002)");
    row("[MQTT-6.0.0-2] a frame without an end",
        Frame{.claimedSize = std::numeric_limits<qint64>::max()}.bytes() + QByteArray(3000, '\0'),
        QByteArray::fromHex("a15c3fe7").repeated(750), "");
    QByteArray endless = Frame{.payload = "a", .final = false}.bytes();
    for (int i = 0; i < 500; ++i)
        endless += Frame{.opcode = O::Continuation, .payload = i % 2 ? "b" : "", .final = false}.bytes();
    row("[MQTT-6.0.0-2] a message without an end", endless, 'a' + QByteArray(250, 'b'), "");
}

void TestWebSocketCodec::decodes()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArray, events);

    // However the bytes are cut, the same must come out.
    for (const qsizetype cut : {wire.size(), qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qsizetype(1000)}) {
        HybiCodec decoder;
        Outcome outcome;
        for (qsizetype at = 0; at < wire.size() && !isOver(outcome); at += cut)
            feed(decoder, wire.mid(at, cut), outcome);
        QVERIFY2(outcome.stream == stream, qPrintable(u"cut to %1"_s.arg(cut)));
        QCOMPARE(outcome.events, events);
    }
}

/// HiveMQ's allow-extensions.
void TestWebSocketCodec::ignoresReservedBitsWhereTold_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("events");
    for (const int bits : {0x40, 0x20, 0x10, 0x70}) {
        QTest::addRow("bits 0x%x in a message", bits)
            << Frame{.payload = "ab", .final = false, .reserved = quint8(bits)}.bytes()
                + Frame{.opcode = FrameOpcode::Continuation, .payload = "c", .reserved = quint8(bits)}.bytes()
            << QByteArray("abc") << QByteArray();
        QTest::addRow("bits 0x%x in a ping", bits)
            << Frame{.opcode = FrameOpcode::Ping, .payload = "p", .reserved = quint8(bits)}.bytes() << QByteArray()
            << QByteArray("ping(p)");
    }
    QTest::addRow("a reserved opcode is refused all the same")
        << Frame{.opcode = FrameOpcode(3), .payload = "abc", .reserved = 0x40}.bytes() << QByteArray()
        << QByteArray("fail(1002)");
}

void TestWebSocketCodec::ignoresReservedBitsWhereTold()
{
    QFETCH(const QByteArray, wire);
    HybiCodec decoder(HybiCodec::ReservedBits::Ignored);
    Outcome outcome;
    feed(decoder, wire, outcome);
    QTEST(outcome.stream, "stream");
    QTEST(outcome.events, "events");
}

void TestWebSocketCodec::needsNoMoreThanTheHeadToRefuse()
{
    // The mask that would follow never comes.
    HybiCodec decoder;
    Outcome outcome;
    feed(decoder, QByteArray::fromHex("8205"), outcome);
    QCOMPARE(outcome.events, QByteArray("fail(1002)"));
}

void TestWebSocketCodec::writesHeaders_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("header");
    QTest::addRow("RFC 6455 5.2 0") << qsizetype(0) << QByteArray::fromHex("8200");
    QTest::addRow("RFC 6455 5.2 125") << qsizetype(125) << QByteArray::fromHex("827d");
    QTest::addRow("RFC 6455 5.2 126") << qsizetype(126) << QByteArray::fromHex("827e007e");
    QTest::addRow("RFC 6455 5.2 65,535") << qsizetype(65'535) << QByteArray::fromHex("827effff");
    QTest::addRow("RFC 6455 5.2 65,536") << qsizetype(65'536) << QByteArray::fromHex("827f0000000000010000");
}

void TestWebSocketCodec::writesHeaders()
{
    QFETCH(const qsizetype, size);
    QFETCH(const QByteArray, header);
    QCOMPARE(frameHeaderSize(size), header.size());
    QByteArray written(header.size(), '\0');
    QCOMPARE(writeFrameHeader(written.data(), FrameOpcode::Binary, size), written.data() + written.size());
    QCOMPARE(written, header);
}

void TestWebSocketCodec::cutsLongReasons()
{
    QCOMPARE(closePayload(CloseCode::ProtocolError, QByteArray(500, 'r')).size(), qsizetype(125));
    QCOMPARE(closePayload(CloseCode::GoingAway), QByteArray::fromHex("03e9"));
    QCOMPARE(closePayload(CloseCode::NoStatus), QByteArray());
}

SKEP_TEST(TestWebSocketCodec)
#include "tst_websocketcodec.moc"
