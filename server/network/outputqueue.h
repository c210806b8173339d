// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/message.h"
#include "outputbuffer.h"

#include <QByteArrayView>
#include <QList>

namespace skep {

/// What waits to be sent on one connection, in its order: bytes of its own, and between them payloads that it shares
/// with everybody else who gets the message.
///
/// Thread: the one of its transport. Member of a TcpTransport.
class OutputQueue final
{
public:
    OutputQueue() = default;
    Q_DISABLE_COPY_MOVE(OutputQueue)

    /// Without a buffer it has no room for bytes of its own.
    bool hasBuffer() const { return m_own.capacity() > 0; }
    void setBuffer(OutputBuffer buffer) { m_own = std::move(buffer); }
    /// Forgets everything; the buffer goes back to the pool.
    OutputBuffer clear();

    /// Room for `size` more bytes; valid until the next call.
    char *append(qsizetype size) { return m_own.append(size); }
    /// The payload of the message, not copied.
    void append(const MessagePointer &message);

    qsizetype size() const { return m_own.size() + m_sharedBytes; }
    bool isEmpty() const { return size() == 0; }

    /// The first bytes, as far as they lie together.
    QByteArrayView front() const;
    /// Copies the first bytes. REQUIRES: there are so many.
    void copyFront(char *to, qsizetype count) const;
    void removeFirst(qsizetype count);

private:
    struct Shared
    {
        qsizetype ownBefore = 0; ///< bytes of m_own between the payload before and this one
        QByteArrayView rest; ///< of the payload
        MessagePointer message;
    };

    OutputBuffer m_own;
    QList<Shared> m_shared;
    qsizetype m_sharedBytes = 0;
    qsizetype m_ownPlaced = 0; ///< bytes of m_own before the last of m_shared
};

} // namespace skep
