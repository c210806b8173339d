// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "core/console/totals.h"
#include "gui/models/tablemodel.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace skep {

/// The icon in the system's tray: its dot says how the listeners are, its tool tip who is there. A click shows or hides
/// the window.
///
/// Thread: main. Only where the system has a tray.
class Tray final : public QObject
{
    Q_OBJECT
public:
    /// \param window outlives the tray.
    explicit Tray(QWidget &window);
    Q_DISABLE_COPY_MOVE(Tray)

    void setTotals(const Totals &totals);
    void setListeners(const std::vector<ListenerSnapshot> &listeners);

    /// Good: all listen; Warning: some do not; Bad: none.
    static Tone stateOf(const std::vector<ListenerSnapshot> &listeners);
    static QIcon iconFor(Tone state);

private:
    void toggleWindow();
    void updateToolTip();
    void fillMenu();

    QWidget &m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    quint32 m_clients = 0;
    std::vector<ListenerSnapshot> m_listeners;
};

} // namespace skep
