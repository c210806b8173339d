// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissectionmodel.h"

#include "tablemodel.h"

#include <QFont>

namespace skep {

void DissectionModel::setRoot(DissectedField root)
{
    beginResetModel();
    m_nodes.clear();
    m_root = std::move(root);
    addNode(m_root, -1, 0);
    endResetModel();
}

void DissectionModel::clear()
{
    beginResetModel();
    m_nodes.clear();
    m_root = {};
    endResetModel();
}

int DissectionModel::addNode(const DissectedField &field, int parent, int row)
{
    const int node = int(m_nodes.size());
    m_nodes.push_back({&field, parent, row, {}});
    for (size_t i = 0; i < field.children.size(); ++i) {
        const int child = addNode(field.children[i], node, int(i));
        m_nodes[size_t(node)].children.push_back(child);
    }
    return node;
}

QModelIndex DissectionModel::indexOf(int node) const
{
    return node < 0 ? QModelIndex() : createIndex(m_nodes[size_t(node)].row, 0, quintptr(node));
}

const DissectedField *DissectionModel::field(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[index.internalId()].field : nullptr;
}

QModelIndex DissectionModel::fieldAt(qsizetype offset) const
{
    int found = -1;
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        const DissectedField &field = *m_nodes[node].field;
        const bool isInside = offset >= field.offset && offset < field.offset + field.size;
        // Nodes come before their children, so the last one is among the innermost; of those, the smallest comes
        // first.
        if (isInside && (found < 0 || field.size < m_nodes[size_t(found)].field->size))
            found = int(node);
    }
    return indexOf(found);
}

QModelIndex DissectionModel::find(const QString &name) const
{
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].field->name == name)
            return indexOf(int(node));
    }
    return {};
}

QModelIndex DissectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       quintptr(parent.isValid() ? m_nodes[parent.internalId()].children[size_t(row)] : 0));
}

QModelIndex DissectionModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_nodes[child.internalId()].parent) : QModelIndex();
}

int DissectionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_nodes.empty() ? 0 : 1;
    return parent.column() == 0 ? int(m_nodes[parent.internalId()].children.size()) : 0;
}

int DissectionModel::columnCount(const QModelIndex &) const
{
    return SectionCount;
}

QVariant DissectionModel::data(const QModelIndex &index, int role) const
{
    const DissectedField *field = this->field(index);
    if (!field)
        return {};
    if (role == Qt::FontRole && !index.parent().isValid() && index.column() == Name) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == ToneRole)
        return int(field->kind == DissectedField::Fault && index.column() != Clause ? Tone::Bad
                       : index.column() == Value                                    ? Tone::Normal
                                                                                    : Tone::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Section(index.column())) {
    case Name:
        return field->name;
    case Value:
        return field->value;
    case Clause:
        return field->clause;
    case SectionCount:
        break;
    }
    return {};
}

QVariant DissectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Section(section)) {
    case Name:
        return tr("Field");
    case Value:
        return tr("Value");
    case Clause:
        return tr("Clause");
    case SectionCount:
        break;
    }
    return {};
}

} // namespace skep
