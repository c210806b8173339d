// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"
#include "limits.h"
#include "core/monitor/command.h"
#include "core/monitor/values.h"

#include <QObject>

#include <memory>

namespace skep {

class Authenticator;
class Authorizer;
class Monitor;

/// The MQTT broker: sessions, subscriptions, routing. Knows connections only as ClientLink.
///
/// Control plane: the signals below. Data plane: plain calls between Client, Session and the stores.
/// Thread: one, the broker's; every member asserts it.
class Broker final : public QObject
{
    Q_OBJECT
public:
    /// REQUIRES: the clock outlives the broker.
    Broker(const Limits &limits, const Clock &clock, QObject *parent = nullptr);
    ~Broker() override;

    const Limits &limits() const;
    const Clock &clock() const;

    /// Log and console; also for what the server itself has to say (listeners, refused handshakes).
    Monitor &monitor();

    void execute(const Command &command);

    /// Ends every connection: version 5 is told 0x8B first. Wills are sent as for any close by the server. The links close
    /// on later passes.
    void disconnectAll();

public Q_SLOTS:
    /// Runs what is due. To be called `delay` ms after wakeUpNeeded(delay).
    void wakeUp();

Q_SIGNALS:
    /// The earliest deadline has changed; one shot, replaces the one before. Emitted on the broker's thread, from within
    /// any call. 0: as soon as possible; -1: nothing is due any more.
    void wakeUpNeeded(qint64 delay);
};

} // namespace skep
