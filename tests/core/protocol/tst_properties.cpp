// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "core/protocol/properties.h"
#include "tests/support/hexbytes.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

Q_DECLARE_METATYPE(skep::Violation)

namespace {

/// A place for a property block: what stands before its length and behind it.
struct Place
{
    const char *name;
    QByteArray before;
    QByteArray behind;
};

const QList<Place> &places()
{
    static const QList<Place> list{
        {"CONNECT", "10 0004 'MQTT' 05 02 0000"_hex, "0000"_hex},
        {"CONNACK", "20 00 00"_hex, {}},
        {"PUBLISH", "30 0001 'a'"_hex, {}},
        {"WILL", "10 0004 'MQTT' 05 06 0000 00 0000"_hex, "0001 'w' 0000"_hex},
        {"PUBACK", "40 0001 00"_hex, {}},
        {"PUBREC", "50 0001 00"_hex, {}},
        {"PUBREL", "62 0001 00"_hex, {}},
        {"PUBCOMP", "70 0001 00"_hex, {}},
        {"SUBSCRIBE", "82 0001"_hex, "0001 'a' 00"_hex},
        {"SUBACK", "90 0001"_hex, "00"_hex},
        {"UNSUBSCRIBE", "A2 0001"_hex, "0001 'a'"_hex},
        {"UNSUBACK", "B0 0001"_hex, "00"_hex},
        {"DISCONNECT", "E0 00"_hex, {}},
        {"AUTH", "F0 18"_hex, {}},
    };
    return list;
}

QByteArray withLength(const QByteArray &bytes)
{
    char length[4];
    return QByteArray(length, writeVariableByteInteger(length, quint32(bytes.size())) - length) + bytes;
}

/// The packet of that place with that block.
QByteArray packetWith(const Place &place, const QByteArray &block)
{
    return place.before.first(1) + withLength(place.before.sliced(1) + withLength(block) + place.behind);
}

const Place &placeNamed(const QByteArray &name)
{
    for (const Place &place : places()) {
        if (name == place.name)
            return place;
    }
    return places().first();
}

std::optional<Violation> violationOf(const QByteArray &packet)
{
    const DecodeResult result = decode(packet, ProtocolVersion::Mqtt5);
    const auto *error = std::get_if<DecodeError>(&result);
    return error ? std::optional(error->violation) : std::nullopt;
}

/// One line of the table in 5.0 §2.2.2.2: a property with a good value, and where it may stand.
struct TableLine
{
    const char *name;
    QByteArray sample;
    const char *places;
};

const QList<TableLine> &table()
{
    static const QList<TableLine> lines{
        {"Payload Format Indicator", "01 01"_hex, "PUBLISH WILL"},
        {"Message Expiry Interval", "02 00000000"_hex, "PUBLISH WILL"},
        {"Content Type", "03 0001 't'"_hex, "PUBLISH WILL"},
        {"Response Topic", "08 0001 'r'"_hex, "PUBLISH WILL"},
        {"Correlation Data", "09 0001 00"_hex, "PUBLISH WILL"},
        {"Subscription Identifier", "0B FFFFFF7F"_hex, "PUBLISH SUBSCRIBE"},
        {"Session Expiry Interval", "11 FFFFFFFF"_hex, "CONNECT CONNACK DISCONNECT"},
        {"Assigned Client Identifier", "12 0001 'i'"_hex, "CONNACK"},
        {"Server Keep Alive", "13 0000"_hex, "CONNACK"},
        {"Authentication Method", "15 0001 'm'"_hex, "CONNECT CONNACK AUTH"},
        {"Authentication Data", "16 0001 FF"_hex, "CONNECT CONNACK AUTH"},
        {"Request Problem Information", "17 00"_hex, "CONNECT"},
        {"Will Delay Interval", "18 00000001"_hex, "WILL"},
        {"Request Response Information", "19 01"_hex, "CONNECT"},
        {"Response Information", "1A 0001 'i'"_hex, "CONNACK"},
        {"Server Reference", "1C 0001 's'"_hex, "CONNACK DISCONNECT"},
        {"Reason String", "1F 0001 'r'"_hex, "CONNACK PUBACK PUBREC PUBREL PUBCOMP SUBACK UNSUBACK DISCONNECT AUTH"},
        {"Receive Maximum", "21 0001"_hex, "CONNECT CONNACK"},
        {"Topic Alias Maximum", "22 0000"_hex, "CONNECT CONNACK"},
        {"Topic Alias", "23 0001"_hex, "PUBLISH"},
        {"Maximum QoS", "24 00"_hex, "CONNACK"},
        {"Retain Available", "25 00"_hex, "CONNACK"},
        {"User Property", "26 0001 'k' 0000"_hex,
         "CONNECT CONNACK PUBLISH WILL PUBACK PUBREC PUBREL PUBCOMP SUBSCRIBE SUBACK UNSUBSCRIBE UNSUBACK DISCONNECT "
         "AUTH"},
        {"Maximum Packet Size", "27 00000001"_hex, "CONNECT CONNACK"},
        {"Wildcard Subscription Available", "28 01"_hex, "CONNACK"},
        {"Subscription Identifier Available", "29 01"_hex, "CONNACK"},
        {"Shared Subscription Available", "2A 01"_hex, "CONNACK"},
    };
    return lines;
}

} // namespace

class TestProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standWhereTheyMay_data();
    void standWhereTheyMay();
    void unknownIdentifiers();
    void truncatedBlocks_data() { standWhereTheyMay_data(); }
    void truncatedBlocks();
    void values_data();
    void values();
    void readerWalks();
    void readerStopsAtMalformed_data();
    void readerStopsAtMalformed();
};

void TestProperties::standWhereTheyMay_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<QByteArray>("allowed");
    for (const TableLine &line : table())
        QTest::addRow("[5.0 2.2.2.2] %s", line.name) << line.sample << QByteArray(line.places);
}

void TestProperties::standWhereTheyMay()
{
    QFETCH(QByteArray, sample);
    QFETCH(QByteArray, allowed);
    const auto id = PropertyId(quint8(sample[0]));
    const QByteArray needed = id == PropertyId::AuthenticationData ? "15 0001 'm'"_hex : QByteArray();
    for (const Place &place : places()) {
        const std::optional<Violation> violation = violationOf(packetWith(place, needed + sample));
        if (!allowed.split(' ').contains(place.name)) {
            QVERIFY2(violation == Violation::PropertyUnknown, place.name);
            continue;
        }
        QVERIFY2(!violation, place.name);
        const bool mayRepeat = id == PropertyId::UserProperty
            || (id == PropertyId::SubscriptionIdentifier && QByteArray(place.name) == "PUBLISH");
        const auto repeated = violationOf(packetWith(place, needed + sample + sample));
        QVERIFY2(repeated == (mayRepeat ? std::nullopt : std::optional(Violation::PropertyTwice)), place.name);
    }
}

void TestProperties::unknownIdentifiers()
{
    for (int id = 0; id < 256; ++id) {
        const auto isKnown = [id](const TableLine &line) { return quint8(line.sample[0]) == id; };
        if (std::any_of(table().begin(), table().end(), isKnown))
            continue;
        for (const Place &place : places())
            QVERIFY2(violationOf(packetWith(place, QByteArray(5, char(id)))) == Violation::PropertyUnknown, place.name);
    }
}

void TestProperties::truncatedBlocks()
{
    QFETCH(QByteArray, sample);
    QFETCH(QByteArray, allowed);
    for (const QByteArray &name : allowed.split(' ')) {
        for (qsizetype size = 1; size < sample.size(); ++size) {
            const QByteArray packet = packetWith(placeNamed(name), sample.first(size));
            QVERIFY2(violationOf(packet) == Violation::PropertyLength, name.constData());
        }
    }
}

