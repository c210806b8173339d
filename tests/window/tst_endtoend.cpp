// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clientspage.h"
#include "gui/pages/publishpage.h"
#include "gui/pages/topicspage.h"
#include "gui/pages/trafficpage.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/recordview.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/window/mainwindow.h"
#include "realclient.h"
#include "server/thread/brokerservice.h"
#include "server/tls/devcertificates.h"
#include "tests/support/screenreader.h"
#include "tests/support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr int Patience = 15'000; // ms; nothing here takes a tenth of it on an idle machine
constexpr quint32 LongestClientId = 40;

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Patience)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, Patience)

bool isAnyLike(const QStringList &rows, const QString &start, const QString &part)
{
    return std::any_of(rows.begin(), rows.end(),
                       [&](const QString &row) { return row.startsWith(start) && row.contains(part); });
}

ListenerSettings listener(TransportKind transport)
{
    ListenerSettings settings;
    settings.transport = transport;
    settings.name = QString::fromLatin1(transportName(transport));
    return settings;
}

} // namespace

/// The desktop program as it is put together in gui/main.cpp, on a display, with a broker that others' clients talk to.
///
/// Two clients are connected, except at the very start: "kitchen", which is mosquitto_sub over TCP, and "garden", which
/// is MQTT.js over WebSocket. Each function can run alone.
class EndToEnd final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void newcomerSeesAMessage();
    void clientsAppear();
    void subscriptionsAppear();
    void messagesAppear();
    void publishesFromTheWindow();
    void inspectorTellsTheStory();
    void inspectorFollowsThroughTls();
    void disconnectsWithAReason();
    void copiedCodeRuns_data();
    void copiedCodeRuns();
    void refusalsShow();
    void keyboardIsEnough();

private:
    void connectTheHouse();
    QStringList address() const { return {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_tcpPort)}; }
    std::unique_ptr<RealClient> listen(const QString &id, const QString &topicFilter) const;
    /// With mosquitto_pub; true if it succeeds.
    bool publish(const QString &id, const QString &topic, const QString &payload, const QStringList &more = {}) const;
    int connectByMqttJs(const QString &id, int version, const QString &path = u"/mqtt"_s);
    /// Over wss, with a new certificate.
    int connectSecurely(const QString &id);
    QString pem(const QString &name) const;
    void record();
    void filterTraffic(const QString &text);

    template <typename T = TablePage>
    T *page(QLatin1StringView id) const
    {
        return qobject_cast<T *>(m_window->page(id));
    }
    TrafficPage *traffic() const { return page<TrafficPage>("traffic"_L1); }
    QStringList rowsOf(QLatin1StringView id, const QStringList &columns) const
    {
        return toldRows(*page(id)->view(), columns);
    }
    QStringList records(const QStringList &columns) const { return toldRows(*childOf<RecordView>(traffic()), columns); }

    QTemporaryDir m_directory;
    std::unique_ptr<Theme> m_theme;
    BrokerService m_service;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<RealClient> m_kitchen;
    std::unique_ptr<MqttJs> m_mqttJs;
    quint16 m_tcpPort = 0;
    quint16 m_webSocketPort = 0;
    quint16 m_securePort = 0;
};

// -- what there is

