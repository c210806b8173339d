// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientcontext.h"

#include "clientlink.h"
#include "core/base/printable.h"
#include "monitor.h"
#include "parts.h"

namespace skep {

using namespace Qt::StringLiterals;

ClientContext::ClientContext(const ClientServices &clientServices, ClientLink &clientLink)
    : services(clientServices), link(clientLink), limits(clientServices.parts.limits)
{
}

const ConnectionInfo &ClientContext::connection() const
{
    return link.info();
}

Identity ClientContext::identity() const
{
    return {.clientId = clientId, .userName = userName, .connection = link.info()};
}

QString ClientContext::who() const
{
    if (!clientId.isEmpty())
        return u"Client '%1'"_s.arg(printableName(clientId));
    return u"A connection from %1"_s.arg(link.info().peer());
}

EventRecord ClientContext::event(EventKind kind, EventSeverity severity, const QString &text, ReasonCode code) const
{
    EventRecord event = EventRecord::of(kind, severity, text, link.info());
    event.reasonCode = code;
    event.clientId = QString::fromUtf8(clientId);
    return event;
}

void ClientContext::log(const EventRecord &event) const
{
    services.parts.monitor.log(event);
}

} // namespace skep
