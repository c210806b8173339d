// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakeclock.h"
#include "server/storage/schema.h"
#include "server/storage/sqlitestore.h"
#include "storepicture.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace skep {

/// A new data directory, with a store that can be closed and opened again.
class StoreWorld final
{
public:
    explicit StoreWorld(DurabilityLevel level = DurabilityLevel::Written, const QByteArray &vfs = {},
                        std::chrono::milliseconds patience = BatchPatience::Longest)
        : m_settings{.directory = m_directory.path(), .level = level, .vfs = vfs, .patience = patience}
    {
    }

    /// What is restored, or one line with the error.
    QStringList open()
    {
        close();
        m_store = std::make_unique<SqliteStore>(m_settings, clock);
        if (const QString error = m_store->open(); !error.isEmpty())
            return {error};
        StorePicture picture;
        for (;;) {
            const RestoreStep step = m_store->restore(picture, 3);
            if (!step.error.isEmpty())
                return {step.error};
            if (step.isDone)
                return picture.lines;
        }
    }
    QString openAsText() { return open().join(u'\n'); }
    void close() { m_store.reset(); }

    SqliteStore &store() { return *m_store; }
    StoreBatch &batch() { return *m_store->batch(); }

    /// Commits; true when that is durable within some seconds.
    bool settle()
    {
        const BatchNumber number = m_store->commit();
        return QTest::qWaitFor([&] { return m_store->durableUpTo() >= number; }, 10'000);
    }

    QString directory() const { return m_directory.path(); }
    QString file() const { return databaseFile(m_directory.path()); }

    FakeClock clock;

private:
    QTemporaryDir m_directory;
    SqliteStoreSettings m_settings;
    std::unique_ptr<SqliteStore> m_store;
};

} // namespace skep
