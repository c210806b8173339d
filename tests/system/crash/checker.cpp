// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "checker.h"

#include <algorithm>

namespace skep {

namespace {

QByteArray receiverOf(const QByteArray &client, const QByteArray &filter)
{
    return isShared(filter) ? filter : client;
}

} // namespace

void Checker::note(const Event &event)
{
    using Kind = Event::Kind;
    switch (event.kind) {
    case Kind::Connects:
        return connects(event);
    case Kind::Connected:
        return connected(event);
    case Kind::Leaves: {
        Client &client = m_clients[event.client];
        if (!client.will.isEmpty())
            m_messages[client.will].fate = Fate::Open;
        client.isConnected = false;
        return;
    }
    case Kind::Left:
        m_clients[event.client].hasLeft = true;
        return;
    case Kind::Publishes:
    case Kind::Clears:
        return publishes(event);
    case Kind::Acknowledged:
        return acknowledged(event);
    case Kind::Subscribes:
        m_clients[event.client].subscriptions[event.topic].identifier = event.identifier;
        if (m_clients[event.client].subscriptions[event.topic].hold == Hold::No)
            changeSubscription(event.client, event.topic, Hold::Maybe);
        return;
    case Kind::Subscribed:
        return changeSubscription(event.client, event.topic, Hold::Yes);
    case Kind::Unsubscribes:
        return changeSubscription(event.client, event.topic, Hold::Maybe);
    case Kind::Unsubscribed:
        return changeSubscription(event.client, event.topic, Hold::No);
    case Kind::Receives:
        return receives(event);
    case Kind::Finds:
        return finds(event);
    case Kind::Killed:
        for (Client &client : m_clients) {
            client.isConnected = false;
            client.hasLeft = false;
        }
        return;
    case Kind::Settled:
        return settled();
    }
}

void Checker::fault(const QByteArray &text)
{
    m_faults.append(QString::fromUtf8(text));
}

// -- sessions

void Checker::connects(const Event &event)
{
    Client &client = m_clients[event.client];
    client.isConnected = false;
    client.startsClean = event.flag;
    // The CONNECT before, which was not answered, may have made a session.
    if (client.hasTried && client.session == Hold::No)
        client.session = Hold::Maybe;
    client.hasTried = true;
    // The broker may have seen the end of the last connection or not; the new one calls off a will that waits.
    if (!client.will.isEmpty() && m_messages[client.will].fate == Fate::Acknowledged)
        m_messages[client.will].fate = Fate::Open;
    client.earlierWill = client.hasLeft ? client.will : QByteArray();
    client.will = event.message;
    if (!client.will.isEmpty())
        open(client.will, event).isWill = true;
    if (event.flag)
        beginAnew(client, event.client, Hold::Maybe);
}

void Checker::connected(const Event &event)
{
    Client &client = m_clients[event.client];
    if (event.flag && client.startsClean)
        fault(event.client + " started clean and found a session");
    if (event.flag && client.session == Hold::No)
        fault(event.client + " found a session that nobody made");
    if (!event.flag && !client.startsClean && client.session == Hold::Yes)
        fault(event.client + " lost its session");
    if (!event.flag)
        beginAnew(client, event.client, Hold::No);
    client.session = Hold::Yes;
    client.isConnected = true;
    client.hasLeft = false;
    if (!client.will.isEmpty())
        m_messages[client.will].fate = Fate::Acknowledged;
    if (!client.earlierWill.isEmpty()) {
        Message &given = m_messages[client.earlierWill];
        given.fate = Fate::Never;
        if (std::ranges::any_of(given.deliveries, [](const Delivery &delivery) { return delivery.count > 0; }))
            fault("the will " + client.earlierWill + " was published, though " + event.client + " had left in order");
        client.earlierWill.clear();
    }
}

/// The session may have ended (Maybe), or has (No): with its subscriptions and all that waited.
void Checker::beginAnew(Client &client, const QByteArray &name, Hold hold)
{
    if (hold == Hold::Maybe && client.session == Hold::Yes)
        client.session = Hold::Maybe;
    for (const auto &[filter, subscription] : client.subscriptions) {
        if (subscription.hold != Hold::No)
            changeSubscription(name, filter, hold);
    }
    for (const QByteArray &message : m_unsettled) {
        auto &deliveries = m_messages[message].deliveries;
        if (const auto delivery = deliveries.find(name); delivery != deliveries.end())
            delivery->isDue = false;
    }
}

// -- subscriptions

Checker::Hold Checker::holdOf(const QByteArray &receiver, const QByteArray &filter) const
{
    Hold most = Hold::No;
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client) {
        if (receiver != filter && receiver != client.key())
            continue;
        const auto subscription = client->subscriptions.find(filter);
        if (subscription != client->subscriptions.end())
            most = std::max(most, subscription->second.hold);
    }
    return most;
}

