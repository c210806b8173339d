// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"

#include "core/console/eventrecord.h"
#include "core/console/traffic/capturefile.h"
#include "core/console/traffic/capturewriter.h"
#include "core/console/traffic/pcapngwriter.h"
#include "core/console/traffic/textwriters.h"
#include "tests/support/testrunner.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto In = CaptureDirection::In;
constexpr auto Out = CaptureDirection::Out;

/// A conversation of two clients, one of them over wss, one refused connection.
void fill(TrafficStore &store)
{
    ChunkBuilder builder;
    const quint32 tcp = builder.party(1, "sensor, one");
    const quint32 wss = builder.party(2, "page", TransportKind::SecureWebSocket);
    const quint32 nobody = builder.party(3, {});
    const quint32 offline = builder.party(0, "sleeper");
    builder.packet(tcp, In, Connect{.version = ProtocolVersion::Mqtt311, .clientId = "sensor, one"}, 0,
                   ProtocolVersion::Mqtt311);
    builder.packet(tcp, Out, Connack{}, 0, ProtocolVersion::Mqtt311);
    builder.add({.party = wss, .kind = CaptureKind::HttpRequest, .direction = In}, "GET /mqtt HTTP/1.1\r\n\r\n");
    builder.add({.party = wss, .kind = CaptureKind::WebSocketFrame, .direction = In},
                QByteArray::fromHex("828500000000"));
    builder.packet(wss, In, Connect{.version = ProtocolVersion::Mqtt5, .clientId = "page"});
    builder.packet(wss, Out, Connack{});
    builder.packet(
        tcp, In, Publish{.topic = "plant/1", .payload = "21.5 \"C\"", .packetId = PacketId{4}, .qos = QoS::AtLeastOnce},
        9, ProtocolVersion::Mqtt311);
    builder.note(tcp, CaptureNote::Matched, 9, 2);
    builder.note(offline, CaptureNote::Queued, 9);
    builder.packet(wss, Out, Publish{.topic = "plant/1", .payload = "21.5 \"C\""}, 9);
    builder.packet(tcp, Out, Puback{.packetId = PacketId{4}}, 0, ProtocolVersion::Mqtt311);
    builder.packet(wss, In, Publish{.topic = "binary", .payload = QByteArray::fromHex("00ff")}, 10);
    builder.packet(wss, In, Publish{.topic = "large", .payload = QByteArray(100'000, 'x')}, 11);
    builder.note(nobody, CaptureNote::Event, 0, quint32(EventKind::HandshakeRefused),
                 "WebSocket handshake refused with 404.");
    builder.note(tcp, CaptureNote::ConnectionClosed);
    store.append(builder.take());
    store.setMarked(6, true);
}

QByteArray written(TrafficStore &store, std::unique_ptr<TrafficWriter> (*make)(QIODevice &))
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = make(buffer);
    writer->begin();
    for (quint64 number = store.begin(); number < store.end(); ++number)
        writer->write(store, number);
    writer->end();
    return buffer.data();
}

/// What Wireshark's command line says of the pcapng file.
QByteArray tshark(TrafficStore &store, const QStringList &arguments)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"traffic.pcapng"_s));
    if (!file.open(QIODevice::WriteOnly))
        return "no file: " + file.errorString().toUtf8();
    file.write(written(store, makePcapngWriter));
    file.close();
    QProcess process;
    process.start(u"" SKEP_TSHARK ""_s, QStringList{u"-r"_s, file.fileName()} + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return "no answer: " + process.errorString().toUtf8() + process.readAllStandardError();
    return process.readAllStandardOutput();
}

std::unique_ptr<TrafficWriter> makeOwn(QIODevice &device)
{
    CaptureLoss lost;
    lost.add(5, 100, 200);
    return makeCaptureWriter(device, lost);
}

