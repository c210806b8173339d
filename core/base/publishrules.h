// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/topic.h"
#include "core/protocol/violation.h"
#include "limits.h"

#include <algorithm>
#include <optional>

namespace skep {

/// What somebody wants published, as far as the limits judge it: by PUBLISH, as a will, or at the console.
struct PublishRequest
{
    QByteArrayView topic; ///< a valid topic name
    QByteArrayView payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool payloadIsUtf8 = false; ///< says its Payload Format Indicator
};

/// What a bridge of Mosquitto with its defaults says of itself: "1" when it has connected, and as its will "0".
inline bool isBridgeState(const PublishRequest &request)
{
    return request.retain && (request.payload == "1" || request.payload == "0") && isBridgeStateTopic(request.topic);
}

/// Whether a topic name or an (unshared) filter has more levels than these limits allow.
inline bool isTooDeep(QByteArrayView path, const Limits &limits)
{
    const auto most = qsizetype(limits.maxTopicLevels);
    return path.size() >= most && std::count(path.begin(), path.end(), '/') >= most; // seldom long enough to count
}

/// What these limits have against a well-formed topic filter, shared or not; nullopt: it may be subscribed to.
inline std::optional<Violation> objectionToFilter(QByteArrayView filter, const Limits &limits)
{
    if (filter.size() > qsizetype(limits.maxTopicLength))
        return Violation::TopicFilterTooLong;
    if (const auto shared = parseSharedFilter(filter); isTooDeep(shared ? shared->filter : filter, limits))
        return Violation::TopicFilterTooDeep;
    if (!limits.sharedSubscriptionAvailable && isSharedFilter(filter))
        return Violation::SharedSubscriptionsNotSupported;
    if (!limits.wildcardSubscriptionAvailable && hasWildcard(filter))
        return Violation::WildcardSubscriptionsNotSupported;
    return {};
}

/// What these limits have against it; nullopt: it may be published. Inline, as every PUBLISH is asked.
inline std::optional<Violation> objectionTo(const PublishRequest &request, const Limits &limits)
{
    if (request.qos > limits.maximumQoS)
        return Violation::QoSNotSupported;
    if (request.retain && !limits.retainAvailable)
        return Violation::RetainNotSupported;
    if (request.topic.size() > qsizetype(limits.maxTopicLength))
        return Violation::TopicNameTooLong;
    if (isTooDeep(request.topic, limits))
        return Violation::TopicNameTooDeep;
    if (isReservedTopic(request.topic) && !isBridgeState(request))
        return Violation::ReservedTopic;
    if (limits.payloadFormatValidation && request.payloadIsUtf8 && checkUtf8(request.payload) == Utf8Fault::IllFormed)
        return Violation::PayloadNotUtf8;
    return {};
}

} // namespace skep
