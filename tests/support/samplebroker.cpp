// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "samplebroker.h"

#include "samplehouse.h"

namespace skep {

using namespace Qt::StringLiterals;

SampleBroker::SampleBroker(qint64 now, qint64 age)
{
    // Told later, as from another thread: the window may post a command where it takes a delta.
    const auto deltas = [this] { QMetaObject::invokeMethod(this, &ConsoleLink::deltaAvailable, Qt::QueuedConnection); };
    const auto captures = [this] {
        QMetaObject::invokeMethod(this, &ConsoleLink::captureAvailable, Qt::QueuedConnection);
    };
    m_house = std::make_unique<SampleHouse>(now - age, listeners(), deltas, captures);
    m_house->advance(age);
}

SampleBroker::~SampleBroker() = default;

std::vector<ListenerSnapshot> SampleBroker::listeners()
{
    ListenerSnapshot tcp;
    tcp.name = u"tcp"_s;
    tcp.address = u"127.0.0.1"_s;
    tcp.port = 1883;
    tcp.state = ListenerState::Listening;
    ListenerSnapshot ws = tcp;
    ws.name = u"ws"_s;
    ws.transport = TransportKind::WebSocket;
    ws.port = 8000;
    ws.path = u"/mqtt"_s;
    ListenerSnapshot wss = ws;
    wss.name = u"public"_s;
    wss.transport = TransportKind::SecureWebSocket;
    wss.address = u"0.0.0.0"_s;
    wss.port = 8443;
    wss.state = ListenerState::Stopped;
    return {tcp, ws, wss};
}

void SampleBroker::advance(qint64 ms)
{
    m_house->advance(ms);
}

qint64 SampleBroker::now() const
{
    return m_house->wall();
}

/// Its effect comes with the next delta, which is made at once.
void SampleBroker::post(Command command)
{
    m_house->execute(command);
    m_house->advance(100);
}

std::optional<Delta> SampleBroker::takeDelta()
{
    return m_house->deltas().take();
}

std::optional<CaptureBatch> SampleBroker::takeCapture()
{
    return m_house->captures().take();
}

} // namespace skep
