// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "tests/support/describepacket.h"
#include "tests/support/hexbytes.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

Q_DECLARE_METATYPE(skep::Packet)

namespace {

constexpr auto V31 = ProtocolVersion::Mqtt31;
constexpr auto V311 = ProtocolVersion::Mqtt311;
constexpr auto V5 = ProtocolVersion::Mqtt5;
constexpr PacketId Id{0x1234};

Publish publish(QoS qos)
{
    Publish packet;
    packet.topic = "a/b";
    packet.payload = "hello";
    packet.qos = qos;
    packet.packetId = qos == QoS::AtMostOnce ? PacketId::None : Id;
    packet.dup = qos == QoS::ExactlyOnce;
    packet.retain = qos != QoS::AtLeastOnce;
    return packet;
}

Connect connectOf(ProtocolVersion version)
{
    Connect packet;
    packet.version = version;
    packet.cleanStart = false;
    packet.keepAlive = 300;
    packet.clientId = "client";
    packet.userName = "user";
    packet.password = "word";
    packet.will.emplace();
    packet.will->topic = "w";
    packet.will->payload = "gone";
    packet.will->qos = QoS::ExactlyOnce;
    packet.will->retain = true;
    return packet;
}

Subscribe subscribe()
{
    Subscribe packet;
    packet.packetId = Id;
    packet.entries.append({"a/+", {QoS::AtLeastOnce, false, false, RetainHandling::SendAtSubscribe}});
    packet.entries.append({"$share/g/#", {QoS::ExactlyOnce, false, false, RetainHandling::SendAtSubscribe}});
    return packet;
}

Unsubscribe unsubscribe()
{
    Unsubscribe packet;
    packet.packetId = Id;
    packet.topicFilters.append("a/+");
    packet.topicFilters.append("b");
    return packet;
}

template <typename T>
T answer(std::initializer_list<ReasonCode> codes)
{
    T packet;
    packet.packetId = Id;
    packet.reasonCodes = codes;
    return packet;
}

template <typename T>
T acknowledgement(ReasonCode code = ReasonCode::Success, std::optional<QByteArrayView> reason = {})
{
    T packet;
    packet.packetId = Id;
    packet.reasonCode = code;
    packet.reasonString = reason;
    return packet;
}

Connack fullConnack()
{
    Connack packet;
    packet.sessionPresent = true;
    packet.sessionExpiryInterval = 1;
    packet.receiveMaximum = quint16(2);
    packet.maximumQoS = QoS::AtLeastOnce;
    packet.retainAvailable = true;
    packet.maximumPacketSize = 3;
    packet.assignedClientIdentifier = "id";
    packet.topicAliasMaximum = quint16(4);
    packet.reasonString = "why";
    packet.wildcardSubscriptionAvailable = false;
    packet.subscriptionIdentifiersAvailable = true;
    packet.sharedSubscriptionAvailable = false;
    packet.serverKeepAlive = quint16(5);
    packet.responseInformation = "info";
    packet.serverReference = "other";
    packet.authenticationMethod = "method";
    packet.authenticationData = "data";
    return packet;
}

Connect fullConnect()
{
    Connect packet = connectOf(V5);
    packet.sessionExpiryInterval = 0xFFFFFFFF;
    packet.receiveMaximum = 1;
    packet.maximumPacketSize = 1000;
    packet.topicAliasMaximum = 65535;
    packet.requestResponseInformation = true;
    packet.requestProblemInformation = false;
    packet.authenticationMethod = "method";
    packet.authenticationData = "data";
    packet.will->meta.properties = "\x18\x01\x01\x01\x01\x01\x01";
    packet.will->meta.payloadIsUtf8 = true;
    packet.will->meta.forwardAsIs = false;
    packet.will->delayInterval = 0x01010101;
    return packet;
}

Publish fullPublish()
{
    Publish packet = publish(QoS::AtLeastOnce);
    packet.topic = {};
    packet.meta.properties = "\x23\x01\x02\x02\x01\x01\x01\x01\x01\x01";
    packet.meta.topicAlias = 0x0102;
    packet.meta.messageExpiryInterval = 0x01010101;
    packet.meta.payloadIsUtf8 = true;
    packet.meta.forwardAsIs = false;
    return packet;
}

Subscribe fullSubscribe()
{
    Subscribe packet = subscribe();
    packet.subscriptionIdentifier = 268'435'455;
    packet.entries[0].options = {QoS::AtMostOnce, true, true, RetainHandling::DoNotSend};
    return packet;
}

Disconnect fullDisconnect()
{
    Disconnect packet;
    packet.reasonCode = ReasonCode::ServerMoved;
    packet.sessionExpiryInterval = 7;
    packet.reasonString = "moved";
    packet.serverReference = "there";
    return packet;
}

Auth auth(ReasonCode code)
{
    Auth packet;
    packet.reasonCode = code;
    if (code == ReasonCode::Success)
        return packet;
    packet.authenticationMethod = "method";
    packet.authenticationData = "data";
    packet.reasonString = "go on";
    return packet;
}

void row(const char *name, ProtocolVersion version, const Packet &packet)
{
    QTest::addRow("%s in %s", name, protocolVersionName(version)) << version << packet;
}

void commonRows(ProtocolVersion version)
{
    row("CONNECT", version, connectOf(version));
    row("CONNACK", version, Connack{});
    row("PUBLISH QoS 0", version, publish(QoS::AtMostOnce));
    row("PUBLISH QoS 1", version, publish(QoS::AtLeastOnce));
    row("PUBLISH QoS 2", version, publish(QoS::ExactlyOnce));
    row("PUBACK", version, acknowledgement<Puback>());
    row("PUBREC", version, acknowledgement<Pubrec>());
    row("PUBREL", version, acknowledgement<Pubrel>());
    row("PUBCOMP", version, acknowledgement<Pubcomp>());
    row("SUBSCRIBE", version, subscribe());
    row("SUBACK", version,
        answer<Suback>({ReasonCode::GrantedQoS2, ReasonCode::UnspecifiedError, ReasonCode::Success}));
    row("UNSUBSCRIBE", version, unsubscribe());
    row("PINGREQ", version, Pingreq{});
    row("PINGRESP", version, Pingresp{});
    row("DISCONNECT", version, Disconnect{});
}

} // namespace

