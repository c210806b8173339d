// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/messages/inflight.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace skep;

namespace {

Delivery delivery(quint32 number)
{
    Delivery made;
    made.message = Message::create("t/" + QByteArray::number(number), {}, {}, QoS::AtLeastOnce, false);
    auto *identifiers = new SubscriptionIdentifiers;
    identifiers->values.append(number);
    made.identifiers.reset(identifiers);
    made.qos = QoS::AtLeastOnce;
    return made;
}

quint32 numberOf(const Delivery &delivery)
{
    return delivery.identifiers->values.first();
}

using Order = std::vector<std::pair<int, quint32>>; // packet id and number of the delivery

Order orderOf(InflightWindow &window)
{
    Order order;
    window.forEach(
        [&](InflightWindow::Entry &entry) { order.emplace_back(int(entry.packetId), numberOf(entry.delivery)); });
    return order;
}

} // namespace

class TestInflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendFindTake();
    void keepsTheOrder();
    void idsGoRound();
    void idsInUseAreSkipped();
    void fillsWhole();
    void clears();
    void randomAgainstPlainList();
};

void TestInflight::appendFindTake()
{
    InflightWindow window;
    QVERIFY(window.isEmpty());
    QVERIFY(!window.find(PacketId(1)));
    QVERIFY(!window.find(PacketId::None));
    const PacketId id = window.append(delivery(7), DeliveryState::AwaitingPubrec);
    QCOMPARE(id, PacketId(1)); // [MQTT-2.2.1-3] never 0
    QCOMPARE(window.size(), 1);
    QVERIFY(window.find(id));
    QCOMPARE(window.find(id)->state, DeliveryState::AwaitingPubrec);
    window.find(id)->state = DeliveryState::AwaitingPubcomp;
    QCOMPARE(window.find(id)->state, DeliveryState::AwaitingPubcomp);
    QVERIFY(!window.find(PacketId(2)));
    QVERIFY(!window.find(PacketId(1 + 8))); // the same slot
    QVERIFY(!window.find(PacketId::None));
    const Delivery taken = window.take(id);
    QCOMPARE(numberOf(taken), 7u);
    QCOMPARE(taken.message->topic().toByteArray(), "t/7");
    QVERIFY(!window.find(id));
    QVERIFY(window.isEmpty());
}

/// [MQTT-4.6.0-1] resent in the order of sending.
void TestInflight::keepsTheOrder()
{
    InflightWindow window;
    std::vector<PacketId> ids;
    for (quint32 i = 0; i < 6; ++i)
        ids.push_back(window.append(delivery(i), DeliveryState::AwaitingPuback));
    window.take(ids[2]);
    window.take(ids[0]);
    window.take(ids[5]);
    window.append(delivery(6), DeliveryState::AwaitingPuback);
    QCOMPARE(orderOf(window), Order({{2, 1}, {4, 3}, {5, 4}, {7, 6}}));
}

void TestInflight::idsGoRound()
{
    InflightWindow window;
    for (int i = 1; i <= 65'535; ++i)
        window.take(window.append(delivery(1), DeliveryState::AwaitingPuback));
    QCOMPARE(window.append(delivery(1), DeliveryState::AwaitingPuback), PacketId(1));
}

/// [MQTT-2.2.1-3] an id that is in use is not given again.
void TestInflight::idsInUseAreSkipped()
{
    InflightWindow window;
    const PacketId kept = window.append(delivery(100), DeliveryState::AwaitingPuback);
    for (int i = 0; i < 200'000; ++i) {
        const PacketId id = window.append(delivery(1), DeliveryState::AwaitingPuback);
        QVERIFY(id != kept && id != PacketId::None);
        window.take(id);
    }
    QVERIFY(window.find(kept));
    QCOMPARE(numberOf(window.find(kept)->delivery), 100u);
}

void TestInflight::fillsWhole()
{
    InflightWindow window;
    QSet<int> ids;
    for (quint32 i = 0; i < 65'535; ++i)
        ids.insert(int(window.append(delivery(i), DeliveryState::AwaitingPuback)));
    QCOMPARE(ids.size(), 65'535);
    QVERIFY(!ids.contains(0));
    QCOMPARE(window.size(), 65'535);
    window.take(PacketId(30'000));
    QCOMPARE(window.append(delivery(1), DeliveryState::AwaitingPuback), PacketId(30'000));
    const Order order = orderOf(window);
    QCOMPARE(order.size(), size_t(65'535));
    QCOMPARE(order.front().first, 1);
    QCOMPARE(order.back().first, 30'000);
    for (const auto &[id, number] : order)
        window.take(PacketId(id));
    QVERIFY(window.isEmpty());
    QVERIFY(window.append(delivery(1), DeliveryState::AwaitingPuback) != PacketId::None);
}

void TestInflight::clears()
{
    InflightWindow window;
    const MessagePointer message = Message::create("t", {}, {}, QoS::AtLeastOnce, false);
    for (int i = 0; i < 100; ++i)
        window.append({message}, DeliveryState::AwaitingPuback);
    QCOMPARE(message->ref.loadRelaxed(), 101);
    window.clear();
    QCOMPARE(message->ref.loadRelaxed(), 1);
    QVERIFY(window.isEmpty());
    QVERIFY(orderOf(window).empty());
    QCOMPARE(window.append({message}, DeliveryState::AwaitingPuback), PacketId(101));
}

void TestInflight::randomAgainstPlainList()
{
    QRandomGenerator random(1'883);
    InflightWindow window;
    Order model;
    for (quint32 step = 0; step < 100'000; ++step) {
        const bool growing = step % 20'000 < 10'000;
        if (model.empty() || random.bounded(20) < (growing ? 11 : 9)) {
            const PacketId id = window.append(delivery(step), DeliveryState::AwaitingPuback);
            for (const auto &[known, number] : model)
                QVERIFY(known != int(id));
            model.emplace_back(int(id), step);
        } else {
            const size_t place = random.bounded(quint32(model.size()));
            QCOMPARE(numberOf(window.take(PacketId(model[place].first))), model[place].second);
            model.erase(model.begin() + qptrdiff(place));
        }
        QCOMPARE(window.size(), qsizetype(model.size()));
        if (step % 100 == 0)
            QCOMPARE(orderOf(window), model);
    }
}

SKEP_TEST(TestInflight)
#include "tst_inflight.moc"