/// Everything that a row and its bytes tell.
QStringList picture(const TrafficStore &store)
{
    QStringList lines;
    store.forEach(store.begin(), store.end(), [&](quint64 number, const TrafficRow &row) {
        const CaptureParty &party = store.party(row.party);
        lines.append(
            u"%1 %2 %3 %4 %5 %6"_s.arg(exactTime(row.time), directionName(row.direction), recordTypeName(row),
                                       noteName(row.note), QString::fromUtf8(party.clientId), party.peer)
            + u" %1 %2 %3 %4 "_s.arg(row.message).arg(row.wholeSize).arg(row.flags).arg(quint64(party.connection))
            + QString::fromLatin1(store.bytes(number).toByteArray().toHex()));
    });
    return lines;
}

} // namespace

class TestTrafficFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownFormatComesBackWhole();
    void damagedFiles_data();
    void damagedFiles();
    void cutAnywhere();
    void json();
    void csv();
    void pcapngBlocks();
    void tsharkSeesMqtt();
    void tsharkSeesNotes_data();
    void tsharkSeesNotes();
    void notesOnly();
    void manyNotes();
};

void TestTrafficFiles::ownFormatComesBackWhole()
{
    TrafficStore store;
    fill(store);
    QByteArray bytes = written(store, makeOwn);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CaptureFileReader reader(buffer);
    TrafficStore read;
    while (const auto chunk = reader.next())
        read.append(*chunk);
    QCOMPARE(reader.error(), QString());
    QCOMPARE(reader.lost().records, 5u);
    QCOMPARE(reader.lost().until, 200);
    QCOMPARE(reader.marked(), std::vector<quint64>{6});
    for (quint64 number : reader.marked())
        read.setMarked(number, true);
    QCOMPARE(picture(read), picture(store));
}

void TestTrafficFiles::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray head = QByteArray("SKEPCAP\n") + QByteArray::fromHex("0001");
    QTest::addRow("empty") << QByteArray() << u"This is no file of captured traffic"_s;
    QTest::addRow("something else") << QByteArray("<html></html>") << u"This is no file of captured traffic"_s;
    QTest::addRow("a later version") << QByteArray("SKEPCAP\n") + QByteArray::fromHex("0002") << u"version 2"_s;
    QTest::addRow("a block without end") << head + QByteArray::fromHex("0200000010aa") << u"ends inside a block"_s;
    QTest::addRow("a block beyond all bounds") << head + QByteArray::fromHex("02ffffffff") << u"longer than any"_s;
    QTest::addRow("a record too short") << head + QByteArray::fromHex("0200000002aaaa")
                                        << u"is damaged behind record 0"_s;
    QTest::addRow("a record of nobody") << head + QByteArray::fromHex("020000001c") + QByteArray(28, '\0')
                                        << u"is damaged behind record 0"_s;
    QTest::addRow("a mark of nothing") << head + QByteArray::fromHex("0400000000") << u"is damaged"_s;
    QTest::addRow("a block that is not known") << head + QByteArray::fromHex("7700000001aa") << QString();
}

void TestTrafficFiles::damagedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CaptureFileReader reader(buffer);
    QVERIFY(!reader.next());
    QVERIFY2(says.isEmpty() ? reader.error().isEmpty() : reader.error().contains(says), qPrintable(reader.error()));
    QVERIFY(!reader.next());
}

void TestTrafficFiles::cutAnywhere()
{
    TrafficStore store;
    fill(store);
    const QByteArray bytes = written(store, makeOwn).first(1'500);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        QByteArray cut = bytes.first(size);
        QBuffer buffer(&cut);
        buffer.open(QIODevice::ReadOnly);
        CaptureFileReader reader(buffer);
        TrafficStore read;
        while (const auto chunk = reader.next())
            read.append(*chunk);
        QVERIFY(read.count() <= store.count());
    }
}

