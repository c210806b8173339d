// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsmodel.h"
#include "eventsmodel.h"
#include "retainedmodel.h"
#include "subscriptionsmodel.h"
#include "topicsmodel.h"

#include "core/console/subscriptiontester.h"
#include "history.h"

namespace skep {

/// The tables and the history that the feed fills and the pages look at; several pages may look at one.
struct ConsoleModels
{
    ClientsModel clients;
    SubscriptionsModel subscriptions;
    RetainedModel retained;
    TopicsModel topics;
    EventsModel events;
    History history;
    SharedQueues sharedQueues; ///< those that are not empty
};

} // namespace skep
