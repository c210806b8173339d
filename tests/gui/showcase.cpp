// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clientdetail.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/subscriptionspage.h"
#include "gui/pages/tablepage.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficdetail.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"
#include "tests/support/samplebroker.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr qint64 BrokerAge = 25 * 60'000; ///< ms
constexpr qint64 RecordedMs = 50'000;

struct Showcase
{
    QString page;
    int selected = -1;
    QString filter;
    QString picture;
    int tab = 0;
    QString testTopic;
};

Draft sampleDraft()
{
    return {.topic = u"plant/hall-1/temperature"_s,
            .kind = Draft::Kind::Json,
            .text = u"{\n  \"value\": {{random 18 24}},\n  \"unit\": \"°C\",\n  \"number\": {{counter}},\n  "
                    "\"at\": \"{{iso}}\"\n}"_s,
            .qos = QoS::AtLeastOnce,
            .retain = true,
            .contentType = u"application/json"_s,
            .userProperties = u"site: north\nfirmware: 2.1.4"_s,
            .rate = 5};
}

/// Records for a while, and a moment later looks at one record.
void arrangeTraffic(MainWindow &window, SampleBroker &broker, const Showcase &showcase)
{
    window.findChild<TrafficRecorder *>()->setRecording(true);
    broker.advance(RecordedMs);
    const Page *page = window.page("traffic"_L1);
    QTimer::singleShot(300, page, [page, showcase] {
        childOf<FilterEdit>(page)->apply(showcase.filter);
        if (showcase.selected < 0)
            return;
        auto *view = childOf<RecordView>(page);
        view->setFollowing(false);
        view->selectRow(showcase.selected);
        view->scrollTo(view->model()->index(showcase.selected, 0));
        childOf<TrafficDetail>(page)->showPane(TrafficDetail::Pane(showcase.tab));
    });
}

void arrange(MainWindow &window, SampleBroker &broker, const Showcase &showcase)
{
    const QByteArray id = showcase.page.toLatin1();
    window.setCurrentPage(QLatin1StringView(id));
    if (auto *topics = qobject_cast<TopicsPage *>(window.page(QLatin1StringView(id))); topics && showcase.selected >= 0)
        topics->view()->setCurrentPath(u"plant/hall-2/power"_s);
    if (auto *publish = qobject_cast<PublishPage *>(window.page(QLatin1StringView(id))))
        publish->setDraft(sampleDraft());
    if (id == "traffic")
        return arrangeTraffic(window, broker, showcase);
    auto *page = qobject_cast<TablePage *>(window.page(QLatin1StringView(id)));
    if (!page)
        return;
    childOf<FilterLine>(page)->setText(showcase.filter);
    if (auto *subscriptions = qobject_cast<SubscriptionsPage *>(page)) {
        childOf<Segments>(subscriptions, u"View"_s)->setCurrent(showcase.tab);
        if (!showcase.testTopic.isEmpty())
            subscriptions->openTopic(showcase.testTopic, {});
    }
    if (showcase.selected < 0)
        return;
    page->view()->setCurrentIndex(page->proxy().index(showcase.selected, 0));
    if (auto *clients = qobject_cast<ClientsPage *>(page))
        childOf<ClientDetail>(clients)->setTab(showcase.tab);
}

} // namespace

/// Shows the window on the sample broker, to look at or to take a picture of.
int main(int argc, char **argv)
{
    QTemporaryDir scope;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scope.path());
    QApplication app(argc, argv);
    Translation translation;
    QCommandLineParser parser;
    parser.addOptions(
        {{u"page"_s, u"Page"_s, u"id"_s, u"overview"_s},
         {u"select"_s, u"Row to select"_s, u"row"_s, u"-1"_s},
         {u"tab"_s, u"Tab of the pane at the side, or grouping of subscriptions, from 0"_s, u"n"_s, u"0"_s},
         {u"test-topic"_s, u"Topic in the tester of subscriptions"_s, u"topic"_s},
         {u"language"_s, u"Language, as zh_CN"_s, u"code"_s},
         {u"filter"_s, u"Filter text"_s, u"text"_s},
         {u"size"_s, u"Size, as 1280x800"_s, u"size"_s, u"1280x800"_s},
         {u"dark"_s, u"Dark"_s},
         {u"grab"_s, u"Save a picture and end"_s, u"file"_s}});
    parser.process(app);
    const Showcase showcase{parser.value(u"page"_s), parser.value(u"select"_s).toInt(), parser.value(u"filter"_s),
                            parser.value(u"grab"_s), parser.value(u"tab"_s).toInt(),    parser.value(u"test-topic"_s)};
    if (parser.isSet(u"language"_s))
        translation.setLanguage(parser.value(u"language"_s));
    QLoggingCategory::setFilterRules(u"skep.events=false"_s);
    // A picture is taken after a minute that passes in no time.
    constexpr int Seconds = 62;
    const bool isTraffic = showcase.page == u"traffic"_s;
    const qint64 ahead = showcase.picture.isEmpty() ? 0 : (Seconds - 2) * 1'000 + (isTraffic ? RecordedMs : 0);
    SampleBroker broker(QDateTime::currentMSecsSinceEpoch() - ahead, BrokerAge);
    Theme theme;
    MainWindow window(broker, theme);
    theme.setMode(parser.isSet(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (!showcase.picture.isEmpty()) {
        QCursor::setPos(0, 0); // where it hovers over nothing
        window.setCurrentPage(QLatin1StringView(showcase.page.toLatin1())); // what is only told to who looks
        for (int second = 0; second < Seconds; ++second)
            QTimer::singleShot(100 + 25 * second, &window, [&] { broker.advance(1'000); });
        QTimer::singleShot(2600, &window, [&] { arrange(window, broker, showcase); });
        QTimer::singleShot(3300, &app, [&] {
            window.grab().save(showcase.picture);
            app.quit();
        });
    }
    QTimer churn;
    if (showcase.picture.isEmpty()) {
        QObject::connect(&churn, &QTimer::timeout, &window, [&] { broker.advance(100); });
        churn.start(100);
        arrange(window, broker, showcase);
    }
    return app.exec();
}
