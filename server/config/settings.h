// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/limits.h"
#include "core/monitor/values.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

namespace skep {

/// One listener to open.
struct ListenerSettings {
    TransportKind transport = TransportKind::Tcp;
    QString name;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: any free one
    QString portOption; ///< what sets the port, for error sentences: "--tcp-port"
    QString path = QStringLiteral("/mqtt"); ///< WebSocket only
    QList<QByteArray> protocols = {"mqtt", "mqttv3.1"}; ///< WebSocket only: the sub-protocols accepted
};

enum class LogLevel : quint8 { Error, Warning, Info, Debug };

/// Everything that is decided before the broker starts. Plain values.
struct Settings {
    QList<ListenerSettings> listeners;
    Limits limits;
    QString dataDirectory; ///< empty: none
    QString readyFile; ///< empty: none
    LogLevel logLevel = LogLevel::Info;
};

} // namespace skep
