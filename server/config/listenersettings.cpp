// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "settingaccess.h"
#include "settingstable.h"

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

std::vector<ListenerSetting> makeRows()
{
    const ValueRule port{.type = Type::Integer, .maximum = 65'535, .outside = Outside::IsError};
    const ValueRule boolean{.type = Type::Boolean};
    const ValueRule text{.type = Type::Text};
    const ValueRule list{.type = Type::List};
    std::vector<ListenerSetting> rows{
        row<&ListenerSettings::name>("name", text),
        row<&ListenerSettings::port>("port", port, Of::All, true),
        row<&ListenerSettings::address>("bind-address", {.type = Type::Address}),
        row<&ListenerSettings::path>("path", text, Of::WebSocket),
        row<&ListenerSettings::protocols>("subprotocols/subprotocol", list, Of::WebSocket),
        row<&ListenerSettings::allowExtensions>("allow-extensions", boolean, Of::WebSocket),
    };
    rows.back().unserved = {false,
                            "Skep closes a connection with 1002 that sets reserved bits, and negotiates no extension"};
    return rows;
}

} // namespace

bool ListenerSetting::belongsTo(TransportKind transport) const
{
    switch (of) {
    case Of::WebSocket:
        return transport == TransportKind::WebSocket || transport == TransportKind::SecureWebSocket;
    case Of::Tls:
        return transport == TransportKind::Tls || transport == TransportKind::SecureWebSocket;
    case Of::All:
        break;
    }
    return true;
}

std::span<const ListenerSetting> listenerSettings()
{
    static const std::vector<ListenerSetting> rows = makeRows();
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
