// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store.h"

namespace skep {

/// The store of `persistence/mode` in-memory: nothing is kept, nothing waits, nothing is restored.
///
/// Thread: the broker's.
class MemoryStore final : public Store
{
    Q_OBJECT
public:
    explicit MemoryStore(QObject *parent = nullptr);

    RestoreStep restore(RestoreSink &, qsizetype) override { return {.isDone = true, .error = {}}; }
    StoreBatch *batch() override { return nullptr; }
    BatchNumber commit() override { return BatchNumber::None; }
    BatchNumber durableUpTo() const override { return BatchNumber::None; }
    StoreMetrics metrics() const override { return {}; }
};

} // namespace skep
