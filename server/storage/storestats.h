// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

/// What a data directory holds.
struct StoreStats
{
    QString error; ///< one sentence; empty: the numbers are true
    qint64 sessions = 0;
    qint64 subscriptions = 0;
    qint64 sharedGroups = 0;
    qint64 queued = 0; ///< entries that wait
    qint64 inFlight = 0; ///< entries that were sent
    qint64 received = 0; ///< incoming QoS 2 packet ids
    qint64 retained = 0;
    qint64 wills = 0;
    qint64 messages = 0; ///< each once
    qint64 databaseBytes = 0;
    qint64 freeBytes = 0; ///< of those, in free pages
    qint64 logBytes = 0; ///< the write-ahead log

    /// One line for each number, for `skepd --data DIR stats`.
    QString toText() const;
    QByteArray toJson() const;
};

/// Reads it beside a running broker too.
StoreStats readStats(const QString &directory);

} // namespace skep