void Checker::changeSubscription(const QByteArray &client, const QByteArray &filter, Hold hold)
{
    m_clients[client].subscriptions[filter].hold = hold;
    const QByteArray receiver = receiverOf(client, filter);
    const Hold now = holdOf(receiver, filter);
    for (const QByteArray &name : std::as_const(m_open)) {
        Message &message = m_messages[name];
        if (!filterMatches(filter, message.topic))
            continue;
        Delivery &delivery = message.deliveries[receiver];
        delivery.isDue = delivery.isDue && now == Hold::Yes;
        delivery.isPossible = delivery.isPossible || now != Hold::No;
    }
}

// -- messages

/// From here on it may be routed: to everybody who is subscribed before it is acknowledged.
Checker::Message &Checker::open(const QByteArray &name, const Event &event)
{
    if (m_messages.contains(name))
        fault("the name " + name + " was given to two messages");
    Message &message = m_messages[name];
    message.publisher = event.client;
    message.topic = event.topic;
    message.qos = event.qos;
    message.number = ++m_lastMessage;
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client) {
        for (const auto &[filter, subscription] : client->subscriptions) {
            if (!filterMatches(filter, message.topic))
                continue;
            const QByteArray receiver = receiverOf(client.key(), filter);
            const Hold hold = holdOf(receiver, filter);
            message.deliveries.insert(receiver, {.isDue = hold == Hold::Yes, .isPossible = hold != Hold::No});
        }
    }
    m_open.insert(name);
    m_unsettled.insert(name);
    return message;
}

void Checker::publishes(const Event &event)
{
    Message &message = open(event.message, event);
    message.isEmpty = event.kind == Event::Kind::Clears;
    if (event.flag || message.isEmpty)
        m_retained[event.topic].push_back(event.message);
}

void Checker::acknowledged(const Event &event)
{
    const auto message = m_messages.find(event.message);
    if (message == m_messages.end() || message->publisher != event.client)
        return fault(event.client + " got an acknowledgement for " + event.message + ", which it had not sent");
    message->fate = Fate::Acknowledged;
    m_open.remove(event.message);
    ++m_counts.acknowledged;
    std::vector<QByteArray> &values = m_retained[message->topic];
    if (const auto at = std::ranges::find(values, event.message); at != values.end()) {
        values.erase(values.begin(), at);
        m_everRetained.insert(message->topic);
    }
}

void Checker::receives(const Event &event)
{
    const auto message = m_messages.find(event.message);
    if (message == m_messages.end())
        return fault(event.client + " received " + event.message + ", which nobody sent");
    if (message->topic != event.topic || message->qos != event.qos)
        return fault(event.client + " received " + event.message + " with another topic or QoS");
    const auto &subscriptions = m_clients[event.client].subscriptions;
    const auto subscription =
        std::ranges::find_if(subscriptions, [&](const auto &entry) { return filterMatches(entry.first, event.topic); });
    if (subscription == subscriptions.end())
        return fault(event.client + " received " + event.message + " without ever having subscribed");
    checkDelivery(event, subscription->first, subscription->second, *message);
}

