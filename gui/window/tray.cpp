// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tray.h"

#include "gui/feed/deltafeed.h"
#include "gui/look/theme.h"
#include "gui/text/format.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int IconSize = 64;
constexpr int DotSize = 26;
} // namespace

Tray::Tray(QWidget &window, DeltaFeed &feed) : m_window(window), m_feed(feed)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            toggleWindow();
    });
    connect(&feed, &DeltaFeed::listenersChanged, this, &Tray::showListeners);
    connect(&feed, &DeltaFeed::totalsChanged, this, [this](const Totals &totals) {
        if (totals.clientsOnline != m_clients)
            updateToolTip();
    });
    fillMenu();
    showListeners();
    m_icon.show();
}

Tone Tray::stateOf(const std::vector<ListenerSnapshot> &listeners)
{
    const auto open = std::count_if(listeners.begin(), listeners.end(),
                                    [](const auto &listener) { return listener.state == ListenerState::Listening; });
    if (open == 0)
        return Tone::Bad;
    return size_t(open) == listeners.size() ? Tone::Good : Tone::Warning;
}

QIcon Tray::iconFor(Tone state)
{
    QPixmap pixmap = QIcon(u":/skep/icons/skep.svg"_s).pixmap(QSize(IconSize, IconSize), 1.0);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 4));
    painter.setBrush(themeColors(QPalette()).tone(state));
    painter.drawEllipse(IconSize - DotSize - 2, IconSize - DotSize - 2, DotSize, DotSize);
    painter.end();
    return QIcon(pixmap);
}

void Tray::showListeners()
{
    m_icon.setIcon(iconFor(stateOf(m_feed.listeners())));
    updateToolTip();
}

void Tray::updateToolTip()
{
    m_clients = m_feed.totals().clientsOnline;
    QStringList lines{tr("Skep: %Ln client(s)", nullptr, int(m_clients))};
    const QStringList addresses = Format::openAddresses(m_feed.listeners());
    lines.append(addresses.isEmpty() ? QStringList{tr("No listener is open")} : addresses);
    m_icon.setToolTip(lines.join(u'\n'));
}

void Tray::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(m_window.isVisible() ? tr("Hide the window") : tr("Show the window"), this, &Tray::toggleWindow);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), &m_window, [this] {
        m_window.show(); // only what is shown is closed as the last window
        m_window.close();
    });
}

void Tray::toggleWindow()
{
    if (m_window.isVisible() && !m_window.isMinimized()) {
        m_window.hide();
        return;
    }
    m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace skep
