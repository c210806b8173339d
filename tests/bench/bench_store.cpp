// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// Measures the durable store alone: queue entries of 64-byte messages, a hundred in each commit, at both levels;
// messages that are acknowledged while they wait; the restore of a million queued messages over 10,000 sessions.
//
// Usage: bench_store DIRECTORY [MESSAGES]    in an empty directory on the disk to measure
#include "core/base/clock.h"
#include "server/storage/schema.h"
#include "server/storage/sqlitestore.h"
#include "tests/support/faultvfs.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr int PerCommit = 100;
constexpr int Sessions = 10'000;
constexpr quint64 MaximumAhead = 100; ///< commits that wait, as many publishers as wait for their PUBACK

class Counter final : public RestoreSink
{
public:
    qint64 sessions = 0;
    std::vector<std::vector<MessagePointer>> queues;

    void group(QueueId, const QByteArray &) override { }
    void session(const SessionRecord &) override { ++sessions; }
    void subscription(QueueId, const QByteArray &, const SubscriptionRecord &) override { }
    void received(QueueId, PacketId) override { }
    void will(QueueId, const MessagePointer &, const WillRecord &) override { }
    void retained(const MessagePointer &, const RetainedRecord &) override { }
    void entry(EntryId, const MessagePointer &message, const EntryRecord &entry) override
    {
        if (queues.size() <= size_t(entry.queue))
            queues.resize(size_t(entry.queue) + 1);
        queues[size_t(entry.queue)].push_back(message);
    }
};

double cpuSeconds()
{
    return double(std::clock()) / double(CLOCKS_PER_SEC);
}

/// Megabytes of this process in memory: now, or the peak.
qint64 memory(const char *line)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf(line);
    return all.mid(at + qsizetype(qstrlen(line)), 20).trimmed().split(' ').constFirst().toLongLong() / 1024;
}

MessagePointer makeMessage()
{
    static const QByteArray payload(64, 'x');
    return Message::create("devices/0001/commands", {}, payload, QoS::AtLeastOnce, false);
}

void waitFor(const SqliteStore &store, quint64 number)
{
    while (quint64(store.durableUpTo()) < number)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void write(const QString &directory, DurabilityLevel level, int messages, int sessions, bool acknowledged)
{
    FaultVfs counting;
    const SystemClock clock;
    SqliteStore store({.directory = directory, .level = level, .vfs = FaultVfs::name()}, clock);
    Counter nothing;
    if (const QString error = store.open(); !error.isEmpty() || !store.restore(nothing, messages).isDone)
        qFatal("%s", qPrintable(error));
    if (nothing.sessions == 0) {
        for (int i = 0; i < sessions; ++i) {
            const QueueId queue = store.newQueue();
            store.batch()->putSession(
                {.id = queue, .clientId = "device-" + QByteArray::number(i), .expiryInterval = SessionNeverExpires});
            store.batch()->putSubscription(queue, "devices/" + QByteArray::number(i) + "/commands", {});
        }
    }
    waitFor(store, quint64(store.commit()));
    const int syncs = counting.syncs();
    const quint64 commits = store.metrics().groupCommits;
    const double cpu = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    std::deque<std::pair<EntryId, MessagePointer>> open;
    quint64 number = 0;
    for (int i = 0; i < messages; i += PerCommit) {
        for (int k = 0; k < PerCommit; ++k) {
            const MessagePointer message = makeMessage();
            const EntryId id =
                store.batch()->putEntry(message, {.queue = QueueId(1 + (i + k) % sessions), .qos = QoS::AtLeastOnce});
            if (acknowledged)
                open.emplace_back(id, message);
        }
        while (open.size() > 5 * PerCommit) {
            store.batch()->removeEntry(open.front().first, open.front().second);
            open.pop_front();
        }
        number = quint64(store.commit());
        if (number > MaximumAhead)
            waitFor(store, number - MaximumAhead);
    }
    waitFor(store, number);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("%-8s %-28s %8.0f messages/s  %5.2f us of CPU  %6d syncs  %6llu transactions\n",
                level == DurabilityLevel::Synced ? "synced" : "written",
                acknowledged ? "acknowledged 5 commits later" : "queued", messages / seconds,
                (cpuSeconds() - cpu) / messages * 1e6, counting.syncs() - syncs,
                static_cast<unsigned long long>(store.metrics().groupCommits - commits));
}

void restore(const QString &directory)
{
    const SystemClock clock;
    const qint64 before = memory("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    SqliteStore store({.directory = directory, .vfs = {}}, clock);
    if (const QString error = store.open(); !error.isEmpty())
        qFatal("%s", qPrintable(error));
    const double opened = double(timer.nsecsElapsed()) / 1e9;
    Counter counter;
    qint64 longest = 0;
    for (bool done = false; !done;) {
        QElapsedTimer step;
        step.start();
        done = store.restore(counter, 10'000).isDone;
        longest = std::max(longest, step.nsecsElapsed());
    }
    qint64 entries = 0;
    for (const auto &queue : counter.queues)
        entries += qint64(queue.size());
    std::printf("restore  %lld entries, %lld sessions: %.2f s (checked in %.2f s, longest step %.0f ms), "
                "database %lld MB, memory %lld MB more, %lld MB at the most\n",
                static_cast<long long>(entries), static_cast<long long>(counter.sessions),
                double(timer.nsecsElapsed()) / 1e9, opened, double(longest) / 1e6,
                static_cast<long long>(QFileInfo(databaseFile(directory)).size() / 1'000'000),
                static_cast<long long>(memory("VmRSS:") - before), static_cast<long long>(memory("VmHWM:")));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString directory = QCoreApplication::arguments().value(1);
    if (directory.isEmpty() || !QDir().mkpath(directory) || !QDir(directory).isEmpty())
        qFatal("Usage: bench_store DIRECTORY [MESSAGES], with a directory that is empty.");
    const int messages = argc > 2 ? QCoreApplication::arguments().at(2).toInt() : 1'000'000;
    write(directory + u"/queue"_s, DurabilityLevel::Written, messages, Sessions, false);
    restore(directory + u"/queue"_s);
    for (const DurabilityLevel level : {DurabilityLevel::Written, DurabilityLevel::Synced}) {
        for (const bool acknowledged : {false, true}) {
            write(directory + u"/small"_s, level, messages / 5, 10, acknowledged);
            QDir(directory + u"/small"_s).removeRecursively();
        }
    }
    return 0;
}
