// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/access/authenticator.h"
#include "core/access/authorizer.h"

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace skep {

/// When a FakeAuthenticator answers: at once, or when a test says so.
class AnswerGate final
{
public:
    void close() { m_isClosed = true; }
    /// Gives the answers that wait, and from here on all at once.
    void open()
    {
        m_isClosed = false;
        for (const auto &give : std::exchange(m_waiting, {}))
            give();
    }
    template <typename Value>
    void pass(const Answer<Value> &answer, const Value &value)
    {
        if (m_isClosed)
            m_waiting.push_back([answer, value] { answer.give(value); });
        else
            answer.give(value);
    }

private:
    bool m_isClosed = false;
    std::vector<std::function<void()>> m_waiting;
};
using AnswerGatePointer = std::shared_ptr<AnswerGate>;

/// The method TEST: "hello" is answered with a challenge, "secret" is accepted, everything else is refused.
class FakeExchange final : public AuthenticationExchange
{
public:
    explicit FakeExchange(AnswerGatePointer gate) : m_gate(std::move(gate)) { }
    void next(QByteArrayView data, const Answer<Step> &answer) override
    {
        Step step{Step::Outcome::Failure, ReasonCode::NotAuthorized, {}, u"The answer is wrong"_s};
        if (data == "hello")
            step = {Step::Outcome::Continue, ReasonCode::ContinueAuthentication, "challenge", {}};
        else if (data == "secret")
            step = {Step::Outcome::Success, ReasonCode::Success, "welcome", {}};
        m_gate->pass(answer, step);
    }

private:
    AnswerGatePointer m_gate;
};

/// Refuses the user "stranger", accepts everyone else.
class FakeAuthenticator final : public Authenticator
{
public:
    explicit FakeAuthenticator(AnswerGatePointer gate = std::make_shared<AnswerGate>()) : m_gate(std::move(gate)) { }
    void authenticate(const ConnectRequest &request, const Answer<Decision> &answer) override
    {
        const bool isStranger = request.userName && *request.userName == "stranger";
        m_gate->pass(answer,
                     isStranger ? Decision::deny(ReasonCode::BadUserNameOrPassword, u"Nobody knows that user"_s)
                                : Decision::allow());
    }
    std::unique_ptr<AuthenticationExchange> beginExchange(const ConnectRequest &, QByteArrayView method) override
    {
        return method == "TEST" ? std::make_unique<FakeExchange>(m_gate) : nullptr;
    }

private:
    AnswerGatePointer m_gate;
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
