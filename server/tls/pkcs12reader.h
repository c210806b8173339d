// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storecontents.h"

namespace skep {

/// The contents of a PKCS#12 file. REQUIRES: the bytes look like DER.
StoreResult readPkcs12(const QByteArray &bytes, const StoreAccess &access);

} // namespace skep
