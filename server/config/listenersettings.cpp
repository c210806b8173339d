// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listenersettings.h"

#include "settingaccess.h"

namespace skep {

namespace {

using namespace Qt::StringLiterals;
using Of = ListenerSetting::Of;
using Outside = ValueRule::Outside;
using Type = ValueRule::Type;

struct Element
{
    TransportKind transport;
    QLatin1StringView name;
};

constexpr Element Elements[]{
    {TransportKind::Tcp, "tcp-listener"_L1},
    {TransportKind::Tls, "tls-tcp-listener"_L1},
    {TransportKind::WebSocket, "websocket-listener"_L1},
    {TransportKind::SecureWebSocket, "tls-websocket-listener"_L1},
};

template <auto... Members>
ListenerSetting row(const char *path, const ValueRule &rule, Of of = Of::All, bool required = false)
{
    return {{path, rule, getField<ListenerSettings, Members...>, setField<ListenerSettings, Members...>}, of, required};
}

// -- values of TLS, which may be absent

template <auto Member>
SettingValue trustStoreField(const ListenerSettings &listener)
{
    return listener.tls.trustStore ? (*listener.tls.trustStore).*Member : QString();
}

template <auto Member>
void setTrustStoreField(ListenerSettings &listener, const SettingValue &value)
{
    if (!listener.tls.trustStore)
        listener.tls.trustStore.emplace();
    (*listener.tls.trustStore).*Member = std::get<QString>(value);
}

SettingValue preferServerCipherSuites(const ListenerSettings &listener)
{
    return listener.tls.preferServerCipherSuites.value_or(true);
}

void setPreferServerCipherSuites(ListenerSettings &listener, const SettingValue &value)
{
    listener.tls.preferServerCipherSuites = std::get<bool>(value);
}

// -- the tables

constexpr QLatin1StringView ClientAuthenticationModes[]{"NONE"_L1, "OPTIONAL"_L1, "REQUIRED"_L1};

std::vector<ListenerSetting> plainRows()
{
    const ValueRule port{.type = Type::Integer, .maximum = 65'535, .outside = Outside::IsError};
    return {
        row<&ListenerSettings::name>("name", {.type = Type::Text}),
        row<&ListenerSettings::port>("port", port, Of::All, true),
        row<&ListenerSettings::address>("bind-address", {.type = Type::Address}),
        row<&ListenerSettings::path>("path", {.type = Type::RequestPath}, Of::WebSocket),
        row<&ListenerSettings::protocols>("subprotocols/subprotocol", ListRule, Of::WebSocket),
        row<&ListenerSettings::allowExtensions>("allow-extensions", BooleanRule, Of::WebSocket),
    };
}

/// Elements that HiveMQ does not have.
std::vector<ListenerSetting> ownListenerRows()
{
    const ValueRule networks{.type = Type::NetworkList};
    return {
        row<&ListenerSettings::proxyProtocol>("skep:proxy-protocol", BooleanRule),
        row<&ListenerSettings::origins>("skep:origin", ListRule, Of::WebSocket),
        row<&ListenerSettings::trustedProxies>("skep:trusted-proxy", networks, Of::WebSocket),
        row<&ListenerSettings::testPage>("skep:test-page", BooleanRule, Of::WebSocket),
    };
}

std::vector<ListenerSetting> tlsRows()
{
    using Listener = ListenerSettings;
    constexpr auto Tls = &Listener::tls;
    constexpr auto Store = &TlsSettings::keyStore;
    const ValueRule timeout{.type = Type::Integer, .maximum = std::numeric_limits<int>::max(), .unit = "ms"};
    const ValueRule authentication{.type = Type::Choice, .choices = ClientAuthenticationModes};
    return {
        row<Tls, Store, &KeyStoreSource::path>("tls/keystore/path", PathRule, Of::Tls, true),
        row<Tls, Store, &KeyStoreSource::password>("tls/keystore/password", SecretRule, Of::Tls),
        row<Tls, Store, &KeyStoreSource::privateKeyPassword>("tls/keystore/private-key-password", SecretRule, Of::Tls),
        row<Tls, Store, &KeyStoreSource::privateKeyPath>("tls/keystore/skep:private-key-path", PathRule, Of::Tls),
        {{"tls/truststore/path", PathRule, trustStoreField<&TrustStoreSource::path>,
          setTrustStoreField<&TrustStoreSource::path>},
         Of::Tls},
        {{"tls/truststore/password", SecretRule, trustStoreField<&TrustStoreSource::password>,
          setTrustStoreField<&TrustStoreSource::password>},
         Of::Tls},
        {{"tls/truststore/skep:crl-path", PathRule, trustStoreField<&TrustStoreSource::revocationListPath>,
          setTrustStoreField<&TrustStoreSource::revocationListPath>},
         Of::Tls},
        row<Tls, &TlsSettings::protocols>("tls/protocols/protocol", ListRule, Of::Tls),
        row<Tls, &TlsSettings::cipherSuites>("tls/cipher-suites/cipher-suite", ListRule, Of::Tls),
        {{"tls/prefer-server-cipher-suites", BooleanRule, preferServerCipherSuites, setPreferServerCipherSuites},
         Of::Tls},
        row<Tls, &TlsSettings::handshakeTimeout>("tls/handshake-timeout", timeout, Of::Tls),
        row<Tls, &TlsSettings::clientAuthenticationMode>("tls/client-authentication-mode", authentication, Of::Tls),
    };
}

std::vector<ListenerSetting> makeListenerRows()
{
    std::vector<ListenerSetting> rows = plainRows();
    for (const auto &more : {ownListenerRows(), tlsRows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace

bool ListenerSetting::belongsTo(TransportKind transport) const
{
    switch (of) {
    case Of::WebSocket:
        return transport == TransportKind::WebSocket || transport == TransportKind::SecureWebSocket;
    case Of::Tls:
        return isSecure(transport);
    case Of::All:
        break;
    }
    return true;
}

std::span<const ListenerSetting> listenerSettings()
{
    static const std::vector<ListenerSetting> rows = makeListenerRows();
    return rows;
}

const ListenerSetting *findListenerSetting(QStringView path)
{
    for (const ListenerSetting &setting : listenerSettings()) {
        if (path == QLatin1StringView(setting.path))
            return &setting;
    }
    return nullptr;
}

ListenerSettings hiveMqListenerDefaults(TransportKind transport)
{
    ListenerSettings listener;
    listener.transport = transport;
    listener.address = QHostAddress(QHostAddress::AnyIPv4);
    return listener;
}

QString listenerElement(TransportKind transport)
{
    for (const Element &element : Elements) {
        if (element.transport == transport)
            return element.name;
    }
    Q_UNREACHABLE();
}

std::optional<TransportKind> transportOfElement(QStringView name)
{
    for (const Element &element : Elements) {
        if (name == element.name)
            return element.transport;
    }
    return std::nullopt;
}

QString nameLastListener(Settings &settings)
{
    ListenerSettings &listener = settings.listeners.last();
    if (listener.name.isEmpty())
        listener.name = listenerElement(listener.transport) + u'-' + QString::number(listener.port);
    const auto isTaken = [&](const QString &name) {
        return std::any_of(settings.listeners.cbegin(), settings.listeners.cend() - 1,
                           [&](const ListenerSettings &other) { return other.name == name; });
    };
    if (!isTaken(listener.name))
        return {};
    QString name;
    for (int number = 1; name.isEmpty() || isTaken(name); ++number)
        name = listener.name + u'-' + QString::number(number);
    const QString sentence =
        u"Another listener has the name \"%1\"; this one is called \"%2\"."_s.arg(listener.name, name);
    listener.name = name;
    return sentence;
}

} // namespace skep