void Checker::checkDelivery(const Event &event, const QByteArray &filter, const Subscription &subscription,
                            Message &message)
{
    const QByteArray receiver = receiverOf(event.client, filter);
    Delivery &delivery = message.deliveries[receiver];
    ++delivery.count;
    ++m_counts.received;
    if (!delivery.isPossible)
        fault(event.client + " received " + event.message + " without being subscribed to " + filter);
    if (message.fate == Fate::Never)
        fault("the will " + event.message + " was published, though " + message.publisher + " had left in order");
    if (event.identifier != subscription.identifier)
        fault(event.client + " received " + event.message + " with the subscription identifier "
              + QByteArray::number(event.identifier) + " instead of " + QByteArray::number(subscription.identifier));
    if (delivery.count > 1) {
        ++m_counts.repeated;
        if (message.qos == 2)
            fault(receiver + " received " + event.message + " twice at QoS 2");
        return;
    }
    m_counts.wills += message.isWill ? 1 : 0;
    if (isShared(filter) || message.isWill)
        return;
    const QByteArray line =
        receiver + ' ' + message.publisher + ' ' + message.topic + ' ' + QByteArray::number(message.qos);
    qint64 &last = m_lastNumber[line];
    if (message.number < last)
        fault(event.client + " received " + event.message + " behind a later message of the same topic and QoS");
    last = std::max(last, message.number);
}

// -- retained messages

void Checker::finds(const Event &event)
{
    ++m_counts.found;
    const std::vector<QByteArray> &values = m_retained[event.topic];
    const bool isGood = event.message.isEmpty() ? !m_everRetained.contains(event.topic)
            || std::ranges::any_of(values, [this](const QByteArray &value) { return m_messages[value].isEmpty; })
                                                : std::ranges::any_of(values, [&](const QByteArray &value) {
                                                      return value == event.message && !m_messages[value].isEmpty;
                                                  });
    if (!isGood)
        fault(event.topic + " retains " + (event.message.isEmpty() ? QByteArray("nothing") : event.message)
              + ", but the last acknowledged one is " + (values.empty() ? QByteArray("none") : values.front()));
}

// -- the end

bool Checker::isOwed(const Message &message) const
{
    if (message.fate == Fate::Open)
        return !message.isWill;
    if (message.fate == Fate::Never || (message.isWill && m_clients[message.publisher].isConnected))
        return false;
    return std::ranges::any_of(message.deliveries,
                               [](const Delivery &delivery) { return delivery.isDue && delivery.count == 0; });
}

QStringList Checker::owed() const
{
    QStringList list;
    for (const QByteArray &name : m_unsettled) {
        const auto message = m_messages.constFind(name);
        if (!isOwed(*message))
            continue;
        if (message->fate == Fate::Open)
            list.append(QString::fromUtf8(name + " of " + message->publisher + " was never acknowledged"));
        for (auto delivery = message->deliveries.cbegin(); delivery != message->deliveries.cend(); ++delivery) {
            if (message->fate == Fate::Acknowledged && delivery->isDue && delivery->count == 0)
                list.append(QString::fromUtf8((message->isWill ? "the will " : "") + name + " of " + message->publisher
                                              + " was acknowledged and is missing at " + delivery.key()));
        }
    }
    list.sort();
    return list;
}

void Checker::settled()
{
    m_faults.append(owed());
    const auto isJudged = [this](const QByteArray &name) {
        const Message &message = m_messages[name];
        return !message.isWill || message.fate == Fate::Never || !m_clients[message.publisher].isConnected
            || m_clients[message.publisher].will != name;
    };
    QSet<QByteArray> left;
    for (const QByteArray &name : std::as_const(m_unsettled)) {
        if (!isJudged(name))
            left.insert(name);
    }
    m_unsettled = left;
    m_open.intersect(left);
}

} // namespace skep
