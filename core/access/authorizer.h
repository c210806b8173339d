// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"
#include "core/protocol/packet.h"
#include "decision.h"

#include <QByteArrayView>

namespace skep {

/// A client that has been accepted.
struct Identity
{
    QByteArrayView clientId;
    QByteArrayView userName;
    const ConnectionInfo &connection;
};

/// Decides who may publish and subscribe to what. Thread: the broker's.
class Authorizer
{
public:
    Authorizer() = default;
    virtual ~Authorizer();
    Q_DISABLE_COPY_MOVE(Authorizer)

    /// Asked for each PUBLISH and, at CONNECT, for the will.
    virtual Decision mayPublish(const Identity &who, QByteArrayView topic, QoS qos, bool retain) = 0;

    /// Asked for each filter of a SUBSCRIBE; a shared one with its $share and group.
    virtual Decision maySubscribe(const Identity &who, QByteArrayView topicFilter,
                                  const SubscriptionOptions &options) = 0;
};

/// Allows everything.
class OpenAuthorizer final : public Authorizer
{
public:
    Decision mayPublish(const Identity &who, QByteArrayView topic, QoS qos, bool retain) override;
    Decision maySubscribe(const Identity &who, QByteArrayView topicFilter, const SubscriptionOptions &options) override;
};

} // namespace skep
