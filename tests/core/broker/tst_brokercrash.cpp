// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/protocol/decoder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakelink.h"
#include "tests/support/fakestore.h"
#include "tests/support/packetwords.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>

using namespace skep;

namespace {

/// A client that keeps its side of the protocol over lost connections. What the broker has sent may arrive after the
/// end of the connection, too.
class Actor
{
public:
    Actor(const QByteArray &name) : m_name(name) { }
    virtual ~Actor() = default;
    Q_DISABLE_COPY_MOVE(Actor)

    bool isConnected() const { return m_client != nullptr; }
    void connect(Broker &broker)
    {
        m_link = std::make_unique<FakeLink>(1);
        m_client = std::make_unique<Client>(broker, *m_link);
        m_isLetIn = false;
        send("CONNECT id=" + m_name + " clean=0 expiry=100000 rm=5");
    }
    /// The connection ends; so many packets of those under way still arrive.
    void lose(qsizetype arriving)
    {
        if (!m_client)
            return;
        fetch();
        m_link->close(); // nothing of what follows arrives
        m_client->linkClosed();
        m_client.reset();
        m_link.reset();
        for (; arriving > 0 && !m_inbox.empty(); --arriving)
            takeOne();
        m_inbox.clear();
        m_isLetIn = false;
    }
    /// Handles the next packet; false where none is there.
    bool step()
    {
        fetch();
        if (m_inbox.empty())
            return false;
        takeOne();
        return true;
    }

    QByteArrayList faults;

protected:
    virtual void letIn() = 0;
    virtual void handle(const Packet &packet) = 0;
    bool isLetIn() const { return m_isLetIn; }
    /// Lost where the connection is.
    void send(const QByteArray &words)
    {
        if (m_client)
            m_client->bytesReceived(*packetFromWords(wordsOf(words), ProtocolVersion::Mqtt5));
    }
    static QByteArray number(PacketId id) { return QByteArray::number(quint16(id)); }

private:
    void fetch()
    {
        if (!m_link)
            return;
        for (const QByteArray &packet : m_link->takePackets())
            m_inbox.push_back(packet);
    }
    void takeOne()
    {
        const QByteArray bytes = m_inbox.front();
        m_inbox.pop_front();
        const DecodeResult result = decode(bytes, ProtocolVersion::Mqtt5);
        const Packet &packet = std::get<Decoded>(result).packet;
        if (const auto *connack = std::get_if<Connack>(&packet)) {
            if (m_wasLetIn && !connack->sessionPresent)
                faults.append(m_name + ": the session is lost");
            m_wasLetIn = m_isLetIn = true;
            letIn();
        } else {
            handle(packet);
        }
    }

    const QByteArray m_name;
    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<Client> m_client;
    std::deque<QByteArray> m_inbox;
    bool m_isLetIn = false;
    bool m_wasLetIn = false; ///< once
};

/// Sends numbered messages, the odd ones at QoS 2, the others at QoS 1, five at a time.
class Publisher final : public Actor
{
public:
    explicit Publisher(int count) : Actor("publisher"), m_count(count) { }

    void publish()
    {
        if (!isLetIn() || m_last == m_count || m_inflight.size() == 5)
            return;
        quint16 id = m_lastId;
        do
            id = quint16(id % 7 + 1); // soon used again
        while (m_inflight.contains(id));
        m_lastId = id;
        m_order.append(id);
        m_inflight.insert(id, {++m_last, false});
        sendPublish(id, "");
    }
    bool isDone() const { return m_last == m_count && m_inflight.isEmpty(); }

private:
    struct Sent
    {
        int message = 0;
        bool isReleased = false;
    };

    void letIn() override
    {
        for (const quint16 id : std::as_const(m_order)) {
            if (m_inflight.value(id).isReleased)
                send("PUBREL " + QByteArray::number(id));
            else
                sendPublish(id, " dup");
        }
    }
    void handle(const Packet &packet) override
    {
        if (const auto *puback = std::get_if<Puback>(&packet)) {
            finish(quint16(puback->packetId));
        } else if (const auto *pubrec = std::get_if<Pubrec>(&packet)) {
            const auto sent = m_inflight.find(quint16(pubrec->packetId));
            if (sent == m_inflight.end())
                return;
            sent->isReleased = true;
            send("PUBREL " + number(pubrec->packetId));
        } else if (const auto *pubcomp = std::get_if<Pubcomp>(&packet)) {
            finish(quint16(pubcomp->packetId));
        }
    }
    void sendPublish(quint16 id, const char *dup)
    {
        const int message = m_inflight.value(id).message;
        send("PUBLISH t " + QByteArray::number(message) + (message % 2 ? " qos2" : " qos1")
             + " id=" + QByteArray::number(id) + dup);
    }
    void finish(quint16 id)
    {
        m_inflight.remove(id);
        m_order.removeOne(id);
    }

    const int m_count;
    int m_last = 0;
    quint16 m_lastId = 0;
    QHash<quint16, Sent> m_inflight;
    QList<quint16> m_order;
};

/// Takes messages at QoS 2 as a receiver that keeps its packet ids.
class Subscriber final : public Actor
{
public:
    explicit Subscriber(const QByteArray &filter) : Actor("subscriber"), m_filter(filter) { }