class TestEncoder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variableByteIntegers_data();
    void variableByteIntegers();
    void writes_data();
    void writes();
    void returnsUnchanged_data();
    void returnsUnchanged();
};

void TestEncoder::variableByteIntegers_data()
{
    QTest::addColumn<quint32>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("[5.0 1.5.5] 0") << 0U << "00"_hex;
    QTest::newRow("[5.0 1.5.5] 127") << 127U << "7F"_hex;
    QTest::newRow("[5.0 1.5.5] 128") << 128U << "80 01"_hex;
    QTest::newRow("[5.0 1.5.5] 16383") << 16'383U << "FF 7F"_hex;
    QTest::newRow("[5.0 1.5.5] 16384") << 16'384U << "80 80 01"_hex;
    QTest::newRow("[5.0 1.5.5] 2097151") << 2'097'151U << "FF FF 7F"_hex;
    QTest::newRow("[5.0 1.5.5] 2097152") << 2'097'152U << "80 80 80 01"_hex;
    QTest::newRow("[5.0 1.5.5] 268435455") << 268'435'455U << "FF FF FF 7F"_hex;
}

void TestEncoder::variableByteIntegers()
{
    QFETCH(quint32, value);
    QFETCH(QByteArray, bytes);
    QCOMPARE(variableByteIntegerSize(value), bytes.size());
    QByteArray written(4, 'x');
    const char *const end = writeVariableByteInteger(written.data(), value);
    QCOMPARE(written.first(end - written.constData()), bytes);
}