void TestProperties::values_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<Violation>("violation");
    const auto add = [](const char *name, const char *place, const QByteArray &block, Violation violation) {
        QTest::newRow(name) << QByteArray(place) << block << violation;
    };
    using V = Violation;
    add("[5.0 3.1.2.11.3] Receive Maximum 0", "CONNECT", "21 0000"_hex, V::PropertyValue);
    add("[5.0 3.1.2.11.4] Maximum Packet Size 0", "CONNECT", "27 00000000"_hex, V::PropertyValue);
    add("[5.0 3.1.2.11.6] Request Response Information 2", "CONNECT", "19 02"_hex, V::PropertyValue);
    add("[5.0 3.1.2.11.7] Request Problem Information 2", "CONNECT", "17 02"_hex, V::PropertyValue);
    add("[5.0 3.2.2.3.4] Maximum QoS 2", "CONNACK", "24 02"_hex, V::PropertyValue);
    add("[5.0 3.2.2.3.5] Retain Available 2", "CONNACK", "25 02"_hex, V::PropertyValue);
    add("[5.0 3.2.2.3.11] Wildcard Available 2", "CONNACK", "28 02"_hex, V::PropertyValue);
    add("[5.0 3.2.2.3.12] Identifier Available 2", "CONNACK", "29 02"_hex, V::PropertyValue);
    add("[5.0 3.2.2.3.13] Shared Available 2", "CONNACK", "2A FF"_hex, V::PropertyValue);
    add("[5.0 3.3.2.3.2] Payload Format Indicator 2", "PUBLISH", "01 02"_hex, V::PropertyValue);
    add("[5.0 3.1.3.2.3] Payload Format Indicator 2", "WILL", "01 02"_hex, V::PropertyValue);
    add("[MQTT-3.3.2-8] Topic Alias 0", "PUBLISH", "23 0000"_hex, V::TopicAliasZeroOrTooLarge);
    add("[MQTT-3.3.2-14] wildcard in Response Topic", "PUBLISH", "08 0003 'a/#'"_hex, V::TopicNameWildcard);
    add("[MQTT-3.3.2-14] wildcard in Response Topic", "WILL", "08 0001 '+'"_hex, V::TopicNameWildcard);
    add("[MQTT-4.7.3-1] empty Response Topic", "PUBLISH", "08 0000"_hex, V::PropertyValue);
    add("[MQTT-3.3.2-13] Response Topic not UTF-8", "PUBLISH", "08 0001 FF"_hex, V::IllFormedUtf8);
    add("[MQTT-3.3.2-19] Content Type not UTF-8", "PUBLISH", "03 0002 C080"_hex, V::IllFormedUtf8);
    add("[5.0 3.3.2.3.8] Subscription Identifier 0", "PUBLISH", "0B 00"_hex, V::PropertyValue);
    add("[5.0 3.8.2.1.2] Subscription Identifier 0", "SUBSCRIBE", "0B 00"_hex, V::PropertyValue);
    add("[MQTT-1.5.5-1] Subscription Identifier longer than needed", "SUBSCRIBE", "0B 81 00"_hex, V::PropertyLength);
    add("[5.0 1.5.5] Subscription Identifier of five bytes", "SUBSCRIBE", "0B 80 80 80 80 01"_hex, V::PropertyLength);
    add("[MQTT-1.5.7-1] name not UTF-8", "PUBACK", "26 0001 80 0000"_hex, V::IllFormedUtf8);
    add("[MQTT-1.5.7-1] value not UTF-8", "DISCONNECT", "26 0000 0003 EDA080"_hex, V::IllFormedUtf8);
    add("[MQTT-1.5.4-2] null character in Reason String", "AUTH", "1F 0001 00"_hex, V::NullCharacter);
    add("[MQTT-1.5.4-1] Authentication Method not UTF-8", "CONNECT", "15 0001 FF"_hex, V::IllFormedUtf8);
}

void TestProperties::values()
{
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, block);
    QFETCH(Violation, violation);
    const auto found = violationOf(packetWith(placeNamed(place), block));
    QVERIFY(found);
    QCOMPARE(sentenceOf(*found), sentenceOf(violation));
}

void TestProperties::readerWalks()
{
    const QByteArray block = "01 01 23 0102 02 01020304 0B 8001 03 0002 'tt' 26 0001 'k' 0002 'vv'"_hex;
    PropertyReader reader(block);
    QByteArrayList seen;
    QByteArray raw;
    while (reader.next()) {
        const Property &property = reader.property();
        seen.append(QByteArray::number(quint32(property.id), 16) + ' ' + QByteArray::number(property.number) + ' '
                    + property.text.toByteArray() + ' ' + property.value.toByteArray());
        raw += property.raw;
    }
    QVERIFY(!reader.isMalformed());
    QCOMPARE(seen, QByteArrayList({"1 1  ", "23 258  ", "2 16909060  ", "b 128  ", "3 0 tt ", "26 0 k vv"}));
    QCOMPARE(raw, block);
}

void TestProperties::readerStopsAtMalformed_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("good");
    QTest::newRow("unknown identifier") << "01 01 FF"_hex << 1;
    QTest::newRow("identifier 0") << "00"_hex << 0;
    QTest::newRow("cut") << "01 01 23 01"_hex << 1;
    QTest::newRow("string longer than the block") << "03 0005 'abc'"_hex << 0;
}

void TestProperties::readerStopsAtMalformed()
{
    QFETCH(QByteArray, block);
    QFETCH(int, good);
    PropertyReader reader(block);
    int count = 0;
    while (reader.next())
        ++count;
    QCOMPARE(count, good);
    QVERIFY(reader.isMalformed());
    QVERIFY(reader.rest().isEmpty());
}

SKEP_TEST(TestProperties)
#include "tst_properties.moc"
