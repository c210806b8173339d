// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capturevalues.h"
#include "command.h"
#include "delta.h"

#include <QObject>

#include <optional>

namespace skep {

/// The console's one way to a broker: post commands, take deltas. BrokerService implements it for the broker inside
/// this process; another implementation can speak to a broker elsewhere.
///
/// Thread: the console's (main). Nothing here blocks.
class ConsoleLink : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~ConsoleLink() override;

    virtual void post(Command command) = 0;

    /// Everything since the last call, merged into one delta; nullopt if nothing has changed.
    virtual std::optional<Delta> takeDelta() = 0;

    /// What the inspector has recorded since the last call; nullopt if nothing.
    virtual std::optional<CaptureBatch> takeCapture() = 0;

Q_SIGNALS:
    /// A delta waits, and none did before. Emitted on the console's thread, at most once per takeDelta().
    void deltaAvailable();

    /// The same for takeCapture().
    void captureAvailable();
};

} // namespace skep
