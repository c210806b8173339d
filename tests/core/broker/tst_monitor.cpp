// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/consoleworld.h"
#include "tests/support/fakeaccess.h"
#include "tests/support/testrunner.h"

#include <QTest>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

QStringList described(const Delta &delta)
{
    QStringList lines;
    if (delta.isSnapshot)
        lines.append(u"snapshot"_s);
    for (const ClientSnapshot &client : delta.clients)
        lines.append(u"client %1 %2 subscriptions=%3 in=%4 out=%5"_s.arg(client.clientId)
                         .arg(client.online ? "online"_L1 : "offline"_L1)
                         .arg(client.subscriptions)
                         .arg(client.traffic.messagesIn)
                         .arg(client.traffic.messagesOut));
    for (const QString &clientId : delta.removedClients)
        lines.append(u"removed client %1"_s.arg(clientId));
    for (const SubscriptionSnapshot &subscription : delta.subscriptions)
        lines.append(u"subscription %1 %2"_s.arg(subscription.clientId, subscription.topicFilter));
    for (const SubscriptionKey &key : delta.removedSubscriptions)
        lines.append(u"removed subscription %1 %2"_s.arg(key.clientId, key.topicFilter));
    for (const RetainedSnapshot &retained : delta.retained)
        lines.append(u"retained %1 '%2'"_s.arg(retained.topic, QString::fromUtf8(retained.payload)));
    for (const QString &topic : delta.removedRetained)
        lines.append(u"removed retained %1"_s.arg(topic));
    lines.sort();
    return lines;
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyLooks();
    void snapshotFirst();
    void deltasHoldWhatChanged();
    void sessionsThatEnd();
    void retainedSetAndCleared();
    void unchangedClientsStayOut();
    void totals();
    void eventsOnceEach();
    void eventsFallOutCounted();
    void refusedFilterIsTold();
    void stopsWhenAsked();
    void disconnectCommand();
    void endSessionCommand();
    void endsWithMessagesQueued();
    void clearRetainedCommand();
    void listeners();
};

void TestMonitor::nobodyLooks()
{
    World world;
    Device device(world, "a");
    device.subscribe("t");
    QVERIFY(!world.nextDelta());
    QCOMPARE(world.wakes, 0);
}

void TestMonitor::snapshotFirst()
{
    World world;
    Device a(world, "a");
    Device b(world, "b", 60);
    a.subscribe("x/#");
    b.publish("x/1", "one", true);
    world.watch();
    const auto delta = world.mailbox.take();
    QVERIFY(delta);
    QCOMPARE(world.wakes, 1);
    QCOMPARE(
        described(*delta),
        (QStringList{u"client a online subscriptions=1 in=0 out=1"_s, u"client b online subscriptions=0 in=1 out=0"_s,
                     u"retained x/1 'one'"_s, u"snapshot"_s, u"subscription a x/#"_s}));
}

void TestMonitor::deltasHoldWhatChanged()
{
    World world;
    Device a(world, "a");
    world.watch();
    world.mailbox.take();
    Device b(world, "b");
    a.subscribe("x");
    b.publish("x", "1");
    b.publish("x", "2");
    const auto delta = world.nextDelta();
    QVERIFY(delta);
    QCOMPARE(described(*delta),
             (QStringList{u"client a online subscriptions=1 in=0 out=2"_s,
                          u"client b online subscriptions=0 in=2 out=0"_s, u"subscription a x"_s}));
}

