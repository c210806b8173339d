// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"
#include "tests/support/hexbytes.h"
#include "tests/support/packetwords.h"

#include "core/console/traffic/dissector.h"
#include "core/console/traffic/dissectpacket.h"
#include "core/console/traffic/dissecttransport.h"
#include "core/console/traffic/trafficstore.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

/// The tree as lines: "  Topic Name = a/b [2+5] MQTT 5.0 §3.3.2.1", faults with an exclamation mark.
void draw(const DissectedField &field, int depth, QStringList &lines)
{
    lines.append(QString(depth * 2, u' ') + (field.kind == DissectedField::Fault ? u"! "_s : QString()) + field.name
                 + u" = "_s + field.value + u" [%1+%2] "_s.arg(field.offset).arg(field.size) + field.clause);
    for (const DissectedField &child : field.children)
        draw(child, depth + 1, lines);
}

QStringList picture(const DissectedField &field)
{
    QStringList lines;
    draw(field, 0, lines);
    return lines;
}

template <typename Visit>
void forEach(const DissectedField &field, Visit visit)
{
    visit(field);
    for (const DissectedField &child : field.children)
        forEach(child, visit);
}

} // namespace

class TestDissector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPacket_data();
    void everyPacket();
    void fields_data();
    void fields();
    void wholeTree();
    void malformed_data();
    void malformed();
    void cutAnywhere_data() { everyPacket_data(); }
    void cutAnywhere();
    void frames_data();
    void frames();
    void http();
    void notes();
};

void TestDissector::everyPacket_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("version");
    const char *both[] = {
        "CONNECT id=a",
        "CONNECT id=a user=u password=p keepalive=60 will=w will.payload='x' will.qos1 will.retain",
        "PUBLISH a/b 'x'",
        "PUBLISH a/b 'x' qos2 id=7 retain",
        "PUBACK 7",
        "PUBREC 7",
        "PUBREL 7",
        "PUBCOMP 7",
        "SUBSCRIBE 7 a/# qos1 , b qos2",
        "UNSUBSCRIBE 7 a/# , b",
        "PINGREQ",
        "DISCONNECT",
    };
    for (const char *words : both) {
        for (int version : {3, 4, 5}) {
            if (packetFromWords(wordsOf(words), ProtocolVersion(version)))
                QTest::addRow("MQTT %d: %s", version, words) << QByteArray(words) << version;
        }
    }
    const char *onlyVersion5[] = {
        "PUBLISH a/b 'x' ttl=5 content=text/plain",
        "PUBACK 7 0x97",
        "DISCONNECT 0x04",
    };
    for (const char *words : onlyVersion5) {
        if (packetFromWords(wordsOf(words), ProtocolVersion::Mqtt5))
            QTest::addRow("MQTT 5: %s", words) << QByteArray(words) << 5;
    }
}

/// Well-formed packets have no fault, every field a clause of its version, and every byte belongs to a field.
void TestDissector::everyPacket()
{
    QFETCH(QByteArray, words);
    QFETCH(int, version);
    const QByteArray bytes = *packetFromWords(wordsOf(words), ProtocolVersion(version));
    const DissectedField root = dissectPacket(bytes, ProtocolVersion(version));
    const QByteArray drawn = picture(root).join(u'\n').toUtf8();
    QByteArray covered(bytes.size(), '.');
    const QString clause = version == 5 ? u"MQTT 5.0 §"_s : version == 4 ? u"MQTT 3.1.1 §"_s : u"MQTT 3.1 §"_s;
    forEach(root, [&](const DissectedField &field) {
        QVERIFY2(field.kind != DissectedField::Fault, drawn);
        QVERIFY2(field.clause.startsWith(clause) || &field == &root, drawn);
        QVERIFY2(field.offset >= 0 && field.offset + field.size <= bytes.size(), drawn);
        if (field.children.empty())
            covered.replace(field.offset, field.size, QByteArray(field.size, 'x'));
    });
    QVERIFY2(!covered.contains('.'), drawn + '\n' + covered);
}

