// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/messages/delivery.h"

#include <QByteArray>
#include <QHash>

namespace skep {

struct Parts;

/// Counts every message that is dropped and puts it into the event log: the first of a (receiver, reason) at once, the
/// following of the next seconds as one line with their number, so that a flood of drops does not flood the log.
///
/// Thread: the broker's. Owned by the Foundation.
class DropLog final
{
public:
    explicit DropLog(const Parts &parts);
    Q_DISABLE_COPY_MOVE(DropLog)

    /// \param receiver a client id, or the name of a shared group (then `reason` is SharedQueueFull or Expired).
    void add(const QByteArray &receiver, const Message &message, DropReason reason);

    quint64 total() const;
    const DropCounts &counts() const { return m_counts; }

    /// ms that the repetitions of one reason are gathered before they are told.
    static constexpr qint64 QuietPeriod = 10'000;
    /// Receivers that are told apart within one period; the rest is counted in the total alone.
    static constexpr qsizetype MaximumReceivers = 1'000;

private:
    void report();

    const Parts &m_parts;
    QHash<std::pair<QByteArray, quint8>, quint64> m_repetitions; ///< (receiver, reason) → drops not told yet
    Deadline m_period;
    DropCounts m_counts{};
};

/// One English sentence per reason.
const char *sentenceOf(DropReason reason);

} // namespace skep
