// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/base/limits.h"
#include "handshakequeue.h"
#include "outputbuffer.h"
#include "readbudget.h"
#include "socketquota.h"
#include "throttle.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <deque>
#include <span>
#include <vector>

namespace skep {

class SystemClock;

/// What the hub calls: a transport that writes at the end of a pass and keeps to the shared rates.
///
/// Thread: the hub's.
class HubMember
{
public:
    HubMember() = default;
    virtual ~HubMember();
    Q_DISABLE_COPY_MOVE(HubMember)

    /// At the end of a pass, after TransportHub::markDirty().
    virtual void flush() = 0;
    /// A piece of what it has, after TransportHub::markBulky().
    virtual void flushPiece() = 0;
    /// The rates of the limits have room again.
    virtual void resumeReading() = 0;
    virtual void resumeWriting() = 0;
};

enum class ServiceState : quint8 { Starting, Serving, Stopping };

/// What all transports of one thread share: the read buffer, the pool of output buffers, the list of transports that
/// have something to send, the rates, and one timer for all their deadlines.
///
/// A pass of the event loop begins with the first event that a transport handles and ends when the loop is about to
/// wait: then every transport that has something to send writes once, and closed connections are deleted. Thread: the
/// transports'; made in it, after its event dispatcher. Owned by the worker; outlives its transports.
class TransportHub final : public QObject
{
    Q_OBJECT
public:
    /// REQUIRES: the clock outlives the hub.
    TransportHub(const Limits &limits, SystemClock &clock, QObject *parent = nullptr);
    ~TransportHub() override;

    const Limits &limits() const { return m_limits; }
    /// They apply at once, except to what a WebSocket connection was made with. Not from within a transport.
    void setLimits(const Limits &limits);
    qint64 now() const;

    /// To be called first by every handler of an event: refreshes the clock once a pass.
    void beginPass()
    {
        if (!m_inPass)
            startPass();
    }

    /// Free to use until the caller returns to the event loop; as large as a connection may read in this pass.
    std::span<char> scratch() { return std::span(m_scratch).first(size_t(m_readBudget.size())); }
    /// The most that scratch() ever has.
    qsizetype maximumReadSize() const { return qsizetype(m_scratch.size()); }

    OutputBufferPool &buffers() { return m_buffers; }

    /// Its flush() is called at the end of the pass. Once per pass and transport.
    void markDirty(HubMember *member) { m_dirty.push_back(member); }
    void unmarkDirty(HubMember *member);

    /// It has much to send: its flushPiece() is called once, when those with little have sent it. All that are marked
    /// share BulkSlice in each pass, so that one large message to many does not stop everybody.
    void markBulky(HubMember *member) { m_bulky.push_back(member); }
    void unmarkBulky(HubMember *member) { std::erase(m_bulky, member); }
    static constexpr std::chrono::microseconds BulkSlice{2'000};

    /// Free to use within one call: room to put together what lies apart.
    std::span<char> gathering() { return m_gathering; }

    Deadlines &deadlines() { return m_deadlines; }

    /// The limits' rates, which all transports share.
    Throttle<HubMember> &inbound() { return m_inbound; }
    Throttle<HubMember> &outbound() { return m_outbound; }

    SocketQuota &sockets() { return m_sockets; }
    HandshakeQueue &handshakes() { return m_handshakes; }

    /// The inspector is on: transports call TransportSink::httpSeen() and frameSeen().
    void setCapturing(bool capturing) { m_isCapturing = capturing; }
    bool isCapturing() const { return m_isCapturing; }

    /// While the server stops, a goodbye says so if the transport has a code for it.
    void setState(ServiceState state) { m_state = state; }
    ServiceState state() const { return m_state; }
    bool isStopping() const { return m_state == ServiceState::Stopping; }
    /// While the server starts: how many records it has restored from its store.
    void setRestored(qint64 records) { m_restored = records; }
    qint64 restored() const { return m_restored; }

Q_SIGNALS:
    /// Before everybody writes.
    void passEnding();
    /// Everything was sent, and nobody is inside a transport: what is gone may be deleted now.
    void passEnded();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void startPass();
    void endPass();
    bool runHandshakes();
    void flushBulky();
    void armTimer();

    Limits m_limits;
    SystemClock &m_clock;
    std::vector<char> m_scratch;
    ReadBudget m_readBudget;
    QElapsedTimer m_passTime;
    OutputBufferPool m_buffers;
    std::vector<HubMember *> m_dirty;
    std::vector<HubMember *> m_flushing; ///< empty but in endPass()
    std::deque<HubMember *> m_bulky;
    std::vector<char> m_gathering;
    Deadlines m_deadlines;
    Throttle<HubMember> m_inbound;
    Throttle<HubMember> m_outbound;
    SocketQuota m_sockets;
    HandshakeQueue m_handshakes;
    QBasicTimer m_timer;
    qint64 m_armedFor = 0;
    bool m_isCapturing = false;
    bool m_inPass = false;
    ServiceState m_state = ServiceState::Starting;
    qint64 m_restored = 0;
};

} // namespace skep
