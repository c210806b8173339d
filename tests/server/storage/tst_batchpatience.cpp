// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/storage/storebatch.h"
#include "server/storage/batchpatience.h"
#include "tests/support/storepicture.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using namespace std::chrono_literals;

namespace {

/// One batch after the other, as the store has them; the time is the test's.
class World final
{
public:
    /// A message that is sent to a client.
    EntryId send()
    {
        return m_batch->putEntry(m_message, {.queue = QueueId(1), .packetId = PacketId(1), .qos = QoS::AtLeastOnce});
    }
    void queue() { m_batch->putEntry(m_message, {.queue = QueueId(2), .qos = QoS::AtLeastOnce}); }
    void acknowledge(EntryId id) { m_batch->removeEntry(id, m_message); }

    BatchNumber commit()
    {
        m_number = BatchNumber(quint64(m_number) + 1);
        return m_patience.committed(m_number, *m_batch, EntryId(m_numbers.entry), m_now);
    }
    /// The writer has the batch; there is a new one.
    void take()
    {
        m_patience.taken();
        m_batch = std::make_unique<StoreBatch>(m_numbers, 0);
    }
    void pass(std::chrono::milliseconds time) { m_now += time; }

    bool isDue() const { return m_patience.due() <= m_now; }

private:
    StoreNumbers m_numbers;
    MessagePointer m_message = storedMessage("t", "m");
    std::unique_ptr<StoreBatch> m_batch = std::make_unique<StoreBatch>(m_numbers, 0);
    BatchPatience m_patience;
    BatchPatience::Time m_now = BatchPatience::Time() + 1h;
    BatchNumber m_number = BatchNumber::None;
};

} // namespace

class TestBatchPatience final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForAcknowledgements();
    void settlesInOrder();
    void doesNotWaitWithWhatStays();
    void doesNotWaitInVainForEver();
};

void TestBatchPatience::waitsForAcknowledgements()
{
    World world;
    const EntryId first = world.send();
    QCOMPARE(world.commit(), BatchNumber::None);
    QVERIFY(!world.isDue());
    world.pass(BatchPatience::Longest - 1ms);
    QVERIFY(!world.isDue());
    world.send();
    world.acknowledge(first);
    QCOMPARE(world.commit(), BatchNumber(1));
    world.pass(2ms); // the first would be too old by now
    QVERIFY(!world.isDue());
    world.pass(BatchPatience::Longest);
    QVERIFY(world.isDue());
}

void TestBatchPatience::settlesInOrder()
{
    World world;
    const EntryId first = world.send();
    world.commit();
    const EntryId second = world.send();
    world.commit();
    const EntryId third = world.send();
    world.commit();
    world.send();
    world.acknowledge(second);
    QCOMPARE(world.commit(), BatchNumber::None); // the first is still there
    world.acknowledge(first);
    QCOMPARE(world.commit(), BatchNumber(2));
    world.acknowledge(third);
    QCOMPARE(world.commit(), BatchNumber(3));
}

void TestBatchPatience::doesNotWaitWithWhatStays()
{
    World world;
    world.queue();
    QCOMPARE(world.commit(), BatchNumber::None);
    QVERIFY(world.isDue());
    world.acknowledge(world.send());
    QCOMPARE(world.commit(), BatchNumber::None);
    QVERIFY(world.isDue());
    world.take();
    world.send();
    world.commit();
    QVERIFY(!world.isDue());
    world.queue();
    world.commit();
    QVERIFY(world.isDue());
}

void TestBatchPatience::doesNotWaitInVainForEver()
{
    World world;
    int waited = 0;
    for (int i = 0; i < 3'000; ++i) { // clients that never acknowledge
        world.send();
        world.commit();
        waited += world.isDue() ? 0 : 1;
        world.pass(BatchPatience::Longest);
        world.take();
    }
    QVERIFY2(waited >= 2 && waited <= 10, QByteArray::number(waited).constData());

    waited = 0;
    for (int i = 0; i < 3'000; ++i) { // and now they do
        const EntryId id = world.send();
        world.commit();
        waited += world.isDue() ? 0 : 1;
        world.acknowledge(id);
        world.commit();
    }
    QVERIFY2(waited > 2'000, QByteArray::number(waited).constData());
}

SKEP_TEST(TestBatchPatience)
#include "tst_batchpatience.moc"
