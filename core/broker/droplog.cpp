// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "droplog.h"

#include "capture.h"
#include "core/base/clock.h"
#include "core/base/printable.h"
#include "monitor.h"
#include "parts.h"

#include <array>
#include <numeric>

namespace skep {

using namespace Qt::StringLiterals;

const char *sentenceOf(DropReason reason)
{
    static constexpr std::array sentences{
        "The client's message queue is full.",
        "The shared subscription's message queue is full.",
        "The QoS 0 messages that wait for the client fill the bytes that they may have; it reads too slowly.",
        "The message is larger than the client's Maximum Packet Size.",
        "The message expired before it could be sent.",
        "The publisher is not authorised to publish to this topic.",
        "The store of retained messages is full; the message was delivered but not kept.",
        "The queues of all clients together are full.",
    };
    static_assert(sentences.size() == DropReasonCount);
    return sentences[size_t(reason)];
}

DropLog::DropLog(const Parts &parts) : m_parts(parts), m_period(parts.deadlines, [this] { report(); }) { }

void DropLog::add(const QByteArray &receiver, const Message &message, DropReason reason)
{
    ++m_counts[size_t(reason)];
    if (Capture *capture = m_parts.capture)
        capture->dropped(message, receiver, reason, sentenceOf(reason));
    const std::pair key{receiver, quint8(reason)};
    if (auto known = m_repetitions.find(key); known != m_repetitions.end()) {
        ++*known;
        return;
    }
    if (m_repetitions.size() >= MaximumReceivers)
        return;
    m_repetitions.insert(key, 0);
    if (!m_period.isSet())
        m_period.setAt(m_parts.clock.monotonic() + QuietPeriod);
    m_parts.monitor.log(EventRecord::of(EventKind::MessageDropped, EventSeverity::Warning,
                                        u"Dropped a message on topic '%1': %2"_s.arg(
                                            printableName(message.topic()), QLatin1StringView(sentenceOf(reason))),
                                        QString::fromUtf8(receiver)));
}

quint64 DropLog::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), quint64(0));
}

void DropLog::report()
{
    for (auto drop = m_repetitions.cbegin(); drop != m_repetitions.cend(); ++drop) {
        if (drop.value() == 0)
            continue;
        const char *sentence = sentenceOf(DropReason(drop.key().second));
        m_parts.monitor.log(
            EventRecord::of(EventKind::MessageDropped, EventSeverity::Warning,
                            u"Dropped %1 more messages: %2"_s.arg(drop.value()).arg(QLatin1StringView(sentence)),
                            QString::fromUtf8(drop.key().first)));
    }
    m_repetitions.clear();
}

} // namespace skep
