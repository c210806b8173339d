// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "broker.h"
#include "client.h"
#include "session.h"
#include "sessionregistry.h"

#include <algorithm>

namespace skep {

namespace {

/// As wall-clock time, from Clock::monotonic().
qint64 wallTime(const Clock &clock, qint64 monotonic)
{
    return clock.wall() + monotonic - clock.monotonic();
}

MessagePreview preview(const Message &message, QoS qos, bool retain, const Clock &clock)
{
    const QByteArrayView payload = message.payload();
    MessagePreview preview{.topic = QString::fromUtf8(message.topic()),
                           .payload =
                               payload.first(std::min(payload.size(), MessagePreview::MaximumPayload)).toByteArray(),
                           .payloadSize = payload.size(),
                           .qos = qos,
                           .retain = retain,
                           .expiresAt = {}};
    if (message.hasExpiry())
        preview.expiresAt = wallTime(clock, message.expiresAt());
    return preview;
}

MessagePreview preview(const Delivery &delivery, const Clock &clock)
{
    if (!delivery.message)
        return {.topic = {}, .payload = {}, .qos = delivery.qos, .expiresAt = {}};
    return preview(*delivery.message, delivery.qos, delivery.retain, clock);
}

void sortAndCut(std::vector<TopicAlias> &aliases)
{
    std::sort(aliases.begin(), aliases.end(), [](const auto &a, const auto &b) { return a.alias < b.alias; });
    aliases.resize(std::min(aliases.size(), SessionDetail::MaximumAliases));
}

void addAliases(SessionDetail &detail, const Client &client)
{
    for (auto alias = client.inboundAliases().cbegin(); alias != client.inboundAliases().cend(); ++alias)
        detail.inboundAliases.push_back({alias.key(), QString::fromUtf8(alias.value())});
    for (auto alias = client.outboundAliases().cbegin(); alias != client.outboundAliases().cend(); ++alias)
        detail.outboundAliases.push_back({alias.value(), QString::fromUtf8(alias.key())});
    sortAndCut(detail.inboundAliases);
    sortAndCut(detail.outboundAliases);
}

void addInFlight(SessionDetail &detail, const Session &session, const Clock &clock)
{
    detail.inFlightTotal = quint32(session.inFlight());
    session.inFlightWindow().look([&](const InflightWindow::Entry &entry) {
        detail.inFlight.push_back({entry.packetId, entry.state, preview(entry.delivery, clock)});
        return detail.inFlight.size() < SessionDetail::MaximumInFlight;
    });
    detail.awaitingPubrelTotal = quint32(session.awaitingPubrel().size());
    detail.awaitingPubrel.assign(session.awaitingPubrel().cbegin(), session.awaitingPubrel().cend());
    std::sort(detail.awaitingPubrel.begin(), detail.awaitingPubrel.end());
    detail.awaitingPubrel.resize(std::min(detail.awaitingPubrel.size(), SessionDetail::MaximumInFlight));
}

/// The last page where the one asked for is no more.
void addQueue(SessionDetail &detail, const Session &session, quint32 from, const Clock &clock)
{
    const auto total = quint32(session.queue().size());
    detail.queueTotal = total;
    detail.queueFrom = from < total || total == 0 ? std::min(from, total)
                                                  : (total - 1) / SessionDetail::QueuePage * SessionDetail::QueuePage;
    const quint32 end = std::min(total, detail.queueFrom + SessionDetail::QueuePage);
    for (quint32 place = detail.queueFrom; place < end; ++place)
        detail.queue.push_back(preview(session.queue().at(place).delivery, clock));
}

} // namespace

SessionDetail Broker::sessionDetail(const QString &clientId, quint32 queueFrom) const
{
    SessionDetail detail;
    detail.clientId = clientId;
    detail.time = m_clock.wall();
    const Session *session = m_sessions->find(clientId.toUtf8());
    if (!session)
        return detail;
    detail.exists = true;
    if (const Client *client = session->client()) {
        detail.receiveMaximum = session->receiveMaximum();
        detail.sendQuota = session->sendQuota();
        addAliases(detail, *client);
    } else if (session->expiryDeadline.isSet()) {
        detail.expiresAt = wallTime(m_clock, session->expiryDeadline.time());
    }
    addInFlight(detail, *session, m_clock);
    addQueue(detail, *session, queueFrom, m_clock);
    if (const PendingWill *will = session->will()) {
        detail.will =
            WillDetail{.message = preview(*will->message, will->message->qos(), will->message->retain(), m_clock),
                       .delayInterval = will->delayInterval,
                       .dueAt = {}};
        if (session->willDeadline.isSet())
            detail.will->dueAt = wallTime(m_clock, session->willDeadline.time());
    }
    return detail;
}

} // namespace skep
