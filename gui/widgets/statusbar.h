// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/monitor/values.h"
#include "gui/ratemeter.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;

namespace skep {

class DurabilityMeter;
class Sparkline;

/// The bottom line: listeners with their addresses to copy, what has just been done, durability, clients and rates.
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

private:
    void addListener(const ListenerSnapshot &listener);

    QStringList m_listenerTexts; ///< as shown: a chip under the mouse is not replaced for a changed number of connections

    RateMeter m_rates;
    QHBoxLayout *m_listeners;
    QLabel *m_message;
    DurabilityMeter *m_durability;
    QLabel *m_clients;
    QLabel *m_in;
    QLabel *m_out;
    Sparkline *m_sparkline;
    QTimer m_messageTimer;
};

} // namespace skep