void EndToEnd::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.filePath(u"settings"_s));
    m_theme = std::make_unique<Theme>();
    m_window = std::make_unique<MainWindow>(m_service, *m_theme);

    Settings settings;
    const QString certificates = m_directory.filePath(u"certificates"_s);
    const auto made = makeDevCertificates({.directory = certificates, .now = QDateTime::currentDateTimeUtc()});
    QVERIFY(std::holds_alternative<DevCertificates>(made));
    ListenerSettings secure = listener(TransportKind::SecureWebSocket);
    secure.tls.keyStore = {certificates + u"/server.pem"_s, certificates + u"/server-key.pem"_s};
    secure.tls.clientAuthenticationMode = ClientAuthenticationMode::Optional;
    secure.tls.trustStore = TrustStoreSource{certificates + u"/ca.pem"_s};
    settings.listeners = {listener(TransportKind::Tcp), listener(TransportKind::WebSocket), secure};
    settings.limits.maxClientIdLength = LongestClientId;
    settings.dataDirectory = m_directory.filePath(u"data"_s);
    QSignalSpy started(&m_service, &BrokerService::started);
    m_service.start(settings);
    QVERIFY(started.wait(Patience));
    const auto listeners = started.first().first().value<std::vector<ListenerSnapshot>>();
    QCOMPARE(listeners.size(), size_t(3));
    m_tcpPort = listeners[0].port;
    m_webSocketPort = listeners[1].port;
    m_securePort = listeners[2].port;

    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), Patience));
}

void EndToEnd::connectTheHouse()
{
    if (m_kitchen)
        return;
    m_kitchen = listen(u"kitchen"_s, u"rooms/#"_s);
    m_mqttJs = std::make_unique<MqttJs>();
    const int connected = connectByMqttJs(u"garden"_s, 4);
    TRY_VERIFY(m_mqttJs->answer(connected));
    const int subscribed = m_mqttJs->ask({{u"op"_s, u"subscribe"_s},
                                          {u"client"_s, u"garden"_s},
                                          {u"filter"_s, u"rooms/+/lamp"_s},
                                          {u"options"_s, QJsonObject{{u"qos"_s, 0}}}});
    TRY_VERIFY(m_mqttJs->answer(subscribed));
    const QString both[] = {u"garden | rooms/+/lamp"_s, u"kitchen | rooms/#"_s};
    m_window->setCurrentPage("subscriptions"_L1);
    for (const QString &subscription : both)
        TRY_VERIFY(rowsOf("subscriptions"_L1, {u"Client ID"_s, u"Topic filter"_s}).contains(subscription));
}

void EndToEnd::cleanupTestCase()
{
    m_kitchen.reset();
    m_mqttJs.reset();
    QSignalSpy stopped(&m_service, &BrokerService::stopped);
    if (m_window)
        m_window->close();
    m_service.stop();
    QVERIFY(stopped.wait(Patience));
    m_window.reset();
}

std::unique_ptr<RealClient> EndToEnd::listen(const QString &id, const QString &topicFilter) const
{
    // Into a pipe, it would keep its lines until they are many.
    return std::make_unique<RealClient>(
        u"stdbuf"_s,
        QStringList{u"-oL"_s, u"mosquitto_sub"_s} + address()
            + QStringList{u"-V"_s, u"5"_s, u"-q"_s, u"1"_s, u"-i"_s, id, u"-t"_s, topicFilter, u"-F"_s, u"%t %p"_s});
}

bool EndToEnd::publish(const QString &id, const QString &topic, const QString &payload, const QStringList &more) const
{
    RealClient client(u"mosquitto_pub"_s,
                      address()
                          + QStringList{u"-V"_s, u"5"_s, u"-q"_s, u"1"_s, u"-i"_s, id, u"-t"_s, topic, u"-m"_s, payload}
                          + more);
    return QTest::qWaitFor([&client] { return !client.isRunning(); }, Patience) && client.hasSucceeded();
}

int EndToEnd::connectByMqttJs(const QString &id, int version, const QString &path)
{
    return m_mqttJs->ask({{u"op"_s, u"connect"_s},
                          {u"client"_s, id},
                          {u"url"_s, u"ws://127.0.0.1:%1%2"_s.arg(m_webSocketPort).arg(path)},
                          {u"options"_s, QJsonObject{{u"clientId"_s, id}, {u"protocolVersion"_s, version}}}});
}

