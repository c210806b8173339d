// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/packet.h"
#include "sharedgroup.h"

#include <QByteArray>
#include <QHash>

namespace skep {

/// One subscription as its session keeps it.
struct Subscription
{
    SubscriptionOptions options;
    quint32 identifier = 0; ///< 0: none
    SharedGroupPointer group; ///< null: not shared
};

/// Those of one session, by topic filter as sent.
using Subscriptions = QHash<QByteArray, Subscription>;

} // namespace skep
