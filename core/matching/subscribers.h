// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/packet.h"

#include <QHash>

#include <memory>
#include <vector>

namespace skep {

class Session;
class SharedGroup;

/// A subscriber of a filter: a session with its options, or a shared group.
struct Subscriber
{
    void *target = nullptr; ///< the Session or SharedGroup; never followed
    SubscriptionOptions options;
    quint32 identifier = 0; ///< Subscription Identifier; 0: none; GroupMark: the target is a shared group

    static constexpr quint32 GroupMark = 0xFFFFFFFF; // beyond what an identifier can be (5.0 §3.8.2.1.2)
    bool isGroup() const { return identifier == GroupMark; }
};

/// All subscribers of one filter, each once. A single one, the common case, costs no allocation; many are found
/// through an index.
///
/// Thread: the broker's. Member of a FilterNode.
class Subscribers final
{
public:
    Subscribers() = default;
    Q_DISABLE_COPY_MOVE(Subscribers)

    Subscriber *find(const void *target);
    /// REQUIRES: its target is not in yet.
    void add(const Subscriber &subscriber);
    /// False if it was not in.
    bool remove(const void *target);

    bool isEmpty() const { return !m_first.target; }

    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        if (isEmpty())
            return;
        visit(m_first);
        if (m_more) {
            for (const Subscriber &subscriber : m_more->list)
                visit(subscriber);
        }
    }

private:
    struct More
    {
        std::vector<Subscriber> list;
        QHash<const void *, size_t> places; ///< in the list, by target; empty while the list is short

        size_t placeOf(const void *target) const; ///< list.size(): not in it
        void add(const Subscriber &subscriber);
        void removeAt(size_t place);
    };

    Subscriber m_first;
    std::unique_ptr<More> m_more; ///< null if there is no second one
};

} // namespace skep
