// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/manyrows.h"
#include "tests/support/samplebroker.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

Delta deltaOf(const QStringList &clients, const QStringList &removed = {})
{
    Delta delta;
    for (const QString &id : clients) {
        ClientSnapshot client;
        client.clientId = id;
        delta.clients.push_back(client);
    }
    for (const QString &id : removed)
        delta.removedClients.push_back(id);
    return delta;
}

} // namespace

class TestDeltaFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void watchesOnlyWhileAsked();
    void appliesDeltas();
    void snapshotIsADifference();
    void removalsComeBeforeUpserts();
    void takesTheNextWhenDone();
    void largeSnapshot();
    void tellsTotalsListenersAndLosses();
};

void TestDeltaFeed::watchesOnlyWhileAsked()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QCOMPARE(commandTexts(link.commands), QStringList());
    feed.setAttention(DeltaFeed::Attention::Full);
    feed.setAttention(DeltaFeed::Attention::Full);
    feed.setAttention(DeltaFeed::Attention::None);
    QCOMPARE(commandTexts(link.commands), (QStringList{u"start"_s, u"stop"_s}));
}

void TestDeltaFeed::appliesDeltas()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    Delta delta = deltaOf({u"a"_s, u"b"_s});
    delta.subscriptions.push_back({.clientId = u"a"_s, .topicFilter = u"t/#"_s});
    delta.retained.push_back({.topic = u"t"_s, .payload = "x", .payloadSize = 1});
    delta.events.push_back({.number = 1, .text = u"Hello"_s});
    link.deliver(delta);
    QVERIFY(applied.wait());
    QCOMPARE(tablePicture(models.clients, {ClientsModel::ClientId}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(tablePicture(models.subscriptions, {0, 1}), QStringList{u"t/# | a"_s});
    QCOMPARE(tablePicture(models.retained, {0, 1}), QStringList{u"t | x"_s});
    QCOMPARE(tablePicture(models.events, {EventsModel::Text}), QStringList{u"Hello"_s});

    Delta removal;
    removal.removedClients.push_back(u"a"_s);
    removal.removedSubscriptions.push_back({u"a"_s, u"t/#"_s});
    removal.removedRetained.push_back(u"t"_s);
    link.deliver(removal);
    QVERIFY(applied.wait());
    QCOMPARE(tablePicture(models.clients, {ClientsModel::ClientId}), QStringList{u"b"_s});
    QCOMPARE(models.subscriptions.rowCount(), 0);
    QCOMPARE(models.retained.rowCount(), 0);
}

void TestDeltaFeed::snapshotIsADifference()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    link.deliver(deltaOf({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(applied.wait());
    QSignalSpy resets(&models.clients, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex b = models.clients.index(1, 0);
    Delta snapshot = deltaOf({u"d"_s, u"b"_s});
    snapshot.isSnapshot = true;
    link.deliver(snapshot);
    QVERIFY(applied.wait());
    QCOMPARE(tablePicture(models.clients, {ClientsModel::ClientId}), (QStringList{u"b"_s, u"d"_s}));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(b.data().toString(), u"b"_s);
}

void TestDeltaFeed::removalsComeBeforeUpserts()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    link.deliver(deltaOf({u"a"_s, u"b"_s}));
    QVERIFY(applied.wait());
    link.deliver(deltaOf({u"a"_s}, {u"a"_s}));
    QVERIFY(applied.wait());
    QCOMPARE(tablePicture(models.clients, {ClientsModel::ClientId}), (QStringList{u"b"_s, u"a"_s}));
}

void TestDeltaFeed::takesTheNextWhenDone()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    link.deliver(deltaOf({u"a"_s}));
    QVERIFY(!link.isWaiting());
    link.deliver(deltaOf({u"b"_s}));
    QVERIFY(link.isWaiting()); // the first is not applied yet
    QTRY_COMPARE(applied.size(), 2);
    QCOMPARE(models.clients.rowCount(), 2);
}

void TestDeltaFeed::largeSnapshot()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    ManyRows rows(20'000, 1'750'000'000'000);
    link.deliver(rows.snapshot());
    QVERIFY(applied.wait());
    QCOMPARE(models.clients.rowCount(), 20'000);
    Delta gone;
    gone.removedClients = {models.clients.key(17)};
    link.deliver(gone);
    QVERIFY(applied.wait());
    QCOMPARE(models.clients.rowCount(), 19'999);
}

void TestDeltaFeed::tellsTotalsListenersAndLosses()
{
    FakeConsoleLink link;
    ConsoleModels models;
    DeltaFeed feed(link, models);
    QSignalSpy totals(&feed, &DeltaFeed::totalsChanged);
    QSignalSpy listeners(&feed, &DeltaFeed::listenersChanged);
    QSignalSpy lost(&feed, &DeltaFeed::eventsLost);
    QSignalSpy applied(&feed, &DeltaFeed::applied);
    Delta delta;
    delta.listeners = SampleBroker::listeners();
    delta.listenersChanged = true;
    delta.eventsLost = 3;
    link.deliver(delta);
    QVERIFY(applied.wait());
    link.deliver(Delta{});
    QVERIFY(applied.wait());
    QCOMPARE(totals.size(), 2);
    QCOMPARE(listeners.size(), 1);
    QCOMPARE(lost.size(), 1);
}

SKEP_TEST(TestDeltaFeed)
#include "tst_deltafeed.moc"
