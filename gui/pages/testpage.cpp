// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "testpage.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

struct TestPage
{
    Q_DECLARE_TR_FUNCTIONS(skep::TestPage)
};

} // namespace

QString openTestPage(const std::vector<ListenerSnapshot> &listeners)
{
    const auto found = std::find_if(listeners.begin(), listeners.end(), [](const ListenerSnapshot &listener) {
        return isWebSocket(listener.transport) && listener.state == ListenerState::Listening;
    });
    if (found == listeners.end())
        return TestPage::tr("There is no WebSocket listener that could show it");
    ListenerSnapshot shown = *found;
    if (shown.address == "0.0.0.0"_L1 || shown.address == "::"_L1)
        shown.address = u"127.0.0.1"_s;
    shown.path = u"/"_s;
    QUrl url(shown.url());
    url.setScheme(isSecure(shown.transport) ? u"https"_s : u"http"_s);
    QDesktopServices::openUrl(url);
    return TestPage::tr("Opened %1").arg(url.toString());
}

} // namespace skep
