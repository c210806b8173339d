// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "delivery.h"

namespace skep {

DeliverySource::~DeliverySource() = default;

} // namespace skep
