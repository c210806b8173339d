// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/topicsnapshot.h"
#include "keyedtablemodel.h"

namespace skep {

/// A value that a topic had, and how it differs from the one before.
struct HistoryEntry
{
    quint64 number = 0; ///< of the topic's values, from 0
    TopicSample sample;
    std::optional<double> change; ///< of a number
};

/// The values of one topic. The key is their number.
///
/// Thread: main.
class HistoryModel final : public KeyedRows<HistoryEntry>
{
    Q_OBJECT
public:
    enum Section { Time, Value, Change, Size, MessageQoS, Publisher, SectionCount };
    Q_ENUM(Section)

    explicit HistoryModel(QObject *parent = nullptr);

    static QString keyFor(quint64 number) { return QString::number(number); }

    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

protected:
    QString keyOf(const HistoryEntry &value) const override { return keyFor(value.number); }
    void store(HistoryEntry &row, HistoryEntry &&value) const override { row = std::move(value); }
};

} // namespace skep
