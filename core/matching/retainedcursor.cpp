// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedcursor.h"

#include "core/protocol/topic.h"
#include "topiclevels.h"

#include <limits>

namespace skep {

namespace {

/// The byte that sorts right after `/`; a prefix with it comes after everything below the prefix.
constexpr char BehindSeparator = '\x01';

/// How many entries a jump steps over one by one before it searches.
constexpr int StepsBeforeSearch = 8;

/// What a topic is to a filter: a match; or the least key that a later match may have; or there is none.
enum class Candidate : quint8 { Match, TryNext, SeekKey, NoMore };

void setKey(QByteArray &key, QByteArrayView prefix, QByteArrayView rest)
{
    key.resize(0);
    key.append(prefix).append(rest);
}

/// \param less the store's order.
template <typename Less>
Candidate compare(QByteArrayView filter, QByteArrayView topic, QByteArray &key, Less less)
{
    constexpr QByteArrayView behindSeparator(&BehindSeparator, 1);
    TopicLevels have(topic);
    for (TopicLevels want(filter); want.next();) {
        if (want.level() == "#")
            return Candidate::Match;
        if (!have.next()) // a `#` that follows matches the level above it too
            return filter.sliced(want.begin()) == "#" ? Candidate::Match : Candidate::TryNext;
        if (want.level() == "+" || want.level() == have.level())
            continue;
        if (less(have.level(), want.level())) {
            setKey(key, topic.first(have.begin()), want.level());
            return Candidate::SeekKey;
        }
        if (have.isFirst())
            return Candidate::NoMore;
        setKey(key, topic.first(have.begin() - 1), behindSeparator);
        return Candidate::SeekKey;
    }
    if (have.isLast())
        return Candidate::Match;
    setKey(key, topic.first(have.end()), behindSeparator);
    return Candidate::SeekKey;
}

} // namespace

RetainedCursor::RetainedCursor(const RetainedStore &store, const QByteArray &filter, QByteArrayView position)
    : m_store(store), m_filter(filter), m_place(store.m_nodes.end()), m_removals(std::numeric_limits<quint64>::max()),
      m_found(store.m_nodes.end()), m_isExact(!hasWildcard(filter)),
      m_skipsDollar(filter.startsWith('+') || filter.startsWith('#'))
{
    if (!position.isEmpty())
        m_passed = Message::create(position, {}, {}, QoS::AtMostOnce, true);
}

RetainedCursor::Step RetainedCursor::step()
{
    const auto end = m_store.m_nodes.end();
    m_found = m_passed ? following() : first();
    if (m_found == end)
        return Step::End;
    const QByteArrayView topic = m_found->topic();
    if (m_isExact)
        return Step::Found;
    if (m_skipsDollar && topic.front() == '$') {
        standOn(std::prev(m_store.m_nodes.lower_bound(QByteArrayView("%")))); // the byte after `$`
        return Step::Searching;
    }
    switch (compare(m_filter, topic, m_key, RetainedStore::TopicOrder::less)) {
    case Candidate::Match:
        return Step::Found;
    case Candidate::TryNext:
        standOn(m_found);
        return Step::Searching;
    case Candidate::SeekKey:
        standOn(std::prev(seek(m_found, m_key))); // nothing between the two matches
        return Step::Searching;
    case Candidate::NoMore:
        break;
    }
    return Step::End;
}

bool RetainedCursor::hasPassed(QByteArrayView topic) const
{
    return m_passed && !RetainedStore::TopicOrder::less(m_passed->topic(), topic);
}

/// What comes before the filter's first wildcard leads there.
RetainedCursor::Iterator RetainedCursor::first() const
{
    if (m_isExact)
        return m_store.m_nodes.find(QByteArrayView(m_filter));
    qsizetype end = 0;
    for (TopicLevels levels(m_filter); levels.next() && levels.level() != "+" && levels.level() != "#";)
        end = levels.end();
    return m_store.m_nodes.lower_bound(QByteArrayView(m_filter).first(end));
}

RetainedCursor::Iterator RetainedCursor::following() const
{
    if (m_isExact)
        return m_store.m_nodes.end();
    if (m_removals == m_store.m_removals)
        return std::next(m_place);
    return m_store.m_nodes.upper_bound(m_passed->topic());
}

/// The first entry at `key` or behind it. It is near as a rule, and walking is cheaper than searching then.
/// REQUIRES: `from` comes before it.
RetainedCursor::Iterator RetainedCursor::seek(Iterator from, QByteArrayView key) const
{
    for (int i = 0; i < StepsBeforeSearch; ++i) {
        if (from == m_store.m_nodes.end() || !RetainedStore::TopicOrder::less(from->topic(), key))
            return from;
        ++from;
    }
    return m_store.m_nodes.lower_bound(key);
}

void RetainedCursor::standOn(Iterator passed)
{
    m_passed = passed->entry.message;
    m_place = passed;
    m_removals = m_store.m_removals;
}

} // namespace skep
