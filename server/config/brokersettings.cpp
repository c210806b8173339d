// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokersettings.h"

#include "settingaccess.h"

namespace skep {

namespace {

using namespace Qt::StringLiterals;
using Outside = ValueRule::Outside;
using Type = ValueRule::Type;

constexpr qint64 Unbounded = std::numeric_limits<qint64>::max();
constexpr qint64 MaximumTimeout = std::numeric_limits<qint32>::max();
constexpr auto NeedsRestart = BrokerSetting::Change::NeedsRestart;
constexpr auto WhileRunning = BrokerSetting::Change::WhileRunning;

constexpr QLatin1StringView QueueStrategies[]{"discard"_L1, "discard-oldest"_L1};
constexpr QLatin1StringView PersistenceModes[]{"file"_L1, "in-memory"_L1};
constexpr QLatin1StringView PersistenceLevels[]{"written"_L1, "synced"_L1};
constexpr QLatin1StringView LogLevels[]{"error"_L1, "warning"_L1, "info"_L1, "debug"_L1};

static_assert(Limits::Automatic == ValueRule::AutomaticNumber);

// -- rows

constexpr ValueRule number(qint64 minimum, qint64 maximum, const char *unit = "",
                           Outside outside = Outside::TakesDefault)
{
    return {.type = Type::Integer, .minimum = minimum, .maximum = maximum, .outside = outside, .unit = unit};
}

constexpr ValueRule bytesOrAutomatic()
{
    return {.type = Type::Integer, .unit = "bytes", .hasAutomatic = true};
}

template <size_t N>
constexpr ValueRule choice(const QLatin1StringView (&names)[N])
{
    return {.type = Type::Choice, .choices = names};
}

template <auto Member>
BrokerSetting limit(const char *path, const ValueRule &rule)
{
    return {path, rule, getField<Settings, &Settings::limits, Member>, setField<Settings, &Settings::limits, Member>};
}

template <auto Member>
BrokerSetting field(const char *path, const ValueRule &rule, BrokerSetting::Change change = WhileRunning,
                    std::optional<BrokerSetting::Unserved> unserved = {})
{
    return {path, rule, getField<Settings, Member>, setField<Settings, Member>, change, std::move(unserved)};
}

BrokerSetting afterRestart(BrokerSetting setting)
{
    setting.change = NeedsRestart;
    return setting;
}

// -- values that are kept differently from how they are written

/// HiveMQ's value for messages that do not expire: one more than the protocol can express.
constexpr qint64 MessagesNeverExpire = 4'294'967'296;

SettingValue messageExpiry(const Settings &settings)
{
    return std::min(settings.limits.maxMessageExpiryInterval, MessagesNeverExpire);
}

void setMessageExpiry(Settings &settings, const SettingValue &value)
{
    const qint64 seconds = std::get<qint64>(value);
    settings.limits.maxMessageExpiryInterval = seconds == MessagesNeverExpire ? Unbounded : seconds;
}

SettingValue topicAliasEnabled(const Settings &settings)
{
    return settings.limits.topicAliasMaximum > 0;
}

/// True does not change the number: it is at least 1 if a file sets it, and its row comes before this one.
void setTopicAliasEnabled(Settings &settings, const SettingValue &value)
{
    if (!std::get<bool>(value))
        settings.limits.topicAliasMaximum = 0;
}

SettingValue sysInterval(const Settings &settings)
{
    return settings.limits.sysInterval / 1000;
}

void setSysInterval(Settings &settings, const SettingValue &value)
{
    settings.limits.sysInterval = std::get<qint64>(value) * 1000;
}

// -- the tables, one for each group of elements

std::vector<BrokerSetting> mqttRows()
{
    return {
        limit<&Limits::maxQueuedMessages>("mqtt/queued-messages/max-queue-size", number(0, Unbounded, "messages")),
        limit<&Limits::queueStrategy>("mqtt/queued-messages/strategy", choice(QueueStrategies)),
        limit<&Limits::retainAvailable>("mqtt/retained-messages/enabled", BooleanRule),
        limit<&Limits::wildcardSubscriptionAvailable>("mqtt/wildcard-subscriptions/enabled", BooleanRule),
        limit<&Limits::sharedSubscriptionAvailable>("mqtt/shared-subscriptions/enabled", BooleanRule),
        limit<&Limits::subscriptionIdentifiersAvailable>("mqtt/subscription-identifier/enabled", BooleanRule),
        limit<&Limits::maximumQoS>("mqtt/quality-of-service/max-qos", number(0, 2)),
        limit<&Limits::topicAliasMaximum>("mqtt/topic-alias/max-per-client",
                                          number(1, 65'535, "aliases", Outside::TakesNearest)),
        {"mqtt/topic-alias/enabled", BooleanRule, topicAliasEnabled, setTopicAliasEnabled},
        {"mqtt/message-expiry/max-interval", number(1, MessagesNeverExpire, "s"), messageExpiry, setMessageExpiry},
        limit<&Limits::maxSessionExpiryInterval>("mqtt/session-expiry/max-interval",
                                                 number(0, SessionNeverExpires, "s", Outside::TakesNearest)),
        limit<&Limits::maxKeepAlive>("mqtt/keep-alive/max-keep-alive", number(1, 65'535, "s")),
        limit<&Limits::allowUnlimitedKeepAlive>("mqtt/keep-alive/allow-unlimited", BooleanRule),
        limit<&Limits::maxPacketSize>("mqtt/packets/max-packet-size", number(1, 268'435'460, "bytes")),
        limit<&Limits::serverReceiveMaximum>("mqtt/receive-maximum/server-receive-maximum",
                                             number(1, 65'535, "messages")),
    };
}

std::vector<BrokerSetting> restrictionAndSecurityRows()
{
    return {
        limit<&Limits::maxConnections>("restrictions/max-connections", number(-1, Unbounded, "connections")),
        limit<&Limits::maxClientIdLength>("restrictions/max-client-id-length", number(1, 65'535, "bytes")),
        limit<&Limits::maxTopicLength>("restrictions/max-topic-length", number(1, 65'535, "bytes")),
        limit<&Limits::noConnectIdleTimeout>("restrictions/no-connect-idle-timeout", number(1, MaximumTimeout, "ms")),
        limit<&Limits::incomingBytesPerSecond>("restrictions/incoming-bandwidth-throttling",
                                               number(0, Unbounded, "bytes/s")),
        limit<&Limits::outgoingBytesPerSecond>("throttling/outgoing-limit", number(0, Unbounded, "bytes/s")),
        limit<&Limits::payloadFormatValidation>("security/payload-format-validation/enabled", BooleanRule),
        limit<&Limits::utf8Validation>("security/utf8-validation/enabled", BooleanRule),
        limit<&Limits::allowEmptyClientId>("security/allow-empty-client-id/enabled", BooleanRule),
        limit<&Limits::allowRequestProblemInformation>("security/allow-request-problem-information/enabled",
                                                       BooleanRule),
        field<&Settings::persistenceMode>("persistence/mode", choice(PersistenceModes), NeedsRestart),
        afterRestart(limit<&Limits::sharedFilters>("shared-subscriptions/shared-subscription", ListRule)),
    };
}

std::vector<BrokerSetting> ownBrokerRows()
{
    return {
        field<&Settings::logLevel>("skep:log-level", choice(LogLevels)),
        {"skep:sys-interval", number(0, 86'400 * 365, "s"), sysInterval, setSysInterval},
        field<&Settings::dataDirectory>("skep:data-directory", PathRule, NeedsRestart),
        field<&Settings::readyFile>("skep:ready-file", PathRule, NeedsRestart),
        field<&Settings::strict>("skep:strict-listeners", BooleanRule, NeedsRestart),
        field<&Settings::durabilityLevel>("skep:persistence-level", choice(PersistenceLevels), NeedsRestart),
        limit<&Limits::outboundTopicAliasMaximum>("skep:outbound-topic-alias-maximum", number(0, 65'535, "aliases")),
        limit<&Limits::outboundInflightMaximum>("skep:outbound-inflight-maximum", number(1, 65'535, "messages")),
        limit<&Limits::maxBytesBeforeConnack>("skep:max-bytes-before-connack", number(0, Unbounded, "bytes")),
        limit<&Limits::maxConnectSize>("skep:max-connect-size", number(12, 268'435'460, "bytes")),
        limit<&Limits::maxPartialPacketBytes>("skep:max-partial-packet-bytes", number(1, Unbounded, "bytes")),
        limit<&Limits::partialPacketTimeout>("skep:partial-packet-timeout", number(0, MaximumTimeout, "ms")),
        limit<&Limits::maxQoS0QueueBytes>("skep:max-qos0-queue-bytes", number(0, Unbounded, "bytes")),
        limit<&Limits::maxQueueBytes>("skep:max-queue-bytes", bytesOrAutomatic()),
        limit<&Limits::maxAllQueuesBytes>("skep:max-all-queues-bytes", bytesOrAutomatic()),
        limit<&Limits::maxRetainedMessages>("skep:max-retained-messages", number(0, Unbounded, "messages")),
        limit<&Limits::maxTopicLevels>("skep:max-topic-levels", number(1, 65'536, "levels")),
        limit<&Limits::maxRetainedBytes>("skep:max-retained-bytes", bytesOrAutomatic()),
        limit<&Limits::maxSessions>("skep:max-sessions", number(-1, Unbounded, "sessions")),
        limit<&Limits::maxSessionsBytes>("skep:max-sessions-bytes", bytesOrAutomatic()),
        limit<&Limits::maxStoreBytes>("skep:max-store-bytes", bytesOrAutomatic()),
        limit<&Limits::maxSubscriptionsPerClient>("skep:max-subscriptions-per-client",
                                                  number(1, 0xFFFFFFFF, "subscriptions")),
        limit<&Limits::maxOvertakenTopics>("skep:max-overtaken-topics", number(0, Unbounded, "topics")),
        limit<&Limits::maxPendingStoreBytes>("skep:max-pending-store-bytes", number(0, Unbounded, "bytes")),
        limit<&Limits::maxHeldPackets>("skep:max-held-packets", number(0, Unbounded, "packets")),
        limit<&Limits::maxSockets>("skep:max-sockets", number(0, Unbounded, "sockets")),
        limit<&Limits::maxSocketsPerAddress>("skep:max-sockets-per-address", number(0, Unbounded, "sockets")),
        limit<&Limits::tlsHandshakesPerPass>("skep:tls-handshakes-per-pass", number(0, Unbounded, "handshakes")),
        limit<&Limits::tlsHandshakesPerSecond>("skep:tls-handshakes-per-second", number(0, 1'000'000, "handshakes/s")),
        limit<&Limits::tcpKeepAlive>("skep:tcp-keep-alive", number(0, 32'767, "s")),
        limit<&Limits::writeTimeout>("skep:write-timeout", number(0, MaximumTimeout, "ms")),
        limit<&Limits::outboundHighWaterMark>("skep:outbound-high-water-mark", number(1, Unbounded, "bytes")),
        limit<&Limits::outboundLowWaterMark>("skep:outbound-low-water-mark", number(0, Unbounded, "bytes")),
        limit<&Limits::inboundBytesPerPass>("skep:inbound-bytes-per-pass", number(1, Unbounded, "bytes")),
        limit<&Limits::lingerTimeout>("skep:linger-timeout", number(0, MaximumTimeout, "ms")),
        limit<&Limits::maxEvents>("skep:max-events", number(1, Unbounded, "events")),
        limit<&Limits::maxEventBytes>("skep:max-event-bytes", number(1, Unbounded, "bytes")),
        limit<&Limits::maxLogLinesPerSecond>("skep:max-log-lines-per-second", number(1, Unbounded, "lines/s")),
        limit<&Limits::maxWatchedTopics>("skep:max-watched-topics", number(0, Unbounded, "topics")),
        limit<&Limits::maxClearedKept>("skep:max-cleared-kept", number(0, Unbounded, "acts")),
        limit<&Limits::maxFetchedBytes>("skep:max-fetched-bytes", number(0, Unbounded, "bytes")),
    };
}

std::vector<BrokerSetting> makeBrokerRows()
{
    std::vector<BrokerSetting> rows = mqttRows();
    for (const auto &more : {restrictionAndSecurityRows(), ownBrokerRows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace

std::span<const BrokerSetting> brokerSettings()
{
    static const std::vector<BrokerSetting> rows = makeBrokerRows();
    return rows;
}

const BrokerSetting *findBrokerSetting(QStringView path)
{
    for (const BrokerSetting &setting : brokerSettings()) {
        if (path == QLatin1StringView(setting.path))
            return &setting;
    }
    return nullptr;
}

Settings hiveMqDefaults()
{
    Settings settings;
    settings.limits.serverReceiveMaximum = 10;
    return settings;
}

} // namespace skep
