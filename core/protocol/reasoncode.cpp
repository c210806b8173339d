// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "reasoncode.h"

#include <algorithm>
#include <array>

namespace skep {
namespace {

struct NamedCode
{
    ReasonCode code;
    const char *name;
};

constexpr auto Names = std::to_array<NamedCode>({
    {ReasonCode::Success, "Success"},
    {ReasonCode::GrantedQoS1, "Granted QoS 1"},
    {ReasonCode::GrantedQoS2, "Granted QoS 2"},
    {ReasonCode::DisconnectWithWillMessage, "Disconnect with Will Message"},
    {ReasonCode::NoMatchingSubscribers, "No matching subscribers"},
    {ReasonCode::NoSubscriptionExisted, "No subscription existed"},
    {ReasonCode::ContinueAuthentication, "Continue authentication"},
    {ReasonCode::ReAuthenticate, "Re-authenticate"},
    {ReasonCode::UnspecifiedError, "Unspecified error"},
    {ReasonCode::MalformedPacket, "Malformed Packet"},
    {ReasonCode::ProtocolError, "Protocol Error"},
    {ReasonCode::ImplementationSpecificError, "Implementation specific error"},
    {ReasonCode::UnsupportedProtocolVersion, "Unsupported Protocol Version"},
    {ReasonCode::ClientIdentifierNotValid, "Client Identifier not valid"},
    {ReasonCode::BadUserNameOrPassword, "Bad User Name or Password"},
    {ReasonCode::NotAuthorized, "Not authorized"},
    {ReasonCode::ServerUnavailable, "Server unavailable"},
    {ReasonCode::ServerBusy, "Server busy"},
    {ReasonCode::Banned, "Banned"},
    {ReasonCode::ServerShuttingDown, "Server shutting down"},
    {ReasonCode::BadAuthenticationMethod, "Bad authentication method"},
    {ReasonCode::KeepAliveTimeout, "Keep Alive timeout"},
    {ReasonCode::SessionTakenOver, "Session taken over"},
    {ReasonCode::TopicFilterInvalid, "Topic Filter invalid"},
    {ReasonCode::TopicNameInvalid, "Topic Name invalid"},
    {ReasonCode::PacketIdentifierInUse, "Packet Identifier in use"},
    {ReasonCode::PacketIdentifierNotFound, "Packet Identifier not found"},
    {ReasonCode::ReceiveMaximumExceeded, "Receive Maximum exceeded"},
    {ReasonCode::TopicAliasInvalid, "Topic Alias invalid"},
    {ReasonCode::PacketTooLarge, "Packet too large"},
    {ReasonCode::MessageRateTooHigh, "Message rate too high"},
    {ReasonCode::QuotaExceeded, "Quota exceeded"},
    {ReasonCode::AdministrativeAction, "Administrative action"},
    {ReasonCode::PayloadFormatInvalid, "Payload format invalid"},
    {ReasonCode::RetainNotSupported, "Retain not supported"},
    {ReasonCode::QoSNotSupported, "QoS not supported"},
    {ReasonCode::UseAnotherServer, "Use another server"},
    {ReasonCode::ServerMoved, "Server moved"},
    {ReasonCode::SharedSubscriptionsNotSupported, "Shared Subscriptions not supported"},
    {ReasonCode::ConnectionRateExceeded, "Connection rate exceeded"},
    {ReasonCode::MaximumConnectTime, "Maximum connect time"},
    {ReasonCode::SubscriptionIdentifiersNotSupported, "Subscription Identifiers not supported"},
    {ReasonCode::WildcardSubscriptionsNotSupported, "Wildcard Subscriptions not supported"},
});

} // namespace

const char *reasonCodeName(ReasonCode code)
{
    const auto row = std::ranges::find(Names, code, &NamedCode::code);
    return row != Names.end() ? row->name : "Unknown Reason Code";
}

quint8 connectReturnCode(ReasonCode code)
{
    enum ReturnCode : quint8 {
        None,
        ProtocolVersion,
        IdentifierRejected,
        ServerUnavailable,
        BadCredentials,
        NotAuthorized
    };
    switch (code) {
    case ReasonCode::UnspecifiedError:
    case ReasonCode::MalformedPacket:
    case ReasonCode::ProtocolError:
    case ReasonCode::ImplementationSpecificError:
        return None;
    case ReasonCode::UnsupportedProtocolVersion:
        return ProtocolVersion;
    case ReasonCode::ClientIdentifierNotValid:
        return IdentifierRejected;
    case ReasonCode::ServerUnavailable:
    case ReasonCode::ServerBusy:
    case ReasonCode::UseAnotherServer:
    case ReasonCode::ServerMoved:
    case ReasonCode::QuotaExceeded:
    case ReasonCode::ConnectionRateExceeded:
        return ServerUnavailable;
    case ReasonCode::BadUserNameOrPassword:
    case ReasonCode::BadAuthenticationMethod:
        return BadCredentials;
    default:
        return isFailure(code) ? NotAuthorized : None;
    }
}

} // namespace skep
