// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "tests/support/describepacket.h"
#include "tests/support/hexbytes.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

Q_DECLARE_METATYPE(skep::Violation)
Q_DECLARE_METATYPE(std::optional<skep::ProtocolVersion>)

namespace {

constexpr auto V31 = ProtocolVersion::Mqtt31;
constexpr auto V311 = ProtocolVersion::Mqtt311;
constexpr auto V5 = ProtocolVersion::Mqtt5;
using V = Violation;

/// Whether the packet without its last byte, and a Remaining Length to match, would be a good packet as well.
enum Shorter { IsError, IsGood };

void good(const char *name, ProtocolVersion version, const QByteArray &bytes, const char *line,
          Shorter shorter = IsError)
{
    QTest::addRow("%s", name) << version << bytes << QByteArray(line) << bool(shorter);
}

void malformed(const char *name, ProtocolVersion version, const QByteArray &bytes, Violation violation)
{
    QTest::addRow("%s", name) << version << bytes << violation;
}

void goodColumns()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("shorterIsGood");
}

void goodConnects()
{
    good("[3.1 3.1] CONNECT", V5, "10 12 0006 'MQIsdp' 03 02 003C 0004 'abcd'"_hex,
         "CONNECT version=3.1 clean keep-alive=60 client-id=abcd");
    good("[3.1 3.1] user name announced but not there", V5, "10 0F 0006 'MQIsdp' 03 C2 0000 0001 'a'"_hex,
         "CONNECT version=3.1 clean client-id=a");
    good("[3.1 3.1] unused flags without a will are disregarded", V5, "10 0F 0006 'MQIsdp' 03 3B 0000 0001 'a'"_hex,
         "CONNECT version=3.1 clean client-id=a");
    good("[3.1.1 3.1] smallest CONNECT", V5, "10 0C 0004 'MQTT' 04 02 0000 0000"_hex, "CONNECT version=3.1.1 clean");
    good("[3.1.1 3.1] remaining length longer than needed", V5, "10 8C 00 0004 'MQTT' 04 02 0000 0000"_hex,
         "CONNECT version=3.1.1 clean");
    good("[3.1.1 3.1] CONNECT with everything", V5,
         "10 1B 0004 'MQTT' 04 EE 000A 0001 'c' 0001 'w' 0002 'by' 0001 'u' 0002 'pw'"_hex,
         "CONNECT version=3.1.1 clean keep-alive=10 client-id=c user=u password=pw will-topic=w will-payload=by "
         "will-qos=1 will-retain");
    good("[5.0 3.1] smallest CONNECT", V311, "10 0D 0004 'MQTT' 05 00 0000 00 0000"_hex, "CONNECT version=5.0");
    good("[5.0 3.1.2.9] password without user name", V311, "10 10 0004 'MQTT' 05 40 0000 00 0000 0001 'p'"_hex,
         "CONNECT version=5.0 password=p");
    good("[5.0 3.1] CONNECT with everything", V311,
         "10 5E 0004 'MQTT' 05 D6 0000"
         "23 11 0000000A 21 0014 27 00001000 22 0005 19 01 17 00 26 0001 'k' 0001 'v' 15 0001 'm' 16 0001 'd'"
         "0001 'c'"
         "20 18 00000005 01 01 02 00000009 03 0001 't' 08 0001 'r' 09 0002 0001 26 0001 'a' 0001 'b'"
         "0001 'w' 0001 'p' 0001 'u' 0001 'q'"_hex,
         "CONNECT version=5.0 clean client-id=c user=u password=q session-expiry=10 receive-maximum=20 "
         "maximum-packet-size=4096 alias-maximum=5 request-response-information no-problem-information auth-method=m "
         "auth-data=d will-topic=w will-payload=p will-qos=2 will-delay=5 expiry=9 utf8 not-as-is "
         "properties=1800000005010102000000090300017408000172090002000126000161000162");
}

