// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capacity.h"

#include "monitor.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

struct ResourceRow
{
    qint64 Limits::*limit;
    const char *setting;
    const char *what; ///< "… take 5 MiB of 6 MiB"
    const char *act; ///< at the limit
    bool isBytes = true;
};

// In the order of Resource.
constexpr std::array<ResourceRow, Capacity::ResourceCount> ResourceRows = {{
    {&Limits::maxAllQueuesBytes, "skep:max-all-queues-bytes", "Messages that wait for slow or absent clients take",
     "some are dropped, as mqtt/queued-messages/strategy says"},
    {&Limits::maxRetainedBytes, "skep:max-retained-bytes", "Retained messages take",
     "further ones are delivered and not kept"},
    {&Limits::maxSessions, "skep:max-sessions", "There are", "clients without a session are refused", false},
    {&Limits::maxSessionsBytes, "skep:max-sessions-bytes", "Sessions with their subscriptions take",
     "clients without a session and subscriptions are refused"},
    {&Limits::maxStoreBytes, "skep:max-store-bytes", "The database takes",
     "messages with QoS 1 and 2 are refused, and retained ones not kept"},
}};

QString amount(qint64 number, bool isBytes)
{
    return isBytes ? u"%1 MiB"_s.arg(double(number) / (1024 * 1024), 0, 'f', number < 100 << 20 ? 1 : 0)
                   : u"%1 sessions"_s.arg(number);
}

} // namespace

qint64 Capacity::limitOf(Resource resource) const
{
    return (*m_parts.limits).*ResourceRows[size_t(resource)].limit;
}

/// Down only after some way, so that what goes up and down at a mark is told once.
Capacity::Level Capacity::levelOf(Level before, qint64 used, qint64 limit) const
{
    if (used >= limit - limit / 64 || (before == Level::Full && used > limit / 20 * 19))
        return Level::Full;
    if (used > highMark(limit) || (before != Level::Normal && used > limit / 10 * 7))
        return Level::High;
    return Level::Normal;
}

void Capacity::change(Resource resource, qint64 used, qint64 limit)
{
    Level &level = m_levels[size_t(resource)];
    const Level before = std::exchange(level, levelOf(level, used, limit));
    if (level == before || level == Level::Normal)
        return;
    const ResourceRow &row = ResourceRows[size_t(resource)];
    const bool isFull = level == Level::Full;
    const QString sum = u"%1 %2 of %3 (%4)"_s.arg(QLatin1StringView(row.what), amount(used, row.isBytes),
                                                  amount(limit, row.isBytes), QLatin1StringView(row.setting));
    const QString text = isFull ? sum + u": "_s + QLatin1StringView(row.act) + u"."_s
        : before == Level::Full ? sum + u": there is room again."_s
                                : sum + u"; at the limit "_s + QLatin1StringView(row.act) + u"."_s;
    m_parts.monitor.log(EventRecord::of(EventKind::System,
                                        isFull                      ? EventSeverity::Error
                                            : before == Level::Full ? EventSeverity::Info
                                                                    : EventSeverity::Warning,
                                        text));
}

void Capacity::warn(const WaitingQueue &queue, const QByteArray &name, qint64 limit)
{
    m_parts.monitor.log(EventRecord::of(
        EventKind::System, EventSeverity::Warning,
        u"The messages that wait for '%1' take %2 of %3 (skep:max-queue-bytes); at the limit some are dropped, as "
        u"mqtt/queued-messages/strategy says."_s.arg(QString::fromUtf8(name), amount(queue.bytes(), true),
                                                     amount(limit, true)),
        QString::fromUtf8(name)));
}

QueueBounds Capacity::queueBounds(qsizetype messages) const
{
    const Limits &limits = *m_parts.limits;
    const auto bound = [](qint64 limit) { return limit < 0 ? QueueBounds::None : limit; };
    return {.messages = messages,
            .bytes = bound(limits.maxQueueBytes),
            .bytesInAll = bound(limits.maxAllQueuesBytes),
            .strategy = limits.queueStrategy};
}

std::optional<DropReason> Capacity::objectionToQoS0(const Message &message, qint64 waiting)
{
    const QueueMeter &meter = m_parts.counters.queueMeter;
    watch(Resource::Queues, meter.bytes());
    if (waiting + message.memorySize() > m_parts.limits->maxQoS0QueueBytes)
        return DropReason::QoS0QueueFull;
    const qint64 limit = m_parts.limits->maxAllQueuesBytes;
    if (limit >= 0 && meter.bytes() + meter.cost(message) > limit)
        return DropReason::AllQueuesFull;
    return {};
}

bool Capacity::areQueuesFull()
{
    if (m_levels[size_t(Resource::Queues)] != Level::Full)
        return false;
    watch(Resource::Queues, m_parts.counters.queueMeter.bytes()); // messages were taken since
    return m_levels[size_t(Resource::Queues)] == Level::Full && m_parts.limits->queueStrategy == QueueStrategy::Discard;
}

bool Capacity::hasRoomForRetained(qint64 bytes, bool isReplacing) const
{
    const qint64 limit = m_parts.limits->maxRetainedBytes;
    return (isReplacing || !isDiskFull()) && (limit < 0 || bytes <= limit);
}

bool Capacity::hasRoomForSession(qsizetype sessions) const
{
    const qint64 limit = m_parts.limits->maxSessions;
    return (limit < 0 || sessions < limit) && hasRoomForSessionBytes();
}

bool Capacity::hasRoomForSessionBytes() const
{
    const qint64 limit = m_parts.limits->maxSessionsBytes;
    return limit < 0 || m_parts.counters.sessionBytes < limit;
}

} // namespace skep
