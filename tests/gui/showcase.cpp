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

#include <functional>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr qint64 BrokerAge = 25 * 60'000; ///< ms
constexpr qint64 Shown = 62'000; ///< ms that a picture's charts show

struct Showcase
{
    QString page;
    QString selected;
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

/// The first row that has the text in one of its cells; -1: none.
int rowWith(const QAbstractItemModel &model, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.index(row, column).data().toString().contains(text))
                return row;
        }
    }
    return -1;
}

/// The page, with what is recorded or written there.
void arrange(MainWindow &window, const Showcase &showcase)
{
    const QByteArray id = showcase.page.toLatin1();
    Page *page = window.page(QLatin1StringView(id));
    window.setCurrentPage(QLatin1StringView(id));
    if (auto *publish = qobject_cast<PublishPage *>(page)) {
        publish->setDraft(sampleDraft());
    } else if (id == "traffic") {
        window.findChild<TrafficRecorder *>()->setRecording(true);
    } else if (auto *table = qobject_cast<TablePage *>(page)) {
        childOf<FilterLine>(table)->setText(showcase.filter);
    }
    if (auto *subscriptions = qobject_cast<SubscriptionsPage *>(page)) {
        childOf<Segments>(subscriptions, u"View"_s)->setCurrent(showcase.tab);
        if (!showcase.testTopic.isEmpty())
            subscriptions->openTopic(showcase.testTopic, {});
    }
}

void selectRecord(const Page *page, const Showcase &showcase)
{
    auto *view = childOf<RecordView>(page);
    const int row = rowWith(*view->model(), showcase.selected);
    view->setFollowing(false);
    view->selectRow(row);
    view->scrollTo(view->model()->index(row, 0));
    childOf<TrafficDetail>(page)->showPane(TrafficDetail::Pane(showcase.tab));
}

/// Looks at one thing on the page.
void select(MainWindow &window, const Showcase &showcase)
{
    if (showcase.selected.isEmpty())
        return;
    Page *page = window.page(QLatin1StringView(showcase.page.toLatin1()));
    if (auto *topics = qobject_cast<TopicsPage *>(page)) {
        topics->view()->setCurrentPath(showcase.selected);
    } else if (auto *table = qobject_cast<TablePage *>(page)) {
        table->view()->setCurrentIndex(table->proxy().index(rowWith(table->proxy(), showcase.selected), 0));
        if (auto *clients = qobject_cast<ClientsPage *>(page))
            childOf<ClientDetail>(clients)->setTab(showcase.tab);
    } else if (qobject_cast<TrafficPage *>(page)) {
        selectRecord(page, showcase);
    }
}

/// Lets the time pass, second by second, until the broker's clock shows the time of day: pages show ages.
void catchUp(MainWindow &window, SampleBroker &broker, const std::function<void()> &then)
{
    if (broker.now() >= QDateTime::currentMSecsSinceEpoch())
        return then();
    broker.advance(1'000);
    QTimer::singleShot(25, &window, [&window, &broker, then] { catchUp(window, broker, then); });
}

/// A picture is taken after more than a minute that passes in no time; in between, the window does what it has to do.
void takePicture(MainWindow &window, SampleBroker &broker, const Showcase &showcase)
{
    constexpr int Pause = 400; // ms
    arrange(window, showcase);
    catchUp(window, broker, [&window, &broker, showcase] {
        select(window, showcase);
        QTimer::singleShot(Pause, &window, [&window, &broker, showcase] {
            broker.advance(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - broker.now()));
            QTimer::singleShot(Pause, &window, [&window, showcase] {
                window.grab().save(showcase.picture);
                qApp->quit();
            });
        });
    });
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
         {u"select"_s, u"Topic, or text of the row, to select"_s, u"text"_s},
         {u"tab"_s, u"Tab of the pane at the side, or grouping of subscriptions, from 0"_s, u"n"_s, u"0"_s},
         {u"test-topic"_s, u"Topic in the tester of subscriptions"_s, u"topic"_s},
         {u"language"_s, u"Language, as zh_CN"_s, u"code"_s},
         {u"filter"_s, u"Filter text"_s, u"text"_s},
         {u"size"_s, u"Size, as 1280x800"_s, u"size"_s, u"1280x800"_s},
         {u"dark"_s, u"Dark"_s},
         {u"grab"_s, u"Save a picture and end"_s, u"file"_s}});
    parser.process(app);
    const Showcase showcase{parser.value(u"page"_s), parser.value(u"select"_s),      parser.value(u"filter"_s),
                            parser.value(u"grab"_s), parser.value(u"tab"_s).toInt(), parser.value(u"test-topic"_s)};
    if (parser.isSet(u"language"_s))
        translation.setLanguage(parser.value(u"language"_s));
    QLoggingCategory::setFilterRules(u"skep.events=false"_s);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    SampleBroker broker(showcase.picture.isEmpty() ? now : now - Shown, BrokerAge);
    Theme theme;
    MainWindow window(broker, theme);
    theme.setMode(parser.isSet(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.setCurrentPage(QLatin1StringView(showcase.page.toLatin1())); // what is only told to who looks
    QTimer churn;
    if (showcase.picture.isEmpty()) {
        QObject::connect(&churn, &QTimer::timeout, &window, [&] { broker.advance(100); });
        churn.start(100);
        arrange(window, showcase);
        QTimer::singleShot(1'000, &window, [&] { select(window, showcase); });
    } else {
        QCursor::setPos(0, 0); // where it hovers over nothing
        takePicture(window, broker, showcase);
    }
    return app.exec();
}
