// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/feed/deltafeed.h"
#include "gui/models/consolemodels.h"
#include "gui/models/quickfilters.h"
#include "gui/pages/trafficdetail.h"
#include "gui/pages/trafficpage.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/hexview.h"
#include "gui/widgets/payloadview.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/tableheader.h"
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"
#include "tests/support/chunkbuilder.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/sampletraffic.h"
#include "tests/support/testrunner.h"
#include "tests/support/widgets.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr qint64 Start = 1'700'000'000'000'000'000;
constexpr qint64 AsLongAsItTakes = 1'000'000;

CaptureChunk publications(int count, const QByteArray &topic, qsizetype payload = 10)
{
    ChunkBuilder builder;
    const quint32 party = builder.party(1, "a");
    for (int i = 0; i < count; ++i)
        builder.packet(party, CaptureDirection::In, Publish{.topic = topic, .payload = QByteArray(payload, 'x')});
    return builder.take();
}

void append(TrafficModel &model, CaptureChunk chunk)
{
    model.append(std::span(&chunk, 1), AsLongAsItTakes);
}

TrafficFilter filterOf(const QString &text)
{
    return std::get<TrafficFilter>(TrafficFilter::compile(text));
}

QString field(const TrafficDetail &detail)
{
    return detail.tree()->currentIndex().siblingAtColumn(DissectionModel::Name).data().toString();
}

} // namespace

class TestTraffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void modelShowsWhatPasses();
    void modelForgetsTheOldest();
    void filtersInSlices();
    void feedRecordsPausesAndResumes();
    void pageRecords();
    void selectionSurvivesFilters();
    void followsAMessage();
    void quickFilters_data();
    void quickFilters();
    void everyCellIsAFilter();
    void filterErrorsAreTold();
    void completesByKeyboard();
    void fieldsAndBytesPointAtEachOther();
    void payloadIsReadable_data();
    void payloadIsReadable();
    void payloadPaneStays();
    void marks();
    void tellsWhatWasOverwritten();
    void savesAndOpens();
    void damagedFileIsTold();
    void stateIsRemembered();
    void anotherPageTakesItsPlace();
    void clearingIsTakenBack();
    void openingSurvivesThePage();
    void captureSurvivesAnotherLanguage();

private:
    /// A page with the sample's records.
    std::unique_ptr<TrafficPage> filledPage();
    int rowWith(int column, const QString &text);

    QTemporaryDir m_scope;
    FakeConsoleLink m_link;
    ConsoleModels m_models;
    DeltaFeed m_deltas{m_link, m_models};
    std::unique_ptr<TrafficRecorder> m_recorder;
};

void TestTraffic::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
}

void TestTraffic::init()
{
    m_recorder = std::make_unique<TrafficRecorder>(m_link);
}

std::unique_ptr<TrafficPage> TestTraffic::filledPage()
{
    auto page = std::make_unique<TrafficPage>(*m_recorder, m_deltas);
    page->resize(1'200, 700);
    page->show();
    m_recorder->setRecording(true);
    QSignalSpy applied(&m_recorder->feed(), &CaptureFeed::applied);
    m_link.deliver(sampleTraffic(Start, 3));
    if (applied.isEmpty())
        applied.wait();
    return page;
}

int TestTraffic::rowWith(int column, const QString &text)
{
    for (int row = 0; row < m_recorder->model().rowCount(); ++row) {
        if (m_recorder->model().text(row, column).contains(text))
            return row;
    }
    return -1;
}

void TestTraffic::modelShowsWhatPasses()
{
    TrafficModel model;
    const QAbstractItemModelTester tester(&model);
    append(model, publications(3, "t/1"));
    append(model, publications(2, "u"));
    QCOMPARE(model.rowCount(), 5);
    model.setFilter(filterOf(u"topic ~ t/#"_s));
    QCOMPARE(model.rowCount(), 3);
    append(model, publications(4, "t/2"));
    append(model, publications(4, "u"));
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.text(6, TrafficModel::Topic), u"t/2"_s);
    QCOMPARE(model.rowOf(5), 3);
    QCOMPARE(model.rowOf(4), -1);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 13);
    QCOMPARE(model.text(1, TrafficModel::Elapsed), u"0.001000"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    append(model, publications(1, "t"));
    QCOMPARE(model.rowCount(), 1);
}