QString EndToEnd::pem(const QString &name) const
{
    QFile file(m_directory.filePath(u"certificates/"_s + name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int EndToEnd::connectSecurely(const QString &id)
{
    const QJsonObject options{{u"clientId"_s, id},
                              {u"protocolVersion"_s, 5},
                              {u"ca"_s, pem(u"ca.pem"_s)},
                              {u"cert"_s, pem(u"client.pem"_s)},
                              {u"key"_s, pem(u"client-key.pem"_s)}};
    return m_mqttJs->ask({{u"op"_s, u"connect"_s},
                          {u"client"_s, id},
                          {u"url"_s, u"wss://127.0.0.1:%1/mqtt"_s.arg(m_securePort)},
                          {u"options"_s, options}});
}

// -- the first minute

void EndToEnd::newcomerSeesAMessage()
{
    m_window->setCurrentPage("overview"_L1);
    TRY_VERIFY(toldWidget(*m_window, QAccessible::Button, u"Publish a demo"_s));
    QVERIFY(press(*m_window, u"Publish a demo"_s));
    TRY_VERIFY(toldWidget(*m_window, QAccessible::Button, u"Show the topics"_s));
    const auto *counts = m_window->page("overview"_L1)->findChild<QLabel *>(u"pageCount"_s);
    TRY_VERIFY(counts->text() != u"0 messages in, 0 out"_s); // the charts move, too
    QVERIFY(press(*m_window, u"Show the topics"_s));
    TRY_COMPARE(m_window->currentPage(), "topics"_L1);
    auto *topics = page<TopicsPage>("topics"_L1);
    const QStringList columns{u"Topic"_s, u"Last value"_s};
    TRY_VERIFY(isAnyLike(toldRows(*topics->view(), columns), u"counter | "_s, {}));
    TRY_VERIFY(isAnyLike(toldRows(*topics->view(), columns), u"temperature | "_s, u"°C"_s));
    const auto anybody = listen(u"anybody"_s, u"demo/#"_s);
    TRY_VERIFY(isAnyLike(anybody->lines(), u"demo/counter "_s, {}));
    m_window->setCurrentPage("overview"_L1);
    QVERIFY(press(*m_window, u"Stop the demo"_s));
    TRY_VERIFY(!toldWidget(*m_window, QAccessible::Button, u"Stop the demo"_s));
    m_window->setCurrentPage("retained"_L1);
    TRY_VERIFY(isAnyLike(rowsOf("retained"_L1, {u"Topic"_s}), u"$SYS/"_s, {})); // the page is up to date
    QVERIFY(!isAnyLike(rowsOf("retained"_L1, {u"Topic"_s}), u"demo/"_s, {}));
}

// -- who is there

void EndToEnd::clientsAppear()
{
    connectTheHouse();
    m_window->setCurrentPage("clients"_L1);
    const QStringList expected{u"garden | ws | 3.1.1"_s, u"kitchen | tcp | 5.0"_s};
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s, u"Transport"_s, u"MQTT"_s}), expected);
}

void EndToEnd::subscriptionsAppear()
{
    connectTheHouse();
    m_window->setCurrentPage("subscriptions"_L1);
    const QStringList expected{u"rooms/# | kitchen | 1"_s, u"rooms/+/lamp | garden | 0"_s};
    TRY_COMPARE(rowsOf("subscriptions"_L1, {u"Topic filter"_s, u"Client ID"_s, u"QoS"_s}), expected);
}

// -- messages

