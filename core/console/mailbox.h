// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "delta.h"

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace skep {

/// Folds `later` into `into`, so that applying the result equals applying both in turn. The size of the result is
/// bounded by the number of things that exist, not by the number of deltas. Events are kept up to `maximumEvents`;
/// those that fall out are counted in eventsLost. A snapshot replaces everything but the events.
void mergeDelta(Delta &into, Delta &&later, qsizetype maximumEvents = 10'000);

/// The door from the broker's thread to the console's: holds at most one delta, into which later ones are merged.
///
/// With the CommandMailbox the only class of the core that takes a lock. put() on the broker's thread, take() on the
/// console's.
class DeltaMailbox final
{
public:
    /// \param wake called on the broker's thread, outside the lock, when a delta was put where none waited. It must
    /// only
    ///        post (for example a queued invocation).
    explicit DeltaMailbox(std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(DeltaMailbox)

    void put(Delta delta);
    std::optional<Delta> take();
    /// Whether a delta waits to be taken. What costs much to merge is held back meanwhile.
    bool isWaiting();

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::optional<Delta> m_delta;
};

/// The door from the console's thread to the broker's: commands in the order in which they were posted.
///
/// put() on the console's thread, take() on the broker's.
class CommandMailbox final
{
public:
    /// \param wake as for DeltaMailbox: called on the console's thread, outside the lock, where none waited.
    explicit CommandMailbox(std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(CommandMailbox)

    /// False where MaximumCommands wait: the command is not taken.
    bool put(Command command);
    std::vector<Command> take();

    static constexpr size_t MaximumCommands = 10'000;

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Command> m_commands;
};

} // namespace skep
