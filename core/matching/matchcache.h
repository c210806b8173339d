// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytehash.h"
#include "matchresult.h"

#include <QByteArrayView>
#include <QHash>

#include <deque>
#include <utility>

namespace skep {

/// The matches of the topics that were seen last, within two bounds: topics, and subscriptions over all of them.
/// Beyond, the oldest topic makes room, so that no message pays for more than it brings in.
///
/// A pure container. Thread: the broker's. Member of the SubscriptionTree.
class MatchCache final
{
public:
    /// The topic's match of that generation, kept or made: `make(MatchResult &)` gets the memory of an older one. Stays
    /// valid until the next call.
    template <typename Make>
    const MatchResult &match(QByteArrayView topic, quint64 generation, Make make)
    {
        auto it = m_matches.find({QByteArray::fromRawData(topic.data(), topic.size())});
        if (it != m_matches.end() && it->generation == generation)
            return it->result;
        Match made;
        if (it != m_matches.end()) {
            m_subscriptions -= it->weight();
            made = std::move(*it);
        }
        make(made.result);
        made.generation = generation;
        m_subscriptions += made.weight();
        if (it == m_matches.end()) {
            it = m_matches.insert({topic.toByteArray()}, {});
            m_order.push_back(it.key());
        }
        *it = std::move(made);
        return isFull() ? makeRoom(it.key()) : it->result;
    }

    qsizetype topics() const { return m_matches.size(); }
    qsizetype subscriptions() const { return m_subscriptions; }

    static constexpr qsizetype MaximumTopics = 65'536;
    static constexpr qsizetype MaximumSubscriptions = 1'000'000; ///< of shared groups too; a single topic may have more

private:
    struct Match
    {
        MatchResult result;
        quint64 generation = 0; ///< of the tree when it was made; stale if that has moved on

        qsizetype weight() const { return qsizetype(result.subscriptions.size() + result.sharedGroups.size()); }
    };

    bool isFull() const { return m_matches.size() > MaximumTopics || m_subscriptions > MaximumSubscriptions; }
    const MatchResult &makeRoom(const BytesKey &newest);

    QHash<BytesKey, Match> m_matches;
    std::deque<BytesKey> m_order; ///< of coming in
    qsizetype m_subscriptions = 0;
};

} // namespace skep
