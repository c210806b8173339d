// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/consoleworld.h"

#include "core/console/subscriptiontester.h"
#include "core/protocol/decoder.h"
#include "core/protocol/properties.h"
#include "tests/support/testrunner.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <array>
#include <map>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

using Outcome = Verdict::Outcome;
using Reason = Verdict::Reason;

constexpr int Worlds = 160;
constexpr int Messages = 30; ///< in each world
constexpr int Devices = 7;
constexpr int WideDevices = 3; ///< the first ones: may be in several groups, take everything, and speak version 5

/// What the console knows of the broker, from its deltas.
struct Mirror
{
    std::map<QString, ClientSnapshot> clients;
    std::map<std::pair<QString, QString>, SubscriptionSnapshot> subscriptions;
    SharedQueues sharedQueues;
    Totals totals;

    void apply(const Delta &delta)
    {
        if (delta.isSnapshot)
            *this = {};
        for (const QString &id : delta.removedClients)
            clients.erase(id);
        for (const SubscriptionKey &key : delta.removedSubscriptions)
            subscriptions.erase({key.clientId, key.topicFilter});
        for (const ClientSnapshot &client : delta.clients)
            clients[client.clientId] = client;
        for (const SubscriptionSnapshot &each : delta.subscriptions)
            subscriptions[{each.clientId, each.topicFilter}] = each;
        for (const SharedQueue &queue : delta.sharedQueues)
            sharedQueues[queue.topicFilter] = queue.queued;
        totals = delta.totals;
    }
    TopicAnswer ask(const TopicQuestion &question) const
    {
        std::vector<SubscriptionSnapshot> list;
        for (const auto &[key, subscription] : subscriptions)
            list.push_back(subscription);
        const auto stateOf = [this](const QString &id) {
            const auto client = clients.find(id);
            return client == clients.end() ? ReceiverState() : ReceiverState::of(client->second);
        };
        SubscriptionTester tester(question, std::move(list), {},
                                  {stateOf, sharedQueues, totals.queueLimits, totals.limits});
        while (!tester.advance(1'000)) { }
        return tester.answer();
    }
};

/// A PUBLISH that came to a client.
struct Copy
{
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    std::vector<quint32> identifiers;

    QByteArray text() const { return "QoS " + QByteArray::number(int(qos)) + (retain ? " retained" : ""); }
};

/// A client id with a connection from time to time, which acknowledges when it is told to.
class Peer
{
public:
    Peer(World &world, int number)
        : m_world(world), m_id("c" + QByteArray::number(number)), isWide(number < WideDevices)
    {
    }
    ~Peer() { disconnect(); }

    const QByteArray &id() const { return m_id; }
    bool isOnline() const { return m_client != nullptr; }

    void connect(const Connect &connect)
    {
        disconnect();
        m_version = connect.version;
        m_link = std::make_unique<FakeLink>(++s_connections);
        m_client = std::make_unique<Client>(m_world.broker, *m_link);
        send(connect);
        take();
    }
    void disconnect()
    {
        if (m_client)
            m_client->linkClosed();
        m_client.reset();
        m_link.reset();
        m_toAcknowledge.clear();
    }
    void send(const Packet &packet)
    {
        if (m_client)
            m_client->bytesReceived(encode(packet, m_version));
    }
    void setCongested(bool congested)
    {
        if (!m_client)
            return;
        m_link->setCongested(congested);
        send(Pingreq{}); // a packet on its way makes a connection congested, not the test
        if (!congested)
            m_client->linkDrained();
    }
    /// Answers the oldest message or PUBREL.
    void acknowledge()
    {
        take();
        if (m_toAcknowledge.empty())
            return;
        const auto [type, id] = m_toAcknowledge.front();
        m_toAcknowledge.erase(m_toAcknowledge.begin());
        if (type == PacketType::Puback)
            send(Puback{.packetId = id});
        else if (type == PacketType::Pubrec)
            send(Pubrec{.packetId = id});
        else
            send(Pubcomp{.packetId = id});
        take();
    }
    /// Messages that came since the last call.
    std::vector<Copy> take()
    {
        std::vector<Copy> copies;
        if (!m_link)
            return copies;
        for (const QByteArray &bytes : m_link->takePackets()) {
            const DecodeResult result = decode(bytes, m_version);
            const Packet &packet = std::get<Decoded>(result).packet;
            if (const auto *publish = std::get_if<Publish>(&packet))
                copies.push_back(received(*publish));
            else if (const auto *pubrel = std::get_if<Pubrel>(&packet))
                m_toAcknowledge.push_back({PacketType::Pubcomp, pubrel->packetId});
        }
        return copies;
    }
    bool isClosed() const { return m_link && m_link->isClosed(); }
    ProtocolVersion version() const { return m_version; }

private:
    Copy received(const Publish &publish)
    {
        Copy copy{publish.qos, publish.retain, {}};
        for (PropertyReader reader(publish.meta.properties); reader.next();) {
            if (reader.property().id == PropertyId::SubscriptionIdentifier)
                copy.identifiers.push_back(reader.property().number);
        }
        if (publish.qos != QoS::AtMostOnce)
            m_toAcknowledge.push_back(
                {publish.qos == QoS::AtLeastOnce ? PacketType::Puback : PacketType::Pubrec, publish.packetId});
        return copy;
    }

    World &m_world;
    QByteArray m_id;
    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<Client> m_client;
    ProtocolVersion m_version = ProtocolVersion::Mqtt5;
    std::vector<std::pair<PacketType, PacketId>> m_toAcknowledge;
    static inline quint64 s_connections = 0;

public:
    const bool isWide;
};

/// How often each outcome and reason was compared.
struct Coverage
{
    std::array<int, size_t(Outcome::Count)> outcomes{};
    std::array<int, size_t(Reason::FilterEnds) + 1> reasons{};
    std::map<Violation, int> objections;
    int bridgeStates = 0; ///< that were taken
    int messages = 0;
    int verdicts = 0;
};

/// A broker with random clients, whose console asks the tester before every message.
class RandomHouse
{
public:
    RandomHouse(quint32 seed, Coverage &coverage)
        : m_random(seed), m_coverage(coverage), m_world(limits()), m_publisher(m_world, 99)
    {
        for (int number = 0; number < Devices; ++number)
            m_peers.push_back(std::make_unique<Peer>(m_world, number));
        m_world.watch();
        m_mirror.apply(*m_world.mailbox.take());
        connectPublisher();
    }

    /// Empty, or what differs.
    QByteArray run()
    {
        for (int message = 0; message < Messages; ++message) {
            for (int step = 0; step < 5; ++step)
                change();
            if (const QByteArray problem = publish(); !problem.isEmpty())
                return "message " + QByteArray::number(message) + ": " + problem;
        }
        return {};
    }

private:
    struct Counts
    {
        int queued = 0;
        int dropped = 0;
    };
    using Drops = std::array<int, DropReasonCount>;

    int below(int bound) { return m_random.bounded(bound); }
    bool oneIn(int chances) { return below(chances) == 0; }
    template <typename T, size_t N>
    T pick(const T (&list)[N])
    {
        return list[below(int(N))];
    }

    Limits limits()
    {
        Limits limits = World::quiet();
        limits.maxQueuedMessages = pick({1, 2, 3, 5});
        limits.queueStrategy = oneIn(2) ? QueueStrategy::Discard : QueueStrategy::DiscardOldest;
        limits.maxQoS0QueueBytes = pick({100, 250, 5'000'000});
        limits.maxTopicLevels = pick({5u, 6u, 200u});
        limits.maxTopicLength = pick({33u, 65'535u});
        limits.maximumQoS = pick({QoS::AtLeastOnce, QoS::ExactlyOnce, QoS::ExactlyOnce, QoS::ExactlyOnce});
        limits.retainAvailable = !oneIn(8);
        return limits;
    }

    // -- what happens between two messages

    void change()
    {
        Peer &peer = *m_peers[size_t(below(Devices))];
        switch (below(12)) {
        case 0:
        case 1:
            return connect(peer);
        case 2:
            return oneIn(2) ? peer.disconnect() : void();
        case 3:
        case 4:
        case 5:
            return subscribe(peer);
        case 6:
            return oneIn(2) ? unsubscribe(peer) : void();
        case 7:
            return peer.setCongested(oneIn(2));
        case 8:
            return peer.setCongested(false);
        default:
            for (int count = below(4); count > 0; --count)
                peer.acknowledge();
        }
    }

    void connect(Peer &peer)
    {
        Connect connect{.version = ProtocolVersion::Mqtt5, .cleanStart = oneIn(6), .clientId = peer.id()};
        connect.sessionExpiryInterval = oneIn(5) ? 0 : 100'000;
        if (!peer.isWide) {
            connect.version = pick({ProtocolVersion::Mqtt31, ProtocolVersion::Mqtt311, ProtocolVersion::Mqtt5,
                                    ProtocolVersion::Mqtt5, ProtocolVersion::Mqtt5});
            connect.receiveMaximum = pick({quint16(1), quint16(2), quint16(3), quint16(65'535)});
        }
        if (connect.version == ProtocolVersion::Mqtt5) {
            if (oneIn(3))
                connect.maximumPacketSize = quint32(25 + below(20));
            else
                connect.topicAliasMaximum = quint16(below(3));
        }
        peer.connect(connect);
    }

    void subscribe(Peer &peer)
    {
        static constexpr const char *Filters[] = {
            "a/b", "a/+", "a/#", "#", "+/b", "b", "+", "$x/#", "$x/b", "a/b/c", "$SYS/#", "$SYS/+/connection/+/state"};
        static constexpr const char *Shared[] = {"$share/g/a/#", "$share/g/a/+", "$share/h/a/b", "$share/h/#",
                                                 "$share/i/b"};
        const bool isShared = oneIn(3);
        const QByteArray filter = isShared ? pick(Shared) : pick(Filters);
        if (isShared && !peer.isWide)
            leaveGroups(peer);
        const bool isVersion5 = peer.version() == ProtocolVersion::Mqtt5;
        Subscribe packet{.packetId = PacketId{1}};
        SubscriptionOptions options{.maximumQoS = QoS(below(3))};
        if (isVersion5) {
            options.noLocal = !isShared && oneIn(3);
            options.retainAsPublished = oneIn(2);
            options.retainHandling = RetainHandling(below(3));
            if (peer.isWide || oneIn(2))
                packet.subscriptionIdentifier = quint32(oneIn(2) ? ++m_lastIdentifier : ++m_lastIdentifier + 1'000);
        }
        packet.entries.append({filter, options});
        peer.send(packet);
        peer.take();
    }

    void unsubscribeFrom(Peer &peer, const QByteArray &filter)
    {
        Unsubscribe packet{.packetId = PacketId{2}};
        packet.topicFilters.append(filter);
        peer.send(packet);
    }

    /// What comes beside a narrow client's own copy is from its one group.
    void leaveGroups(Peer &peer)
    {
        look();
        for (const auto &[key, subscription] : m_mirror.subscriptions) {
            if (key.first == QLatin1StringView(peer.id()) && subscription.shared)
                unsubscribeFrom(peer, key.second.toLatin1());
        }
    }

    void unsubscribe(Peer &peer)
    {
        look();
        for (const auto &[key, subscription] : m_mirror.subscriptions) {
            if (key.first == QLatin1StringView(peer.id()))
                return unsubscribeFrom(peer, key.second.toLatin1());
        }
    }

    void look()
    {
        if (const auto delta = m_world.nextDelta())
            m_mirror.apply(*delta);
    }

    // -- one message

    void connectPublisher() { m_publisher.connect({.version = ProtocolVersion::Mqtt5, .clientId = "publisher"}); }

    /// What the broker's rules of topics are about is not as frequent as what the subscriptions are about.
    QByteArray anyTopic()
    {
        static constexpr const char *Topics[] = {"a/b", "a/b", "a/c", "a", "b", "$x/b", "a/b/c"};
        static constexpr const char *Judged[] = {"$SYS/broker/connection/b/state",
                                                 "$SYS/broker/connection/b/state",
                                                 "$SYS/broker/connection/bridge/state",
                                                 "$SYS/broker/connection/b/c/state",
                                                 "$SYS/broker/uptime",
                                                 "$share/g/a",
                                                 "a/b/c/d/e",
                                                 "a/b/c/d/e/f",
                                                 "a/////",
                                                 "a/a-name-of-thirty-three-bytes-xy",
                                                 "a/a-name-of-thirty-four-bytes-xyz1"};
        return oneIn(4) ? pick(Judged) : pick(Topics);
    }
    QByteArray payloadFor(const QByteArray &topic)
    {
        if (topic.startsWith("$SYS/broker/connection/") && !oneIn(4))
            return oneIn(2) ? "1" : "0";
        return {oneIn(4) ? 0 : below(24), 'x'};
    }

    QByteArray publish()
    {
        Peer *peer = oneIn(2) ? m_peers[size_t(below(Devices))].get() : nullptr;
        if (!peer || !peer->isOnline())
            peer = &m_publisher;
        const QByteArray topic = anyTopic();
        const QByteArray payload = payloadFor(topic);
        const TopicQuestion question{.topic = QString::fromLatin1(topic),
                                     .qos = QoS(below(3)),
                                     .publisher = peer == &m_publisher ? QString() : QString::fromLatin1(peer->id()),
                                     .retain = oneIn(3),
                                     .payload = payload};
        look();
        for (auto &each : m_peers)
            each->take();
        const Mirror before = m_mirror;
        const TopicAnswer answer = before.ask(question);
        if (answer.objection) {
            ++m_coverage.objections[*answer.objection];
            return expectRefusal(topic, question);
        }
        m_coverage.bridgeStates += topic.startsWith("$SYS");
        const PacketId id{++m_lastPacketId};
        peer->send(Publish{.topic = topic,
                           .payload = payload,
                           .packetId = question.qos == QoS::AtMostOnce ? PacketId::None : id,
                           .qos = question.qos,
                           .retain = question.retain});
        std::map<QString, std::vector<Copy>> copies;
        for (auto &each : m_peers)
            copies[QString::fromLatin1(each->id())] = each->take();
        if (peer->isClosed())
            return topic + " was refused, but the tester says that it is taken";
        if (question.qos == QoS::ExactlyOnce)
            peer->send(Pubrel{.packetId = id});
        look();
        ++m_coverage.messages;
        return compare(answer, before, copies);
    }

    /// By a client that has nothing but its connection to lose.
    QByteArray expectRefusal(const QByteArray &topic, const TopicQuestion &question)
    {
        m_publisher.send(Publish{.topic = topic,
                                 .payload = question.payload,
                                 .packetId = question.qos == QoS::AtMostOnce ? PacketId::None : PacketId{1},
                                 .qos = question.qos,
                                 .retain = question.retain});
        const bool isRefused = m_publisher.isClosed();
        connectPublisher();
        for (auto &each : m_peers) {
            if (!each->take().empty())
                return each->id() + " got a message on " + topic + ", which the tester says is refused";
        }
        return isRefused ? QByteArray() : topic + " was taken, but the tester says that it is refused";
    }

    QByteArray compare(const TopicAnswer &answer, const Mirror &before, std::map<QString, std::vector<Copy>> &copies)
    {
        m_expected.clear();
        m_expectedGroups.clear();
        m_drops = {};
        std::map<QString, std::vector<Verdict>> groups;
        QByteArray problem;
        for (const Verdict &verdict : answer.verdicts) {
            ++m_coverage.outcomes[size_t(verdict.outcome)];
            ++m_coverage.reasons[size_t(verdict.reason)];
            ++m_coverage.verdicts;
            if (verdict.outcome == Outcome::NoMatch)
                continue;
            if (verdict.subscription.shared)
                groups[verdict.subscription.topicFilter].push_back(verdict);
            else
                problem += expectOwn(verdict, copies[verdict.subscription.clientId]);
        }
        for (const auto &[filter, members] : groups)
            problem += expectGroup(members, copies);
        for (const auto &[client, rest] : copies) {
            if (!rest.empty())
                problem += client.toLatin1() + " got a copy too many, with " + rest.front().text() + "; ";
        }
        problem += compareCounts(before);
        return problem.isEmpty() ? problem : problem + describe(answer);
    }

    /// Takes the client's own copy out of those that came.
    QByteArray expectOwn(const Verdict &verdict, std::vector<Copy> &came)
    {
        const QByteArray who = verdict.subscription.clientId.toLatin1();
        Counts &counts = m_expected[verdict.subscription.clientId];
        const bool dropsOldest = verdict.reason == Reason::OldestGivesWay;
        counts.queued += verdict.outcome == Outcome::Queued && !dropsOldest;
        if (verdict.outcome == Outcome::Dropped || dropsOldest) {
            ++counts.dropped;
            ++m_drops[size_t(dropOf(verdict.reason))];
        }
        if (verdict.outcome != Outcome::Delivered)
            return {};
        if (came.empty())
            return who + " got nothing; ";
        const Copy copy = came.front();
        came.erase(came.begin());
        return agrees(verdict, copy) ? QByteArray() : who + " got " + copy.text() + "; ";
    }

    static bool agrees(const Verdict &verdict, const Copy &copy)
    {
        return verdict.qos == copy.qos && verdict.retain == copy.retain;
    }

    static DropReason dropOf(Reason reason)
    {
        switch (reason) {
        case Reason::QoS0QueueFull:
            return DropReason::QoS0QueueFull;
        case Reason::PacketTooLarge:
            return DropReason::PacketTooLarge;
        default:
            return DropReason::QueueFull;
        }
    }

    static bool isWide(const QString &clientId) { return clientId.mid(1).toInt() < WideDevices; }

    QByteArray expectGroup(const std::vector<Verdict> &members, std::map<QString, std::vector<Copy>> &copies)
    {
        const Verdict &first = members.front();
        const QByteArray name = first.subscription.topicFilter.toLatin1();
        const bool waits = std::ranges::any_of(members, [](const Verdict &each) {
            return each.reason >= Reason::NobodyInGroup && each.reason <= Reason::GroupOldestGivesWay;
        });
        if (waits) {
            if (!std::ranges::all_of(members, [&](const Verdict &each) { return each.reason == first.reason; }))
                return name + ": its members' verdicts differ; ";
            m_expectedGroups[first.subscription.topicFilter] +=
                first.outcome == Outcome::Queued && first.reason != Reason::GroupOldestGivesWay;
            m_drops[size_t(DropReason::SharedQueueFull)] +=
                first.reason == Reason::GroupQueueFull || first.reason == Reason::GroupOldestGivesWay;
            return {};
        }
        for (const Verdict &member : members) {
            std::vector<Copy> &came = copies[member.subscription.clientId];
            const auto copy = std::ranges::find_if(came, [&](const Copy &each) {
                return !isWide(member.subscription.clientId)
                    || each.identifiers == std::vector{member.subscription.subscriptionIdentifier};
            });
            if (copy == came.end())
                continue;
            const bool mayGet = member.outcome == Outcome::Delivered || member.outcome == Outcome::Shared;
            const bool isRight = mayGet && agrees(member, *copy);
            const QByteArray text = copy->text();
            came.erase(copy);
            return isRight ? QByteArray()
                           : member.subscription.clientId.toLatin1() + " got " + text + " by " + name + "; ";
        }
        // Nobody got it: its turn was a member's for whom it was too large.
        const auto tooLarge = std::ranges::find(members, Reason::PacketTooLarge, &Verdict::reason);
        if (tooLarge == members.end())
            return "nobody of " + name + " got it; ";
        ++m_drops[size_t(DropReason::PacketTooLarge)];
        ++m_lostInGroups;
        return {};
    }

    QByteArray compareCounts(const Mirror &before)
    {
        QByteArray problem;
        int surplus = 0; // drops of members of groups, whose turn is not known
        for (const auto &[id, client] : m_mirror.clients) {
            const ClientSnapshot &old = before.clients.at(id);
            const Counts &expected = m_expected[id];
            const int queued = int(client.queued) - int(old.queued);
            if (queued != expected.queued)
                problem += id.toLatin1() + " queues " + QByteArray::number(queued) + "; ";
            surplus += int(client.traffic.dropped - old.traffic.dropped) - expected.dropped;
        }
        if (surplus != std::exchange(m_lostInGroups, 0))
            problem += QByteArray::number(surplus) + " drops more; ";
        for (const auto &[filter, expected] : m_expectedGroups) {
            const int queued = int(m_mirror.sharedQueues.value(filter)) - int(before.sharedQueues.value(filter));
            if (queued != expected)
                problem += filter.toLatin1() + " queues " + QByteArray::number(queued) + "; ";
        }
        for (size_t reason = 0; reason < DropReasonCount; ++reason) {
            const int dropped = int(m_mirror.totals.drops[reason] - before.totals.drops[reason]);
            if (dropped != m_drops[reason])
                problem += QByteArray::number(dropped) + " drops of reason " + QByteArray::number(reason) + "; ";
        }
        return problem;
    }

    static QByteArray describe(const TopicAnswer &answer)
    {
        QByteArray text = "but the tester says:";
        for (const Verdict &verdict : answer.verdicts) {
            if (verdict.outcome == Outcome::NoMatch)
                continue;
            text += "\n  " + verdict.subscription.clientId.toLatin1() + ' '
                + verdict.subscription.topicFilter.toLatin1() + ": outcome " + QByteArray::number(int(verdict.outcome))
                + ", reason " + QByteArray::number(int(verdict.reason)) + ", QoS "
                + QByteArray::number(int(verdict.qos)) + (verdict.retain ? " retained" : "") + ", "
                + QByteArray::number(verdict.number) + " of " + QByteArray::number(verdict.limit);
        }
        return text;
    }

    QRandomGenerator m_random;
    Coverage &m_coverage;
    World m_world;
    Mirror m_mirror;
    std::vector<std::unique_ptr<Peer>> m_peers;
    Peer m_publisher;
    quint32 m_lastIdentifier = 0;
    quint16 m_lastPacketId = 10;
    std::map<QString, Counts> m_expected;
    std::map<QString, int> m_expectedGroups;
    Drops m_drops{};
    int m_lostInGroups = 0;
};

} // namespace

class TestSubscriptionTester : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheBroker();
};

void TestSubscriptionTester::agreesWithTheBroker()
{
    QLoggingCategory::setFilterRules(u"skep.events=false"_s); // thousands of lines
    const auto asBefore = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    Coverage coverage;
    for (quint32 seed = 1; seed <= Worlds; ++seed) {
        RandomHouse house(seed, coverage);
        const QByteArray problem = house.run();
        QVERIFY2(problem.isEmpty(), "seed " + QByteArray::number(seed) + ", " + problem);
    }
    // Every outcome and reason was there, or the comparison says little. Refusals by access rules are not the tester's.
    for (size_t outcome = 0; outcome < coverage.outcomes.size(); ++outcome)
        QVERIFY2(coverage.outcomes[outcome] > 0 || Outcome(outcome) == Outcome::Refused, QByteArray::number(outcome));
    for (size_t reason = 0; reason < coverage.reasons.size(); ++reason)
        QVERIFY2(coverage.reasons[reason] > 0 || Reason(reason) == Reason::AccessRules, QByteArray::number(reason));
    for (Violation objection : {Violation::ReservedTopic, Violation::TopicNameTooDeep, Violation::TopicNameTooLong,
                                Violation::QoSNotSupported, Violation::RetainNotSupported})
        QVERIFY2(coverage.objections[objection] > 0, sentenceOf(objection));
    QVERIFY(coverage.bridgeStates > 0);
    qInfo("%d messages, %d verdicts", coverage.messages, coverage.verdicts);
}

SKEP_TEST(TestSubscriptionTester)
#include "tst_subscriptiontester.moc"
