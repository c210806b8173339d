// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/messages/message.h"

#include <QByteArray>

#include <functional>
#include <set>

namespace skep {

/// The retained message of each topic (5.0 §3.3.1.3), found by filter.
///
/// One ordered set, sorted by the topics' levels: topics below a prefix are neighbours, so that a filter jumps from one
/// candidate to the next. The key is the message's own topic.
/// A pure container. Thread: the broker's. Owned by the Broker.
class RetainedStore final
{
public:
    struct Entry
    {
        MessagePointer message;
        qint64 storedAt = 0; ///< Clock::wall()
        QByteArray publisher; ///< client id; empty: the broker itself
    };

    RetainedStore() = default;
    Q_DISABLE_COPY_MOVE(RetainedStore)

    /// Stores or replaces. True if the topic had none.
    bool insert(Entry entry);
    /// False if there was none.
    bool remove(QByteArrayView topic);
    const Entry *find(QByteArrayView topic) const;

    /// Calls `visit` for every message whose topic the (valid, unshared) filter matches, in the order of topics'
    /// levels; expired ones too. `visit` must not change the store.
    void forEachMatch(QByteArrayView filter, const std::function<void(const Entry &)> &visit) const;
    void forEach(const std::function<void(const Entry &)> &visit) const;

    qsizetype size() const { return qsizetype(m_entries.size()); }
    /// Sum of Message::memorySize().
    qsizetype memorySize() const { return m_memory; }

private:
    /// Level by level: as bytes compare, with `/` before all others.
    struct TopicOrder
    {
        using is_transparent = void;
        bool operator()(const Entry &a, const Entry &b) const { return less(a.message->topic(), b.message->topic()); }
        bool operator()(const Entry &a, QByteArrayView b) const { return less(a.message->topic(), b); }
        bool operator()(QByteArrayView a, const Entry &b) const { return less(a, b.message->topic()); }
        static bool less(QByteArrayView a, QByteArrayView b);
    };
    using Entries = std::set<Entry, TopicOrder>;

    Entries::const_iterator seek(Entries::const_iterator from, QByteArrayView key) const;

    Entries m_entries;
    qsizetype m_memory = 0;
};

} // namespace skep
