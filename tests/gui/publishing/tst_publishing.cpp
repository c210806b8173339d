// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/topic.h"
#include "gui/publishing/demopublisher.h"
#include "gui/publishing/draft.h"
#include "gui/publishing/publisher.h"
#include "gui/text/retainedfile.h"
#include "tests/support/testrunner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {
constexpr qint64 Now = 1'700'000'000'123;

QString problemOf(const Draft &draft)
{
    const auto message = draft.toMessage(1, Now);
    return std::holds_alternative<QString>(message) ? std::get<QString>(message) : QString();
}

QByteArray payloadOf(const Draft &draft)
{
    const auto message = draft.toMessage(1, Now);
    return std::holds_alternative<MessageValue>(message) ? std::get<MessageValue>(message).payload : QByteArray("?");
}
} // namespace

class TestPublishing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void templates_data();
    void templates();
    void randomTemplates();
    void payloads_data();
    void payloads();
    void correlation_data();
    void correlation();
    void problems_data();
    void problems();
    void files();
    void properties();
    void draftAsJson();
    void repeatsAtItsRate();
    void waitsForTheBroker();
    void stopsWhereItIsRefused();
    void demoLeavesNothing();
    void demoStartsAndStops();
    void retainedFile();
    void wrongRetainedFiles_data();
    void wrongRetainedFiles();
};

void TestPublishing::templates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expanded");
    QTest::addRow("none") << u"{\"a\": {}}"_s << u"{\"a\": {}}"_s;
    QTest::addRow("counter") << u"n={{counter}}, {{ counter }}"_s << u"n=7, 7"_s;
    QTest::addRow("time") << u"{{time}}"_s << u"1700000000123"_s;
    QTest::addRow("iso") << u"{{iso}}"_s << u"2023-11-14T22:13:20.123Z"_s;
    QTest::addRow("unknown words stay") << u"{{name}} {{counter}}"_s << u"{{name}} 7"_s;
    QTest::addRow("not closed") << u"{{counter"_s << u"{{counter"_s;
    QTest::addRow("inside of JSON") << u"{\"a\":{\"b\":{{counter}}}}"_s << u"{\"a\":{\"b\":7}}"_s;
    QTest::addRow("a range of one") << u"{{random 3 3}}"_s << u"3"_s;
    QTest::addRow("a range turned around") << u"{{random 3 1}}"_s << u"{{random 3 1}}"_s;
}

void TestPublishing::templates()
{
    QFETCH(QString, text);
    QTEST(expandTemplate(text, 7, Now), "expanded");
}

void TestPublishing::randomTemplates()
{
    for (int i = 0; i < 50; ++i) {
        const int value = expandTemplate(u"{{random -2 2}}"_s, 1, Now).toInt();
        QVERIFY(value >= -2 && value <= 2);
        const double real = expandTemplate(u"{{random}}"_s, 1, Now).toDouble();
        QVERIFY(real >= 0 && real <= 1);
    }
    QVERIFY(QRegularExpression(u"^[0-9a-f-]{36}$"_s).match(expandTemplate(u"{{uuid}}"_s, 1, Now)).hasMatch());
}

void TestPublishing::payloads_data()
{
    QTest::addColumn<Draft::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("payload");
    QTest::addRow("text") << Draft::Kind::Text << u"21 °C"_s << QByteArray("21 °C");
    QTest::addRow("nothing") << Draft::Kind::Text << QString() << QByteArray();
    QTest::addRow("JSON, as it was written")
        << Draft::Kind::Json << u"{ \"a\" : 1.0 }"_s << QByteArray("{ \"a\" : 1.0 }");
    QTest::addRow("[RFC 8259 2] a single value") << Draft::Kind::Json << u"\"x\""_s << QByteArray("\"x\"");
    QTest::addRow("hex") << Draft::Kind::Hex << u"00 Ff:0a\n10"_s << QByteArray::fromHex("00ff0a10");
    QTest::addRow("JSON with a template") << Draft::Kind::Json << u"{\"n\":{{counter}}}"_s << QByteArray("{\"n\":1}");
}

