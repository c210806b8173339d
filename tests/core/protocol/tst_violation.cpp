// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/types.h"
#include "core/protocol/violation.h"
#include "tests/support/testrunner.h"

#include <QSet>
#include <QTest>

using namespace skep;

class TestViolation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences();
    void reasonCodes_data();
    void reasonCodes();
    void returnCodes_data();
    void returnCodes();
    void names();
};

void TestViolation::sentences()
{
    QSet<QByteArray> seen;
    for (int i = 0; i <= int(Violation::SlowConsumer); ++i) {
        const QByteArray sentence = sentenceOf(Violation(i));
        QVERIFY2(sentence.size() > 20 && sentence.size() < 160, sentence.constData());
        QVERIFY2(sentence[0] >= 'A' && sentence[0] <= 'Z' && !sentence.endsWith('.'), sentence.constData());
        QVERIFY2(!seen.contains(sentence), sentence.constData());
        QVERIFY2(isFailure(reasonCodeOf(Violation(i))), sentence.constData());
        seen.insert(sentence);
    }
}

void TestViolation::reasonCodes_data()
{
    QTest::addColumn<int>("violation");
    QTest::addColumn<int>("code");
    const auto add = [](const char *name, Violation violation, int code) {
        QTest::newRow(name) << int(violation) << code;
    };
    add("[5.0 1.5.5] length", Violation::MalformedRemainingLength, 0x81);
    add("[MQTT-1.5.4-1] UTF-8", Violation::IllFormedUtf8, 0x81);
    add("[MQTT-2.2.1-3] identifier 0", Violation::PacketIdentifierZero, 0x82);
    add("[MQTT-3.1.2-2] version", Violation::ProtocolVersionUnsupported, 0x84);
    add("[5.0 2.2.2.2] property twice", Violation::PropertyTwice, 0x82);
    add("[MQTT-3.3.2-2] wildcard in topic", Violation::TopicNameWildcard, 0x90);
    add("[5.0 3.3.2.1] no topic and no alias", Violation::TopicNameEmpty, 0x82);
    add("[MQTT-3.3.2-8] alias 0", Violation::TopicAliasZeroOrTooLarge, 0x94);
    add("[MQTT-4.7.1-1] filter", Violation::TopicFilterNotValid, 0x8F);
    add("[5.0 3.3.2.1] topic too deep", Violation::TopicNameTooDeep, 0x90);
    add("[5.0 3.9.3] filter too deep", Violation::TopicFilterTooDeep, 0x8F);
    add("[MQTT-3.2.2-15] too large", Violation::PacketTooLarge, 0x95);
    add("[MQTT-3.3.4-7] receive maximum", Violation::ReceiveMaximumExceeded, 0x93);
    add("[MQTT-3.1.2-22] keep alive", Violation::KeepAliveExpired, 0x8D);
    add("[MQTT-3.1.4-3] taken over", Violation::TakenOver, 0x8E);
    add("[5.0 4.13.2] shutdown", Violation::ShuttingDown, 0x8B);
}

void TestViolation::reasonCodes()
{
    QFETCH(int, violation);
    QFETCH(int, code);
    QCOMPARE(int(reasonCodeOf(Violation(violation))), code);
}

void TestViolation::returnCodes_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("code");
    const QList<std::pair<int, int>> list{
        {0x00, 0}, {0x80, 0}, {0x81, 0}, {0x82, 0}, {0x83, 0}, {0x84, 1}, {0x85, 2}, {0x86, 4},
        {0x87, 5}, {0x88, 3}, {0x89, 3}, {0x8A, 5}, {0x8C, 4}, {0x90, 5}, {0x95, 5}, {0x97, 3},
        {0x99, 5}, {0x9A, 5}, {0x9B, 5}, {0x9C, 3}, {0x9D, 3}, {0x9F, 3},
    };
    for (const auto &[reason, code] : list)
        QTest::addRow("[3.1.1 3.2.2.3] 0x%02X", reason) << reason << code;
}

void TestViolation::returnCodes()
{
    QFETCH(int, reason);
    QFETCH(int, code);
    QCOMPARE(int(connectReturnCode(ReasonCode(reason))), code);
}

void TestViolation::names()
{
    int known = 0;
    QSet<QByteArray> seen;
    for (int code = 0; code < 256; ++code) {
        const QByteArray name = reasonCodeName(ReasonCode(code));
        if (name == "Unknown Reason Code")
            continue;
        ++known;
        seen.insert(name);
    }
    QCOMPARE(known, 43); // 5.0 §2.4 table 2-6
    QCOMPARE(seen.size(), known);
    QCOMPARE(reasonCodeName(ReasonCode::NotAuthorized), "Not authorized");
    QCOMPARE(packetTypeName(PacketType::Connect), "CONNECT");
    QCOMPARE(packetTypeName(PacketType::Unsuback), "UNSUBACK");
    QCOMPARE(packetTypeName(PacketType::Auth), "AUTH");
    QCOMPARE(protocolVersionName(ProtocolVersion::Mqtt31), "3.1");
    QCOMPARE(protocolVersionName(ProtocolVersion::Mqtt311), "3.1.1");
    QCOMPARE(protocolVersionName(ProtocolVersion::Mqtt5), "5.0");
}

SKEP_TEST(TestViolation)
#include "tst_violation.moc"
