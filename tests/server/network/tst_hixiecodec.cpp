// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/hixiecodec.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

/// The payload bytes, then how it ended: "close", or "fail(code)".
struct Outcome
{
    QByteArray stream;
    QByteArray end;
};

Outcome decode(const QByteArray &wire, qsizetype cut)
{
    HixieCodec codec(HixieCodec::Goodbye::Frame);
    Outcome outcome;
    for (qsizetype at = 0; at < wire.size() && outcome.end.isEmpty(); at += cut) {
        QByteArray piece = wire.mid(at, cut);
        const auto step = codec.decode({piece.data(), size_t(piece.size())});
        outcome.stream += piece.first(step.payload);
        if (step.stop == WebSocketCodec::Stop::Close)
            outcome.end = "close";
        else if (step.stop == WebSocketCodec::Stop::Violation)
            outcome.end = "fail(" + QByteArray::number(int(codec.closeCode())) + ')';
    }
    return outcome;
}

/// The length in groups of seven bits, as it stands in the table of a client's author.
QByteArray frame(const char *hexLength, const QByteArray &payload)
{
    return char(0x80) + QByteArray::fromHex(hexLength) + payload;
}

} // namespace

class TestHixieCodec final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void writesHeaders_data();
    void writesHeaders();
    void saysGoodbye();
};

void TestHixieCodec::decodes_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *name, const QByteArray &wire, const QByteArray &stream, const QByteArray &end) {
        QTest::addRow("%s", name) << wire << stream << end;
    };
    const QByteArray a(127, 'a'), b(128, 'b'), c(16'383, 'c'), d(16'384, 'd');
    row("hixie-76 4.2 one frame", frame("05", "hello"), "hello", "");
    row("hixie-76 4.2 an empty frame", frame("00", "") + frame("01", "x"), "x", "");
    row("hixie-76 4.2 length 127", frame("7f", a), a, "");
    row("hixie-76 4.2 length 128", frame("8100", b), b, "");
    row("hixie-76 4.2 length 16,383", frame("ff7f", c), c, "");
    row("hixie-76 4.2 length 16,384", frame("818000", d), d, "");
    row("hixie-76 4.2 zeros before the length", frame("808005", "hello"), "hello", "");
    row("hixie-76 4.2 any byte may be payload", frame("04", QByteArray::fromHex("ff0080ff")),
        QByteArray::fromHex("ff0080ff"), "");
    row("[MQTT-6.0.0-2] one stream over frames", frame("02", "ab") + frame("01", "c"), "abc", "");
    row("hixie-76 4.2 goodbye", frame("01", "x") + QByteArray("\xFF\x00", 2) + "behind", "x", "close");
    row("hixie-76 4.2 goodbye with content", QByteArray("\xFF\x01z", 3), "", "fail(1002)");
    row("[MQTT-6.0.0-1] text", frame("01", "x") + QByteArray("\x00hello\xFF", 7), "x", "fail(1003)");
    row("hixie-76 4.2 another text type", "\x7Fhello\xFF", "", "fail(1003)");
    row("hixie-76 4.2 a reserved type", "\x81\x01x", "", "fail(1002)");
    row("[MQTT-6.0.0-2] a message without an end", frame("ffffffffffffffff7f", QByteArray(100'000, 'x')),
        QByteArray(100'000, 'x'), "");
    row("a length that does not end", frame("80808080808080808080", "x"), "", "fail(1002)");
}

void TestHixieCodec::decodes()
{
    QFETCH(const QByteArray, wire);
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArray, end);
    for (const qsizetype cut : {wire.size(), qsizetype(1), qsizetype(3), qsizetype(1000)}) {
        const Outcome outcome = decode(wire, cut);
        QCOMPARE(outcome.stream, stream);
        QCOMPARE(outcome.end, end);
    }
}

void TestHixieCodec::writesHeaders_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("header");
    QTest::addRow("0") << qsizetype(0) << QByteArray::fromHex("8000");
    QTest::addRow("127") << qsizetype(127) << QByteArray::fromHex("807f");
    QTest::addRow("128") << qsizetype(128) << QByteArray::fromHex("808100");
    QTest::addRow("16,383") << qsizetype(16'383) << QByteArray::fromHex("80ff7f");
    QTest::addRow("16,384") << qsizetype(16'384) << QByteArray::fromHex("80818000");
    QTest::addRow("268,435,460") << qsizetype(268'435'460) << QByteArray::fromHex("808180808004");
}

void TestHixieCodec::writesHeaders()
{
    QFETCH(const qsizetype, size);
    QFETCH(const QByteArray, header);
    const HixieCodec codec(HixieCodec::Goodbye::Frame);
    QCOMPARE(codec.headerSize(size), header.size());
    QByteArray written(header.size(), 'z');
    QCOMPARE(codec.writeHeader(written.data(), size), written.data() + written.size());
    QCOMPARE(written, header);
}

void TestHixieCodec::saysGoodbye()
{
    const HixieCodec newer(HixieCodec::Goodbye::Frame);
    QCOMPARE(newer.closeFrame(CloseCode::Normal), QByteArray("\xFF\x00", 2));
    const HixieCodec older(HixieCodec::Goodbye::None);
    QCOMPARE(older.closeFrame(CloseCode::Normal), QByteArray());
}

SKEP_TEST(TestHixieCodec)
#include "tst_hixiecodec.moc"
