// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedstore.h"

#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

namespace {

constexpr int rank(char c)
{
    return c == '/' ? 0 : int(quint8(c));
}

} // namespace

bool RetainedStore::TopicOrder::less(QByteArrayView a, QByteArrayView b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (inA == a.end() || inB == b.end())
        return inB != b.end();
    return rank(*inA) < rank(*inB);
}

bool RetainedStore::Entry::isOfBroker() const
{
    return publisher.isEmpty() && isReservedTopic(message->topic());
}

bool RetainedStore::insert(Entry entry)
{
    const QByteArrayView topic = entry.message->topic();
    const auto next = m_nodes.lower_bound(topic);
    if (next == m_nodes.end() || next->topic() != topic) {
        entry.number = ++m_lastNumber;
        enter(m_nodes.insert(next, Node{std::move(entry)})->entry);
        return true;
    }
    leave(next->entry);
    entry.number = next->entry.number;
    next->entry = std::move(entry);
    enter(next->entry);
    return false;
}

bool RetainedStore::remove(QByteArrayView topic)
{
    const auto it = m_nodes.find(topic);
    if (it == m_nodes.end())
        return false;
    leave(it->entry);
    m_nodes.erase(it);
    ++m_removals;
    return true;
}

void RetainedStore::enter(const Entry &entry)
{
    m_memory += entry.message->memorySize();
    m_ofBroker += entry.isOfBroker();
    if (entry.message->hasExpiry())
        m_expiries.emplace(entry.message->expiresAt(), &entry);
}

void RetainedStore::leave(const Entry &entry)
{
    m_memory -= entry.message->memorySize();
    m_ofBroker -= entry.isOfBroker();
    if (entry.message->hasExpiry())
        m_expiries.erase({entry.message->expiresAt(), &entry});
}

const RetainedStore::Entry *RetainedStore::find(QByteArrayView topic) const
{
    const auto it = m_nodes.find(topic);
    return it == m_nodes.end() ? nullptr : &it->entry;
}

void RetainedStore::forEach(const std::function<void(const Entry &)> &visit) const
{
    for (const Node &node : m_nodes)
        visit(node.entry);
}

} // namespace skep
