// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/topicsnapshot.h"
#include "keyedtablemodel.h"

namespace skep {

/// All retained messages. The key is the topic.
///
/// Thread: main.
class RetainedModel final : public KeyedRows<RetainedSnapshot>
{
    Q_OBJECT
public:
    enum Section { Topic, Payload, Size, MessageQoS, Age, Expiry, Publisher, SectionCount };
    Q_ENUM(Section)

    explicit RetainedModel(QObject *parent = nullptr);

    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

protected:
    QString keyOf(const RetainedSnapshot &value) const override { return value.topic; }
    void store(RetainedSnapshot &row, RetainedSnapshot &&value) const override { row = std::move(value); }
};

} // namespace skep