void TestPublishing::payloads()
{
    QFETCH(Draft::Kind, kind);
    QFETCH(QString, text);
    QTEST(payloadOf({.topic = u"t"_s, .kind = kind, .text = text}), "payload");
}

void TestPublishing::correlation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::addRow("[MQTT-3.3.2-16] text") << u"request 7"_s << QByteArray("request 7") << QString();
    QTest::addRow("[MQTT-3.3.2-16] bytes") << u"0x00 FF"_s << QByteArray("\0\xff", 2) << QString();
    QTest::addRow("no bytes") << u"0xfg"_s << QByteArray() << u"Correlation data: g is no"_s;
}

void TestPublishing::correlation()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    const Draft draft{.topic = u"t"_s, .text = u"x"_s, .correlationData = text};
    const auto message = draft.toMessage(1, Now);
    if (const auto *said = std::get_if<QString>(&message))
        QVERIFY2(!problem.isEmpty() && said->startsWith(problem), qPrintable(*said));
    else
        QCOMPARE(std::get<MessageValue>(message).properties.correlationData, bytes);
    QCOMPARE(std::holds_alternative<QString>(message), !problem.isEmpty());
}

void TestPublishing::problems_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<Draft::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::addRow("[MQTT-4.7.3-1] no topic")
        << QString() << Draft::Kind::Text << u"x"_s << u"A message needs a topic."_s;
    QTest::addRow("[MQTT-3.3.2-2] wildcard")
        << u"a/#"_s << Draft::Kind::Text << u"x"_s << u"A topic must not contain + or #."_s;
    QTest::addRow("JSON") << u"t"_s << Draft::Kind::Json << u"{\n \"a\": }"_s << u"Line 2, column 8"_s;
    QTest::addRow("no JSON") << u"t"_s << Draft::Kind::Json << u" "_s << u"Line 1"_s;
    QTest::addRow("hex digit") << u"t"_s << Draft::Kind::Hex << u"0g"_s << u"g is no hexadecimal digit."_s;
    QTest::addRow("odd hex") << u"t"_s << Draft::Kind::Hex << u"abc"_s << u"A digit is missing: each byte has two."_s;
    QTest::addRow("no file") << u"t"_s << Draft::Kind::File << QString() << u"Choose a file for the payload."_s;
    QTest::addRow("no such file") << u"t"_s << Draft::Kind::File << u"/nowhere/file"_s
                                  << u"/nowhere/file cannot be read: "_s;
}

void TestPublishing::problems()
{
    QFETCH(QString, topic);
    QFETCH(Draft::Kind, kind);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const QString said = problemOf({.topic = topic, .kind = kind, .text = text});
    QVERIFY2(said.startsWith(problem), qPrintable(said));
}

void TestPublishing::files()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"payload"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\0{{counter}}", 12));
    file.close();
    QCOMPARE(payloadOf({.topic = u"t"_s, .kind = Draft::Kind::File, .text = file.fileName()}),
             QByteArray("\0{{counter}}", 12));
}

void TestPublishing::properties()
{
    const Draft draft{.topic = u"t"_s,
                      .qos = QoS::ExactlyOnce,
                      .retain = true,
                      .payloadIsUtf8 = true,
                      .messageExpiryInterval = 5,
                      .contentType = u"text/plain"_s,
                      .responseTopic = u"r"_s,
                      .correlationData = u"c"_s,
                      .userProperties = u"a: 1\n\na:2:3\nb"_s};
    const auto message = std::get<MessageValue>(draft.toMessage(1, Now));
    const MessageProperties expected{true,   5,   u"text/plain"_s,
                                     u"r"_s, "c", {{u"a"_s, u"1"_s}, {u"a"_s, u"2:3"_s}, {u"b"_s, QString()}}};
    QVERIFY(message.properties == expected);
    QCOMPARE(message.qos, QoS::ExactlyOnce);
    QVERIFY(message.retain);
}

