// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/properties.h"
#include "core/protocol/types.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace skep {

// Packets from words, for tests. The bytes are made here by hand, not by the product's encoder, so that what the broker
// reads does not depend on what is under test.

/// The names that tests use for properties, "ttl=5" for a Message Expiry Interval of 5.
struct PropertyName
{
    enum class Form : quint8 { Byte, TwoBytes, FourBytes, Variable, Text, Pair };
    const char *name;
    PropertyId id;
    Form form;
};
/// nullptr if there is none.
const PropertyName *propertyByName(QByteArrayView name);
const PropertyName *propertyById(PropertyId id);

/// A line cut at spaces; 'single quotes' keep them, and 'ab'*3 stands for 'ababab'. Quotes stay in the words.
QByteArrayList wordsOf(QByteArrayView line);

/// The packet that the words describe (`PUBLISH topic 'payload' qos1 id=3 retain`), or nullopt if they make no
/// sense. The words of each packet are in README.md beside the conformance tests.
std::optional<QByteArray> packetFromWords(const QByteArrayList &words, ProtocolVersion version);

} // namespace skep
