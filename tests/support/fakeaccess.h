// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/access/authenticator.h"
#include "core/access/authorizer.h"

using namespace Qt::StringLiterals;

namespace skep {

/// The method TEST: "hello" is answered with a challenge, "secret" is accepted, everything else is refused.
class FakeExchange final : public AuthenticationExchange
{
public:
    void next(QByteArrayView data, const Answer<Step> &answer) override
    {
        if (data == "hello")
            answer.give({Step::Outcome::Continue, ReasonCode::ContinueAuthentication, "challenge", {}});
        else if (data == "secret")
            answer.give({Step::Outcome::Success, ReasonCode::Success, "welcome", {}});
        else
            answer.give({Step::Outcome::Failure, ReasonCode::NotAuthorized, {}, u"The answer is wrong"_s});
    }
};

/// Refuses the user "stranger", accepts everyone else.
class FakeAuthenticator final : public Authenticator
{
public:
    void authenticate(const ConnectRequest &request, const Answer<Decision> &answer) override
    {
        if (request.userName && *request.userName == "stranger")
            answer.give(Decision::deny(ReasonCode::BadUserNameOrPassword, u"Nobody knows that user"_s));
        else
            answer.give(Decision::allow());
    }
    std::unique_ptr<AuthenticationExchange> beginExchange(const ConnectRequest &, QByteArrayView method) override
    {
        return method == "TEST" ? std::make_unique<FakeExchange>() : nullptr;
    }
};

/// Forbids every topic and filter that begins with "forbidden/".
class FakeAuthorizer final : public Authorizer
{
public:
    Decision mayPublish(const Identity &, QByteArrayView topic, QoS, bool) override { return judge(topic); }
    Decision maySubscribe(const Identity &, QByteArrayView topicFilter, const SubscriptionOptions &) override
    {
        return judge(topicFilter);
    }

private:
    static Decision judge(QByteArrayView topic)
    {
        if (topic.startsWith("forbidden/"))
            return Decision::deny(ReasonCode::NotAuthorized, u"That topic is forbidden"_s);
        return Decision::allow();
    }
};

} // namespace skep
