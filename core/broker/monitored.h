// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"

namespace skep {

/// What the Monitor tells of, once in a while, after it has changed. Implemented by Session.
///
/// Thread: the broker's. REQUIRES: before it ends, Monitor::clientRemoved() is told.
class Monitored
{
public:
    Monitored() = default;
    virtual ~Monitored();
    Q_DISABLE_COPY_MOVE(Monitored)

    virtual const QByteArray &clientId() const = 0;
    /// As it is now.
    virtual ClientSnapshot snapshot() const = 0;

private:
    friend class Monitor;
    qsizetype m_place = -1; ///< among what has changed; -1: it has not
};

} // namespace skep
