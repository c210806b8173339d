// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientcode.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// A literal of Python, JavaScript and C++ alike.
QString quoted(const QString &text)
{
    QString literal = text;
    literal.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    return u'"' + literal + u'"';
}

/// One word of a shell.
QString shellWord(const QString &text)
{
    QString word = text;
    word.replace(u'\'', u"'\\''"_s);
    return u'\'' + word + u'\'';
}

/// Where a listener that takes every address is reached from its own machine.
QString hostOf(const ListenerSnapshot &listener)
{
    return listener.address == "0.0.0.0"_L1 ? u"127.0.0.1"_s
        : listener.address == "::"_L1       ? u"::1"_s
                                            : listener.address;
}

QString urlOf(ListenerSnapshot listener)
{
    listener.address = hostOf(listener);
    return listener.url();
}

using Subscriptions = std::vector<SubscriptionSnapshot>;

QString mosquitto(const ClientSnapshot &client, const Subscriptions &subscriptions, const ListenerSnapshot &listener)
{
    QStringList words{u"mosquitto_sub"_s, u"-h"_s, hostOf(listener), u"-p"_s, QString::number(listener.port)};
    words << u"-i"_s << shellWord(client.clientId) << u"-k"_s << QString::number(std::max<int>(client.keepAlive, 5));
    words << u"-V"_s
          << (client.version == ProtocolVersion::Mqtt5        ? u"mqttv5"_s
                  : client.version == ProtocolVersion::Mqtt31 ? u"mqttv31"_s
                                                              : u"mqttv311"_s);
    if (!client.cleanStart)
        words << u"-c"_s;
    if (client.version == ProtocolVersion::Mqtt5 && client.sessionExpiryInterval > 0)
        words << u"-x"_s << QString::number(client.sessionExpiryInterval);
    if (!client.userName.isEmpty())
        words << u"-u"_s << shellWord(client.userName) << u"-P"_s << u"\"$PASSWORD\""_s;
    if (isSecure(listener.transport))
        words << u"--cafile"_s << u"ca.pem"_s;
    QoS highest = QoS::AtMostOnce;
    for (const SubscriptionSnapshot &subscription : subscriptions) {
        words << u"-t"_s << shellWord(subscription.topicFilter);
        highest = std::max(highest, subscription.maximumQoS);
    }
    if (subscriptions.empty())
        words << u"-t"_s << shellWord(u"#"_s);
    return (words << u"-q"_s << QString::number(int(highest)) << u"-v"_s).join(u' ');
}

/// The subscription options of version 5 (5.0 §3.8.3.1) that differ from their defaults.
QString mqttJsOptions(const SubscriptionSnapshot &subscription)
{
    QString options;
    if (subscription.noLocal)
        options += u", nl: true"_s;
    if (subscription.retainAsPublished)
        options += u", rap: true"_s;
    if (subscription.retainHandling != RetainHandling::SendAtSubscribe)
        options += u", rh: %1"_s.arg(int(subscription.retainHandling));
    if (subscription.subscriptionIdentifier > 0)
        options += u", properties: { subscriptionIdentifier: %1 }"_s.arg(subscription.subscriptionIdentifier);
    return options;
}

