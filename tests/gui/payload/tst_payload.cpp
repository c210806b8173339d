// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/payload/numbers.h"
#include "gui/payload/payload.h"
#include "tests/support/testrunner.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// A payload of Sparkplug B with a metric of each interesting kind.
QByteArray sparkplug()
{
    return hex("08eaf2f5a8a02b12160a0454656d70100718eaf2f5a8a02b2009650000ac41120f0a05436f756e74200350fbffffff0f1211"
               "0a044269747320208201060a000000a04012090a034f6666200b380112250a0353657420108a011b08021201611201621803"
               "180c220d0a0608ffffffff0f0a033201781802");
}

/// qCompress() puts four bytes before the zlib data.
QByteArray zlibOf(const QByteArray &content, int level)
{
    return qCompress(content, level).sliced(4);
}

/// RFC 1952: the same stream between another head and another end.
QByteArray gzipOf(const QByteArray &content, int level)
{
    quint32 crc = 0xFFFF'FFFF;
    for (char byte : content) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB8'8320 : crc >> 1;
    }
    QByteArray end(8, '\0');
    qToLittleEndian(~crc, end.data());
    qToLittleEndian(quint32(content.size()), end.data() + 4);
    return hex("1f8b0800000000000003") + zlibOf(content, level).sliced(2).chopped(4) + end;
}

QByteArray gzipTwice()
{
    return hex("1f8b080000000000020393efe660000126e6d3674e7beb32319ce436cc65050a00003b7045d719000000");
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognised_data();
    void recognised();
    void text_data();
    void text();
    void asked_data();
    void asked();
    void layers_data();
    void layers();
    void anyFormatInLayers_data();
    void anyFormatInLayers();
    void bombsAreBounded();
    void nothingIsCutSilently_data();
    void nothingIsCutSilently();
    void truncatedIsStillShown_data();
    void truncatedIsStillShown();
    void previews_data();
    void previews();
    void numbers_data();
    void numbers();
    void numberPaths();
};

void TestPayload::recognised_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("heading");
    QTest::addRow("nothing") << QByteArray() << u"Empty payload"_s;
    QTest::addRow("[RFC 3629] text") << QByteArray("21.5 °C\n") << u"Text"_s;
    QTest::addRow("[RFC 3629 3] overlong form") << hex("c0af41") << u"Binary"_s;
    QTest::addRow("control character") << QByteArray("a\0b", 3) << u"Binary"_s;
    QTest::addRow("[RFC 8259 4] object") << QByteArray(R"({"a":1})") << u"JSON"_s;
    QTest::addRow("[RFC 8259 5] array") << QByteArray(" [1, 2]") << u"JSON"_s;
    QTest::addRow("[RFC 8259] cut off") << QByteArray(R"({"a":)") << u"Text"_s;
    QTest::addRow("[XML 1.0 2.1] document") << QByteArray("<a><b/></a>") << u"XML"_s;
    QTest::addRow("[XML 1.0 2.1] element not closed") << QByteArray("<a><b></a>") << u"Text"_s;
    QTest::addRow("[RFC 8949 A] map") << hex("a16161830102f6") << u"CBOR"_s;
    QTest::addRow("[RFC 8949 A] array, not a map of MessagePack") << hex("83010203") << u"CBOR"_s;
    QTest::addRow("[RFC 8949 3.4.6] self-described") << hex("d9d9f70c") << u"CBOR"_s;
    QTest::addRow("[RFC 8949 3] cut off") << hex("a161618301") << u"Binary"_s;
    QTest::addRow("[MessagePack] map") << hex("82a7636f6d70616374c3a6736368656d6100") << u"MessagePack"_s;
    QTest::addRow("[MessagePack] bytes behind it") << hex("81a1610101ff") << u"Binary"_s;
    QTest::addRow("[MessagePack] 0xC1 is never used") << hex("92c1c0ff") << u"Binary"_s;
    QTest::addRow("[Protobuf] varint") << hex("089601") << u"Protobuf"_s;
    QTest::addRow("[Protobuf] cut off") << hex("0a0568656c") << u"Binary"_s;
    QTest::addRow("[Protobuf] field 0") << hex("009601") << u"Binary"_s;
    QTest::addRow("[Sparkplug 6.4.4] payload") << sparkplug() << u"Sparkplug B"_s;
    QTest::addRow("[PNG 5.2] signature") << hex("89504e470d0a1a0a0000") << u"PNG"_s;
    QTest::addRow("JPEG") << hex("ffd8ffe000104a46") << u"JPEG"_s;
    QTest::addRow("GIF") << QByteArray("GIF89a\x01\0\x01\0", 10) << u"GIF"_s;
    QTest::addRow("WebP") << QByteArray("RIFF\x1A\0\0\0WEBPVP8L", 16) << u"WEBP"_s;
    QTest::addRow("four bytes") << hex("0000ac41") << u"Binary"_s;
}

