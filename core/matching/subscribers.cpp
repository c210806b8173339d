// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "subscribers.h"

#include <algorithm>

namespace skep {

namespace {

constexpr size_t IndexFrom = 16; ///< so many in the list get an index
constexpr size_t NoIndexBelow = 8; ///< and so few lose it again

} // namespace

Subscriber *Subscribers::find(const void *target)
{
    if (m_first.target == target)
        return &m_first;
    if (!m_more)
        return nullptr;
    const size_t place = m_more->placeOf(target);
    return place < m_more->list.size() ? &m_more->list[place] : nullptr;
}

void Subscribers::add(const Subscriber &subscriber)
{
    Q_ASSERT(subscriber.target && !find(subscriber.target));
    if (isEmpty()) {
        m_first = subscriber;
        return;
    }
    if (!m_more)
        m_more = std::make_unique<More>();
    m_more->add(subscriber);
}

bool Subscribers::remove(const void *target)
{
    if (m_first.target == target) {
        if (!m_more) {
            m_first = {};
            return true;
        }
        m_first = m_more->list.back();
        m_more->removeAt(m_more->list.size() - 1);
    } else {
        const size_t place = m_more ? m_more->placeOf(target) : 0;
        if (!m_more || place == m_more->list.size())
            return false;
        m_more->removeAt(place);
    }
    if (m_more->list.empty())
        m_more.reset();
    return true;
}

size_t Subscribers::More::placeOf(const void *target) const
{
    if (!places.isEmpty())
        return places.value(target, list.size());
    const auto it = std::ranges::find(list, target, &Subscriber::target);
    return size_t(it - list.begin());
}

void Subscribers::More::add(const Subscriber &subscriber)
{
    list.push_back(subscriber);
    if (!places.isEmpty()) {
        places.insert(subscriber.target, list.size() - 1);
    } else if (list.size() >= IndexFrom) {
        for (size_t i = 0; i < list.size(); ++i)
            places.insert(list[i].target, i);
    }
}

/// The last one takes the place of the removed one.
void Subscribers::More::removeAt(size_t place)
{
    const void *const gone = list[place].target;
    list[place] = list.back();
    list.pop_back();
    if (places.isEmpty())
        return;
    places.remove(gone);
    if (list.size() < NoIndexBelow) {
        places = {};
        list.shrink_to_fit();
    } else if (place < list.size()) {
        places[list[place].target] = place;
    }
}

} // namespace skep
