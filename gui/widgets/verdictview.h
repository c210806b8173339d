// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace skep {

/// The tester's verdicts, one under the other: client and outcome, filter and QoS, and why, in as many lines as it
/// takes.
///
/// Thread: main. Shows a VerdictsModel or a proxy of one; accessible names and Ctrl+C have a verdict's whole text.
class VerdictView final : public QListView
{
    Q_OBJECT
public:
    explicit VerdictView(QAbstractItemModel &model, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(VerdictView)
};

} // namespace skep
