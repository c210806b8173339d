// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/casefold.h"
#include "gui/models/consolemodels.h"
#include "gui/models/roworder.h"
#include "gui/models/sortfilterproxy.h"
#include "tests/support/tablepicture.h"
#include "tests/support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

/// "a" is a client without messages, "a 5" one that has sent five, "-a" one that goes.
struct Step
{
    std::vector<QString> removed;
    std::vector<ClientSnapshot> upserts;
};

Step stepOf(const QString &text)
{
    Step step;
    for (const QString &part : text.split(u", "_s, Qt::SkipEmptyParts)) {
        if (part.startsWith(u'-')) {
            step.removed.push_back(part.mid(1));
            continue;
        }
        ClientSnapshot client;
        client.clientId = part.section(u' ', 0, 0);
        client.traffic.messagesIn = part.section(u' ', 1, 1).toULongLong();
        client.online = true;
        step.upserts.push_back(client);
    }
    return step;
}

void apply(ClientsModel &model, const QString &text)
{
    Step step = stepOf(text);
    model.apply(step.removed, step.upserts);
}

QStringList picture(const QAbstractItemModel &model)
{
    QStringList lines = tablePicture(model, {ClientsModel::ClientId, ClientsModel::MessagesIn});
    lines.replaceInStrings(u" | "_s, u" "_s);
    return lines;
}

/// "c00" to "c<count - 1>", or every `step`th of them, with a sign before each.
QString many(int count, const QString &sign = {}, const QString &messages = {}, int step = 1)
{
    QStringList parts;
    for (int i = 0; i < count; i += step)
        parts.append(u"%1c%2%3"_s.arg(sign).arg(i, 2, 10, QLatin1Char('0')).arg(messages));
    return parts.join(u", "_s);
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batches_data();
    void batches();
    void scatteredRemovalsKeepOrderAndIndexes();
    void changesAreFewSignals();
    void sortedAndFiltered_data();
    void sortedAndFiltered();
    void proxyEqualsFullSort();
    void filterKeepsTheOrder();
    void rowOrder_data();
    void rowOrder();
    void largeTablesAreSortedInSlices();
    void words_data();
    void words();
    void selectionFollowsItsRow();
    void tenThousandUpserts();
    void snapshotsLeaveBehind();
    void eventsAreBounded();
    void eventsKnownAreNotRepeated();
    void rates();
    void rolesOfACell();
    void subscriptionColumns();
    void howAClientIsConnected();
};

void TestModels::batches_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("insert") << QStringList{u"b, a"_s} << QStringList{u"b 0"_s, u"a 0"_s};
    QTest::addRow("update") << QStringList{u"a, b, c"_s, u"c 1, a 2"_s} << QStringList{u"a 2"_s, u"b 0"_s, u"c 1"_s};
    QTest::addRow("update and insert") << QStringList{u"a"_s, u"b 1, a 2"_s} << QStringList{u"a 2"_s, u"b 1"_s};
    QTest::addRow("remove") << QStringList{u"a, b, c"_s, u"-b"_s} << QStringList{u"a 0"_s, u"c 0"_s};
    QTest::addRow("remove all") << QStringList{u"a, b"_s, u"-b, -a"_s} << QStringList{};
    QTest::addRow("remove one not known") << QStringList{u"a"_s, u"-x"_s} << QStringList{u"a 0"_s};
    QTest::addRow("removed and back in one batch")
        << QStringList{u"a 9, b"_s, u"-a, a 1"_s} << QStringList{u"b 0"_s, u"a 1"_s};
    QTest::addRow("all three") << QStringList{u"a, b, c, d"_s, u"-a, -c, d 4, e"_s}
                               << QStringList{u"b 0"_s, u"d 4"_s, u"e 0"_s};
    QTest::addRow("row numbers hold after a removal")
        << QStringList{u"a, b, c"_s, u"-a"_s, u"c 7"_s} << QStringList{u"b 0"_s, u"c 7"_s};
}

void TestModels::batches()
{
    QFETCH(QStringList, steps);
    QFETCH(QStringList, expected);
    ClientsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &step : steps)
        apply(model, step);
    QCOMPARE(picture(model), expected);
}

void TestModels::scatteredRemovalsKeepOrderAndIndexes()
{
    ClientsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    apply(model, many(100));
    const QPersistentModelIndex kept = model.index(51, 0);
    const QPersistentModelIndex gone = model.index(50, 0);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    apply(model, many(100, u"-"_s, {}, 2));
    QCOMPARE(removals.size(), 1);
    QStringList expected;
    for (int i = 1; i < 100; i += 2)
        expected.append(u"c%1 0"_s.arg(i, 2, 10, QLatin1Char('0')));
    QCOMPARE(picture(model), expected);
    QCOMPARE(kept.data().toString(), u"c51"_s);
    QVERIFY(!gone.isValid());
    apply(model, u"c99 3"_s);
    QCOMPARE(picture(model).last(), u"c99 3"_s);
}

