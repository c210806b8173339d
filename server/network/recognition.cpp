// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "recognition.h"

#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "httpfront.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr char ConnectPacket = 0x10; ///< MQTT 5.0 §3.1.1
constexpr char HandshakeRecord = 0x16; ///< RFC 8446 §5.1, with the version's first byte behind it
constexpr char RecordVersion = 0x03;

const auto ProxySignature = QByteArrayView("\r\n\r\n\0\r\nQUIT\n", 12);
/// The methods of RFC 9110 §9.3, PATCH, and the one with which HTTP/2 begins.
constexpr std::array HttpMethods = {"GET ",     "HEAD ",    "POST ",  "PUT ",   "DELETE ",
                                    "CONNECT ", "OPTIONS ", "TRACE ", "PATCH ", "PRI * HTTP"};

enum class Match : quint8 { No, Partly, Whole };

Match match(QByteArrayView bytes, QByteArrayView start)
{
    const qsizetype size = std::min(bytes.size(), start.size());
    if (bytes.first(size) != start.first(size))
        return Match::No;
    return size == start.size() ? Match::Whole : Match::Partly;
}

QLatin1StringView nameOf(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
        return "MQTT without TLS"_L1;
    case TransportKind::Tls:
        return "MQTT over TLS"_L1;
    case TransportKind::WebSocket:
        return "MQTT over WebSocket without TLS"_L1;
    case TransportKind::SecureWebSocket:
        return "MQTT over WebSocket with TLS"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QLatin1StringView nameOf(FirstBytes found)
{
    switch (found) {
    case FirstBytes::Mqtt:
        return "an MQTT CONNECT packet"_L1;
    case FirstBytes::Http:
        return "an HTTP request"_L1;
    case FirstBytes::Tls:
        return "a TLS handshake"_L1;
    default:
        return "a PROXY header"_L1;
    }
}

/// What the client wanted: with TLS, the port's own protocol inside it.
TransportKind wantedBy(const Arrival &arrival)
{
    if (arrival.found == FirstBytes::Mqtt)
        return arrival.insideTls ? TransportKind::Tls : TransportKind::Tcp;
    if (arrival.found == FirstBytes::Http)
        return arrival.insideTls ? TransportKind::SecureWebSocket : TransportKind::WebSocket;
    return isWebSocket(arrival.port) ? TransportKind::SecureWebSocket : TransportKind::Tls;
}

/// An address for the peer, who may be elsewhere.
QString urlOf(ListenerSnapshot listener)
{
    if (listener.address == u"0.0.0.0" || listener.address == u"::")
        listener.address = u"<this host>"_s;
    return listener.url();
}

/// 5.0 §4.13: "Use another server"; older versions get "server unavailable".
QByteArray refuseConnect(QByteArrayView bytes, const QString &sentence)
{
    const DecodeResult result = decode(bytes, ProtocolVersion::Mqtt5);
    const auto *decoded = std::get_if<Decoded>(&result);
    const auto *connect = decoded ? std::get_if<Connect>(&decoded->packet) : nullptr;
    if (!connect)
        return {};
    Connack connack;
    if (connect->version != ProtocolVersion::Mqtt5) {
        connack.reasonCode = ReasonCode(connectReturnCode(ReasonCode::UseAnotherServer));
        return encode(connack, connect->version);
    }
    const QByteArray reason = sentence.toUtf8();
    connack.reasonCode = ReasonCode::UseAnotherServer;
    connack.reasonString = reason;
    const qsizetype size = encodedSize(connack, connect->version);
    if (quint64(size) > connect->maximumPacketSize.value_or(MaximumRemainingLength)) // [MQTT-3.2.2-19]
        connack.reasonString.reset();
    return encode(connack, connect->version);
}

} // namespace

FirstBytes recognise(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return FirstBytes::NeedMore;
    if (bytes[0] == ConnectPacket)
        return FirstBytes::Mqtt;
    if (bytes[0] == HandshakeRecord)
        return bytes.size() < 2         ? FirstBytes::NeedMore
            : bytes[1] == RecordVersion ? FirstBytes::Tls
                                        : FirstBytes::Unknown;
    Match best = Match::No;
    for (const QByteArrayView start : {QByteArrayView("PROXY "), ProxySignature}) {
        const Match found = match(bytes, start);
        if (found == Match::Whole)
            return FirstBytes::ProxyHeader;
        best = std::max(best, found);
    }
    for (const char *const method : HttpMethods) {
        const Match found = match(bytes, method);
        if (found == Match::Whole)
            return FirstBytes::Http;
        best = std::max(best, found);
    }
    return best == Match::Partly ? FirstBytes::NeedMore : FirstBytes::Unknown;
}

QString sentenceOfWrongPort(const Arrival &arrival, const std::vector<ListenerSnapshot> &listeners)
{
    const auto &[found, port, insideTls] = arrival;
    if (found == FirstBytes::NeedMore || found == FirstBytes::Unknown)
        return {};
    const QString start = u"This port speaks %1, and %2 came%3"_s.arg(nameOf(port), nameOf(found),
                                                                      insideTls ? u" over TLS"_s : QString());
    if (found == FirstBytes::ProxyHeader)
        return start + u": switch the PROXY protocol on for this listener, or off in the proxy."_s;
    const TransportKind wanted = wantedBy(arrival);
    if (wanted == port)
        return found == FirstBytes::Tls && insideTls ? start + u": it begins with TLS once."_s : QString();
    const auto right = std::ranges::find_if(listeners, [wanted](const ListenerSnapshot &listener) {
        return listener.transport == wanted && listener.state == ListenerState::Listening;
    });
    const bool lacksTls = isSecure(port) && !insideTls && isWebSocket(port) == isWebSocket(wanted);
    const QString advice = lacksTls ? u": begin with TLS"_s : QString();
    if (right != listeners.end())
        return start + advice
            + (lacksTls ? u"; %1 is at %2."_s : u": %1 is at %2."_s).arg(nameOf(wanted), urlOf(*right));
    return start + (lacksTls ? advice + u'.' : u"; this broker has no listener for %1."_s.arg(nameOf(wanted)));
}

QByteArray answerToWrongPort(FirstBytes found, QByteArrayView bytes, const QString &sentence)
{
    switch (found) {
    case FirstBytes::Http:
        return refusal(400, sentence.toUtf8()).bytes;
    case FirstBytes::Mqtt:
        return refuseConnect(bytes, sentence);
    default:
        return {};
    }
}

} // namespace skep
