// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "foundation.h"

#include "core/storage/store.h"

namespace skep {

Foundation::Foundation(const Limits &limits, const Clock &clock, Store &store)
    : m_slices(clock), m_alarm(m_deadlines, m_slices, clock), m_parts{.clock = clock,
                                                                      .deadlines = m_deadlines,
                                                                      .slices = m_slices,
                                                                      .alarm = m_alarm,
                                                                      .journal = m_journal,
                                                                      .monitor = m_monitor,
                                                                      .drops = m_drops,
                                                                      .capacity = m_capacity,
                                                                      .latency = m_latency,
                                                                      .partials = m_partials,
                                                                      .counters = m_counters,
                                                                      .limits = std::make_shared<const Limits>(limits)},
      m_latency(clock), m_partials(m_parts), m_journal(m_parts, store), m_capture(m_parts), m_monitor(m_parts),
      m_drops(m_parts), m_capacity(m_parts)
{
    QObject::connect(&store, &Store::durable, &m_receiver, [this](BatchNumber upTo) {
        m_journal.durable(upTo);
        m_alarm.schedule();
    });
    QObject::connect(&store, &Store::failed, &m_receiver, [this](const QString &sentence) {
        m_journal.failed(sentence);
        m_alarm.schedule();
    });
    QObject::connect(&store, &Store::available, &m_receiver, [this] { m_journal.available(); });
}

Foundation::~Foundation() = default;

void Foundation::startCapture(const CaptureSettings &settings)
{
    if (!m_capture.hasMailbox())
        return;
    if (m_parts.capture)
        m_capture.stop();
    m_capture.start(settings);
    m_parts.capture = &m_capture;
}

void Foundation::stopCapture()
{
    m_capture.stop();
    m_parts.capture = nullptr;
}

void Foundation::wakeUp()
{
    m_alarm.ring();
    const Slice slice(m_parts.clock, Slices::Length);
    m_deadlines.run(m_parts.clock.monotonic(), [&slice] { return slice.left() > 0; });
    if (slice.left() > 0) // else in the next pass
        m_slices.run();
    m_alarm.schedule();
}

} // namespace skep