void TestTrafficFiles::json()
{
    TrafficStore store;
    fill(store);
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(written(store, makeJsonWriter), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(quint64(array.size()), store.count());
    const QJsonObject publish = array[6].toObject();
    QCOMPARE(publish[u"time"], u"2023-11-14T22:13:20.007000000Z"_s);
    QCOMPARE(publish[u"client"], u"sensor, one"_s);
    QCOMPARE(publish[u"type"], u"PUBLISH"_s);
    QCOMPARE(publish[u"direction"], u"in"_s);
    QCOMPARE(publish[u"topic"], u"plant/1"_s);
    QCOMPARE(publish[u"payload"], u"21.5 \"C\""_s);
    QCOMPARE(publish[u"qos"], 1);
    QCOMPARE(publish[u"message"], 9);
    QCOMPARE(array[7].toObject()[u"receivers"], 2);
    QCOMPARE(array[8].toObject()[u"note"], u"queued"_s);
    QCOMPARE(array[11].toObject()[u"payloadBase64"], u"AP8="_s);
    QCOMPARE(array[10].toObject()[u"message"], 9); // the acknowledgement's
}

void TestTrafficFiles::csv()
{
    TrafficStore store;
    fill(store);
    const QByteArrayList lines = written(store, makeCsvWriter).split('\n');
    QCOMPARE(quint64(lines.size()), store.count() + 2); // the names, and nothing behind the last line's end
    QCOMPARE(lines[0].count(','), 15);
    QCOMPARE(lines[7],
             QByteArray("6,2023-11-14T22:13:20.007000000Z,1,\"sensor, one\",in,PUBLISH,plant/1,1,0,0,4,,21,9,,\"21.5 "
                        "\"\"C\"\"\"\r"));
    QCOMPARE(lines[8], QByteArray("7,2023-11-14T22:13:20.008000000Z,1,\"sensor, one\",,note,,,,,,,,9,matched 2,\r"));
}

/// Every block says its size at both ends, in steps of four bytes.
void TestTrafficFiles::pcapngBlocks()
{
    TrafficStore store;
    fill(store);
    const QByteArray bytes = written(store, makePcapngWriter);
    int packets = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto type = qFromLittleEndian<quint32>(bytes.constData() + at);
        const auto size = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
        QVERIFY(size >= 12 && size % 4 == 0 && at + size <= bytes.size());
        QCOMPARE(qFromLittleEndian<quint32>(bytes.constData() + at + size - 4), size);
        packets += type == 6 ? 1 : 0;
        at += size;
    }
    // Three connections of three segments to open, one of three to close; eight packets, and one that takes four
    // segments.
    QCOMPARE(packets, 3 * 3 + 3 + 8 + 4);
}

/// What Wireshark makes of it: every MQTT packet, also what came over wss.
void TestTrafficFiles::tsharkSeesMqtt()
{
    TrafficStore store;
    fill(store);
    const QByteArray told =
        tshark(store, {u"-V"_s, u"-o"_s, u"tcp.check_checksum:TRUE"_s, u"-o"_s, u"ip.check_checksum:TRUE"_s});
    for (const char *line : {"MQ Telemetry Transport Protocol, Connect Command", "Client ID: sensor, one",
                             "Client ID: page", "Version: MQTT v3.1.1 (4)", "Version: MQTT v5.0 (5)", "Topic: plant/1",
                             "Topic: large", "MQ Telemetry Transport Protocol, Publish Ack", "Message Identifier: 4"})
        QVERIFY2(told.contains(line), line);
    QVERIFY2(!told.contains("Malformed"), told);
    QVERIFY2(!told.contains("Bad checksum") && !told.contains("incorrect"), told);
}

