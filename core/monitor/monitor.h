// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "values.h"

namespace skep {

class DeltaMailbox;

/// What the broker tells of itself: the event log, and deltas while somebody looks.
///
/// Thread: the broker's. Owned by the Broker.
class Monitor
{
public:
    /// Writes an event: into the log that the console reads, and to the program's log (qCInfo etc., category
    /// "skep.events"). Number and time are filled in here.
    void log(EventRecord event);

    /// The server's listeners, whole, at every change.
    void setListeners(std::vector<ListenerSnapshot> listeners);

    /// Where deltas go; nullptr: nowhere. REQUIRES: the mailbox outlives the monitor or is taken away before.
    void setMailbox(DeltaMailbox *mailbox);

    /// Network connections, counted by the server as it accepts and closes them.
    void connectionOpened();
    void connectionClosed();
};

} // namespace skep
