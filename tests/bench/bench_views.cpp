// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// How long the window is blocked: the longest single thing that it does, in milliseconds of its thread's CPU time, so
// that others on the machine do not count, while it shows 100,000 clients, 100,000 topics with 50,000 messages a
// second, and a million records of traffic. Runs without a display:
//
//   QT_QPA_PLATFORM=offscreen build/release/tests/bench/bench_views [clients|subscriptions|topics|traffic]

#include "gui/pages/clientspage.h"
#include "gui/pages/retainedpage.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/testerpane.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/window/mainwindow.h"
#include "tests/support/chunkbuilder.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/manyrows.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr int Clients = 100'000;
constexpr int Topics = 100'000;
constexpr int TopicsInADelta =
    5'000; // what a tenth of a second of 50,000 messages a second changes, and the most that a delta takes
constexpr int Records = 1'000'000;
constexpr int Runs = 5;
constexpr int AfterwardsMs = 250; // what an action leads to: delayed filters, layouts, repaints
constexpr qint64 Now = 1'700'000'000'000;

/// CPU time of the thread.
class Stopwatch
{
public:
    qint64 nsecsElapsed() const { return now() - m_start; }

private:
    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    qint64 m_start = now();
};

/// Clocks what each event takes.
class MeteredApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (std::exchange(m_isInside, true))
            return QApplication::notify(receiver, event);
        const Stopwatch timer;
        const bool result = QApplication::notify(receiver, event);
        note(timer.nsecsElapsed());
        m_isInside = false;
        return result;
    }
    void note(qint64 nanoseconds)
    {
        m_longest = std::max(m_longest, nanoseconds);
        m_busy += nanoseconds;
    }
    double takeLongest() { return double(std::exchange(m_longest, 0)) / 1e6; }
    double takeBusy() { return double(std::exchange(m_busy, 0)) / 1e6; }

private:
    bool m_isInside = false;
    qint64 m_longest = 0;
    qint64 m_busy = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The window on a link that the bench feeds.
class Bench
{
public:
    explicit Bench(MeteredApplication &app) : m_app(app), m_window(m_link, m_theme)
    {
        m_window.resize(1280, 800);
        m_window.show();
        QObject::connect(m_window.findChild<DeltaFeed *>(), &DeltaFeed::applied, &m_window, [this] { ++m_applied; });
        run(AfterwardsMs);
    }

    template <typename T>
    T &page(const char *id)
    {
        return *qobject_cast<T *>(m_window.page(QLatin1StringView(id)));
    }
    MainWindow &window() { return m_window; }

