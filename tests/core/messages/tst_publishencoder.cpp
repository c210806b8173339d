// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/messages/publishencoder.h"
#include "core/protocol/decoder.h"
#include "core/protocol/properties.h"
#include "tests/support/testrunner.h"

#include <QTest>
#include <QtEndian>

namespace skep {

namespace {

constexpr qint64 Now = 5'000;

QByteArray written(const Message &message, const PublishForm &form, PacketId packetId)
{
    QByteArray bytes(publishSize(message, form), '\0');
    writePublish(bytes.data(), message, form, packetId);
    return bytes;
}

/// What a decoder reads in the bytes, whole.
QByteArray read(const QByteArray &bytes, ProtocolVersion version)
{
    const DecodeResult result = decode(bytes, version);
    const auto *decoded = std::get_if<Decoded>(&result);
    if (!decoded || decoded->size != bytes.size())
        return "not one packet";
    const auto &publish = std::get<Publish>(decoded->packet);
    QByteArray text = publish.topic.toByteArray() + " '" + publish.payload.toByteArray() + "' qos"
        + QByteArray::number(int(publish.qos)) + " id" + QByteArray::number(int(publish.packetId));
    if (publish.retain)
        text += " retain";
    if (publish.dup)
        text += " dup";
    for (PropertyReader reader(publish.meta.properties); reader.next();) {
        const Property &property = reader.property();
        text += ' ' + QByteArray::number(int(property.id), 16) + '=' + QByteArray::number(property.number)
            + property.text.toByteArray() + property.value.toByteArray();
    }
    return text;
}

} // namespace

class TestPublishEncoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forms_data();
    void forms();
    void imagesEqualTheirForms_data();
    void imagesEqualTheirForms();
    void imagesFollowTheMessage();

private:
    /// With a content type and, where asked for, 60 seconds to live from Now on.
    static MessagePointer message(bool expires = false)
    {
        static const QByteArray contentType("\x03\x00\x01x", 4);
        return Message::create("a/b", {.properties = contentType}, "payload", QoS::ExactlyOnce, true,
                               expires ? Now + 60'000 : Message::NeverExpires);
    }
};

void TestPublishEncoder::forms_data()
{
    QTest::addColumn<PublishForm>("form");
    QTest::addColumn<int>("packetId");
    QTest::addColumn<QByteArray>("expected");
    static SubscriptionIdentifiers identifiers;
    identifiers.values = {5, 300};
    QTest::addRow("3.1.1 QoS 0") << PublishForm{} << 0 << QByteArray("a/b 'payload' qos0 id0");
    QTest::addRow("3.1.1 QoS 1, retained, again") << PublishForm{.qos = QoS::AtLeastOnce, .retain = true, .dup = true}
                                                  << 7 << QByteArray("a/b 'payload' qos1 id7 retain dup");
    QTest::addRow("5.0 QoS 2") << PublishForm{.version5 = true, .qos = QoS::ExactlyOnce} << 9
                               << QByteArray("a/b 'payload' qos2 id9 3=0x");
    QTest::addRow("[MQTT-3.3.2-6] remaining expiry") << PublishForm{.version5 = true, .messageExpiryInterval = 12} << 0
                                                     << QByteArray("a/b 'payload' qos0 id0 2=12 3=0x");
    QTest::addRow("[MQTT-3.3.4-3] subscription identifiers")
        << PublishForm{.version5 = true, .identifiers = &identifiers} << 0
        << QByteArray("a/b 'payload' qos0 id0 b=5 b=300 3=0x");
    QTest::addRow("5.0 §3.3.2.3.4 alias told")
        << PublishForm{.version5 = true, .topicAlias = 2} << 0 << QByteArray("a/b 'payload' qos0 id0 23=2 3=0x");
    QTest::addRow("5.0 §3.3.2.3.4 alias used") << PublishForm{.version5 = true, .omitTopic = true, .topicAlias = 2} << 0
                                               << QByteArray(" 'payload' qos0 id0 23=2 3=0x");
}

void TestPublishEncoder::forms()
{
    QFETCH(PublishForm, form);
    QFETCH(int, packetId);
    QFETCH(QByteArray, expected);
    const auto version = form.version5 ? ProtocolVersion::Mqtt5 : ProtocolVersion::Mqtt311;
    QCOMPARE(read(written(*message(), form, PacketId(packetId)), version), expected);
}

void TestPublishEncoder::imagesEqualTheirForms_data()
{
    QTest::addColumn<bool>("version5");
    QTest::addColumn<int>("qos");
    QTest::addColumn<bool>("retain");
    for (bool version5 : {false, true}) {
        for (int qos = 0; qos <= 2; ++qos) {
            for (bool retain : {false, true})
                QTest::addRow("%s QoS %d%s", version5 ? "5.0" : "3.1.1", qos, retain ? " retained" : "")
                    << version5 << qos << retain;
        }
    }
}

void TestPublishEncoder::imagesEqualTheirForms()
{
    QFETCH(bool, version5);
    QFETCH(int, qos);
    QFETCH(bool, retain);
    PublishForm form{.version5 = version5, .qos = QoS(qos), .retain = retain};
    if (version5)
        form.messageExpiryInterval = 60;
    const PacketId packetId{quint16(qos ? 0x1234 : 0)};
    PublishImages images;
    const MessagePointer sent = message(true);
    images.begin(*sent, Now);
    QByteArray image = images.image(version5, QoS(qos), retain).toByteArray();
    if (qos)
        qToBigEndian(quint16(packetId), image.data() + images.packetIdOffset(version5, QoS(qos), retain));
    QCOMPARE(image, written(*message(true), form, packetId));
}

void TestPublishEncoder::imagesFollowTheMessage()
{
    PublishImages images;
    const MessagePointer one = message();
    const MessagePointer other = Message::create("other", {}, "x", QoS::AtMostOnce, false);
    images.begin(*one, Now);
    const QByteArray first = images.image(false, QoS::AtMostOnce, false).toByteArray();
    images.begin(*other, Now);
    const QByteArray second = images.image(false, QoS::AtMostOnce, false).toByteArray();
    QCOMPARE(read(first, ProtocolVersion::Mqtt311), QByteArray("a/b 'payload' qos0 id0"));
    QCOMPARE(read(second, ProtocolVersion::Mqtt311), QByteArray("other 'x' qos0 id0"));
}

} // namespace skep

SKEP_TEST(skep::TestPublishEncoder)
#include "tst_publishencoder.moc"