void TestMonitor::sessionsThatEnd()
{
    World world;
    auto a = std::make_unique<Device>(world, "a");
    auto b = std::make_unique<Device>(world, "b", 60);
    a->subscribe("x");
    world.watch();
    world.mailbox.take();
    a.reset();
    b.reset();
    auto delta = world.nextDelta();
    QVERIFY(delta);
    QCOMPARE(described(*delta),
             (QStringList{u"client b offline subscriptions=0 in=0 out=0"_s, u"removed client a"_s,
                          u"removed subscription a x"_s}));
    world.clock.advance(60'000);
    world.broker.wakeUp(); // the interval's delta first, then the expiry
    world.mailbox.take();
    delta = world.nextDelta();
    QVERIFY(delta);
    QCOMPARE(described(*delta), QStringList{u"removed client b"_s});
}

void TestMonitor::retainedSetAndCleared()
{
    World world;
    Device a(world, "a");
    world.watch();
    world.mailbox.take();
    a.publish("kept", "1", true);
    a.publish("gone", "1", true);
    a.publish("gone", "", true);
    const auto delta = world.nextDelta();
    QVERIFY(delta);
    const QStringList lines = described(*delta);
    QVERIFY(lines.contains(u"retained kept '1'"_s));
    QVERIFY(lines.contains(u"removed retained gone"_s));
}

void TestMonitor::unchangedClientsStayOut()
{
    World world;
    Device a(world, "a");
    Device b(world, "b");
    world.watch();
    world.mailbox.take();
    a.publish("t", "1");
    const auto delta = world.nextDelta();
    QVERIFY(delta);
    QCOMPARE(described(*delta), QStringList{u"client a online subscriptions=0 in=1 out=0"_s});
}

void TestMonitor::totals()
{
    World world;
    Device a(world, "a");
    Device b(world, "b", 60);
    a.subscribe("#");
    b.publish("t", "1", true);
    world.watch();
    const Totals totals = world.mailbox.take()->totals;
    QCOMPARE(totals.clientsOnline, 2u);
    QCOMPARE(totals.sessions, 2u);
    QCOMPARE(totals.subscriptions, 1u);
    QCOMPARE(totals.retained, 1u);
    QCOMPARE(totals.traffic.messagesIn, 1u);
    QCOMPARE(totals.traffic.messagesOut, 1u);
    QCOMPARE(totals.traffic.dropped, 0u);
    QCOMPARE(totals.queueLimits.messages, quint64(world.broker.limits().maxQueuedMessages));
    QVERIFY(!totals.queueLimits.dropsOldest);
}

void TestMonitor::eventsOnceEach()
{
    World world;
    world.broker.monitor().log({.kind = EventKind::System, .text = u"before"_s});
    world.watch();
    const auto first = world.mailbox.take();
    QCOMPARE(first->events.size(), size_t(1));
    QCOMPARE(first->events.front().text, u"before"_s);
    QCOMPARE(first->events.front().number, 1u);
    world.broker.monitor().log({.kind = EventKind::System, .text = u"after"_s});
    const auto second = world.nextDelta();
    QCOMPARE(second->events.size(), size_t(1));
    QCOMPARE(second->events.front().text, u"after"_s);
    QCOMPARE(second->eventsLost, 0u);
}

void TestMonitor::eventsFallOutCounted()
{
    Limits limits = World::quiet();
    limits.maxEvents = 3;
    World world(limits);
    world.watch();
    world.mailbox.take();
    for (int i = 1; i <= 5; ++i)
        world.broker.monitor().log({.kind = EventKind::System, .text = QString::number(i)});
    const auto delta = world.nextDelta();
    QCOMPARE(delta->events.size(), size_t(3));
    QCOMPARE(delta->events.front().text, u"3"_s);
    QCOMPARE(delta->eventsLost, 2u);
}

void TestMonitor::refusedFilterIsTold()
{
    World world;
    world.broker.setAuthorizer(std::make_unique<FakeAuthorizer>());
    world.watch();
    Device device(world, "a");
    device.subscribe("allowed/#");
    device.subscribe("forbidden/#");
    world.mailbox.take();
    const auto delta = world.nextDelta();
    QVERIFY(delta);
    QStringList refused;
    for (const EventRecord &event : delta->events) {
        if (!event.refusedFilter.isEmpty())
            refused.append(event.clientId + u' ' + event.refusedFilter);
    }
    QCOMPARE(refused, QStringList{u"a forbidden/#"_s});
}

void TestMonitor::stopsWhenAsked()
{
    World world;
    Device a(world, "a");
    world.watch();
    world.mailbox.take();
    world.broker.execute(StopWatching{});
    a.publish("t", "1");
    QVERIFY(!world.nextDelta());
}

void TestMonitor::disconnectCommand()
{
    World world;
    Device a(world, "a", 60);
    a.link.takePackets();
    world.broker.execute(DisconnectClient{u"a"_s, ReasonCode::UseAnotherServer});
    QVERIFY(a.link.isClosed());
    const QByteArrayList packets = a.link.takePackets();
    QCOMPARE(packets.size(), 1);
    QCOMPARE(quint8(packets.first().at(2)), quint8(ReasonCode::UseAnotherServer));
    world.watch();
    QCOMPARE(described(*world.mailbox.take()),
             (QStringList{u"client a offline subscriptions=0 in=0 out=0"_s, u"snapshot"_s}));
}

void TestMonitor::endSessionCommand()
{
    World world;
    Device a(world, "a", 60);
    world.broker.execute(EndSession{u"a"_s});
    QVERIFY(a.link.isClosed());
    world.watch();
    QCOMPARE(described(*world.mailbox.take()), QStringList{u"snapshot"_s});
}

void TestMonitor::endsWithMessagesQueued()
{
    World world;
    auto a = std::make_unique<Device>(world, "a", 60);
    a->subscribe("t");
    a.reset();
    Device b(world, "b");
    b.send(Publish{.topic = "t", .payload = "1", .packetId = PacketId{1}, .qos = QoS::AtLeastOnce});
    world.watch();
    QCOMPARE(world.mailbox.take()->totals.queued, 1u);

    world.broker.execute(EndSession{u"a"_s});
    const std::optional<Delta> delta = world.nextDelta();
    QVERIFY(delta);
    QCOMPARE(delta->removedClients, std::vector{u"a"_s});
    QVERIFY(delta->clients.empty());
    QCOMPARE(delta->totals.queued, 0u);
    b.publish("t", "2");
    const std::optional<Delta> next = world.nextDelta();
    QVERIFY(next);
    QCOMPARE(next->clients.size(), 1u);
    QCOMPARE(next->clients.front().clientId, u"b"_s);
}

void TestMonitor::clearRetainedCommand()
{
    World world;
    Device a(world, "a");
    a.publish("t", "1", true);
    world.broker.execute(ClearRetained{{u"t"_s}});
    world.watch();
    QCOMPARE(world.mailbox.take()->totals.retained, 0u);
}

void TestMonitor::listeners()
{
    World world;
    ListenerSnapshot listener;
    listener.name = u"tcp"_s;
    world.broker.monitor().setListeners({listener});
    world.watch();
    const auto delta = world.mailbox.take();
    QVERIFY(delta->listenersChanged);
    QCOMPARE(delta->listeners.size(), size_t(1));
    QVERIFY(!world.nextDelta()->listenersChanged);
}

} // namespace skep

SKEP_TEST(skep::TestMonitor)
#include "tst_monitor.moc"