void TestDissector::fields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QByteArray &bytes, int version, const QString &line) {
        QTest::addRow("%s", name) << bytes << version << line;
    };
    const QByteArray publish = "35 0e 0003 'a/b' 0007 03 230001 'hi'"_hex;
    row("5.0 3.3.1.2 QoS", publish, 5, u"QoS = 2 – exactly once [0+1] MQTT 5.0 §3.3.1.2"_s);
    row("5.0 3.3.1.3 RETAIN", publish, 5, u"RETAIN = yes [0+1] MQTT 5.0 §3.3.1.3"_s);
    row("5.0 3.3.2.1 Topic Name", publish, 5, u"Topic Name = a/b [2+5] MQTT 5.0 §3.3.2.1"_s);
    row("5.0 3.3.2.2 Packet Identifier", publish, 5, u"Packet Identifier = 7 [7+2] MQTT 5.0 §3.3.2.2"_s);
    row("5.0 3.3.2.3.4 Topic Alias", publish, 5, u"Topic Alias = 1 [10+3] MQTT 5.0 §3.3.2.3.4"_s);
    row("5.0 3.3.3 Payload", publish, 5, u"Payload = hi [13+2] MQTT 5.0 §3.3.3"_s);
    row("3.1.1 3.3.2.1 Topic Name", "30 05 0003 'a/b'"_hex, 4, u"Topic Name = a/b [2+5] MQTT 3.1.1 §3.3.2.1"_s);
    row("3.1.1 3.2.2.3 return code", "20 02 00 05"_hex, 4,
        u"Connect Return code = 5 – not authorized [3+1] MQTT 3.1.1 §3.2.2.3"_s);
    row("5.0 3.2.2.2 Reason Code", "20 03 01 87 00"_hex, 5,
        u"Reason Code = 0x87 – Not authorized [3+1] MQTT 5.0 §3.2.2.2"_s);
    row("5.0 3.2.2.1.1 Session Present", "20 03 01 00 00"_hex, 5, u"Session Present = yes [2+1] MQTT 5.0 §3.2.2.1.1"_s);
    row("5.0 3.9.3 SUBACK", "90 05 0001 00 01 80"_hex, 5,
        u"Reason Code = 0x01 – Granted QoS 1 [5+1] MQTT 5.0 §3.9.3"_s);
    row("5.0 3.8.3.1 Retain Handling", "82 07 0001 00 0001 'a' 20"_hex, 5,
        u"Retain Handling = 2 – do not send [8+1] MQTT 5.0 §3.8.3.1"_s);
    row("5.0 3.14.2.2.3 Reason String", "e0 08 81 06 1f 0003 'why'"_hex, 5,
        u"Reason String = why [4+6] MQTT 5.0 §3.14.2.2.3"_s);
    row("5.0 3.15.2.2.2 Authentication Method", "f0 06 18 04 15 0001 'm'"_hex, 5,
        u"Authentication Method = m [4+4] MQTT 5.0 §3.15.2.2.2"_s);
    row("5.0 3.3.2.3.7 User Property", "30 0b 0001 'a' 07 26 0001 'k' 0001 'v'"_hex, 5,
        u"User Property = k = v [6+7] MQTT 5.0 §3.3.2.3.7"_s);
    row("3.1 3.3 Topic Name", "30 03 0001 'a'"_hex, 3, u"Topic Name = a [2+3] MQTT 3.1 §3.3"_s);
}

void TestDissector::fields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, version);
    QFETCH(QString, line);
    QStringList lines = picture(dissectPacket(bytes, ProtocolVersion(version)));
    for (QString &each : lines)
        each = each.trimmed();
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
}

