// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerview.h"

namespace skep {

BrokerView::~BrokerView() = default;

} // namespace skep
