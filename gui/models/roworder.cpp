// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace skep {

namespace {

constexpr qsizetype WideLetters = 4; // UTF-16 code units that a key holds
constexpr qsizetype NarrowLetters = 8; // if all of them are Latin-1
constexpr size_t SmallGroup = 32; // compared letter by letter
constexpr size_t RadixSize = 1'000; // from here on, counting costs less than comparing
constexpr size_t Step = 2'000; // values between two looks at the clock
constexpr size_t Ahead = 12; // texts that are fetched before it is their turn: they lie anywhere in memory

/// A whole number in the order of the numbers.
quint64 keyOf(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number); // there is a negative zero
    constexpr quint64 Sign = quint64(1) << 63;
    return bits & Sign ? ~bits : bits | Sign;
}

/// The letters from there on; zeros after the end of the text.
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

} // namespace

RowSorter::RowSorter(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> rows)
    : m_model(model), m_column(column), m_order(order), m_isDescending(order == Qt::DescendingOrder),
      m_rows(std::move(rows))
{
    m_values.reserve(m_rows.size());
    m_entries.reserve(m_rows.size());
}

bool RowSorter::goOn(qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    const auto isTimeUp = [&] { return ms >= 0 && timer.elapsed() >= ms; };
    while (m_values.size() < m_rows.size()) {
        askSome();
        if (isTimeUp())
            return false;
    }
    if (!std::exchange(m_hasNumbers, true)) {
        sortNumbers();
        if (isTimeUp())
            return false;
    }
    while (!m_groups.empty()) {
        const Group group = m_groups.back();
        m_groups.pop_back();
        sortTexts(group);
        if (isTimeUp())
            return false;
    }
    return true;
}

std::vector<int> RowSorter::rows() const
{
    std::vector<int> rows(m_entries.size());
    std::transform(m_entries.begin(), m_entries.end(), rows.begin(), [](const Entry &entry) { return entry.row; });
    return rows;
}

void RowSorter::askSome()
{
    const size_t end = std::min(m_values.size() + Step, m_rows.size());
    for (size_t place = m_values.size(); place < end; ++place) {
        m_values.push_back(m_model.sortValue(m_rows[place], m_column));
        m_entries.push_back({keyOf(m_values.back().number), m_rows[place], quint32(place)});
    }
}

void RowSorter::sortNumbers()
{
    sortByKey(m_entries, 0);
}

/// By key, then by row; what shares a key and has letters beyond `depth` becomes a group.
void RowSorter::sortByKey(std::span<Entry> entries, qsizetype depth)
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

/// Byte by byte of the keys, from the last to the first, each time keeping the order of equal ones.
void RowSorter::sortByDigits(std::span<Entry> entries)
{
    constexpr int Digits = 8;
    std::array<std::array<quint32, 256>, Digits> counts{};
    const quint64 turned = m_isDescending ? ~quint64(0) : 0;
    const auto digitOf = [turned](const Entry &entry, int digit) {
        return size_t((entry.key ^ turned) >> 8 * digit & 0xFF);
    };
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

void RowSorter::sortTexts(const Group &group)
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

void RowSorter::fetch(const Group &group, size_t place) const
{
    if (place < group.entries.size())
        __builtin_prefetch(text(group.entries[place]).constData());
}

/// At least as many as are known of.
qsizetype RowSorter::sharedLetters(const Group &group) const
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

void sortByValue(const TableModel &model, int column, Qt::SortOrder order, std::vector<int> &rows)
{
    RowSorter sorter(model, column, order, std::move(rows));
    sorter.goOn(-1);
    rows = sorter.rows();
}

} // namespace skep
