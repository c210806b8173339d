// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/sessiondetail.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace skep {

class FactList;
class ValueTable;

/// What one session holds: messages in flight with their packet ids, a page of the queue, topic aliases and the will.
///
/// Thread: main. Shows the last SessionDetail; pageRequested() asks for another page of the queue.
class SessionXray final : public QWidget
{
    Q_OBJECT
public:
    explicit SessionXray(QWidget *parent = nullptr);

    /// Another client: nothing is known yet.
    void clear();
    void setDetail(const SessionDetail &detail);

Q_SIGNALS:
    void pageRequested(quint32 queueFrom);

private:
    QWidget *makeQueueHead();
    void showWindow(const SessionDetail &detail);
    void showQueue(const SessionDetail &detail);
    void showAliases(const SessionDetail &detail);

    QLabel *m_windowTitle;
    QLabel *m_windowNote;
    ValueTable *m_window;
    QLabel *m_queueTitle;
    QToolButton *m_earlier;
    QToolButton *m_later;
    ValueTable *m_queue;
    QLabel *m_aliasTitle;
    ValueTable *m_aliases;
    quint32 m_queueFrom = 0;
};

} // namespace skep
