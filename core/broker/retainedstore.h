// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace skep {

/// The retained message of each topic (5.0 §3.3.1.3), found by filter.
///
/// A pure container. Thread: the broker's. Owned by the Broker.
class RetainedStore final
{
public:
    struct Entry
    {
        MessagePointer message;
        qint64 storedAt = 0; ///< Clock::wall()
        QByteArray publisher; ///< client id; empty: the broker itself
    };

    RetainedStore();
    ~RetainedStore();
    Q_DISABLE_COPY_MOVE(RetainedStore)

    /// Stores or replaces. True where the topic had none.
    bool insert(Entry entry);
    /// False where there was none.
    bool remove(QByteArrayView topic);
    const Entry *find(QByteArrayView topic) const;

    /// Calls `visit` for every message whose topic the (valid, unshared) filter matches, in the order of topics' levels;
    /// expired ones too. `visit` must not change the store.
    void forEachMatch(QByteArrayView filter, const std::function<void(const Entry &)> &visit) const;
    void forEach(const std::function<void(const Entry &)> &visit) const;

    qsizetype size() const { return m_size; }
    /// Sum of Message::memorySize().
    qsizetype memorySize() const { return m_memory; }

private:
    struct Node;
    std::unique_ptr<Node> m_root;
    qsizetype m_size = 0;
    qsizetype m_memory = 0;
};

} // namespace skep
