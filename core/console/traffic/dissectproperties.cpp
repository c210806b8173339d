// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissectproperties.h"

#include "core/protocol/propertyrules.h"

#include <QStringList>

#include <array>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

struct PropertyPlace
{
    PropertyId id;
    const char *name;
    /// Subsection below each packet's property section; 0: not there. In the order CONNECT, will, CONNACK, PUBLISH,
    /// acknowledgements, SUBSCRIBE, SUBACK and UNSUBACK, UNSUBSCRIBE, DISCONNECT, AUTH.
    std::array<quint8, 10> subsections;
};

// clang-format off
constexpr PropertyPlace Places[] = {
    {PropertyId::PayloadFormatIndicator, "Payload Format Indicator",            { 0, 3,  0, 2, 0, 0, 0, 0, 0, 0}},
    {PropertyId::MessageExpiryInterval, "Message Expiry Interval",              { 0, 4,  0, 3, 0, 0, 0, 0, 0, 0}},
    {PropertyId::ContentType, "Content Type",                                   { 0, 5,  0, 9, 0, 0, 0, 0, 0, 0}},
    {PropertyId::ResponseTopic, "Response Topic",                               { 0, 6,  0, 5, 0, 0, 0, 0, 0, 0}},
    {PropertyId::CorrelationData, "Correlation Data",                           { 0, 7,  0, 6, 0, 0, 0, 0, 0, 0}},
    {PropertyId::SubscriptionIdentifier, "Subscription Identifier",             { 0, 0,  0, 8, 0, 2, 0, 0, 0, 0}},
    {PropertyId::SessionExpiryInterval, "Session Expiry Interval",              { 2, 0,  2, 0, 0, 0, 0, 0, 2, 0}},
    {PropertyId::AssignedClientIdentifier, "Assigned Client Identifier",        { 0, 0,  7, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::ServerKeepAlive, "Server Keep Alive",                          { 0, 0, 14, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::AuthenticationMethod, "Authentication Method",                 { 9, 0, 17, 0, 0, 0, 0, 0, 0, 2}},
    {PropertyId::AuthenticationData, "Authentication Data",                     {10, 0, 18, 0, 0, 0, 0, 0, 0, 3}},
    {PropertyId::RequestProblemInformation, "Request Problem Information",      { 7, 0,  0, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::WillDelayInterval, "Will Delay Interval",                      { 0, 2,  0, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::RequestResponseInformation, "Request Response Information",    { 6, 0,  0, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::ResponseInformation, "Response Information",                   { 0, 0, 15, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::ServerReference, "Server Reference",                           { 0, 0, 16, 0, 0, 0, 0, 0, 5, 0}},
    {PropertyId::ReasonString, "Reason String",                                 { 0, 0,  9, 0, 2, 0, 2, 0, 3, 4}},
    {PropertyId::ReceiveMaximum, "Receive Maximum",                             { 3, 0,  3, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::TopicAliasMaximum, "Topic Alias Maximum",                      { 5, 0,  8, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::TopicAlias, "Topic Alias",                                     { 0, 0,  0, 4, 0, 0, 0, 0, 0, 0}},
    {PropertyId::MaximumQoS, "Maximum QoS",                                     { 0, 0,  4, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::RetainAvailable, "Retain Available",                           { 0, 0,  5, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::UserProperty, "User Property",                                 { 8, 8, 10, 7, 3, 3, 3, 2, 4, 5}},
    {PropertyId::MaximumPacketSize, "Maximum Packet Size",                      { 4, 0,  6, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::WildcardSubscriptionAvailable, "Wildcard Subscription Available", { 0, 0, 11, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::SubscriptionIdentifierAvailable,
     "Subscription Identifiers Available",                                      { 0, 0, 12, 0, 0, 0, 0, 0, 0, 0}},
    {PropertyId::SharedSubscriptionAvailable, "Shared Subscription Available",  { 0, 0, 13, 0, 0, 0, 0, 0, 0, 0}},
};
// clang-format on

size_t columnOf(QLatin1StringView section)
{
    static constexpr QLatin1StringView Sections[] = {
        "3.1.2.11"_L1, "3.1.3.2"_L1, "3.2.2.3"_L1,  "3.3.2.3"_L1,  "3.4.2.2"_L1,
        "3.8.2.1"_L1,  "3.9.2.1"_L1, "3.10.2.1"_L1, "3.14.2.2"_L1, "3.15.2.2"_L1,
    };
    for (size_t column = 0; column < std::size(Sections); ++column) {
        if (section == Sections[column])
            return column;
    }
    return section == "3.11.2.1"_L1 ? 6 : 4;
}

const PropertyPlace *placeOf(quint32 id)
{
    for (const PropertyPlace &place : Places) {
        if (quint32(place.id) == id)
            return &place;
    }
    return nullptr;
}

void readValue(FieldReader &reader, DissectedField &property, PropertyType type, const QString &clause)
{
    switch (type) {
    case PropertyType::None:
        break;
    case PropertyType::Byte:
        reader.byte(property, u"Value"_s, clause);
        break;
    case PropertyType::TwoBytes:
        reader.twoBytes(property, u"Value"_s, clause);
        break;
    case PropertyType::FourBytes:
        reader.fourBytes(property, u"Value"_s, clause);
        break;
    case PropertyType::VariableByteInteger:
        reader.variableBytes(property, u"Value"_s, clause);
        break;
    case PropertyType::String:
        reader.string(property, u"Value"_s, clause);
        break;
    case PropertyType::Binary:
        if (DissectedField *value = reader.binary(property, u"Value"_s, clause))
            value->value = shownBytes(reader.bytes(value->offset, value->size).sliced(2));
        break;
    case PropertyType::StringPair:
        reader.string(property, u"Name"_s, clause);
        reader.string(property, u"Value"_s, clause);
        break;
    }
}

void readProperty(FieldReader &reader, DissectedField &block, const char *section)
{
    DissectedField property;
    property.offset = reader.position();
    property.clause = u"MQTT 5.0 §2.2.2.2"_s;
    const quint32 id = reader.variableBytes(property, u"Identifier"_s, property.clause);
    const PropertyPlace *place = placeOf(id);
    if (!place) {
        reader.fail(block, u"Property %1"_s.arg(id), property.clause, u"There is no property of this identifier."_s);
        return;
    }
    property.name = QLatin1StringView(place->name);
    const quint8 subsection = place->subsections[columnOf(QLatin1StringView(section))];
    if (subsection)
        property.clause = u"MQTT 5.0 §%1.%2"_s.arg(QLatin1StringView(section)).arg(subsection);
    readValue(reader, property, propertyRule(quint8(id)).type, property.clause);
    property.size = reader.position() - property.offset;
    QStringList values;
    for (size_t child = 1; child < property.children.size(); ++child)
        values.append(property.children[child].value);
    property.value = values.join(u" = "_s);
    if (reader.isBroken() || !subsection)
        property.kind = DissectedField::Fault;
    if (!subsection)
        property.value += u" – this packet may not have this property"_s;
    block.children.push_back(std::move(property));
}

} // namespace

void readProperties(FieldReader &reader, DissectedField &parent, const QString &name, const char *section)
{
    if (!reader.isVersion5() || reader.isBroken())
        return;
    DissectedField block;
    block.name = name;
    block.clause = u"MQTT 5.0 §"_s + QLatin1StringView(section);
    block.offset = reader.position();
    const qsizetype size =
        reader.variableBytes(block, u"Property Length"_s, u"MQTT 5.0 §%1.1"_s.arg(QLatin1StringView(section)));
    const qsizetype end = reader.position() + size;
    const qsizetype packetEnd = reader.end();
    const bool isCut = end > packetEnd;
    reader.setEnd(std::min(end, packetEnd));
    qsizetype count = 0;
    for (; reader.left() > 0 && !reader.isBroken(); ++count)
        readProperty(reader, block, section);
    reader.setEnd(packetEnd);
    if (isCut)
        reader.fail(block, u"Property Length"_s, block.clause, u"The properties reach beyond the end of the packet."_s);
    block.size = std::min(end, packetEnd) - block.offset;
    block.value = count == 0 ? u"none"_s : QString::number(count);
    parent.children.push_back(std::move(block));
}

} // namespace skep