void TestPayload::recognised()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, heading);
    QCOMPARE(Payload::heading(Payload::read(payload)), heading);
}

void TestPayload::text_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("text");
    QTest::addRow("numbers and order of JSON stay")
        << QByteArray(R"({"z":1.50,"a":[1,{"b":12345678901234567890}],"e":{},"s":"x:,\"{"})") << uR"({
  "z": 1.50,
  "a": [
    1,
    {
      "b": 12345678901234567890
    }
  ],
  "e": {},
  "s": "x:,\"{"
})"_s;
    QTest::addRow("XML") << QByteArray("<a x='1'><b>t</b><c/></a>") << u"<a x=\"1\">\n  <b>t</b>\n  <c/>\n</a>"_s;
    QTest::addRow("[RFC 8949] kinds")
        << hex("a461610161624200ff6163f5616482fb3ff8000000000000f7")
        << u"{\n  \"a\": 1,\n  \"b\": h'00ff',\n  \"c\": true,\n  \"d\": [\n    1.5,\n    undefined\n  ]\n}"_s;
    QTest::addRow("[RFC 8949 3.4] tag") << hex("81d8641903e8") << u"[\n  100(1000)\n]"_s;
    QTest::addRow("[MessagePack] kinds")
        << hex("95ff93c0c2cd0100c403616263cb3ff8000000000000d6ff00000001")
        << u"[\n  -1,\n  [\n    null,\n    false,\n    256\n  ],\n  h'616263',\n  1.5,\n  "
           "time(\"1970-01-01T00:00:01.000Z\")\n]"_s;
    QTest::addRow("[MessagePack] a number as key") << hex("8101a161") << u"{\n  1: \"a\"\n}"_s;
    QTest::addRow("[Protobuf] nested, text, fixed32, negative")
        << hex("1a03089601120774657374696e672d0000ac4120ffffffffffffffffff01")
        << u"{\n  3: {\n    1: 150\n  },\n  2: \"testing\",\n  5: 21.5 (0x41ac0000),\n  4: "
           "18446744073709551615 (-1)\n}"_s;
    QTest::addRow("[Sparkplug 6.4] metrics")
        << sparkplug()
        << uR"({
  "timestamp": "2017-02-03T17:55:02.122Z",
  "seq": 2,
  "metrics": [
    {"name": "Temp", "alias": 7, "timestamp": "2017-02-03T17:55:02.122Z", "type": "Float", "value": 21.5},
    {"name": "Count", "type": "Int32", "value": -5},
    {"name": "Bits", "type": "BooleanArray", )"
           R"("value": [true, false, true, false, false, false, false, false, false, true]},
    {"name": "Off", "type": "Boolean", "value": null},
    {
      "name": "Set",
      "type": "DataSet",
      "value": {
        "columns": ["a", "b"],
        "rows": [
          [-1, "x"]
        ]
      }
    }
  ]
})"_s;
    QTest::addRow("two bytes") << hex("fffe")
                               << u"int16   LE 65279  -257\n        BE 65534  -2\n\n"
                                  "0000  ff fe                                            ..\n"_s;
    QTest::addRow("four bytes")
        << hex("0000ac41")
        << u"int32   LE 1101791232\n        BE 44097\nfloat32 LE 21.5\n        BE 6.179306e-41\n\n"
           "0000  00 00 ac 41                                      ...A\n"_s;
}

