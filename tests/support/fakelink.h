// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/broker/clientlink.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace skep {

/// A connection without a network: keeps the packets that the broker writes, can be congested, and remembers that it
/// was asked to close. Whatever is written after close() counts as a fault.
class FakeLink final : public ClientLink
{
public:
    explicit FakeLink(quint64 number)
    {
        m_info.id = ConnectionId{number};
        m_info.listener = u"test"_s;
        m_info.peerAddress = u"127.0.0.1"_s;
        m_info.peerPort = quint16(40'000 + number % 10'000);
    }

    ConnectionId id() const override { return m_info.id; }
    const ConnectionInfo &info() const override { return m_info; }
    char *allocatePacket(qsizetype size) override
    {
        m_wroteAfterClose = m_wroteAfterClose || m_closed;
        m_packets.append(QByteArray(size, '\0'));
        return m_packets.last().data();
    }
    void setWriteTimeout(qint64 milliseconds) override { m_writeTimeout = milliseconds; }
    void setReading(bool reads) override { m_isReading = reads; }
    bool isCongested() const override { return m_congested; }
    bool isBusy() const override { return m_busy || m_congested; }
    void close() override { m_closed = true; }

    void setCongested(bool congested) { m_congested = congested; }
    /// -1: it was not said.
    qint64 writeTimeout() const { return m_writeTimeout; }
    void setBusy(bool busy) { m_busy = busy; }
    bool isReading() const { return m_isReading; }
    bool isClosed() const { return m_closed; }
    bool wroteAfterClose() const { return m_wroteAfterClose; }
    /// The packets written since the last call, each whole.
    QByteArrayList takePackets() { return std::exchange(m_packets, {}); }

private:
    ConnectionInfo m_info;
    QByteArrayList m_packets;
    qint64 m_writeTimeout = -1;
    bool m_congested = false;
    bool m_busy = false;
    bool m_isReading = true;
    bool m_closed = false;
    bool m_wroteAfterClose = false;
};

} // namespace skep
