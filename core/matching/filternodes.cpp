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
    for (const Slot &slot : m_slots)
        delete slot.node;
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
    for (size_t i = home(path); m_slots[i].node; i = after(i)) {
        FilterNode *node = m_slots[i].node;
        if (m_slots[i].hash == path && node->parent == parent && node->name() == name)
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
        const Slot &slot = m_slots[home(path)];
        if (slot.hash == path)
            __builtin_prefetch(slot.node);
    }
}

FilterNode *FilterNodes::create(FilterNode *parent, QByteArrayView name, quint64 path)
{
    if ((m_used + 1) * 3 > m_slots.size() * 2)
        resize(m_slots.size() * 2);

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
    place({node->path, node});
    ++m_used;
    return node;
}

void FilterNodes::remove(FilterNode *node)
{
    FilterNode *parent = node->parent;
    Q_ASSERT(parent && !node->isNeeded());
    size_t gap = home(node->path);
    while (m_slots[gap].node != node)
        gap = after(gap);
    // Whatever was pushed past the gap moves up into it, so that no search stops short.
    for (size_t i = after(gap); m_slots[i].node; i = after(i)) {
        const size_t distance = (i - home(m_slots[i].hash)) & (m_slots.size() - 1);
        if (distance >= ((i - gap) & (m_slots.size() - 1))) {
            m_slots[gap] = m_slots[i];
            gap = i;
        }
    }
    m_slots[gap] = {};
    --m_used;

    if (parent->plus == node)
        parent->plus = nullptr;
    else if (parent->hash == node)
        parent->hash = nullptr;
    else
        --parent->namedChildren;
    delete node;
    if (m_slots.size() > SmallestSlots && m_used * 8 < m_slots.size())
        resize(m_slots.size() / 2);
}

void FilterNodes::resize(size_t slots)
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    for (const Slot &slot : old) {
        if (slot.node)
            place(slot);
    }
}

void FilterNodes::place(Slot entry)
{
    size_t i = home(entry.hash);
    while (m_slots[i].node)
        i = after(i);
    m_slots[i] = entry;
}

} // namespace skep
