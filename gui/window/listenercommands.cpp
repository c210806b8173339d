// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listenercommands.h"

#include "gui/feed/deltafeed.h"
#include "gui/widgets/statusbar.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace skep {

namespace {

struct ListenerCommands
{
    Q_DECLARE_TR_FUNCTIONS(skep::ListenerCommands)
public:
    static QString copied(const QString &url) { return tr("Copied %1").arg(url); }
    static QString copy(const QString &url) { return tr("Copy %1").arg(url); }
    static QString start(const QString &name) { return tr("Start listener %1").arg(name); }
    static QString stop(const QString &name) { return tr("Stop listener %1").arg(name); }
};

} // namespace

QList<CommandPalette::Entry> listenerCommands(DeltaFeed &feed, StatusBar &status)
{
    using Texts = ListenerCommands;
    QList<CommandPalette::Entry> entries;
    for (const ListenerSnapshot &listener : feed.listeners()) {
        for (const QString &url : listener.urls()) {
            entries.append({Texts::copy(url), {}, [&status, url] {
                                QGuiApplication::clipboard()->setText(url);
                                status.showMessage(Texts::copied(url));
                            }});
        }
        if (listener.state == ListenerState::Listening)
            entries.append(
                {Texts::stop(listener.name), {}, [&feed, name = listener.name] { feed.post(StopListener{name}); }});
        else
            entries.append(
                {Texts::start(listener.name), {}, [&feed, name = listener.name] { feed.post(StartListener{name}); }});
    }
    return entries;
}

} // namespace skep
