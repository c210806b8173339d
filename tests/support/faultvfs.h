// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <atomic>
#include <memory>

namespace skep {

/// A file layer for SQLite that passes everything on to the real one until a test makes it fail.
///
/// A power cut puts every open file back to what it was at its last sync, and fails whatever is asked afterwards.
/// Any thread may use its files; the faults are set from the test's.
class FaultVfs final
{
public:
    /// \param isDefault SQLite opens every file with it, unless another layer is named.
    explicit FaultVfs(bool isDefault = false);
    ~FaultVfs(); ///< REQUIRES: its files are closed.
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    static QByteArray name() { return "skep-faults"; }

    /// Bytes that may still be written before the disk is full; -1: any number.
    void setRoom(qint64 bytes) { m_room = bytes; }
    /// Whether the write that finds no room writes a part of it and says that this was an error of the disk.
    void setShortWrites(bool on) { m_shortWrites = on; }
    void setSyncFails(bool on) { m_syncFails = on; }
    void cutPower();

    int syncs() const { return m_syncs; }

    struct Private;

private:
    friend struct Private;
    std::atomic<qint64> m_room = -1;
    std::atomic<bool> m_shortWrites = false;
    std::atomic<bool> m_syncFails = false;
    std::atomic<bool> m_isCut = false;
    std::atomic<int> m_syncs = 0;
    std::unique_ptr<Private> d;
};

} // namespace skep
