// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include "core/protocol/decoder.h"
#include "core/protocol/properties.h"
#include "tests/support/packetwords.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

namespace skep {

namespace {

using Kind = Event::Kind;

QByteArray idWord(quint16 id)
{
    return QByteArray::number(id);
}

quint32 subscriptionIdentifier(const Publish &publish)
{
    PropertyReader reader(publish.meta.properties);
    quint32 identifier = 0;
    while (reader.next()) {
        if (reader.property().id == PropertyId::SubscriptionIdentifier)
            identifier = reader.property().number;
    }
    return identifier;
}

} // namespace

Device::Device(Traits traits, const Journal &journal) : m_traits(std::move(traits)), m_journal(journal) { }

Device::~Device()
{
    if (m_socket)
        m_socket->disconnect(this);
}

QByteArray Device::fillerOf(const QByteArray &message)
{
    return message.repeated(int(qHash(message, 7) % 40));
}

// -- the connection

void Device::open(quint16 port, bool clean, const Will &will)
{
    Q_ASSERT(isAway());
    m_socket = std::make_unique<QTcpSocket>();
    m_in.clear();
    m_requests.clear();
    m_acknowledgements.clear();
    m_will = will;
    m_isConnected = m_isLeaving = m_isDoomed = false;
    m_isClean = clean;
    connect(m_socket.get(), &QTcpSocket::connected, this, &Device::connected);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Device::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Device::disconnected);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            disconnected();
    });
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void Device::connected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    note(Kind::Connects, m_will.topic, m_will.message, m_will.qos, 0, m_isClean);
    sendConnect(m_isClean);
}

void Device::sendConnect(bool clean)
{
    const bool isFive = m_traits.version == ProtocolVersion::Mqtt5;
    QByteArrayList words = {"CONNECT", "id=" + m_traits.name, clean ? "clean=1" : "clean=0", "keepalive=600"};
    if (isFive)
        words << "expiry=3600"
              << "rm=" + QByteArray::number(m_traits.receiveMaximum);
    if (!m_will.message.isEmpty()) {
        words << "will=" + m_will.topic << "will.payload=" + m_will.message + ' ' + fillerOf(m_will.message)
              << (m_will.qos == 2 ? "will.qos2" : "will.qos1");
        if (isFive)
            words << "will.delay=" + QByteArray::number(m_will.delay);
    }
    send(words);
}

void Device::drop()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
    m_isConnected = false;
}

void Device::leave()
{
    note(Kind::Leaves);
    m_isLeaving = true;
    m_isConnected = false;
    send({"DISCONNECT"});
}

void Device::disconnected()
{
    if (!m_socket)
        return;
    read();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    m_isConnected = false;
    if (m_isLeaving && !m_isDoomed)
        note(Kind::Left);
}

bool Device::send(const QByteArrayList &words)
{
    const std::optional<QByteArray> packet = packetFromWords(words, m_traits.version);
    if (!packet)
        m_journal.fault(m_traits.name + " cannot write " + words.join(' '));
    else if (m_socket)
        m_socket->write(*packet);
    return packet.has_value();
}

void Device::read()
{
    m_in += m_socket->readAll();
    qsizetype at = 0;
    while (at < m_in.size()) {
        const DecodeResult result = decode(QByteArrayView(m_in).sliced(at), m_traits.version);
        if (std::holds_alternative<NeedMore>(result))
            break;
        const auto *const decoded = std::get_if<Decoded>(&result);
        if (!decoded) {
            m_journal.fault(m_traits.name + " received what is no packet: "
                            + m_in.sliced(at, std::min<qsizetype>(64, m_in.size() - at)).toHex(' '));
            m_in.clear();
            return;
        }
        handle(decoded->packet);
        at += decoded->size;
        m_journal.packetCame();
    }
    m_in.remove(0, at);
}

void Device::note(Kind kind, const QByteArray &topic, const QByteArray &message, int qos, int identifier, bool flag)
{
    m_journal.note({kind, m_traits.name, topic, message, qos, identifier, flag});
}

// -- out

