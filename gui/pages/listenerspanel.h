// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/listenersnapshot.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace skep {

/// Who can reach a listener, by its addresses.
enum class Exposure : quint8 { ThisMachine, EveryNetwork, OneNetwork };
Exposure exposureOf(const ListenerSnapshot &listener);

/// The listeners with their addresses and states, who can reach them, and a button to start or stop each.
class ListenersPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ListenersPanel(QWidget *parent = nullptr);

    void setListeners(const std::vector<ListenerSnapshot> &listeners);

Q_SIGNALS:
    void commandRequested(const skep::Command &command);
    void messageRequested(const QString &message);

private:
    void addRow(int row, const ListenerSnapshot &listener);
    void addAddresses(int row, const ListenerSnapshot &listener);
    void addButton(int row, const ListenerSnapshot &listener);
    void updateSummary(const std::vector<ListenerSnapshot> &listeners);

    QLabel *m_summary;
    QGridLayout *m_rows;
    QList<QWidget *> m_widgets; ///< of the rows
    QStringList m_shown; ///< texts of the rows: without a change, a button under the mouse is not replaced
    QList<QLabel *> m_connections;
};

} // namespace skep