    bool hasSubscribed() const { return m_hasSubscribed; }
    QList<int> atLeastOnce; ///< as they came, each once
    QList<int> exactlyOnce; ///< as they came

private:
    void letIn() override
    {
        if (!m_hasSubscribed)
            send("SUBSCRIBE 1 " + m_filter + " qos2");
    }
    void handle(const Packet &packet) override
    {
        if (std::holds_alternative<Suback>(packet)) {
            m_hasSubscribed = true;
        } else if (const auto *publish = std::get_if<Publish>(&packet)) {
            take(*publish);
        } else if (const auto *pubrel = std::get_if<Pubrel>(&packet)) {
            m_received.remove(quint16(pubrel->packetId));
            send("PUBCOMP " + number(pubrel->packetId));
        }
    }
    void take(const Publish &publish)
    {
        const int message = publish.payload.toByteArray().toInt();
        if (publish.qos == QoS::AtLeastOnce) {
            if (!atLeastOnce.contains(message))
                atLeastOnce.append(message);
            send("PUBACK " + number(publish.packetId));
            return;
        }
        if (m_received.contains(quint16(publish.packetId)) && m_received.value(quint16(publish.packetId)) != message)
            faults.append("another message under a packet id that is in use");
        if (!m_received.contains(quint16(publish.packetId)))
            exactlyOnce.append(message);
        m_received.insert(quint16(publish.packetId), message);
        send("PUBREC " + number(publish.packetId));
    }

    const QByteArray m_filter;
    bool m_hasSubscribed = false;
    QHash<quint16, int> m_received;
};

/// A broker that is killed and started again on what its store has written.
class World final
{
public:
    World(quint32 seed, const QByteArray &filter, int messages)
        : publisher(messages), subscriber(filter), m_random(seed)
    {
        start();
    }
    ~World()
    {
        publisher.lose(0);
        subscriber.lose(0);
    }
    Q_DISABLE_COPY_MOVE(World)

    /// Something happens. \param calm nothing breaks any more.
    void step(bool calm)
    {
        Actor &actor = m_random.bounded(2) ? static_cast<Actor &>(publisher) : static_cast<Actor &>(subscriber);
        const int what = int(m_random.bounded(100u));
        if (!actor.isConnected())
            actor.connect(*m_broker);
        else if (what < 50)
            actor.step();
        else if (what < 75 && subscriber.hasSubscribed())
            publisher.publish();
        else if (what < 95 || calm)
            m_store->write();
        else if (what < 98)
            actor.lose(qsizetype(m_random.bounded(8)));
        else
            crash();
        m_broker->commit();
    }

    Publisher publisher;
    Subscriber subscriber;

private:
    void start()
    {
        m_store = std::make_unique<FakeStore>(m_disk, m_clock);
        m_store->waits = true;
        Limits limits;
        limits.sysInterval = 0;
        m_broker = std::make_unique<Broker>(limits, m_clock, *m_store);
        while (!m_broker->restore(10).isDone) { }
    }
    void crash()
    {
        for (Actor *actor : {static_cast<Actor *>(&publisher), static_cast<Actor *>(&subscriber)})
            actor->lose(qsizetype(m_random.bounded(8)));
        m_broker.reset();
        m_store.reset();
        start();
    }

    QRandomGenerator m_random;
    FakeClock m_clock;
    FakeDisk m_disk;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<Broker> m_broker;
};

} // namespace

/// Killed at any moment, with packets and writes in any order: nothing acknowledged is lost, nothing of QoS 2 comes
/// twice, and each QoS keeps its order [MQTT-4.3.3-2, MQTT-4.4.0-1, MQTT-4.6.0-6].
class TestBrokerCrash final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void TestBrokerCrash::keepsItsPromises_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QByteArray>("filter");
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QTest::addRow("plain %u", seed) << seed << QByteArray("t");
        QTest::addRow("shared %u", seed) << seed << QByteArray("$share/g/t");
    }
}

void TestBrokerCrash::keepsItsPromises()
{
    QFETCH(const quint32, seed);
    QFETCH(const QByteArray, filter);
    constexpr int Messages = 60;
    World world(seed, filter, Messages);
    const auto isDone = [&world] {
        return world.publisher.isDone()
            && world.subscriber.atLeastOnce.size() + world.subscriber.exactlyOnce.size() >= Messages;
    };
    for (int i = 0; i < 20'000 && !isDone(); ++i)
        world.step(i > 5'000);
    for (int i = 0; i < 500; ++i)
        world.step(true);
    QCOMPARE(world.publisher.faults + world.subscriber.faults, QByteArrayList());
    QVERIFY(world.publisher.isDone());
    QList<int> even;
    QList<int> odd;
    for (int message = 1; message <= Messages; ++message)
        (message % 2 ? odd : even).append(message);
    QCOMPARE(world.subscriber.exactlyOnce, odd);
    QCOMPARE(world.subscriber.atLeastOnce, even);
}

SKEP_TEST(TestBrokerCrash)
#include "tst_brokercrash.moc"
