// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storecontents.h"

namespace skep {

/// Certificates and keys in PEM. REQUIRES: the bytes have a PEM header.
StoreResult readPem(const QByteArray &bytes, const StoreAccess &access);

} // namespace skep
