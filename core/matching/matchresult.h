// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/delivery.h"
#include "core/protocol/packet.h"

#include <optional>
#include <vector>

namespace skep {

class Session;
class SharedGroup;

/// Who receives a message of one topic. Made once per topic and kept until a subscription changes; the hot path reads
/// it.
struct MatchResult
{
    /// One matching subscription of a session.
    struct Subscription
    {
        SubscriptionOptions options;
        quint32 identifier = 0; ///< Subscription Identifier; 0: none
    };
    /// One session with all its matching subscriptions (5.0 §3.3.4: one copy, at the highest QoS, with every
    /// identifier).
    struct Recipient
    {
        Session *session = nullptr;
        QoS maximumQoS = QoS::AtMostOnce; ///< the highest of all
        bool retainAsPublished = false; ///< any of them asks for it
        bool anyNoLocal = false; ///< then the publisher itself is judged subscription by subscription
        quint32 first = 0; ///< its subscriptions: [first, first + count) of `subscriptions`
        quint32 count = 0;
        SubscriptionIdentifiersPointer identifiers; ///< of all of them; null: none has one
    };
    std::vector<Recipient> recipients;
    std::vector<Subscription> subscriptions;
    std::vector<SharedGroup *> sharedGroups; ///< each once

    bool isEmpty() const { return recipients.empty() && sharedGroups.empty(); }

    /// The recipient with only its subscriptions without No Local; nullopt if none is left [MQTT-3.8.3-3].
    std::optional<Recipient> withoutNoLocal(const Recipient &recipient) const;

    /// Makes a recipient of what follows `first` in `subscriptions`, and appends it.
    void addRecipient(Session *session, size_t first);
};

} // namespace skep
