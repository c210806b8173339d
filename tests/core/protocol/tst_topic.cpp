// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/topic.h"
#include "tests/support/hexbytes.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

class TestTopic final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void utf8_data();
    void utf8();
    void faultAtEveryPlace();
    void topicNames_data();
    void topicNames();
    void topicFilters_data();
    void topicFilters();
    void sharedFilters_data();
    void sharedFilters();
    void matches_data();
    void matches();
};

void TestTopic::utf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const auto add = [](const char *name, const QByteArray &text, Utf8Fault fault) {
        QTest::newRow(name) << text << int(fault);
    };
    using enum Utf8Fault;
    add("empty", {}, None);
    add("ASCII", "sensor/kitchen/temperature", None);
    add("control characters", "01 1F 7F"_hex, None);
    add("two bytes, first and last", "C280 DFBF"_hex, None);
    add("three bytes, first and last", "E0A080 EFBFBF"_hex, None);
    add("around the surrogates", "ED9FBF EE8080"_hex, None);
    add("four bytes, first and last", "F0908080 F48FBFBF"_hex, None);
    add("[MQTT-1.5.4-3] byte order mark", "EFBBBF"_hex, None);
    add("[MQTT-1.5.4-2] null character", "'a' 00"_hex, NullCharacter);
    add("[MQTT-1.5.4-1] lone continuation", "80"_hex, IllFormed);
    add("[MQTT-1.5.4-1] overlong null", "C080"_hex, IllFormed);
    add("[MQTT-1.5.4-1] overlong in two bytes", "C1BF"_hex, IllFormed);
    add("[MQTT-1.5.4-1] overlong in three bytes", "E09FBF"_hex, IllFormed);
    add("[MQTT-1.5.4-1] overlong in four bytes", "F08FBFBF"_hex, IllFormed);
    add("[MQTT-1.5.4-1] first surrogate", "EDA080"_hex, IllFormed);
    add("[MQTT-1.5.4-1] last surrogate", "EDBFBF"_hex, IllFormed);
    add("[MQTT-1.5.4-1] above U+10FFFF", "F4908080"_hex, IllFormed);
    add("[MQTT-1.5.4-1] byte F5", "F5808080"_hex, IllFormed);
    add("[MQTT-1.5.4-1] byte FF", "FF"_hex, IllFormed);
    add("[MQTT-1.5.4-1] two bytes cut", "C2"_hex, IllFormed);
    add("[MQTT-1.5.4-1] three bytes cut", "E282"_hex, IllFormed);
    add("[MQTT-1.5.4-1] four bytes cut", "F09F90"_hex, IllFormed);
    add("[MQTT-1.5.4-1] continuation missing", "E282 'a'"_hex, IllFormed);
}

void TestTopic::utf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QCOMPARE(int(checkUtf8(text)), fault);
    QCOMPARE(int(checkUtf8("sixteen letters." + text)), fault);
    QCOMPARE(int(checkUtf8(text + "sixteen letters.")), fault);
}

void TestTopic::faultAtEveryPlace()
{
    for (qsizetype size = 1; size < 40; ++size) {
        for (qsizetype place = 0; place < size; ++place) {
            QByteArray text(size, '\x01');
            QCOMPARE(checkUtf8(text), Utf8Fault::None);
            text[place] = '\0';
            QCOMPARE(checkUtf8(text), Utf8Fault::NullCharacter);
            text[place] = '\x80';
            QCOMPARE(checkUtf8(text), Utf8Fault::IllFormed);
        }
    }
}

