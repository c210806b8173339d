// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "upgrade.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <optional>

namespace skep {

namespace {

/// RFC 6455 §4.1: 16 random bytes in base64.
bool isWebSocketKey(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return key.size() == 24 && decoded && (*decoded).size() == 16;
}

/// The rules for every HTTP/1.1 request, whatever it asks for.
QByteArray faultOfMessage(const HttpRequest &request)
{
    if (request.headerCount("Host") != 1)
        return "An HTTP/1.1 request has exactly one Host header.";
    const QByteArray length = request.header("Content-Length");
    if (request.method == "GET" && (request.hasHeader("Transfer-Encoding") || (!length.isEmpty() && length != "0")))
        return "A WebSocket handshake has no body.";
    return {};
}

/// The protocol that the request asks for; nullopt if this server does not know its version.
std::optional<WebSocketDraft> draftOf(const HttpRequest &request)
{
    const QByteArray version = request.header("Sec-WebSocket-Version");
    if (version == "13" || version == "8" || version == "7")
        return WebSocketDraft::Hybi;
    if (request.isHixie76())
        return WebSocketDraft::Hixie76;
    if (version.isEmpty() && !request.hasHeader("Sec-WebSocket-Key") && request.hasHeader("Origin"))
        return WebSocketDraft::Hixie75;
    return std::nullopt;
}

/// Only browsers send an Origin, and they always do: a request without one is not judged (RFC 6455 §10.2).
bool isAllowedOrigin(const HttpRequest &request, const UpgradeRules &rules)
{
    QByteArray origin = request.header("Origin");
    if (origin.isEmpty())
        origin = request.header("Sec-WebSocket-Origin"); // hybi-07 and hybi-10
    return rules.origins.isEmpty() || origin.isEmpty()
        || std::ranges::any_of(rules.origins,
                               [&origin](const QByteArray &o) { return o.compare(origin, Qt::CaseInsensitive) == 0; });
}

HttpAnswer upgradeTo(WebSocketDraft draft, const QByteArray &protocol, const QByteArray &head)
{
    HttpAnswer answer;
    answer.status = 101;
    answer.draft = draft;
    answer.protocol = protocol;
    answer.bytes = "HTTP/1.1 101 " + head;
    return answer;
}

HttpAnswer acceptHybi(const HttpRequest &request, const QByteArray &protocol)
{
    const QByteArray key = request.header("Sec-WebSocket-Key");
    if (!isWebSocketKey(key))
        return refusal(400, "Sec-WebSocket-Key must be 16 bytes in base64.");
    QByteArray head = "Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + acceptKey(key) + "\r\n";
    if (!protocol.isEmpty())
        head += "Sec-WebSocket-Protocol: " + protocol + "\r\n";
    return upgradeTo(WebSocketDraft::Hybi, protocol, head + "\r\n");
}

/// The header lines of both first drafts, in hixie-76 with "Sec-" before their names.
QByteArray hixieLines(const HttpRequest &request, const UpgradeRules &rules, const QByteArray &prefix,
                      const QByteArray &protocol)
{
    const qsizetype query = request.target.indexOf('?');
    QByteArray lines = "Upgrade: WebSocket\r\nConnection: Upgrade\r\n" + prefix + "WebSocket-Origin: "
        + request.header("Origin") + "\r\n" + prefix + "WebSocket-Location: " + (rules.isSecure ? "wss://" : "ws://")
        + request.header("Host") + rules.path + (query < 0 ? QByteArray() : request.target.sliced(query)) + "\r\n";
    if (!protocol.isEmpty())
        lines += prefix + "WebSocket-Protocol: " + protocol + "\r\n";
    return lines + "\r\n";
}

HttpAnswer acceptHixie76(const HttpRequest &request, const UpgradeRules &rules, const QByteArray &protocol)
{
    const QByteArray answer =
        challengeAnswer(request.header("Sec-WebSocket-Key1"), request.header("Sec-WebSocket-Key2"), request.challenge);
    if (answer.isEmpty())
        return refusal(400, "Sec-WebSocket-Key1 and Sec-WebSocket-Key2 are not keys of hixie-76.");
    return upgradeTo(WebSocketDraft::Hixie76, protocol,
                     "WebSocket Protocol Handshake\r\n" + hixieLines(request, rules, "Sec-", protocol) + answer);
}

HttpAnswer acceptHixie75(const HttpRequest &request, const UpgradeRules &rules, const QByteArray &protocol)
{
    return upgradeTo(WebSocketDraft::Hixie75, protocol,
                     "Web Socket Protocol Handshake\r\n" + hixieLines(request, rules, {}, protocol));
}

/// hixie-76 §5.2 steps 4 to 7: the digits of the key as one number, divided by the number of its spaces.
std::optional<quint32> numberOfKey(const QByteArray &key)
{
    quint64 number = 0;
    quint64 spaces = 0;
    for (const char c : key) {
        if (c >= '0' && c <= '9')
            number = number * 10 + quint64(c - '0');
        if (number > std::numeric_limits<quint64>::max() / 100)
            return std::nullopt;
        spaces += c == ' ' ? 1 : 0;
    }
    if (spaces == 0 || number % spaces != 0 || number / spaces > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return quint32(number / spaces);
}

} // namespace

QByteArray acceptKey(const QByteArray &key)
{
    const QByteArray magic = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(magic, QCryptographicHash::Sha1).toBase64();
}

QByteArray challengeAnswer(const QByteArray &key1, const QByteArray &key2, const QByteArray &challenge)
{
    const auto first = numberOfKey(key1);
    const auto second = numberOfKey(key2);
    if (!first || !second)
        return {};
    QByteArray numbers(8, Qt::Uninitialized);
    qToBigEndian(*first, numbers.data());
    qToBigEndian(*second, numbers.data() + 4);
    return QCryptographicHash::hash(numbers + challenge, QCryptographicHash::Md5);
}

HttpAnswer answerUpgrade(const HttpRequest &request, const UpgradeRules &rules)
{
    if (request.version != "HTTP/1.1")
        return refusal(505, "A WebSocket handshake is an HTTP/1.1 request; this one says " + request.version + '.');
    if (const QByteArray fault = faultOfMessage(request); !fault.isEmpty())
        return refusal(400, fault);
    if (request.path() != rules.path)
        return refusal(404, "There is nothing here; the MQTT endpoint of this port is " + rules.path + '.');
    if (request.method != "GET")
        return refusal(405, "A WebSocket handshake is a GET request.", "Allow: GET\r\n");
    if (!request.asksForWebSocket()) {
        return refusal(
            426,
            "This is an MQTT broker's WebSocket endpoint: connect with an MQTT client that speaks WebSocket, "
            "not with a plain HTTP request.",
            "Upgrade: websocket\r\n");
    }
    const auto draft = draftOf(request);
    if (!draft) {
        return refusal(426, "This server speaks the versions 13, 8 and 7 of the WebSocket protocol.",
                       "Upgrade: websocket\r\nSec-WebSocket-Version: 13, 8, 7\r\n");
    }
    if (!isAllowedOrigin(request, rules))
        return refusal(403, "Pages of this origin may not connect here; the listener's list of origins decides.");

    // The first drafts name one protocol, which a list of one is.
    const QList<QByteArray> offered =
        commaList(request.header(*draft == WebSocketDraft::Hixie75 ? "WebSocket-Protocol" : "Sec-WebSocket-Protocol"));
    const auto known =
        std::ranges::find_if(offered, [&rules](const QByteArray &p) { return rules.protocols.contains(p); });
    if (known == offered.end() && !offered.isEmpty()) {
        return refusal(400,
                       "None of the offered sub-protocols is known here; known: " + rules.protocols.join(", ") + '.');
    }
    const QByteArray protocol = known == offered.end() ? QByteArray() : *known;
    switch (*draft) {
    case WebSocketDraft::Hixie75:
        return acceptHixie75(request, rules, protocol);
    case WebSocketDraft::Hixie76:
        return acceptHixie76(request, rules, protocol);
    default:
        return acceptHybi(request, protocol);
    }
}

} // namespace skep
