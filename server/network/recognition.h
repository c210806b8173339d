// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"
#include "core/console/listenersnapshot.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace skep {

/// What a client's first bytes are.
enum class FirstBytes : quint8 {
    NeedMore, ///< a byte or two more will tell
    Mqtt, ///< a CONNECT packet
    Http, ///< a request, of HTTP/1.1 or of HTTP/2
    Tls, ///< a ClientHello
    ProxyHeader, ///< the PROXY protocol, version 1 or 2
    Unknown,
};

/// Never needs more than RecognitionSize bytes.
FirstBytes recognise(QByteArrayView bytes);
constexpr qsizetype RecognitionSize = 12;

/// What came to which port.
struct Arrival
{
    FirstBytes found = FirstBytes::Unknown;
    TransportKind port = TransportKind::Tcp;
    bool insideTls = false; ///< these were the first bytes behind a TLS handshake
};

/// One sentence for a client at the wrong port: what the port speaks, what came, and which listener serves that, if any
/// does. Empty if the bytes are what the port is for, or not recognised.
QString sentenceOfWrongPort(const Arrival &arrival, const std::vector<ListenerSnapshot> &listeners);

/// The sentence in the client's own protocol, to be sent before the connection ends: an HTTP answer, or a CONNACK that
/// refuses. Empty if the protocol has no such answer, or the client's packet is not whole.
QByteArray answerToWrongPort(FirstBytes found, QByteArrayView bytes, const QString &sentence);

} // namespace skep
