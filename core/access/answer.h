// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace skep {

/// What a question is answered with, in the same call or in a later pass: held by whoever was asked.
///
/// Copies are one answer. It may travel to another thread, but is given on the broker's.
template <typename Value>
class Answer final
{
public:
    using Receiver = std::function<void(const Value &)>;

    /// Nobody asks.
    Answer() = default;
    explicit Answer(const std::shared_ptr<Receiver> &receiver) : m_receiver(receiver) { }

    /// Goes nowhere if whoever asked is gone or has been answered.
    void give(const Value &value) const
    {
        if (const auto receiver = m_receiver.lock()) {
            if (const Receiver receive = std::exchange(*receiver, nullptr))
                receive(value);
        }
    }
    /// Whether it is still worth the work.
    bool isAwaited() const
    {
        const auto receiver = m_receiver.lock();
        return receiver && *receiver;
    }

private:
    std::weak_ptr<Receiver> m_receiver;
};

/// A question that may be answered later: member of whoever asks. Its end, or a new ask(), takes the old one back.
///
/// Thread: the broker's.
template <typename Value>
class Question final
{
public:
    /// \param receive called once at most, maybe from within the call that hands the answer out
    Answer<Value> ask(typename Answer<Value>::Receiver receive)
    {
        m_receiver = std::make_shared<typename Answer<Value>::Receiver>(std::move(receive));
        return Answer<Value>(m_receiver);
    }
    void takeBack() { m_receiver.reset(); }
    bool isOpen() const { return m_receiver && *m_receiver; }

private:
    std::shared_ptr<typename Answer<Value>::Receiver> m_receiver;
};

} // namespace skep