void EndToEnd::messagesAppear()
{
    connectTheHouse();
    QVERIFY(publish(u"switch"_s, u"rooms/kitchen/lamp"_s, u"on"_s, {u"-r"_s}));
    m_window->setCurrentPage("retained"_L1);
    const QStringList retainedColumns{u"Topic"_s, u"Payload"_s, u"Publisher"_s};
    TRY_VERIFY(rowsOf("retained"_L1, retainedColumns).contains(u"rooms/kitchen/lamp | on | switch"_s));

    m_window->setCurrentPage("topics"_L1);
    auto *topics = page<TopicsPage>("topics"_L1);
    const QStringList columns{u"Topic"_s, u"Last value"_s, u"Retained"_s};
    childOf<FilterLine>(topics)->setText(u"lamp"_s);
    TRY_VERIFY(toldRows(*topics->view(), columns).contains(u"lamp | on | retained"_s));
    QVERIFY(publish(u"switch"_s, u"rooms/kitchen/lamp"_s, u"off"_s));
    TRY_VERIFY(toldRows(*topics->view(), columns).contains(u"lamp | off | retained"_s));
    childOf<FilterLine>(topics)->clear();

    TRY_VERIFY(m_kitchen->lines().contains(u"rooms/kitchen/lamp off"_s));
    const QJsonObject heard{{u"client"_s, u"garden"_s}, {u"event"_s, u"message"_s}, {u"payload"_s, u"b2Zm"_s}}; // "off"
    TRY_VERIFY(m_mqttJs->hasTold(heard));
}

void EndToEnd::publishesFromTheWindow()
{
    connectTheHouse();
    m_window->setCurrentPage("publish"_L1);
    auto *form = page<PublishPage>("publish"_L1);
    QWidget *topic = toldWidget(*form, QAccessible::EditableText, u"Topic"_s);
    QWidget *payload = toldWidget(*form, QAccessible::EditableText, u"Payload"_s);
    QVERIFY(topic && payload);
    topic->setFocus();
    QTest::keyClicks(topic, u"rooms/hall/bell"_s);
    payload->setFocus();
    QTest::keyClicks(payload, u"ding {{counter}}"_s);
    QTest::keyClick(payload, Qt::Key_Return, Qt::ControlModifier);
    TRY_VERIFY(m_kitchen->lines().contains(u"rooms/hall/bell ding 1"_s));
    TRY_VERIFY(childOf<QLabel>(form, u"Result"_s)->text().contains(u"handed to subscribers"_s));
}

// -- the inspector

void EndToEnd::record()
{
    m_window->setCurrentPage("traffic"_L1);
    if (!m_window->findChild<TrafficRecorder *>()->feed().isRecording())
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_window->findChild<TrafficRecorder *>()->feed().isRecording());
}

void EndToEnd::filterTraffic(const QString &text)
{
    childOf<FilterEdit>(traffic())->setText(text);
    QTest::keyClick(childOf<FilterEdit>(traffic()), Qt::Key_Return);
    QCOMPARE(childOf<FilterEdit>(traffic())->error(), QString());
}

void EndToEnd::inspectorTellsTheStory()
{
    record();
    const auto ear = listen(u"ear"_s, u"doors/+"_s);
    filterTraffic(u"client == ear && type != NOTE"_s);
    const QStringList columns{u"Direction"_s, u"Type"_s, u"Topic"_s};
    QStringList story{u"in | CONNECT | "_s, u"out | CONNACK | "_s, u"in | SUBSCRIBE | doors/+"_s, u"out | SUBACK | "_s};
    TRY_COMPARE(records(columns), story);
    QVERIFY(publish(u"hand"_s, u"doors/front"_s, u"open"_s));
    story += {u"out | PUBLISH | doors/front"_s, u"in | PUBACK | "_s};
    TRY_COMPARE(records(columns), story);
    TRY_VERIFY(ear->lines().contains(u"doors/front open"_s));

    filterTraffic(u"client == \"h*\" && type == PUBLISH && topic ~ doors/# && size < 1k"_s);
    TRY_COMPARE(records(columns), QStringList{u"in | PUBLISH | doors/front"_s});
    childOf<RecordView>(traffic())->setFocus();
    childOf<RecordView>(traffic())->selectRow(0);
    QTest::keyClick(childOf<RecordView>(traffic()), Qt::Key_F);
    QVERIFY(childOf<FilterEdit>(traffic())->text().startsWith(u"message == "_s));
    QStringList followed;
    TRY_COMPARE((followed = records({u"Client"_s, u"Direction"_s, u"Type"_s})).size(), 5);
    for (const QString &record :
         {u"hand | in | PUBLISH"_s, u"hand | out | PUBACK"_s, u"ear | out | PUBLISH"_s, u"ear | in | PUBACK"_s})
        QVERIFY2(followed.contains(record), qPrintable(followed.join(u'\n')));
    QVERIFY(records({u"Note"_s}).contains(u"matched 1"_s));
    filterTraffic({});
}

