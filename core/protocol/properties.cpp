// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "properties.h"

#include "propertyrules.h"

namespace skep {

bool PropertyReader::next()
{
    if (m_rest.isEmpty())
        return false;
    const QByteArrayView start = m_rest;
    ByteReader reader(start);
    m_property = {};
    const quint8 id = reader.byte();
    m_property.id = PropertyId(id);
    switch (propertyRule(id).type) {
    case PropertyType::None:
        reader.fail(Violation::PropertyUnknown);
        break;
    case PropertyType::Byte:
        m_property.number = reader.byte();
        break;
    case PropertyType::TwoBytes:
        m_property.number = reader.twoByteInteger();
        break;
    case PropertyType::FourBytes:
        m_property.number = reader.fourByteInteger();
        break;
    case PropertyType::VariableByteInteger:
        m_property.number = reader.variableByteInteger();
        break;
    case PropertyType::String:
    case PropertyType::Binary:
        m_property.text = reader.binary();
        break;
    case PropertyType::StringPair:
        m_property.text = reader.binary();
        m_property.value = reader.binary();
        break;
    }
    m_malformed = reader.failed();
    m_rest = m_malformed ? QByteArrayView() : reader.rest();
    m_property.raw = start.first(start.size() - m_rest.size());
    return !m_malformed;
}

} // namespace skep
