// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/dissectionmodel.h"

#include <QFrame>

class QSettings;
class QSplitter;
class QTreeView;

namespace skep {

class HexView;
class TrafficStore;

/// Below the inspector's list: one record, its fields as a tree beside its bytes. What is chosen in one is highlighted in the
/// other.
///
/// Thread: main.
class TrafficDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit TrafficDetail(QWidget *parent = nullptr);

    /// Decodes the record; the field that was chosen stays chosen where the new record has one of its name.
    void showRecord(const TrafficStore &store, quint64 number);
    void clear();

    QTreeView *tree() const { return m_tree; }
    HexView *bytes() const { return m_bytes; }

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

private:
    void fieldChosen(const QModelIndex &index);
    void byteChosen(qsizetype offset);
    void choose(const QModelIndex &index);

    DissectionModel m_fields;
    QTreeView *m_tree;
    HexView *m_bytes;
    QSplitter *m_splitter;
    QString m_chosen; ///< name of the field
    bool m_isSyncing = false;
};

} // namespace skep
