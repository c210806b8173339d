// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/thread/epolleventdispatcher.h"
#include "tests/support/testrunner.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <functional>

#include <sys/socket.h>
#include <unistd.h>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// Two connected descriptors; closes those that are still its own.
struct SocketPair
{
    SocketPair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~SocketPair()
    {
        close(0);
        close(1);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    void close(int end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
    void write(int end) { QCOMPARE(::write(ends[end], "x", 1), ssize_t(1)); }
    void read(int end)
    {
        char byte = 0;
        [[maybe_unused]] const auto size = ::read(ends[end], &byte, 1);
    }
    int ends[2] = {-1, -1};
};

} // namespace

/// Every test runs in a thread of its own with the dispatcher under test; `body` builds its world there and calls
/// loop.quit() when what it waits for has come.
class TestEpollEventDispatcher final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsTimersInOrder();
    void repeatsTimersAndStopsThem();
    void tellsOfTimers();
    void deletesWithinTimer();
    void runsQueuedCallsFromBothSides();
    void wakesOncePerPass();
    void carriesTcp();
    void switchesNotifiers();
    void seesAReopenedDescriptor();
    void survivesDeletionWithinHandlers();
    void runsNestedLoops();
    void doesNotRunATimerWithinItself();
    void leavesSocketsOutWhenAsked();
    void tellsBeforeItWaits();

private:
    void run(const std::function<void(QEventLoop &)> &body);
};