void TestTopic::topicNames_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("valid");
    QTest::newRow("one level") << QByteArray("a") << true;
    QTest::newRow("[5.0 4.7.3] only a slash") << QByteArray("/") << true;
    QTest::newRow("[5.0 4.7.3] spaces") << QByteArray("Accounts payable") << true;
    QTest::newRow("empty levels") << QByteArray("a//b/") << true;
    QTest::newRow("[MQTT-4.7.3-3] longest") << QByteArray(65'535, 'a') << true;
    QTest::newRow("[MQTT-4.7.3-3] too long") << QByteArray(65'536, 'a') << false;
    QTest::newRow("[MQTT-4.7.3-1] empty") << QByteArray() << false;
    QTest::newRow("[MQTT-3.3.2-2] +") << QByteArray("a/+") << false;
    QTest::newRow("[MQTT-3.3.2-2] + within a level") << QByteArray("a+b") << false;
    QTest::newRow("[MQTT-3.3.2-2] #") << QByteArray("#") << false;
}

void TestTopic::topicNames()
{
    QFETCH(QByteArray, topic);
    QFETCH(bool, valid);
    QCOMPARE(isValidTopicName(topic), valid);
}

void TestTopic::topicFilters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("valid");
    for (const char *filter : {"a", "/", "//", "#", "+", "a/#", "+/+", "/+", "+/", "a/+/b/#", "$SYS/#", "+/a/#"})
        QTest::addRow("[5.0 4.7.1] %s", filter) << QByteArray(filter) << true;
    for (const char *filter : {"a#", "a/#/b", "#/", "##", "/a#", "#/#"})
        QTest::addRow("[MQTT-4.7.1-1] %s", filter) << QByteArray(filter) << false;
    for (const char *filter : {"a+", "+a", "a/+b", "a/b+/c", "++", "+#"})
        QTest::addRow("[MQTT-4.7.1-2] %s", filter) << QByteArray(filter) << false;
    QTest::newRow("[MQTT-4.7.3-1] empty") << QByteArray() << false;
    QTest::newRow("[MQTT-4.7.3-3] longest") << QByteArray(65'535, '/') << true;
    QTest::newRow("[MQTT-4.7.3-3] too long") << QByteArray(65'536, '/') << false;
}

void TestTopic::topicFilters()
{
    QFETCH(QByteArray, filter);
    QFETCH(bool, valid);
    QCOMPARE(isValidTopicFilter(filter), valid);
}

void TestTopic::sharedFilters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("filter");
    const auto add = [](const char *name, const char *text, bool shared, const char *group, const char *filter) {
        QTest::newRow(name) << QByteArray(text) << shared << QByteArray(group) << QByteArray(filter);
    };
    add("[5.0 4.8.2] plain", "$share/group/a/b", true, "group", "a/b");
    add("[5.0 4.8.2] wildcards", "$share/g/+/#", true, "g", "+/#");
    add("[5.0 4.8.2] filter that starts with a slash", "$share/g//a", true, "g", "/a");
    add("[MQTT-4.8.2-1] empty group", "$share//a", true, "", "");
    add("[MQTT-4.8.2-1] nothing behind the prefix", "$share/", true, "", "");
    add("[MQTT-4.8.2-2] no filter", "$share/g", true, "", "");
    add("[MQTT-4.8.2-2] empty filter", "$share/g/", true, "", "");
    add("[MQTT-4.8.2-2] # in group", "$share/g#/a", true, "", "");
    add("[MQTT-4.8.2-2] + as group", "$share/+/a", true, "", "");
    add("[MQTT-4.7.1-1] invalid filter", "$share/g/#/a", true, "", "");
    add("not shared: no slash", "$share", false, "", "");
    add("not shared: other first level", "$shared/g/a", false, "", "");
    add("not shared: behind the first level", "a/$share/g", false, "", "");
}

void TestTopic::sharedFilters()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, shared);
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, filter);
    QCOMPARE(isSharedFilter(text), shared);
    const auto parsed = parseSharedFilter(text);
    QCOMPARE(parsed.has_value(), !group.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->group.toByteArray(), group);
        QCOMPARE(parsed->filter.toByteArray(), filter);
    }
}

void TestTopic::matches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("matching");
    QTest::addColumn<QByteArray>("other");
    const auto add = [](const char *name, const char *filter, const char *matching, const char *other) {
        QTest::newRow(name) << QByteArray(filter) << QByteArray(matching) << QByteArray(other);
    };
    add("[5.0 4.7.3] equal", "a/b", "a/b", "a a/b/ /a/b a/c A/b a/b/c");
    add("[5.0 4.7.3] leading slash", "/a", "/a", "a /a/ //a");
    add("[5.0 4.7.3] trailing slash", "a/", "a/", "a a// a/b");
    add("[5.0 4.7.1.2] # and its parent", "sport/tennis/#", "sport/tennis sport/tennis/ sport/tennis/a/b",
        "sport sport/tennisx sport/other");
    add("[5.0 4.7.1.2] # alone", "#", "a / /a a/b/c", "$SYS $SYS/a");
    add("[5.0 4.7.1.3] + in the middle", "a/+/c", "a/b/c a//c", "a/c a/b/d a/b/c/d a/b");
    add("[5.0 4.7.1.3] + at the end", "sport/+", "sport/ sport/a", "sport sport/a/b");
    add("[5.0 4.7.1.3] + alone", "+", "a", "/a a/ / a/b $SYS");
    add("[5.0 4.7.1.3] /+", "/+", "/a /", "a a/b /a/b");
    add("[5.0 4.7.1.3] +/+", "+/+", "/a a/b /", "a a/b/c $SYS/a");
    add("[5.0 4.7.1.3] +/#", "+/#", "a a/b /", "$SYS/a $a");
    add("[MQTT-4.7.2-1] $ named", "$SYS/#", "$SYS $SYS/a/b", "SYS a/$SYS $SYSX");
    add("[MQTT-4.7.2-1] $ named, + behind", "$SYS/+", "$SYS/a $SYS/", "$SYS $SYS/a/b");
    add("[MQTT-4.7.2-1] $ in a later level", "a/+", "a/$b", "a");
}

void TestTopic::matches()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, matching);
    QFETCH(QByteArray, other);
    for (const QByteArray &topic : matching.split(' '))
        QVERIFY2(topicMatches(filter, topic), topic.constData());
    for (const QByteArray &topic : other.split(' '))
        QVERIFY2(!topicMatches(filter, topic), topic.constData());
}

SKEP_TEST(TestTopic)
#include "tst_topic.moc"