    void run(int ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    void runUntil(const std::function<bool()> &isDone)
    {
        while (!isDone())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    void apply(Delta delta)
    {
        const int before = m_applied;
        m_link.deliver(std::move(delta));
        runUntil([&] { return m_applied > before; });
    }

    /// Does it several times; prints the median of each time's longest block, and the maximum.
    void measure(const char *what, const std::function<void(int)> &act)
    {
        std::vector<double> longest;
        for (int turn = 0; turn < Runs; ++turn) {
            m_app.takeLongest();
            const Stopwatch timer;
            act(turn);
            m_app.note(timer.nsecsElapsed());
            run(AfterwardsMs);
            longest.push_back(m_app.takeLongest());
        }
        print(what, longest);
    }
    /// The same of deltas, which are made beforehand.
    void measureDeltas(const char *what, std::vector<Delta> deltas)
    {
        std::vector<double> longest;
        for (Delta &delta : deltas) {
            m_app.takeLongest();
            apply(std::move(delta));
            run(AfterwardsMs / 4);
            longest.push_back(m_app.takeLongest());
        }
        print(what, longest);
    }
    static void print(const char *what, const std::vector<double> &longest)
    {
        std::printf("%-64s %7.1f ms  (%.1f)\n", what, median(longest),
                    *std::max_element(longest.begin(), longest.end()));
        std::fflush(stdout);
    }
    MeteredApplication &app() { return m_app; }

private:
    MeteredApplication &m_app;
    FakeConsoleLink m_link;
    Theme m_theme;
    MainWindow m_window;
    int m_applied = 0;
};

std::vector<Delta> deltasOf(ManyRows &rows, int count = Runs)
{
    std::vector<Delta> deltas;
    for (int i = 0; i < count; ++i)
        deltas.push_back(rows.advance(100));
    return deltas;
}

void benchTable(Bench &bench, TablePage &page, ManyRows &rows, const QString &word)
{
    bench.window().setCurrentPage(page.id());
    bench.run(AfterwardsMs);
    TableView *view = page.view();
    std::printf("-- %s, %d rows\n", qPrintable(page.title()), page.proxy().rowCount());
    for (int column = 0; column < page.proxy().columnCount(); ++column) {
        const QByteArray title =
            "sort by " + page.proxy().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toUtf8();
        if (!view->isColumnHidden(column))
            bench.measure(title.constData(), [&](int turn) {
                view->sortByColumn(column, turn % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            });
    }
    view->sortByColumn(0, Qt::AscendingOrder);
    bench.measure("type a filter, one letter more each time",
                  [&](int turn) { childOf<FilterLine>(&page)->setText(word.first(turn + 1)); });
    bench.measure("filter, and none",
                  [&](int turn) { childOf<FilterLine>(&page)->setText(turn % 2 ? QString() : word); });
    childOf<FilterLine>(&page)->clear();
    bench.run(AfterwardsMs);
    bench.measure("select all, and none", [&](int turn) {
        if (turn % 2 == 0)
            view->selectAll();
        else
            view->clearSelection();
    });
    view->selectAll();
    bench.measureDeltas("delta of a tenth of a second, all selected", deltasOf(rows));
    bench.measure("sort by the first column, all selected",
                  [&](int turn) { view->sortByColumn(0, turn % 2 ? Qt::AscendingOrder : Qt::DescendingOrder); });
    bench.measure("keys of all selected rows", [&](int) { Q_UNUSED(view->selectedKeys()); });
    view->clearSelection();
    view->scrollToBottom();
    bench.measureDeltas("delta of a tenth of a second, at the last row", deltasOf(rows));
}

void benchClients(Bench &bench)
{
    ManyRows rows(Clients, Now);
    bench.window().setCurrentPage("clients"_L1);
    bench.run(AfterwardsMs);
    bench.measureDeltas("first snapshot", {rows.snapshot()});
    bench.measureDeltas("the same again, as after the window was hidden", {rows.snapshot(), rows.snapshot()});
    auto &clients = bench.page<ClientsPage>("clients");
    benchTable(bench, clients, rows, u"sensor-hall-2"_s);
    clients.view()->sortByColumn(ClientsModel::MessagesIn, Qt::DescendingOrder);
    bench.measureDeltas("delta of a tenth of a second, sorted by what changes", deltasOf(rows));
    clients.view()->selectAll();
    bench.measureDeltas("the same, all selected", deltasOf(rows));
    clients.view()->clearSelection();
    Delta leaving;
    for (int row = 0; row < Clients; row += 20)
        leaving.removedClients.push_back(bench.window().models().clients.key(row));
    std::vector<Delta> one;
    one.push_back(std::move(leaving));
    bench.measureDeltas("5,000 clients leave at once", std::move(one));
    benchTable(bench, bench.page<TablePage>("subscriptions"), rows, u"command/sensor"_s);
    auto &retained = bench.page<RetainedPage>("retained");
    benchTable(bench, retained, rows, u"plant/hall-2"_s);
    bench.measure("retained messages as a tree, and as a table",
                  [&](int turn) { childOf<Segments>(&retained, u"View"_s)->setCurrent(1 - turn % 2); });
    childOf<Segments>(&retained, u"View"_s)->setCurrent(1);
    bench.measure("filter the tree, and none",
                  [&](int turn) { childOf<FilterLine>(&retained)->setText(turn % 2 ? QString() : u"hall-2"_s); });
}

void benchSubscriptions(Bench &bench)
{
    ManyRows rows(Clients, Now);
    bench.apply(rows.snapshot());
    bench.window().setCurrentPage("subscriptions"_L1);
    bench.run(AfterwardsMs);
    auto &page = bench.page<SubscriptionsPage>("subscriptions");
    std::printf("-- %s in groups, %d rows\n", qPrintable(page.title()), page.proxy().rowCount());
    for (int mode = SubscriptionsPage::ByFilter; mode <= SubscriptionsPage::SharedGroups; ++mode) {
        bench.app().takeLongest();
        const Stopwatch timer;
        childOf<Segments>(&page, u"View"_s)->setCurrent(mode);
        bench.app().note(timer.nsecsElapsed());
        bench.run(3'000);
        Bench::print("group, the first time", {bench.app().takeLongest()});
        bench.measure("group, and none",
                      [&](int turn) { childOf<Segments>(&page, u"View"_s)->setCurrent(turn % 2 ? mode : 0); });
    }
    childOf<Segments>(&page, u"View"_s)->setCurrent(SubscriptionsPage::Table);
    page.openTopic(u"plant/hall-3/temperature"_s, {});
    bench.run(AfterwardsMs);
    bench.measure("type a topic, one letter more each time",
                  [&](int turn) { page.openTopic(QString(u"plant/hall-3/temperature/0001"_s).first(24 + turn), {}); });
    bench.measureDeltas("delta of a tenth of a second, tested anew", deltasOf(rows));
}

Delta topicsDelta(int turn)
{
    Delta delta;
    for (int i = 0; i < TopicsInADelta; ++i) {
        const int number = int((qint64(turn) * TopicsInADelta + i) * 7919 % Topics);
        const QByteArray payload = QByteArray::number(turn + number % 90);
        delta.topics.push_back({u"site-%1/hall-%2/device-%3/value"_s.arg(number % 10)
                                    .arg(number / 10 % 100)
                                    .arg(number, 5, 10, QLatin1Char('0')),
                                1,
                                {{.time = Now + turn * 100, .payload = payload, .payloadSize = payload.size()}}});
    }
    return delta;
}

void benchTopics(Bench &bench)
{
    bench.window().setCurrentPage("topics"_L1);
    bench.run(AfterwardsMs);
    auto &topics = bench.page<TopicsPage>("topics");
    std::vector<Delta> first;
    int turn = 0;
    for (; turn < Topics / TopicsInADelta; ++turn)
        first.push_back(topicsDelta(turn));
    std::printf("-- Topics\n");
    bench.measureDeltas("5,000 new topics in a tenth of a second, to 100,000", std::move(first));
    const auto flow = [&](const char *what) {
        std::vector<Delta> deltas;
        for (int i = 0; i < 40; ++i)
            deltas.push_back(topicsDelta(turn++));
        bench.app().takeBusy();
        bench.measureDeltas(what, std::move(deltas));
        std::printf("%-64s %7.1f ms for each delta\n", "    busy", bench.app().takeBusy() / 40);
    };
    flow("5,000 messages on 100,000 topics, closed");
    for (int site = 0; site < topics.view()->model()->rowCount(); ++site)
        topics.view()->openBelow(topics.view()->model()->index(site, 0));
    flow("5,000 messages on 100,000 topics, opened by the key *");
    topics.view()->scrollToBottom();
    flow("the same, at the last row");
    bench.measure("filter, and none",
                  [&](int run) { childOf<FilterLine>(&topics)->setText(run % 2 ? QString() : u"device-00"_s); });
}

void benchTraffic(Bench &bench)
{
    bench.window().setCurrentPage("traffic"_L1);
    auto &traffic = bench.page<TrafficPage>("traffic");
    auto &recorder = *bench.window().findChild<TrafficRecorder *>();
    auto *filterLine = childOf<FilterEdit>(&traffic);
    auto *view = childOf<RecordView>(&traffic);
    recorder.model().setBudget(CaptureSettings::LargestBudget);
    ChunkBuilder builder;
    std::printf("-- Traffic, %d records\n", Records);
    bench.app().takeLongest();
    for (int first = 0; first < Records; first += 2'000) {
        for (int number = first; number < first + 2'000; number += 2) {
            const quint32 party =
                builder.party(quint64(number % 1'000) + 1, "client-" + QByteArray::number(number % 1'000));
            builder.packet(party, CaptureDirection::In,
                           Publish{.topic = "plant/" + QByteArray::number(number % 10'000) + "/temperature",
                                   .payload = QByteArray(64, 'x')},
                           quint32(number + 1));
            builder.note(party, CaptureNote::Matched, quint32(number + 1), 3);
        }
        recorder.feed().append(builder.take());
        QCoreApplication::processEvents();
    }
    bench.runUntil([&] { return recorder.feed().isIdle() && recorder.model().rowCount() == Records; });
    bench.run(AfterwardsMs);
    Bench::print("records come in, followed", {bench.app().takeLongest()});
    const auto filter = [&](const char *what, const QString &text) {
        std::vector<double> longest;
        std::vector<double> whole;
        for (int run = 0; run < Runs; ++run) {
            filterLine->apply({});
            bench.runUntil([&] { return recorder.model().pending() == 0; });
            bench.run(AfterwardsMs);
            bench.app().takeLongest();
            QElapsedTimer timer;
            timer.start();
            const Stopwatch block;
            filterLine->apply(text);
            bench.app().note(block.nsecsElapsed());
            bench.runUntil([&] { return recorder.model().pending() == 0; });
            whole.push_back(double(timer.nsecsElapsed()) / 1e6);
            bench.run(AfterwardsMs);
            longest.push_back(bench.app().takeLongest());
        }
        Bench::print(what, longest);
        std::printf("%-64s %7.1f ms  %d rows\n", "    until all are judged", median(whole),
                    recorder.model().rowCount());
    };
    filter("filter: client, type, topic, size",
           u"client == \"client-1*\" && type == PUBLISH && topic ~ plant/+/temperature && size > 1"_s);
    filter("filter: one client", u"client == client-8"_s);
    filter("filter: what most pass", u"!retain"_s);
    filter("filter: every byte of the payloads", u"payload ~ yyy"_s);
    std::vector<double> longest;
    for (int run = 0; run < Runs; ++run) {
        filterLine->apply(u"client == client-8"_s);
        bench.runUntil([&] { return recorder.model().pending() == 0; });
        bench.app().takeLongest();
        const Stopwatch timer;
        filterLine->apply({});
        bench.app().note(timer.nsecsElapsed());
        bench.runUntil([&] { return recorder.model().pending() == 0; });
        bench.run(AfterwardsMs);
        longest.push_back(bench.app().takeLongest());
    }
    Bench::print("no filter any more", longest);
    bench.measure("select all", [&](int run) { run % 2 ? view->clearSelection() : view->selectAll(); });
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir scope;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scope.path());
    MeteredApplication app(argc, argv);
    const auto isAskedFor = [&](const char *name) { return argc < 2 || std::strcmp(argv[1], name) == 0; };
    std::printf("%-64s longest block, median (most)\n", "");
    const std::pair<const char *, void (*)(Bench &)> parts[] = {{"clients", benchClients},
                                                                {"subscriptions", benchSubscriptions},
                                                                {"topics", benchTopics},
                                                                {"traffic", benchTraffic}};
    for (const auto &[name, run] : parts) {
        if (!isAskedFor(name))
            continue;
        QSettings().clear();
        Bench bench(app);
        run(bench);
    }
    return 0;
}
