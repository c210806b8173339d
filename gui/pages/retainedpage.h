// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tablepage.h"

#include "core/console/delta.h"
#include "core/console/topicsnapshot.h"
#include "gui/models/retainedtreemodel.h"

#include <functional>

namespace skep {

class PayloadViewer;
class Segments;
class UndoStack;
struct ConsoleModels;

/// Every retained message, as a table or a tree: shows and edits payloads, clears topics and branches, undoes that, and
/// exports and imports files of messages.
class RetainedPage final : public TablePage
{
    Q_OBJECT
public:
    RetainedPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent = nullptr);

    /// What a chosen file leads to.
    void exportTo(const QString &path);
    void importFrom(const QString &path);

    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    static constexpr qint64 LargestShown = 16 * 1024 * 1024; ///< payloads up to here are fetched whole to be looked at

protected:
    QString countText() const override;
    void fillEmptyState(EmptyState &state) const override;
    void updateSidePane() override;

private:
    void addActions();
    void addHead();
    void setMode(int mode);
    /// The topics of the selection: of branches, all below them.
    QStringList selectedTopics() const;
    void clearSelected();
    void publishEdited(const MessageValue &before, const MessageValue &message);
    QString undoEdit(const MessageValue &before, const MessageValue &edited);
    QString undo(quint64 request);
    /// Whether the topic still has what the edit made of it.
    bool isStillThere(const MessageValue &edited) const;
    /// What there is of a payload: the whole one is asked for, as lists have its beginning only.
    QByteArray payloadOf(const RetainedSnapshot &message);
    void copyPayloads();
    void editSelected();
    void chooseExport();
    void chooseImport();
    /// The broker's answer to a question; answers to others are ignored.
    void takeAnswer(const RetainedAnswer &answer);
    void ask(const QStringList &topics, std::function<void(const RetainedAnswer &)> then);

    ConsoleModels &m_models;
    RetainedTreeModel m_treeModel;
    TreeView *m_treeView;
    Segments *m_modes;
    PayloadViewer *m_viewer;
    QAction *m_edit = nullptr;
    UndoStack *m_undo;
    RetainedSnapshot m_whole; ///< the message whose payload was asked for last, with all of it once it has come
    quint64 m_lastRequest;
    quint64 m_askedRequest = 0;
    quint64 m_wholeRequest = 0;
    std::function<void(const RetainedAnswer &)> m_then; ///< for the answer to m_askedRequest
};

} // namespace skep
