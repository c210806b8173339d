// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filterfields.h"

#include "core/console/capturevalues.h"
#include "core/protocol/types.h"

#include <algorithm>
#include <array>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterValueKind;

constexpr std::array Fields{
    FilterFieldInfo{FilterField::Client, "client"_L1, Kind::Text, "\"a*\""_L1},
    FilterFieldInfo{FilterField::Topic, "topic"_L1, Kind::TopicFilter, "sensors/#"_L1},
    FilterFieldInfo{FilterField::Type, "type"_L1, Kind::Choice, "PUBLISH"_L1},
    FilterFieldInfo{FilterField::Direction, "direction"_L1, Kind::Choice, "in"_L1},
    FilterFieldInfo{FilterField::QosLevel, "qos"_L1, Kind::Number, "1"_L1},
    FilterFieldInfo{FilterField::Size, "size"_L1, Kind::Number, "1k"_L1},
    FilterFieldInfo{FilterField::Reason, "reason"_L1, Kind::Number, "0x87"_L1},
    FilterFieldInfo{FilterField::Note, "note"_L1, Kind::Text, "\"queue\""_L1},
    FilterFieldInfo{FilterField::Payload, "payload"_L1, Kind::Text, "\"error\""_L1},
    FilterFieldInfo{FilterField::Address, "address"_L1, Kind::Text, "\"192.0.2.*\""_L1},
    FilterFieldInfo{FilterField::Transport, "transport"_L1, Kind::Choice, "ws"_L1},
    FilterFieldInfo{FilterField::Version, "version"_L1, Kind::Choice, "5.0"_L1},
    FilterFieldInfo{FilterField::Connection, "connection"_L1, Kind::Number, "7"_L1},
    FilterFieldInfo{FilterField::Message, "message"_L1, Kind::Number, "12"_L1},
    FilterFieldInfo{FilterField::Identifier, "packetid"_L1, Kind::Number, "1"_L1},
    FilterFieldInfo{FilterField::Record, "record"_L1, Kind::Number, "1000"_L1},
    FilterFieldInfo{FilterField::Retain, "retain"_L1, Kind::Flag, ""_L1},
    FilterFieldInfo{FilterField::Dup, "dup"_L1, Kind::Flag, ""_L1},
    FilterFieldInfo{FilterField::Malformed, "malformed"_L1, Kind::Flag, ""_L1},
    FilterFieldInfo{FilterField::Marked, "marked"_L1, Kind::Flag, ""_L1},
};

struct Choice
{
    QLatin1StringView word;
    quint32 number;
};

std::vector<Choice> typeChoices()
{
    std::vector<Choice> choices;
    for (quint8 type = quint8(PacketType::Connect); type <= quint8(PacketType::Auth); ++type)
        choices.push_back({QLatin1StringView(packetTypeName(PacketType(type))), type});
    choices.push_back({"HTTP"_L1, TypeHttp});
    choices.push_back({"FRAME"_L1, TypeFrame});
    choices.push_back({"NOTE"_L1, TypeNote});
    return choices;
}

std::vector<Choice> choicesOf(FilterField field)
{
    switch (field) {
    case FilterField::Type:
        return typeChoices();
    case FilterField::Direction:
        return {{"in"_L1, quint32(CaptureDirection::In)}, {"out"_L1, quint32(CaptureDirection::Out)}};
    case FilterField::Transport:
        return {{"tcp"_L1, quint32(TransportKind::Tcp)},
                {"tls"_L1, quint32(TransportKind::Tls)},
                {"ws"_L1, quint32(TransportKind::WebSocket)},
                {"wss"_L1, quint32(TransportKind::SecureWebSocket)}};
    case FilterField::Version:
        return {{"3.1"_L1, quint32(ProtocolVersion::Mqtt31)},
                {"3.1.1"_L1, quint32(ProtocolVersion::Mqtt311)},
                {"5.0"_L1, quint32(ProtocolVersion::Mqtt5)}};
    default:
        return {};
    }
}

} // namespace

std::span<const FilterFieldInfo> filterFields()
{
    return Fields;
}

const FilterFieldInfo *filterField(QStringView name)
{
    const auto found = std::ranges::find_if(
        Fields, [name](const FilterFieldInfo &info) { return name.compare(info.name, Qt::CaseInsensitive) == 0; });
    return found == Fields.end() ? nullptr : &*found;
}

QStringList filterChoices(FilterField field)
{
    QStringList words;
    for (const Choice &choice : choicesOf(field))
        words.append(choice.word);
    return words;
}

std::optional<quint32> filterChoice(FilterField field, QStringView word)
{
    for (const Choice &choice : choicesOf(field)) {
        if (word.compare(choice.word, Qt::CaseInsensitive) == 0)
            return choice.number;
    }
    return {};
}

} // namespace skep
