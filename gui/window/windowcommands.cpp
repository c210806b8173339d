// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "gui/pages/page.h"
#include "gui/widgets/statusbar.h"
#include "pagecommands.h"
#include "translation.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

// What the palette offers: everything that the window can do at the moment.

void MainWindow::showPalette()
{
    (new CommandPalette(commands(), this))->popup();
}

QList<CommandPalette::Entry> MainWindow::commands()
{
    QList<CommandPalette::Entry> entries;
    for (int number = 0; number < pageCount(); ++number) {
        const QString keys = number < 9
            ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)).toString(QKeySequence::NativeText)
            : QString();
        entries.append({tr("Go to %1").arg(m_pages[number]->title()), keys, [this, number] { showPage(number); }});
    }
    entries.append(pageCommands(*m_pages[pageNumber()]));
    entries.append({tr("Test a topic: who gets it?"), QKeySequence(TestKeys).toString(QKeySequence::NativeText),
                    [this] { testTopic({}); }});
    addListenerCommands(entries);
    entries.append({tr("Open the test page in the browser"), {}, [this] { openTestPage(); }});
    entries.append({m_demo.isRunning() ? tr("Stop the demo") : tr("Publish a demo"), {}, [this] {
                        m_demo.setRunning(!m_demo.isRunning());
                    }});
    if (m_mayReload)
        entries.append({tr("Read the configuration again"),
                        QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText), [this] { reload(); }});
    entries.append({tr("Make certificates for development"), {}, [this] { askForCertificateDirectory(); }});
    entries.append({tr("Light colours"), {}, [this] { m_theme.setMode(Theme::Mode::Light); }});
    entries.append({tr("Dark colours"), {}, [this] { m_theme.setMode(Theme::Mode::Dark); }});
    entries.append({tr("Colours of the system"), {}, [this] { m_theme.setMode(Theme::Mode::System); }});
    if (m_translation) {
        for (const auto &[code, name] : Translation::languages())
            entries.append(
                {tr("Language: %1").arg(name), {}, [this, code = code] { m_translation->setLanguage(code); }});
    }
    entries.append(
        {tr("Quit"), QKeySequence(QKeySequence::Quit).toString(QKeySequence::NativeText), [this] { close(); }});
    QSet<QString> seen;
    entries.removeIf([&seen](const CommandPalette::Entry &entry) {
        const bool isKnown = seen.contains(entry.text);
        seen.insert(entry.text);
        return isKnown;
    });
    return entries;
}

void MainWindow::addListenerCommands(QList<CommandPalette::Entry> &entries)
{
    for (const ListenerSnapshot &listener : m_listeners) {
        entries.append({tr("Copy the address %1").arg(listener.url()), {}, [this, url = listener.url()] {
                            QGuiApplication::clipboard()->setText(url);
                            m_status->showMessage(tr("Copied %1").arg(url));
                        }});
        if (listener.state == ListenerState::Listening)
            entries.append({tr("Stop listener %1").arg(listener.name), {}, [this, name = listener.name] {
                                m_feed.post(StopListener{name});
                            }});
        else
            entries.append({tr("Start listener %1").arg(listener.name), {}, [this, name = listener.name] {
                                m_feed.post(StartListener{name});
                            }});
    }
}

/// A WebSocket listener shows it at its root.
void MainWindow::openTestPage()
{
    const auto found = std::find_if(m_listeners.begin(), m_listeners.end(), [](const ListenerSnapshot &listener) {
        return isWebSocket(listener.transport) && listener.state == ListenerState::Listening;
    });
    if (found == m_listeners.end())
        return m_status->showMessage(tr("There is no WebSocket listener that could show it"));
    ListenerSnapshot shown = *found;
    if (shown.address == "0.0.0.0"_L1 || shown.address == "::"_L1)
        shown.address = u"127.0.0.1"_s;
    shown.path = u"/"_s;
    QUrl url(shown.url());
    url.setScheme(isSecure(shown.transport) ? u"https"_s : u"http"_s);
    QDesktopServices::openUrl(url);
    m_status->showMessage(tr("Opened %1").arg(url.toString()));
}

} // namespace skep
