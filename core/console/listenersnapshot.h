// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectioninfo.h"

#include <QString>
#include <QStringList>

namespace skep {

enum class ListenerState : quint8 { Listening, Stopped, Failed };

/// One listener. The key is the name.
struct ListenerSnapshot
{
    QString name;
    TransportKind transport = TransportKind::Tcp;
    QString address;
    QStringList otherAddresses; ///< at which it listens too, on the same port
    quint16 port = 0;
    QString path; ///< WebSocket only
    ListenerState state = ListenerState::Stopped;
    QString error; ///< one sentence, if it failed
    quint32 connections = 0;

    /// For people and clients: "mqtt://127.0.0.1:1883", "ws://127.0.0.1:8000/mqtt".
    QString url() const { return urlAt(address); }
    QString urlAt(const QString &at) const;
    /// At all of its addresses.
    QStringList urls() const;
    QStringList addresses() const { return QStringList{address} + otherAddresses; }
};

} // namespace skep