void TestTraffic::modelForgetsTheOldest()
{
    TrafficModel model;
    const QAbstractItemModelTester tester(&model);
    model.setBudget(400'000);
    for (int i = 0; i < 30; ++i)
        append(model, publications(100, i % 2 ? "odd" : "even", 400));
    QVERIFY(model.store().begin() > 0);
    QCOMPARE(quint64(model.rowCount()), model.store().count());
    QCOMPARE(model.number(0), model.store().begin());
    model.setFilter(filterOf(u"topic == odd"_s));
    const int before = model.rowCount();
    for (int i = 0; i < 30; ++i)
        append(model, publications(100, "odd", 400));
    QVERIFY(model.rowCount() >= before);
    QVERIFY(model.number(0) >= model.store().begin());
}

void TestTraffic::filtersInSlices()
{
    TrafficModel model;
    for (int i = 0; i < 100; ++i)
        append(model, publications(2'000, i == 99 ? "rare" : "common"));
    QCOMPARE(model.rowCount(), 200'000);
    model.setFilter(filterOf(u"payload ~ y || topic == rare"_s)); // looks at every byte
    QTRY_COMPARE(model.pending(), 0u);
    QCOMPARE(model.rowCount(), 2'000);
    QCOMPARE(model.number(0), 198'000u);
}

void TestTraffic::feedRecordsPausesAndResumes()
{
    TrafficModel model;
    FakeConsoleLink link;
    CaptureFeed feed(link, model);
    feed.start({});
    feed.start({});
    QCOMPARE(commandTexts(link.commands), (QStringList{u"capture"_s, u"capture"_s}));
    CaptureBatch batch;
    batch.chunks.push_back(publications(10, "t"));
    link.deliver(batch);
    QTRY_COMPARE(model.rowCount(), 10);
    feed.setPaused(true);
    link.deliver(batch);
    link.deliver(batch);
    QTest::qWait(0);
    QCOMPARE(model.rowCount(), 10);
    feed.setPaused(false);
    QTRY_COMPARE(model.rowCount(), 30);
    feed.stop();
    feed.stop();
    QCOMPARE(commandTexts(link.commands).last(), u"capture no more"_s);
    QCOMPARE(link.commands.size(), size_t(3));
}

void TestTraffic::pageRecords()
{
    TrafficPage page(*m_recorder, m_deltas);
    page.resize(1'200, 700);
    page.show();
    QVERIFY(childOf<EmptyState>(&page)->isVisible());
    m_link.commands.clear();
    Q_EMIT childOf<EmptyState>(&page)->actionTriggered();
    QCOMPARE(commandTexts(m_link.commands), QStringList{u"capture"_s});
    QVERIFY(m_recorder->feed().isRecording());
    m_link.deliver(sampleTraffic(Start));
    QTRY_VERIFY(childOf<RecordView>(&page)->isVisible());
    QVERIFY(rowWith(TrafficModel::Note, u"queued for archive"_s) > 0);
    QVERIFY(rowWith(TrafficModel::Note, u"dropped for archive: The client's message queue is full."_s) > 0);
    QVERIFY(rowWith(TrafficModel::Note, u"refused with 404"_s) > 0);
}

void TestTraffic::selectionSurvivesFilters()
{
    const auto page = filledPage();
    const int row = rowWith(TrafficModel::Type, u"SUBSCRIBE"_s);
    childOf<RecordView>(page.get())->setFollowing(false);
    childOf<RecordView>(page.get())->selectRow(row);
    const quint64 number = m_recorder->model().number(row);
    QVERIFY(childOf<TrafficDetail>(page.get())->isVisible());
    childOf<FilterEdit>(page.get())->apply(u"type == PUBLISH"_s);
    QVERIFY(childOf<RecordView>(page.get())->selectedRows().isEmpty());
    QVERIFY(childOf<TrafficDetail>(page.get())->isVisible());
    childOf<FilterEdit>(page.get())->apply(u"type == SUBSCRIBE"_s);
    QCOMPARE(childOf<RecordView>(page.get())->selectedRows().size(), 1);
    QCOMPARE(m_recorder->model().number(childOf<RecordView>(page.get())->selectedRows().first()), number);
}

void TestTraffic::followsAMessage()
{
    const auto page = filledPage();
    childOf<RecordView>(page.get())->selectRow(rowWith(TrafficModel::Topic, u"plant/hall-1/temperature"_s));
    actionOf(page.get(), u"Follow this message"_s)->trigger();
    QCOMPARE(childOf<FilterEdit>(page.get())->text(), u"message == 1"_s);
    QStringList story;
    for (int row = 0; row < m_recorder->model().rowCount(); ++row)
        story.append(m_recorder->model().text(row, TrafficModel::Type) + u": "_s
                     + m_recorder->model().text(row, TrafficModel::Note));
    const QStringList once{u"PUBLISH: message 1"_s,
                           u"Note: matched 2"_s,
                           u"PUBLISH: delivery of message 1"_s,
                           u"Note: queued for archive"_s,
                           u"PUBACK: message 1 is acknowledged"_s,
                           u"PUBACK: acknowledges message 1"_s};
    QCOMPARE(story, once);
}

void TestTraffic::quickFilters_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("client") << int(TrafficModel::Client) << QStringList{u"client == sensor-hall-1"_s};
    QTest::addRow("type") << int(TrafficModel::Type) << QStringList{u"type == PUBLISH"_s};
    QTest::addRow("topic") << int(TrafficModel::Topic) << QStringList{u"topic == plant/hall-1/temperature"_s};
    QTest::addRow("QoS") << int(TrafficModel::QoSLevel) << QStringList{u"qos == 1"_s};
    QTest::addRow("direction") << int(TrafficModel::Direction) << QStringList{u"direction == in"_s};
    QTest::addRow("note") << int(TrafficModel::Note) << QStringList{u"message == 1"_s};
    QTest::addRow("message") << int(TrafficModel::Message) << QStringList{u"message == 1"_s};
    QTest::addRow("address") << int(TrafficModel::Address) << QStringList{u"address == 10.0.0.1:40001"_s};
    QTest::addRow("time") << int(TrafficModel::Time) << QStringList{u"record >= %1"_s, u"record <= %1"_s};
    QTest::addRow("time since the one before")
        << int(TrafficModel::Elapsed) << QStringList{u"record >= %1"_s, u"record <= %1"_s};
    QTest::addRow("size") << int(TrafficModel::Size) << QStringList{u"size >= %2"_s, u"size == %2"_s};
    QTest::addRow("flags, where there are none") << int(TrafficModel::Flags) << QStringList{u"!retain"_s, u"!dup"_s};
}

void TestTraffic::quickFilters()
{
    QFETCH(int, column);
    QFETCH(QStringList, expected);
    const auto page = filledPage();
    const int row = rowWith(TrafficModel::Topic, u"plant/hall-1/temperature"_s);
    const int publish = row + (m_recorder->model().text(row, TrafficModel::Type) == u"SUBSCRIBE"_s ? 1 : 0);
    const quint64 number = m_recorder->model().number(publish);
    expected.replaceInStrings(u"%1"_s, QString::number(number))
        .replaceInStrings(u"%2"_s, QString::number(m_recorder->model().record(publish).wholeSize));
    QCOMPARE(conditionsOf(m_recorder->model(), publish, column), expected);
    for (const QString &condition : std::as_const(expected)) {
        childOf<FilterEdit>(page.get())->apply(u"retain || qos == 1"_s);
        childOf<FilterEdit>(page.get())->add(condition);
        QCOMPARE(childOf<FilterEdit>(page.get())->text(), u"(retain || qos == 1) && "_s + condition);
        QCOMPARE(childOf<FilterEdit>(page.get())->error(), QString());
        QVERIFY(m_recorder->model().rowOf(number) >= 0);
    }
}

/// Each cell of every record that is not empty: what it offers lets the record itself through.
void TestTraffic::everyCellIsAFilter()
{
    const auto page = filledPage();
    int cells = 0;
    for (int row = 0, count = m_recorder->model().rowCount(); row < count; ++row) {
        childOf<FilterEdit>(page.get())->apply({});
        const quint64 number = m_recorder->model().number(row);
        for (int column = 0; column < TrafficModel::SectionCount; ++column) {
            childOf<FilterEdit>(page.get())->apply({});
            const bool isEmpty = m_recorder->model().text(row, column).isEmpty();
            const QStringList conditions = conditionsOf(m_recorder->model(), row, column);
            QVERIFY2(
                isEmpty || !conditions.isEmpty(),
                qPrintable(u"%1, column %2: %3"_s.arg(number).arg(column).arg(m_recorder->model().text(row, column))));
            for (const QString &condition : conditions) {
                childOf<FilterEdit>(page.get())->apply(condition);
                QCOMPARE(childOf<FilterEdit>(page.get())->error(), QString());
                QVERIFY2(m_recorder->model().rowOf(number) >= 0, qPrintable(condition));
                ++cells;
            }
        }
    }
    QVERIFY(cells > 100);
}

void TestTraffic::filterErrorsAreTold()
{
    const auto page = filledPage();
    const int before = m_recorder->model().rowCount();
    childOf<FilterEdit>(page.get())->apply(u"type == PUBLSH"_s);
    QVERIFY(childOf<FilterEdit>(page.get())->error().contains(u"'PUBLSH' is no type"_s));
    QCOMPARE(m_recorder->model().rowCount(), before);
    childOf<FilterEdit>(page.get())->apply(u"type == PUBLISH"_s);
    QCOMPARE(childOf<FilterEdit>(page.get())->error(), QString());
    QVERIFY(m_recorder->model().rowCount() < before);
}

void TestTraffic::completesByKeyboard()
{
    const auto page = filledPage();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    FilterEdit *edit = childOf<FilterEdit>(page.get());
    edit->setFocus();
    QTest::keyClicks(edit, u"cl"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->text(), u"client "_s);
}

void TestTraffic::fieldsAndBytesPointAtEachOther()
{
    const auto page = filledPage();
    const int row = rowWith(TrafficModel::Topic, u"plant/status"_s);
    childOf<RecordView>(page.get())->selectRow(row);
    TrafficDetail *detail = childOf<TrafficDetail>(page.get());
    const QModelIndex root = detail->tree()->model()->index(0, 0);
    QModelIndex topic;
    for (int i = 0; i < detail->tree()->model()->rowCount(root); ++i) {
        const QModelIndex each = detail->tree()->model()->index(i, 0, root);
        if (each.data().toString() == u"Topic Name"_s)
            topic = each;
    }
    detail->tree()->setCurrentIndex(topic);
    QCOMPARE(detail->bytes()->rangeOffset(), 2);
    QCOMPARE(detail->bytes()->rangeSize(), qsizetype(2 + strlen("plant/status")));
    QVERIFY(detail->bytes()->hexText().startsWith(u"00 0c 70 6c"_s));
    Q_EMIT detail->bytes()->byteChosen(16);
    QCOMPARE(field(*detail), u"Payload"_s);
    QCOMPARE(detail->bytes()->rangeSize(), qsizetype(strlen("running")));
    // The next record of that kind shows the same field.
    childOf<RecordView>(page.get())->selectRow(rowWith(TrafficModel::Note, u"delivery of message"_s));
    QCOMPARE(field(*detail), u"Payload"_s);
}

void TestTraffic::payloadIsReadable_data()
{
    QTest::addColumn<CaptureChunk>("chunk");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const Packet &packet, const QString &text, const QString &heading,
                        quint32 notRecorded = 0, const QString &note = {}) {
        ChunkBuilder builder;
        const quint32 party = builder.party(1, "a");
        const QByteArray bytes = encode(packet, ProtocolVersion::Mqtt5);
        builder.add({.party = party,
                     .wholeSize = quint32(bytes.size()),
                     .direction = CaptureDirection::In,
                     .version = ProtocolVersion::Mqtt5},
                    bytes.first(bytes.size() - notRecorded));
        QTest::addRow("%s", name) << builder.take() << text << heading << note;
    };
    const QByteArray json = R"({"t":21.5})";
    const QString shown = u"{\n  \"t\": 21.5\n}"_s;
    row("[MQTT 5.0 3.3.3] PUBLISH with JSON", Publish{.topic = "a/b", .payload = json}, shown, u"JSON · 10 B"_s);
    row("[MQTT 5.0 3.3.3] a payload of CBOR",
        Publish{.topic = "a/b", .payload = QByteArray::fromHex("a16b74656d706572617475726515")},
        u"{\n  \"temperature\": 21\n}"_s, u"CBOR · 14 B"_s);
    row("[MQTT 5.0 3.3.3] a payload of no length", Publish{.topic = "a/b"}, {}, {});
    row("[MQTT 5.0 3.1.3.4] Will Payload",
        Connect{.version = ProtocolVersion::Mqtt5, .clientId = "a", .will = Will{.topic = "gone", .payload = json}},
        shown, u"JSON · 10 B"_s);
    row("only the beginning was recorded", Publish{.topic = "a/b", .payload = QByteArray(3'000, 'x')},
        QString(1'000, u'x'), u"Text · 3.0 KB"_s, 2'000, u"These are the first 1.0 KB of 3.0 KB."_s);
}

void TestTraffic::payloadIsReadable()
{
    QFETCH(CaptureChunk, chunk);
    QFETCH(QString, text);
    QFETCH(QString, heading);
    QFETCH(QString, note);
    TrafficPage page(*m_recorder, m_deltas);
    page.resize(1'200, 700);
    page.show();
    append(m_recorder->model(), chunk);
    childOf<RecordView>(&page)->selectRow(0);
    const TrafficDetail *detail = childOf<TrafficDetail>(&page);
    QCOMPARE(detail->pane(), TrafficDetail::BytesPane);
    childOf<TrafficDetail>(&page)->showPane(TrafficDetail::PayloadPane);
    QCOMPARE(detail->pane(), TrafficDetail::PayloadPane);
    QVERIFY(detail->payload()->isVisible());
    QCOMPARE(detail->payload()->text(), text);
    if (!heading.isEmpty())
        QCOMPARE(detail->payload()->heading(), heading);
    QCOMPARE(detail->payload()->note(), note);
}

void TestTraffic::payloadPaneStays()
{
    const auto page = filledPage();
    TrafficDetail *detail = childOf<TrafficDetail>(page.get());
    const int publish = rowWith(TrafficModel::Note, u"delivery of message 1"_s);
    childOf<RecordView>(page.get())->selectRow(publish);
    const QAbstractItemModel *fields = detail->tree()->model();
    const QModelIndexList payloads =
        fields->match(fields->index(0, 0), Qt::DisplayRole, u"Payload"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(payloads.size(), 1);
    Q_EMIT detail->tree()->activated(payloads.first());
    QVERIFY(detail->payload()->isVisible());
    QVERIFY2(detail->payload()->text().contains(u"\"unit\": \"°C\""_s), qPrintable(detail->payload()->text()));
    childOf<RecordView>(page.get())->selectRow(rowWith(TrafficModel::Type, u"SUBSCRIBE"_s));
    QVERIFY(detail->bytes()->isVisible());
    childOf<RecordView>(page.get())->selectRow(rowWith(TrafficModel::Note, u"delivery of message 2"_s));
    QVERIFY(detail->payload()->isVisible());
    QTest::keyClick(childOf<RecordView>(page.get()), Qt::Key_P);
    QVERIFY(detail->bytes()->isVisible());
    QTest::keyClick(childOf<RecordView>(page.get()), Qt::Key_P);
    QVERIFY(detail->payload()->isVisible());
    QSettings settings(m_scope.filePath(u"pane.ini"_s), QSettings::IniFormat);
    page->saveState(settings);
    TrafficPage next(*m_recorder, m_deltas);
    next.restoreState(settings);
    QCOMPARE(childOf<TrafficDetail>(&next)->pane(), TrafficDetail::PayloadPane);
    QCOMPARE(childOf<TrafficDetail>(&next)->payload()->text(), detail->payload()->text());
}

void TestTraffic::marks()
{
    const auto page = filledPage();
    childOf<RecordView>(page.get())->selectRow(3);
    actionOf(page.get(), u"Mark"_s)->trigger();
    childOf<RecordView>(page.get())->selectRow(7);
    actionOf(page.get(), u"Mark"_s)->trigger();
    childOf<RecordView>(page.get())->selectRow(5);
    actionOf(page.get(), u"Next mark"_s)->trigger();
    QCOMPARE(childOf<RecordView>(page.get())->currentIndex().row(), 7);
    actionOf(page.get(), u"Previous mark"_s)->trigger();
    QCOMPARE(childOf<RecordView>(page.get())->currentIndex().row(), 3);
    childOf<FilterEdit>(page.get())->apply(u"marked"_s);
    QCOMPARE(m_recorder->model().rowCount(), 2);
    childOf<RecordView>(page.get())->selectRow(0);
    actionOf(page.get(), u"Mark"_s)->trigger();
    QVERIFY(!m_recorder->model().isMarked(0));
}

void TestTraffic::tellsWhatWasOverwritten()
{
    const auto page = filledPage();
    const auto *loss = page->findChild<QLabel *>(u"banner"_s);
    QVERIFY(!loss->isVisible());
    CaptureBatch batch;
    batch.lost.add(1'234, Start, Start + 60'000'000'000);
    batch.chunks.push_back(publications(1, "t"));
    m_link.deliver(batch);
    QTRY_VERIFY(loss->text().startsWith(u"1,234 older records were overwritten, from "_s));
}

void TestTraffic::savesAndOpens()
{
    const auto page = filledPage();
    childOf<RecordView>(page.get())->selectRow(2);
    actionOf(page.get(), u"Mark"_s)->trigger();
    const quint64 count = m_recorder->model().store().count();
    const QString path = m_scope.filePath(u"house.skepcap"_s);
    QSignalSpy messages(page.get(), &Page::messageRequested);
    m_recorder->save(TrafficExport::FileFormat::Capture, path);
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY2(messages[0][0].toString().startsWith(u"Wrote "_s), qPrintable(messages[0][0].toString()));

    TrafficRecorder reader(m_link);
    TrafficPage other(reader, m_deltas);
    QSignalSpy opened(&other, &Page::messageRequested);
    reader.open(path);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"Opened house.skepcap: %1 records"_s.arg(count));
    QCOMPARE(reader.model().store().count(), count);
    QVERIFY(reader.model().isMarked(2));
    for (int column :
         {TrafficModel::Time, TrafficModel::Client, TrafficModel::Type, TrafficModel::Topic, TrafficModel::Note})
        QCOMPARE(reader.model().text(40, column), m_recorder->model().text(40, column));

    for (auto format :
         {TrafficExport::FileFormat::Pcapng, TrafficExport::FileFormat::Json, TrafficExport::FileFormat::Csv}) {
        const QString target = m_scope.filePath(u"house."_s + TrafficExport::suffix(format));
        opened.clear();
        reader.save(format, target);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(QFileInfo(target).size() > 0);
    }
    opened.clear();
    reader.save(TrafficExport::FileFormat::Csv, m_scope.filePath(u"no/such/directory.csv"_s));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(opened[0][0].toString().contains(u"could not be written"_s));
}

void TestTraffic::damagedFileIsTold()
{
    const QString path = m_scope.filePath(u"wrong.skepcap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else");
    file.close();
    TrafficPage page(*m_recorder, m_deltas);
    QSignalSpy messages(&page, &Page::messageRequested);
    m_recorder->open(path);
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(messages[0][0].toString().contains(u"This is no file of captured traffic"_s));
}

void TestTraffic::stateIsRemembered()
{
    QSettings settings;
    {
        const auto page = filledPage();
        childOf<FilterEdit>(page.get())->apply(u"type == PUBLISH"_s);
        childOf<TableHeader>(childOf<RecordView>(page.get()))->choose(TrafficModel::Message, true);
        page->saveState(settings);
    }
    init(); // the next start
    TrafficPage page(*m_recorder, m_deltas);
    page.restoreState(settings);
    QCOMPARE(childOf<FilterEdit>(&page)->text(), u"type == PUBLISH"_s);
    QVERIFY(m_recorder->model().isFiltered());
    QVERIFY(!childOf<RecordView>(&page)->isColumnHidden(TrafficModel::Message));
}

/// What a page shows belongs to the recorder: the next one shows the same.
void TestTraffic::anotherPageTakesItsPlace()
{
    QSettings settings(m_scope.filePath(u"place.ini"_s), QSettings::IniFormat);
    auto page = filledPage();
    childOf<FilterEdit>(page.get())->apply(u"type != NOTE"_s);
    childOf<RecordView>(page.get())->setFollowing(false);
    childOf<RecordView>(page.get())->selectRow(20);
    actionOf(page.get(), u"Mark"_s)->trigger();
    childOf<RecordView>(page.get())->scrollTo(m_recorder->model().index(12, 0), QAbstractItemView::PositionAtTop);
    const int top = childOf<RecordView>(page.get())->rowAt(0);
    QVERIFY(top > 0);
    const int count = m_recorder->model().rowCount();
    const QString bytes = childOf<TrafficDetail>(page.get())->bytes()->hexText();
    page->saveState(settings);
    page.reset();
    QVERIFY(m_recorder->feed().isRecording());

    TrafficPage next(*m_recorder, m_deltas);
    next.restoreState(settings);
    next.resize(1'200, 700);
    next.show();
    QCOMPARE(m_recorder->model().rowCount(), count);
    QCOMPARE(childOf<FilterEdit>(&next)->text(), u"type != NOTE"_s);
    QCOMPARE(childOf<RecordView>(&next)->selectedRows(), QList<int>{20});
    QVERIFY(m_recorder->model().isMarked(20));
    QVERIFY(childOf<TrafficDetail>(&next)->isVisible());
    QCOMPARE(childOf<TrafficDetail>(&next)->bytes()->hexText(), bytes);
    QVERIFY(!childOf<RecordView>(&next)->isFollowing());
    QTRY_COMPARE(childOf<RecordView>(&next)->rowAt(0), top);
    m_recorder->clear();
    QVERIFY(!childOf<TrafficDetail>(&next)->isVisible());
    QCOMPARE(m_recorder->model().rowCount(), 0);
}

void TestTraffic::clearingIsTakenBack()
{
    auto page = filledPage();
    const int count = m_recorder->model().rowCount();
    QVERIFY(count > 0);
    QSignalSpy told(page.get(), &Page::messageRequested);
    QAction *undo = actionOf(page.get(), u"Undo clear"_s);
    QVERIFY(!undo->isEnabled());
    buttonOf(page.get(), u"Clear"_s)->click();
    QCOMPARE(m_recorder->model().rowCount(), 0);
    QCOMPARE(told.takeFirst().first().toString(),
             u"Cleared %1 records; Ctrl+Z restores them"_s.arg(Format::number(quint64(count))));
    append(m_recorder->model(), publications(3, "after"));
    QCOMPARE(m_recorder->model().rowCount(), 3);
    childOf<FilterEdit>(page.get())->apply(u"type == PUBLISH"_s);
    childOf<FilterEdit>(page.get())->apply({});
    QCOMPARE(m_recorder->model().rowCount(), 3);
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(m_recorder->model().rowCount(), count + 3);
    QCOMPARE(m_recorder->model().text(count, TrafficModel::Topic), u"after"_s);
    QTRY_VERIFY(!undo->isEnabled());
}

void TestTraffic::openingSurvivesThePage()
{
    const QString path = m_scope.filePath(u"opening.skepcap"_s);
    auto page = filledPage();
    const quint64 count = m_recorder->model().store().count();
    QSignalSpy told(m_recorder.get(), &TrafficRecorder::messageRequested);
    m_recorder->save(TrafficExport::FileFormat::Capture, path);
    QTRY_COMPARE(told.size(), 1);
    m_recorder->open(path);
    page.reset();
    TrafficPage next(*m_recorder, m_deltas);
    QSignalSpy messages(&next, &Page::messageRequested);
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(m_recorder->model().store().count(), count);
    // What is being read makes way for a capture.
    m_recorder->open(path);
    m_recorder->setRecording(true);
    m_link.deliver(sampleTraffic(Start));
    QTRY_VERIFY(m_recorder->model().rowCount() > 0);
    QTest::qWait(0);
    QCOMPARE(messages.size(), 1);
    QVERIFY(m_recorder->model().store().count() < count);
}

void TestTraffic::captureSurvivesAnotherLanguage()
{
    FakeConsoleLink link;
    Theme theme;
    MainWindow window(link, theme);
    auto *recorder = window.findChild<TrafficRecorder *>();
    const auto page = [&window] { return window.page("traffic"_L1); };
    window.setCurrentPage("traffic"_L1);
    window.show();
    Q_EMIT childOf<EmptyState>(page())->actionTriggered();
    link.deliver(sampleTraffic(Start, 3));
    QTRY_VERIFY(recorder->model().rowCount() > 0);
    childOf<FilterEdit>(page())->apply(u"type == PUBLISH"_s);
    childOf<RecordView>(page())->setFollowing(false);
    childOf<RecordView>(page())->selectRow(2);
    actionOf(page(), u"Mark"_s)->trigger();
    const quint64 count = recorder->model().store().count();
    const int shown = recorder->model().rowCount();
    const QString title = page()->title();
    {
        Translation translation;
        translation.setLanguage(u"de"_s);
        QTRY_VERIFY(page()->title() != title);
        QCOMPARE(recorder->model().store().count(), count);
        QCOMPARE(recorder->model().rowCount(), shown);
        QCOMPARE(childOf<RecordView>(page())->selectedRows(), QList<int>{2});
        QVERIFY(recorder->model().isMarked(2));
        QTRY_VERIFY(childOf<TrafficDetail>(page())->isVisible());
        QVERIFY(!commandTexts(link.commands).contains(u"capture no more"_s));
        QCOMPARE(commandTexts(link.commands).count(u"capture"_s), 1);
        link.deliver(sampleTraffic(Start, 1));
        QTRY_VERIFY(recorder->model().rowCount() > shown);
        QVERIFY(recorder->model().store().count() > count);
        translation.setLanguage(u"en"_s);
        QTRY_COMPARE(page()->title(), title);
    }
    QVERIFY(recorder->model().isMarked(2));
}

SKEP_TEST(TestTraffic)
#include "tst_traffic.moc"
