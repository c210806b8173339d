// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficfilter.h"

#include "filterparser.h"

#include "core/console/glob.h"
#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// Without regard to the case of ASCII letters; `needle` is in lower case.
bool containsFolded(QByteArrayView text, const QByteArray &needle)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    const auto isSame = [&lower](char one, char other) { return lower(one) == other; };
    return needle.isEmpty()
        || std::search(text.begin(), text.end(), needle.begin(), needle.end(), isSame) != text.end();
}

quint8 typeOf(const TrafficRow &row)
{
    switch (row.kind) {
    case CaptureKind::HttpRequest:
    case CaptureKind::HttpAnswer:
        return TypeHttp;
    case CaptureKind::WebSocketFrame:
        return TypeFrame;
    case CaptureKind::MqttPacket:
        return row.type;
    case CaptureKind::Note:
        break;
    }
    return TypeNote;
}

/// Asks the question once for each name.
template <typename Answers, typename Question>
bool remembered(Answers &answers, quint32 place, quint32 serial, Question question)
{
    if (place >= answers.list.size())
        answers.list.resize(place + 1);
    auto &answer = answers.list[place];
    if (answer.isYes == 0 || answer.serial != serial)
        answer = {serial, quint8(question() ? 2 : 1)};
    return answer.isYes == 2;
}

} // namespace

std::variant<TrafficFilter, FilterError> TrafficFilter::compile(const QString &text)
{
    return FilterParser(text).run();
}

bool TrafficFilter::matches(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row)
{
    switch (node.act) {
    case Act::And:
        return matches(m_nodes[node.left], store, number, row) && matches(m_nodes[node.right], store, number, row);
    case Act::Or:
        return matches(m_nodes[node.left], store, number, row) || matches(m_nodes[node.right], store, number, row);
    case Act::Not:
        return !matches(m_nodes[node.left], store, number, row);
    case Act::Contains:
        return contains(node, store, number, row);
    case Act::Compare:
        break;
    }
    return compare(node, store, number, row);
}

bool TrafficFilter::compareNumbers(const Node &node, quint64 value)
{
    switch (node.comparison) {
    case Comparison::Equal:
    case Comparison::Like:
        return value == node.number;
    case Comparison::NotEqual:
        return value != node.number;
    case Comparison::Less:
        return value < node.number;
    case Comparison::LessOrEqual:
        return value <= node.number;
    case Comparison::Greater:
        return value > node.number;
    case Comparison::GreaterOrEqual:
        return value >= node.number;
    }
    return false;
}

bool TrafficFilter::compareTexts(const Node &node, QByteArrayView text)
{
    if (node.comparison == Comparison::Like)
        return containsFolded(text, node.text);
    return globMatches(node.text, text) == (node.comparison == Comparison::Equal);
}

bool TrafficFilter::compareTopic(Node &node, const TrafficStore &store, quint32 topic)
{
    const TrafficStore::Name &name = store.topic(topic);
    return remembered(node.topics, topic, name.serial, [&] {
        if (node.comparison == Comparison::Like)
            return !name.text.isEmpty() && topicMatches(node.text, name.text);
        return compareTexts(node, name.text);
    });
}

bool TrafficFilter::compareClient(Node &node, const TrafficStore &store, quint32 party)
{
    return remembered(node.parties, party, store.partySerial(party),
                      [&] { return compareTexts(node, store.party(party).clientId); });
}

bool TrafficFilter::compare(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row)
{
    const bool isPublish = row.kind == CaptureKind::MqttPacket && PacketType(row.type) == PacketType::Publish;
    switch (node.field) {
    case FilterField::Client:
        return compareClient(node, store, row.party);
    case FilterField::Topic:
        return compareTopic(node, store, row.topic);
    case FilterField::Type:
        return compareNumbers(node, typeOf(row));
    case FilterField::Direction:
        return compareNumbers(node, quint64(row.direction));
    case FilterField::QosLevel:
        return isPublish && compareNumbers(node, row.qos);
    case FilterField::Size:
        return row.kind != CaptureKind::Note && compareNumbers(node, row.wholeSize);
    case FilterField::Reason:
        return (row.flags & TrafficRow::HasReason) && compareNumbers(node, row.reasonCode);
    case FilterField::Note:
        return row.kind == CaptureKind::Note && compareTexts(node, store.bytes(number));
    case FilterField::Payload:
        return isPublish && row.value && compareTexts(node, store.bytes(number).sliced(row.value));
    case FilterField::Address:
        return remembered(node.parties, row.party, store.partySerial(row.party),
                          [&] { return compareTexts(node, store.party(row.party).peer.toUtf8()); });
    case FilterField::Transport:
        return compareNumbers(node, quint64(store.party(row.party).transport));
    case FilterField::Version:
        return row.kind == CaptureKind::MqttPacket && compareNumbers(node, quint64(row.version));
    case FilterField::Connection:
        return compareNumbers(node, quint64(store.party(row.party).connection));
    case FilterField::Message:
        return compareNumbers(node, row.message);
    case FilterField::Identifier:
        return row.kind == CaptureKind::MqttPacket && compareNumbers(node, row.packetId);
    case FilterField::Record:
        return compareNumbers(node, number);
    case FilterField::Retain:
        return row.flags & TrafficRow::Retain;
    case FilterField::Dup:
        return row.flags & TrafficRow::Dup;
    case FilterField::Malformed:
        return row.flags & TrafficRow::Malformed;
    case FilterField::Marked:
        return row.flags & TrafficRow::Marked;
    }
    return false;
}

/// A text that stands alone: in the client's name, the topic or the note.
bool TrafficFilter::contains(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row)
{
    if (remembered(node.parties, row.party, store.partySerial(row.party),
                   [&] { return containsFolded(store.party(row.party).clientId, node.text); }))
        return true;
    const TrafficStore::Name &topic = store.topic(row.topic);
    if (remembered(node.topics, row.topic, topic.serial, [&] { return containsFolded(topic.text, node.text); }))
        return true;
    return row.kind == CaptureKind::Note && containsFolded(store.bytes(number), node.text);
}

} // namespace skep