void goodConnacks()
{
    good("[3.1 3.2] CONNACK, the reserved byte is disregarded", V31, "20 02 03 05"_hex, "CONNACK code=5");
    good("[3.1.1 3.2] CONNACK", V311, "20 02 01 00"_hex, "CONNACK session-present");
    good("[5.0 3.2] CONNACK", V5, "20 03 00 87 00"_hex, "CONNACK code=135");
    good("[5.0 3.2.2.3] CONNACK with everything", V5,
         "20 38 00 00 35 11 00000001 21 0002 24 01 25 00 27 00000003 12 0001 'i' 22 0004 1F 0001 'r' 28 01 29 00 2A 01"
         "13 0005 1A 0001 'n' 1C 0001 's' 15 0001 'm' 16 0001 'd'"_hex,
         "CONNACK session-expiry=1 receive-maximum=2 maximum-qos=1 retain-available=0 maximum-packet-size=3 "
         "assigned-client-id=i alias-maximum=4 reason=r wildcards=1 identifiers=0 shared=1 keep-alive=5 "
         "response-information=n server-reference=s auth-method=m auth-data=d");
}

void goodPublishes()
{
    good("[3.1.1 3.3] PUBLISH QoS 0", V311, "30 05 0001 'a' 'hi'"_hex, "PUBLISH topic=a payload=hi", IsGood);
    good("[3.1.1 3.3] PUBLISH without payload", V31, "31 03 0001 'a'"_hex, "PUBLISH topic=a retain");
    good("[3.1.1 3.3] PUBLISH QoS 1", V31, "3B 09 0003 'a/b' 000A 'hi'"_hex,
         "PUBLISH topic=a/b payload=hi qos=1 id=10 retain dup", IsGood);
    good("[3.1.1 3.3] PUBLISH QoS 2", V311, "34 05 0001 'a' FFFF"_hex, "PUBLISH topic=a qos=2 id=65535");
    good("[5.0 3.3] PUBLISH", V5, "30 06 0001 'a' 00 'hi'"_hex, "PUBLISH topic=a payload=hi", IsGood);
    good("[5.0 3.3.2.3] PUBLISH with forwarded properties", V5,
         "32 17 0001 'a' 0001 10 01 01 26 0001 'k' 0001 'v' 26 0001 'k' 0001 'v' '!'"_hex,
         "PUBLISH topic=a payload=! qos=1 id=1 utf8 properties=01012600016b0001762600016b000176", IsGood);
    good("[5.0 3.3.2.3] PUBLISH with properties for the receiver", V5,
         "30 11 0001 'a' 0C 02 0000003C 23 0007 0B01 0B02 '!'"_hex,
         "PUBLISH topic=a payload=! expiry=60 alias=7 has-subscription-identifier not-as-is "
         "properties=020000003c2300070b010b02",
         IsGood);
    good("[5.0 3.3.2.3.4] alias for the topic", V5, "30 06 0000 03 23 0001"_hex,
         "PUBLISH alias=1 not-as-is properties=230001");
    good("[MQTT-1.5.4-3] the byte order mark stays", V5, "30 06 0003 EFBBBF 00"_hex, "PUBLISH topic=\xEF\xBB\xBF");
}

void goodAcknowledgements()
{
    good("[3.1.1 3.4] PUBACK", V311, "40 02 000A"_hex, "PUBACK id=10");
    good("[3.1.1 3.5] PUBREC", V31, "50 02 0100"_hex, "PUBREC id=256");
    good("[3.1.1 3.6] PUBREL", V311, "62 02 0001"_hex, "PUBREL id=1");
    good("[3.1 3.6] PUBREL with QoS 0", V31, "60 02 0001"_hex, "PUBREL id=1");
    good("[3.1 2.1] PUBREL with DUP", V31, "6A 02 0001"_hex, "PUBREL id=1");
    good("[3.1.1 3.7] PUBCOMP", V311, "70 02 0001"_hex, "PUBCOMP id=1");
    good("[5.0 3.4.2.1] PUBACK without Reason Code", V5, "40 02 0001"_hex, "PUBACK id=1");
    good("[5.0 3.4.2.2] PUBACK without Property Length", V5, "40 03 0001 10"_hex, "PUBACK id=1 code=16", IsGood);
    good("[5.0 3.4] PUBACK with no properties", V5, "40 04 0001 87 00"_hex, "PUBACK id=1 code=135", IsGood);
    good("[5.0 3.5] PUBREC with Reason String", V5, "50 0F 0001 97 0B 1F 0001 'r' 26 0001 'k' 0001 'v'"_hex,
         "PUBREC id=1 code=151 reason=r");
    good("[5.0 3.6] PUBREL", V5, "62 03 0001 92"_hex, "PUBREL id=1 code=146", IsGood);
    good("[5.0 3.7] PUBCOMP", V5, "70 03 0001 92"_hex, "PUBCOMP id=1 code=146", IsGood);
}

