// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hivemqelements.h"

#include "brokersettings.h"
#include "listenersettings.h"
#include "spelling.h"

#include <algorithm>

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

/// From this length on, a name says what is meant in any group.
constexpr qsizetype LongName = 9;

QString groupOf(const QString &path)
{
    return path.first(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

/// Without the prefix or the namespace.
QString localName(const QString &name)
{
    return name.sliced(std::max(name.lastIndexOf(u':'), name.lastIndexOf(u'}')) + 1);
}

bool hasEffect(ElementKind kind)
{
    return kind == ElementKind::Setting || kind == ElementKind::StorePersistence || kind == ElementKind::Listener;
}

template <class Rows>
void addAll(ElementTable &table, const Rows &rows, ElementKind kind)
{
    for (const Row &row : rows)
        table.add(QString::fromLatin1(row.path), kind, QString::fromLatin1(row.detail));
}

ElementTable makeBrokerElements()
{
    ElementTable table;
    for (const BrokerSetting &setting : brokerSettings())
        table.add(QString::fromLatin1(setting.path), ElementKind::Setting, QString::fromLatin1(setting.path));
    addAll(table, Renamed, ElementKind::Setting);
    addAll(table, StoreModes, ElementKind::StorePersistence);
    addAll(table, WithoutEffect, ElementKind::WithoutEffect);
    for (const TransportKind transport :
         {TransportKind::Tcp, TransportKind::Tls, TransportKind::WebSocket, TransportKind::SecureWebSocket})
        table.add(u"listeners/"_s + listenerElement(transport), ElementKind::Listener, {});
    for (const char *const path : Enterprise)
        table.add(QString::fromLatin1(path), ElementKind::Enterprise, {});
    return table;
}

ElementTable makeListenerElements()
{
    ElementTable table;
    for (const ListenerSetting &setting : listenerSettings())
        table.add(QString::fromLatin1(setting.path), ElementKind::Setting, QString::fromLatin1(setting.path));
    for (const char *const path : EnterpriseInListener)
        table.add(QString::fromLatin1(path), ElementKind::Enterprise, {});
    return table;
}

} // namespace

void ElementTable::add(const QString &path, ElementKind kind, const QString &detail)
{
    m_meanings.insert(path, {kind, detail});
    for (QString group = groupOf(path); !group.isEmpty(); group = groupOf(group)) {
        if (!m_meanings.contains(group))
            m_meanings.insert(group, {ElementKind::Group, {}});
    }
    if (!hasEffect(kind))
        return;
    for (QString effective = path; !effective.isEmpty(); effective = groupOf(effective))
        m_effective.insert(effective);
}

QString ElementTable::meantBy(const QString &path, const QString &name) const
{
    const QString group = path.chopped(std::min(path.size(), name.size() + 1));
    const QString local = localName(name);
    QString nearest;
    qsizetype least = 2 * (MisspeltLetters + 1); // the elements of another group come after those of its own
    for (const QString &known : m_effective) {
        const bool isOfGroup = groupOf(known) == group;
        const QString knownName = localName(known.sliced(known.lastIndexOf(u'/') + 1));
        const qsizetype letters = lettersBetween(local, knownName);
        if (letters > MisspeltLetters || (!isOfGroup && knownName.size() < LongName))
            continue;
        const qsizetype distance = letters + (isOfGroup ? 0 : MisspeltLetters + 1);
        if (distance < least || (distance == least && known < nearest)) {
            least = distance;
            nearest = known;
        }
    }
    return nearest;
}

const ElementTable &brokerElements()
{
    static const ElementTable table = makeBrokerElements();
    return table;
}

const ElementTable &listenerElements()
{
    static const ElementTable table = makeListenerElements();
    return table;
}

} // namespace skep