/// QoS 2 from one browser to another, encrypted: each packet of both handshakes is one of the message, and Wireshark
/// reads them.
void EndToEnd::inspectorFollowsThroughTls()
{
    connectTheHouse();
    record();
    for (const QString &id : {u"vault"_s, u"courier"_s}) {
        const int connected = connectSecurely(id);
        TRY_VERIFY(m_mqttJs->answer(connected));
        QVERIFY2(!m_mqttJs->answer(connected)->contains("error"_L1),
                 qPrintable(m_mqttJs->answer(connected)->value("error"_L1).toString()));
    }
    const int subscribed = m_mqttJs->ask({{u"op"_s, u"subscribe"_s},
                                          {u"client"_s, u"vault"_s},
                                          {u"filter"_s, u"safe/#"_s},
                                          {u"options"_s, QJsonObject{{u"qos"_s, 2}}}});
    TRY_VERIFY(m_mqttJs->answer(subscribed));
    const int published = m_mqttJs->ask({{u"op"_s, u"publish"_s},
                                         {u"client"_s, u"courier"_s},
                                         {u"topic"_s, u"safe/door"_s},
                                         {u"payload"_s, u"c2h1dA=="_s},
                                         {u"options"_s, QJsonObject{{u"qos"_s, 2}}}});
    TRY_VERIFY(m_mqttJs->answer(published));

    filterTraffic(u"client == courier && transport == wss && type == PUBLISH"_s);
    TRY_COMPARE(records({u"Topic"_s, u"QoS"_s}), QStringList{u"safe/door | 2"_s});
    childOf<RecordView>(traffic())->setFocus();
    childOf<RecordView>(traffic())->selectRow(0);
    QTest::keyClick(childOf<RecordView>(traffic()), Qt::Key_F);
    const QStringList columns{u"Client"_s, u"Direction"_s, u"Type"_s};
    const QStringList story{u"courier | in | PUBLISH"_s,  u"courier | out | PUBREC"_s, u"courier | in | PUBREL"_s,
                            u"courier | out | PUBCOMP"_s, u"vault | out | PUBLISH"_s,  u"vault | in | PUBREC"_s,
                            u"vault | out | PUBREL"_s,    u"vault | in | PUBCOMP"_s};
    for (const QString &record : story)
        TRY_VERIFY(records(columns).contains(record));
    QVERIFY(records({u"Note"_s}).contains(u"matched 1"_s));

    const QString path = m_directory.filePath(u"followed.pcapng"_s);
    m_window->findChild<TrafficRecorder *>()->save(TrafficExport::FileFormat::Pcapng, path);
    TRY_VERIFY(QFileInfo::exists(path));
    RealClient tshark(u"tshark"_s, {u"-r"_s, path, u"-V"_s});
    TRY_VERIFY(!tshark.isRunning());
    for (const QString &line : {u"Publish Received"_s, u"Publish Complete"_s, u"Topic: safe/door"_s})
        QVERIFY2(isAnyLike(tshark.lines(), {}, line), qPrintable(line));

    m_window->setCurrentPage("clients"_L1);
    TRY_VERIFY(isAnyLike(rowsOf("clients"_L1, {u"Client ID"_s, u"Transport"_s, u"TLS"_s, u"Certificate"_s}),
                         u"vault | wss | TLSv1.3 | "_s, u"CN="_s));
    for (const QString &id : {u"vault"_s, u"courier"_s}) {
        const int ended = m_mqttJs->ask({{u"op"_s, u"disconnect"_s}, {u"client"_s, id}});
        TRY_VERIFY(m_mqttJs->answer(ended));
    }
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), (QStringList{u"garden"_s, u"kitchen"_s}));
    filterTraffic({});
}