void TestModels::changesAreFewSignals()
{
    ClientsModel model;
    apply(model, many(100));
    QSignalSpy ranges(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy batches(&model, &TableModel::rowsChanged);
    apply(model, u"c10 1, c11 1, c12 1, c40 1"_s);
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(batches.size(), 1);
    ranges.clear();
    apply(model, many(100, {}, u" 2"_s));
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.first().at(1).toModelIndex().row(), 99);
}

void TestModels::sortedAndFiltered_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("expected");
    const int id = ClientsModel::ClientId;
    const int in = ClientsModel::MessagesIn;
    QTest::addRow("by text") << QStringList{u"b, C, a"_s} << u""_s << id << false
                             << QStringList{u"a 0"_s, u"b 0"_s, u"C 0"_s};
    QTest::addRow("by number, not by its text")
        << QStringList{u"a 9, b 10, c 100"_s} << u""_s << in << true << QStringList{u"c 100"_s, u"b 10"_s, u"a 9"_s};
    QTest::addRow("equal ones keep their order, both ways")
        << QStringList{u"b, c, a"_s} << u""_s << in << true << QStringList{u"b 0"_s, u"c 0"_s, u"a 0"_s};
    QTest::addRow("an update moves a row") << QStringList{u"a 1, b 2, c 3"_s, u"a 9"_s} << u""_s << in << false
                                           << QStringList{u"b 2"_s, u"c 3"_s, u"a 9"_s};
    QTest::addRow("many updates turn the order") << QStringList{u"a 1, b 2, c 3"_s, u"a 3, b 2, c 1"_s} << u""_s << in
                                                 << false << QStringList{u"c 1"_s, u"b 2"_s, u"a 3"_s};
    QTest::addRow("filtered") << QStringList{u"ab, bc, cd"_s} << u"B"_s << id << false
                              << QStringList{u"ab 0"_s, u"bc 0"_s};
    QTest::addRow("every word") << QStringList{u"ab, bc, cd"_s} << u"b c"_s << id << false << QStringList{u"bc 0"_s};
    QTest::addRow("filtered, removed, inserted")
        << QStringList{u"ab, bc, cd"_s, u"-ab, xb 1"_s} << u"b"_s << id << false << QStringList{u"bc 0"_s, u"xb 1"_s};
    QTest::addRow("many inserted between") << QStringList{u"c50x"_s, many(4), u"c02 7"_s} << u""_s << id << false
                                           << QStringList{u"c00 0"_s, u"c01 0"_s, u"c02 7"_s, u"c03 0"_s, u"c50x 0"_s};
}

void TestModels::sortedAndFiltered()
{
    QFETCH(QStringList, steps);
    QFETCH(QString, filter);
    QFETCH(int, column);
    QFETCH(bool, descending);
    QFETCH(QStringList, expected);
    ClientsModel model;
    SortFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    proxy.setFilterText(filter);
    for (const QString &step : steps)
        apply(model, step);
    QCOMPARE(picture(proxy), expected);
}

void TestModels::proxyEqualsFullSort()
{
    ClientsModel model;
    SortFilterProxy live;
    QAbstractItemModelTester tester(&live, QAbstractItemModelTester::FailureReportingMode::QtTest);
    live.setSourceModel(&model);
    live.sort(ClientsModel::MessagesIn, Qt::DescendingOrder);
    live.setFilterText(u"1"_s);
    QRandomGenerator random(7);
    for (int round = 0; round < 40; ++round) {
        QStringList parts;
        const int size = round % 3 == 0 ? 3 : 60;
        for (int i = 0; i < size; ++i)
            parts.append(u"c%1 %2"_s.arg(random.bounded(200)).arg(random.bounded(50)));
        parts.removeDuplicates();
        Step step = stepOf(parts.join(u", "_s));
        std::sort(step.upserts.begin(), step.upserts.end(), [](auto &a, auto &b) { return a.clientId < b.clientId; });
        const auto end = std::unique(step.upserts.begin(), step.upserts.end(),
                                     [](auto &a, auto &b) { return a.clientId == b.clientId; });
        step.upserts.erase(end, step.upserts.end());
        for (int i = 0; i < size / 2; ++i)
            step.removed.push_back(u"c%1"_s.arg(random.bounded(200)));
        std::sort(step.removed.begin(), step.removed.end());
        step.removed.erase(std::unique(step.removed.begin(), step.removed.end()), step.removed.end());
        model.apply(step.removed, step.upserts);
        SortFilterProxy fresh;
        fresh.setSourceModel(&model);
        fresh.sort(ClientsModel::MessagesIn, Qt::DescendingOrder);
        fresh.setFilterText(u"1"_s);
        QCOMPARE(picture(live), picture(fresh));
    }
}

