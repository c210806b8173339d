// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storestats.h"

#include "schema.h"

#include <QFileInfo>

#include <array>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

StoreStats readStats(const QString &directory)
{
    StoreStats stats;
    const QString file = databaseFile(directory);
    if (!QFileInfo::exists(file)) {
        stats.error = u"There is no database '%1': name the data directory of a broker that has run."_s.arg(file);
        return stats;
    }
    SqliteDatabase database;
    const std::array<std::pair<qint64 *, const char *>, 10> numbers = {{
        {&stats.sessions, "SELECT count(*) FROM sessions"},
        {&stats.subscriptions, "SELECT count(*) FROM subscriptions"},
        {&stats.sharedGroups, "SELECT count(*) FROM groups"},
        {&stats.queued, "SELECT count(*) FROM entries WHERE packet_id=0"},
        {&stats.inFlight, "SELECT count(*) FROM entries WHERE packet_id>0"},
        {&stats.received, "SELECT count(*) FROM received"},
        {&stats.retained, "SELECT count(*) FROM retained"},
        {&stats.wills, "SELECT count(*) FROM wills"},
        {&stats.messages, "SELECT count(*) FROM messages"},
        {&stats.freeBytes, "SELECT freelist_count*page_size FROM pragma_freelist_count, pragma_page_size"},
    }};
    bool isRead = database.open(file, SqliteDatabase::Mode::ReadOnly) == 0 && database.execute("BEGIN") == 0;
    for (const auto &[number, sql] : numbers) {
        const auto value = isRead ? database.number(sql) : std::nullopt;
        isRead = value.has_value();
        *number = value.value_or(0);
    }
    if (!isRead)
        stats.error = describeError(file, database);
    stats.databaseBytes = QFileInfo(file).size();
    stats.logBytes = QFileInfo(file + u"-wal"_s).size();
    return stats;
}

QString StoreStats::toText() const
{
    const std::array<std::pair<QLatin1StringView, qint64>, 12> lines = {{
        {"sessions"_L1, sessions},
        {"subscriptions"_L1, subscriptions},
        {"shared subscription queues"_L1, sharedGroups},
        {"messages queued"_L1, queued},
        {"messages in flight"_L1, inFlight},
        {"incoming QoS 2 packet ids"_L1, received},
        {"retained messages"_L1, retained},
        {"wills"_L1, wills},
        {"messages stored, each once"_L1, messages},
        {"bytes in the database"_L1, databaseBytes},
        {"bytes of it free"_L1, freeBytes},
        {"bytes in the write-ahead log"_L1, logBytes},
    }};
    QString text;
    for (const auto &[name, number] : lines)
        text += u"%1  %2\n"_s.arg(number, 14).arg(name);
    return text;
}

} // namespace skep
