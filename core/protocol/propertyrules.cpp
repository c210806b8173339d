// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "propertyrules.h"

#include <array>

namespace skep {

namespace {

constexpr quint16 bit(PropertyOwner owner)
{
    return quint16(1U << quint8(owner));
}

template <typename... Types>
constexpr quint16 in(Types... types)
{
    return quint16((0U | ... | bit(propertyOwner(types))));
}

constexpr quint16 InWill = bit(PropertyOwner::Will);

constexpr std::array<PropertyRule, 0x2B> makeRules()
{
    using enum PacketType;
    using Id = PropertyId;
    using Type = PropertyType;
    using Range = PropertyRange;
    std::array<PropertyRule, 0x2B> rules{};
    const auto set = [&rules](Id id, Type type, quint16 owners, Range range = Range::Any) {
        rules[quint8(id)] = {type, range, owners};
    };
    set(Id::PayloadFormatIndicator, Type::Byte, in(Publish) | InWill, Range::ZeroOrOne);
    set(Id::MessageExpiryInterval, Type::FourBytes, in(Publish) | InWill);
    set(Id::ContentType, Type::String, in(Publish) | InWill);
    set(Id::ResponseTopic, Type::String, in(Publish) | InWill, Range::TopicName);
    set(Id::CorrelationData, Type::Binary, in(Publish) | InWill);
    set(Id::SubscriptionIdentifier, Type::VariableByteInteger, in(Publish, Subscribe), Range::NotZero);
    set(Id::SessionExpiryInterval, Type::FourBytes, in(Connect, Connack, Disconnect));
    set(Id::AssignedClientIdentifier, Type::String, in(Connack));
    set(Id::ServerKeepAlive, Type::TwoBytes, in(Connack));
    set(Id::AuthenticationMethod, Type::String, in(Connect, Connack, Auth));
    set(Id::AuthenticationData, Type::Binary, in(Connect, Connack, Auth));
    set(Id::RequestProblemInformation, Type::Byte, in(Connect), Range::ZeroOrOne);
    set(Id::WillDelayInterval, Type::FourBytes, InWill);
    set(Id::RequestResponseInformation, Type::Byte, in(Connect), Range::ZeroOrOne);
    set(Id::ResponseInformation, Type::String, in(Connack));
    set(Id::ServerReference, Type::String, in(Connack, Disconnect));
    set(Id::ReasonString, Type::String,
        in(Connack, Puback, Pubrec, Pubrel, Pubcomp, Suback, Unsuback, Disconnect, Auth));
    set(Id::ReceiveMaximum, Type::TwoBytes, in(Connect, Connack), Range::NotZero);
    set(Id::TopicAliasMaximum, Type::TwoBytes, in(Connect, Connack));
    set(Id::TopicAlias, Type::TwoBytes, in(Publish), Range::NotZero);
    set(Id::MaximumQoS, Type::Byte, in(Connack), Range::ZeroOrOne);
    set(Id::RetainAvailable, Type::Byte, in(Connack), Range::ZeroOrOne);
    set(Id::UserProperty, Type::StringPair,
        in(Connect, Connack, Publish, Puback, Pubrec, Pubrel, Pubcomp, Subscribe, Suback, Unsubscribe, Unsuback,
           Disconnect, Auth)
            | InWill);
    set(Id::MaximumPacketSize, Type::FourBytes, in(Connect, Connack), Range::NotZero);
    set(Id::WildcardSubscriptionAvailable, Type::Byte, in(Connack), Range::ZeroOrOne);
    set(Id::SubscriptionIdentifierAvailable, Type::Byte, in(Connack), Range::ZeroOrOne);
    set(Id::SharedSubscriptionAvailable, Type::Byte, in(Connack), Range::ZeroOrOne);
    return rules;
}

constexpr auto Rules = makeRules();

std::optional<Violation> utf8Fault(QByteArrayView text)
{
    switch (checkUtf8(text)) {
    case Utf8Fault::None:
        return std::nullopt;
    case Utf8Fault::NullCharacter:
        return Violation::NullCharacter;
    case Utf8Fault::IllFormed:
        break;
    }
    return Violation::IllFormedUtf8;
}

std::optional<Violation> textFault(const Property &property, PropertyType type)
{
    if (type != PropertyType::String && type != PropertyType::StringPair)
        return std::nullopt;
    if (const auto fault = utf8Fault(property.text))
        return fault;
    return utf8Fault(property.value);
}

std::optional<Violation> rangeFault(const Property &property, PropertyRange range)
{
    switch (range) {
    case PropertyRange::Any:
        break;
    case PropertyRange::ZeroOrOne:
        if (property.number > 1)
            return Violation::PropertyValue;
        break;
    case PropertyRange::NotZero:
        if (property.number == 0)
            return property.id == PropertyId::TopicAlias ? Violation::TopicAliasZeroOrTooLarge
                                                         : Violation::PropertyValue;
        break;
    case PropertyRange::TopicName: // [MQTT-3.3.2-14], [MQTT-4.7.3-1]
        if (property.text.isEmpty())
            return Violation::PropertyValue;
        if (hasWildcard(property.text))
            return Violation::TopicNameWildcard;
        break;
    }
    return std::nullopt;
}

} // namespace

const PropertyRule &propertyRule(quint8 id)
{
    return Rules[id < Rules.size() ? id : 0];
}

CheckedProperties::CheckedProperties(ByteReader &packet, PropertyOwner owner)
    : m_packet(packet), m_block(packet.take(packet.variableByteInteger())), m_walk(m_block), m_owner(owner)
{
}

bool CheckedProperties::readNext()
{
    const PropertyRule &rule = propertyRule(quint8(m_walk.rest().front()));
    std::optional<Violation> fault;
    if (!(rule.owners & bit(m_owner)))
        fault = Violation::PropertyUnknown;
    else if (!m_walk.next())
        fault = Violation::PropertyLength;
    else
        fault = faultOf(property(), rule);
    if (fault)
        m_packet.fail(*fault);
    return !fault;
}

std::optional<Violation> CheckedProperties::faultOf(const Property &property, const PropertyRule &rule)
{
    if (isRepetition(property.id))
        return Violation::PropertyTwice;
    if (const auto fault = textFault(property, rule.type))
        return fault;
    return rangeFault(property, rule.range);
}

bool CheckedProperties::isRepetition(PropertyId id)
{
    // A server adds one Subscription Identifier for each matching subscription (5.0 §3.3.2.3.8).
    if (id == PropertyId::UserProperty
        || (id == PropertyId::SubscriptionIdentifier && m_owner == propertyOwner(PacketType::Publish)))
        return false;
    const quint64 flag = quint64(1) << quint8(id);
    const bool repeated = m_seen & flag;
    m_seen |= flag;
    return repeated;
}

} // namespace skep
