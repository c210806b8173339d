// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listenerset.h"

#include "core/broker/parts.h"
#include "linkhost.h"
#include "listener.h"
#include "server/config/settingsdiff.h"
#include "transporthub.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr auto ReportInterval = std::chrono::milliseconds(250);
constexpr qint64 LateInterval = 10'000; ///< ms between two events that tell of late handshakes

/// Leaves nullptr in its place; returns nullptr if there is none of that name.
std::unique_ptr<Listener> takeByName(std::vector<std::unique_ptr<Listener>> &listeners, const QString &name)
{
    const auto at = std::ranges::find_if(
        listeners, [&](const auto &listener) { return listener && listener->settings().name == name; });
    return at == listeners.end() ? nullptr : std::move(*at);
}

} // namespace

ListenerSet::ListenerSet(TransportHub &hub, LinkHost &host, const QList<ListenerSettings> &settings)
    : m_hub(hub), m_host(host)
{
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(ReportInterval);
    connect(&m_reportTimer, &QTimer::timeout, this, &ListenerSet::report);
    m_hub.handshakes().setLate([this] { handshakeIsLate(); });
    for (const ListenerSettings &each : settings)
        m_listeners.push_back(make(each));
}

ListenerSet::~ListenerSet()
{
    m_hub.handshakes().setLate({});
    for (const auto *listeners : {&m_listeners, &m_retired}) {
        for (const auto &listener : *listeners)
            listener->disconnect(this);
    }
}

std::unique_ptr<Listener> ListenerSet::make(const ListenerSettings &settings)
{
    auto listener = std::make_unique<Listener>(m_hub, m_host, settings);
    connect(listener.get(), &Listener::changed, this, [this] {
        if (!m_reportTimer.isActive())
            m_reportTimer.start();
        if (connectionCount() == 0)
            Q_EMIT emptied();
    });
    return listener;
}

QString ListenerSet::open(Kind kind)
{
    QString firstError;
    for (const auto &listener : m_listeners) {
        if (isWebSocket(listener->settings().transport) != (kind == Kind::WebSocket))
            continue;
        if (const QString error = listener->open(); firstError.isEmpty())
            firstError = error;
    }
    return firstError;
}

QString ListenerSet::reportOpened()
{
    const std::vector<ListenerSnapshot> listeners = snapshots();
    const auto isOpen = [](const ListenerSnapshot &listener) { return listener.state == ListenerState::Listening; };
    if (std::ranges::none_of(listeners, isOpen)) {
        QStringList errors;
        for (const ListenerSnapshot &listener : listeners)
            errors.append(listener.error);
        return errors.join(u'\n');
    }
    for (const auto &listener : m_listeners) {
        const ListenerSnapshot snapshot = listener->snapshot();
        if (isOpen(snapshot))
            logOpened(*listener);
        else
            logFailure(u"Listener %1 is not open: %2"_s.arg(snapshot.name, snapshot.error));
    }
    return {};
}

/// Gives up addresses before it asks for others, so that listeners may exchange them.
void ListenerSet::change(const QList<ListenerSettings> &wanted)
{
    std::vector<std::unique_ptr<Listener>> before = std::exchange(m_listeners, {});
    for (const auto &listener : before) {
        const ListenerSettings *now = findListener(wanted, listener->settings().name);
        if (!now || compareListeners(listener->settings(), *now) == ListenerChange::Socket)
            listener->stopAccepting();
    }
    for (const ListenerSettings &settings : wanted)
        m_listeners.push_back(successorOf(takeByName(before, settings.name), settings));
    for (std::unique_ptr<Listener> &listener : before) {
        if (listener)
            closeForGood(std::move(listener));
    }
    m_reportTimer.start();
}

/// Returns the listener for these settings, or `before` if it cannot be opened with them.
std::unique_ptr<Listener> ListenerSet::successorOf(std::unique_ptr<Listener> before, const ListenerSettings &settings)
{
    const auto change = before ? compareListeners(before->settings(), settings) : ListenerChange::Socket;
    const bool keepsSocket = before && before->isListening() && change != ListenerChange::Socket;
    if (keepsSocket && change == ListenerChange::None)
        return before;
    std::unique_ptr<Listener> listener = make(settings);
    if (const QString error = listener->open(keepsSocket ? before.get() : nullptr); !error.isEmpty()) {
        logFailure(u"Listener %1 cannot be opened as the configuration says: %2"_s.arg(settings.name, error));
        if (!before || change == ListenerChange::None)
            return listener;
        if (keepsSocket)
            return before;
        if (const QString failure = before->open(); !failure.isEmpty())
            logFailure(u"Listener %1 cannot be opened as it was, either: %2"_s.arg(settings.name, failure));
        return before;
    }
    if (!keepsSocket)
        logOpened(*listener);
    if (before && change == ListenerChange::Socket)
        closeForGood(std::move(before));
    else if (before)
        m_retired.push_back(std::move(before));
    return listener;
}