void TestPayload::text()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, text);
    const Payload::Reading reading = Payload::read(payload);
    QCOMPARE(reading.text, text);
    QCOMPARE(Payload::hidden(reading), QString());
}

void TestPayload::asked_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<PayloadFormat>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::addRow("JSON as text") << QByteArray("[1]") << PayloadFormat::Text << u"[1]"_s << QString();
    QTest::addRow("text as bytes") << QByteArray("abc") << PayloadFormat::Binary
                                   << u"0000  61 62 63                                         abc\n"_s << QString();
    QTest::addRow("a number as MessagePack") << hex("05") << PayloadFormat::MessagePack << u"5"_s << QString();
    QTest::addRow("a message as Protobuf") << hex("0801") << PayloadFormat::Protobuf << u"{\n  1: 1\n}"_s << QString();
    QTest::addRow("text as CBOR") << QByteArray("{a}") << PayloadFormat::Cbor
                                  << u"0000  7b 61 7d                                         {a}\n"_s
                                  << u"This is not CBOR."_s;
    QTest::addRow("text as an image") << QByteArray("abc") << PayloadFormat::Image
                                      << u"0000  61 62 63                                         abc\n"_s
                                      << u"This is not Image."_s;
}

void TestPayload::asked()
{
    QFETCH(QByteArray, payload);
    QFETCH(PayloadFormat, format);
    const Payload::Reading reading = Payload::read(payload, format);
    QTEST(reading.text, "text");
    QTEST(reading.problem, "problem");
}

void TestPayload::layers_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QByteArray>("content");
    const QByteArray zlib = hex("789ccb48cdc9c957c84090003a2e067d");
    const QByteArray gzip = hex("1f8b0800000000000203ab564a54b28a36d4318aad050084dbd6170b000000");
    QTest::addRow("[RFC 1952] gzip") << gzip << u"gzip › JSON"_s << QByteArray(R"({"a":[1,2]})");
    QTest::addRow("[RFC 1952 2.2] two members")
        << gzip + gzip << u"gzip › Text"_s << QByteArray(R"({"a":[1,2]}{"a":[1,2]})");
    QTest::addRow("[RFC 1950] zlib") << zlib << u"zlib › Text"_s << QByteArray("hello hello hello");
    QTest::addRow("gzip in gzip") << gzipTwice() << u"gzip › gzip › Text"_s << QByteArray("inner");
    QTest::addRow("[RFC 1952] without its trailer")
        << gzip.chopped(8) << u"gzip, not whole › JSON"_s << QByteArray(R"({"a":[1,2]})");
    QTest::addRow("[RFC 1950] without its check")
        << zlib.chopped(4) << u"zlib, not whole › Text"_s << QByteArray("hello hello hello");
    QTest::addRow("[RFC 1950] cut off") << zlib.chopped(5) << u"zlib, not whole › Text"_s
                                        << QByteArray("hello hello hello");
    QTest::addRow("[RFC 1950] cut off soon") << zlib.chopped(6) << u"Binary"_s << zlib.chopped(6);
    QTest::addRow("[RFC 1950] bytes behind it") << zlib + 'x' << u"Binary"_s << zlib + 'x';
    QTest::addRow("a header only") << hex("1f8b0800000000000003") << u"Binary"_s << hex("1f8b0800000000000003");
    QTest::addRow("text that begins like zlib")
        << QByteArray("x\x9C is not zlib") << u"Binary"_s << QByteArray("x\x9C is not zlib");
}

void TestPayload::layers()
{
    QFETCH(QByteArray, payload);
    const Payload::Reading reading = Payload::read(payload);
    QTEST(Payload::heading(reading), "heading");
    QTEST(reading.content, "content");
}