void TestModels::filterKeepsTheOrder()
{
    ClientsModel model;
    apply(model, many(100, {}, u" 5"_s));
    apply(model, u"c07 9, c70 1"_s);
    SortFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(ClientsModel::MessagesIn, Qt::DescendingOrder);
    apply(model, many(60, u"-"_s, {}, 2) + u", c71 8"_s);
    proxy.setFilterText(u"C7"_s);
    const QStringList sevens{u"c71 8"_s, u"c72 5"_s, u"c73 5"_s, u"c74 5"_s, u"c75 5"_s,
                             u"c76 5"_s, u"c77 5"_s, u"c78 5"_s, u"c79 5"_s, u"c70 1"_s};
    QCOMPARE(picture(proxy), sevens);
    proxy.setCondition([&model](int row) { return model.at(row).client.traffic.messagesIn != 5; });
    QCOMPARE(picture(proxy), (QStringList{u"c71 8"_s, u"c70 1"_s}));
    proxy.setFilterText({});
    QCOMPARE(picture(proxy), (QStringList{u"c07 9"_s, u"c71 8"_s, u"c70 1"_s}));
    proxy.setCondition({});
    QCOMPARE(picture(proxy).first(), u"c07 9"_s);
    QCOMPARE(proxy.rowCount(), 70);
}

void TestModels::rowOrder_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<int>("count");
    const QStringList letters{u"a"_s, u"B"_s, u"é"_s, u"z"_s, u"漢"_s, u"-"_s, u"0"_s};
    QTest::addRow("few") << letters << 20;
    QTest::addRow("letters") << letters << 2'000;
    QTest::addRow("shared beginnings") << QStringList{u"device/"_s, u"device/hall"_s, u"device/hall-1/00"_s, u"1"_s,
                                                      u"2"_s}
                                       << 2'000;
    QTest::addRow("all the same") << QStringList{u"same"_s} << 300;
    QTest::addRow("some are empty") << QStringList{QString(), u"a"_s} << 500;
}

void TestModels::rowOrder()
{
    QFETCH(const QStringList, pieces);
    QFETCH(const int, count);
    ClientsModel model;
    QRandomGenerator random(11);
    std::vector<ClientSnapshot> clients(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row) {
        clients[size_t(row)].clientId = QString::number(row);
        for (int piece = 0, last = int(random.bounded(6)); piece < last; ++piece)
            clients[size_t(row)].userName += pieces[random.bounded(int(pieces.size()))];
        clients[size_t(row)].traffic.messagesIn = random.bounded(50u);
    }
    model.apply({}, clients);
    for (int column : {int(ClientsModel::User), int(ClientsModel::MessagesIn), int(ClientsModel::ConnectedFor)}) {
        for (Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            std::vector<int> rows(static_cast<size_t>(count));
            std::iota(rows.begin(), rows.end(), 0);
            std::vector<int> expected = rows;
            std::stable_sort(expected.begin(), expected.end(), [&](int a, int b) {
                if (order == Qt::DescendingOrder)
                    std::swap(a, b);
                return model.sortValue(a, column) < model.sortValue(b, column);
            });
            sortByValue(model, column, order, rows);
            QVERIFY(rows == expected);
        }
    }
}