void goodSubscriptions()
{
    good("[3.1.1 3.8] SUBSCRIBE", V311, "82 0A 0001 0001 'a' 01 0001 '#' 02"_hex,
         "SUBSCRIBE id=1 filter=a qos=1 filter=# qos=2");
    good("[3.1 2.1] SUBSCRIBE with DUP", V31, "8A 06 0001 0001 'a' 00"_hex, "SUBSCRIBE id=1 filter=a");
    good("[5.0 3.8] SUBSCRIBE with options", V5, "82 0A 0001 03 0B 8001 0001 'a' 2D"_hex,
         "SUBSCRIBE id=1 subscription-identifier=128 filter=a qos=1 no-local retain-as-published retain-handling=2");
    good("[5.0 4.8.2] shared SUBSCRIBE", V5, "82 10 0001 00 000A '$share/g/a' 02"_hex,
         "SUBSCRIBE id=1 filter=$share/g/a qos=2");
    good("[3.1.1 3.9] SUBACK", V311, "90 06 0001 00 01 02 80"_hex, "SUBACK id=1 code=0 code=1 code=2 code=128", IsGood);
    good("[5.0 3.9] SUBACK", V5, "90 08 0001 04 1F 0001 'r' 9E"_hex, "SUBACK id=1 reason=r code=158");
    good("[3.1.1 3.10] UNSUBSCRIBE", V311, "A2 0A 0001 0001 'a' 0003 '+/b'"_hex,
         "UNSUBSCRIBE id=1 filter=a filter=+/b");
    good("[3.1 2.1] UNSUBSCRIBE with DUP", V31, "AA 05 0001 0001 'a'"_hex, "UNSUBSCRIBE id=1 filter=a");
    good("[5.0 3.10] UNSUBSCRIBE", V5, "A2 0D 0001 07 26 0001 'k' 0001 'v' 0001 'a'"_hex, "UNSUBSCRIBE id=1 filter=a");
    good("[3.1.1 3.11] UNSUBACK", V311, "B0 02 0001"_hex, "UNSUBACK id=1");
    good("[5.0 3.11] UNSUBACK", V5, "B0 05 0001 00 00 11"_hex, "UNSUBACK id=1 code=0 code=17", IsGood);
}

void goodOthers()
{
    good("[3.1.1 3.12] PINGREQ", V31, "C0 00"_hex, "PINGREQ");
    good("[3.1.1 3.13] PINGRESP", V5, "D0 00"_hex, "PINGRESP");
    good("[3.1.1 3.14] DISCONNECT", V311, "E0 00"_hex, "DISCONNECT");
    good("[5.0 3.14.2.1] DISCONNECT without Reason Code", V5, "E0 00"_hex, "DISCONNECT");
    good("[5.0 3.14.2.2] DISCONNECT without Property Length", V5, "E0 01 04"_hex, "DISCONNECT code=4", IsGood);
    good("[5.0 3.14] DISCONNECT with everything", V5, "E0 0F 9C 0D 11 00000005 1F 0001 'r' 1C 0001 's'"_hex,
         "DISCONNECT code=156 session-expiry=5 reason=r server-reference=s");
    good("[5.0 3.15.2.1] AUTH without Reason Code", V5, "F0 00"_hex, "AUTH");
    good("[5.0 3.15] AUTH", V5, "F0 0E 18 0C 15 0001 'm' 16 0001 'd' 1F 0001 'r'"_hex,
         "AUTH code=24 auth-method=m auth-data=d reason=r");
}

void goodRows()
{
    goodColumns();
    goodConnects();
    goodConnacks();
    goodPublishes();
    goodAcknowledgements();
    goodSubscriptions();
    goodOthers();
}

