// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/trafficdetail.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/hexview.h"
#include "gui/widgets/recordview.h"
#include "tests/support/chunkbuilder.h"
#include "tests/support/fakeconsolelink.h"
#include "tests/support/sampletraffic.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
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
        builder.packet(party, CaptureDirection::In, Publish {.topic = topic, .payload = QByteArray(payload, 'x')});
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

class tst_Traffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void modelShowsWhatPasses();
    void modelForgetsTheOldest();
    void filtersInSlices();
    void feedRecordsPausesAndResumes();
    void pageRecords();
    void selectionSurvivesFilters();
    void followsAMessage();
    void quickFilters_data();
    void quickFilters();
    void filterErrorsAreTold();
    void completesByKeyboard();
    void fieldsAndBytesPointAtEachOther();
    void marks();
    void tellsWhatWasOverwritten();
    void savesAndOpens();
    void damagedFileIsTold();
    void stateIsRemembered();

private:
    /// A page with the sample's records.
    std::unique_ptr<TrafficPage> filledPage();
    int rowWith(TrafficPage &page, int column, const QString &text);

    QTemporaryDir m_scope;
    FakeConsoleLink m_link;
};

void tst_Traffic::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_scope.path());
}

std::unique_ptr<TrafficPage> tst_Traffic::filledPage()
{
    auto page = std::make_unique<TrafficPage>(m_link);
    page->resize(1'200, 700);
    page->show();
    page->setRecording(true);
    QSignalSpy applied(&page->feed(), &CaptureFeed::applied);
    m_link.deliver(sampleTraffic(Start, 3));
    if (applied.isEmpty())
        applied.wait();
    return page;
}

int tst_Traffic::rowWith(TrafficPage &page, int column, const QString &text)
{
    for (int row = 0; row < page.model().rowCount(); ++row) {
        if (page.model().text(row, column).contains(text))
            return row;
    }
    return -1;
}

void tst_Traffic::modelShowsWhatPasses()
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

void tst_Traffic::modelForgetsTheOldest()
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

void tst_Traffic::filtersInSlices()
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

void tst_Traffic::feedRecordsPausesAndResumes()
{
    TrafficModel model;
    FakeConsoleLink link;
    CaptureFeed feed(link, model);
    feed.start({});
    feed.start({});
    QCOMPARE(commandTexts(link.commands), (QStringList {u"capture"_s, u"capture"_s}));
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

void tst_Traffic::pageRecords()
{
    TrafficPage page(m_link);
    page.resize(1'200, 700);
    page.show();
    QVERIFY(page.emptyState()->isVisible());
    m_link.commands.clear();
    Q_EMIT page.emptyState()->actionTriggered();
    QCOMPARE(commandTexts(m_link.commands), QStringList {u"capture"_s});
    QVERIFY(page.feed().isRecording());
    m_link.deliver(sampleTraffic(Start));
    QTRY_VERIFY(page.view()->isVisible());
    QVERIFY(rowWith(page, TrafficModel::Note, u"queued for archive"_s) > 0);
    QVERIFY(rowWith(page, TrafficModel::Note, u"dropped for archive: The client's message queue is full."_s) > 0);
    QVERIFY(rowWith(page, TrafficModel::Note, u"refused with 404"_s) > 0);
}

void tst_Traffic::selectionSurvivesFilters()
{
    const auto page = filledPage();
    const int row = rowWith(*page, TrafficModel::Type, u"SUBSCRIBE"_s);
    page->view()->setFollowing(false);
    page->view()->selectRow(row);
    const quint64 number = page->model().number(row);
    QVERIFY(page->detail()->isVisible());
    page->filterEdit()->apply(u"type == PUBLISH"_s);
    QVERIFY(page->view()->selectedRows().isEmpty());
    QVERIFY(page->detail()->isVisible());
    page->filterEdit()->apply(u"type == SUBSCRIBE"_s);
    QCOMPARE(page->view()->selectedRows().size(), 1);
    QCOMPARE(page->model().number(page->view()->selectedRows().first()), number);
}

void tst_Traffic::followsAMessage()
{
    const auto page = filledPage();
    page->view()->selectRow(rowWith(*page, TrafficModel::Topic, u"plant/hall-1/temperature"_s));
    page->followMessage();
    QCOMPARE(page->filterEdit()->text(), u"message == 1"_s);
    QStringList story;
    for (int row = 0; row < page->model().rowCount(); ++row)
        story.append(page->model().text(row, TrafficModel::Type) + u": "_s + page->model().text(row, TrafficModel::Note));
    const QStringList once {u"PUBLISH: message 1"_s,    u"Note: matched 2"_s,
                            u"PUBLISH: delivery of message 1"_s, u"Note: queued for archive"_s,
                            u"PUBACK: message 1 is acknowledged"_s, u"PUBACK: acknowledges message 1"_s};
    QCOMPARE(story, once);
}

void tst_Traffic::quickFilters_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    QTest::addRow("client") << int(TrafficModel::Client) << u"client == sensor-hall-1"_s;
    QTest::addRow("type") << int(TrafficModel::Type) << u"type == PUBLISH"_s;
    QTest::addRow("topic") << int(TrafficModel::Topic) << u"topic == plant/hall-1/temperature"_s;
    QTest::addRow("QoS") << int(TrafficModel::QoSLevel) << u"qos == 1"_s;
    QTest::addRow("direction") << int(TrafficModel::Direction) << u"direction == in"_s;
    QTest::addRow("note") << int(TrafficModel::Note) << u"message == 1"_s;
    QTest::addRow("address") << int(TrafficModel::Address) << u"address == 10.0.0.1:40001"_s;
    QTest::addRow("time") << int(TrafficModel::Time) << QString();
    QTest::addRow("flags") << int(TrafficModel::Flags) << QString();
}

void tst_Traffic::quickFilters()
{
    QFETCH(int, column);
    QFETCH(QString, expected);
    const auto page = filledPage();
    const int row = rowWith(*page, TrafficModel::Topic, u"plant/hall-1/temperature"_s);
    const int publish = row + (page->model().text(row, TrafficModel::Type) == u"SUBSCRIBE"_s ? 1 : 0);
    QCOMPARE(page->conditionOf(publish, column), expected);
    if (expected.isEmpty())
        return;
    page->filterEdit()->apply(u"retain || qos == 1"_s);
    page->filterEdit()->add(expected);
    QCOMPARE(page->filterEdit()->text(), u"(retain || qos == 1) && "_s + expected);
    QCOMPARE(page->filterEdit()->error(), QString());
    QVERIFY(page->model().rowCount() > 0);
}

void tst_Traffic::filterErrorsAreTold()
{
    const auto page = filledPage();
    const int before = page->model().rowCount();
    page->filterEdit()->apply(u"type == PUBLSH"_s);
    QVERIFY(page->filterEdit()->error().contains(u"'PUBLSH' is no type"_s));
    QCOMPARE(page->model().rowCount(), before);
    page->filterEdit()->apply(u"type == PUBLISH"_s);
    QCOMPARE(page->filterEdit()->error(), QString());
    QVERIFY(page->model().rowCount() < before);
}

void tst_Traffic::completesByKeyboard()
{
    const auto page = filledPage();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    FilterEdit *edit = page->filterEdit();
    edit->setFocus();
    QTest::keyClicks(edit, u"cl"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->text(), u"client "_s);
}

void tst_Traffic::fieldsAndBytesPointAtEachOther()
{
    const auto page = filledPage();
    const int row = rowWith(*page, TrafficModel::Topic, u"plant/status"_s);
    page->view()->selectRow(row);
    TrafficDetail *detail = page->detail();
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
    page->view()->selectRow(rowWith(*page, TrafficModel::Note, u"delivery of message"_s));
    QCOMPARE(field(*detail), u"Payload"_s);
}

void tst_Traffic::marks()
{
    const auto page = filledPage();
    page->view()->selectRow(3);
    page->toggleMark();
    page->view()->selectRow(7);
    page->toggleMark();
    page->view()->selectRow(5);
    page->goToMark(1);
    QCOMPARE(page->view()->currentIndex().row(), 7);
    page->goToMark(-1);
    QCOMPARE(page->view()->currentIndex().row(), 3);
    page->filterEdit()->apply(u"marked"_s);
    QCOMPARE(page->model().rowCount(), 2);
    page->view()->selectRow(0);
    page->toggleMark();
    QVERIFY(!page->model().isMarked(0));
}

void tst_Traffic::tellsWhatWasOverwritten()
{
    const auto page = filledPage();
    QCOMPARE(page->lossText(), QString());
    CaptureBatch batch;
    batch.lost.add(1'234, Start, Start + 60'000'000'000);
    batch.chunks.push_back(publications(1, "t"));
    m_link.deliver(batch);
    QTRY_VERIFY(page->lossText().startsWith(u"1,234 older records were overwritten, from "_s));
}

void tst_Traffic::savesAndOpens()
{
    const auto page = filledPage();
    page->view()->selectRow(2);
    page->toggleMark();
    const quint64 count = page->model().store().count();
    const QString path = m_scope.filePath(u"house.skepcap"_s);
    QSignalSpy messages(page.get(), &Page::messageRequested);
    page->save(TrafficExport::FileFormat::Capture, path);
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY2(messages[0][0].toString().startsWith(u"Wrote "_s), qPrintable(messages[0][0].toString()));

    TrafficPage other(m_link);
    QSignalSpy opened(&other, &Page::messageRequested);
    other.open(path);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"Opened house.skepcap: %1 records"_s.arg(count));
    QCOMPARE(other.model().store().count(), count);
    QVERIFY(other.model().isMarked(2));
    for (int column : {TrafficModel::Time, TrafficModel::Client, TrafficModel::Type, TrafficModel::Topic, TrafficModel::Note})
        QCOMPARE(other.model().text(40, column), page->model().text(40, column));

    for (auto format : {TrafficExport::FileFormat::Pcapng, TrafficExport::FileFormat::Json, TrafficExport::FileFormat::Csv}) {
        const QString target = m_scope.filePath(u"house."_s + TrafficExport::suffix(format));
        opened.clear();
        other.save(format, target);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(QFileInfo(target).size() > 0);
    }
    opened.clear();
    other.save(TrafficExport::FileFormat::Csv, m_scope.filePath(u"no/such/directory.csv"_s));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(opened[0][0].toString().contains(u"could not be written"_s));
}

void tst_Traffic::damagedFileIsTold()
{
    const QString path = m_scope.filePath(u"wrong.skepcap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else");
    file.close();
    TrafficPage page(m_link);
    QSignalSpy messages(&page, &Page::messageRequested);
    page.open(path);
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(messages[0][0].toString().contains(u"This is no file of captured traffic"_s));
}

void tst_Traffic::stateIsRemembered()
{
    QSettings settings;
    {
        const auto page = filledPage();
        page->filterEdit()->apply(u"type == PUBLISH"_s);
        page->view()->setColumnHidden(TrafficModel::Message, false);
        page->saveState(settings);
    }
    TrafficPage page(m_link);
    page.restoreState(settings);
    QCOMPARE(page.filterEdit()->text(), u"type == PUBLISH"_s);
    QVERIFY(page.model().isFiltered());
    QVERIFY(!page.view()->isColumnHidden(TrafficModel::Message));
}

QTEST_MAIN(tst_Traffic)
#include "tst_traffic.moc"
