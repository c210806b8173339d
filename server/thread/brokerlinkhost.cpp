// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerlinkhost.h"

#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/broker/monitor.h"

#include <utility>

namespace skep {

BrokerLinkHost::BrokerLinkHost(Broker &broker, std::function<std::vector<ListenerSnapshot>()> listeners)
    : m_broker(broker), m_listeners(std::move(listeners))
{
}

std::unique_ptr<LinkHandler> BrokerLinkHost::createHandler(ClientLink &link)
{
    return std::make_unique<Client>(m_broker, link);
}

void BrokerLinkHost::log(EventRecord event)
{
    m_broker.monitor().log(std::move(event));
}

void BrokerLinkHost::connectionOpened()
{
    m_broker.monitor().connectionOpened();
}

void BrokerLinkHost::connectionClosed()
{
    m_broker.monitor().connectionClosed();
}

NetworkCounts &BrokerLinkHost::counts()
{
    return m_broker.monitor().networkCounts();
}

Capture *BrokerLinkHost::capturing() const
{
    return m_broker.capturing();
}

} // namespace skep