void TestDissector::wholeTree()
{
    const QStringList expected{
        u"MQTT PUBACK = MQTT 5.0, 6 bytes [0+6] MQTT 5.0 §3.4"_s,
        u"  Fixed header = 0x40 [0+1] MQTT 5.0 §2.1.1"_s,
        u"    Packet type = 4 – PUBACK [0+1] MQTT 5.0 §2.1.2"_s,
        u"    Flags = 0000 [0+1] MQTT 5.0 §2.1.3"_s,
        u"  Remaining Length = 4 [1+1] MQTT 5.0 §2.1.4"_s,
        u"  Packet Identifier = 7 [2+2] MQTT 5.0 §3.4.2"_s,
        u"  Reason Code = 0x10 – No matching subscribers [4+1] MQTT 5.0 §3.4.2.1"_s,
        u"  Properties = none [5+1] MQTT 5.0 §3.4.2.2"_s,
        u"    Property Length = 0 [5+1] MQTT 5.0 §3.4.2.2.1"_s,
    };
    QCOMPARE(picture(dissectPacket("40 04 0007 10 00"_hex, ProtocolVersion::Mqtt5)), expected);
}

void TestDissector::malformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("name"); // of the first fault
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const QByteArray &bytes, int version, const QString &field, int offset) {
        QTest::addRow("%s", name) << bytes << version << field << offset;
    };
    row("2.1.2 type 0", "00 00"_hex, 5, u"Packet type"_s, 2);
    row("1.5.5 Remaining Length without end", "30 ff ff ff ff 01"_hex, 5, u"Remaining Length"_s, 1);
    row("the topic reaches beyond the packet", "30 04 0009 'ab'"_hex, 5, u"Topic Name"_s, 2);
    row("[MQTT-1.5.4-1] topic not UTF-8", "30 05 0002 ff fe 00"_hex, 5, u"Topic Name"_s, 2);
    row("[MQTT-3.3.2-2] wildcard in topic", "30 06 0003 'a/#' 00"_hex, 5, u"Topic Name"_s, 2);
    row("[MQTT-2.2.1-3] packet id 0", "40 02 0000"_hex, 4, u"Packet Identifier"_s, 2);
    row("2.2.2.2 unknown property", "30 06 0001 'a' 02 7f 00"_hex, 5, u"Property 127"_s, 7);
    row("2.2.2.2 property of another packet", "30 07 0001 'a' 03 21 0001"_hex, 5, u"Receive Maximum"_s, 6);
    row("2.2.2.1 properties beyond the packet", "30 05 0001 'a' 09 01"_hex, 5, u"Payload Format Indicator"_s, 6);
    row("bytes behind the fields", "c0 01 00"_hex, 5, u"More bytes"_s, 2);
    row("[MQTT-3.3.1-4] QoS 3", "36 05 0001 'a' 0001"_hex, 4, u"Not valid"_s, 0);
    row("[MQTT-3.8.3-5] reserved bits", "82 07 0001 00 0001 'a' c0"_hex, 5, u"Not valid"_s, 0);
}

void TestDissector::malformed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, version);
    QFETCH(QString, name);
    QFETCH(int, offset);
    const DissectedField root = dissectPacket(bytes, ProtocolVersion(version));
    const DissectedField *fault = nullptr;
    forEach(root, [&](const DissectedField &field) {
        if (field.kind == DissectedField::Fault && !fault)
            fault = &field;
    });
    const QByteArray drawn = picture(root).join(u'\n').toUtf8();
    QVERIFY2(fault, drawn);
    QVERIFY2(fault->name == name, drawn);
    QVERIFY2(fault->offset == offset, drawn);
    QVERIFY2(!fault->value.isEmpty(), drawn);
}

