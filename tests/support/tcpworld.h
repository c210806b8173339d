// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/broker/parts.h"
#include "server/network/linkhost.h"
#include "server/network/listener.h"
#include "server/network/transporthub.h"

#ifdef Q_OS_LINUX
#include "server/thread/epolleventdispatcher.h"
#endif

#include <QCoreApplication>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

namespace skep::test {

class FakeHost;

/// Replaces the MQTT client behind a connection: keeps what it receives, and sends on request.
class FakeHandler final : public LinkHandler
{
public:
    FakeHandler(FakeHost &host, ClientLink &its);
    ~FakeHandler() override;

    void bytesReceived(QByteArrayView bytes) override;
    void linkDrained() override { ++drained; }
    void linkStalled() override { ++stalled; }
    void serverCloses(Violation why) override;
    void linkClosed(const QString &why) override;

    void send(const QByteArray &packet) { std::copy(packet.begin(), packet.end(), link.allocatePacket(packet.size())); }

    ClientLink &link;
    int drained = 0;
    int stalled = 0;

private:
    FakeHost &m_host;
};

/// The broker's place behind a listener.
class FakeHost final : public LinkHost
{
public:
    std::unique_ptr<LinkHandler> createHandler(ClientLink &link) override
    {
        return std::make_unique<FakeHandler>(*this, link);
    }
    void log(EventRecord event) override { events.push_back(std::move(event)); }
    void connectionOpened() override { ++opened; }
    void connectionClosed() override { ++gone; }
    ConnectionId nextConnectionId() override { return ConnectionId(++lastId); }
    NetworkCounts &counts() override { return networkCounts; }
    std::vector<ListenerSnapshot> listeners() const override { return siblings; }

    /// The only or the last connection that is ready.
    FakeHandler *handler() const { return handlers.empty() ? nullptr : handlers.back(); }
    /// Texts of the events of that kind.
    QStringList texts(EventKind kind) const
    {
        QStringList result;
        for (const EventRecord &event : events) {
            if (event.kind == kind)
                result.append(event.text);
        }
        return result;
    }

    bool echo = false; ///< send every piece back as it comes
    QByteArray received; ///< over all connections
    QList<qsizetype> pieces; ///< the sizes in which it came
    QStringList closedWith; ///< the arguments of linkClosed()
    QList<Violation> ended; ///< the arguments of serverCloses()
    std::vector<FakeHandler *> handlers;
    std::vector<EventRecord> events;
    std::vector<ListenerSnapshot> siblings;
    NetworkCounts networkCounts;
    int opened = 0;
    int gone = 0;
    quint64 lastId = 0;
};

inline FakeHandler::FakeHandler(FakeHost &host, ClientLink &its) : link(its), m_host(host)
{
    host.handlers.push_back(this);
}

inline FakeHandler::~FakeHandler()
{
    std::erase(m_host.handlers, this);
}

inline void FakeHandler::bytesReceived(QByteArrayView bytes)
{
    m_host.received += bytes;
    m_host.pieces.append(bytes.size());
    if (m_host.echo)
        send(bytes.toByteArray());
}

inline void FakeHandler::serverCloses(Violation why)
{
    m_host.ended.append(why);
    link.close();
}

inline void FakeHandler::linkClosed(const QString &why)
{
    m_host.closedWith.append(why);
}

/// A listener on a free port of the loopback interface with a fake behind it.
struct World
{
    explicit World(TransportKind transport, const Limits &limits = {}) : World(settingsFor(transport), limits) { }
    explicit World(const ListenerSettings &settings, const Limits &limits = {})
        : hub(limits, clock), listener(hub, host, settings)
    {
        hub.setState(ServiceState::Serving);
        QString error = listener.open();
        if (!error.isEmpty())
            qFatal("%s", qPrintable(error));
    }

    static ListenerSettings settingsFor(TransportKind transport)
    {
        ListenerSettings settings;
        settings.transport = transport;
        settings.name = u"test"_s;
        settings.portOption = u"--port"_s;
        return settings;
    }

    SystemClock clock;
    TransportHub hub;
    FakeHost host;
    Listener listener;
};

/// A client's plain socket that collects what it reads and whether the other side has ended.
class RawPeer : public QObject
{
public:
    explicit RawPeer(const World &world)
    {
        connect(&socket, &QTcpSocket::readyRead, this, [this] { received += socket.readAll(); });
        connect(&socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError e) { error = e; });
        connect(&socket, &QTcpSocket::disconnected, this, [this] { ended = true; });
        socket.connectToHost(QHostAddress::LocalHost, world.listener.port());
    }
    void send(const QByteArray &bytes) { socket.write(bytes); }

    QTcpSocket socket;
    QByteArray received;
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    bool ended = false;
};

/// Prepares a test whose sockets are served as in the program: on the epoll dispatcher, if there is one.
inline void useServerLoop()
{
#ifdef Q_OS_LINUX
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
#endif
}

} // namespace skep::test
