// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// What tst_storecrash kills: storewriter DIRECTORY LEVEL writes batches as fast as the store takes them, and prints
// each number that is reported as durable. Batch n puts ten entries of one message with payload n, removes those of
// batch n - 5, and notes n in a session.
#include "core/base/clock.h"
#include "server/storage/sqlitestore.h"
#include "tests/support/storepicture.h"

#include <QCoreApplication>

#include <cstdio>
#include <deque>

using namespace skep;

namespace {

constexpr int EntriesPerBatch = 10;
constexpr size_t KeptBatches = 5;
/// Commits ahead of the last durable one, as a broker whose publishers wait would have them.
constexpr quint64 MaximumAhead = 20;

class Writer final : public QObject
{
public:
    explicit Writer(SqliteStore &store) : m_store(store)
    {
        connect(&store, &Store::durable, this, [this](BatchNumber upTo) {
            std::printf("%llu\n", static_cast<unsigned long long>(upTo));
            std::fflush(stdout);
            fill();
        });
    }

    void fill()
    {
        while (quint64(m_number) < quint64(m_store.durableUpTo()) + MaximumAhead)
            writeOne();
    }

private:
    struct Written
    {
        MessagePointer message;
        QList<EntryId> entries;
    };

    void writeOne()
    {
        StoreBatch &batch = *m_store.batch();
        const qint64 number = qint64(m_number) + 1;
        const MessagePointer message = storedMessage("t", QByteArray::number(number).constData());
        Written &written = m_written.emplace_back(Written{message, {}});
        for (int i = 0; i < EntriesPerBatch; ++i)
            written.entries << batch.putEntry(message, {.queue = QueueId(1), .qos = QoS::AtLeastOnce});
        batch.putSession({.id = QueueId(1), .clientId = "one", .expiryInterval = 60, .disconnectedAt = number});
        if (m_written.size() > KeptBatches) {
            for (const EntryId entry : m_written.front().entries)
                batch.removeEntry(entry, m_written.front().message);
            m_written.pop_front();
        }
        m_number = m_store.commit();
    }

    SqliteStore &m_store;
    BatchNumber m_number = BatchNumber::None;
    std::deque<Written> m_written;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    SqliteStore store({.directory = arguments.value(1),
                       .level = arguments.value(2) == u"synced" ? DurabilityLevel::Synced : DurabilityLevel::Written,
                       .vfs = {}},
                      clock);
    StorePicture nothing;
    if (const QString error = store.open(); !error.isEmpty() || !store.restore(nothing, 1000).isDone) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    Writer writer(store);
    QMetaObject::invokeMethod(&writer, &Writer::fill, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