// -- acting on clients

void EndToEnd::disconnectsWithAReason()
{
    connectTheHouse();
    constexpr int UseAnotherServer = 0x9C;
    const int connected = connectByMqttJs(u"guest"_s, 5);
    TRY_VERIFY(m_mqttJs->answer(connected));
    m_window->setCurrentPage("clients"_L1);
    auto *clients = page<ClientsPage>("clients"_L1);
    childOf<FilterLine>(clients)->setText(u"guest"_s);
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), QStringList{u"guest"_s});
    clients->view()->setFocus();
    QTest::keyClick(clients->view(), Qt::Key_Down);
    QCOMPARE(clients->view()->selectedKeys(), QStringList{u"guest"_s});
    for (QAction *reason : clients->findChildren<QAction *>()) {
        if (reason->text().startsWith(u"0x9C"_s))
            reason->trigger();
    }
    const QJsonObject told{
        {u"client"_s, u"guest"_s}, {u"event"_s, u"disconnect"_s}, {u"reasonCode"_s, UseAnotherServer}};
    TRY_VERIFY(m_mqttJs->hasTold(told));
    const QJsonObject closed{{u"client"_s, u"guest"_s}, {u"event"_s, u"close"_s}};
    TRY_VERIFY(m_mqttJs->hasTold(closed));
    childOf<FilterLine>(clients)->clear();
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), (QStringList{u"garden"_s, u"kitchen"_s}));
    m_window->setCurrentPage("log"_L1);
    TRY_VERIFY(isAnyLike(rowsOf("log"_L1, {u"Client ID"_s, u"Event"_s}), u"guest | Disconnected by operator"_s, {}));
}

void EndToEnd::copiedCodeRuns_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("mosquitto_sub") << u"mosquitto_sub"_s << u"bash"_s << QStringList{u"-c"_s, u"exec stdbuf -oL %1"_s};
    QTest::addRow("MQTT.js") << u"MQTT.js"_s << u"node"_s << QStringList{u"--input-type=module"_s, u"-e"_s, u"%1"_s};
    QTest::addRow("Paho") << u"Paho (Python)"_s << qEnvironmentVariable("PYTHON", u"python3"_s)
                          << QStringList{u"-u"_s, u"-c"_s, u"%1"_s};
}

/// The code copied from a client, run unchanged, makes that client again: its id, its subscription, its messages.
void EndToEnd::copiedCodeRuns()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, program);
    QFETCH(QStringList, arguments);
    const QString id = u"it's "_s + kind;
    m_window->setCurrentPage("clients"_L1);
    auto *clients = page<ClientsPage>("clients"_L1);
    childOf<FilterLine>(clients)->setText(kind.section(u' ', 0, 0));
    {
        const auto original = listen(id, u"code/$1/+"_s);
        TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), QStringList{id});
        clients->view()->setCurrentIndex(clients->view()->model()->index(0, 0));
        const auto actions = clients->findChildren<QAction *>();
        const auto copy = std::find_if(actions.begin(), actions.end(),
                                       [&kind](const QAction *action) { return action->text() == kind; });
        QVERIFY(copy != actions.end());
        TRY_VERIFY(page("subscriptions"_L1)->proxy().sourceModel()->rowCount() > 0);
        (*copy)->trigger();
    }
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), QStringList());
    const QString code = QGuiApplication::clipboard()->text();
    QVERIFY2(code.contains(u"code/$1/+"_s), qPrintable(code));
    arguments.last() = arguments.last().arg(code);
    RealClient copy(program, arguments, QFileInfo(u"" MQTTJS_DRIVER ""_s).path() + u"/.."_s);
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s, u"Subs"_s}), QStringList{id + u" | 1"_s});
    QVERIFY(publish(u"writer"_s, u"code/$1/x"_s, u"hello from the copy"_s));
    TRY_VERIFY(isAnyLike(copy.lines(), {}, u"hello from the copy"_s));
    childOf<FilterLine>(clients)->clear();
}

