// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

#include <QString>

#include <optional>
#include <vector>

class QIODevice;

namespace skep {

/// Reads a file of captured traffic, chunk by chunk; docs/capture-format.md describes it. Whatever the bytes are: it
/// ends; damaged files also give a sentence, and what came before the damage.
///
/// Thread: any one. REQUIRES: the device is open and outlives the reader.
class CaptureFileReader final
{
public:
    static constexpr quint16 Version = 1;

    explicit CaptureFileReader(QIODevice &device) : m_device(device) { }
    Q_DISABLE_COPY_MOVE(CaptureFileReader)

    /// Some records; nullopt at the end, or if the file is damaged.
    std::optional<CaptureChunk> next();
    /// What is wrong with the file, in English; empty: nothing so far.
    const QString &error() const { return m_error; }
    /// Records that the file says are missing before its own.
    const CaptureLoss &lost() const { return m_lost; }
    /// Which records are marked, counted from 0 over the whole file, as far as it was read.
    const std::vector<quint64> &marked() const { return m_marked; }

private:
    bool readHeader();
    bool readBlock(CaptureChunk &chunk);
    bool takeBlock(quint8 type, const QByteArray &body, CaptureChunk &chunk);
    bool takeParty(const QByteArray &body);
    bool takeRecord(const QByteArray &body, CaptureChunk &chunk);
    bool fail(const QString &sentence);

    QIODevice &m_device;
    QString m_error;
    CaptureLoss m_lost;
    std::vector<quint64> m_marked;
    std::vector<CaptureParty> m_parties; ///< by the file's numbers
    std::vector<quint32> m_places; ///< of each in the current chunk; NoPlace: not there
    quint64 m_records = 0;
    bool m_hasBegun = false;

    static constexpr quint32 NoPlace = ~quint32(0);
};

} // namespace skep