void malformedHeaders()
{
    malformed("[5.0 1.5.5] remaining length of five bytes", V311, "30 80 80 80 80"_hex, V::MalformedRemainingLength);
    malformed("[MQTT-1.5.5-1] length longer than needed", V5, "C0 80 00"_hex, V::MalformedRemainingLength);
    malformed("[MQTT-1.5.5-1] CONNECT 5 longer than needed", V311, "10 8D 00 0004 'MQTT' 05 00 0000 00 0000"_hex,
              V::MalformedRemainingLength);
    malformed("[5.0 2.1.2] type 0", V5, "00"_hex, V::ReservedPacketType);
    malformed("[3.1.1 2.2.1] type 15 before 5", V311, "F0"_hex, V::ReservedPacketType);
    malformed("[MQTT-2.2.2-2] CONNECT flags", V311, "11"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-2.2.2-2] PUBACK flags", V311, "42"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.6.1-1] PUBREL flags 0", V311, "60"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.6.1-1] PUBREL flags 0 in 5", V5, "60"_hex, V::FixedHeaderFlags);
    malformed("[3.1 3.6] PUBREL with RETAIN", V31, "63"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.8.1-1] SUBSCRIBE with DUP", V311, "8A"_hex, V::FixedHeaderFlags);
    malformed("[3.1 3.8] SUBSCRIBE with QoS 0", V31, "80"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.10.1-1] UNSUBSCRIBE with DUP", V5, "AA"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.14.1-1] DISCONNECT flags", V5, "E1"_hex, V::FixedHeaderFlags);
    malformed("[MQTT-3.3.1-4] QoS 3", V311, "36"_hex, V::InvalidQoS);
    malformed("[MQTT-3.3.1-2] DUP with QoS 0", V5, "38"_hex, V::DupWithQoS0);
}

void malformedConnects()
{
    malformed("[MQTT-3.1.2-1] wrong name", V5, "10 0C 0004 'MQTX' 04 02 0000 0000"_hex, V::ProtocolName);
    malformed("[MQTT-3.1.2-1] lower case name", V5, "10 0C 0004 'mqtt' 04 02 0000 0000"_hex, V::ProtocolName);
    malformed("[MQTT-3.1.2-2] level 3 of MQTT", V5, "10 0C 0004 'MQTT' 03 02 0000 0000"_hex,
              V::ProtocolVersionUnsupported);
    malformed("[MQTT-3.1.2-2] level 6", V5, "10 0C 0004 'MQTT' 06 02 0000 0000"_hex, V::ProtocolVersionUnsupported);
    malformed("[3.1 3.1] level 4 of MQIsdp", V5, "10 0E 0006 'MQIsdp' 04 02 0000 0000"_hex,
              V::ProtocolVersionUnsupported);
    malformed("[MQTT-3.1.2-3] reserved flag", V5, "10 0C 0004 'MQTT' 04 03 0000 0000"_hex, V::ConnectReservedFlag);
    malformed("[MQTT-3.1.2-11] Will QoS without will", V5, "10 0C 0004 'MQTT' 04 0A 0000 0000"_hex,
              V::WillFlagsWithoutWill);
    malformed("[MQTT-3.1.2-13] Will Retain without will", V5, "10 0D 0004 'MQTT' 05 22 0000 00 0000"_hex,
              V::WillFlagsWithoutWill);
    malformed("[MQTT-3.1.2-12] Will QoS 3", V5, "10 12 0004 'MQTT' 04 1E 0000 0000 0001 'w' 0001 'p'"_hex, V::WillQoS);
    malformed("[MQTT-3.1.2-22] password without user name", V5, "10 0F 0004 'MQTT' 04 42 0000 0000 0001 'p'"_hex,
              V::PasswordWithoutUserName);
    malformed("[3.1 3.1] password without user name", V5, "10 11 0006 'MQIsdp' 03 42 0000 0000 0001 'p'"_hex,
              V::PasswordWithoutUserName);
    malformed("[MQTT-3.1.2-17] user name missing", V5, "10 0C 0004 'MQTT' 04 82 0000 0000"_hex, V::PacketTruncated);
    malformed("[MQTT-3.1.2-16] user name not announced", V5, "10 0F 0004 'MQTT' 04 02 0000 0000 0001 'u'"_hex,
              V::TrailingBytes);
    malformed("[MQTT-3.1.3-4] client id not UTF-8", V5, "10 0E 0004 'MQTT' 04 02 0000 0002 C080"_hex, V::IllFormedUtf8);
    malformed("[MQTT-3.1.3-10] will topic not UTF-8", V5, "10 11 0004 'MQTT' 04 06 0000 0000 0001 FF 0000"_hex,
              V::IllFormedUtf8);
    malformed("[MQTT-3.1.3-11] null character in user name", V5, "10 0F 0004 'MQTT' 04 82 0000 0000 0001 00"_hex,
              V::NullCharacter);
    malformed("[MQTT-3.3.2-2] wildcard in will topic", V5, "10 11 0004 'MQTT' 04 06 0000 0000 0001 '#' 0000"_hex,
              V::TopicNameWildcard);
    malformed("[MQTT-4.7.3-1] empty will topic", V5, "10 10 0004 'MQTT' 04 06 0000 0000 0000 0000"_hex,
              V::TopicNameEmpty);
    malformed("[5.0 3.1.2.11.10] data without method", V5, "10 11 0004 'MQTT' 05 02 0000 04 16 0001 'd' 0000"_hex,
              V::AuthenticationDataWithoutMethod);
}

