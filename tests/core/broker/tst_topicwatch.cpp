// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/consoleworld.h"
#include "tests/support/testrunner.h"

#include <QTest>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// "a/b: 3, 'x' +2, 'y'": three messages; samples with those that were left out before them.
QStringList described(const std::optional<Delta> &delta)
{
    QStringList lines;
    if (!delta)
        return lines;
    for (const TopicUpdate &update : delta->topics) {
        QStringList samples;
        for (const TopicSample &sample : update.samples)
            samples.append((sample.before ? u"+%1 "_s.arg(sample.before) : QString())
                           + u"'%1'"_s.arg(QString::fromUtf8(sample.payload)));
        lines.append(u"%1: %2, %3"_s.arg(update.topic).arg(update.messages).arg(samples.join(u' ')));
    }
    return lines;
}

} // namespace

class TestTopicWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyLooks();
    void lastMessageOfEachTopic();
    void followedMessageByMessage();
    void followedIsBounded();
    void samplesTellTheMessage();
    void longPayloadsAreCut();
    void boundOnTopics();
    void boundOnOneDelta();
    void heldBackWhileADeltaWaits();
    void endsWithTheWatch();
};

void TestTopicWatch::nobodyLooks()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    device.publish("t", "1");
    QCOMPARE(described(world.nextDelta()), QStringList());
    world.broker.execute(WatchTopics{});
    QCOMPARE(described(world.nextDelta()), QStringList()); // what was before is not known
}

void TestTopicWatch::lastMessageOfEachTopic()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{});
    device.publish("t/1", "a");
    device.publish("t/2", "b");
    device.publish("t/1", "c");
    QCOMPARE(described(world.nextDelta()), (QStringList{u"t/1: 2, +1 'c'"_s, u"t/2: 1, 'b'"_s}));
    QCOMPARE(described(world.nextDelta()), QStringList());
    device.publish("t/2", "d");
    QCOMPARE(described(world.nextDelta()), QStringList{u"t/2: 1, 'd'"_s});
}

void TestTopicWatch::followedMessageByMessage()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{true, u"t/1"_s});
    device.publish("t/1", "a");
    device.publish("t/2", "b");
    device.publish("t/1", "c");
    QCOMPARE(described(world.nextDelta()), (QStringList{u"t/1: 2, 'a' 'c'"_s, u"t/2: 1, 'b'"_s}));
    world.broker.execute(WatchTopics{true, u"t/2"_s});
    device.publish("t/1", "d");
    device.publish("t/1", "e");
    QCOMPARE(described(world.nextDelta()), QStringList{u"t/1: 2, +1 'e'"_s});
}

void TestTopicWatch::followedIsBounded()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{true, u"t"_s});
    for (size_t i = 0; i < TopicUpdate::MaximumSamples + 5; ++i)
        device.publish("t", QByteArray::number(int(i)));
    const auto delta = world.nextDelta();
    QCOMPARE(delta->topics.front().messages, quint32(TopicUpdate::MaximumSamples + 5));
    QCOMPARE(delta->topics.front().samples.size(), TopicUpdate::MaximumSamples);
    QCOMPARE(delta->topics.front().samples.front().payload, QByteArray("5"));
    QCOMPARE(delta->topics.front().samples.front().before, 5u);
}

void TestTopicWatch::samplesTellTheMessage()
{
    World world;
    Device device(world, "device");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{});
    device.publish("t", "x", true);
    const TopicSample sample = world.nextDelta()->topics.front().samples.front();
    QCOMPARE(sample.publisher, u"device"_s);
    QVERIFY(sample.retain);
    QCOMPARE(sample.qos, QoS::AtMostOnce);
    QCOMPARE(sample.time, world.clock.wall() - Interval);
}

void TestTopicWatch::longPayloadsAreCut()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{true, u"followed"_s});
    device.publish("other", QByteArray(10'000, 'x'));
    device.publish("followed", QByteArray(10'000, 'x'));
    const auto delta = world.nextDelta();
    QCOMPARE(delta->topics[0].samples.front().payload.size(), TopicSample::MaximumPayload);
    QCOMPARE(delta->topics[0].samples.front().payloadSize, 10'000);
    QCOMPARE(delta->topics[1].samples.front().payload.size(), 10'000);
}

void TestTopicWatch::boundOnTopics()
{
    Limits limits = World::quiet();
    limits.maxWatchedTopics = 2;
    World world(limits);
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{});
    for (const char *topic : {"1", "2", "3", "1", "4"})
        device.publish(topic, "x");
    const auto delta = world.nextDelta();
    QCOMPARE(described(delta), (QStringList{u"1: 2, +1 'x'"_s, u"2: 1, 'x'"_s}));
    QCOMPARE(delta->topicMessagesBeyond, 2u);
}

void TestTopicWatch::boundOnOneDelta()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(WatchTopics{});
    for (size_t i = 0; i < TopicWatch::MaximumUpdates + 1; ++i)
        device.publish(QByteArray::number(int(i)), "x");
    QCOMPARE(world.nextDelta()->topics.size(), TopicWatch::MaximumUpdates);
    QCOMPARE(world.nextDelta()->topics.size(), size_t(1));
}

void TestTopicWatch::heldBackWhileADeltaWaits()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.broker.execute(WatchTopics{});
    device.publish("t", "1");
    world.clock.advance(Interval);
    world.broker.wakeUp(); // the snapshot waits
    device.publish("t", "2");
    QCOMPARE(described(world.mailbox.take()), QStringList());
    QCOMPARE(described(world.nextDelta()), QStringList{u"t: 2, +1 '2'"_s});
}

void TestTopicWatch::endsWithTheWatch()
{
    World world;
    Device device(world, "a");
    world.watch();
    world.broker.execute(WatchTopics{});
    world.broker.execute(StopWatching{});
    world.watch();
    world.mailbox.take();
    device.publish("t", "1");
    QCOMPARE(described(world.nextDelta()), QStringList());
    world.broker.execute(WatchTopics{});
    world.broker.execute(WatchTopics{.on = false, .followed = {}});
    device.publish("t", "2");
    QCOMPARE(described(world.nextDelta()), QStringList());
}

} // namespace skep

SKEP_TEST(skep::TestTopicWatch)
#include "tst_topicwatch.moc"
