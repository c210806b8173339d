// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"
#include "core/console/topicsnapshot.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace skep {

class FactList;
class PayloadEditor;
class PayloadView;

/// The pane beside the retained messages: one message, its payload readable, or in an editor.
class PayloadViewer final : public QFrame
{
    Q_OBJECT
public:
    explicit PayloadViewer(QWidget *parent = nullptr);

    void addAction(QAction *action, bool isDangerous);
    /// \param payload as much of it as is known: more than the snapshot has if the broker was asked for it
    void showMessage(const RetainedSnapshot &message, const QByteArray &payload, qint64 now);
    void showCount(int count);
    /// Opens the editor, until the user saves, cancels or looks at another message.
    void edit(const MessageValue &message);
    PayloadView *payloadView() const { return m_payload; }
    PayloadEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void messageRequested(const QString &message);
    void edited(const skep::MessageValue &before, const skep::MessageValue &message);

private:
    void endEditing();

    QLabel *m_title;
    FactList *m_facts;
    QStackedWidget *m_stack;
    PayloadView *m_payload;
    PayloadEditor *m_editor;
    QHBoxLayout *m_actions;
};

} // namespace skep
