// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "memorystore.h"

namespace skep {

MemoryStore::MemoryStore(QObject *parent) : Store(parent) { }

} // namespace skep