/// However little was recorded: no field reaches beyond the bytes.
void TestDissector::cutAnywhere()
{
    QFETCH(QByteArray, words);
    QFETCH(int, version);
    const QByteArray whole = *packetFromWords(wordsOf(words), ProtocolVersion(version));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const DissectedField root = dissectPacket(whole.first(size), ProtocolVersion(version));
        bool hasFault = false;
        forEach(root, [&](const DissectedField &field) {
            hasFault = hasFault || field.kind == DissectedField::Fault;
            QVERIFY(field.offset >= 0 && field.size >= 0 && field.offset + field.size <= size);
        });
        QVERIFY(hasFault);
    }
}

void TestDissector::frames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::addRow("RFC 6455 5.2 opcode") << "82 85 01020304"_hex << u"Opcode = 2 – binary [0+1] RFC 6455 §5.2"_s;
    QTest::addRow("RFC 6455 5.3 key") << "82 85 01020304"_hex << u"Masking key = 01 02 03 04 [2+4] RFC 6455 §5.3"_s;
    QTest::addRow("RFC 6455 5.2 16 bits") << "82 7e 0100"_hex << u"Extended payload length = 256 [2+2] RFC 6455 §5.2"_s;
    QTest::addRow("RFC 6455 7.4 close") << "88 06 03ea 'oops'"_hex << u"Close code = 1002 [2+2] RFC 6455 §7.4.1"_s;
    QTest::addRow("RFC 6455 5.5.1 reason") << "88 06 03ea 'oops'"_hex << u"Reason = oops [4+4] RFC 6455 §5.5.1"_s;
    QTest::addRow("RFC 6455 5.5.2 ping") << "89 02 'hi'"_hex << u"Application data = hi [2+2] RFC 6455 §5.5.2"_s;
    QTest::addRow("cut off") << "82"_hex
                             << u"! Second byte = The packet ends where this field should begin. [1+0] RFC 6455 §5.2"_s;
}

void TestDissector::frames()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QStringList lines = picture(dissectFrame(bytes, 20));
    for (QString &each : lines)
        each = each.trimmed();
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
}

void TestDissector::http()
{
    const QByteArray bytes = "GET /mqtt HTTP/1.1\r\nSec-WebSocket-Key: abc\r\nX-Other: 1\r\nwrong\r\n\r\n";
    const QStringList expected{
        u"HTTP request = GET /mqtt HTTP/1.1 [0+%1] RFC 6455 §4.1"_s.arg(bytes.size()),
        u"  Request line = GET /mqtt HTTP/1.1 [0+18] RFC 9112 §3"_s,
        u"  Sec-WebSocket-Key = abc [20+22] RFC 6455 §11.3.1"_s,
        u"  X-Other = 1 [44+10] RFC 9110 §5"_s,
        u"  ! Header = wrong – a header line is \"Name: value\" [56+5] RFC 9112 §5"_s,
    };
    QCOMPARE(picture(dissectHttp(bytes, true)), expected);
}

/// What the broker did, why, and of whom.
void TestDissector::notes()
{
    ChunkBuilder builder;
    const quint32 party = builder.party(1, "device", TransportKind::WebSocket);
    builder.note(party, CaptureNote::ConnectionOpened);
    builder.note(party, CaptureNote::Dropped, 7, 0, "the queue is full");
    builder.note(party, CaptureNote::Event, 0, 0, "A sentence.");
    TrafficStore store;
    store.append(builder.take());
    const auto lines = [&store](quint64 number) {
        QStringList values;
        for (const QString &line : picture(dissect(store, number)))
            values.append(line.section(u" ["_s, 0, 0).trimmed());
        return values.join(u'|');
    };
    const QString where = u"|Client = device|Connection = 1|Address = 10.0.0.1:40001|Listener = test|Transport = ws"_s;
    QCOMPARE(lines(0), u"Note of the broker = Connection opened"_s + where);
    QCOMPARE(lines(1), u"Note of the broker = Dropped|Reason = the queue is full|Message = 7"_s + where);
    QCOMPARE(lines(2), u"Note of the broker = A sentence."_s + where);
}

SKEP_TEST(TestDissector)
#include "tst_dissector.moc"
