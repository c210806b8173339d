// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pathtreemodel.h"
#include "retainedfollower.h"

namespace skep {

class RetainedModel;

/// The retained messages as a tree of their topics.
///
/// Thread: main. A view of the RetainedModel, which outlives it.
class RetainedTreeModel final : public PathTreeModel
{
    Q_OBJECT
public:
    enum Section { Topic, Payload, Size, MessageQoS, Age, SectionCount };
    Q_ENUM(Section)

    explicit RetainedTreeModel(QObject *parent = nullptr);

    /// Begins to follow the model; call it once. Until then the tree is empty and costs nothing.
    void follow(const RetainedModel &retained);

protected:
    QString text(const Node &node, int column) const override;
    Tone tone(const Node &node, int column) const override;

private:
    void add(int first, int last);
    void remove(int first, int last);
    void change(const QList<int> &rows);

    const RetainedModel *m_retained = nullptr;
    RetainedFollower m_follower;
};

} // namespace skep
