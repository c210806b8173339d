// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "httpfront.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace skep {

namespace {

/// RFC 9110 §5.6.2.
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

/// No control character but the tab.
bool isFieldValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return quint8(c) >= 0x20 ? c != 0x7F : c == '\t'; });
}

bool isTarget(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return quint8(c) > 0x20 && c != 0x7F; });
}

/// "HTTP/" DIGIT "." DIGIT
bool isHttpVersion(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 8 && text.startsWith("HTTP/") && isDigit(text[5]) && text[6] == '.' && isDigit(text[7]);
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool listContains(const QByteArray &list, QByteArrayView member)
{
    return std::ranges::any_of(commaList(list),
                               [member](const QByteArray &m) { return equalsIgnoringCase(m, member); });
}

QByteArray statusPhrase(int status)
{
    switch (status) {
    case 101:
        return "Switching Protocols";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 426:
        return "Upgrade Required";
    case 431:
        return "Request Header Fields Too Large";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Bad Request";
    }
}

/// What cannot be the start of a request, told apart by its first byte, so that nobody has to guess.
QByteArray guessOfFirstByte(char first)
{
    if (first == 0x10)
        return "This port speaks MQTT over WebSocket, and an MQTT CONNECT packet came without it: use the port for "
               "MQTT "
               "over TCP, or a ws:// address.";
    if (first == 0x16)
        return "This port speaks WebSocket without TLS, and a TLS handshake came: use ws:// instead of wss://.";
    return "This is not an HTTP request; a WebSocket handshake begins with GET.";
}

} // namespace

// -- the request

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray joined;
    bool first = true;
    for (const auto &[key, value] : headers) {
        if (!equalsIgnoringCase(key, name))
            continue;
        joined += (first ? "" : ", ") + value;
        first = false;
    }
    return joined;
}

qsizetype HttpRequest::headerCount(QByteArrayView name) const
{
    return std::ranges::count_if(headers,
                                 [name](const auto &header) { return equalsIgnoringCase(header.first, name); });
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return headerCount(name) > 0;
}

QByteArrayView HttpRequest::path() const
{
    QByteArrayView rest = target;
    // RFC 9112 §3.2.2: a server accepts the absolute form too.
    if (const qsizetype authority = rest.indexOf("://"); authority > 0 && !rest.startsWith('/')) {
        const qsizetype slash = rest.indexOf('/', authority + 3);
        rest = slash < 0 ? QByteArrayView("/") : rest.sliced(slash);
    }
    const qsizetype query = rest.indexOf('?');
    return query < 0 ? rest : rest.first(query);
}

QList<QByteArray> commaList(const QByteArray &value)
{
    QList<QByteArray> members;
    for (const QByteArray &member : value.split(',')) {
        const QByteArray trimmed = member.trimmed();
        if (!trimmed.isEmpty())
            members.append(trimmed);
    }
    return members;
}

// -- reading

qsizetype HttpRequestReader::feed(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::NeedMore && taken < bytes.size()) {
        if (m_size == 0 && !isTokenCharacter(bytes[0]) && bytes[0] != '\r' && bytes[0] != '\n') {
            refuse(400, guessOfFirstByte(bytes[0]));
            break;
        }
        const QByteArrayView rest = bytes.sliced(taken);
        const qsizetype lineEnd = rest.indexOf('\n');
        const QByteArrayView piece = lineEnd < 0 ? rest : rest.first(lineEnd + 1);
        const bool inRequestLine = m_request.method.isEmpty();
        if (inRequestLine && m_line.size() + piece.size() > MaximumRequestLine) {
            refuse(431, "The request line is longer than 4 KiB.");
            break;
        }
        if (m_size + piece.size() > MaximumHead) {
            refuse(431, "The request's headers are longer than 8 KiB.");
            break;
        }
        m_line += piece;
        m_size += piece.size();
        taken += piece.size();
        if (lineEnd >= 0)
            takeLine(std::exchange(m_line, {}));
    }
    return taken;
}

