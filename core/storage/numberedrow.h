// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace skep {

/// Values under consecutive numbers, of which the oldest are mostly crossed out first: an index instead of a search,
/// and no more memory than from the oldest that counts to the newest.
///
/// A pure container. `Value` has `bool isCrossedOut() const`.
template <typename Value>
class NumberedRow final
{
public:
    /// \param first the number of the first value that will be appended.
    explicit NumberedRow(qint64 first) : m_first(first) { }

    void append(Value value) { m_values.push_back(std::move(value)); }
    /// True if it was appended and has not been dropped since.
    bool contains(qint64 number) const { return number >= m_first; }
    /// REQUIRES: contains(number).
    Value &operator[](qint64 number) { return m_values[size_t(number - m_first)]; }
    /// The oldest that counts; if none does, the next one to be appended.
    qint64 firstLive() const { return m_first + qint64(m_dead); }

    /// Call it when a value was crossed out.
    void tidy()
    {
        while (m_dead < m_values.size() && m_values[m_dead].isCrossedOut())
            ++m_dead;
        if (m_dead * 2 < m_values.size() || m_dead == 0)
            return;
        m_values.erase(m_values.begin(), m_values.begin() + qptrdiff(m_dead));
        m_first += qint64(m_dead);
        m_dead = 0;
    }

    /// `visit(number, value)` for each that counts.
    template <typename Visit>
    void forEachLive(Visit visit) const
    {
        for (size_t i = m_dead; i < m_values.size(); ++i) {
            if (!m_values[i].isCrossedOut())
                visit(m_first + qint64(i), m_values[i]);
        }
    }

private:
    std::vector<Value> m_values;
    qint64 m_first; ///< of m_values
    size_t m_dead = 0; ///< at the front, crossed out
};

} // namespace skep
