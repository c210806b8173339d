// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "clientsmodel.h"

#include "casefold.h"
#include "gui/text/format.h"

#include <QCoreApplication>

namespace skep {

namespace {

constexpr qint64 RateSpan = 1'000;
constexpr qint64 RateLifetime = 3'000;

constexpr Column ClientColumns[] = {
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Client ID"), nullptr, CellStyle::Status, 216, false, 168},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Address"), nullptr, CellStyle::Text, 160, false, 132},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Transport"), nullptr, CellStyle::Badge, 92},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "MQTT"), QT_TRANSLATE_NOOP("skep::ClientsModel", "Protocol version"),
     CellStyle::Badge, 72, false, 0, 1},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Sub-protocol"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "The WebSocket sub-protocol that was agreed on"), CellStyle::Text, 116,
     false, 0, 7},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "User"), nullptr, CellStyle::Text, 112, false, 84, 4},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Connected"), nullptr, CellStyle::Number, 116, false, 0, 3},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Subs"), QT_TRANSLATE_NOOP("skep::ClientsModel", "Subscriptions"),
     CellStyle::Number, 68, false, 0, 5},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Queue"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages queued for the client"), CellStyle::Number, 88},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "In flight"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages sent and not yet acknowledged"), CellStyle::Number, 84, false, 0,
     6},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Msgs in"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages received from the client"), CellStyle::Number, 92, false, 0, 9},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Msgs out"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages sent to the client"), CellStyle::Number, 92, false, 0, 8},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "In/s"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages received per second"), CellStyle::Number, 68},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Out/s"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages sent per second"), CellStyle::Number, 72},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Dropped"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "Messages dropped on their way to the client"), CellStyle::Number, 88,
     false, 0, 2},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Keep-alive"), nullptr, CellStyle::Number, 92, false, 0, 10},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Session expiry"), nullptr, CellStyle::Number, 116, false, 0, 11},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "User agent"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "User-Agent header of the WebSocket client"), CellStyle::Text, 180, true},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "TLS"), QT_TRANSLATE_NOOP("skep::ClientsModel", "TLS version"),
     CellStyle::Badge, 84, true},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Cipher"), nullptr, CellStyle::Text, 180, true},
    {QT_TRANSLATE_NOOP("skep::ClientsModel", "Certificate"),
     QT_TRANSLATE_NOOP("skep::ClientsModel", "The subject of the client's certificate"), CellStyle::Text, 160, true},
};
static_assert(std::size(ClientColumns) == ClientsModel::SectionCount);

/// Addresses of IPv4 by their numbers, then others by their letters; offline ones without an address first.
SortValue addressValue(const ConnectionInfo &connection)
{
    constexpr double BehindAllNumbers = 1e18;
    SortValue value(connection.peerAddress.isEmpty() ? -1.0 : 0.0);
    double part = 0;
    int parts = 1;
    for (QChar letter : connection.peerAddress) {
        if (letter >= u'0' && letter <= u'9') {
            part = part * 10 + (letter.unicode() - u'0');
        } else if (letter == u'.') {
            value.number = value.number * 256 + part;
            part = 0;
            ++parts;
        } else {
            parts = 0;
            break;
        }
    }
    if (parts == 4) {
        value.number = (value.number * 256 + part) * 65'536 + connection.peerPort;
    } else if (!connection.peerAddress.isEmpty()) {
        value = SortValue(connection.peerAddress);
        value.number = BehindAllNumbers;
    }
    return value;
}

} // namespace

ClientsModel::ClientsModel(QObject *parent) : KeyedRows(ClientColumns, parent) { }

void ClientsModel::store(ClientRow &row, ClientSnapshot &&value) const
{
    ClientRate &rate = row.rate;
    const bool sameConnection = row.client.connection.id == value.connection.id;
    if (rate.measuredAt == 0 || !sameConnection || value.traffic.messagesIn < rate.messagesIn) {
        rate = {0, 0, m_sampleTime, value.traffic.messagesIn, value.traffic.messagesOut};
    } else if (const qint64 span = m_sampleTime - rate.measuredAt; span >= RateSpan) {
        const double seconds = double(span) / 1000;
        rate = {double(value.traffic.messagesIn - rate.messagesIn) / seconds,
                double(value.traffic.messagesOut - rate.messagesOut) / seconds, m_sampleTime, value.traffic.messagesIn,
                value.traffic.messagesOut};
    }
    row.client = std::move(value);
}

bool ClientsModel::isRateStale(const ClientRate &rate) const
{
    return m_sampleTime - rate.measuredAt > RateLifetime;
}

double ClientsModel::rateIn(int row) const
{
    const ClientRow &value = at(row);
    return value.client.online && !isRateStale(value.rate) ? value.rate.in : 0;
}

