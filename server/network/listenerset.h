// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "core/protocol/violation.h"
#include "server/config/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace skep {

class Listener;
class LinkHost;
class TransportHub;

/// The server's listeners: opens, changes and closes them. A listener that was replaced is kept until its last
/// connection is over.
///
/// Thread: the broker's. Owned by the worker. Current listeners have different names; a replaced one has the name of
/// its successor, if there is one.
class ListenerSet final : public QObject
{
    Q_OBJECT
public:
    enum class Kind : quint8 { WebSocket, Plain };

    /// All of them closed. REQUIRES: hub and host outlive the set.
    ListenerSet(TransportHub &hub, LinkHost &host, const QList<ListenerSettings> &settings);
    ~ListenerSet() override;

    /// Opens the listeners of that kind. Returns why the first one that failed did; empty if all are open.
    QString open(Kind kind);
    /// Logs which listeners are open. Returns the reasons if none is; otherwise empty.
    QString reportOpened();

    /// Opens, changes and closes listeners until they are as `wanted`; one that cannot be opened stays as it was.
    /// Connections stay unless transport, address or port change.
    void change(const QList<ListenerSettings> &wanted);
    /// Opens one that is closed; does nothing if there is none of that name.
    void start(const QString &name);
    /// Closes one and ends its connections; does nothing if there is none of that name.
    void stop(const QString &name);
    void reloadCertificates();

    /// For good: no new clients are served, and start() and stop() do nothing any more. Connections stay.
    void stopAccepting();
    /// Ends every connection for that reason.
    void closeConnections(Violation why);

    /// Connections of a replaced listener count for its successor.
    std::vector<ListenerSnapshot> snapshots() const;
    /// The settings of those that listen.
    QList<ListenerSettings> listening() const;
    qsizetype connectionCount() const;

Q_SIGNALS:
    /// snapshots() has changed; at most four times a second.
    void changed();
    /// No connection is left. From within any event.
    void emptied();

private:
    std::unique_ptr<Listener> make(const ListenerSettings &settings);
    std::unique_ptr<Listener> successorOf(std::unique_ptr<Listener> before, const ListenerSettings &settings);
    std::unique_ptr<Listener> *find(const QString &name);
    Listener *portHolder(const QString &name) const;
    void closeForGood(std::unique_ptr<Listener> listener);
    void report();
    void logOpened(const Listener &listener);
    void logFailure(const QString &text);
    void handshakeIsLate();

    TransportHub &m_hub;
    LinkHost &m_host;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::vector<std::unique_ptr<Listener>> m_retired; ///< replaced or closed for good, with connections
    qint64 m_nextLateEvent = 0; ///< not before
    QTimer m_reportTimer; ///< makes one report of many changes
    bool m_isStopping = false;
};

} // namespace skep
