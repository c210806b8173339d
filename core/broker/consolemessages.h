// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/eventrecord.h"
#include "core/matching/retainedstore.h"

#include <deque>
#include <optional>
#include <vector>

namespace skep {

class Router;
struct Parts;

/// What the console does with messages: publishes, and clears, stores, fetches retained ones and undoes that.
///
/// Thread: the broker's. Owned by the Broker.
class ConsoleMessages final
{
public:
    /// REQUIRES: both outlive it.
    ConsoleMessages(const Parts &parts, Router &router) : m_parts(parts), m_router(router) { }
    Q_DISABLE_COPY_MOVE(ConsoleMessages)

    void publish(const PublishMessage &command);
    void clear(const ClearRetained &command);
    void undo(const UndoRetained &command);
    void fetch(const FetchRetained &command);
    void store(const StoreRetained &command);

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

    /// What a client would be refused for; nothing: it may be published.
    std::optional<QString> objectionTo(const MessageValue &message) const;
    /// Keeps an act for undo().
    void keep(Act act);
    /// Whether it is as before now; false where somebody else has changed it meanwhile.
    bool undo(const Change &change);
    void log(EventKind kind, EventSeverity severity, const QString &text);

    const Parts &m_parts;
    Router &m_router;
    quint64 m_published = 0;
    std::deque<Act> m_acts; ///< the newest at the end
};

} // namespace skep