void malformedConnacks()
{
    malformed("[MQTT-3.2.2-1] CONNACK flags", V311, "20 02 02 00"_hex, V::ConnectReservedFlag);
    malformed("[3.1.1 3.2.2.3] return code 6", V311, "20 02 00 06"_hex, V::ReasonCodeUnknown);
    malformed("[5.0 3.2.2.3.18] data without method", V5, "20 07 00 00 04 16 0001 'd'"_hex,
              V::AuthenticationDataWithoutMethod);
}

void malformedPublishes()
{
    malformed("[MQTT-3.3.2-2] + in topic", V311, "30 05 0003 'a/+'"_hex, V::TopicNameWildcard);
    malformed("[MQTT-3.3.2-2] # in topic", V5, "30 04 0001 '#' 00"_hex, V::TopicNameWildcard);
    malformed("[MQTT-4.7.3-1] empty topic", V311, "30 02 0000"_hex, V::TopicNameEmpty);
    malformed("[5.0 3.3.2.1] empty topic without alias", V5, "30 03 0000 00"_hex, V::TopicNameEmpty);
    malformed("[MQTT-1.5.4-2] null character in topic", V5, "30 04 0001 00 00"_hex, V::NullCharacter);
    malformed("[MQTT-1.5.4-1] surrogate in topic", V311, "30 05 0003 EDA080"_hex, V::IllFormedUtf8);
    malformed("[MQTT-2.2.1-3] PUBLISH with identifier 0", V311, "32 05 0001 'a' 0000"_hex, V::PacketIdentifierZero);
    malformed("[5.0 3.3.2.2] PUBLISH without identifier", V311, "32 03 0001 'a'"_hex, V::PacketTruncated);
    malformed("[5.0 3.3.2.1] topic longer than the packet", V311, "30 03 0002 'a'"_hex, V::PacketTruncated);
    malformed("[5.0 3.3.2.3.1] no Property Length", V5, "30 03 0001 'a'"_hex, V::PacketTruncated);
    malformed("[5.0 3.3.2.3.1] Property Length beyond the packet", V5, "30 05 0001 'a' 02 01"_hex, V::PacketTruncated);
    malformed("[MQTT-3.3.2-8] alias 0", V5, "30 07 0001 'a' 03 23 0000"_hex, V::TopicAliasZeroOrTooLarge);
}

void malformedAcknowledgements()
{
    malformed("[MQTT-2.2.1-3] PUBACK with identifier 0", V311, "40 02 0000"_hex, V::PacketIdentifierZero);
    malformed("[3.1.1 3.4] PUBACK too short", V311, "40 01 00"_hex, V::PacketTruncated);
    malformed("[3.1.1 3.4] PUBACK with Reason Code before 5", V311, "40 03 0001 00"_hex, V::TrailingBytes);
    malformed("[5.0 3.4] PUBACK goes on", V5, "40 05 0001 00 00 00"_hex, V::TrailingBytes);
    malformed("[5.0 3.4.2.2] Property Length beyond the packet", V5, "40 04 0001 00 01"_hex, V::PacketTruncated);
}

