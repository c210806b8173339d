// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/slices.h"
#include "tests/support/consoleworld.h"
#include "tests/support/testrunner.h"

#include <QTest>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// A world with a console that looks.
struct Watched : World
{
    explicit Watched(const Limits &limits = quiet()) : World(limits)
    {
        watch();
        mailbox.take();
    }
    PublishAnswer publish(const MessageValue &message)
    {
        broker.execute(PublishMessage{7, message});
        const auto delta = nextDelta();
        return delta && !delta->published.empty() ? delta->published.front() : PublishAnswer{};
    }
    QStringList retainedTopics()
    {
        broker.execute(StartWatching{Interval});
        QStringList topics;
        const auto delta = mailbox.take();
        for (const RetainedSnapshot &message : delta->retained)
            topics.append(message.topic);
        topics.sort();
        return topics;
    }
    RetainedMessage fetch(const QString &topic)
    {
        broker.execute(FetchRetained{1, {topic}});
        const auto delta = nextDelta();
        return delta && !delta->fetched.empty() && !delta->fetched.front().messages.empty()
            ? delta->fetched.front().messages.front()
            : RetainedMessage{};
    }
};

MessageValue message(const QString &topic, const QByteArray &payload, bool retain = false)
{
    return {.topic = topic, .payload = payload, .retain = retain, .properties = {}};
}

} // namespace

class TestConsoleMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishReachesSubscribers();
    void publishWithoutSubscribers();
    void publishIsCounted();
    void publishIsRefused_data();
    void publishIsRefused();
    void propertiesComeBack();
    void clearAndRestore();
    void restoreLeavesNewerMessages();
    void onlyTheLastClearsAreKept();
    void fetchIsBounded();
    void storeSendsNothing();
    void storeNamesWhatItRefuses();
    void storeIsTakenBack();
    void muchIsDoneInSlices();
};

void TestConsoleMessages::publishReachesSubscribers()
{
    Watched world;
    Device device(world, "a");
    device.subscribe("t/#");
    device.link.takePackets();
    const PublishAnswer answer = world.publish(message(u"t/1"_s, "hello"));
    QCOMPARE(answer.request, 7u);
    QCOMPARE(answer.problem, QString());
    QVERIFY(answer.hadSubscribers);
    const QByteArrayList packets = device.link.takePackets();
    QCOMPARE(packets.size(), 1);
    QVERIFY(packets.first().endsWith("hello"));
}

void TestConsoleMessages::publishWithoutSubscribers()
{
    Watched world;
    const PublishAnswer answer = world.publish(message(u"t"_s, "x", true));
    QVERIFY(!answer.hadSubscribers);
    QCOMPARE(answer.problem, QString());
    QCOMPARE(world.fetch(u"t"_s).publisher, consoleClientId());
}

/// Beside what clients have sent: the figures of clients, and those below $SYS, are of PUBLISH packets.
void TestConsoleMessages::publishIsCounted()
{
    Watched world;
    Device device(world, "a");
    device.publish("t", "from a client");
    world.publish(message(u"t"_s, "x"));
    world.publish(message(u"t/+"_s, "refused"));
    const Totals totals = world.broker.totals();
    QCOMPARE(totals.traffic.messagesIn, 1u);
    QCOMPARE(totals.publishedHere, 1u);
    QCOMPARE(totals.messagesIn(), 2u);
}

void TestConsoleMessages::publishIsRefused_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("responseTopic");
    QTest::addColumn<QString>("problem");
    QTest::addRow("[MQTT-4.7.3-1] no topic") << QString() << QString() << u"The topic name is empty"_s;
    QTest::addRow("[MQTT-3.3.2-2] wildcard in topic")
        << u"a/+"_s << QString() << u"The topic name contains a wildcard"_s;
    QTest::addRow("[MQTT-4.7.2] $SYS") << u"$SYS/x"_s << QString() << u"The topic name starts with $SYS"_s;
    QTest::addRow("[MQTT-1.5.4-2] null character")
        << u"a\0b"_s << QString() << u"A string contains the null character"_s;
    QTest::addRow("[MQTT-3.3.2-14] wildcard in response topic")
        << u"a"_s << u"b/#"_s << u"The topic name contains a wildcard"_s;
    QTest::addRow("too long") << QString(65'536, u'x') << QString() << u"The topic name is"_s;
}

