// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "format.h"

#include "core/console/command.h"

#include <QDateTime>
#include <QLocale>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// The user's, or English where the system has none: a number without separators is hard to read.
QLocale readableLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString twoDigits(qint64 value)
{
    return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString Format::number(quint64 value)
{
    return readableLocale().toString(qulonglong(value));
}

QString Format::rate(double perSecond)
{
    if (perSecond <= 0.04)
        return u"0"_s;
    return readableLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0);
}

QString Format::perSecond(double value)
{
    return value < 100'000 ? tr("%1/s", "per second").arg(rate(value))
                           : tr("%1k/s", "thousands per second").arg(readableLocale().toString(value / 1'000, 'f', 0));
}

QString Format::bytesPerSecond(double value)
{
    return tr("%1/s", "per second").arg(bytes(qint64(value)));
}

QString Format::latency(double microseconds)
{
    const auto precise = [](double value) { return readableLocale().toString(value, 'f', value < 9.95 ? 1 : 0); };
    if (microseconds < 999.5)
        return tr("%1 µs").arg(readableLocale().toString(microseconds, 'f', 0));
    if (microseconds < 999'500)
        return tr("%1 ms").arg(precise(microseconds / 1'000));
    return tr("%1 s", "seconds").arg(precise(microseconds / 1'000'000));
}

QString Format::percent(double share)
{
    const double value = share * 100;
    return tr("%1 %").arg(readableLocale().toString(value, 'f', value < 9.95 && value > 0 ? 1 : 0));
}

QString Format::bytes(qint64 size)
{
    if (size < 1000)
        return tr("%1 B").arg(size);
    static constexpr const char *Units[] = {QT_TR_NOOP("%1 KB"), QT_TR_NOOP("%1 MB"), QT_TR_NOOP("%1 GB"),
                                            QT_TR_NOOP("%1 TB")};
    double value = double(size) / 1000;
    size_t unit = 0;
    while (value >= 999.95 && unit + 1 < std::size(Units)) {
        value /= 1000;
        ++unit;
    }
    return tr(Units[unit]).arg(readableLocale().toString(value, 'f', 1));
}

QString Format::duration(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(ms, 0) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes == 0)
        return tr("%1 s", "seconds").arg(seconds);
    if (hours == 0)
        return tr("%1 min %2 s").arg(QString::number(minutes), twoDigits(seconds % 60));
    if (days == 0)
        return tr("%1 h %2 min").arg(QString::number(hours), twoDigits(minutes % 60));
    return tr("%1 d %2 h").arg(QString::number(days), twoDigits(hours % 24));
}

QString Format::keepAlive(quint16 seconds)
{
    return seconds == 0 ? tr("off", "keep-alive") : tr("%1 s", "seconds").arg(seconds);
}

QString Format::expiryInterval(quint32 seconds)
{
    if (seconds == SessionNeverExpires)
        return tr("never", "session expiry");
    if (seconds == 0)
        return tr("at close", "session expiry");
    if (seconds % 86'400 == 0)
        return tr("%1 d", "days").arg(seconds / 86'400);
    if (seconds % 3'600 == 0)
        return tr("%1 h", "hours").arg(seconds / 3'600);
    if (seconds % 60 == 0)
        return tr("%1 min", "minutes").arg(seconds / 60);
    return tr("%1 s", "seconds").arg(seconds);
}

QString Format::time(qint64 msSinceEpoch, qint64 now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    const bool isToday = time.date() == QDateTime::fromMSecsSinceEpoch(now).date();
    return isToday ? time.toString(u"HH:mm:ss.zzz") : second(msSinceEpoch, now);
}

QString Format::second(qint64 msSinceEpoch, qint64 now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    if (time.date() == today)
        return time.toString(u"HH:mm:ss");
    return time.toString(time.date().year() == today.year() ? u"MM-dd HH:mm:ss" : u"yyyy-MM-dd HH:mm");
}

QString Format::fullTime(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch).toString(u"yyyy-MM-dd HH:mm:ss.zzz t");
}

QString Format::protocolVersion(ProtocolVersion version)
{
    return QLatin1StringView(protocolVersionName(version));
}

QString Format::transport(TransportKind kind)
{
    return QLatin1StringView(transportName(kind));
}

QString Format::address(const ConnectionInfo &connection)
{
    return connection.peerAddress.isEmpty() ? QString() : connection.peer();
}

QString Format::qos(QoS qos)
{
    return QString::number(int(qos));
}

QString Format::publisher(const QString &clientId)
{
    if (clientId.isEmpty())
        return tr("the broker");
    return clientId == consoleClientId() ? tr("this console") : clientId;
}

QString Format::retainHandling(RetainHandling handling)
{
    switch (handling) {
    case RetainHandling::SendAtSubscribe:
        return tr("always", "retain handling");
    case RetainHandling::SendIfNewSubscription:
        return tr("if new", "retain handling");
    case RetainHandling::DoNotSend:
        return tr("never", "retain handling");
    }
    return {};
}

QString Format::severity(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Debug:
        return tr("Debug");
    case EventSeverity::Info:
        return tr("Info");
    case EventSeverity::Warning:
        return tr("Warning");
    case EventSeverity::Error:
        return tr("Error");
    }
    return {};
}

QString Format::eventKind(EventKind kind)
{
    static constexpr const char *Names[] = {
        QT_TR_NOOP("Broker started"),
        QT_TR_NOOP("Broker stopping"),
        QT_TR_NOOP("Listener started"),
        QT_TR_NOOP("Listener stopped"),
        QT_TR_NOOP("Listener failed"),
        QT_TR_NOOP("Client connected"),
        QT_TR_NOOP("Client disconnected"),
        QT_TR_NOOP("Disconnected by operator"),
        QT_TR_NOOP("Connection refused"),
        QT_TR_NOOP("Handshake refused"),
        QT_TR_NOOP("Protocol violation"),
        QT_TR_NOOP("Session expired"),
        QT_TR_NOOP("Message dropped"),
        QT_TR_NOOP("Will published"),
        QT_TR_NOOP("Retained cleared"),
        QT_TR_NOOP("Console action"),
        QT_TR_NOOP("System"),
    };
    static_assert(std::size(Names) == size_t(EventKind::System) + 1);
    return size_t(kind) < std::size(Names) ? tr(Names[size_t(kind)]) : QString();
}

QStringList Format::openAddresses(const std::vector<ListenerSnapshot> &listeners)
{
    QStringList addresses;
    for (const ListenerSnapshot &listener : listeners) {
        if (listener.state == ListenerState::Listening)
            addresses.append(listener.urls());
    }
    return addresses;
}

QString Format::listenerState(ListenerState state)
{
    switch (state) {
    case ListenerState::Listening:
        return tr("Listening");
    case ListenerState::Stopped:
        return tr("Stopped");
    case ListenerState::Failed:
        return tr("Failed");
    }
    return {};
}

QString Format::dropReason(DropReason reason)
{
    static constexpr const char *Names[] = {
        QT_TR_NOOP("Queue of the client full"),        QT_TR_NOOP("Queue of the shared subscription full"),
        QT_TR_NOOP("No room for more QoS 0"),          QT_TR_NOOP("Larger than the client accepts"),
        QT_TR_NOOP("Expired while waiting"),           QT_TR_NOOP("Publisher not authorised"),
        QT_TR_NOOP("Store of retained messages full"), QT_TR_NOOP("Queues of all clients full"),
    };
    static_assert(std::size(Names) == DropReasonCount);
    return size_t(reason) < std::size(Names) ? tr(Names[size_t(reason)]) : QString();
}

QString Format::deliveryState(DeliveryState state)
{
    switch (state) {
    case DeliveryState::AwaitingPuback:
        return tr("waits for PUBACK");
    case DeliveryState::AwaitingPubrec:
        return tr("waits for PUBREC");
    case DeliveryState::AwaitingPubcomp:
        return tr("waits for PUBCOMP");
    }
    return {};
}

} // namespace skep
