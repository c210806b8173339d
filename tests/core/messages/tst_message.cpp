// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/messages/message.h"
#include "core/protocol/properties.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

const QByteArray ContentTypeText("\x03\x00\x04text", 7);

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesEverything();
    void emptyParts();
    void forwardedProperties_data();
    void forwardedProperties();
    void remainingExpiry_data();
    void remainingExpiry();
    void largePayload();
    void keepsTheBufferOfALargePayload_data();
    void keepsTheBufferOfALargePayload();
    void keepsNoForeignBuffer();
};

void TestMessage::copiesEverything()
{
    QByteArray topic = "sport/tennis";
    QByteArray block("\x01\x01\x26\x00\x01k\x00\x01v", 9);
    QByteArray payload("a\0b", 3);
    PublishProperties meta;
    meta.properties = block;
    const MessagePointer message = Message::create(topic, meta, payload, QoS::ExactlyOnce, true, 5'000);
    const QByteArray block2 = block;
    topic.fill('-');
    block.fill('-');
    payload.fill('-');
    QCOMPARE(message->topic().toByteArray(), "sport/tennis");
    QCOMPARE(message->encodedTopic().toByteArray(), QByteArray("\x00\x0Csport/tennis", 14));
    QCOMPARE(message->properties().toByteArray(), block2);
    QCOMPARE(message->payload().toByteArray(), QByteArray("a\0b", 3));
    QCOMPARE(message->qos(), QoS::ExactlyOnce);
    QVERIFY(message->retain());
    QCOMPARE(message->expiresAt(), 5'000);
    QVERIFY(message->hasExpiry());
    QCOMPARE(message->memorySize(), qsizetype(sizeof(Message)) + 2 + 12 + 9 + 3);
}

void TestMessage::emptyParts()
{
    const MessagePointer message = Message::create("t", {}, {}, QoS::AtMostOnce, false);
    QCOMPARE(message->topic().toByteArray(), "t");
    QVERIFY(message->properties().isEmpty());
    QVERIFY(message->payload().isEmpty());
    QVERIFY(!message->retain());
    QVERIFY(!message->hasExpiry());
    QVERIFY(!message->isExpired(Message::NeverExpires - 1));
}

void TestMessage::forwardedProperties_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QByteArray>("forwarded");
    const QByteArray format("\x01\x01", 2);
    const QByteArray expiry("\x02\x00\x00\x00\x3C", 5);
    const QByteArray contentType("\x03\x00\x04text", 7);
    const QByteArray responseTopic("\x08\x00\x03r/1", 6);
    const QByteArray correlation("\x09\x00\x02\x00\xFF", 5);
    const QByteArray identifier("\x0B\x80\x01", 3);
    const QByteArray alias("\x23\x00\x05", 3);
    const QByteArray userA("\x26\x00\x01"
                           "a\x00\x01"
                           "1",
                           7);
    const QByteArray userB("\x26\x00\x01"
                           "a\x00\x01"
                           "2",
                           7);
    QTest::addRow("[MQTT-3.3.2-4] payload format indicator") << expiry + format << format;
    QTest::addRow("[MQTT-3.3.2-15] response topic") << alias + responseTopic << responseTopic;
    QTest::addRow("[MQTT-3.3.2-16] correlation data") << correlation + alias << correlation;
    QTest::addRow("[MQTT-3.3.2-17] user properties") << userA + alias + userB << userA + userB;
    QTest::addRow("[MQTT-3.3.2-18] their order") << userB + expiry + userA + alias << userB + userA;
    QTest::addRow("[MQTT-3.3.2-20] content type") << expiry + contentType << contentType;
    QTest::addRow("nothing to forward") << expiry + alias + identifier << QByteArray();
    QTest::addRow("all, in the publisher's order") << userA + expiry + contentType + alias + format + correlation
            + identifier + userB + responseTopic << userA + contentType + format + correlation + userB + responseTopic;
}

void TestMessage::forwardedProperties()
{
    QFETCH(QByteArray, block);
    QFETCH(QByteArray, forwarded);
    PublishProperties meta;
    meta.properties = block;
    meta.forwardAsIs = false;
    const MessagePointer message = Message::create("topic", meta, "payload", QoS::AtLeastOnce, false);
    QCOMPARE(message->properties().toByteArray(), forwarded);
    QCOMPARE(message->topic().toByteArray(), "topic");
    QCOMPARE(message->payload().toByteArray(), "payload");

    meta.properties = forwarded;
    meta.forwardAsIs = true;
    const MessagePointer again = Message::create("topic", meta, "payload", QoS::AtLeastOnce, false);
    QCOMPARE(again->properties().toByteArray(), forwarded);
}

void TestMessage::remainingExpiry_data()
{
    QTest::addColumn<qint64>("expiresAt");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<quint32>("seconds");
    QTest::addRow("[MQTT-3.3.2-6] untouched") << qint64(60'000) << qint64(0) << 60u;
    QTest::addRow("[MQTT-3.3.2-6] rounded up") << qint64(60'000) << qint64(1) << 60u;
    QTest::addRow("[MQTT-3.3.2-6] a second has passed") << qint64(60'000) << qint64(1'000) << 59u;
    QTest::addRow("[MQTT-3.3.2-6] at least 1") << qint64(60'000) << qint64(59'999) << 1u;
    QTest::addRow("[MQTT-3.3.2-5] expired") << qint64(60'000) << qint64(60'000) << 0u;
    QTest::addRow("[MQTT-3.3.2-5] long expired") << qint64(60'000) << qint64(90'000) << 0u;
    QTest::addRow("the longest interval") << qint64(0xFFFFFFFF) * 1000 << qint64(0) << 0xFFFFFFFFu;
    QTest::addRow("beyond the longest interval") << Message::NeverExpires - 1 << qint64(0) << 0xFFFFFFFFu;
}

void TestMessage::remainingExpiry()
{
    QFETCH(qint64, expiresAt);
    QFETCH(qint64, now);
    QFETCH(quint32, seconds);
    const MessagePointer message = Message::create("t", {}, {}, QoS::AtMostOnce, false, expiresAt);
    QCOMPARE(message->remainingExpiry(now), seconds);
    QCOMPARE(message->isExpired(now), seconds == 0);
}

void TestMessage::largePayload()
{
    const QByteArray topic(65'535, 't');
    const QByteArray payload(64 * 1024 * 1024, 'p');
    const MessagePointer message = Message::create(topic, {}, payload, QoS::AtLeastOnce, false);
    QVERIFY(message->topic() == topic);
    QVERIFY(message->payload() == payload);
    QCOMPARE(quint8(message->encodedTopic()[0]), quint8(0xFF));
    QCOMPARE(quint8(message->encodedTopic()[1]), quint8(0xFF));
}

void TestMessage::keepsTheBufferOfALargePayload_data()
{
    QTest::addColumn<qsizetype>("before");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("behind");
    QTest::addColumn<bool>("isShared");
    constexpr qsizetype large = KeptBytes::Large;
    QTest::newRow("large, and nearly all of it") << qsizetype(100) << large << qsizetype(0) << true;
    QTest::newRow("large, and half of it") << large / 2 << large << large / 2 << true;
    QTest::newRow("less than half") << large / 2 << large << large / 2 + 2 << false;
    QTest::newRow("not large") << qsizetype(100) << large - 1 << qsizetype(0) << false;
}

void TestMessage::keepsTheBufferOfALargePayload()
{
    QFETCH(qsizetype, before);
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, behind);
    QFETCH(bool, isShared);
    for (const QByteArray &topic : {QByteArray("t"), QByteArray("a/topic/with/26/characters")}) {
        QByteArray buffer = QByteArray(before, 'b') + QByteArray(size, 'p') + QByteArray(behind, 'x');
        const QByteArrayView payload(buffer.constData() + before, size);
        MessagePointer message =
            Message::create(topic, {.properties = ContentTypeText}, payload, QoS::AtLeastOnce, false, 5'000, buffer);
        QCOMPARE(message->payload().data() == payload.data(), isShared);
        QCOMPARE(buffer.isDetached(), !isShared);
        QCOMPARE(message->topic().toByteArray(), topic);
        QCOMPARE(message->properties().toByteArray(), ContentTypeText);
        QCOMPARE(message->memorySize(), Message::Overhead + topic.size() + ContentTypeText.size() + size);
        const QByteArray expected = payload.toByteArray();
        buffer.clear();
        QVERIFY(message->payload() == expected);
    }
}

/// What lies elsewhere is copied, whatever else is given along.
void TestMessage::keepsNoForeignBuffer()
{
    const QByteArray payload(KeptBytes::Large, 'p');
    const QByteArray other(KeptBytes::Large, 'o');
    const MessagePointer message = Message::create("t", {}, payload, QoS::AtMostOnce, false, 5'000, other);
    QVERIFY(message->payload() == payload);
    QVERIFY(message->payload().data() != payload.constData());
    QVERIFY(other.isDetached());
}

SKEP_TEST(TestMessage)
#include "tst_message.moc"
