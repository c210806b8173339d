// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peeraddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace skep {

/// Reads the header of the PROXY protocol, version 1 or 2, that a proxy sends before the client's own bytes.
///
/// Pure: no clock, no socket. It asks for no byte behind the header, so that the next reader gets what follows. It
/// keeps the address and skips the rest, which may be 64 KiB.
class ProxyHeaderReader final
{
public:
    enum class State : quint8 { NeedMore, Complete, Refused };

    /// How many bytes are still missing at least; 0 unless NeedMore.
    qsizetype wanted() const { return m_wanted; }

    /// REQUIRES: no more than wanted().
    void feed(QByteArrayView bytes);

    State state() const { return m_state; }
    /// If Complete: the client; nullopt if the proxy speaks for itself (LOCAL) or does not know (UNKNOWN).
    const std::optional<PeerAddress> &source() const { return m_source; }
    /// If Refused: one sentence.
    QString fault() const { return QString::fromLatin1(m_fault); }

private:
    void readVersion1();
    void readVersion2();
    void readAddressLine(const QByteArray &line);
    void readAddressBlock();
    void complete();
    void refuse(const char *fault);

    QByteArray m_header; ///< without what is skipped
    const char *m_fault = "";
    std::optional<PeerAddress> m_source;
    qsizetype m_wanted = 15; ///< of the shortest header: "PROXY UNKNOWN" and the line's end
    qsizetype m_skip = 0; ///< of m_wanted: bytes at the end that are not needed
    bool m_inBlock = false; ///< version 2: behind the fixed part
    State m_state = State::NeedMore;
};

} // namespace skep
