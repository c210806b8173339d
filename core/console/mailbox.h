// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delta.h"

#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace skep {

/// Folds `later` into `into`, so that applying the result equals applying both in turn. The size of the result is
/// bounded by the number of things that exist, not by the number of deltas. Events are kept up to `maximumEvents`;
/// those that fall out are counted in eventsLost. A snapshot replaces everything but the events.
void mergeDelta(Delta &into, Delta &&later, qsizetype maximumEvents = 10'000);

/// The door from the broker's thread to the console's: holds at most one delta, into which later ones are merged.
///
/// put() on the broker's thread, take() on the console's.
class DeltaMailbox final
{
public:
    /// \param wake called on the broker's thread, outside the lock, by put() if no delta waited. It must only post (for
    ///        example a queued invocation).
    explicit DeltaMailbox(std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(DeltaMailbox)

    void put(Delta delta);
    std::optional<Delta> take();
    /// True if a delta waits to be taken; what costs much to merge is held back until it is.
    bool isWaiting();

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::optional<Delta> m_delta;
};

/// The door to the broker's thread: commands in the order in which they were posted, at most MaximumCommands.
///
/// A template, so that a server can post more than a console may ask. put() on any other thread, take() on the
/// broker's.
template <typename Posted>
class CommandMailbox final
{
public:
    /// \param wake as for DeltaMailbox: called outside the lock by put() if none waited.
    explicit CommandMailbox(std::function<void()> wake) : m_wake(std::move(wake)) { }
    Q_DISABLE_COPY_MOVE(CommandMailbox)

    /// False if MaximumCommands wait: the command is dropped.
    bool put(Posted command)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_commands.size() >= MaximumCommands)
                return false;
            m_commands.push_back(std::move(command));
            if (m_commands.size() > 1)
                return true;
        }
        m_wake();
        return true;
    }

    std::vector<Posted> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_commands, {});
    }

    static constexpr size_t MaximumCommands = 10'000;

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Posted> m_commands;
};

} // namespace skep