void TestPayload::anyFormatInLayers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("Text") << QByteArray("21.5 °C");
    QTest::addRow("JSON") << QByteArray(R"({"a":[1,2]})");
    QTest::addRow("XML") << QByteArray("<a><b/></a>");
    QTest::addRow("CBOR") << hex("a461610161624200ff6163f5616482fb3ff8000000000000f7");
    QTest::addRow("MessagePack") << hex("82a7636f6d70616374c3a6736368656d6100");
    QTest::addRow("Protobuf") << hex("1a03089601120774657374696e672d0000ac4120ffffffffffffffffff01");
    QTest::addRow("Sparkplug B") << sparkplug();
    QTest::addRow("PNG") << hex("89504e470d0a1a0a0000");
    QTest::addRow("Binary") << hex("0000ac41");
}

/// Each format, in gzip and in zlib, reads as it does outside of it; and where it is cut off, what is left is shown and
/// told of.
void TestPayload::anyFormatInLayers()
{
    QFETCH(QByteArray, content);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    for (int level = 1; level <= 9; level += 4) {
        const QByteArray zlib = zlibOf(content, level);
        for (const auto &[wrapped, layer] :
             {std::pair(zlib, u"zlib"_s), std::pair(gzipOf(content, level), u"gzip"_s)}) {
            const Payload::Reading reading = Payload::read(wrapped);
            QCOMPARE(Payload::heading(reading), layer + u" › "_s + name);
            QCOMPARE(reading.text, Payload::read(content).text);
            for (qsizetype size = 1; size < wrapped.size(); ++size) {
                const Payload::Reading cut = Payload::read(wrapped.first(size));
                const bool isTold = cut.layers.isEmpty() ? size < 8 || cut.format == PayloadFormat::Binary
                                                         : !cut.layers.first().isWhole;
                QVERIFY2(isTold, qPrintable(u"%1 bytes: %2"_s.arg(size).arg(Payload::heading(cut))));
                QVERIFY(cut.format == PayloadFormat::Image || !cut.text.isEmpty());
            }
        }
    }
}

