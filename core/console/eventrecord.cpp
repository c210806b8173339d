// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "eventrecord.h"

#include <array>

namespace skep {

const char *eventKindName(EventKind kind)
{
    static constexpr std::array names{
        "broker started",     "broker stopping",   "listener started",         "listener stopped",
        "listener failed",    "client connected",  "client disconnected",      "client ejected",
        "connection refused", "handshake refused", "protocol violation",       "session expired",
        "message dropped",    "will published",    "retained message cleared", "done at the console",
        "about the program",
    };
    static_assert(names.size() == EventKindCount);
    return names[size_t(kind)];
}

EventRecord EventRecord::of(EventKind kind, EventSeverity severity, const QString &text, const QString &clientId)
{
    EventRecord event;
    event.kind = kind;
    event.severity = severity;
    event.text = text;
    event.clientId = clientId;
    return event;
}

EventRecord EventRecord::of(EventKind kind, EventSeverity severity, const QString &text,
                            const ConnectionInfo &connection)
{
    EventRecord event = of(kind, severity, text);
    event.connection = connection.id;
    event.address = connection.peer();
    return event;
}

} // namespace skep
