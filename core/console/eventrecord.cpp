// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "eventrecord.h"

namespace skep {

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
