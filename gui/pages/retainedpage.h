// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablepage.h"

#include "core/console/delta.h"
#include "core/console/topicsnapshot.h"
#include "gui/models/retainedtreemodel.h"

#include <functional>
#include <optional>

class QToolButton;

namespace skep {

class PayloadViewer;
class Segments;
struct ConsoleModels;

/// Every retained message, as a table or a tree: shows and edits payloads, clears topics and branches and takes that
/// back, and writes and reads files of them.
class RetainedPage final : public TablePage
{
    Q_OBJECT
public:
    explicit RetainedPage(ConsoleModels &models, QWidget *parent = nullptr);

    QAction *clearAction() const { return m_clear; }
    QAction *editAction() const { return m_edit; }
    QAction *undoAction() const { return m_undo; }
    PayloadViewer *viewer() const { return m_viewer; }
    TreeView *treeView() const { return m_treeView; }
    Segments *modes() const { return m_modes; }

    /// The broker's answer to a question; those of others are let go.
    void takeAnswer(const RetainedAnswer &answer);
    /// What a chosen file leads to.
    void exportTo(const QString &path);
    void importFrom(const QString &path);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    static constexpr qsizetype MaximumUndos = 8; ///< as many as the broker keeps
    static constexpr qint64 LargestShown = 16 * 1024 * 1024; ///< payloads up to here are fetched whole to be looked at

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const override;
    void updateSidePane() override;

private:
    struct Undo
    {
        Command command; ///< brings back what was
        std::optional<MessageValue> edited; ///< only while the topic has this one
    };

    void addActions();
    void addHead();
    void setMode(int mode);
    /// The topics of the selection: of branches, all below them.
    QStringList selectedTopics() const;
    void clearSelected();
    /// From now on, Ctrl+Z takes this back first.
    void addUndo(Undo undo);
    void undo();
    /// Whether the topic still has what the edit made of it.
    bool isStillThere(const MessageValue &edited) const;
    /// What there is of a payload: the whole one is asked for, as lists have its beginning only.
    QByteArray payloadOf(const RetainedSnapshot &message);
    void copyPayloads();
    void editSelected();
    void chooseExport();
    void chooseImport();
    void ask(const QStringList &topics, std::function<void(const RetainedAnswer &)> then);

    ConsoleModels &m_models;
    RetainedTreeModel m_treeModel;
    TreeView *m_treeView;
    Segments *m_modes;
    PayloadViewer *m_viewer;
    QAction *m_clear;
    QAction *m_edit;
    QAction *m_undo;
    QToolButton *m_undoButton;
    QList<Undo> m_undos; ///< the newest last
    RetainedSnapshot m_whole; ///< the message whose payload was asked for last, with all of it once it has come
    quint64 m_lastRequest;
    quint64 m_askedRequest = 0;
    quint64 m_wholeRequest = 0;
    std::function<void(const RetainedAnswer &)> m_then; ///< for the answer to m_askedRequest
};

} // namespace skep
