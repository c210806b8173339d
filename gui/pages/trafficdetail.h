// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/dissectionmodel.h"

#include <QFrame>

class QSettings;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace skep {

class HexView;
class PayloadView;
class Segments;
class TrafficStore;

/// Below the inspector's list: one record, its fields as a tree beside its bytes, or beside the payload that it
/// carries, made readable. What is chosen in fields or bytes is highlighted in the other.
///
/// Thread: main. The pane that the user chose stays, over records without a payload, too, which show their bytes.
class TrafficDetail final : public QFrame
{
    Q_OBJECT
public:
    enum Pane { BytesPane, PayloadPane };

    explicit TrafficDetail(QWidget *parent = nullptr);

    /// Decodes the record; the field that was chosen stays chosen where the new record has one of its name.
    void showRecord(const TrafficStore &store, quint64 number);
    void clear();

    QTreeView *tree() const { return m_tree; }
    HexView *bytes() const { return m_bytes; }
    PayloadView *payload() const { return m_payload; }

    void showPane(Pane pane);
    void togglePane() { showPane(m_pane == BytesPane ? PayloadPane : BytesPane); }
    /// The one that is seen: of a record without a payload its bytes.
    Pane pane() const;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void messageRequested(const QString &message);

private:
    QWidget *makePanes();
    void updatePane();
    void fieldChosen(const QModelIndex &index);
    void byteChosen(qsizetype offset);
    void choose(const QModelIndex &index);
    void chooseSame();

    DissectionModel m_fields;
    QTreeView *m_tree;
    Segments *m_panes;
    QStackedWidget *m_stack;
    HexView *m_bytes;
    PayloadView *m_payload;
    QSplitter *m_splitter;
    std::optional<CarriedPayload> m_carried; ///< by the record that is shown
    Pane m_pane = BytesPane; ///< that the user wants
    QString m_chosen; ///< name of the field
    bool m_isSyncing = false;
};

} // namespace skep
