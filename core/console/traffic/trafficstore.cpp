// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficstore.h"

#include "summary.h"

#include <algorithm>
#include <utility>

namespace skep {

namespace {

constexpr qsizetype LargestBlockRows = 4096;
constexpr qsizetype LargestBlockBytes = 256 * 1024;
/// The packet ids of one connection that are remembered: all there can be.
constexpr qsizetype MaximumMessages = 2 * 65'535;

quint32 keyOf(CaptureDirection direction, quint16 id)
{
    return quint32(direction) << 16 | id;
}

CaptureDirection opposite(CaptureDirection direction)
{
    return direction == CaptureDirection::In ? CaptureDirection::Out : CaptureDirection::In;
}

} // namespace

TrafficStore::TrafficStore(qint64 budget) : m_budget(budget), m_topics(1) { }

TrafficStore::~TrafficStore() = default;

void TrafficStore::setBudget(qint64 budget)
{
    m_budget = budget;
    makeRoom();
}

void TrafficStore::clear()
{
    m_blocks.clear();
    m_size = 0;
    m_overwritten = {};
    m_hiddenLoss = {};
    m_topics.assign(1, {});
    m_freeTopics.clear();
    m_topicPlaces.clear();
    m_parties.clear();
    m_freeParties.clear();
    m_connections.clear();
    m_sessions.clear();
}

/// A block is hidden as a whole, so that what makes room is counted on one side.
void TrafficStore::hide()
{
    if (!m_blocks.empty() && !m_blocks.back().rows.empty())
        startBlock();
    m_hidden = m_end;
    m_hiddenLoss.add(std::exchange(m_overwritten, {}));
}

void TrafficStore::showHidden()
{
    m_hidden = 0;
    m_hiddenLoss.add(m_overwritten);
    m_overwritten = std::exchange(m_hiddenLoss, {});
}

void TrafficStore::append(const CaptureChunk &chunk)
{
    std::vector<quint32> parties;
    parties.reserve(chunk.parties.size());
    for (const CaptureParty &party : chunk.parties) {
        parties.push_back(placeOf(party));
        ++m_parties[parties.back()].uses; // until the chunk is in: no row may free it meanwhile
    }
    qsizetype offset = 0;
    for (const CaptureEntry &entry : chunk.entries) {
        appendEntry(entry, parties[entry.party], QByteArrayView(chunk.bytes).sliced(offset, entry.size));
        offset += entry.size;
    }
    for (quint32 party : parties)
        releaseParty(party);
    makeRoom();
}

void TrafficStore::startBlock()
{
    if (!m_blocks.empty()) {
        m_blocks.back().rows.shrink_to_fit();
        m_blocks.back().bytes.squeeze();
    }
    m_blocks.push_back({.first = m_end});
}

void TrafficStore::appendEntry(const CaptureEntry &entry, quint32 party, QByteArrayView bytes)
{
    if (m_blocks.empty() || qsizetype(m_blocks.back().rows.size()) >= LargestBlockRows
        || m_blocks.back().bytes.size() + bytes.size() > LargestBlockBytes)
        startBlock();
    Block &block = m_blocks.back();
    TrafficRow row{.time = entry.time,
                   .message = entry.message,
                   .party = party,
                   .offset = quint32(block.bytes.size()),
                   .size = entry.size,
                   .wholeSize = entry.wholeSize,
                   .value = entry.value,
                   .kind = entry.kind,
                   .direction = entry.direction,
                   .note = entry.note,
                   .version = entry.version};
    ++m_parties[party].uses;
    if (row.kind == CaptureKind::MqttPacket)
        take(row, bytes);
    if (row.note == CaptureNote::Malformed && !block.rows.empty() && block.rows.back().party == party)
        block.rows.back().flags |= TrafficRow::Malformed;
    block.rows.push_back(row);
    block.bytes.append(bytes);
    m_size += qint64(sizeof row) + bytes.size();
    ++m_end;
}

/// What the packet's head tells.
void TrafficStore::take(TrafficRow &row, QByteArrayView bytes)
{
    const PacketSummary summary = summarise(bytes, row.version);
    Party &party = m_parties[row.party];
    row.type = summary.type;
    row.version = summary.version;
    row.qos = summary.qos;
    row.packetId = summary.packetId;
    row.reasonCode = summary.reasonCode;
    row.value = quint32(summary.payloadOffset);
    row.flags = quint8((summary.dup ? TrafficRow::Dup : 0) | (summary.retain ? TrafficRow::Retain : 0)
                       | (summary.hasReason ? TrafficRow::HasReason : 0));
    row.topic = topicOf(party, row, summary);
    row.message = row.message ? row.message : messageOf(party, row);
    if (PacketType(row.type) == PacketType::Publish && row.packetId && row.message
        && party.messages.size() < MaximumMessages)
        party.messages.insert(keyOf(row.direction, row.packetId), row.message);
}

/// The topic's place, used once more; also if an alias stands for it (5.0 §3.3.2.3.4).
quint32 TrafficStore::topicOf(Party &party, const TrafficRow &row, const PacketSummary &summary)
{
    if (summary.topicAlias == 0)
        return useTopic(summary.topic);
    const quint32 key = keyOf(row.direction, summary.topicAlias);
    if (summary.topic.isEmpty())
        return useTopic(m_topics[party.aliases.value(key)].text);
    if (const auto before = party.aliases.constFind(key); before != party.aliases.cend())
        releaseTopic(*before);
    party.aliases.insert(key, useTopic(summary.topic));
    return useTopic(summary.topic);
}

/// The message that an acknowledgement is about: that of the PUBLISH with its packet id.
quint32 TrafficStore::messageOf(Party &party, const TrafficRow &row)
{
    switch (PacketType(row.type)) {
    case PacketType::Puback:
    case PacketType::Pubcomp:
        return party.messages.take(keyOf(opposite(row.direction), row.packetId));
    case PacketType::Pubrec:
        return party.messages.value(keyOf(opposite(row.direction), row.packetId));
    case PacketType::Pubrel:
        return party.messages.value(keyOf(row.direction, row.packetId));
    default:
        return 0;
    }
}

// -- rows

size_t TrafficStore::blockOf(quint64 number) const
{
    const auto behind = std::ranges::upper_bound(m_blocks, number, {}, &Block::first);
    return behind == m_blocks.begin() ? 0 : size_t(behind - m_blocks.begin()) - 1;
}

const TrafficRow &TrafficStore::row(quint64 number) const
{
    const Block &block = m_blocks[blockOf(number)];
    return block.rows[size_t(number - block.first)];
}

QByteArrayView TrafficStore::bytes(quint64 number) const
{
    const Block &block = m_blocks[blockOf(number)];
    const TrafficRow &row = block.rows[size_t(number - block.first)];
    return QByteArrayView(block.bytes).sliced(row.offset, row.size);
}

void TrafficStore::setMarked(quint64 number, bool marked)
{
    Block &block = m_blocks[blockOf(number)];
    quint8 &flags = block.rows[size_t(number - block.first)].flags;
    flags = quint8(marked ? flags | TrafficRow::Marked : flags & ~TrafficRow::Marked);
}

/// The block that is being filled stays, whatever its size.
void TrafficStore::makeRoom()
{
    while (m_size > m_budget && m_blocks.size() > 1) {
        const Block &oldest = m_blocks.front();
        CaptureLoss &loss = oldest.first < m_hidden ? m_hiddenLoss : m_overwritten;
        loss.add(oldest.rows.size(), oldest.rows.front().time, oldest.rows.back().time);
        m_size -= oldest.size();
        for (const TrafficRow &row : oldest.rows) {
            releaseTopic(row.topic);
            releaseParty(row.party);
        }
        m_blocks.pop_front();
    }
}

// -- names

quint32 TrafficStore::useTopic(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const QByteArray view = QByteArray::fromRawData(text.data(), text.size());
    if (const auto known = m_topicPlaces.constFind(view); known != m_topicPlaces.cend()) {
        ++m_topics[*known].uses;
        return *known;
    }
    quint32 place = quint32(m_topics.size());
    if (m_freeTopics.empty()) {
        m_topics.emplace_back();
    } else {
        place = m_freeTopics.back();
        m_freeTopics.pop_back();
    }
    m_topics[place] = {text.toByteArray(), ++m_serial, 1};
    m_topicPlaces.insert(m_topics[place].text, place);
    m_size += 2 * text.size();
    return place;
}

void TrafficStore::releaseTopic(quint32 topic)
{
    if (topic == 0 || --m_topics[topic].uses > 0)
        return;
    m_size -= 2 * m_topics[topic].text.size();
    m_topicPlaces.remove(m_topics[topic].text);
    m_topics[topic] = {};
    m_freeTopics.push_back(topic);
}

/// Connections are distinguished by their numbers, parties without a number by their names. A name that comes later
/// counts for all the connection's rows.
quint32 TrafficStore::placeOf(const CaptureParty &info)
{
    const bool isConnection = info.connection != ConnectionId::None;
    const quint32 known = isConnection ? m_connections.value(quint64(info.connection), NoParty)
                                       : m_sessions.value(info.clientId, NoParty);
    if (known != NoParty) {
        learn(m_parties[known], info);
        return known;
    }
    quint32 place = quint32(m_parties.size());
    if (m_freeParties.empty()) {
        m_parties.emplace_back();
    } else {
        place = m_freeParties.back();
        m_freeParties.pop_back();
    }
    m_parties[place].info = info;
    m_parties[place].serial = ++m_serial;
    if (isConnection)
        m_connections.insert(quint64(info.connection), place);
    else
        m_sessions.insert(info.clientId, place);
    return place;
}

/// What was not known before.
void TrafficStore::learn(Party &party, const CaptureParty &info)
{
    if (!info.clientId.isEmpty() && info.clientId != party.info.clientId) {
        party.info.clientId = info.clientId;
        party.serial = ++m_serial;
    }
    if (party.info.peer.isEmpty() && !info.peer.isEmpty()) {
        party.info.peer = info.peer;
        party.info.transport = info.transport;
        party.info.listener = info.listener;
        party.serial = ++m_serial;
    }
}

void TrafficStore::releaseParty(quint32 place)
{
    Party &party = m_parties[place];
    if (--party.uses > 0)
        return;
    for (quint32 topic : std::as_const(party.aliases))
        releaseTopic(topic);
    if (party.info.connection != ConnectionId::None)
        m_connections.remove(quint64(party.info.connection));
    else
        m_sessions.remove(party.info.clientId);
    party = {};
    m_freeParties.push_back(place);
}

QList<QByteArray> TrafficStore::topics() const
{
    return m_topicPlaces.keys();
}

QList<QByteArray> TrafficStore::clients() const
{
    QList<QByteArray> names;
    for (const Party &party : m_parties) {
        if (party.uses > 0 && !party.info.clientId.isEmpty())
            names.append(party.info.clientId);
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace skep