void TestModels::largeTablesAreSortedInSlices()
{
    constexpr int Count = 40'000;
    ClientsModel model;
    std::vector<ClientSnapshot> clients(static_cast<size_t>(Count));
    for (int row = 0; row < Count; ++row) {
        clients[size_t(row)].clientId = u"c%1"_s.arg(row * 7'919 % Count, 5, 10, QLatin1Char('0'));
        clients[size_t(row)].traffic.messagesIn = quint64(row % 1'000);
    }
    model.apply({}, clients);
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    const auto isSortedBy = [&](int column) {
        for (int row = 1; row < proxy.rowCount(); ++row) {
            if (model.sortValue(proxy.sourceRow(row), column) < model.sortValue(proxy.sourceRow(row - 1), column))
                return false;
        }
        return true;
    };
    proxy.sort(ClientsModel::ClientId);
    QVERIFY(!isSortedBy(ClientsModel::ClientId)); // not at once
    QTRY_VERIFY(isSortedBy(ClientsModel::ClientId));
    QCOMPARE(proxy.rowCount(), Count);
    proxy.sort(ClientsModel::MessagesIn);
    QTest::qWait(1); // some values have been asked for
    apply(model, u"c00007 5000, c39999 4000"_s);
    QTRY_COMPARE(proxy.key(Count - 1), u"c00007"_s);
    QVERIFY(isSortedBy(ClientsModel::MessagesIn));
    proxy.sort(ClientsModel::ClientId);
    apply(model, u"-c00001, c00001+"_s); // ends it at once
    QVERIFY(isSortedBy(ClientsModel::ClientId));
    QCOMPARE(proxy.key(1), u"c00001+"_s);
    proxy.sort(ClientsModel::MessagesIn, Qt::DescendingOrder);
    proxy.setFilterText(u"c0000"_s);
    QCOMPARE(proxy.rowCount(), 10);
    QCOMPARE(proxy.key(0), u"c00007"_s);
    proxy.setFilterText({});
    proxy.sort(ClientsModel::ClientId);
    proxy.sort(-1); // what was begun is not wanted any more
    QCOMPARE(proxy.key(0), model.key(0));
    QCOMPARE(proxy.rowCount(), Count);
}

void TestModels::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("expected");
    QTest::addRow("whole") << u"Sensor"_s << u"sensor"_s << true;
    QTest::addRow("beginning") << u"Sensor-1"_s << u"SENS"_s << true;
    QTest::addRow("end") << u"Sensor-1"_s << u"r-1"_s << true;
    QTest::addRow("after a false start") << u"aaab"_s << u"aab"_s << true;
    QTest::addRow("not there") << u"Sensor-1"_s << u"sensor-2"_s << false;
    QTest::addRow("longer than the text") << u"a"_s << u"aa"_s << false;
    QTest::addRow("empty text") << QString() << u"a"_s << false;
    QTest::addRow("beyond ASCII") << u"STRASSE Ä Ω"_s << u"ä ω"_s << true;
    QTest::addRow("letter by letter") << u"Straße"_s << u"STRAßE"_s << true;
}

void TestModels::words()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QTEST(containsWord(text, folded(word)), "expected");
    if (text.toUtf8().size() == text.size()) // ASCII
        QCOMPARE(containsWord(QByteArrayView(text.toUtf8()), QByteArrayView(folded(word).toUtf8())),
                 containsWord(text, folded(word)));
}

void TestModels::selectionFollowsItsRow()
{
    ClientsModel model;
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(ClientsModel::MessagesIn, Qt::DescendingOrder);
    QItemSelectionModel selection(&proxy);
    apply(model, many(60));
    const QModelIndex picked = proxy.mapFromSource(model.index(model.rowOf(u"c30"_s), 0));
    selection.setCurrentIndex(picked, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    apply(model, u"c30 5"_s); // moves up
    apply(model, many(60, u"-"_s, {}, 4) + u", c01 9, z1, z2"_s); // others go, move and come
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.currentIndex().data().toString(), u"c30"_s);
    QCOMPARE(selection.currentIndex().row(), 1);
    proxy.setFilterText(u"z"_s);
    QVERIFY(!selection.hasSelection());
}