void TestTrafficFiles::tsharkSeesNotes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("packet");
    const auto row = [](const char *name, const char *note, const QByteArray &packet) {
        QTest::addRow("%s", name) << u"frame.comment contains \"%1\""_s.arg(QLatin1StringView(note)) << packet;
    };
    // Source port, flags of TCP, topic.
    row("on the publication", "message 9 matched 2", "40001,0x0018,plant/1\n");
    row("of another client on the publication", "message 9 queued for sleeper", "40001,0x0018,plant/1\n");
    row("on a connection that says nothing", "WebSocket handshake refused with 404.", "40003,0x0010,\n");
    row("at the end of a connection", "connection closed", "40001,0x0010,\n");
    row("on bytes that are no packet", "malformed: A reserved flag is set.", "40002,0x0018,\n");
    row("whose publication is not there, on the newest packet", "message 77 dropped for sleeper: full",
        "40002,0x0018,\n");
    row("before the first packet", "early bird", "40001,0x0002,\n");
}

/// A packet's comments are the notes on it.
void TestTrafficFiles::tsharkSeesNotes()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, packet);
    TrafficStore store;
    ChunkBuilder before;
    before.note(before.party(0, "early"), CaptureNote::Event, 0, quint32(EventKind::ClientConnected), "early bird");
    store.append(before.take());
    fill(store);
    ChunkBuilder behind;
    const quint32 page = behind.party(2, "page", TransportKind::SecureWebSocket);
    behind.packet(page, In, QByteArray::fromHex("d100"));
    behind.note(page, CaptureNote::Malformed, 0, 0, "A reserved flag is set.");
    behind.note(behind.party(0, "sleeper"), CaptureNote::Dropped, 77, 0, "full");
    store.append(behind.take());
    QCOMPARE(tshark(store,
                    {u"-Y"_s, filter, u"-T"_s, u"fields"_s, u"-E"_s, u"separator=,"_s, u"-e"_s, u"tcp.srcport"_s,
                     u"-e"_s, u"tcp.flags"_s, u"-e"_s, u"mqtt.topic"_s}),
             packet);
}

/// Notes without any connection are comments all the same.
void TestTrafficFiles::notesOnly()
{
    TrafficStore store;
    ChunkBuilder builder;
    const quint32 nobody = builder.party(0, {});
    builder.note(nobody, CaptureNote::Event, 0, quint32(EventKind::BrokerStarted), "The broker has started.");
    builder.note(builder.party(0, "sleeper"), CaptureNote::Dropped, 9, 0, "full");
    store.append(builder.take());
    QCOMPARE(tshark(store,
                    {u"-Y"_s, u"frame.comment contains \"has started\""_s, u"-T"_s, u"fields"_s, u"-E"_s,
                     u"separator=,"_s, u"-e"_s, u"ip.src"_s, u"-e"_s, u"ip.proto"_s, u"-e"_s, u"ip.len"_s}),
             QByteArray("192.0.2.1,253,20\n"));
    QCOMPARE(written(store, makePcapngWriter).count("message 9 dropped for sleeper: full"), 1);
}

/// More notes than a packet or its comments can have room for: every one is somewhere.
void TestTrafficFiles::manyNotes()
{
    TrafficStore store;
    ChunkBuilder builder;
    const quint32 publisher = builder.party(1, "a");
    builder.packet(publisher, In, Publish{.topic = "t"}, 1);
    for (int i = 0; i < 10'000; ++i)
        builder.note(builder.party(0, "receiver " + QByteArray::number(i)), CaptureNote::Queued, 1);
    for (int i = 0; i < 5'000; ++i)
        builder.packet(publisher, Out, Pingresp{});
    builder.note(builder.party(0, "late"), CaptureNote::Queued, 1);
    store.append(builder.take());
    const QByteArray bytes = written(store, makePcapngWriter);
    QCOMPARE(bytes.count("queued for receiver "), 10'000);
    QCOMPARE(bytes.count("message 1 queued for late"), 1);
    QVERIFY(tshark(store, {u"-Y"_s, u"frame.comment"_s}).count('\n') >= 2);
}

SKEP_TEST(TestTrafficFiles)
#include "tst_trafficfiles.moc"
