// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"

namespace skep {

class Sessions;
struct Parts;

/// What the console does to sessions: disconnects, ends, subscribes, unsubscribes. Each act is a line in the log.
///
/// Thread: the broker's. Owned by the Broker.
class ConsoleSessions final
{
public:
    /// REQUIRES: both outlive it.
    ConsoleSessions(const Parts &parts, Sessions &sessions) : m_parts(parts), m_sessions(sessions) { }
    Q_DISABLE_COPY_MOVE(ConsoleSessions)

    void disconnect(const DisconnectClient &command);
    void end(const EndSession &command);
    void subscribe(const SubscribeClient &command);
    void unsubscribe(const UnsubscribeClient &command);

private:
    void log(const QString &clientId, const QString &sentence);

    const Parts &m_parts;
    Sessions &m_sessions;
};

} // namespace skep
