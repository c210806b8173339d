// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "delivery.h"

namespace skep {

DeliverySource::~DeliverySource() = default;

SubscriptionIdentifiersPointer SubscriptionIdentifiers::of(quint32 identifier)
{
    if (identifier == 0)
        return {};
    auto *list = new SubscriptionIdentifiers;
    list->values.append(identifier);
    return SubscriptionIdentifiersPointer(list);
}

} // namespace skep
