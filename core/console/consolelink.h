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

    /// Everything since the last call, merged into one delta; nothing where nothing has changed.
    virtual std::optional<Delta> takeDelta() = 0;

    /// What the inspector has recorded since the last call; nothing where nothing was.
    virtual std::optional<CaptureBatch> takeCapture() = 0;

Q_SIGNALS:
    /// A delta waits where none waited before. Emitted on the console's thread; once per takeDelta() at most.
    void deltaAvailable();

    /// The same for takeCapture().
    void captureAvailable();
};

} // namespace skep
