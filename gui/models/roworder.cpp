// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"

#include "tablemodel.h"

#include <algorithm>
#include <bit>
#include <span>

namespace skep {

namespace {

constexpr qsizetype KeyLetters = 4; // UTF-16 code units that a key holds
constexpr size_t SmallGroup = 32; // compared letter by letter

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
quint64 keyOf(const QString &text, qsizetype from)
{
    quint64 key = 0;
    for (qsizetype at = from; at < from + KeyLetters; ++at)
        key = key << 16 | quint64(at < text.size() ? text[at].unicode() : u'\0');
    return key;
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
        std::sort(entries.begin(), entries.end(), [this](const Entry &a, const Entry &b) {
            return a.key != b.key ? (a.key < b.key) != m_isDescending : a.row < b.row;
        });
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
        for (Entry &entry : group.entries)
            entry.key = keyOf(text(entry), depth);
        sortByKey(group.entries, depth + KeyLetters);
    }

    /// At least as many as are known of.
    qsizetype sharedLetters(const Group &group) const
    {
        const QString &first = text(group.entries.front());
        qsizetype shared = first.size();
        for (const Entry &entry : group.entries) {
            const QString &other = text(entry);
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
