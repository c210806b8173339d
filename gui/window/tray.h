// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "gui/look/tone.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace skep {

class DeltaFeed;

/// The icon in the system's tray: its dot says how the listeners are, its tool tip who is there. A click shows or hides
/// the window.
///
/// Thread: main. Only where the system has a tray.
class Tray final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the tray.
    Tray(QWidget &window, DeltaFeed &feed);
    Q_DISABLE_COPY_MOVE(Tray)

    /// Good: all listen; Warning: some do not; Bad: none.
    static Tone stateOf(const std::vector<ListenerSnapshot> &listeners);
    static QIcon iconFor(Tone state);

private:
    void toggleWindow();
    void showListeners();
    void updateToolTip();
    void fillMenu();

    QWidget &m_window;
    DeltaFeed &m_feed;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    quint32 m_clients = 0; ///< that the tool tip tells
};

} // namespace skep