/// The lowest one, so that ids are used again as soon as they may be.
quint16 Device::freePacketId() const
{
    for (quint16 id = 1;; ++id) {
        const bool isUsed = m_requests.contains(id)
            || std::ranges::any_of(m_sent, [id](const Sent &sent) { return sent.packetId == id; });
        if (!isUsed)
            return id;
    }
}

void Device::publish(const QByteArray &topic, int qos, const QByteArray &message, bool retain)
{
    sendPublish({Kind::Publishes, m_traits.name, topic, message, qos, 0, retain}, message + ' ' + fillerOf(message));
}

void Device::clear(const QByteArray &topic, int qos, const QByteArray &message)
{
    sendPublish({Kind::Clears, m_traits.name, topic, message, qos, 0, false}, {});
}

void Device::sendPublish(const Event &event, const QByteArray &payload)
{
    Sent sent{freePacketId(), event.message, {}, event.qos};
    sent.words = {"PUBLISH", event.topic, '\'' + payload + '\'', event.qos == 2 ? "qos2" : "qos1",
                  "id=" + idWord(sent.packetId)};
    if (event.flag || event.kind == Kind::Clears)
        sent.words << "retain";
    m_journal.note(event);
    send(sent.words);
    m_sent.push_back(std::move(sent));
}

/// [MQTT-4.4.0-1]: in the order in which they were sent first.
void Device::resend()
{
    for (const Sent &sent : m_sent) {
        if (sent.isReleased)
            send({"PUBREL", idWord(sent.packetId)});
        else
            send(sent.words + QByteArrayList{"dup"});
    }
}

void Device::subscribe(const QByteArray &filter, int identifier)
{
    const quint16 id = freePacketId();
    m_requests.insert(id, {filter, true});
    const bool isFive = m_traits.version == ProtocolVersion::Mqtt5;
    note(Kind::Subscribes, filter, {}, 0, isFive ? identifier : 0);
    QByteArrayList words = {"SUBSCRIBE", idWord(id)};
    if (isFive && identifier != 0)
        words << "subid=" + QByteArray::number(identifier);
    send(words << filter << "qos2");
}

void Device::unsubscribe(const QByteArray &filter)
{
    const quint16 id = freePacketId();
    m_requests.insert(id, {filter, false});
    note(Kind::Unsubscribes, filter);
    send({"UNSUBSCRIBE", idWord(id), filter});
}

bool Device::hasRequest(const QByteArray &filter) const
{
    return std::ranges::any_of(m_requests, [&](const Request &request) { return request.filter == filter; });
}

void Device::acknowledgeLater(const char *type, PacketId id)
{
    m_acknowledgements.push_back({type, idWord(quint16(id))});
}

void Device::acknowledge(qsizetype count)
{
    if (!m_isConnected)
        return;
    const auto end = m_acknowledgements.begin() + std::min<qsizetype>(count, qsizetype(m_acknowledgements.size()));
    for (auto at = m_acknowledgements.begin(); at != end; ++at) {
        // [MQTT-4.3.3-11]: the packet id is free from here on.
        if (at->first() == "PUBCOMP")
            m_received.remove(at->at(1).toUShort());
        send(*at);
    }
    m_acknowledgements.erase(m_acknowledgements.begin(), end);
}

std::array<qsizetype, 4> Device::handshakes() const
{
    std::array<qsizetype, 4> counts{};
    for (const Sent &sent : m_sent)
        ++counts[sent.isReleased ? 2 : sent.qos == 2 ? 1 : 0];
    counts[3] = m_received.size();
    return counts;
}

// -- in

void Device::handle(const Packet &packet)
{
    std::visit(
        [this](const auto &p) {
            using T = std::decay_t<decltype(p)>;
            if constexpr (std::is_same_v<T, Disconnect>)
                m_journal.fault(m_traits.name + " was disconnected with reason code "
                                + QByteArray::number(int(p.reasonCode)));
            else if constexpr (requires { take(p); })
                take(p);
        },
        packet);
}

