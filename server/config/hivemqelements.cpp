// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hivemqelements.h"

#include "brokersettings.h"
#include "listenersettings.h"

#include <QHash>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

struct Row
{
    const char *path;
    const char *detail;
};

/// Names that HiveMQ 3.x has for what 4.x calls differently.
constexpr Row Renamed[]{
    {"mqtt/max-queued-messages", "mqtt/queued-messages/max-queue-size"},
    {"persistence/client-session/queued-messages/max-queued-messages", "mqtt/queued-messages/max-queue-size"},
    {"persistence/client-session/queued-messages/queued-messages-strategy", "mqtt/queued-messages/strategy"},
    {"mqtt/max-client-id-length", "restrictions/max-client-id-length"},
    {"mqtt/no-connect-packet-idle-timeout-millis", "restrictions/no-connect-idle-timeout"},
    {"throttling/max-message-size", "mqtt/packets/max-packet-size"},
    {"throttling/max-connections", "restrictions/max-connections"},
    {"throttling/incoming-limit", "restrictions/incoming-bandwidth-throttling"},
};

/// 3.x chooses file or memory for each store.
constexpr Row StoreModes[]{
    {"persistence/retained-messages/mode", "retained messages"},
    {"persistence/client-session/general/mode", "sessions"},
    {"persistence/client-session/subscriptions/mode", "subscriptions"},
    {"persistence/client-session/queued-messages/mode", "queued messages"},
};

constexpr Row WithoutEffect[]{
    {"anonymous-usage-statistics/enabled", "Skep never sends usage statistics"},
    {"general/update-check-enabled", "Skep never looks for updates"},
    {"mqtt/retry-interval",
     "Skep sends a message again when its client reconnects, as MQTT asks, and at no other time"},
    {"persistence/message-flow/incoming/mode", "Skep keeps the message flow with the sessions"},
    {"persistence/message-flow/outgoing/mode", "Skep keeps the message flow with the sessions"},
    {"internal/option/key", "it names an internal of HiveMQ"},
    {"internal/option/value", "it sets an internal of HiveMQ"},
};

constexpr const char *Enterprise[]{
    "cluster",
    "health-api",
    "control-center",
    "rest-api",
    "rest-service",
    "data-hub",
    "client-event-history",
    "overload-protection",
    "mqtt-addons",
    "security/control-center-audit-log",
    "security/rest-api-audit-log",
};

constexpr const char *EnterpriseInListener[]{
    "proxy-protocol",
    "connect-overload-protection",
    "tls/native-ssl",
    "tls/concurrent-handshake-limit",
};

using Meanings = QHash<QString, ElementMeaning>;

void add(Meanings &meanings, const QString &path, ElementKind kind, const QString &detail)
{
    meanings.insert(path, {kind, detail});
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QString group = path.first(slash);
        if (!meanings.contains(group))
            meanings.insert(group, {ElementKind::Group, {}});
    }
}

template <class Rows>
void addAll(Meanings &meanings, const Rows &rows, ElementKind kind)
{
    for (const Row &row : rows)
        add(meanings, QString::fromLatin1(row.path), kind, QString::fromLatin1(row.detail));
}

Meanings brokerMeanings()
{
    Meanings meanings;
    for (const BrokerSetting &setting : brokerSettings())
        add(meanings, QString::fromLatin1(setting.path), ElementKind::Setting, QString::fromLatin1(setting.path));
    addAll(meanings, Renamed, ElementKind::Setting);
    addAll(meanings, StoreModes, ElementKind::StorePersistence);
    addAll(meanings, WithoutEffect, ElementKind::WithoutEffect);
    for (const TransportKind transport :
         {TransportKind::Tcp, TransportKind::Tls, TransportKind::WebSocket, TransportKind::SecureWebSocket})
        add(meanings, u"listeners/"_s + listenerElement(transport), ElementKind::Listener, {});
    for (const char *const path : Enterprise)
        add(meanings, QString::fromLatin1(path), ElementKind::Enterprise, {});
    return meanings;
}

Meanings listenerMeanings()
{
    Meanings meanings;
    for (const ListenerSetting &setting : listenerSettings())
        add(meanings, QString::fromLatin1(setting.path), ElementKind::Setting, QString::fromLatin1(setting.path));
    for (const char *const path : EnterpriseInListener)
        add(meanings, QString::fromLatin1(path), ElementKind::Enterprise, {});
    return meanings;
}

} // namespace

ElementMeaning meaningOfElement(const QString &path)
{
    static const Meanings meanings = brokerMeanings();
    return meanings.value(path);
}

ElementMeaning meaningInListener(const QString &path)
{
    static const Meanings meanings = listenerMeanings();
    return meanings.value(path);
}

} // namespace skep
