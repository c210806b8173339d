// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"
#include "core/console/eventrecord.h"
#include "core/protocol/violation.h"

namespace skep {

struct SessionDetail;

/// Who has taken a session up: the Client of a connection, later another broker.
///
/// Thread: the broker's. Known to Sessions from takeUp() to left().
class SessionUser
{
public:
    SessionUser() = default;
    virtual ~SessionUser();
    Q_DISABLE_COPY_MOVE(SessionUser)

    virtual const ConnectionInfo &connection() const = 0;

    /// Ends the connection and leaves the session: version 5 is told why first. The will is sent.
    virtual void eject(Violation why) = 0;
    /// As above, for a reason that has a code of its own and a sentence for the log.
    virtual void eject(ReasonCode code, const QString &sentence, EventKind kind, EventSeverity severity) = 0;

    /// Adds what only the connection knows: the topic aliases.
    virtual void describe(SessionDetail &detail) const = 0;
};

} // namespace skep