void malformedSubscriptions()
{
    malformed("[MQTT-2.2.1-3] SUBSCRIBE with identifier 0", V311, "82 06 0000 0001 'a' 00"_hex,
              V::PacketIdentifierZero);
    malformed("[MQTT-3.8.3-2] SUBSCRIBE without filter", V311, "82 02 0001"_hex, V::NoTopicFilter);
    malformed("[MQTT-3.8.3-2] SUBSCRIBE without filter in 5", V5, "82 03 0001 00"_hex, V::NoTopicFilter);
    malformed("[MQTT-3.8.3-4] QoS 3", V311, "82 06 0001 0001 'a' 03"_hex, V::InvalidQoS);
    malformed("[5.0 3.8.3.1] QoS 3", V5, "82 07 0001 00 0001 'a' 03"_hex, V::InvalidQoS);
    malformed("[MQTT-3.8.3-4] reserved bits before 5", V311, "82 06 0001 0001 'a' 04"_hex,
              V::SubscriptionOptionsReserved);
    malformed("[MQTT-3.8.3-5] reserved bits", V5, "82 07 0001 00 0001 'a' 40"_hex, V::SubscriptionOptionsReserved);
    malformed("[5.0 3.8.3.1] Retain Handling 3", V5, "82 07 0001 00 0001 'a' 30"_hex, V::RetainHandlingValue);
    malformed("[MQTT-3.8.3-4] No Local on a shared subscription", V5, "82 10 0001 00 000A '$share/g/a' 04"_hex,
              V::NoLocalOnShared);
    malformed("[MQTT-4.7.1-1] # before the end", V311, "82 08 0001 0003 '#/a' 00"_hex, V::TopicFilterNotValid);
    malformed("[MQTT-4.7.3-1] empty filter", V311, "82 05 0001 0000 00"_hex, V::TopicFilterNotValid);
    malformed("[MQTT-4.8.2-1] empty group", V311, "82 0E 0001 0009 '$share//a' 00"_hex, V::SharedSubscriptionNotValid);
    malformed("[MQTT-4.8.2-2] wildcard in group", V5, "82 10 0001 00 000A '$share/+/a' 00"_hex,
              V::SharedSubscriptionNotValid);
    malformed("[MQTT-3.8.3-1] filter not UTF-8", V311, "82 06 0001 0001 80 00"_hex, V::IllFormedUtf8);
    malformed("[5.0 3.8.3] options missing", V311, "82 05 0001 0001 'a'"_hex, V::PacketTruncated);
    malformed("[5.0 3.9] SUBACK without Reason Code", V5, "90 03 0001 00"_hex, V::PacketTruncated);
    malformed("[MQTT-3.9.3-2] Reason Code of version 5", V311, "90 03 0001 87"_hex, V::ReasonCodeUnknown);
    malformed("[MQTT-3.10.3-2] UNSUBSCRIBE without filter", V311, "A2 02 0001"_hex, V::NoTopicFilter);
    malformed("[MQTT-4.7.1-2] + within a level", V5, "A2 07 0001 00 0002 'a+'"_hex, V::TopicFilterNotValid);
    malformed("[5.0 3.11] UNSUBACK without Reason Code", V5, "B0 03 0001 00"_hex, V::PacketTruncated);
    malformed("[3.1.1 3.11] UNSUBACK with Reason Code before 5", V311, "B0 03 0001 00"_hex, V::TrailingBytes);
}

void malformedOthers()
{
    malformed("[3.1.1 3.12] PINGREQ with a body", V311, "C0 01 00"_hex, V::TrailingBytes);
    malformed("[5.0 3.13] PINGRESP with a body", V5, "D0 01 00"_hex, V::TrailingBytes);
    malformed("[3.1.1 3.14] DISCONNECT with Reason Code before 5", V311, "E0 01 00"_hex, V::TrailingBytes);
    malformed("[5.0 3.15.2.2.3] data without method", V5, "F0 06 18 04 16 0001 'd'"_hex,
              V::AuthenticationDataWithoutMethod);
}

} // namespace

class TestDecoder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data() { goodRows(); }
    void decodes();
    void asksForMore_data() { goodRows(); }
    void asksForMore();
    void refusesShortened_data() { goodRows(); }
    void refusesShortened();
    void saysHowMuchMore_data();
    void saysHowMuchMore();
    void refuses_data();
    void refuses();
    void refusesLarge_data();
    void refusesLarge();
    void tellsConnectVersion_data();
    void tellsConnectVersion();
    void reasonCodes_data();
    void reasonCodes();
    void namesOfAnyBytes_data();
    void namesOfAnyBytes();
};

void TestDecoder::decodes()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, line);
    const QByteArray twice = bytes + bytes;
    const DecodeResult result = decode(twice, version);
    QCOMPARE(describeResult(result), line);
    QCOMPARE(std::get_if<Decoded>(&result)->size, bytes.size());
}