std::unique_ptr<Listener> *ListenerSet::find(const QString &name)
{
    const auto at =
        std::ranges::find_if(m_listeners, [&](const auto &listener) { return listener->settings().name == name; });
    return at == m_listeners.end() ? nullptr : &*at;
}

/// A stopped WebSocket listener holds its port while it tells clients that it stops; nullptr if there is none.
Listener *ListenerSet::portHolder(const QString &name) const
{
    const auto at = std::ranges::find_if(
        m_retired, [&](const auto &listener) { return listener->settings().name == name && listener->isListening(); });
    return at == m_retired.end() ? nullptr : at->get();
}

void ListenerSet::start(const QString &name)
{
    std::unique_ptr<Listener> *place = find(name);
    if (m_isStopping || !place || (*place)->isListening())
        return;
    auto listener = make((*place)->settings());
    const QString error = listener->open(portHolder(name));
    *place = std::move(listener);
    if (error.isEmpty())
        logOpened(**place);
    else
        logFailure(u"Listener %1 is not open: %2"_s.arg(name, error));
    m_reportTimer.start();
}

/// Leaves a closed listener with the same settings, so that it can be started again.
void ListenerSet::stop(const QString &name)
{
    std::unique_ptr<Listener> *place = find(name);
    if (m_isStopping || !place || !(*place)->isListening())
        return;
    auto closed = make((*place)->settings());
    closeForGood(std::exchange(*place, std::move(closed)));
    m_reportTimer.start();
}

/// Ends the connections too, as port, address or protocol are no longer to be used.
void ListenerSet::closeForGood(std::unique_ptr<Listener> listener)
{
    const QString name = listener->settings().name;
    m_host.log(EventRecord::of(EventKind::ListenerStopped, EventSeverity::Info,
                               u"Listener %1 is closed; its connections end."_s.arg(name)));
    listener->stopAccepting();
    m_retired.push_back(std::move(listener));
    for (const auto &retired : m_retired) {
        if (retired->settings().name == name)
            retired->closeConnections(Violation::ListenerClosed);
    }
}

void ListenerSet::reloadCertificates()
{
    for (const auto &listener : m_listeners)
        listener->reloadCertificates();
}

void ListenerSet::stopAccepting()
{
    m_isStopping = true;
    for (const auto &listener : m_listeners)
        listener->stopAccepting();
}

void ListenerSet::closeConnections(Violation why)
{
    for (const auto *listeners : {&m_listeners, &m_retired}) {
        for (const auto &listener : *listeners)
            listener->closeConnections(why);
    }
}

std::vector<ListenerSnapshot> ListenerSet::snapshots() const
{
    std::vector<ListenerSnapshot> snapshots;
    for (const auto &listener : m_listeners) {
        ListenerSnapshot &snapshot = snapshots.emplace_back(listener->snapshot());
        for (const auto &retired : m_retired) {
            if (retired->settings().name == snapshot.name)
                snapshot.connections += quint32(retired->connectionCount());
        }
    }
    return snapshots;
}

QList<ListenerSettings> ListenerSet::listening() const
{
    QList<ListenerSettings> settings;
    for (const auto &listener : m_listeners) {
        if (listener->isListening())
            settings.append(listener->settings());
    }
    return settings;
}

qsizetype ListenerSet::connectionCount() const
{
    qsizetype count = 0;
    for (const auto *listeners : {&m_listeners, &m_retired}) {
        for (const auto &listener : *listeners)
            count += listener->connectionCount();
    }
    return count;
}

void ListenerSet::report()
{
    std::erase_if(m_retired, [](const auto &listener) { return listener->connectionCount() == 0; });
    Q_EMIT changed();
}

void ListenerSet::logOpened(const Listener &listener)
{
    const ListenerSnapshot snapshot = listener.snapshot();
    QStringList urls{snapshot.url()};
    for (const QString &address : snapshot.otherAddresses)
        urls.append(snapshot.urlAt(address));
    m_host.log(EventRecord::of(EventKind::ListenerStarted, EventSeverity::Info,
                               u"Listening on %1."_s.arg(urls.join(u" and "_s))));
}

/// Says so the first time, and again while it goes on.
void ListenerSet::handshakeIsLate()
{
    const quint64 late = ++m_host.counts().handshakesLate;
    if (m_hub.now() < m_nextLateEvent)
        return;
    m_nextLateEvent = m_hub.now() + LateInterval;
    m_host.log(EventRecord::of(EventKind::System, EventSeverity::Warning,
                               u"TLS handshakes wait for their turn, %1 at the moment; %2 have waited longer than a "
                               "second so far (skep:tls-handshakes-per-second)."_s.arg(m_hub.handshakes().size())
                                   .arg(late)));
}

void ListenerSet::logFailure(const QString &text)
{
    m_host.log(EventRecord::of(EventKind::ListenerFailed, EventSeverity::Error, text));
}

} // namespace skep