void EndToEnd::refusalsShow()
{
    connectTheHouse();
    record();
    const auto refused = listen(QString(int(LongestClientId) + 10, u'x'), u"rooms/#"_s);
    TRY_VERIFY(isAnyLike(refused->lines(), u"Connection error"_s, {}));
    const int connected = connectByMqttJs(u"stray"_s, 5, u"/elsewhere"_s);
    TRY_VERIFY(m_mqttJs->answer(connected));
    QVERIFY(m_mqttJs->answer(connected)->contains("error"_L1));

    const int doubted = m_mqttJs->ask({{u"op"_s, u"connect"_s}, // without the authority's certificate
                                       {u"client"_s, u"doubter"_s},
                                       {u"url"_s, u"wss://127.0.0.1:%1/mqtt"_s.arg(m_securePort)},
                                       {u"options"_s, QJsonObject{{u"clientId"_s, u"doubter"_s}}}});
    TRY_VERIFY(m_mqttJs->answer(doubted));

    filterTraffic(u"note ~ TLS"_s);
    TRY_COMPARE(records({u"Type"_s, u"Client"_s}), QStringList{u"Note | "_s});
    filterTraffic(u"type == CONNACK && reason == 0x85"_s);
    TRY_COMPARE(records({u"Direction"_s, u"Type"_s}), QStringList{u"out | CONNACK"_s});
    filterTraffic(u"note ~ \"refused with 404\""_s);
    TRY_COMPARE(records({u"Type"_s}), QStringList{u"Note"_s});
    filterTraffic({});
    m_window->setCurrentPage("log"_L1);
    const QStringList columns{u"Event"_s, u"Message"_s};
    TRY_VERIFY(isAnyLike(rowsOf("log"_L1, columns), u"Connection refused | Client 'xxxx"_s, u"was refused"_s));
    TRY_VERIFY(isAnyLike(rowsOf("log"_L1, columns), u"Handshake refused | "_s, u"404"_s));
}

// -- without a mouse

void EndToEnd::keyboardIsEnough()
{
    connectTheHouse();
    QStringList pages;
    for (int number = 0; number < m_window->pageCount(); ++number) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
        pages.append(m_window->currentPage());
    }
    QCOMPARE(pages,
             (QStringList{u"overview"_s, u"clients"_s, u"subscriptions"_s, u"topics"_s, u"retained"_s, u"publish"_s,
                          u"traffic"_s, u"log"_s}));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    TRY_VERIFY(QApplication::activePopupWidget());
    QWidget *line = QApplication::activePopupWidget()->focusWidget();
    QVERIFY(line);
    QTest::keyClicks(line, u"clients"_s);
    QTest::keyClick(line, Qt::Key_Return);
    TRY_COMPARE(m_window->currentPage(), "clients"_L1);
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), (QStringList{u"garden"_s, u"kitchen"_s}));

    auto *clients = page("clients"_L1);
    QTest::keyClick(clients->view(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), childOf<FilterLine>(clients));
    QTest::keyClicks(QApplication::focusWidget(), u"gard"_s);
    TRY_COMPARE(rowsOf("clients"_L1, {u"Client ID"_s}), QStringList{u"garden"_s});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), clients->view());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(clients->view()->selectedKeys(), QStringList{u"garden"_s});
    childOf<FilterLine>(clients)->clear();
}

QTEST_MAIN(EndToEnd)
#include "tst_endtoend.moc"
