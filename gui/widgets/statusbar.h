// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "core/console/totals.h"
#include "gui/models/ratemeter.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;

namespace skep {

class DurabilityMeter;
class Sparkline;

/// The bottom line: listeners with their addresses to copy, as many as there is room for, what has just been done,
/// durability, clients and rates.
class StatusBar final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setTotals(const Totals &totals);
    void setListeners(const std::vector<ListenerSnapshot> &listeners);
    /// For some seconds.
    void showMessage(const QString &message);
    QString message() const;
    QSize minimumSizeHint() const override { return {640, QFrame::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Listener
    {
        QWidget *widget; ///< its state and its address
        QString text; ///< for the tool tip of those that have no room
    };
    void addListener(const ListenerSnapshot &listener);
    void fitListeners();

    QStringList
        m_listenerTexts; ///< as shown: a chip under the mouse is not replaced for a changed number of connections

    RateMeter m_rates;
    QHBoxLayout *m_listeners;
    QList<Listener> m_listenerWidgets;
    QLabel *m_more; ///< how many listeners have no room
    QLabel *m_message;
    DurabilityMeter *m_durability;
    QLabel *m_clients;
    QLabel *m_in;
    QLabel *m_out;
    Sparkline *m_sparkline;
    QTimer m_messageTimer;
};

} // namespace skep
