// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/monitor/values.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace skep {

class FactList;
class PayloadView;

/// The pane beside the retained messages: one message, its payload readable.
class PayloadViewer final : public QFrame
{
    Q_OBJECT
public:
    explicit PayloadViewer(QWidget *parent = nullptr);

    void addAction(QAction *action, bool isDangerous);
    void showMessage(const RetainedSnapshot &message, qint64 now);
    void showCount(int count);

Q_SIGNALS:
    void messageRequested(const QString &message);

private:
    QLabel *m_title;
    FactList *m_facts;
    PayloadView *m_payload;
    QHBoxLayout *m_actions;
};

} // namespace skep