void TestPublishing::draftAsJson()
{
    const Draft draft{.name = u"n"_s,
                      .topic = u"t"_s,
                      .kind = Draft::Kind::Hex,
                      .text = u"00"_s,
                      .qos = QoS::AtLeastOnce,
                      .retain = true,
                      .messageExpiryInterval = 4'000'000'000,
                      .userProperties = u"a: b"_s,
                      .rate = 2.5,
                      .repetitions = 3};
    QVERIFY(Draft::fromJson(draft.toJson()) == draft);
    QVERIFY(Draft::fromJson({{u"kind"_s, 99}, {u"qos"_s, -1}}).kind == Draft::Kind::File);
}

void TestPublishing::repeatsAtItsRate()
{
    Publisher publisher;
    QStringList payloads;
    connect(&publisher, &Publisher::commandRequested, this, [&](const Command &command) {
        payloads.append(QString::fromUtf8(std::get<PublishMessage>(command).message.payload));
    });
    QSignalSpy stopped(&publisher, &Publisher::stopped);
    publisher.start({.topic = u"t"_s, .text = u"{{counter}}"_s, .rate = 0.5, .repetitions = 3});
    QCOMPARE(payloads, QStringList{u"1"_s});
    publisher.run(1'999);
    QCOMPARE(payloads.size(), 1);
    publisher.run(2'001);
    QCOMPARE(payloads.size(), 2);
    publisher.run(60'000);
    QCOMPARE(payloads, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!publisher.isRunning());
}

void TestPublishing::waitsForTheBroker()
{
    Publisher publisher;
    std::vector<quint64> requests;
    connect(&publisher, &Publisher::commandRequested, this,
            [&](const Command &command) { requests.push_back(std::get<PublishMessage>(command).request); });
    publisher.start({.topic = u"t"_s, .rate = 5'000});
    for (int i = 0; i < 100; ++i)
        publisher.run(3'600'000);
    QCOMPARE(requests.size(), size_t(Publisher::MaximumUnanswered));
    publisher.take({requests.back(), {}, true});
    publisher.run(3'600'000);
    QVERIFY(requests.size() > size_t(Publisher::MaximumUnanswered));
    publisher.stop();
}

void TestPublishing::stopsWhereItIsRefused()
{
    Publisher publisher;
    quint64 request = 0;
    connect(&publisher, &Publisher::commandRequested, this,
            [&](const Command &command) { request = std::get<PublishMessage>(command).request; });
    QSignalSpy answers(&publisher, &Publisher::answered);
    publisher.start({.topic = u"t"_s});
    publisher.take({request + 17, u"Somebody else's."_s, false});
    QVERIFY(publisher.isRunning());
    publisher.take({request, u"No."_s, false});
    QVERIFY(!publisher.isRunning());
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().first().toString(), u"No."_s);
}

void TestPublishing::demoLeavesNothing()
{
    QStringList told;
    for (quint64 second = 0; second < 11; ++second) {
        for (const MessageValue &message : DemoPublisher::messages(second)) {
            QVERIFY2(message.topic.startsWith(u"demo/"_s) && isValidTopicName(message.topic.toUtf8()),
                     qPrintable(message.topic));
            QVERIFY(!message.retain);
            QCOMPARE(message.qos, QoS::AtMostOnce);
            if (message.topic == u"demo/room/temperature"_s) {
                const QJsonObject reading = QJsonDocument::fromJson(message.payload).object();
                QVERIFY2(std::abs(reading.value("value"_L1).toDouble() - 21) <= 1.5, message.payload.constData());
                QCOMPARE(reading.value("unit"_L1).toString(), u"°C"_s);
            } else {
                told.append(message.topic.sliced(5) + u' ' + QString::fromUtf8(message.payload));
            }
        }
    }
    const QStringList expected{u"counter 1"_s, u"room/lamp on"_s, u"counter 2"_s,     u"counter 3"_s,   u"counter 4"_s,
                               u"counter 5"_s, u"counter 6"_s,    u"room/lamp off"_s, u"counter 7"_s,   u"counter 8"_s,
                               u"counter 9"_s, u"counter 10"_s,   u"counter 11"_s,    u"room/lamp on"_s};
    QCOMPARE(told, expected);
}

void TestPublishing::demoStartsAndStops()
{
    DemoPublisher demo;
    QSignalSpy commands(&demo, &DemoPublisher::commandRequested);
    QSignalSpy changes(&demo, &DemoPublisher::runningChanged);
    demo.setRunning(true);
    demo.setRunning(true);
    QCOMPARE(commands.size(), 3); // nobody waits for the first ones
    QVERIFY(commands.wait());
    demo.setRunning(false);
    demo.setRunning(false);
    QVERIFY(!demo.isRunning());
    QCOMPARE(changes.size(), 2);
    commands.clear();
    demo.setRunning(true);
    QCOMPARE(commands.size(), 3); // from the beginning
}

void TestPublishing::retainedFile()
{
    RetainedMessage text;
    text.message = {.topic = u"a/ü"_s, .payload = "21 °C", .qos = QoS::AtLeastOnce, .retain = true, .properties = {}};
    text.message.properties = {true, 60, u"text/plain"_s, u"r"_s, QByteArray("\0\xFF", 2), {{u"k"_s, u"v"_s}}};
    text.storedAt = Now;
    text.publisher = u"device"_s;
    RetainedMessage binary;
    binary.message = {.topic = u"b"_s, .payload = QByteArray("\xFF\0", 2), .retain = true, .properties = {}};
    const auto read = fromRetainedFile(toRetainedFile({text, binary}));
    QVERIFY(std::holds_alternative<std::vector<RetainedMessage>>(read));
    const auto &messages = std::get<std::vector<RetainedMessage>>(read);
    QCOMPARE(messages.size(), size_t(2));
    QVERIFY(messages[0].message == text.message);
    QCOMPARE(messages[0].storedAt, Now);
    QCOMPARE(messages[0].publisher, u"device"_s);
    QVERIFY(messages[1].message == binary.message);
}

void TestPublishing::wrongRetainedFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("problem");
    const auto with = [](const QByteArray &message) {
        return R"({"format":"skep retained messages","version":1,"messages":[)" + message + "]}";
    };
    QTest::addRow("not JSON") << QByteArray("<a/>") << u"The file is not JSON"_s;
    QTest::addRow("something else") << QByteArray("{}") << u"The file holds no retained messages of Skep."_s;
    QTest::addRow("another version") << QByteArray(R"({"format":"skep retained messages","version":2})")
                                     << u"The file is of another version"_s;
    QTest::addRow("no topic") << with("{\"payload\":\"x\"}") << u"Message 1 has no valid topic."_s;
    QTest::addRow("[MQTT-3.3.2-2] wildcard")
        << with("{\"topic\":\"a/#\",\"payload\":\"x\"}") << u"Message 1 has no valid topic."_s;
    QTest::addRow("QoS") << with("{\"topic\":\"a\",\"payload\":\"x\",\"qos\":3}") << u"Message 1 has a QoS"_s;
    QTest::addRow("Base64") << with("{\"topic\":\"a\",\"payloadBase64\":\"*\"}")
                            << u"Message 1 has a payload that is not Base64."_s;
    QTest::addRow("no payload") << with("{\"topic\":\"a\",\"payload\":\"x\"},{\"topic\":\"b\"}")
                                << u"Message 2 has no payload"_s;
}

void TestPublishing::wrongRetainedFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, problem);
    const auto read = fromRetainedFile(file);
    QVERIFY(std::holds_alternative<QString>(read));
    QVERIFY2(std::get<QString>(read).startsWith(problem), qPrintable(std::get<QString>(read)));
}

SKEP_TEST(TestPublishing)
#include "tst_publishing.moc"
