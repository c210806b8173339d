// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakestore.h"
#include "sampledevice.h"

#include "core/base/clock.h"
#include "core/broker/broker.h"
#include "core/console/capturemailbox.h"
#include "core/console/mailbox.h"

#include <QRandomGenerator>

#include <functional>
#include <map>

namespace skep {

/// A clock that is moved, and moves by some microseconds whenever somebody reads it closely: what a program does takes
/// time.
class SampleClock final : public Clock
{
public:
    explicit SampleClock(qint64 wallMs) : m_start(wallMs * 1'000'000) { }

    qint64 monotonic() const override { return m_elapsed / 1'000'000; }
    qint64 wall() const override { return (m_start + m_elapsed) / 1'000'000; }
    qint64 monotonicNanoseconds() const override { return step(); }
    qint64 wallNanoseconds() const override { return m_start + step(); }

    qint64 now() const { return m_elapsed / 1'000; } ///< µs since the start
    void moveTo(qint64 us) { m_elapsed = std::max(m_elapsed, us * 1'000); }

private:
    qint64 step() const { return m_elapsed += 4'000 + m_elapsed * 7 % 31'000; }

    const qint64 m_start;
    mutable qint64 m_elapsed = 0; ///< ns
};

/// The house around the sample's broker: who connects to it from the developer's desk, and what they do when.
///
/// A plant with sensors and gateways, pages that show it, workers that share jobs, one program that hangs and one that
/// is away. Owned by the SampleBroker. Thread: the test's.
class SampleHouse final
{
public:
    SampleHouse(qint64 startedAt, std::vector<ListenerSnapshot> listeners, std::function<void()> deltaWaits,
                std::function<void()> captureWaits);
    ~SampleHouse();
    Q_DISABLE_COPY_MOVE(SampleHouse)

    void advance(qint64 ms);
    qint64 wall() const { return m_clock.wall(); } ///< ms since the epoch
    void execute(const Command &command);
    DeltaMailbox &deltas() { return m_deltas; }
    CaptureMailbox &captures() { return m_captures; }

    // -- for the devices

    Broker &broker() { return m_broker; }
    qint64 now() const { return m_clock.now(); } ///< µs
    void later(qint64 us, std::function<void()> act);
    quint64 nextConnection() { return ++m_lastConnection; }
    quint16 nextPort();
    void connectionChanged(const QString &listener, int difference);

private:
    SampleDevice &make(DeviceProfile profile);
    SampleDevice &add(DeviceProfile profile);
    void every(qint64 us, const std::function<void()> &act);
    void settle();
    int below(int bound) { return m_random.bounded(bound); }

    void logStart();
    void addSensors();
    void addSensor(const QByteArray &hall, const QByteArray &quantity, int number);
    void addGateways();
    void addPages();
    void addWorkers();
    void addPrograms();
    void addTroubles();
    QByteArray reading(const QByteArray &quantity, int number);

    QRandomGenerator m_random{2026};
    SampleClock m_clock;
    FakeDisk m_disk;
    FakeStore m_store;
    DeltaMailbox m_deltas;
    CaptureMailbox m_captures;
    Broker m_broker;
    std::vector<ListenerSnapshot> m_listeners;
    std::vector<std::unique_ptr<SampleDevice>> m_devices;
    std::multimap<qint64, std::function<void()>> m_plan; ///< by µs
    SampleDevice *m_scheduler = nullptr;
    quint64 m_lastConnection = 0;
    quint16 m_lastPort = 40'112;
    int m_jobs = 0;
};

} // namespace skep