void TestDecoder::asksForMore()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const QByteArray part(bytes.constData(), size); // a copy of its own, so that a sanitizer sees a read too far
        const DecodeResult result = decode(part, version);
        const auto *more = std::get_if<NeedMore>(&result);
        QVERIFY2(more, QByteArray::number(size).constData());
        QVERIFY(more->atLeast > size && more->atLeast <= bytes.size());
    }
}

void TestDecoder::refusesShortened()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, shorterIsGood);
    const auto remaining = quint8(bytes[1]);
    QByteArray shorter = bytes.chopped(1);
    if (remaining == 0) { // nothing stands behind the length: what is left is the beginning of a packet
        QVERIFY(std::holds_alternative<NeedMore>(decode(shorter, version)));
        return;
    }
    shorter[1] = char(remaining - 1);
    QCOMPARE(std::holds_alternative<DecodeError>(decode(shorter, version)), !shorterIsGood);
}

void TestDecoder::saysHowMuchMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("nothing") << QByteArray() << 2;
    QTest::newRow("first byte") << "30"_hex << 2;
    QTest::newRow("first length byte") << "30 80"_hex << 3;
    QTest::newRow("three length bytes") << "30 80 80 80"_hex << 5;
    QTest::newRow("length known") << "30 05"_hex << 7;
    QTest::newRow("[5.0 1.5.5] largest two-byte length") << "30 FF 7F"_hex << 3 + 16'383;
    QTest::newRow("[5.0 1.5.5] smallest three-byte length") << "30 80 80 01"_hex << 4 + 16'384;
    QTest::newRow("[5.0 1.5.5] largest length") << "30 FF FF FF 7F"_hex << 5 + 268'435'455;
}

void TestDecoder::saysHowMuchMore()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, atLeast);
    QCOMPARE(describeResult(decode(bytes, V5)), "more " + QByteArray::number(atLeast));
}

void TestDecoder::refuses_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Violation>("violation");
    malformedHeaders();
    malformedConnects();
    malformedConnacks();
    malformedPublishes();
    malformedAcknowledgements();
    malformedSubscriptions();
    malformedOthers();
}

void TestDecoder::refuses()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    QFETCH(Violation, violation);
    const DecodeResult result = decode(bytes, version);
    const auto *error = std::get_if<DecodeError>(&result);
    QVERIFY2(error, describeResult(result).constData());
    QCOMPARE(sentenceOf(error->violation), sentenceOf(violation));
}

void TestDecoder::refusesLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("maximum");
    QTest::addColumn<QByteArray>("result");
    const QByteArray error = "error " + QByteArray::number(int(Violation::PacketTooLarge));
    QTest::newRow("[MQTT-3.2.2-15] exactly the maximum") << "C0 00"_hex << 2U << QByteArray("PINGREQ");
    QTest::newRow("[MQTT-3.2.2-15] one above, whole") << "30 03 0001 'a'"_hex << 4U << error;
    QTest::newRow("[MQTT-3.2.2-15] one above, length only") << "30 03"_hex << 4U << error;
    QTest::newRow("[MQTT-3.2.2-15] CONNECT without its version") << "10 40 0004"_hex << 20U << QByteArray("more 11");
    QTest::newRow("[MQTT-3.2.2-15] CONNECT") << "10 40 0004 'MQTT' 05 0000"_hex << 20U << error;
}

void TestDecoder::refusesLarge()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, maximum);
    QFETCH(QByteArray, result);
    QCOMPARE(describeResult(decode(bytes, V311, maximum)), result);
}

void TestDecoder::tellsConnectVersion_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<ProtocolVersion>>("version");
    const auto none = std::optional<ProtocolVersion>();
    QTest::newRow("broken CONNECT of 3.1") << "10 09 0006 'MQIsdp' 03"_hex << std::optional(V31);
    QTest::newRow("broken CONNECT of 3.1.1") << "10 08 0004 'MQTT' 04 03"_hex << std::optional(V311);
    QTest::newRow("broken CONNECT of 5.0") << "10 08 0004 'MQTT' 05 03"_hex << std::optional(V5);
    QTest::newRow("level above 5") << "10 07 0004 'MQTT' 06"_hex << std::optional(V5);
    QTest::newRow("level of a bridge") << "10 07 0004 'MQTT' 84"_hex << std::optional(V311);
    QTest::newRow("level below 3.1.1") << "10 07 0004 'MQTT' 02"_hex << std::optional(V311);
    QTest::newRow("other level of MQIsdp") << "10 09 0006 'MQIsdp' 05"_hex << std::optional(V31);
    QTest::newRow("too large") << "10 FF FF FF 7F 0004 'MQTT' 05 0000"_hex << std::optional(V5);
    QTest::newRow("wrong name") << "10 07 0004 'HTTP' 05"_hex << none;
    QTest::newRow("no name") << "10 01 00"_hex << none;
    QTest::newRow("no CONNECT") << "C0 01 00"_hex << none;
}