void HttpRequestReader::takeLine(QByteArrayView line)
{
    line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    const bool inRequestLine = m_request.method.isEmpty();
    if (inRequestLine && line.isEmpty())
        return; // RFC 9112 §2.2: empty lines before a request are passed over
    if (inRequestLine) {
        if (!takeRequestLine(line))
            refuse(400, "The request line is not \"GET <path> HTTP/1.1\".");
    } else if (!line.isEmpty()) {
        if (!takeHeader(line))
            refuse(400, "A header line is not \"Name: value\".");
    } else {
        m_state = State::Complete;
    }
}

bool HttpRequestReader::takeRequestLine(QByteArrayView line)
{
    const qsizetype firstSpace = line.indexOf(' ');
    const qsizetype lastSpace = line.lastIndexOf(' ');
    if (firstSpace < 0 || firstSpace == lastSpace)
        return false;
    const QByteArrayView method = line.first(firstSpace);
    const QByteArrayView target = line.sliced(firstSpace + 1, lastSpace - firstSpace - 1);
    const QByteArrayView version = line.sliced(lastSpace + 1);
    if (!isToken(method) || !isTarget(target) || !isHttpVersion(version))
        return false;
    m_request.method = method.toByteArray();
    m_request.target = target.toByteArray();
    m_request.version = version.toByteArray();
    return true;
}

bool HttpRequestReader::takeHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1)))
        return false;
    m_request.headers.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    return true;
}

void HttpRequestReader::refuse(int status, const QByteArray &reason)
{
    m_refusal = skep::refusal(status, reason);
    m_state = State::Refused;
}

// -- answering

QByteArray acceptKey(const QByteArray &key)
{
    const QByteArray magic = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(magic, QCryptographicHash::Sha1).toBase64();
}

HttpAnswer refusal(int status, const QByteArray &reason, const QByteArray &extraHeaders)
{
    const QByteArray body = reason + '\n';
    HttpAnswer answer;
    answer.status = status;
    answer.reason = reason;
    answer.bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusPhrase(status) + "\r\n" + extraHeaders
        + "Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return answer;
}

namespace {

HttpAnswer accepted(const QByteArray &key, const QByteArray &protocol)
{
    HttpAnswer answer;
    answer.status = 101;
    answer.protocol = protocol;
    answer.bytes = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Accept: "
        + acceptKey(key) + "\r\n";
    if (!protocol.isEmpty())
        answer.bytes += "Sec-WebSocket-Protocol: " + protocol + "\r\n";
    answer.bytes += "\r\n";
    return answer;
}

/// RFC 6455 §4.1: 16 random bytes in base64.
bool isWebSocketKey(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return key.size() == 24 && decoded && (*decoded).size() == 16;
}

/// What every HTTP/1.1 request must keep, whatever it asks for.
QByteArray faultOfMessage(const HttpRequest &request)
{
    if (request.headerCount("Host") != 1)
        return "An HTTP/1.1 request has exactly one Host header.";
    const QByteArray length = request.header("Content-Length");
    if (request.method == "GET" && (request.hasHeader("Transfer-Encoding") || (!length.isEmpty() && length != "0")))
        return "A WebSocket handshake has no body.";
    return {};
}

} // namespace

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
    if (!listContains(request.header("Upgrade"), "websocket")
        || !listContains(request.header("Connection"), "Upgrade")) {
        return refusal(
            426,
            "This is an MQTT broker's WebSocket endpoint: connect with an MQTT client that speaks WebSocket, "
            "not with a plain HTTP request.",
            "Upgrade: websocket\r\n");
    }
    if (request.header("Sec-WebSocket-Version") != "13") {
        return refusal(426, "This server speaks version 13 of the WebSocket protocol.",
                       "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    }
    const QByteArray key = request.header("Sec-WebSocket-Key");
    if (!isWebSocketKey(key))
        return refusal(400, "Sec-WebSocket-Key must be 16 bytes in base64.");

    const QList<QByteArray> offered = commaList(request.header("Sec-WebSocket-Protocol"));
    const auto known =
        std::ranges::find_if(offered, [&rules](const QByteArray &p) { return rules.protocols.contains(p); });
    if (known == offered.end() && !offered.isEmpty()) {
        return refusal(400,
                       "None of the offered sub-protocols is known here; known: " + rules.protocols.join(", ") + '.');
    }
    return accepted(key, known == offered.end() ? QByteArray() : *known);
}

} // namespace skep
