// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "conversation.h"

#include "core/storage/memorystore.h"
#include "fakeaccess.h"
#include "packetwords.h"

namespace skep {

namespace {

/// The member of Limits that a line "limit name value" sets.
bool assignLimit(Limits &limits, const QByteArray &name, qint64 value)
{
    const std::map<QByteArray, std::function<void()>> members{
        {"maxConnections", [&] { limits.maxConnections = value; }},
        {"maxClientIdLength", [&] { limits.maxClientIdLength = quint32(value); }},
        {"maxTopicLength", [&] { limits.maxTopicLength = quint32(value); }},
        {"maxTopicLevels", [&] { limits.maxTopicLevels = quint32(value); }},
        {"noConnectIdleTimeout", [&] { limits.noConnectIdleTimeout = value; }},
        {"maxConnectSize", [&] { limits.maxConnectSize = quint32(value); }},
        {"maxPartialPacketBytes", [&] { limits.maxPartialPacketBytes = value; }},
        {"partialPacketTimeout", [&] { limits.partialPacketTimeout = value; }},
        {"maxPacketSize", [&] { limits.maxPacketSize = quint32(value); }},
        {"serverReceiveMaximum", [&] { limits.serverReceiveMaximum = quint16(value); }},
        {"topicAliasMaximum", [&] { limits.topicAliasMaximum = quint16(value); }},
        {"outboundTopicAliasMaximum", [&] { limits.outboundTopicAliasMaximum = quint16(value); }},
        {"maximumQoS", [&] { limits.maximumQoS = QoS(value); }},
        {"retainAvailable", [&] { limits.retainAvailable = value != 0; }},
        {"wildcardSubscriptionAvailable", [&] { limits.wildcardSubscriptionAvailable = value != 0; }},
        {"sharedSubscriptionAvailable", [&] { limits.sharedSubscriptionAvailable = value != 0; }},
        {"subscriptionIdentifiersAvailable", [&] { limits.subscriptionIdentifiersAvailable = value != 0; }},
        {"allowEmptyClientId", [&] { limits.allowEmptyClientId = value != 0; }},
        {"allowRequestProblemInformation", [&] { limits.allowRequestProblemInformation = value != 0; }},
        {"utf8Validation", [&] { limits.utf8Validation = value != 0; }},
        {"payloadFormatValidation", [&] { limits.payloadFormatValidation = value != 0; }},
        {"maxKeepAlive", [&] { limits.maxKeepAlive = quint16(value); }},
        {"allowUnlimitedKeepAlive", [&] { limits.allowUnlimitedKeepAlive = value != 0; }},
        {"maxSessionExpiryInterval", [&] { limits.maxSessionExpiryInterval = quint32(value); }},
        {"maxMessageExpiryInterval", [&] { limits.maxMessageExpiryInterval = value; }},
        {"maxQueuedMessages", [&] { limits.maxQueuedMessages = value; }},
        {"maxQueueBytes", [&] { limits.maxQueueBytes = value; }},
        {"maxAllQueuesBytes", [&] { limits.maxAllQueuesBytes = value; }},
        {"maxRetainedBytes", [&] { limits.maxRetainedBytes = value; }},
        {"maxSessions", [&] { limits.maxSessions = value; }},
        {"maxSessionsBytes", [&] { limits.maxSessionsBytes = value; }},
        {"maxStoreBytes", [&] { limits.maxStoreBytes = value; }},
        {"queueDiscardsOldest",
         [&] { limits.queueStrategy = value != 0 ? QueueStrategy::DiscardOldest : QueueStrategy::Discard; }},
        {"maxQoS0QueueBytes", [&] { limits.maxQoS0QueueBytes = value; }},
        {"outboundInflightMaximum", [&] { limits.outboundInflightMaximum = quint16(value); }},
        {"maxRetainedMessages", [&] { limits.maxRetainedMessages = value; }},
        {"maxSubscriptionsPerClient", [&] { limits.maxSubscriptionsPerClient = quint32(value); }},
        {"maxPendingStoreBytes", [&] { limits.maxPendingStoreBytes = value; }},
        {"maxHeldPackets", [&] { limits.maxHeldPackets = value; }},
        {"sysInterval", [&] { limits.sysInterval = value; }},
    };
    const auto found = members.find(name);
    if (found == members.end())
        return false;
    found->second();
    return true;
}

} // namespace

Conversation::Conversation(ProtocolVersion version, Keeping keeping) : m_version(version), m_keeping(keeping)
{
    m_limits.sysInterval = 0;
}

Conversation::~Conversation()
{
    m_seats.clear();
    m_broker.reset();
}

QByteArray Conversation::play(QByteArrayView script)
{
    int number = 0;
    for (const QByteArray &raw : script.toByteArray().split('\n')) {
        ++number;
        QByteArray line = raw.trimmed();
        if (line.startsWith(m_version == ProtocolVersion::Mqtt5 ? "[5]" : "[3]"))
            line = line.mid(3).trimmed();
        if (line.isEmpty() || line.startsWith("//") || line.startsWith('['))
            continue;
        const QByteArray error = playLine(line);
        if (!error.isEmpty())
            return "line " + QByteArray::number(number) + " \"" + line + "\": " + error;
    }
    return unread();
}

QByteArray Conversation::playLine(const QByteArray &line)
{
    const QByteArrayList words = wordsOf(line);
    const QByteArray first = words.first();
    if (first.endsWith('<'))
        return expect(first.chopped(1), words.mid(1).join(' '));
    if (words.value(1) == "has" || words.value(1) == "lacks")
        return checkProperties(first, words.mid(1));
    const QByteArray error = unread();
    return error.isEmpty() ? act(words) : error;
}

QByteArray Conversation::act(const QByteArrayList &words)
{
    const QByteArray first = words.first();
    if (first == "limit")
        return setLimit(words.value(1), words.value(2));
    if (first.startsWith('+') && first.endsWith("ms")) {
        advance(first.mid(1).chopped(2).toLongLong());
        return {};
    }
    if (first.startsWith('+') && first.endsWith('s')) {
        advance(first.mid(1).chopped(1).toLongLong() * 1'000);
        return {};
    }
    if (first == "stop") {
        for (const auto &entry : m_seats)
            entry.second.client->serverCloses(Violation::ShuttingDown);
        settle();
        return {};
    }
    if (first == "close") {
        for (const auto &entry : m_seats) {
            if (entry.second.client->listener() == QString::fromUtf8(words.value(1)))
                entry.second.client->serverCloses(Violation::ListenerClosed);
        }
        settle();
        return {};
    }
    if (first == "eject" || first == "end") {
        const QString id = QString::fromUtf8(words.value(1));
        broker().execute(first == "eject" ? BrokerCommand(DisconnectClient{id}) : BrokerCommand(EndSession{id}));
        settle();
        return {};
    }
    if (first == "store")
        return actOnStore(words);
    if (first == "access") {
        if (words.value(1) == "waits")
            m_answers->close();
        else if (words.value(1) == "answers")
            m_answers->open();
        else
            return "not understood";
        settle();
        return {};
    }
    if (first == "crash") {
        crash();
        return {};
    }
    if (first.endsWith(">>"))
        return sendFrom(first.chopped(2), words.mid(1), true);
    if (first.endsWith('>'))
        return sendFrom(first.chopped(1), words.mid(1), false);
    return actOf(first, words.mid(1));
}

QByteArray Conversation::actOnStore(const QByteArrayList &words)
{
    const QByteArray verb = words.value(1);
    broker();
    if (!m_fakeStore)
        return "nothing is kept in this conversation";
    if (verb == "waits")
        m_fakeStore->waits = true;
    else if (verb == "writes")
        m_fakeStore->write();
    else if (verb == "fails")
        m_fakeStore->fail();
    else if (verb == "recovers")
        m_fakeStore->recover();
    else if (verb == "wrote")
        return m_disk.messagesWritten == words.value(2).toInt() ? QByteArray()
                                                                : QByteArray::number(m_disk.messagesWritten) + " were";
    else
        return "not understood";
    settle();
    return {};
}

/// The process is killed: what is not written is lost, and no client is told. The next line that needs a broker starts
/// another.
void Conversation::crash()
{
    broker();
    for (auto &entry : m_seats)
        collect(entry.second);
    for (auto &entry : m_seats)
        entry.second.client->vanish();
    m_broker.reset();
    m_store.reset();
    m_fakeStore = nullptr;
    m_due.reset();
}

QByteArray Conversation::actOf(const QByteArray &name, const QByteArrayList &words)
{
    const QByteArray verb = words.value(0);
    if (verb == "connects")
        return connectQuietly(name, words.mid(1));
    if (verb == "subscribes")
        return subscribeQuietly(name, words.mid(1));
    TestClient &client = *seat(name).client;
    if (verb == "opens")
        client.open(versionOf(words));
    else if (verb == "drops")
        client.drop();
    else if (verb == "congested" || verb == "drained")
        client.setCongested(verb == "congested");
    else
        return "not understood";
    settle();
    return {};
}

QByteArray Conversation::sendFrom(const QByteArray &name, QByteArrayList words, bool singly)
{
    TestClient &client = *seat(name).client;
    if (words.value(0) == "CONNECT") {
        if (!client.isOpen())
            client.open(versionOf(words));
        bool named = false;
        for (qsizetype i = 1; i < words.size() && words.at(i) != "&"; ++i)
            named = named || words.at(i).startsWith("id=");
        if (!named)
            words.insert(1, "id=" + name);
    }
    if (!client.isOpen())
        return "no connection is open";
    if (singly) {
        const std::optional<QByteArray> packet = packetFromWords(words, client.version());
        if (!packet)
            return "not understood";
        client.sendSingly(*packet);
    } else {
        // Several packets in one go are separated by a lone "&".
        QByteArrayList rest = words;
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf("&");
            if (!client.sendWords(end < 0 ? rest : rest.first(end)))
                return "not understood";
            rest = end < 0 ? QByteArrayList() : rest.mid(end + 1);
        }
    }
    settle();
    return {};
}

QByteArray Conversation::connectQuietly(const QByteArray &name, const QByteArrayList &options)
{
    const QByteArray error = sendFrom(name, QByteArrayList{"CONNECT"} + options, false);
    if (!error.isEmpty())
        return error;
    return takeSuccess(name, "CONNACK 0x00");
}

QByteArray Conversation::subscribeQuietly(const QByteArray &name, const QByteArrayList &filters)
{
    const QByteArray error = sendFrom(name, QByteArrayList{"SUBSCRIBE", "999"} + filters, false);
    if (!error.isEmpty())
        return error;
    return takeSuccess(name, "SUBACK 999 0x0");
}

QByteArray Conversation::takeSuccess(const QByteArray &name, const QByteArray &start)
{
    Seat &s = seat(name);
    collect(s);
    s.last = s.pending.isEmpty() ? TestClient::Line() : s.pending.takeFirst();
    return s.last.text.startsWith(start) ? QByteArray() : "was answered with \"" + s.last.text + '"';
}

ProtocolVersion Conversation::versionOf(const QByteArrayList &words) const
{
    return words.contains("v3") ? ProtocolVersion::Mqtt31
        : words.contains("v4")  ? ProtocolVersion::Mqtt311
        : words.contains("v5")  ? ProtocolVersion::Mqtt5
                                : m_version;
}

QByteArray Conversation::expect(const QByteArray &names, const QByteArray &text)
{
    QByteArray got;
    for (const QByteArray &name : names.split('|')) {
        Seat &s = seat(name);
        collect(s);
        if (s.pending.isEmpty())
            continue;
        if (s.pending.first().text == text) {
            s.last = s.pending.takeFirst();
            return {};
        }
        got += name + "< " + s.pending.first().text + ' ';
    }
    return got.isEmpty() ? QByteArray("nothing came") : "instead came: " + got;
}

QByteArray Conversation::checkProperties(const QByteArray &name, const QByteArrayList &words)
{
    const QByteArrayList properties = seat(name).last.properties;
    for (const QByteArray &word : words.mid(1)) {
        bool found = false;
        for (const QByteArray &property : properties)
            found = found || property == word || (!word.contains('=') && property.startsWith(word + '='));
        if (found != (words.first() == "has"))
            return "the last packet had: " + properties.join(' ');
    }
    return {};
}

QByteArray Conversation::unread()
{
    QByteArray unreadLines;
    for (auto &[name, s] : m_seats) {
        collect(s);
        for (const TestClient::Line &line : std::as_const(s.pending))
            unreadLines += "unexpected: " + name + "< " + line.text + ' ';
    }
    return unreadLines;
}

QByteArray Conversation::setLimit(const QByteArray &name, const QByteArray &value)
{
    if (name == "sharedFilter")
        m_limits.sharedFilters.append(value);
    else if (!assignLimit(m_limits, name, value.toLongLong()))
        return "no such limit";
    if (m_broker)
        m_broker->setLimits(m_limits);
    return {};
}

void Conversation::advance(qint64 ms)
{
    const qint64 end = m_clock.monotonic() + ms;
    while (m_due && *m_due <= end) {
        m_clock.setMonotonic(std::max(*m_due, m_clock.monotonic()));
        settle();
    }
    m_clock.setMonotonic(end);
    settle();
}

void Conversation::settle()
{
    bool busy = true;
    for (int i = 0; busy && i < 1'000; ++i) {
        busy = false;
        for (auto &entry : m_seats)
            busy = entry.second.client->settle() || busy;
        if (m_due && *m_due <= m_clock.monotonic()) {
            m_due.reset();
            broker().wakeUp();
            busy = true;
        }
        if (m_broker)
            m_broker->commit();
    }
    if (m_broker) // for what the release of held packets has led to
        m_broker->commit();
}

Conversation::Seat &Conversation::seat(const QByteArray &name)
{
    Broker &there = broker();
    Seat &s = m_seats[name];
    if (!s.client)
        s.client = std::make_unique<TestClient>(there);
    return s;
}

Broker &Conversation::broker()
{
    if (m_broker)
        return *m_broker;
    if (m_keeping == Keeping::State) {
        auto store = std::make_unique<FakeStore>(m_disk, m_clock);
        m_fakeStore = store.get();
        m_store = std::move(store);
    } else {
        m_store = std::make_unique<MemoryStore>();
    }
    m_broker = std::make_unique<Broker>(m_limits, m_clock, *m_store);
    m_broker->setAuthenticator(std::make_unique<FakeAuthenticator>(m_answers));
    m_broker->setAuthorizer(std::make_unique<FakeAuthorizer>());
    QObject::connect(m_broker.get(), &Broker::wakeUpNeeded, m_broker.get(), [this](qint64 delay) {
        m_due = delay < 0 ? std::nullopt : std::optional(m_clock.monotonic() + delay);
    });
    while (!m_broker->restore(2).isDone) { }
    for (auto &entry : m_seats)
        entry.second.client->turnTo(*m_broker);
    return *m_broker;
}

void Conversation::collect(Seat &s)
{
    s.pending += s.client->takeLines();
}

} // namespace skep