void TestPayload::bombsAreBounded()
{
    // qCompress() puts four bytes before the zlib data.
    const QByteArray bomb = qCompress(QByteArray(20'000'000, 'a'), 9).mid(4);
    const Payload::Bounds bounds{.text = 1'000, .inflated = 1'000'000};
    const Payload::Reading reading = Payload::read(bomb, PayloadFormat::Automatic, {}, bounds);
    QCOMPARE(Payload::heading(reading), u"zlib, not whole › Text"_s);
    QCOMPARE(reading.content.size(), 1'000'000);
    QCOMPARE(reading.hiddenBytes, 999'000u);
    const QByteArray nested = QByteArray(100'000, '\x91') + '\x00';
    QCOMPARE(Payload::read(nested).format, PayloadFormat::Binary);
    QCOMPARE(Payload::read(QByteArray(100'000, '\x81')).format, PayloadFormat::Binary);
    QCOMPARE(Payload::read(QByteArray(100'000, '[')).format, PayloadFormat::Text);
}

void TestPayload::nothingIsCutSilently_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("hidden");
    QTest::addRow("text") << QByteArray(250, 'x') << u"150 more byte(s) are not shown."_s;
    QTest::addRow("bytes") << QByteArray(250, '\0') << u"218 more byte(s) are not shown."_s;
    QTest::addRow("JSON") << '[' + QByteArray("1,").repeated(99) + "1]" << u"161 more byte(s) are not shown."_s;
    QTest::addRow("MessagePack") << hex("dc0080") + QByteArray(128, '\x01') << u"108 more value(s) are not shown."_s;
}

void TestPayload::nothingIsCutSilently()
{
    QFETCH(QByteArray, payload);
    const Payload::Bounds bounds{.text = 100};
    QTEST(Payload::hidden(Payload::read(payload, PayloadFormat::Automatic, {}, bounds)), "hidden");
}

void TestPayload::truncatedIsStillShown_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addRow("CBOR") << hex("a461610161624200ff6163f5616482fb3ff8000000000000f7");
    QTest::addRow("MessagePack") << hex("95ff93c0c2cd0100c403616263cb3ff8000000000000d6ff00000001");
    QTest::addRow("Protobuf") << hex("1a03089601120774657374696e672d0000ac4120ffffffffffffffffff01");
    QTest::addRow("Sparkplug B") << sparkplug();
    QTest::addRow("gzip") << gzipTwice();
    QTest::addRow("JSON") << QByteArray(R"({"a":[1,"\u00e9ü",{"b":null}]})");
    QTest::addRow("XML") << QByteArray("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
}

void TestPayload::truncatedIsStillShown()
{
    QFETCH(QByteArray, whole);
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const Payload::Reading reading = Payload::read(whole.first(size));
        QVERIFY2(!reading.text.isEmpty(), qPrintable(QString::number(size)));
        for (int format = 1; format <= int(PayloadFormat::Binary); ++format)
            QVERIFY(!Payload::heading(Payload::read(whole.first(size), PayloadFormat(format))).isEmpty());
    }
}

void TestPayload::previews_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("preview");
    QTest::addRow("empty") << QByteArray() << QString();
    QTest::addRow("text") << QByteArray("21.5 °C\n") << u"21.5 °C"_s;
    QTest::addRow("a character cut off at the end") << QByteArray("ab\xE2\x82") << u"ab"_s;
    QTest::addRow("binary") << hex("00ff41") << u"00 ff 41"_s;
    QTest::addRow("long") << QByteArray(200, 'x') << QString(160, u'x') + u'…';
    QTest::addRow("long binary") << QByteArray(41, '\0') << u"00 "_s.repeated(40).trimmed() + u'…';
}

void TestPayload::previews()
{
    QFETCH(QByteArray, payload);
    QTEST(Payload::preview(payload), "preview");
}

void TestPayload::numbers_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("number");
    QTest::addRow("plain") << QByteArray(" 21.5\n") << QString() << u"21.5"_s;
    QTest::addRow("switch") << QByteArray("ON") << QString() << u"1"_s;
    QTest::addRow("text") << QByteArray("warm") << QString() << QString();
    QTest::addRow("not a number") << QByteArray("nan") << QString() << QString();
    QTest::addRow("field") << QByteArray(R"({"a":{"b":2}})") << u"a.b"_s << u"2"_s;
    QTest::addRow("a key with a dot") << QByteArray(R"({"a.b":{"c":3}})") << u"a.b.c"_s << u"3"_s;
    QTest::addRow("element") << QByteArray(R"({"a":[4,[5]]})") << u"a[1][0]"_s << u"5"_s;
    QTest::addRow("beyond the array") << QByteArray(R"({"a":[4]})") << u"a[7]"_s << QString();
    QTest::addRow("no such field") << QByteArray(R"({"a":1})") << u"b"_s << QString();
    QTest::addRow("an object") << QByteArray(R"({"a":{"b":1}})") << u"a"_s << QString();
    QTest::addRow("boolean") << QByteArray(R"({"a":true})") << u"a"_s << u"1"_s;
}

void TestPayload::numbers()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, path);
    const auto value = numberAt(payload, path);
    QTEST(value ? QString::number(*value) : QString(), "number");
}

void TestPayload::numberPaths()
{
    QCOMPARE(numericPaths("21"), QStringList{QString()});
    QCOMPARE(numericPaths("{\"t\":1,\"s\":\"x\",\"o\":{\"b\":true,\"l\":[1,\"y\",2]}}"),
             (QStringList{u"o.b"_s, u"o.l[0]"_s, u"o.l[2]"_s, u"t"_s}));
    QCOMPARE(numericPaths("[1,2,3]", 2), (QStringList{u"[0]"_s, u"[1]"_s}));
    QCOMPARE(numericPaths("warm"), QStringList());
}

SKEP_TEST(TestPayload)
#include "tst_payload.moc"