QString mqttJs(const ClientSnapshot &client, const Subscriptions &subscriptions, const ListenerSnapshot &listener)
{
    QStringList lines{u"import mqtt from \"mqtt\";"_s};
    if (isSecure(listener.transport))
        lines << u"import { readFileSync } from \"node:fs\";"_s;
    lines << QString() << u"const client = mqtt.connect(%1, {"_s.arg(quoted(urlOf(listener)));
    lines << u"  clientId: %1,"_s.arg(quoted(client.clientId));
    lines << u"  protocolVersion: %1,"_s.arg(client.version == ProtocolVersion::Mqtt5        ? 5
                                                 : client.version == ProtocolVersion::Mqtt31 ? 3
                                                                                             : 4);
    if (client.version == ProtocolVersion::Mqtt31)
        lines << u"  protocolId: \"MQIsdp\","_s;
    lines << u"  keepalive: %1,"_s.arg(client.keepAlive)
          << u"  clean: %1,"_s.arg(client.cleanStart ? u"true"_s : u"false"_s);
    if (client.version == ProtocolVersion::Mqtt5)
        lines << u"  properties: { sessionExpiryInterval: %1 },"_s.arg(client.sessionExpiryInterval);
    if (!client.userName.isEmpty())
        lines << u"  username: %1,"_s.arg(quoted(client.userName)) << u"  password: process.env.PASSWORD,"_s;
    if (isSecure(listener.transport))
        lines << u"  ca: readFileSync(\"ca.pem\"),"_s;
    lines << u"});"_s << u"client.on(\"connect\", () => {"_s;
    for (const SubscriptionSnapshot &subscription : subscriptions)
        lines << u"  client.subscribe(%1, { qos: %2%3 });"_s.arg(quoted(subscription.topicFilter))
                     .arg(int(subscription.maximumQoS))
                     .arg(mqttJsOptions(subscription));
    lines << u"});"_s << u"client.on(\"message\", (topic, payload) => console.log(topic, payload.toString()));"_s;
    return lines.join(u'\n');
}

QString pahoSubscribe(const SubscriptionSnapshot &subscription, bool is5)
{
    if (!is5)
        return u"    client.subscribe(%1, qos=%2)"_s.arg(quoted(subscription.topicFilter))
            .arg(int(subscription.maximumQoS));
    const auto word = [](bool yes) { return yes ? u"True"_s : u"False"_s; };
    return u"    client.subscribe(%1, options=SubscribeOptions(qos=%2, noLocal=%3, "
           "retainAsPublished=%4, retainHandling=%5))"_s.arg(quoted(subscription.topicFilter))
               .arg(int(subscription.maximumQoS))
               .arg(word(subscription.noLocal), word(subscription.retainAsPublished))
               .arg(int(subscription.retainHandling));
}

QString paho(const ClientSnapshot &client, const Subscriptions &subscriptions, const ListenerSnapshot &listener)
{
    const bool is5 = client.version == ProtocolVersion::Mqtt5;
    QStringList lines{u"import os"_s, u"import paho.mqtt.client as mqtt"_s};
    if (is5)
        lines << u"from paho.mqtt.packettypes import PacketTypes"_s << u"from paho.mqtt.properties import Properties"_s
              << u"from paho.mqtt.subscribeoptions import SubscribeOptions"_s;
    const QString version = is5                     ? u"mqtt.MQTTv5"_s
        : client.version == ProtocolVersion::Mqtt31 ? u"mqtt.MQTTv31"_s
                                                    : u"mqtt.MQTTv311"_s;
    lines << QString()
          << u"api = [mqtt.CallbackAPIVersion.VERSION2] if hasattr(mqtt, \"CallbackAPIVersion\") else "
             "[]  # paho-mqtt 2, or 1"_s;
    lines << u"client = mqtt.Client(*api, client_id=%1, protocol=%2,"_s.arg(quoted(client.clientId), version);
    lines << u"                     transport=%1%2)"_s.arg(
        isWebSocket(listener.transport) ? u"\"websockets\""_s : u"\"tcp\""_s,
        is5 ? QString() : u", clean_session=%1"_s.arg(client.cleanStart ? u"True"_s : u"False"_s));
    if (isWebSocket(listener.transport))
        lines << u"client.ws_set_options(path=%1)"_s.arg(quoted(listener.path));
    if (isSecure(listener.transport))
        lines << u"client.tls_set(\"ca.pem\")"_s;
    if (!client.userName.isEmpty())
        lines << u"client.username_pw_set(%1, os.environ[\"PASSWORD\"])"_s.arg(quoted(client.userName));
    lines << QString() << QString() << u"def on_connect(client, userdata, flags, reason, properties=None):"_s;
    for (const SubscriptionSnapshot &subscription : subscriptions)
        lines << pahoSubscribe(subscription, is5);
    lines << u"    print(\"connected:\", reason)"_s << QString() << QString();
    lines << u"client.on_connect = on_connect"_s;
    lines << u"client.on_message = lambda client, userdata, message: print(message.topic, message.payload)"_s;
    QString connect =
        u"client.connect(%1, %2, keepalive=%3"_s.arg(quoted(hostOf(listener))).arg(listener.port).arg(client.keepAlive);
    if (is5) {
        lines << u"properties = Properties(PacketTypes.CONNECT)"_s;
        lines << u"properties.SessionExpiryInterval = %1"_s.arg(client.sessionExpiryInterval);
        connect += u", clean_start=%1, properties=properties"_s.arg(client.cleanStart ? u"True"_s : u"False"_s);
    }
    lines << connect + u')' << u"client.loop_forever()"_s;
    return lines.join(u'\n');
}

