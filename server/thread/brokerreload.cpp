// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerworker.h"

#include "core/broker/broker.h"
#include "logging.h"
#include "server/config/settingsdiff.h"
#include "server/network/listener.h"
#include "server/network/transporthub.h"

#include <algorithm>
#include <utility>

// Other settings for a broker that runs.

namespace skep {

namespace {

using namespace Qt::StringLiterals;

const ListenerSettings *findByName(const QList<ListenerSettings> &listeners, const QString &name)
{
    const auto at = std::find_if(listeners.cbegin(), listeners.cend(),
                                 [&](const ListenerSettings &listener) { return listener.name == name; });
    return at == listeners.cend() ? nullptr : &*at;
}

/// Nothing where there is none of that name.
std::unique_ptr<Listener> takeByName(std::vector<std::unique_ptr<Listener>> &listeners, const QString &name)
{
    const auto at = std::find_if(listeners.begin(), listeners.end(), [&](const std::unique_ptr<Listener> &listener) {
        return listener && listener->settings().name == name;
    });
    return at == listeners.end() ? nullptr : std::move(*at);
}

QString summary(const QStringList &done, const QStringList &needsRestart)
{
    QString text = u"The configuration was read again"_s;
    if (done.isEmpty() && needsRestart.isEmpty())
        return text + u"; nothing has changed."_s;
    text += done.isEmpty() ? u"; nothing changes while the broker runs."_s : u". "_s + done.join(u' ');
    return needsRestart.isEmpty() ? text : text + u" Needs a restart: "_s + needsRestart.join(u' ');
}

} // namespace

void BrokerWorker::execute(const Reload &reload)
{
    if (m_stopping)
        return;
    if (reload.settings)
        std::visit([this](const auto &read) { follow(read); }, *reload.settings);
    for (const auto &listener : m_listeners)
        listener->reloadCertificates();
}

void BrokerWorker::follow(const Settings &wanted)
{
    Settings next = changedWhileRunning(m_settings, wanted);
    m_settings.listeners = listening();
    changeListeners(wanted.listeners);
    next.listeners = listening();
    m_hub->setLimits(next.limits);
    m_broker->setLimits(next.limits);
    if (next.logLevel != m_settings.logLevel)
        setLogLevel(next.logLevel);
    const QStringList done = diffSettings(m_settings, next).whileRunning;
    const QStringList needsRestart = diffSettings(m_settings, wanted).needsRestart;
    m_settings = std::move(next);
    log(EventSeverity::Info, EventKind::System, summary(done, needsRestart));
    m_listenersChanged->start();
}

/// What the summary compares: a listener that failed is not there.
QList<ListenerSettings> BrokerWorker::listening() const
{
    QList<ListenerSettings> settings;
    for (const auto &listener : m_listeners) {
        if (listener->isListening())
            settings.append(listener->settings());
    }
    return settings;
}

void BrokerWorker::follow(const QString &faults)
{
    log(EventSeverity::Error, EventKind::System,
        u"The configuration was read again and cannot be used; the settings stay as they are. "_s + faults);
}

/// Addresses are given up before others are asked for, so that listeners may exchange them.
void BrokerWorker::changeListeners(const QList<ListenerSettings> &wanted)
{
    std::vector<std::unique_ptr<Listener>> before = std::exchange(m_listeners, {});
    for (const auto &listener : before) {
        const ListenerSettings *now = findByName(wanted, listener->settings().name);
        if (!now || compareListeners(listener->settings(), *now) == ListenerChange::Socket)
            listener->stopAccepting();
    }
    for (const ListenerSettings &settings : wanted)
        m_listeners.push_back(changeListener(takeByName(before, settings.name), settings));
    for (std::unique_ptr<Listener> &listener : before) {
        if (listener)
            closeForGood(std::move(listener));
    }
}

/// The listener for these settings; the one that was there, where they cannot be followed.
std::unique_ptr<Listener> BrokerWorker::changeListener(std::unique_ptr<Listener> before,
                                                       const ListenerSettings &settings)
{
    const auto change = before ? compareListeners(before->settings(), settings) : ListenerChange::Socket;
    const bool keepsSocket = before && before->isListening() && change != ListenerChange::Socket;
    if (keepsSocket && change == ListenerChange::None)
        return before;
    std::unique_ptr<Listener> listener = makeListener(settings);
    if (const QString error = listener->open(keepsSocket ? before.get() : nullptr); !error.isEmpty()) {
        log(EventSeverity::Error, EventKind::ListenerFailed,
            u"Listener %1 cannot be opened as the configuration says: %2"_s.arg(settings.name, error));
        if (!before || change == ListenerChange::None)
            return listener;
        if (before->isListening())
            return before;
        if (const QString failure = before->open(); !failure.isEmpty())
            log(EventSeverity::Error, EventKind::ListenerFailed,
                u"Listener %1 cannot be opened as it was, either: %2"_s.arg(settings.name, failure));
        return before;
    }
    if (!keepsSocket)
        log(EventSeverity::Info, EventKind::ListenerStarted, u"Listening on %1."_s.arg(listener->snapshot().url()));
    if (before && change == ListenerChange::Socket)
        closeForGood(std::move(before));
    else if (before)
        m_retired.push_back(std::move(before));
    return listener;
}

/// Whoever came through it is told and goes: its port, address or protocol is no longer to be used.
void BrokerWorker::closeForGood(std::unique_ptr<Listener> listener)
{
    const QString name = listener->settings().name;
    log(EventSeverity::Info, EventKind::ListenerStopped, u"Listener %1 is closed; its connections end."_s.arg(name));
    listener->stopAccepting();
    m_retired.push_back(std::move(listener));
    m_broker->disconnectListener(name);
    for (const auto &retired : m_retired) {
        if (retired->settings().name == name)
            retired->closeConnections();
    }
}

/// Those without connections are over.
void BrokerWorker::deleteRetired()
{
    std::erase_if(m_retired, [](const auto &listener) { return listener->connectionCount() == 0; });
}

} // namespace skep
