// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"
#include "core/console/connectioninfo.h"
#include "decision.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace skep {

/// Who wants to connect, as CONNECT says it. Valid during the call that it is given to: whoever answers later copies
/// what it needs.
struct ConnectRequest
{
    const ConnectionInfo &connection;
    ProtocolVersion version = ProtocolVersion::Mqtt5;
    QByteArrayView clientId;
    std::optional<QByteArrayView> userName;
    std::optional<QByteArrayView> password;
};

/// One run of an enhanced authentication (5.0 §4.12), from CONNECT or from a re-authentication on.
///
/// Thread: the broker's. Owned by the Handshake; destroyed when the connection ends or another run begins, but not from
/// within its own answer.
class AuthenticationExchange
{
public:
    struct Step
    {
        enum class Outcome : quint8 { Continue, Success, Failure };
        Outcome outcome = Outcome::Failure;
        ReasonCode reasonCode = ReasonCode::NotAuthorized; ///< for Failure
        QByteArray data; ///< Authentication Data to send; may be empty
        QString reason; ///< one sentence, for Failure
    };

    AuthenticationExchange() = default;
    virtual ~AuthenticationExchange();
    Q_DISABLE_COPY_MOVE(AuthenticationExchange)

    /// The client's Authentication Data, of CONNECT first, then of each AUTH; valid during the call. The answer may
    /// come later; the client may not send the next data before.
    virtual void next(QByteArrayView data, const Answer<Step> &answer) = 0;
};

/// Says who may connect. Thread: the broker's.
class Authenticator
{
public:
    Authenticator() = default;
    virtual ~Authenticator();
    Q_DISABLE_COPY_MOVE(Authenticator)

    /// For a CONNECT without an Authentication Method. The answer may come later: until then, and no longer than
    /// Limits::noConnectIdleTimeout, the client waits for its CONNACK.
    virtual void authenticate(const ConnectRequest &request, const Answer<Decision> &answer) = 0;

    /// For a CONNECT with one. Null if the method is not known: 0x8C.
    virtual std::unique_ptr<AuthenticationExchange> beginExchange(const ConnectRequest &request,
                                                                  QByteArrayView method) = 0;
};

/// Lets everyone in; knows no method. What a broker on the loopback interface starts with.
class OpenAuthenticator final : public Authenticator
{
public:
    void authenticate(const ConnectRequest &request, const Answer<Decision> &answer) override;
    std::unique_ptr<AuthenticationExchange> beginExchange(const ConnectRequest &request,
                                                          QByteArrayView method) override;
};

} // namespace skep
