// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedstore.h"

#include "core/protocol/topic.h"
#include "topiclevels.h"

#include <algorithm>

namespace skep {

namespace {

/// The byte that sorts right after `/`; a prefix with it comes after everything below the prefix.
constexpr char BehindSeparator = '\x01';

/// How many entries a jump steps over one by one before it searches.
constexpr int StepsBeforeSearch = 8;

constexpr int rank(char c)
{
    return c == '/' ? 0 : int(quint8(c));
}

/// What a topic is to a filter: a match; or the least key that a later match may have; or there is none.
enum class Verdict : quint8 { Match, TryNext, SeekKey, NoMore };

void setKey(QByteArray &key, QByteArrayView prefix, QByteArrayView rest)
{
    key.resize(0);
    key.append(prefix).append(rest);
}

Verdict compare(QByteArrayView filter, QByteArrayView topic, QByteArray &key)
{
    constexpr QByteArrayView behindSeparator(&BehindSeparator, 1);
    TopicLevels have(topic);
    for (TopicLevels want(filter); want.next();) {
        if (want.level() == "#")
            return Verdict::Match;
        if (!have.next()) // a `#` that follows matches the level above it too
            return filter.sliced(want.begin()) == "#" ? Verdict::Match : Verdict::TryNext;
        if (want.level() == "+" || want.level() == have.level())
            continue;
        if (std::ranges::lexicographical_compare(have.level(), want.level(), {}, rank, rank)) {
            setKey(key, topic.first(have.begin()), want.level());
            return Verdict::SeekKey;
        }
        if (have.isFirst())
            return Verdict::NoMore;
        setKey(key, topic.first(have.begin() - 1), behindSeparator);
        return Verdict::SeekKey;
    }
    if (have.isLast())
        return Verdict::Match;
    setKey(key, topic.first(have.end()), behindSeparator);
    return Verdict::SeekKey;
}

} // namespace

bool RetainedStore::TopicOrder::less(QByteArrayView a, QByteArrayView b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (inA == a.end() || inB == b.end())
        return inB != b.end();
    return rank(*inA) < rank(*inB);
}

bool RetainedStore::insert(Entry entry)
{
    m_memory += entry.message->memorySize();
    const auto next = m_entries.lower_bound(entry.message->topic());
    if (next == m_entries.end() || next->message->topic() != entry.message->topic()) {
        m_entries.insert(next, std::move(entry));
        return true;
    }
    const auto hint = std::next(next);
    auto node = m_entries.extract(next);
    m_memory -= node.value().message->memorySize();
    node.value() = std::move(entry);
    m_entries.insert(hint, std::move(node));
    return false;
}

bool RetainedStore::remove(QByteArrayView topic)
{
    const auto it = m_entries.find(topic);
    if (it == m_entries.end())
        return false;
    m_memory -= it->message->memorySize();
    m_entries.erase(it);
    return true;
}

const RetainedStore::Entry *RetainedStore::find(QByteArrayView topic) const
{
    const auto it = m_entries.find(topic);
    return it == m_entries.end() ? nullptr : &*it;
}

void RetainedStore::forEachMatch(QByteArrayView filter, const std::function<void(const Entry &)> &visit) const
{
    if (!hasWildcard(filter)) {
        if (const Entry *entry = find(filter))
            visit(*entry);
        return;
    }
    const bool startsWithWildcard = filter.front() == '+' || filter.front() == '#';
    QByteArray key;
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const QByteArrayView topic = it->message->topic();
        if (startsWithWildcard && topic.front() == '$') { // [MQTT-4.7.2-1]
            it = m_entries.lower_bound(QByteArrayView("%")); // the byte after `$`
            continue;
        }
        switch (compare(filter, topic, key)) {
        case Verdict::Match:
            visit(*it);
            [[fallthrough]];
        case Verdict::TryNext:
            ++it;
            break;
        case Verdict::SeekKey:
            it = seek(it, key);
            break;
        case Verdict::NoMore:
            return;
        }
    }
}

void RetainedStore::forEach(const std::function<void(const Entry &)> &visit) const
{
    for (const Entry &entry : m_entries)
        visit(entry);
}

/// The first entry at `key` or behind it. It is near as a rule, and walking is cheaper than searching then.
RetainedStore::Entries::const_iterator RetainedStore::seek(Entries::const_iterator from, QByteArrayView key) const
{
    for (int i = 0; i < StepsBeforeSearch; ++i) {
        if (from == m_entries.end() || !TopicOrder()(*from, key))
            return from;
        ++from;
    }
    return m_entries.lower_bound(key);
}

} // namespace skep
