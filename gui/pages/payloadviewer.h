// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/monitor/values.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace skep {

class FactList;

/// The pane beside the retained messages: one message, its payload readable.
class PayloadViewer final : public QFrame
{
    Q_OBJECT
public:
    explicit PayloadViewer(QWidget *parent = nullptr);

    void addAction(QAction *action, bool isDangerous);
    void showMessage(const RetainedSnapshot &message, qint64 now);
    void showCount(int count);

private:
    QLabel *m_title;
    FactList *m_facts;
    QLabel *m_kind;
    QPlainTextEdit *m_text;
    QHBoxLayout *m_actions;
    QByteArray m_payload;
    QString m_topic;
};

} // namespace skep
