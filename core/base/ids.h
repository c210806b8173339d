// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skep {

/// The queue of one session or of one shared group; names its owner everywhere in the store. Never reused.
enum class QueueId : qint64 { None = 0 };

/// One message waiting in or sent from one queue. Ascending in the order of the queue; a message that goes back to the
/// head of its shared group's queue keeps its number.
enum class EntryId : qint64 { None = 0 };

/// One stored message, however many entries, wills and retained records name it.
enum class MessageId : qint64 { None = 0 };

/// What Store::commit() numbers; ascending.
enum class BatchNumber : quint64 { None = 0 };

/// What "durable" means.
enum class DurabilityLevel : quint8 {
    Written, ///< survives the end of the process at any moment (kill -9); a power cut costs what was not synced yet
    Synced, ///< survives a power cut: the disk has confirmed it
};

} // namespace skep
