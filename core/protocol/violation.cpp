// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "violation.h"

#include <array>

namespace skep {

namespace {

struct ViolationRow
{
    Violation violation;
    ReasonCode reasonCode;
    const char *sentence;
};

using V = Violation;
using R = ReasonCode;

// One line for each Violation, in the order of the enumeration.
// clang-format off
constexpr auto Violations = std::to_array<ViolationRow>({
    {V::MalformedRemainingLength, R::MalformedPacket,
     "A length is no valid Variable Byte Integer; it takes one to four bytes, and no more than its value needs"},
    {V::PacketTruncated, R::MalformedPacket,
     "The packet ends inside a field; the Remaining Length must cover every field"},
    {V::TrailingBytes, R::MalformedPacket,
     "The packet goes on behind its last field; the Remaining Length must end with it"},
    {V::ReservedPacketType, R::ProtocolError,
     "The packet type is reserved; types 1 to 14 exist, and 15 (AUTH) from MQTT 5 on"},
    {V::FixedHeaderFlags, R::MalformedPacket,
     "The flags of the fixed header are wrong; they must have the values that the packet type prescribes"},
    {V::InvalidQoS, R::MalformedPacket, "The QoS is 3; it must be 0, 1 or 2"},
    {V::DupWithQoS0, R::MalformedPacket, "A PUBLISH with QoS 0 has the DUP flag; only QoS 1 and 2 are sent again"},
    {V::IllFormedUtf8, R::MalformedPacket,
     "A string is not well-formed UTF-8; every string must be UTF-8 without surrogates and overlong forms"},
    {V::NullCharacter, R::MalformedPacket, "A string contains the null character U+0000; no string may"},
    {V::PacketIdentifierZero, R::ProtocolError, "The Packet Identifier is 0; it must be between 1 and 65535"},
    {V::ProtocolName, R::UnsupportedProtocolVersion,
     "The protocol name of CONNECT is unknown; it must be MQTT, or MQIsdp for MQTT 3.1"},
    {V::ProtocolVersionUnsupported, R::UnsupportedProtocolVersion,
     "The protocol version of CONNECT is not supported; it must be 3 (MQIsdp), 4 or 5"},
    {V::ConnectReservedFlag, R::MalformedPacket, "A reserved flag of CONNECT or CONNACK is set; it must be 0"},
    {V::WillFlagsWithoutWill, R::MalformedPacket,
     "CONNECT sets Will QoS or Will Retain without the Will Flag; without a will both must be 0"},
    {V::WillQoS, R::MalformedPacket, "The Will QoS is 3; it must be 0, 1 or 2"},
    {V::PasswordWithoutUserName, R::MalformedPacket,
     "CONNECT has a password without a user name; before MQTT 5 a password needs one"},
    {V::PropertyUnknown, R::MalformedPacket,
     "A property is unknown or belongs to another packet; only the properties of this packet may stand in it"},
    {V::PropertyTwice, R::ProtocolError, "A property stands in the packet twice; it may stand there once only"},
    {V::PropertyValue, R::ProtocolError,
     "The value of a property is out of its range; it must be one that the specification allows"},
    {V::PropertyLength, R::MalformedPacket,
     "The Property Length does not fit the properties; it must end where the last property ends"},
    {V::SubscriptionOptionsReserved, R::MalformedPacket,
     "Reserved bits of the subscription options are set; they must be 0"},
    {V::RetainHandlingValue, R::ProtocolError, "The Retain Handling of a subscription is 3; it must be 0, 1 or 2"},
    {V::NoTopicFilter, R::ProtocolError, "SUBSCRIBE or UNSUBSCRIBE has no topic filter; it must have at least one"},
    {V::ReasonCodeUnknown, R::MalformedPacket,
     "The packet may not carry this Reason Code; it must be one that the specification lists for it"},
    {V::AuthenticationDataWithoutMethod, R::ProtocolError,
     "The packet has Authentication Data without an Authentication Method; data needs a method"},
    {V::TopicNameEmpty, R::ProtocolError,
     "The topic name is empty; it must have at least one character, or in MQTT 5 a Topic Alias for it"},
    {V::TopicNameWildcard, R::TopicNameInvalid,
     "The topic name contains a wildcard; wildcards belong in topic filters only"},
    {V::TopicFilterNotValid, R::TopicFilterInvalid,
     "The topic filter is not valid; wildcards must stand alone between slashes, and # only at the end"},
    {V::SharedSubscriptionNotValid, R::TopicFilterInvalid,
     "The shared subscription is not valid; it must be $share/group/filter with a group free of wildcards"},
    {V::NoLocalOnShared, R::ProtocolError, "A shared subscription sets No Local; only other subscriptions may"},
    {V::ReservedTopic, R::TopicNameInvalid,
     "The topic name starts with $SYS or $share; these names belong to the broker"},
    {V::FirstPacketNotConnect, R::ProtocolError, "The first packet is not CONNECT; a client must start with it"},
    {V::SecondConnect, R::ProtocolError, "The client sent a second CONNECT; one connection takes one only"},
    {V::ServerOnlyPacket, R::ProtocolError, "The client sent a packet that only a server sends; a client may not"},
    {V::SubscriptionIdentifierFromClient, R::ProtocolError,
     "PUBLISH from a client has a Subscription Identifier; only a server adds it"},
    {V::SessionExpiryRaised, R::ProtocolError,
     "DISCONNECT raises a Session Expiry Interval that was 0 in CONNECT; then it must stay 0"},
    {V::ClientIdEmptyNeedsCleanSession, R::ClientIdentifierNotValid,
     "The client identifier is empty; before MQTT 5 that needs Clean Session in 3.1.1, and 3.1 "
"always needs an identifier"},
    {V::TopicAliasZeroOrTooLarge, R::TopicAliasInvalid,
     "The Topic Alias is 0 or above the maximum; it must be between 1 and the Topic Alias Maximum of CONNACK"},
    {V::TopicAliasUnknown, R::ProtocolError,
     "The Topic Alias stands for no topic; the first PUBLISH with an alias must name the topic too"},
    {V::PacketIdentifierBusy, R::PacketIdentifierInUse,
     "The Packet Identifier is still in use; a new packet needs one that is free"},
    {V::AcknowledgementOfWrongKind, R::ProtocolError,
     "The packet is not the one that answers what was sent; QoS 1 is answered with PUBACK, QoS 2 with PUBREC, and "
     "PUBREL with PUBCOMP"},
    {V::ReauthenticationWithoutMethod, R::ProtocolError,
     "The client sent AUTH but no Authentication Method in CONNECT; only with one may it authenticate again"},
    {V::AuthenticationMethodChanged, R::ProtocolError,
     "The Authentication Method of AUTH is not that of CONNECT; it must be the same"},
    {V::UnexpectedAuth, R::ProtocolError,
     "AUTH came while no authentication is under way; re-authentication starts with Reason Code 0x19"},
    {V::UnexpectedPacketDuringAuthentication, R::ProtocolError,
     "The client sent another packet during authentication; until CONNACK it may send AUTH and DISCONNECT only"},
    {V::PacketTooLarge, R::PacketTooLarge,
     "The packet is larger than the Maximum Packet Size of this broker; it must be at most that large"},
    {V::ReceiveMaximumExceeded, R::ReceiveMaximumExceeded,
     "Too many PUBLISH packets are unacknowledged; there may be as many as the Receive Maximum of this broker"},
    {V::QoSNotSupported, R::QoSNotSupported,
     "The QoS is above the Maximum QoS of this broker; it must be at most that"},
    {V::RetainNotSupported, R::RetainNotSupported,
     "The message is to be retained, but this broker retains none; it must be sent without the RETAIN flag"},
    {V::WildcardSubscriptionsNotSupported, R::WildcardSubscriptionsNotSupported,
     "The topic filter has a wildcard, but this broker allows none; it must name one topic"},
    {V::SharedSubscriptionsNotSupported, R::SharedSubscriptionsNotSupported,
     "The subscription is shared, but this broker allows none; it must not start with $share"},
    {V::SubscriptionIdentifiersNotSupported, R::SubscriptionIdentifiersNotSupported,
     "SUBSCRIBE has a Subscription Identifier, but this broker allows none; it must be left out"},
    {V::ClientIdTooLong, R::ClientIdentifierNotValid,
     "The client identifier is longer than this broker allows; a shorter one is needed"},
    {V::ClientIdNotAllowed, R::ClientIdentifierNotValid,
     "The client identifier is empty, but this broker assigns none; the client must bring its own"},
    {V::TopicNameTooLong, R::TopicNameInvalid,
     "The topic name is longer than this broker allows; a shorter one is needed"},
    {V::TopicNameTooDeep, R::TopicNameInvalid,
     "The topic name has more levels than this broker allows; one with fewer is needed"},
    {V::TopicFilterTooLong, R::TopicFilterInvalid,
     "The topic filter is longer than this broker allows; a shorter one is needed"},
    {V::TopicFilterTooDeep, R::TopicFilterInvalid,
     "The topic filter has more levels than this broker allows; one with fewer is needed"},
    {V::TooManySubscriptions, R::QuotaExceeded,
     "The client has as many subscriptions as this broker allows; others must be given up first"},
    {V::TooManyTopicFilters, R::QuotaExceeded,
     "The packet has more topic filters than this broker takes at once; they must be spread over several packets"},
    {V::TooManyConnections, R::QuotaExceeded, "The broker has as many connections as it allows; others must end first"},
    {V::TooManySessions, R::QuotaExceeded,
     "The broker holds as many sessions as it allows; others must end first"},
    {V::QueuesFull, R::QuotaExceeded,
     "The messages that wait for slow or absent clients take all the room that this broker gives them; they must be "
     "fetched first"},
    {V::PayloadNotUtf8, R::PayloadFormatInvalid,
     "The payload is not UTF-8 although its Payload Format Indicator says so; one of both must change"},
    {V::NoConnectInTime, R::ProtocolError,
     "The client sent no CONNECT in time; it must be sent at once after connecting"},
    {V::KeepAliveExpired, R::KeepAliveTimeout,
     "Nothing was received for one and a half Keep Alive intervals; within each a packet must be sent"},
    {V::PacketNotInTime, R::ImplementationSpecificError,
     "A packet was begun and does not go on; the rest of it must follow in time"},
    {V::PartialPacketsFull, R::QuotaExceeded,
     "The packets that clients have begun and not ended fill what this broker keeps of them; smaller ones are needed"},
    {V::NotAuthorizedToConnect, R::NotAuthorized,
     "The client is not authorised to connect; the access rules of the broker must allow it"},
    {V::BadCredentials, R::BadUserNameOrPassword,
     "The user name or the password is wrong; both must be known to the broker"},
    {V::AuthenticationMethodUnknown, R::BadAuthenticationMethod,
     "The Authentication Method is not known to this broker; it must be one that it offers, or none"},
    {V::NotAuthorizedToPublish, R::NotAuthorized,
     "The client is not authorised to publish to this topic; the access rules of the broker must allow it"},
    {V::NotAuthorizedToSubscribe, R::NotAuthorized,
     "The client is not authorised to subscribe to this filter; the access rules of the broker must allow it"},
    {V::TakenOver, R::SessionTakenOver,
     "Another client connected with the same client identifier; each client needs its own"},
    {V::ShuttingDown, R::ServerShuttingDown, "The broker is shutting down; clients may connect again when it is back"},
    {V::Administrative, R::AdministrativeAction, "The connection was closed at the console"},
    {V::ListenerClosed, R::AdministrativeAction,
     "The listener that the client came through was closed; clients may connect to another one"},
    {V::StoreUnavailable, R::QuotaExceeded,
     "The broker cannot keep anything safe at the moment; what must survive a restart has to wait until its store can "
     "be written"},
    {V::NothingTaken, R::QuotaExceeded,
     "The client has taken nothing of what waits for it for too long; it must read, or close the connection"},
    {V::SlowConsumer, R::QuotaExceeded,
     "The client does not read what it subscribed to; it must read faster or subscribe to less"},
});
// clang-format on

constexpr bool isInOrder()
{
    for (size_t i = 0; i < Violations.size(); ++i) {
        if (size_t(Violations[i].violation) != i)
            return false;
    }
    return true;
}
static_assert(Violations.size() == ViolationCount && isInOrder());

} // namespace

ReasonCode reasonCodeOf(Violation violation)
{
    return Violations[size_t(violation)].reasonCode;
}

const char *sentenceOf(Violation violation)
{
    return Violations[size_t(violation)].sentence;
}

} // namespace skep
