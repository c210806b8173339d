// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace skep {

/// One HTTP/1.1 request head, as it was sent.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< with its query
    QByteArray version; ///< "HTTP/1.1"
    QList<std::pair<QByteArray, QByteArray>> headers; ///< values without the space around them

    QByteArray challenge; ///< hixie-76: the eight bytes behind the head

    /// All values of that name (compared without case) as one comma list, as RFC 9110 §5.3 joins them.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    qsizetype headerCount(QByteArrayView name) const;
    /// An upgrade to WebSocket, of whatever version.
    bool asksForWebSocket() const;
    /// An upgrade of the draft hixie-76, which has a challenge behind its head.
    bool isHixie76() const;
    /// The target without its query, and without scheme and host if it has them.
    QByteArrayView path() const;
};

/// The members of a comma list, trimmed, empty ones left out (RFC 9110 §5.6.1).
QList<QByteArray> commaList(const QByteArray &value);

/// The protocols behind the name WebSocket that differ on the wire.
enum class WebSocketDraft : quint8 {
    Hybi, ///< RFC 6455, and its drafts from hybi-07 on
    Hixie76, ///< hybi-00 is the same
    Hixie75,
};

/// What is sent back. 101 says yes, everything else ends the connection.
struct HttpAnswer
{
    int status = 400;
    QByteArray reason; ///< one English sentence, for the peer and the log; empty for 101
    QByteArray bytes; ///< the whole answer
    WebSocketDraft draft = WebSocketDraft::Hybi; ///< 101: what is spoken from here on
    QByteArray protocol; ///< 101: the sub-protocol that was agreed on; empty: none

    bool isUpgrade() const { return status == 101; }
    bool isTimeout() const { return status == 408; }
};

/// Reads a request head that comes in pieces (RFC 9112 §2 to §5), within bounds.
///
/// Pure: no clock, no socket. Anything that is not a sound request becomes the answer that refuses it.
class HttpRequestReader final
{
public:
    enum class State : quint8 { NeedMore, Complete, Refused };

    static constexpr qsizetype MaximumRequestLine = 4 * 1024; ///< 431 beyond
    static constexpr qsizetype MaximumHead = 32 * 1024; ///< request line and headers together; 431 beyond
    static constexpr qsizetype MaximumHeaders = 128; ///< each costs more than its bytes; 431 beyond

    static constexpr qsizetype ChallengeSize = 8; ///< behind the head of a hixie-76 request

    /// Takes what belongs to the request; returns how many bytes that were. What is behind it is not looked at.
    qsizetype feed(QByteArrayView bytes);

    State state() const { return m_state; }
    bool hasBegun() const { return m_size > 0; }
    /// REQUIRES: Complete.
    const HttpRequest &request() const { return m_request; }
    /// REQUIRES: Refused.
    const HttpAnswer &refusal() const { return m_refusal; }

private:
    void takeLine(QByteArrayView line);
    bool takeRequestLine(QByteArrayView line);
    bool takeHeader(QByteArrayView line);
    qsizetype takeChallenge(QByteArrayView bytes);
    void refuse(int status, const QByteArray &reason);

    HttpRequest m_request;
    HttpAnswer m_refusal;
    QByteArray m_line; ///< the line that is not whole yet
    qsizetype m_size = 0; ///< of the head so far
    bool m_headIsWhole = false;
    State m_state = State::NeedMore;
};

/// "HTTP/1.1 404 Not Found" with its end.
QByteArray statusLine(int status);

/// An answer that refuses and ends the connection: text for a person. `extraHeaders` are whole lines with their ends.
HttpAnswer refusal(int status, const QByteArray &reason, const QByteArray &extraHeaders = {});

} // namespace skep
