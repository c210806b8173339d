// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "givingback.h"

#include "core/messages/inflight.h"
#include "journal.h"

#include <QHash>

#include <vector>

namespace skep {

namespace {

constexpr size_t GivenBackAtOnce = 100;

std::vector<PacketId> oldestToGiveBack(const InflightWindow &sent)
{
    std::vector<PacketId> oldest;
    sent.look([&oldest](const InflightWindow::Entry &each) {
        if (each.delivery.source && each.state == DeliveryState::AwaitingPuback)
            oldest.push_back(each.packetId);
        return oldest.size() < GivenBackAtOnce;
    });
    return oldest;
}

} // namespace

bool giveBack(InflightWindow &sent, Journal &journal)
{
    const std::vector<PacketId> returning = oldestToGiveBack(sent);
    std::vector<std::pair<DeliverySourcePointer, QList<WaitingMessage>>> bySource;
    QHash<const DeliverySource *, size_t> places;
    for (const PacketId packetId : returning) {
        const EntryId entry = sent.find(packetId)->entry;
        const Delivery delivery = sent.take(packetId);
        const size_t place = places.value(delivery.source.data(), bySource.size());
        if (place == bySource.size()) {
            places.insert(delivery.source.data(), place);
            bySource.push_back({delivery.source, {}});
        }
        const EntryId back = journal.putGivenBack(delivery.source->queueId(), entry, delivery.message);
        bySource[place].second.append({{.message = delivery.message}, back});
    }
    for (auto &[source, messages] : bySource)
        source->giveBack(std::move(messages));
    return returning.size() == GivenBackAtOnce;
}

} // namespace skep