void TestDecoder::tellsConnectVersion()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<ProtocolVersion>, version);
    const DecodeResult result = decode(bytes, V311, 1'000'000);
    const auto *error = std::get_if<DecodeError>(&result);
    QVERIFY(error);
    QVERIFY(error->connectVersion == version);
}

void TestDecoder::reasonCodes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<QByteArray>("allowed");
    const auto publishCodes = "00 10 80 83 87 90 91 97 99"_hex;
    QTest::newRow("[5.0 3.2.2.2] CONNACK") << "20 03 00"_hex
                                           << "00"_hex
                                           << "00 80 81 82 83 84 85 86 87 88 89 8A 8C 90 95 97 99 9A 9B 9C 9D 9F"_hex;
    QTest::newRow("[5.0 3.4.2.1] PUBACK") << "40 03 0001"_hex << QByteArray() << publishCodes;
    QTest::newRow("[5.0 3.5.2.1] PUBREC") << "50 03 0001"_hex << QByteArray() << publishCodes;
    QTest::newRow("[5.0 3.6.2.1] PUBREL") << "62 03 0001"_hex << QByteArray() << "00 92"_hex;
    QTest::newRow("[5.0 3.7.2.1] PUBCOMP") << "70 03 0001"_hex << QByteArray() << "00 92"_hex;
    QTest::newRow("[5.0 3.9.3] SUBACK") << "90 04 0001 00"_hex << QByteArray()
                                        << "00 01 02 80 83 87 8F 91 97 9E A1 A2"_hex;
    QTest::newRow("[5.0 3.11.3] UNSUBACK") << "B0 04 0001 00"_hex << QByteArray() << "00 11 80 83 87 8F 91"_hex;
    QTest::newRow("[5.0 3.14.2.1] DISCONNECT")
        << "E0 01"_hex << QByteArray()
        << "00 04 80 81 82 83 87 89 8B 8D 8E 8F 90 93 94 95 96 97 98 99 9A 9B 9C 9D 9E 9F A0 A1 A2"_hex;
    QTest::newRow("[5.0 3.15.2.1] AUTH") << "F0 02"_hex
                                         << "00"_hex
                                         << "00 18 19"_hex;
}

void TestDecoder::reasonCodes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    QFETCH(QByteArray, allowed);
    for (int code = 0; code < 256; ++code) {
        const QByteArray bytes = before + char(code) + behind;
        const DecodeResult result = decode(bytes, V5);
        const auto *error = std::get_if<DecodeError>(&result);
        QCOMPARE(error == nullptr, allowed.contains(char(code)));
        QVERIFY(!error || error->violation == Violation::ReasonCodeUnknown);
    }
}

void TestDecoder::namesOfAnyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("client identifier") << "10 0E 0004 'MQTT' 04 02 0000 0002 C080"_hex << true;
    QTest::newRow("will topic") << "10 11 0004 'MQTT' 04 06 0000 0000 0001 FF 0000"_hex << true;
    QTest::newRow("topic") << "30 05 0003 EDA080"_hex << true;
    QTest::newRow("topic with a null character") << "30 03 0001 00"_hex << true;
    QTest::newRow("filter") << "82 06 0001 0001 80 00"_hex << true;
    QTest::newRow("filter to be left") << "A2 05 0001 0001 80"_hex << true;
    QTest::newRow("user name") << "10 0F 0004 'MQTT' 04 82 0000 0000 0001 FF"_hex << false;
}

void TestDecoder::namesOfAnyBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    const DecodeResult result = decode(bytes, V311, 1'000'000, NameCheck::None);
    QCOMPARE(std::holds_alternative<Decoded>(result), good);
    QVERIFY(std::holds_alternative<DecodeError>(decode(bytes, V311)));
}

SKEP_TEST(TestDecoder)
#include "tst_decoder.moc"
