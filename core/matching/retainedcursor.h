// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "retainedstore.h"

namespace skep {

/// A place on the way through the retained messages that a filter matches, in the order of topics' levels.
///
/// It stands behind the last topic that it has passed, and holds over any change of the store: what is inserted behind
/// its place comes, what is removed does not.
/// Thread: the broker's. Part of a session's RetainedWalks.
class RetainedCursor final
{
public:
    /// REQUIRES: the store outlives it.
    /// \param filter valid, unshared. \param position topics up to that one are passed; empty: none is.
    RetainedCursor(const RetainedStore &store, const QByteArray &filter, QByteArrayView position = {});

    enum class Step : quint8 {
        Found, ///< entry() is next, until pass()
        Searching, ///< some topics are passed; there may be more
        End,
    };
    /// Looks at one topic.
    Step step();
    /// REQUIRES: step() has said Found, and the store is unchanged since.
    const RetainedStore::Entry &entry() const { return m_found->entry; }
    /// Goes on behind entry(). REQUIRES: as for entry().
    void pass() { standOn(m_found); }

    bool hasPassed(QByteArrayView topic) const;
    /// The last topic that it has passed; empty: none.
    QByteArrayView position() const { return m_passed ? m_passed->topic() : QByteArrayView(); }

    const QByteArray &filter() const { return m_filter; }

private:
    using Iterator = RetainedStore::Nodes::const_iterator;

    Iterator first() const;
    Iterator following() const;
    Iterator seek(Iterator from, QByteArrayView key) const;
    void standOn(Iterator passed);

    const RetainedStore &m_store;
    QByteArray m_filter;
    MessagePointer m_passed; ///< of the last topic that is passed, maybe not the store's any more; null: none is
    Iterator m_place; ///< the same in the store, if nothing was removed there since
    quint64 m_removals = 0; ///< of the store when m_place was taken
    Iterator m_found;
    QByteArray m_key; ///< for its memory
    bool m_isExact; ///< without wildcards
    bool m_skipsDollar; ///< [MQTT-4.7.2-1]
};

} // namespace skep
