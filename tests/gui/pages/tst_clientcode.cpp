// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clientcode.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

class TestClientCode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void code_data();
    void code();
    void escapes_data();
    void escapes();
    void listeners();
};

namespace {

ClientSnapshot device()
{
    ClientSnapshot client;
    client.clientId = u"device 1"_s;
    client.version = ProtocolVersion::Mqtt5;
    client.keepAlive = 30;
    client.cleanStart = false;
    client.sessionExpiryInterval = 3600;
    client.userName = u"plant"_s;
    client.connection.listener = u"web"_s;
    return client;
}

ListenerSnapshot listener(const QString &name, TransportKind transport, quint16 port)
{
    ListenerSnapshot made;
    made.name = name;
    made.transport = transport;
    made.address = u"0.0.0.0"_s;
    made.port = port;
    made.path = u"/mqtt"_s;
    return made;
}

} // namespace

void TestClientCode::code_data()
{
    QTest::addColumn<CodeKind>("kind");
    QTest::addColumn<QStringList>("parts");
    QTest::addRow("mosquitto") << CodeKind::Mosquitto
                               << QStringList{
                                      u"mosquitto_sub -h 127.0.0.1 -p 1883 -i 'device 1' -k 30 -V mqttv5 -c -x 3600"_s,
                                      u"-u 'plant' -P \"$PASSWORD\" -t 'to/#' -q 1 -v"_s};
    QTest::addRow("MQTT.js")
        << CodeKind::MqttJs
        << QStringList{
               u"mqtt.connect(\"ws://127.0.0.1:8000/mqtt\""_s, u"protocolVersion: 5"_s, u"clean: false"_s,
               u"client.subscribe(\"to/#\", { qos: 1, nl: true, rh: 2, properties: { subscriptionIdentifier: 7 } })"_s};
    QTest::addRow("Paho") << CodeKind::Paho
                          << QStringList{
                                 u"transport=\"websockets\""_s, u"ws_set_options(path=\"/mqtt\")"_s,
                                 u"clean_start=False"_s, u"SessionExpiryInterval = 3600"_s,
                                 u"SubscribeOptions(qos=1, noLocal=True, retainAsPublished=False, retainHandling=2)"_s};
    QTest::addRow("Qt") << CodeKind::Qt
                        << QStringList{u"QMqttClient::MQTT_5_0"_s, u"setSessionExpiryInterval(3600U)"_s,
                                       u"setPort(1883)"_s, u"QStringLiteral(\"to/#\")), 1)"_s};
}

void TestClientCode::code()
{
    QFETCH(const CodeKind, kind);
    QFETCH(const QStringList, parts);
    const std::vector listeners{listener(u"tcp"_s, TransportKind::Tcp, 1883),
                                listener(u"web"_s, TransportKind::WebSocket, 8000)};
    const auto chosen = listenerForCode(kind, device(), listeners);
    QVERIFY(chosen);
    const QString code = clientCode(kind, device(),
                                    {{.clientId = u"device 1"_s,
                                      .topicFilter = u"to/#"_s,
                                      .maximumQoS = QoS::AtLeastOnce,
                                      .noLocal = true,
                                      .retainHandling = RetainHandling::DoNotSend,
                                      .subscriptionIdentifier = 7}},
                                    *chosen);
    for (const QString &part : parts)
        QVERIFY2(code.contains(part), qPrintable(part + u"\nin\n"_s + code));
}

void TestClientCode::escapes_data()
{
    QTest::addColumn<CodeKind>("kind");
    QTest::addColumn<QString>("expected");
    QTest::addRow("a shell's word") << CodeKind::Mosquitto << u"-i 'it'\\''s \"$HOME\"'"_s;
    QTest::addRow("a string of JavaScript") << CodeKind::MqttJs << u"clientId: \"it's \\\"$HOME\\\"\""_s;
    QTest::addRow("a string of C++") << CodeKind::Qt << u"QStringLiteral(\"it's \\\"$HOME\\\"\")"_s;
}

void TestClientCode::escapes()
{
    QFETCH(const CodeKind, kind);
    QFETCH(const QString, expected);
    ClientSnapshot client = device();
    client.clientId = u"it's \"$HOME\""_s;
    const QString code = clientCode(kind, client, {}, listener(u"tcp"_s, TransportKind::Tcp, 1883));
    QVERIFY2(code.contains(expected), qPrintable(code));
}

void TestClientCode::listeners()
{
    const std::vector onlyWeb{listener(u"web"_s, TransportKind::WebSocket, 8000)};
    QVERIFY(!listenerForCode(CodeKind::Mosquitto, device(), onlyWeb));
    QVERIFY(!listenerForCode(CodeKind::Paho, device(), {}));
    const std::vector two{listener(u"a"_s, TransportKind::Tls, 8883),
                          listener(u"web"_s, TransportKind::WebSocket, 8000)};
    QCOMPARE(listenerForCode(CodeKind::Paho, device(), two)->name, u"web"_s);
    QCOMPARE(listenerForCode(CodeKind::Qt, device(), two)->name, u"a"_s);
}

SKEP_TEST(TestClientCode)
#include "tst_clientcode.moc"