void TestEpollEventDispatcher::run(const std::function<void(QEventLoop &)> &body)
{
    bool finished = false;
    QThread thread;
    thread.setEventDispatcher(new EpollEventDispatcher);
    QObject context;
    context.moveToThread(&thread);
    connect(&thread, &QThread::started, &context, [&] {
        QEventLoop loop;
        body(loop);
        finished = true;
        thread.quit();
    });
    thread.start();
    QVERIFY(thread.wait(30'000));
    QVERIFY(finished);
}

void TestEpollEventDispatcher::runsTimersInOrder()
{
    run([](QEventLoop &loop) {
        QList<int> order;
        QTimer::singleShot(60, &loop, [&] {
            order.append(60);
            loop.quit();
        });
        QTimer::singleShot(30, Qt::PreciseTimer, &loop, [&] { order.append(30); });
        QTimer::singleShot(1, &loop, [&] { order.append(1); });
        QTimer::singleShot(0, &loop, [&] { order.append(0); });
        loop.exec();
        QCOMPARE(order, (QList<int>{0, 1, 30, 60}));
    });
}

void TestEpollEventDispatcher::repeatsTimersAndStopsThem()
{
    run([](QEventLoop &loop) {
        QTimer zero, fast;
        int zeros = 0, fasts = 0;
        connect(&zero, &QTimer::timeout, &loop, [&] {
            if (++zeros == 100)
                zero.stop();
        });
        connect(&fast, &QTimer::timeout, &loop, [&] {
            if (++fasts == 5 && zeros == 100)
                loop.quit();
        });
        zero.start(0);
        fast.start(2);
        loop.exec();
        QCOMPARE(zeros, 100);
        QCOMPARE(fasts, 5);
    });
}

void TestEpollEventDispatcher::tellsOfTimers()
{
    run([](QEventLoop &) {
        auto *const dispatcher = QAbstractEventDispatcher::instance();
        QObject owner;
        const int id = owner.startTimer(100'000, Qt::VeryCoarseTimer);
        QCOMPARE(dispatcher->registeredTimers(&owner).size(), qsizetype(1));
        QCOMPARE(dispatcher->registeredTimers(&owner).first().interval, 100'000);
        QCOMPARE(dispatcher->registeredTimers(&owner).first().timerType, Qt::VeryCoarseTimer);
        QVERIFY(dispatcher->remainingTime(id) > 50'000);
        QVERIFY(dispatcher->remainingTime(id) <= 100'000);
        owner.killTimer(id);
        QCOMPARE(dispatcher->remainingTime(id), -1);
        QVERIFY(dispatcher->registeredTimers(&owner).isEmpty());
    });
}

void TestEpollEventDispatcher::deletesWithinTimer()
{
    run([](QEventLoop &loop) {
        auto *const first = new QTimer;
        auto *const second = new QTimer;
        // Due in the same pass: whichever comes first deletes both.
        int fired = 0;
        const auto act = [&, first, second] {
            ++fired;
            delete first;
            delete second;
            QTimer::singleShot(20, &loop, &QEventLoop::quit);
        };
        connect(first, &QTimer::timeout, &loop, act);
        connect(second, &QTimer::timeout, &loop, act);
        first->start(0);
        second->start(0);
        loop.exec();
        QCOMPARE(fired, 1);
    });
}

void TestEpollEventDispatcher::runsQueuedCallsFromBothSides()
{
    run([](QEventLoop &loop) {
        constexpr int Calls = 1000;
        int own = 0, foreign = 0;
        QThread *const other = QThread::create([&] {
            for (int i = 0; i < Calls; ++i)
                QMetaObject::invokeMethod(
                    &loop, [&] { ++foreign; }, Qt::QueuedConnection);
        });
        const std::function<void()> again = [&] {
            if (++own < Calls)
                QMetaObject::invokeMethod(&loop, again, Qt::QueuedConnection);
            else
                other->start();
        };
        connect(other, &QThread::finished, &loop, &QEventLoop::quit);
        QMetaObject::invokeMethod(&loop, again, Qt::QueuedConnection);
        loop.exec();
        QCOMPARE(own, Calls);
        QCOMPARE(foreign, Calls);
        delete other;
    });
}

void TestEpollEventDispatcher::wakesOncePerPass()
{
    run([](QEventLoop &) {
        auto *const dispatcher = QAbstractEventDispatcher::instance();
        dispatcher->wakeUp();
        dispatcher->wakeUp();
        QVERIFY(dispatcher->processEvents(QEventLoop::WaitForMoreEvents));
        QVERIFY(!dispatcher->processEvents(QEventLoop::AllEvents));
    });
}

void TestEpollEventDispatcher::carriesTcp()
{
    run([](QEventLoop &loop) {
        constexpr int Clients = 50;
        const QByteArray message(300'000, 'm');
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &loop, [&] {
            while (QTcpSocket *const socket = server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        });
        int done = 0;
        for (int i = 0; i < Clients; ++i) {
            auto *const client = new QTcpSocket(&server);
            connect(client, &QTcpSocket::connected, client, [client, &message] { client->write(message); });
            connect(client, &QTcpSocket::readyRead, client, [&, client] {
                if (client->bytesAvailable() < message.size())
                    return;
                QCOMPARE(client->readAll(), message);
                client->disconnectFromHost();
            });
            connect(client, &QTcpSocket::disconnected, &loop, [&] {
                if (++done == Clients)
                    loop.quit();
            });
            client->connectToHost(QHostAddress::LocalHost, server.serverPort());
        }
        loop.exec();
        QCOMPARE(done, Clients);
    });
}

void TestEpollEventDispatcher::switchesNotifiers()
{
    run([](QEventLoop &loop) {
        SocketPair pair;
        QSocketNotifier read(pair.ends[0], QSocketNotifier::Read);
        QSocketNotifier write(pair.ends[0], QSocketNotifier::Write);
        int reads = 0, writes = 0;
        connect(&write, &QSocketNotifier::activated, &loop, [&] {
            ++writes;
            write.setEnabled(false);
            read.setEnabled(false);
            pair.write(1);
            QTimer::singleShot(20, &loop, [&] {
                QCOMPARE(reads, 0); // off while there was something to read
                read.setEnabled(true);
            });
        });
        connect(&read, &QSocketNotifier::activated, &loop, [&] {
            ++reads;
            pair.read(0);
            read.setEnabled(false);
            read.setEnabled(true);
            if (reads == 1)
                pair.write(1);
            else
                loop.quit();
        });
        loop.exec();
        QCOMPARE(reads, 2);
        QCOMPARE(writes, 1);
    });
}

void TestEpollEventDispatcher::seesAReopenedDescriptor()
{
    run([](QEventLoop &loop) {
        // The same number stands for another socket within one pass, before the kernel is told of either.
        SocketPair old;
        SocketPair fresh;
        auto notifier = std::make_unique<QSocketNotifier>(old.ends[0], QSocketNotifier::Read);
        const int number = old.ends[0];
        QTimer::singleShot(0, &loop, [&] {
            notifier.reset();
            QCOMPARE(dup2(fresh.ends[0], number), number);
            notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
            connect(notifier.get(), &QSocketNotifier::activated, &loop, &QEventLoop::quit);
            fresh.write(1);
        });
        loop.exec();
        notifier.reset();
    });
}

void TestEpollEventDispatcher::survivesDeletionWithinHandlers()
{
    run([](QEventLoop &loop) {
        // Ready in the same pass: the first handler to run deletes all notifiers and closes everything.
        constexpr int Pairs = 20;
        std::array<SocketPair, Pairs> pairs;
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        int activations = 0;
        for (SocketPair &pair : pairs) {
            pair.write(1);
            for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
                auto &notifier = notifiers.emplace_back(std::make_unique<QSocketNotifier>(pair.ends[0], type));
                connect(notifier.get(), &QSocketNotifier::activated, &loop, [&] {
                    ++activations;
                    notifiers.clear();
                    for (SocketPair &other : pairs)
                        other.close(0);
                    QTimer::singleShot(20, &loop, &QEventLoop::quit);
                });
            }
        }
        loop.exec();
        QCOMPARE(activations, 1);
    });
}

void TestEpollEventDispatcher::runsNestedLoops()
{
    run([](QEventLoop &loop) {
        SocketPair pair;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        int depth = 0;
        connect(&notifier, &QSocketNotifier::activated, &loop, [&] {
            pair.read(0);
            if (++depth == 3) {
                loop.quit();
                return;
            }
            QEventLoop inner;
            QTimer::singleShot(1, &inner, [&] { pair.write(1); });
            QTimer::singleShot(50, &inner, &QEventLoop::quit);
            inner.exec();
        });
        pair.write(1);
        loop.exec();
        QCOMPARE(depth, 3);
    });
}

void TestEpollEventDispatcher::doesNotRunATimerWithinItself()
{
    run([](QEventLoop &loop) {
        int depth = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &loop, [&] {
            QCOMPARE(++depth, 1);
            QEventLoop inner;
            QTimer::singleShot(20, &inner, &QEventLoop::quit);
            inner.exec();
            --depth;
            timer.stop();
            loop.quit();
        });
        timer.start(0);
        loop.exec();
    });
}

void TestEpollEventDispatcher::leavesSocketsOutWhenAsked()
{
    run([](QEventLoop &loop) {
        SocketPair pair;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        int activations = 0;
        connect(&notifier, &QSocketNotifier::activated, &loop, [&] {
            pair.read(0);
            ++activations;
        });
        pair.write(1);
        auto *const dispatcher = QAbstractEventDispatcher::instance();
        dispatcher->processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(activations, 0);
        dispatcher->processEvents(QEventLoop::AllEvents);
        QCOMPARE(activations, 1);
    });
}

void TestEpollEventDispatcher::tellsBeforeItWaits()
{
    run([](QEventLoop &loop) {
        QStringList order;
        auto *const dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop, [&] { order << u"block"_s; });
        connect(dispatcher, &QAbstractEventDispatcher::awake, &loop, [&] { order << u"awake"_s; });
        SocketPair pair;
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, &loop, [&] {
            order << u"read"_s;
            loop.quit();
        });
        pair.write(1);
        loop.exec();
        QCOMPARE(order, (QStringList{u"block"_s, u"awake"_s, u"read"_s}));
    });
}

SKEP_TEST(TestEpollEventDispatcher)
#include "tst_epolleventdispatcher.moc"
