// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

namespace skep {

/// What the messages in all queues take in memory together: each message once, however many queues hold it.
///
/// Thread: the broker's. Outlives the queues.
class QueueMeter final
{
public:
    /// Of one message in one queue, without the message.
    static constexpr qsizetype EntryBytes = 48;

    void add(const Message &message)
    {
        m_bytes += EntryBytes + (message.queueMark()++ == 0 ? message.memorySize() : 0);
    }
    void remove(const Message &message)
    {
        m_bytes -= EntryBytes + (--message.queueMark() == 0 ? message.memorySize() : 0);
    }
    /// What it would be more with that one.
    qsizetype cost(const Message &message) const
    {
        return EntryBytes + (message.queueMark() == 0 ? message.memorySize() : 0);
    }
    qint64 bytes() const { return m_bytes; }

private:
    qint64 m_bytes = 0;
};

} // namespace skep
