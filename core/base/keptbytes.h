// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace skep {

/// Bytes that outlive the packet in which they came: a copy, or, if they are large and most of the buffer that they lie
/// in, that buffer itself. To copy a large one takes everybody's time at once.
///
/// A value. Any thread.
class KeptBytes final
{
public:
    /// \param buffer in which they may lie; empty: somebody else's
    KeptBytes(QByteArrayView bytes, const QByteArray &buffer)
        : m_buffer(isShared(bytes, buffer) ? buffer : bytes.toByteArray()),
          m_view(isShared(bytes, buffer) ? bytes : QByteArrayView(m_buffer))
    {
    }
    Q_DISABLE_COPY_MOVE(KeptBytes)

    QByteArrayView view() const { return m_view; }
    /// What is kept for it.
    const QByteArray &buffer() const { return m_buffer; }

    /// Whether the buffer is kept.
    static bool isShared(QByteArrayView bytes, const QByteArray &buffer)
    {
        return bytes.size() >= Large && bytes.size() >= buffer.size() / 2 && bytes.begin() >= buffer.cbegin()
            && bytes.end() <= buffer.cend();
    }

    static constexpr qsizetype Large = 1024 * 1024;

private:
    const QByteArray m_buffer;
    const QByteArrayView m_view;
};

} // namespace skep
