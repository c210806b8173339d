// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"

#include "tablemodel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>

namespace skep {

namespace {

constexpr qsizetype WideLetters = 4; // UTF-16 code units that a key holds
constexpr qsizetype NarrowLetters = 8; // where all of them are of Latin-1
constexpr size_t SmallGroup = 32; // compared letter by letter
constexpr size_t RadixSize = 1'000; // from here on, counting costs less than comparing
constexpr size_t Ahead = 12; // texts that are fetched before it is their turn: they lie anywhere in memory

struct Entry
{
    quint64 key;
    int row;
    quint32 place; ///< of its value
};

/// Rows whose texts begin with the same letters.
struct Group
{
    std::span<Entry> entries;
    qsizetype depth; ///< letters that they share
};

/// A whole number in the order of the numbers.
quint64 keyOf(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number); // there is a negative zero
    constexpr quint64 Sign = quint64(1) << 63;
    return bits & Sign ? ~bits : bits | Sign;
}

/// The letters from there on; where the text has ended, zeros.
quint64 keyOf(const QString &text, qsizetype from, qsizetype letters)
{
    const int bits = int(64 / letters);
    quint64 key = 0;
    for (qsizetype at = from; at < from + letters; ++at)
        key = key << bits | quint64(at < text.size() ? text[at].unicode() : u'\0');
    return key;
}

bool isNarrow(const QString &text, qsizetype from)
{
    const qsizetype end = std::min(from + NarrowLetters, text.size());
    for (qsizetype at = from; at < end; ++at) {
        if (text[at].unicode() > 0xFF)
            return false;
    }
    return true;
}

class Sorter
{
public:
    Sorter(std::vector<SortValue> values, Qt::SortOrder order) : m_values(std::move(values)), m_isDescending(order == Qt::DescendingOrder) { }

    void sort(std::span<Entry> entries)
    {
        for (Entry &entry : entries)
            entry.key = keyOf(m_values[entry.place].number);
        sortByKey(entries, 0);
        while (!m_groups.empty()) {
            const Group group = m_groups.back();
            m_groups.pop_back();
            sortTexts(group);
        }
    }

private:
    const QString &text(const Entry &entry) const { return m_values[entry.place].text; }

    /// By key, then by row; what shares a key and has letters beyond `depth` becomes a group.
    void sortByKey(std::span<Entry> entries, qsizetype depth)
    {
        if (entries.size() >= RadixSize) {
            sortByDigits(entries);
        } else {
            std::sort(entries.begin(), entries.end(), [this](const Entry &a, const Entry &b) {
                return a.key != b.key ? (a.key < b.key) != m_isDescending : a.row < b.row;
            });
        }
        for (size_t begin = 0; begin < entries.size();) {
            size_t end = begin + 1;
            bool isLonger = text(entries[begin]).size() > depth;
            for (; end < entries.size() && entries[end].key == entries[begin].key; ++end)
                isLonger = isLonger || text(entries[end]).size() > depth;
            if (end - begin > 1 && isLonger)
                m_groups.push_back({entries.subspan(begin, end - begin), depth});
            begin = end;
        }
    }

    /// Byte by byte of the keys, from the last to the first, each time keeping the order of what is the same in it.
    void sortByDigits(std::span<Entry> entries)
    {
        constexpr int Digits = 8;
        std::array<std::array<quint32, 256>, Digits> counts {};
        const quint64 turned = m_isDescending ? ~quint64(0) : 0;
        const auto digitOf = [turned](const Entry &entry, int digit) { return size_t((entry.key ^ turned) >> 8 * digit & 0xFF); };
        for (const Entry &entry : entries) {
            for (int digit = 0; digit < Digits; ++digit)
                ++counts[size_t(digit)][digitOf(entry, digit)];
        }
        m_scratch.resize(std::max(m_scratch.size(), entries.size()));
        for (int digit = 0; digit < Digits; ++digit) {
            auto &places = counts[size_t(digit)];
            if (places[digitOf(entries.front(), digit)] == entries.size())
                continue; // the same in all of them
            std::exclusive_scan(places.begin(), places.end(), places.begin(), quint32(0));
            for (const Entry &entry : entries)
                m_scratch[places[digitOf(entry, digit)]++] = entry;
            std::copy_n(m_scratch.begin(), entries.size(), entries.begin());
        }
    }

    void sortTexts(const Group &group)
    {
        if (group.entries.size() <= SmallGroup) {
            std::sort(group.entries.begin(), group.entries.end(), [this](const Entry &a, const Entry &b) {
                const int order = text(a).compare(text(b));
                return order != 0 ? (order < 0) != m_isDescending : a.row < b.row;
            });
            return;
        }
        const qsizetype depth = sharedLetters(group);
        qsizetype letters = NarrowLetters;
        for (size_t place = 0; place < group.entries.size(); ++place) {
            fetch(group, place + Ahead);
            const QString &each = text(group.entries[place]);
            if (!isNarrow(each, depth)) {
                letters = WideLetters;
                break;
            }
            group.entries[place].key = keyOf(each, depth, NarrowLetters);
        }
        if (letters == WideLetters) {
            for (Entry &entry : group.entries)
                entry.key = keyOf(text(entry), depth, WideLetters);
        }
        sortByKey(group.entries, depth + letters);
    }

    void fetch(const Group &group, size_t place) const
    {
        if (place < group.entries.size())
            __builtin_prefetch(text(group.entries[place]).constData());
    }

    /// At least as many as are known of.
    qsizetype sharedLetters(const Group &group) const
    {
        const QString &first = text(group.entries.front());
        qsizetype shared = first.size();
        for (size_t place = 0; place < group.entries.size(); ++place) {
            fetch(group, place + Ahead);
            const QString &other = text(group.entries[place]);
            const auto begin = first.cbegin() + std::min(group.depth, shared);
            const auto end = first.cbegin() + std::min(shared, other.size());
            if (begin < end)
                shared = std::mismatch(begin, end, other.cbegin() + (begin - first.cbegin())).first - first.cbegin();
            else
                shared = std::min(shared, other.size());
        }
        return std::max(shared, group.depth);
    }

    const std::vector<SortValue> m_values;
    const bool m_isDescending;
    std::vector<Group> m_groups;
    std::vector<Entry> m_scratch;
};

} // namespace

void sortByValue(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> &rows)
{
    std::vector<SortValue> values;
    std::vector<Entry> entries;
    values.reserve(rows.size());
    entries.reserve(rows.size());
    for (int row : rows) {
        entries.push_back({0, row, quint32(values.size())});
        values.push_back(model.sortValue(row, column));
    }
    Sorter(std::move(values), order).sort(entries);
    std::transform(entries.begin(), entries.end(), rows.begin(), [](const Entry &entry) { return entry.row; });
}

} // namespace skep
