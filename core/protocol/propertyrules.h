// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bytereader.h"
#include "properties.h"

namespace skep {

/// The wire types of properties (5.0 §2.2.2.2).
enum class PropertyType : quint8 { None, Byte, TwoBytes, FourBytes, VariableByteInteger, String, Binary, StringPair };

/// What a value must fulfil beyond its type.
enum class PropertyRange : quint8 { Any, ZeroOrOne, NotZero, TopicName };

/// What a property block belongs to: a packet, or a CONNECT's will.
enum class PropertyOwner : quint8 { Will = 0 };
constexpr PropertyOwner propertyOwner(PacketType type)
{
    return PropertyOwner(quint8(type));
}

/// One line of the table in 5.0 §2.2.2.2.
struct PropertyRule
{
    PropertyType type = PropertyType::None; ///< None: no such property
    PropertyRange range = PropertyRange::Any;
    quint16 owners = 0; ///< bit n: PropertyOwner n may hold it
};

/// The rule of an identifier; for one that does not exist, a rule without owners.
const PropertyRule &propertyRule(quint8 id);

/// Reads a property block out of a packet and walks it, checking every rule that a property has: known and allowed
/// here, once, in range, well-formed. A fault goes to the packet's reader and ends the walk. Any thread; lives on the
/// stack beside the reader.
class CheckedProperties final
{
public:
    CheckedProperties(ByteReader &packet, PropertyOwner owner);
    Q_DISABLE_COPY_MOVE(CheckedProperties)

    bool next() { return !m_walk.rest().isEmpty() && readNext(); }
    const Property &property() const { return m_walk.property(); }
    QByteArrayView block() const { return m_block; }

private:
    bool readNext();
    std::optional<Violation> faultOf(const Property &property, const PropertyRule &rule);
    bool isRepetition(PropertyId id);

    ByteReader &m_packet;
    QByteArrayView m_block;
    PropertyReader m_walk;
    quint64 m_seen = 0;
    PropertyOwner m_owner;
};

} // namespace skep
