// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerworker.h"

#include "core/broker/broker.h"
#include "server/network/listener.h"
#include "server/network/transporthub.h"

#include <algorithm>
#include <utility>

// Listeners that the console opens and closes.

namespace skep {

using namespace Qt::StringLiterals;

std::unique_ptr<Listener> *BrokerWorker::listenerOf(const QString &name)
{
    const auto at = std::find_if(m_listeners.begin(), m_listeners.end(),
                                 [&name](const auto &listener) { return listener->settings().name == name; });
    return at == m_listeners.end() ? nullptr : &*at;
}

/// One that is stopped still holds its port where it tells those who come that it is: that one hands it over.
void BrokerWorker::startListener(const QString &name)
{
    std::unique_ptr<Listener> *const place = listenerOf(name);
    if (m_stopping || !place || (*place)->isListening())
        return;
    const auto before = std::find_if(m_retired.begin(), m_retired.end(), [&name](const auto &retired) {
        return retired->settings().name == name && retired->isListening();
    });
    auto listener = makeListener((*place)->settings());
    const QString error = listener->open(before == m_retired.end() ? nullptr : before->get());
    *place = std::move(listener);
    if (error.isEmpty())
        log(EventSeverity::Info, EventKind::ListenerStarted, u"Listening on %1."_s.arg((*place)->snapshot().url()));
    else
        log(EventSeverity::Error, EventKind::ListenerFailed, u"Listener %1 is not open: %2"_s.arg(name, error));
    m_listenersChanged->start();
}

/// The next one of these settings stands ready in its place, closed.
void BrokerWorker::stopListener(const QString &name)
{
    std::unique_ptr<Listener> *const place = listenerOf(name);
    if (m_stopping || !place || !(*place)->isListening())
        return;
    auto closed = makeListener((*place)->settings());
    closeForGood(std::exchange(*place, std::move(closed)));
    m_listenersChanged->start();
}

} // namespace skep