void TestModels::tenThousandUpserts()
{
    ClientsModel model;
    SortFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(ClientsModel::ClientId);
    QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
    QSignalSpy inserts(&proxy, &QAbstractItemModel::rowsInserted);
    std::vector<ClientSnapshot> clients(10'000);
    QRandomGenerator random(3);
    for (size_t i = 0; i < clients.size(); ++i)
        clients[i].clientId = u"%1-%2"_s.arg(random.generate(), 8, 16).arg(i);
    model.apply({}, std::span(clients).first(5'000));
    model.apply({}, std::span(clients).last(5'000));
    QCOMPARE(proxy.rowCount(), 10'000);
    QCOMPARE(inserts.size() + layouts.size(), 2); // a batch is one change, however its rows lie
    const QStringList ids = tablePicture(proxy, {ClientsModel::ClientId});
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
}

void TestModels::snapshotsLeaveBehind()
{
    ClientsModel model;
    apply(model, u"a, b, c"_s);
    model.beginSnapshot(2);
    apply(model, u"b 1, x"_s);
    QCOMPARE(model.keysLeftBehind(), (std::vector<QString>{u"a"_s, u"c"_s}));
    apply(model, u"-a, -c"_s);
    QVERIFY(model.keysLeftBehind().empty());
    apply(model, many(100));
    model.beginSnapshot(50);
    apply(model, many(100, {}, {}, 2));
    apply(model, many(100, u"-"_s, {}, 3)); // some of both, from all over the rows
    const auto left = model.keysLeftBehind();
    QCOMPARE(left.size(), size_t(2 + 50 - 17)); // b, x and what is odd, but every third
    apply(model, u"b"_s);
    QCOMPARE(model.keysLeftBehind().size(), left.size() - 1);
}

void TestModels::eventsAreBounded()
{
    EventsModel model(nullptr, 100);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<EventRecord> events(150);
    for (size_t i = 0; i < events.size(); ++i)
        events[i].number = i + 1;
    model.append(events);
    QCOMPARE(model.rowCount(), 90);
    QCOMPARE(model.key(0), u"61"_s);
    QCOMPARE(model.key(89), u"150"_s);
}

void TestModels::eventsKnownAreNotRepeated()
{
    EventsModel model;
    std::vector<EventRecord> events(3);
    for (size_t i = 0; i < events.size(); ++i)
        events[i].number = i + 1;
    std::vector<EventRecord> again = events;
    again.push_back({});
    again.back().number = 4;
    model.append(events);
    model.append(again);
    QCOMPARE(model.rowCount(), 4);
}

void TestModels::rates()
{
    ClientsModel model;
    model.setSampleTime(10'000);
    apply(model, u"a 100"_s);
    QCOMPARE(model.rateIn(0), 0.0);
    model.setSampleTime(10'100); // too soon to say
    apply(model, u"a 150"_s);
    QCOMPARE(model.rateIn(0), 0.0);
    model.setSampleTime(12'000);
    apply(model, u"a 300"_s);
    QCOMPARE(model.rateIn(0), 100.0);
    model.setSampleTime(16'000); // and silence since
    QCOMPARE(model.rateIn(0), 0.0);
}

void TestModels::rolesOfACell()
{
    ClientsModel model;
    apply(model, u"a 12345"_s);
    const QModelIndex cell = model.index(0, ClientsModel::MessagesIn);
    QCOMPARE(cell.data().toString(), u"12,345"_s);
    QCOMPARE(cell.data(TableModel::SortRole).toDouble(), 12345.0);
    QCOMPARE(cell.data(TableModel::KeyRole).toString(), u"a"_s);
    QCOMPARE(cell.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(model.index(0, 0).data(TableModel::SortRole).toString(), u"a"_s);
}

/// Of the WebSocket and of TLS, in columns that are hidden at first.
void TestModels::howAClientIsConnected()
{
    ClientSnapshot client;
    client.clientId = u"a"_s;
    client.connection.requestHeaders = {{"user-agent", "Browser/1"}};
    client.connection.tls =
        TlsInfo{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, CertificateInfo{.subject = u"CN=sensor 1"_s}};
    ClientSnapshot plain;
    plain.clientId = u"b"_s;
    ClientsModel model;
    std::vector<ClientSnapshot> clients{client, plain};
    model.apply({}, clients);
    const QList<int> columns{ClientsModel::UserAgent, ClientsModel::TlsVersion, ClientsModel::Cipher,
                             ClientsModel::Certificate};
    QCOMPARE(tablePicture(model, columns),
             (QStringList{u"Browser/1 | TLSv1.3 | TLS_AES_256_GCM_SHA384 | CN=sensor 1"_s, u" |  |  | "_s}));
    for (int column : columns)
        QVERIFY(model.headerData(column, Qt::Horizontal, TableModel::HiddenRole).toBool());
}

void TestModels::subscriptionColumns()
{
    SubscriptionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<SubscriptionSnapshot> upserts(2);
    upserts[0].clientId = u"c1"_s;
    upserts[0].topicFilter = u"a/+"_s;
    upserts[0].noLocal = true;
    upserts[1].clientId = u"c1"_s;
    upserts[1].topicFilter = u"$share/g/a/#"_s;
    upserts[1].shared = true;
    upserts[1].maximumQoS = QoS::ExactlyOnce;
    upserts[1].subscriptionIdentifier = 7;
    upserts[1].retainHandling = RetainHandling::DoNotSend;
    model.apply({}, upserts);
    QCOMPARE(
        tablePicture(model, {0, 1, 2, 3, 4, 5, 6, 7}),
        (QStringList{u"a/+ | c1 | 0 |  |  | yes |  | always"_s, u"$share/g/a/# | c1 | 2 | g | 7 |  |  | never"_s}));
}

SKEP_TEST(TestModels)
#include "tst_models.moc"
