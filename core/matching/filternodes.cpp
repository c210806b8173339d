// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filternodes.h"

#include "bytehash.h"

#include <cstring>
#include <new>
#include <utility>

namespace skep {

namespace {

constexpr size_t SmallestSlots = 16;

/// Slots from which nodes move with each change: all have moved before the next resize is due.
constexpr size_t SlotsAtOnce = 32;

/// What stands in a slot that a node has left, so that no search stops short. Has no parent: it is never found.
FilterNode *vacated()
{
    static FilterNode node;
    return &node;
}

} // namespace

void *FilterNode::operator new(size_t size, qsizetype nameSize)
{
    return ::operator new(size + size_t(nameSize));
}

void FilterNode::operator delete(void *memory)
{
    ::operator delete(memory);
}

void FilterNode::operator delete(void *memory, qsizetype)
{
    ::operator delete(memory);
}

FilterNodes::FilterNodes()
    : m_seed(QHashSeed::globalSeed()), m_root(new (0) FilterNode), m_exactRoot(new (0) FilterNode),
      m_slots(SmallestSlots)
{
    m_root->path = 1;
    m_exactRoot->path = 2;
}

FilterNodes::~FilterNodes()
{
    for (const FilterSlots *table : {&m_slots, &m_old}) {
        for (size_t i = 0; i < table->size(); ++i) {
            if ((*table)[i].node != vacated())
                delete (*table)[i].node;
        }
    }
    delete m_exactRoot;
    delete m_root;
}

quint64 FilterNodes::hashOf(QByteArrayView name) const
{
    return hashOfBytes(name, m_seed);
}

quint64 FilterNodes::childPath(quint64 parentPath, quint64 nameHash)
{
    quint64 hash = nameHash ^ (parentPath * 0x9E3779B97F4A7C15u);
    hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93u;
    return hash ^ (hash >> 32);
}

FilterNode *FilterNodes::find(const FilterNode *parent, QByteArrayView name, quint64 path) const
{
    FilterNode *node = findIn(m_slots, parent, name, path);
    return node || m_old.size() == 0 ? node : findIn(m_old, parent, name, path);
}

FilterNode *FilterNodes::findIn(const FilterSlots &table, const FilterNode *parent, QByteArrayView name, quint64 path)
{
    for (size_t i = table.home(path); table[i].node; i = table.after(i)) {
        FilterNode *node = table[i].node;
        if (table[i].hash == path && node->parent == parent && node->name() == name)
            return node;
    }
    return nullptr;
}

void FilterNodes::prefetchPath(std::span<const quint64> nameHashes) const
{
    quint64 path = m_root->path;
    for (const quint64 nameHash : nameHashes) {
        path = childPath(path, nameHash);
        prefetch(path);
    }
    path = m_root->path;
    for (const quint64 nameHash : nameHashes) {
        path = childPath(path, nameHash);
        const Slot &slot = m_slots[m_slots.home(path)];
        if (slot.hash == path)
            __builtin_prefetch(slot.node);
    }
}

FilterNode *FilterNodes::create(FilterNode *parent, QByteArrayView name, quint64 path)
{
    auto *node = new (name.size()) FilterNode;
    node->parent = parent;
    node->path = path;
    node->nameSize = quint32(name.size());
    if (!name.isEmpty())
        std::memcpy(reinterpret_cast<char *>(node + 1), name.data(), size_t(name.size()));
    if (name == "+")
        parent->plus = node;
    else if (name == "#")
        parent->hash = node;
    else
        ++parent->namedChildren;
    m_slots.place({node->path, node});
    ++m_used;
    resizeIfNeeded();
    return node;
}

void FilterNodes::remove(FilterNode *node)
{
    FilterNode *parent = node->parent;
    Q_ASSERT(parent && !node->isNeeded());
    const size_t place = m_slots.placeOf(node->path, node);
    if (place < m_slots.size())
        m_slots.remove(place);
    else
        m_old[m_old.placeOf(node->path, node)] = {0, vacated()};
    --m_used;

    if (parent->plus == node)
        parent->plus = nullptr;
    else if (parent->hash == node)
        parent->hash = nullptr;
    else
        --parent->namedChildren;
    delete node;
    resizeIfNeeded();
}

/// To be called with each change.
void FilterNodes::resizeIfNeeded()
{
    const bool isFull = (m_used + 1) * 3 > m_slots.size() * 2;
    const bool isEmpty = m_slots.size() > SmallestSlots && m_used * 8 < m_slots.size();
    if (isFull || isEmpty) {
        while (m_old.size() > 0)
            moveSome();
        m_old = std::exchange(m_slots, FilterSlots(isFull ? m_slots.size() * 2 : m_slots.size() / 2));
        m_moved = 0;
    }
    moveSome();
}

void FilterNodes::moveSome()
{
    for (size_t looked = 0; looked < SlotsAtOnce && m_moved < m_old.size(); ++looked, ++m_moved) {
        const Slot entry = m_old[m_moved];
        if (!entry.node || entry.node == vacated())
            continue;
        m_slots.place(entry);
        m_old[m_moved] = {0, vacated()};
    }
    if (m_moved == m_old.size())
        m_old = {};
}

} // namespace skep