void TestConsoleMessages::publishIsRefused()
{
    QFETCH(QString, topic);
    QFETCH(QString, responseTopic);
    QFETCH(QString, problem);
    Watched world;
    MessageValue value = message(topic, "x");
    value.properties.responseTopic = responseTopic;
    const QString said = world.publish(value).problem;
    QVERIFY2(said.startsWith(problem), qPrintable(said));
    QVERIFY(said.endsWith(u'.'));
}

void TestConsoleMessages::propertiesComeBack()
{
    Watched world;
    MessageValue value = message(u"t"_s, "21 °C", true);
    value.qos = QoS::AtLeastOnce;
    value.properties = {.payloadIsUtf8 = true,
                        .messageExpiryInterval = 60,
                        .contentType = u"text/plain"_s,
                        .responseTopic = u"answers/1"_s,
                        .correlationData = QByteArray("\0\xFF", 2),
                        .userProperties = {{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}}};
    world.publish(value);
    QVERIFY(world.fetch(u"t"_s).message == value);
}

void TestConsoleMessages::clearAndRestore()
{
    Watched world;
    Device device(world, "a");
    device.publish("t/1", "one", true);
    device.publish("t/2", "two", true);
    device.publish("t/3", "three", true);
    const RetainedMessage before = world.fetch(u"t/1"_s);
    world.broker.execute(ClearRetained{{u"t/1"_s, u"t/2"_s, u"none"_s}, 5});
    QCOMPARE(world.retainedTopics(), QStringList{u"t/3"_s});
    world.clock.advance(5'000);
    world.broker.execute(UndoRetained{5});
    QCOMPARE(world.retainedTopics(), (QStringList{u"t/1"_s, u"t/2"_s, u"t/3"_s}));
    const RetainedMessage after = world.fetch(u"t/1"_s);
    QVERIFY(after.message == before.message);
    QCOMPARE(after.storedAt, before.storedAt);
    QCOMPARE(after.publisher, u"a"_s);
}

void TestConsoleMessages::restoreLeavesNewerMessages()
{
    Watched world;
    Device device(world, "a");
    device.publish("t", "old", true);
    world.broker.execute(ClearRetained{{u"t"_s}, 5});
    device.publish("t", "new", true);
    world.broker.execute(UndoRetained{5});
    QCOMPARE(world.fetch(u"t"_s).message.payload, QByteArray("new"));
}

void TestConsoleMessages::onlyTheLastClearsAreKept()
{
    Limits limits = World::quiet();
    limits.maxClearedKept = 1;
    Watched world(limits);
    Device device(world, "a");
    device.publish("t/1", "x", true);
    device.publish("t/2", "x", true);
    world.broker.execute(ClearRetained{{u"t/1"_s}, 1});
    world.broker.execute(ClearRetained{{u"t/2"_s}, 2});
    world.broker.execute(UndoRetained{1});
    QCOMPARE(world.retainedTopics(), QStringList());
    world.broker.execute(UndoRetained{2});
    world.broker.execute(UndoRetained{2});
    QCOMPARE(world.retainedTopics(), QStringList{u"t/2"_s});
}

void TestConsoleMessages::fetchIsBounded()
{
    Limits limits = World::quiet();
    limits.maxFetchedBytes = 1'000;
    Watched world(limits);
    Device device(world, "a");
    for (const char *topic : {"1", "2", "3"})
        device.publish(topic, QByteArray(900, 'x'), true);
    world.broker.execute(FetchRetained{9, {u"1"_s, u"2"_s, u"3"_s, u"none"_s}});
    const auto delta = world.nextDelta();
    QCOMPARE(delta->fetched.front().request, 9u);
    QCOMPARE(delta->fetched.front().messages.size(), size_t(2));
    QCOMPARE(delta->fetched.front().left, 1u);
}

/// What was there is there again, what was not is gone, and what somebody has published since stays.
void TestConsoleMessages::storeIsTakenBack()
{
    Watched world;
    Device device(world, "a");
    device.publish("there", "old", true);
    device.publish("since", "old", true);
    const RetainedMessage before = world.fetch(u"there"_s);
    world.clock.advance(5'000);
    world.broker.execute(StoreRetained{4,
                                       {{message(u"there"_s, "1"), 0, {}},
                                        {message(u"there"_s, "2"), 0, {}},
                                        {message(u"new"_s, "3"), 0, {}},
                                        {message(u"since"_s, "4"), 0, {}}}});
    device.publish("since", "newest", true);
    QCOMPARE(world.fetch(u"there"_s).message.payload, QByteArray("2"));
    world.broker.execute(UndoRetained{4});
    QCOMPARE(world.retainedTopics(), (QStringList{u"since"_s, u"there"_s}));
    QVERIFY(world.fetch(u"there"_s).message == before.message);
    QCOMPARE(world.fetch(u"there"_s).storedAt, before.storedAt);
    QCOMPARE(world.fetch(u"there"_s).publisher, u"a"_s);
    QCOMPARE(world.fetch(u"since"_s).message.payload, QByteArray("newest"));
}

void TestConsoleMessages::storeSendsNothing()
{
    Watched world;
    Device device(world, "a");
    device.subscribe("#");
    device.link.takePackets();
    world.broker.execute(StoreRetained{3, {{message(u"t"_s, "x"), 1'700'000'000'123, u"someone"_s}}});
    QCOMPARE(device.link.takePackets(), QByteArrayList());
    const RetainedMessage stored = world.fetch(u"t"_s);
    QCOMPARE(stored.message.payload, QByteArray("x"));
    QCOMPARE(stored.storedAt, 1'700'000'000'123);
    QCOMPARE(stored.publisher, u"someone"_s);
}

void TestConsoleMessages::storeNamesWhatItRefuses()
{
    Watched world;
    world.broker.execute(StoreRetained{
        3, {{message(u"a/#"_s, "x"), 0, {}}, {message(u"b"_s, ""), 0, {}}, {message(u"c"_s, "x"), 0, {}}}});
    const auto delta = world.nextDelta();
    QCOMPARE(delta->retained.size(), size_t(1));
    QCOMPARE(delta->events.back().severity, EventSeverity::Warning);
    QVERIFY(delta->events.back().text.startsWith(u"1 of 3"_s));
}

/// A large branch, in the order of the commands.
void TestConsoleMessages::muchIsDoneInSlices()
{
    Watched world;
    StoreRetained command{.request = 1, .messages = {}};
    QStringList topics;
    for (int i = 0; i < 1'000; ++i) {
        topics += u"t/%1"_s.arg(i, 4);
        command.messages.push_back({message(topics.last(), "x"), 0, {}});
    }
    world.broker.execute(command);
    QCOMPARE(world.broker.totals().retained, 1'000u);
    world.clock.perLook = Slices::Length / 10;
    world.broker.execute(ClearRetained{topics, 2});
    QVERIFY(world.broker.totals().retained > 0);
    world.broker.execute(PublishMessage{3, message(topics.last(), "new", true)});
    for (int pass = 0; pass < 50; ++pass)
        world.broker.wakeUp();
    QCOMPARE(world.broker.totals().retained, 1u);
    world.broker.execute(UndoRetained{2});
    for (int pass = 0; pass < 50; ++pass)
        world.broker.wakeUp();
    QCOMPARE(world.broker.totals().retained, 1'000u);
    world.clock.perLook = 0;
    QCOMPARE(world.fetch(topics.last()).message.payload, "new"); // has changed since
    QCOMPARE(world.fetch(topics.first()).message.payload, "x");
}

} // namespace skep

SKEP_TEST(skep::TestConsoleMessages)
#include "tst_consolemessages.moc"
