// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedtreemodel.h"

#include "retainedmodel.h"

namespace skep {

namespace {

constexpr Column RetainedTreeColumns[] = {
    {QT_TRANSLATE_NOOP("skep::RetainedTreeModel", "Topic"), nullptr, CellStyle::Text, 280},
    {QT_TRANSLATE_NOOP("skep::RetainedTreeModel", "Payload"), nullptr, CellStyle::Mono, 220},
    {QT_TRANSLATE_NOOP("skep::RetainedTreeModel", "Size"), nullptr, CellStyle::Number, 84},
    {QT_TRANSLATE_NOOP("skep::RetainedTreeModel", "QoS"), nullptr, CellStyle::Badge, 64},
    {QT_TRANSLATE_NOOP("skep::RetainedTreeModel", "Age"), nullptr, CellStyle::Number, 112},
};
static_assert(std::size(RetainedTreeColumns) == RetainedTreeModel::SectionCount);

/// The column of the RetainedModel that says the same.
int columnOf(int section)
{
    constexpr int InTable[] = {RetainedModel::Topic, RetainedModel::Payload, RetainedModel::Size,
                               RetainedModel::MessageQoS, RetainedModel::Age};
    return InTable[section];
}

} // namespace

RetainedTreeModel::RetainedTreeModel(QObject *parent) : PathTreeModel(RetainedTreeColumns, u'/', parent)
{
    makeRoot();
    connect(&m_follower, &RetainedFollower::added, this, &RetainedTreeModel::add);
    connect(&m_follower, &RetainedFollower::removing, this, &RetainedTreeModel::remove);
    connect(&m_follower, &RetainedFollower::changed, this, &RetainedTreeModel::change);
}

void RetainedTreeModel::follow(const RetainedModel &retained)
{
    m_retained = &retained;
    m_follower.follow(retained);
}

void RetainedTreeModel::change(const QList<int> &rows)
{
    for (int row : rows) {
        if (Node *node = find(m_retained->key(row)))
            markChanged(node);
    }
    announce();
}

void RetainedTreeModel::add(int first, int last)
{
    for (int row = first; row <= last; ++row)
        markChanged(addLeaf(m_retained->key(row)));
    commit();
    announce();
}

void RetainedTreeModel::remove(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        Node *node = find(m_retained->key(row));
        if (!node)
            continue;
        markChanged(node);
        removeLeaf(node);
    }
    commit();
    announce();
}

QString RetainedTreeModel::text(const Node &node, int column) const
{
    if (column == Topic)
        return node.name.isEmpty() ? tr("(empty)", "level of a topic") : node.name;
    const int row = node.isLeaf ? m_retained->rowOf(pathOf(&node)) : -1;
    if (row >= 0)
        return m_retained->text(row, columnOf(column));
    return column == Payload ? tr("%Ln message(s)", nullptr, int(node.leaves)) : QString();
}

Tone RetainedTreeModel::tone(const Node &node, int column) const
{
    const int row = node.isLeaf ? m_retained->rowOf(pathOf(&node)) : -1;
    if (row < 0)
        return column == Topic ? Tone::Normal : Tone::Muted;
    return m_retained->tone(row, columnOf(column));
}

} // namespace skep