void Device::take(const Connack &connack)
{
    if (connack.reasonCode != ReasonCode::Success)
        return m_journal.fault(m_traits.name + " was refused with reason code "
                               + QByteArray::number(int(connack.reasonCode)));
    note(Kind::Connected, {}, {}, 0, 0, connack.sessionPresent);
    m_isConnected = true;
    if (!connack.sessionPresent) {
        m_sent.clear();
        m_received.clear();
        m_subscribed.clear();
    }
    resend();
}

void Device::take(const Publish &publish)
{
    const QByteArray payload = publish.payload.toByteArray();
    const QByteArray message = payload.left(payload.indexOf(' '));
    if (payload != message + ' ' + fillerOf(message))
        return m_journal.fault(m_traits.name + " received another payload than was sent: " + payload);
    const auto id = quint16(publish.packetId);
    if (publish.qos == QoS::ExactlyOnce) {
        const auto before = m_received.constFind(id);
        if (before != m_received.cend() && *before != message)
            return m_journal.fault(m_traits.name + " received " + message + " under the packet id of " + *before
                                   + ", which it has not released");
        if (before == m_received.cend())
            takeNew(publish, message);
        m_received.insert(id, message);
        acknowledgeLater("PUBREC", publish.packetId);
    } else {
        takeNew(publish, message);
        acknowledgeLater("PUBACK", publish.packetId);
    }
}

void Device::takeNew(const Publish &publish, const QByteArray &message)
{
    note(Kind::Receives, publish.topic.toByteArray(), message, int(publish.qos), int(subscriptionIdentifier(publish)));
}

std::vector<Device::Sent>::iterator Device::sentUnder(PacketId id)
{
    const auto at = std::ranges::find_if(m_sent, [id](const Sent &sent) { return sent.packetId == quint16(id); });
    if (at == m_sent.end())
        m_journal.fault(m_traits.name + " received an acknowledgement for the packet id " + idWord(quint16(id))
                        + ", which is not in use");
    return at;
}

void Device::take(const Puback &puback)
{
    const auto sent = sentUnder(puback.packetId);
    if (sent == m_sent.end())
        return;
    if (quint8(puback.reasonCode) >= 0x80)
        m_journal.fault(sent->message + " was refused with reason code " + QByteArray::number(int(puback.reasonCode)));
    note(Kind::Acknowledged, {}, sent->message);
    m_sent.erase(sent);
}

void Device::take(const Pubrec &pubrec)
{
    const auto sent = sentUnder(pubrec.packetId);
    if (sent == m_sent.end())
        return;
    if (quint8(pubrec.reasonCode) >= 0x80)
        return m_journal.fault(sent->message + " was refused with reason code "
                               + QByteArray::number(int(pubrec.reasonCode)));
    if (!std::exchange(sent->isReleased, true))
        note(Kind::Acknowledged, {}, sent->message);
    acknowledgeLater("PUBREL", pubrec.packetId);
}

void Device::take(const Pubrel &pubrel)
{
    acknowledgeLater("PUBCOMP", pubrel.packetId);
}

void Device::take(const Pubcomp &pubcomp)
{
    const auto sent = sentUnder(pubcomp.packetId);
    if (sent != m_sent.end())
        m_sent.erase(sent);
}

void Device::take(const Suback &suback)
{
    const Request request = m_requests.take(quint16(suback.packetId));
    if (request.filter.isEmpty())
        return m_journal.fault(m_traits.name + " received a SUBACK for no SUBSCRIBE of this connection");
    if (suback.reasonCodes.isEmpty() || quint8(suback.reasonCodes.first()) >= 0x80)
        return m_journal.fault(m_traits.name + " may not subscribe to " + request.filter);
    m_subscribed.insert(request.filter);
    note(Kind::Subscribed, request.filter);
}

void Device::take(const Unsuback &unsuback)
{
    const Request request = m_requests.take(quint16(unsuback.packetId));
    if (request.filter.isEmpty())
        return m_journal.fault(m_traits.name + " received an UNSUBACK for no UNSUBSCRIBE of this connection");
    m_subscribed.remove(request.filter);
    note(Kind::Unsubscribed, request.filter);
}

} // namespace skep
