// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/network/outputqueue.h"
#include "tests/support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace skep;

namespace {

MessagePointer messageWith(const QByteArray &payload)
{
    return Message::create("t", {}, payload, QoS::AtMostOnce, false);
}

void put(OutputQueue &queue, const QByteArray &bytes)
{
    std::ranges::copy(bytes, queue.append(bytes.size()));
}

QByteArray allOf(const OutputQueue &queue)
{
    QByteArray bytes(queue.size(), '?');
    queue.copyFront(bytes.data(), bytes.size());
    return bytes;
}

} // namespace

class TestOutputQueue final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder();
    void sharesPayloads();
    void isTheSameHoweverItIsTaken();
    void forgets();
};

void TestOutputQueue::keepsTheOrder()
{
    OutputQueue queue;
    QVERIFY(!queue.hasBuffer());
    queue.setBuffer(OutputBuffer(16));
    QVERIFY(queue.hasBuffer() && queue.isEmpty());
    put(queue, "ab");
    queue.append(messageWith("CDE"));
    put(queue, "f");
    put(queue, "g");
    queue.append(messageWith("H"));
    queue.append(messageWith(""));
    queue.append(messageWith("IJ"));
    put(queue, "k");
    QCOMPARE(queue.size(), 11);
    QCOMPARE(allOf(queue), "abCDEfgHIJk");
    QCOMPARE(queue.front(), "ab");
    queue.removeFirst(2);
    QCOMPARE(queue.front(), "CDE");
    queue.removeFirst(4);
    QCOMPARE(queue.front(), "g");
    queue.removeFirst(4);
    QCOMPARE(queue.front(), "k");
    put(queue, "l");
    QCOMPARE(queue.front(), "kl");
    queue.removeFirst(2);
    QVERIFY(queue.isEmpty());
}

void TestOutputQueue::sharesPayloads()
{
    const MessagePointer message = messageWith("payload");
    OutputQueue queue;
    queue.append(message);
    QCOMPARE(static_cast<const void *>(queue.front().data()), static_cast<const void *>(message->payload().data()));
    QVERIFY(!queue.hasBuffer());
}

void TestOutputQueue::isTheSameHoweverItIsTaken()
{
    QRandomGenerator random(7);
    OutputQueue queue;
    queue.setBuffer(OutputBuffer(8));
    QByteArray expected;
    QByteArray taken;
    for (int step = 0; step < 5'000; ++step) {
        const QByteArray bytes(random.bounded(20), char('a' + step % 26));
        if (random.bounded(3) == 0)
            queue.append(messageWith(bytes));
        else
            put(queue, bytes);
        expected += bytes;
        if (random.bounded(4) != 0)
            continue;
        const qsizetype count = random.bounded(int(queue.size()) + 1);
        QByteArray piece(count, '?');
        queue.copyFront(piece.data(), count);
        taken += piece;
        queue.removeFirst(count);
        QCOMPARE(taken.size() + queue.size(), expected.size());
    }
    QCOMPARE(taken + allOf(queue), expected);
}

void TestOutputQueue::forgets()
{
    const MessagePointer message = messageWith("payload");
    OutputQueue queue;
    queue.setBuffer(OutputBuffer(8));
    put(queue, "x");
    queue.append(message);
    QVERIFY(queue.clear().capacity() > 0);
    QVERIFY(queue.isEmpty() && !queue.hasBuffer());
    queue.setBuffer(OutputBuffer(8));
    put(queue, "y");
    QCOMPARE(allOf(queue), "y");
}

SKEP_TEST(TestOutputQueue)
#include "tst_outputqueue.moc"
