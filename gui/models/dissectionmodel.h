// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/dissector.h"

#include <QAbstractItemModel>

#include <vector>

namespace skep {

/// The fields of one record as a tree, each with its value and its clause of the specification.
class DissectionModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Section { Name, Value, Clause, SectionCount };
    enum Role { ToneRole = Qt::UserRole };

    explicit DissectionModel(QObject *parent = nullptr) : QAbstractItemModel(parent) { }
    Q_DISABLE_COPY_MOVE(DissectionModel)

    void setRoot(DissectedField root);
    void clear();

    /// Null for no index.
    const DissectedField *field(const QModelIndex &index) const;
    /// The innermost field that contains that byte.
    QModelIndex fieldAt(qsizetype offset) const;
    /// The first field of that name; an invalid index if there is none.
    QModelIndex find(const QString &name) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        const DissectedField *field = nullptr;
        int parent = -1; ///< -1: none
        int row = 0;
        std::vector<int> children;
    };
    int addNode(const DissectedField &field, int parent, int row);
    QModelIndex indexOf(int node) const;

    DissectedField m_root;
    std::vector<Node> m_nodes; ///< the first is the root, which is a row too
};

} // namespace skep
