// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/slices.h"
#include "core/console/command.h"
#include "core/console/delta.h"
#include "core/console/eventrecord.h"
#include "core/matching/retainedstore.h"

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace skep {

class Router;
struct Parts;

/// What the console does with messages: publishes, and clears, stores, fetches retained ones and undoes that, in the
/// order of the commands; as they may be many, in slices.
///
/// Thread: the broker's. Owned by the Broker.
class ConsoleMessages final
{
public:
    /// REQUIRES: both outlive it.
    ConsoleMessages(const Parts &parts, Router &router);
    Q_DISABLE_COPY_MOVE(ConsoleMessages)

    void publish(PublishMessage command);
    void clear(ClearRetained command);
    void undo(const UndoRetained &command);
    void fetch(FetchRetained command);
    void store(StoreRetained command);

    quint64 published() const { return m_published; } ///< messages

private:
    /// What an act has changed of one topic.
    struct Change
    {
        RetainedStore::Entry before; ///< without a message where there was none
        MessagePointer after; ///< nothing where it was cleared
    };
    struct Act
    {
        quint64 request = 0;
        std::vector<Change> changes;
    };

    struct Fetched
    {
        RetainedAnswer answer;
        qsizetype bytes = 0;
    };

    /// What a client would be refused for; nothing: it may be published.
    std::optional<QString> objectionTo(const MessageValue &message) const;
    /// A command under way: does a step, and says whether more is left to do.
    using Job = std::function<bool()>;
    void add(Job job);
    bool work(Slice &slice);

    void publishNow(const PublishMessage &command);
    void clear(const QString &topic, Act &act);
    void cleared(Act act);
    Act takeAct(quint64 request);
    /// Whether it is as before now; false where somebody else has changed it meanwhile.
    bool undo(const Change &change);
    void fetch(const QString &topic, Fetched &fetched);
    /// Nothing, or what is wrong with it.
    std::optional<QString> store(const RetainedMessage &retained, Act &act);
    void stored(Act act, size_t all, const QString &lastObjection);
    /// Keeps an act for undo().
    void keep(Act act);
    void log(EventKind kind, EventSeverity severity, const QString &text);

    const Parts &m_parts;
    Router &m_router;
    quint64 m_published = 0;
    std::deque<Act> m_acts; ///< the newest at the end
    std::deque<Job> m_jobs;
    SlicedTask m_task;
};

} // namespace skep