QString qt(const ClientSnapshot &client, const Subscriptions &subscriptions, const ListenerSnapshot &listener)
{
    QStringList lines{u"auto *client = new QMqttClient(this);"_s};
    lines << u"client->setClientId(QStringLiteral(%1));"_s.arg(quoted(client.clientId));
    const QString version = client.version == ProtocolVersion::Mqtt5 ? u"MQTT_5_0"_s
        : client.version == ProtocolVersion::Mqtt31                  ? u"MQTT_3_1"_s
                                                                     : u"MQTT_3_1_1"_s;
    lines << u"client->setProtocolVersion(QMqttClient::%1);"_s.arg(version);
    lines << u"client->setCleanSession(%1);"_s.arg(client.cleanStart ? u"true"_s : u"false"_s);
    lines << u"client->setKeepAlive(%1);"_s.arg(client.keepAlive);
    if (client.version == ProtocolVersion::Mqtt5) {
        lines << u"QMqttConnectionProperties properties;"_s;
        lines << u"properties.setSessionExpiryInterval(%1U);"_s.arg(client.sessionExpiryInterval);
        lines << u"client->setConnectionProperties(properties);"_s;
    }
    if (!client.userName.isEmpty())
        lines << u"client->setUsername(QStringLiteral(%1));"_s.arg(quoted(client.userName))
              << u"client->setPassword(qEnvironmentVariable(\"PASSWORD\"));"_s;
    lines << u"client->setHostname(QStringLiteral(%1));"_s.arg(quoted(hostOf(listener)))
          << u"client->setPort(%1);"_s.arg(listener.port);
    lines << u"connect(client, &QMqttClient::connected, this, [client] {"_s;
    for (const SubscriptionSnapshot &subscription : subscriptions)
        lines << u"    client->subscribe(QMqttTopicFilter(QStringLiteral(%1)), %2);"_s
                     .arg(quoted(subscription.topicFilter))
                     .arg(int(subscription.maximumQoS));
    lines << u"});"_s
          << (isSecure(listener.transport)
                  ? u"client->connectToHostEncrypted(QSslConfiguration::defaultConfiguration());"_s
                  : u"client->connectToHost();"_s);
    return lines.join(u'\n');
}

} // namespace

std::optional<ListenerSnapshot> listenerForCode(CodeKind kind, const ClientSnapshot &client,
                                                const std::vector<ListenerSnapshot> &listeners)
{
    const bool knowsWebSocket = kind == CodeKind::MqttJs || kind == CodeKind::Paho;
    const ListenerSnapshot *found = nullptr;
    for (const ListenerSnapshot &listener : listeners) {
        if (isWebSocket(listener.transport) && !knowsWebSocket)
            continue;
        if (!found || listener.name == client.connection.listener)
            found = &listener;
    }
    return found ? std::optional(*found) : std::nullopt;
}

QString clientCode(CodeKind kind, const ClientSnapshot &client, const Subscriptions &subscriptions,
                   const ListenerSnapshot &listener)
{
    switch (kind) {
    case CodeKind::Mosquitto:
        return mosquitto(client, subscriptions, listener);
    case CodeKind::MqttJs:
        return mqttJs(client, subscriptions, listener);
    case CodeKind::Paho:
        return paho(client, subscriptions, listener);
    case CodeKind::Qt:
        return qt(client, subscriptions, listener);
    }
    return {};
}

} // namespace skep
