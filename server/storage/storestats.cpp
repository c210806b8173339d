// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "storestats.h"

#include "schema.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

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

namespace {

struct StatsLine
{
    QLatin1StringView name; ///< for people
    QLatin1StringView key; ///< in JSON
    qint64 StoreStats::*number;
};

constexpr std::array<StatsLine, 12> Lines = {{
    {"sessions"_L1, "sessions"_L1, &StoreStats::sessions},
    {"subscriptions"_L1, "subscriptions"_L1, &StoreStats::subscriptions},
    {"shared subscription queues"_L1, "sharedGroups"_L1, &StoreStats::sharedGroups},
    {"messages queued"_L1, "queued"_L1, &StoreStats::queued},
    {"messages in flight"_L1, "inFlight"_L1, &StoreStats::inFlight},
    {"incoming QoS 2 packet ids"_L1, "received"_L1, &StoreStats::received},
    {"retained messages"_L1, "retained"_L1, &StoreStats::retained},
    {"wills"_L1, "wills"_L1, &StoreStats::wills},
    {"messages stored, each once"_L1, "messages"_L1, &StoreStats::messages},
    {"bytes in the database"_L1, "databaseBytes"_L1, &StoreStats::databaseBytes},
    {"bytes of it free"_L1, "freeBytes"_L1, &StoreStats::freeBytes},
    {"bytes in the write-ahead log"_L1, "logBytes"_L1, &StoreStats::logBytes},
}};

} // namespace

QString StoreStats::toText() const
{
    QString text;
    for (const StatsLine &line : Lines)
        text += u"%1  %2\n"_s.arg(this->*line.number, 14).arg(line.name);
    return text;
}

QByteArray StoreStats::toJson() const
{
    QJsonObject object;
    for (const StatsLine &line : Lines)
        object.insert(line.key, this->*line.number);
    return QJsonDocument(object).toJson();
}

} // namespace skep