double ClientsModel::rateOut(int row) const
{
    const ClientRow &value = at(row);
    return value.client.online && !isRateStale(value.rate) ? value.rate.out : 0;
}

QString ClientsModel::text(int row, int column) const
{
    const ClientSnapshot &client = at(row).client;
    const auto &tls = client.connection.tls;
    switch (Section(column)) {
    case ClientId:
        return client.clientId;
    case Address:
        return Format::address(client.connection);
    case Transport:
        return Format::transport(client.connection.transport);
    case Protocol:
        return Format::protocolVersion(client.version);
    case SubProtocol:
        return QString::fromLatin1(client.connection.webSocketProtocol);
    case User:
        return client.userName;
    case ConnectedFor:
        return client.online ? Format::duration(now() - client.connectedAt) : tr("offline");
    case Subscriptions:
        return Format::number(client.subscriptions);
    case Queued:
        return Format::number(client.queued);
    case InFlight:
        return Format::number(client.inFlight);
    case MessagesIn:
        return Format::number(client.traffic.messagesIn);
    case MessagesOut:
        return Format::number(client.traffic.messagesOut);
    case RateIn:
        return Format::rate(rateIn(row));
    case RateOut:
        return Format::rate(rateOut(row));
    case Dropped:
        return Format::number(client.traffic.dropped);
    case KeepAlive:
        return Format::keepAlive(client.keepAlive);
    case SessionExpiry:
        return Format::expiryInterval(client.sessionExpiryInterval);
    case UserAgent:
        return QString::fromUtf8(client.connection.requestHeader("User-Agent"));
    case TlsVersion:
        return tls ? tls->protocol : QString();
    case Cipher:
        return tls ? tls->cipher : QString();
    case Certificate:
        return tls && tls->clientCertificate ? tls->clientCertificate->subject : QString();
    case SectionCount:
        break;
    }
    return {};
}

SortValue ClientsModel::sortValue(int row, int column) const
{
    const ClientSnapshot &client = at(row).client;
    switch (Section(column)) {
    case Transport:
        return double(client.connection.transport);
    case Protocol:
        return double(client.version);
    case ConnectedFor: // longest connected is greatest; offline ones below all
        return client.online ? -double(client.connectedAt) : -1e18 + double(client.disconnectedAt);
    case Subscriptions:
        return double(client.subscriptions);
    case Queued:
        return double(client.queued);
    case InFlight:
        return double(client.inFlight);
    case MessagesIn:
        return double(client.traffic.messagesIn);
    case MessagesOut:
        return double(client.traffic.messagesOut);
    case RateIn:
        return rateIn(row);
    case RateOut:
        return rateOut(row);
    case Dropped:
        return double(client.traffic.dropped);
    case KeepAlive:
        return double(client.keepAlive);
    case SessionExpiry:
        return double(client.sessionExpiryInterval);
    case Address:
        return addressValue(client.connection);
    case ClientId:
    case SubProtocol:
    case User:
    case UserAgent:
    case TlsVersion:
    case Cipher:
    case Certificate:
    case SectionCount:
        break;
    }
    return text(row, column);
}

Tone ClientsModel::tone(int row, int column) const
{
    const ClientSnapshot &client = at(row).client;
    switch (Section(column)) {
    case ClientId:
        return client.online ? Tone::Good : Tone::Muted;
    case Transport:
        return client.connection.transport == TransportKind::WebSocket
                || client.connection.transport == TransportKind::SecureWebSocket
            ? Tone::Accent
            : Tone::Info;
    case Dropped:
        return client.traffic.dropped > 0 ? Tone::Bad : Tone::Muted;
    case Queued:
        return client.queued > 0 ? Tone::Warning : Tone::Muted;
    case Protocol:
    case TlsVersion:
        return Tone::Muted;
    default:
        break;
    }
    if (!client.online)
        return Tone::Muted;
    const bool isCounter = column >= Subscriptions && column <= RateOut;
    return isCounter && sortValue(row, column).number <= 0.04 ? Tone::Muted : Tone::Normal;
}

QString ClientsModel::toolTip(int row, int column) const
{
    const ClientSnapshot &client = at(row).client;
    if (column == ConnectedFor && client.online)
        return tr("Connected since %1").arg(Format::fullTime(client.connectedAt));
    if (column == ConnectedFor)
        return tr("Offline since %1").arg(Format::fullTime(client.disconnectedAt));
    return text(row, column);
}

bool ClientsModel::matches(int row, const QString &word) const
{
    const ClientSnapshot &client = at(row).client;
    return containsWord(client.clientId, word) || containsWord(client.userName, word)
        || containsWord(client.connection.peerAddress, word)
        || word == QLatin1StringView(transportName(client.connection.transport));
}

} // namespace skep
