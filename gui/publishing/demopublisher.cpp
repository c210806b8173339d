// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "demopublisher.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 LampSeconds = 5; // between two changes
constexpr quint64 NobodyAsks = 0; // a request whose answer nobody waits for
} // namespace

DemoPublisher::DemoPublisher(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(1'000);
    connect(&m_timer, &QTimer::timeout, this, &DemoPublisher::publish);
}

void DemoPublisher::setRunning(bool running)
{
    if (running == isRunning())
        return;
    if (running) {
        m_second = 0;
        m_timer.start();
        publish();
    } else {
        m_timer.stop();
    }
    Q_EMIT runningChanged(running);
}

void DemoPublisher::publish()
{
    for (const MessageValue &message : messages(m_second))
        Q_EMIT commandRequested(PublishMessage{NobodyAsks, message});
    ++m_second;
}

QList<MessageValue> DemoPublisher::messages(quint64 second)
{
    const double degrees = 21 + 1.5 * std::sin(double(second) / 10);
    const QJsonObject reading{{u"value"_s, std::round(degrees * 10) / 10}, {u"unit"_s, u"°C"_s}};
    MessageValue temperature;
    temperature.topic = u"demo/room/temperature"_s;
    temperature.payload = QJsonDocument(reading).toJson(QJsonDocument::Compact);
    temperature.properties.payloadIsUtf8 = true;
    temperature.properties.contentType = u"application/json"_s;
    MessageValue counter;
    counter.topic = u"demo/counter"_s;
    counter.payload = QByteArray::number(second + 1);
    QList<MessageValue> messages{temperature, counter};
    if (second % LampSeconds == 0) {
        MessageValue lamp;
        lamp.topic = u"demo/room/lamp"_s;
        lamp.payload = second / LampSeconds % 2 == 0 ? "on" : "off";
        messages.append(lamp);
    }
    return messages;
}

} // namespace skep
