// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bindaddress.h"
#include "core/base/ids.h"
#include "core/base/limits.h"
#include "core/console/connectioninfo.h"
#include "diagnostic.h"
#include "server/tls/tlssettings.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace skep {

/// One listener to open.
struct ListenerSettings
{
    TransportKind transport = TransportKind::Tcp;
    QString name;
    BindAddress address; ///< localhost
    quint16 port = 0; ///< 0: any free one
    QString portOption; ///< what sets the port, for error sentences: "--tcp-port"
    bool proxyProtocol = false; ///< every connection begins with a PROXY header (version 1 or 2) of a proxy
    QString path = u"/mqtt"_s; ///< WebSocket only
    QList<QByteArray> protocols = {"mqtt", "mqttv3.1"}; ///< WebSocket only: the sub-protocols accepted
    QList<QByteArray> origins; ///< WebSocket only: pages' origins ("https://example.org") accepted; empty: all
    QList<std::pair<QHostAddress, int>> trustedProxies; ///< WebSocket only: networks whose X-Forwarded-For is believed
    bool testPage = true; ///< WebSocket only: GET / answers with a page that has a small MQTT client in it
    bool allowExtensions = false; ///< WebSocket only: a client's frames are read as if their reserved bits were clear
    TlsSettings tls; ///< TLS only
};

enum class LogLevel : quint8 { Error, Warning, Info, Debug };

enum class PersistenceMode : quint8 { File, InMemory };

/// Everything that is decided before the broker starts. Plain values.
struct Settings
{
    QList<ListenerSettings> listeners;
    bool strict = false; ///< no start without every listener; otherwise one is enough
    Limits limits;
    QString configurationFile; ///< the one that these were read from; empty: none
    QString dataDirectory; ///< empty: nothing is kept; parseCommandLine() gives it the default one
    QString readyFile; ///< empty: none
    LogLevel logLevel = LogLevel::Info;
    PersistenceMode persistenceMode = PersistenceMode::File;
    DurabilityLevel durabilityLevel = DurabilityLevel::Written;
    QList<Diagnostic> notices; ///< what reading the configuration found, for the log
};

} // namespace skep
