// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>

namespace skep {

/// What a filter can ask for. The table in filterfields.cpp has their names.
enum class FilterField : quint8 {
    Client,
    Topic,
    Type,
    Direction,
    QosLevel,
    Size,
    Reason,
    Note,
    Payload,
    Address,
    Transport,
    Version,
    Connection,
    Message,
    Identifier,
    Record,
    Retain,
    Dup,
    Malformed,
    Marked,
};

/// How its values are written and compared.
enum class FilterValueKind : quint8 {
    Text, ///< == and != with '*' for any text, ~ contains
    TopicFilter, ///< the same, but ~ is a topic filter
    Number, ///< with k and M; 0x for hexadecimal
    Choice, ///< one of some words; == and != only
    Flag, ///< stands alone
};

struct FilterFieldInfo
{
    FilterField field{};
    QLatin1StringView name;
    FilterValueKind kind{};
    QLatin1StringView example; ///< of a value
};

std::span<const FilterFieldInfo> filterFields();
/// Null if there is none of that name.
const FilterFieldInfo *filterField(QStringView name);

/// The words that a Choice takes, in their order.
QStringList filterChoices(FilterField field);
/// The number of one of them, compared without case.
std::optional<quint32> filterChoice(FilterField field, QStringView word);

/// What `type` compares: packet types have their own numbers from 0 (not a packet type) to 15.
enum FilterType : quint8 { TypeHttp = 16, TypeFrame, TypeNote };

} // namespace skep
