// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/message.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <set>

namespace skep {

/// The retained message of each topic (5.0 §3.3.1.3).
///
/// One ordered set, sorted by the topics' levels: topics below a prefix are neighbours, so that a RetainedCursor jumps
/// from one candidate of a filter to the next. The key is the message's own topic. Those that expire stand in a second
/// set, by time: each once, however often it was replaced.
/// A pure container. Thread: the broker's. Owned by the Router.
class RetainedStore final
{
public:
    struct Entry
    {
        MessagePointer message;
        qint64 storedAt = 0; ///< Clock::wall()
        QByteArray publisher; ///< client id; empty: the broker itself
        quint64 number = 0; ///< of the topic, from its first message until it has none; never given again. Set by the
                            ///< store

        /// Whether the broker tells something of itself, below $SYS.
        bool isOfBroker() const;
    };

    RetainedStore() = default;
    Q_DISABLE_COPY_MOVE(RetainedStore)

    /// Stores or replaces. True if the topic had none.
    bool insert(Entry entry);
    /// False if there was none.
    bool remove(QByteArrayView topic);
    const Entry *find(QByteArrayView topic) const;
    void forEach(const std::function<void(const Entry &)> &visit) const;

    /// The one that expires first; null: none expires.
    const Entry *firstToExpire() const { return m_expiries.empty() ? nullptr : m_expiries.begin()->second; }
    /// How many expire.
    qsizetype expiring() const { return qsizetype(m_expiries.size()); }

    qsizetype size() const { return qsizetype(m_nodes.size()); }
    /// How many of them the broker published itself.
    qsizetype ofBroker() const { return m_ofBroker; }
    /// Sum of Message::memorySize().
    qsizetype memorySize() const { return m_memory; }

private:
    friend class RetainedCursor;

    /// Its message changes, its topic does not.
    struct Node
    {
        mutable Entry entry;
        QByteArrayView topic() const { return entry.message->topic(); }
    };
    /// Level by level: as bytes compare, with `/` before all others.
    struct TopicOrder
    {
        using is_transparent = void;
        bool operator()(const Node &a, const Node &b) const { return less(a.topic(), b.topic()); }
        bool operator()(const Node &a, QByteArrayView b) const { return less(a.topic(), b); }
        bool operator()(QByteArrayView a, const Node &b) const { return less(a, b.topic()); }
        static bool less(QByteArrayView a, QByteArrayView b);
    };
    using Nodes = std::set<Node, TopicOrder>;
    using Expiry = std::pair<qint64, const Entry *>; ///< Message::expiresAt()

    void enter(const Entry &entry);
    void leave(const Entry &entry);

    Nodes m_nodes;
    std::set<Expiry> m_expiries;
    qsizetype m_memory = 0;
    qsizetype m_ofBroker = 0;
    quint64 m_lastNumber = 0;
    quint64 m_removals = 0; ///< so far: a cursor's place holds if there was none
};

} // namespace skep
