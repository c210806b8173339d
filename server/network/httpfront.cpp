// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "httpfront.h"

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
    case 200:
        return "OK";
    case 304:
        return "Not Modified";
    case 403:
        return "Forbidden";
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
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Bad Request";
    }
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

bool HttpRequest::asksForWebSocket() const
{
    return listContains(header("Upgrade"), "websocket") && listContains(header("Connection"), "Upgrade");
}

bool HttpRequest::isHixie76() const
{
    return hasHeader("Sec-WebSocket-Key1") && hasHeader("Sec-WebSocket-Key2") && hasHeader("Origin")
        && !hasHeader("Sec-WebSocket-Version") && asksForWebSocket();
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
            refuse(400, "This is not an HTTP request; a WebSocket handshake begins with GET.");
            break;
        }
        const QByteArrayView rest = bytes.sliced(taken);
        if (m_headIsWhole) {
            taken += takeChallenge(rest);
            continue;
        }
        const qsizetype lineEnd = rest.indexOf('\n');
        const QByteArrayView piece = lineEnd < 0 ? rest : rest.first(lineEnd + 1);
        const bool inRequestLine = m_request.method.isEmpty();
        if (inRequestLine && m_line.size() + piece.size() > MaximumRequestLine) {
            refuse(431, "The request line is longer than 4 KiB.");
            break;
        }
        if (m_size + piece.size() > MaximumHead) {
            refuse(431, "The request's headers are longer than 32 KiB.");
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
        if (m_request.headers.size() == MaximumHeaders)
            refuse(431, "The request has more than 128 headers.");
        else if (!takeHeader(line))
            refuse(400, "A header line is not \"Name: value\".");
    } else {
        m_headIsWhole = true;
        if (!m_request.isHixie76())
            m_state = State::Complete;
    }
}

/// The eight bytes that hixie-76 sends behind the head.
qsizetype HttpRequestReader::takeChallenge(QByteArrayView bytes)
{
    const qsizetype size = std::min(ChallengeSize - m_request.challenge.size(), bytes.size());
    m_request.challenge += bytes.first(size);
    if (m_request.challenge.size() == ChallengeSize)
        m_state = State::Complete;
    return size;
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

QByteArray statusLine(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusPhrase(status) + "\r\n";
}

HttpAnswer refusal(int status, const QByteArray &reason, const QByteArray &extraHeaders)
{
    const QByteArray body = reason + '\n';
    HttpAnswer answer;
    answer.status = status;
    answer.reason = reason;
    answer.bytes = statusLine(status) + extraHeaders
        + "Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return answer;
}

} // namespace skep