void TestEncoder::writes_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<QByteArray>("bytes");
    const auto refused = [](int code) {
        Connack packet;
        packet.reasonCode = ReasonCode(code);
        return packet;
    };
    const auto add = [](const char *name, ProtocolVersion version, const Packet &packet, const QByteArray &bytes) {
        QTest::newRow(name) << version << packet << bytes;
    };
    add("[3.1 3.1] CONNECT", V31, connectOf(V31),
        "10 29 0006 'MQIsdp' 03 F4 012C 0006 'client' 0001 'w' 0004 'gone' 0004 'user' 0004 'word'"_hex);
    add("[3.1.1 3.1] CONNECT", V311, connectOf(V311),
        "10 27 0004 'MQTT' 04 F4 012C 0006 'client' 0001 'w' 0004 'gone' 0004 'user' 0004 'word'"_hex);
    add("[5.0 3.1] CONNECT", V5, connectOf(V5),
        "10 29 0004 'MQTT' 05 F4 012C 00 0006 'client' 00 0001 'w' 0004 'gone' 0004 'user' 0004 'word'"_hex);
    add("[3.1 3.2] session present does not exist", V31, fullConnack(), "20 02 00 00"_hex);
    add("[3.1.1 3.2] accepted", V311, fullConnack(), "20 02 01 00"_hex);
    add("[3.1.1 3.2.2.3] refused", V311, refused(5), "20 02 00 05"_hex);
    add("[5.0 3.2] refused", V5, refused(0x87), "20 03 00 87 00"_hex);
    add("[3.1.1 3.3] PUBLISH", V311, publish(QoS::AtLeastOnce), "32 0C 0003 'a/b' 1234 'hello'"_hex);
    add("[5.0 3.3] PUBLISH", V5, publish(QoS::ExactlyOnce), "3D 0D 0003 'a/b' 1234 00 'hello'"_hex);
    add("[5.0 3.3.2.3] PUBLISH block", V5, fullPublish(), "32 14 0000 1234 0A 23 0102 02 01010101 01 01 'hello'"_hex);
    add("[5.0 3.4.2.1] shortest PUBACK", V5, acknowledgement<Puback>(), "40 02 1234"_hex);
    add("[5.0 3.4.2.2] PUBACK without properties", V5, acknowledgement<Puback>(ReasonCode::NotAuthorized),
        "40 03 1234 87"_hex);
    add("[5.0 3.5] PUBREC with Reason String", V5, acknowledgement<Pubrec>(ReasonCode::QuotaExceeded, "no"),
        "50 09 1234 97 05 1F 0002 'no'"_hex);
    add("[3.1.1 3.6] PUBREL says no reason", V311, acknowledgement<Pubrel>(ReasonCode::PacketIdentifierNotFound),
        "62 02 1234"_hex);
    add("[3.1.1 3.8] SUBSCRIBE", V311, subscribe(), "82 15 1234 0003 'a/+' 01 000A '$share/g/#' 02"_hex);
    add("[5.0 3.8] SUBSCRIBE", V5, fullSubscribe(), "82 1B 1234 05 0B FFFFFF7F 0003 'a/+' 2C 000A '$share/g/#' 02"_hex);
    add("[3.1.1 3.9] SUBACK says 0x80 for every failure", V311,
        answer<Suback>({ReasonCode::GrantedQoS1, ReasonCode::NotAuthorized}), "90 04 1234 01 80"_hex);
    add("[5.0 3.9] SUBACK", V5, answer<Suback>({ReasonCode::GrantedQoS1, ReasonCode::NotAuthorized}),
        "90 05 1234 00 01 87"_hex);
    add("[3.1.1 3.10] UNSUBSCRIBE", V311, unsubscribe(), "A2 0A 1234 0003 'a/+' 0001 'b'"_hex);
    add("[3.1.1 3.11] UNSUBACK", V311, answer<Unsuback>({ReasonCode::Success}), "B0 02 1234"_hex);
    add("[5.0 3.11] UNSUBACK", V5, answer<Unsuback>({ReasonCode::NoSubscriptionExisted}), "B0 04 1234 00 11"_hex);
    add("[3.1.1 3.12] PINGREQ", V311, Pingreq{}, "C0 00"_hex);
    add("[3.1.1 3.13] PINGRESP", V5, Pingresp{}, "D0 00"_hex);
    add("[3.1.1 3.14] DISCONNECT says no reason", V311, fullDisconnect(), "E0 00"_hex);
    add("[5.0 3.14.2.1] shortest DISCONNECT", V5, Disconnect{}, "E0 00"_hex);
    add("[5.0 3.14] DISCONNECT", V5, fullDisconnect(), "E0 17 9D 15 11 00000007 1F 0005 'moved' 1C 0005 'there'"_hex);
    add("[5.0 3.15] AUTH", V5, auth(ReasonCode::ContinueAuthentication),
        "F0 1A 18 18 15 0006 'method' 16 0004 'data' 1F 0005 'go on'"_hex);
}

void TestEncoder::writes()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(Packet, packet);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encode(packet, version).toHex(' '), bytes.toHex(' '));
}

void TestEncoder::returnsUnchanged_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<Packet>("packet");
    for (const ProtocolVersion version : {V31, V311, V5})
        commonRows(version);
    row("UNSUBACK", V31, answer<Unsuback>({}));
    row("UNSUBACK", V311, answer<Unsuback>({}));
    row("UNSUBACK", V5, answer<Unsuback>({ReasonCode::Success, ReasonCode::NotAuthorized}));
    row("full CONNECT", V5, fullConnect());
    row("full CONNACK", V5, fullConnack());
    row("full PUBLISH", V5, fullPublish());
    row("full PUBACK", V5, acknowledgement<Puback>(ReasonCode::NoMatchingSubscribers, "nobody"));
    row("full PUBREC", V5, acknowledgement<Pubrec>(ReasonCode::Success, ""));
    row("full PUBREL", V5, acknowledgement<Pubrel>(ReasonCode::PacketIdentifierNotFound, "lost"));
    row("full PUBCOMP", V5, acknowledgement<Pubcomp>(ReasonCode::PacketIdentifierNotFound));
    row("full SUBSCRIBE", V5, fullSubscribe());
    row("full DISCONNECT", V5, fullDisconnect());
    row("AUTH", V5, auth(ReasonCode::Success));
    row("full AUTH", V5, auth(ReasonCode::ReAuthenticate));
}

void TestEncoder::returnsUnchanged()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(Packet, packet);
    const QByteArray bytes = encode(packet, version);
    QCOMPARE(encodedSize(packet, version), bytes.size());
    const DecodeResult result = decode(bytes, version);
    QCOMPARE(describeResult(result), describePacket(packet));
    QCOMPARE(std::get_if<Decoded>(&result)->size, bytes.size());
}

SKEP_TEST(TestEncoder)
#include "tst_encoder.moc"
