// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capture.h"

#include "core/base/alarm.h"
#include "core/console/capturemailbox.h"
#include "core/console/glob.h"
#include "core/protocol/topic.h"
#include "parts.h"

#include <algorithm>
#include <utility>

namespace skep {

namespace {

/// Of bytes that are no packet: enough to see what they are.
constexpr qsizetype LargestMalformed = 64 * 1024;

} // namespace

Capture::Capture(const Parts &parts) : m_parts(parts), m_flush(parts.deadlines, [this] { flush(); }) { }

Capture::~Capture() = default;

void Capture::start(const CaptureSettings &settings)
{
    m_settings = settings;
    m_settings.budget = std::clamp(settings.budget, CaptureSettings::SmallestBudget, CaptureSettings::LargestBudget);
    m_topicFilters.clear();
    for (const QString &filter : settings.filter.topicFilters)
        m_topicFilters.push_back(filter.toUtf8());
    m_clientPatterns.clear();
    for (const QString &pattern : settings.filter.clients)
        m_clientPatterns.push_back(pattern.toUtf8());
    m_connections.clear();
    m_names.clear();
    ++m_chunkNumber;
}

void Capture::stop()
{
    flush();
    m_connections.clear();
    m_names.clear();
}

// -- packets

void Capture::packetReceived(const Source &source, QByteArrayView packet, QByteArrayView topic)
{
    const quint8 type = quint8(quint8(packet[0]) >> 4);
    quint32 message = 0;
    if (PacketType(type) == PacketType::Publish)
        message = m_received = passesTopics(topic) ? nextMessage() : 0;
    const quint32 party = partyOf(source.connection, source.clientId);
    if (!passesType(type) || (PacketType(type) == PacketType::Publish && message == 0))
        return;
    append({.message = message, .direction = CaptureDirection::In, .version = source.version}, party, packet);
}

void Capture::malformed(const Source &source, QByteArrayView bytes, const char *sentence)
{
    const quint32 party = partyOf(source.connection, source.clientId);
    if (!passesType(0))
        return;
    append({.wholeSize = quint32(bytes.size()), .direction = CaptureDirection::In, .version = source.version}, party,
           bytes.first(std::min(bytes.size(), LargestMalformed)));
    note(partyOf(source.connection, source.clientId), CaptureNote::Malformed, 0, 0, sentence);
}

void Capture::packetSent(const Source &source, QByteArrayView packet, const Message *message)
{
    const quint32 id = message ? messageOf(*message) : 0;
    const quint32 party = partyOf(source.connection, source.clientId);
    if (!passesType(quint8(quint8(packet[0]) >> 4)) || (message && id == 0))
        return;
    append({.message = id, .direction = CaptureDirection::Out, .version = source.version}, party, packet);
}

// -- notes on messages

void Capture::identify(const Message &message)
{
    message.captureMark() = m_received;
}

void Capture::matched(const Message &message, const QByteArray &publisher, qsizetype receivers)
{
    noteOn(message, publisher, CaptureNote::Matched, quint32(receivers), {});
}

void Capture::notAuthorized(const Message &message, const QByteArray &publisher, const QString &reason)
{
    noteOn(message, publisher, CaptureNote::NotAuthorized, 0, reason.toUtf8());
}

void Capture::queued(const Message &message, const QByteArray &receiver)
{
    noteOn(message, receiver, CaptureNote::Queued, 0, {});
}

void Capture::dropped(const Message &message, const QByteArray &receiver, DropReason reason, const char *sentence)
{
    if (reason != DropReason::NotAuthorized) // has a note of its own, with the rule
        noteOn(message, receiver, CaptureNote::Dropped, quint32(reason), sentence);
}

void Capture::retained(const Message &message, const QByteArray &publisher)
{
    noteOn(message, publisher, CaptureNote::Retained, 0, {});
}

void Capture::noteOn(const Message &message, const QByteArray &clientId, CaptureNote kind, quint32 value,
                     QByteArrayView text)
{
    const quint32 id = m_settings.filter.notes ? messageOf(message) : 0;
    if (id != 0)
        note(partyOf(clientId), kind, id, value, text);
}

void Capture::note(quint32 party, CaptureNote note, quint32 message, quint32 value, QByteArrayView text)
{
    if (m_settings.filter.notes)
        append({.message = message, .value = value, .kind = CaptureKind::Note, .note = note}, party, text);
}

// -- connections

void Capture::opened(const ConnectionInfo &connection)
{
    note(partyOf(connection, {}), CaptureNote::ConnectionOpened, 0, 0, {});
}

void Capture::closed(const ConnectionInfo &connection)
{
    note(partyOf(connection, {}), CaptureNote::ConnectionClosed, 0, 0, {});
    m_connections.remove(quint64(connection.id));
}

void Capture::http(const ConnectionInfo &connection, CaptureDirection direction, QByteArrayView bytes)
{
    const bool isRequest = direction == CaptureDirection::In;
    if (m_settings.filter.handshakes)
        append({.kind = isRequest ? CaptureKind::HttpRequest : CaptureKind::HttpAnswer, .direction = direction},
               partyOf(connection, {}), bytes);
}

void Capture::frame(const ConnectionInfo &connection, CaptureDirection direction, QByteArrayView frame, quint64 size)
{
    if (m_settings.filter.frames)
        append({.wholeSize = quint32(std::min<quint64>(size, ~quint32(0))),
                .kind = CaptureKind::WebSocketFrame,
                .direction = direction},
               partyOf(connection, {}), frame);
}

void Capture::event(const EventRecord &event)
{
    if (event.kind == EventKind::MessageDropped || event.kind == EventKind::ConsoleAction)
        return; // every drop has its own note; what somebody did here is no traffic
    ConnectionInfo connection;
    connection.id = event.connection;
    const QByteArray clientId = event.clientId.toUtf8();
    const quint32 party = event.connection == ConnectionId::None ? partyOf(clientId) : partyOf(connection, clientId);
    note(party, CaptureNote::Event, 0, quint32(event.kind), event.text.toUtf8());
}

// -- the filter

bool Capture::passesTopics(QByteArrayView topic) const
{
    return m_topicFilters.empty()
        || std::ranges::any_of(m_topicFilters, [&](const QByteArray &filter) { return topicMatches(filter, topic); });
}

bool Capture::passesClients(const QByteArray &clientId) const
{
    return m_clientPatterns.empty()
        || std::ranges::any_of(m_clientPatterns, [&](const QByteArray &each) { return globMatches(each, clientId); });
}

quint32 Capture::nextMessage()
{
    return m_lastMessage = std::max<quint32>(1, m_lastMessage + 1);
}

/// The message's number; 0 where its topic does not pass.
quint32 Capture::messageOf(const Message &message)
{
    if (!passesTopics(message.topic()))
        return 0;
    quint32 &mark = message.captureMark();
    if (mark == 0)
        mark = nextMessage();
    return mark;
}

// -- whose it is

/// NoParty where it does not pass the filter.
quint32 Capture::partyOf(const ConnectionInfo &connection, QByteArrayView clientId)
{
    Known &known = m_connections[quint64(connection.id)];
    CaptureParty &party = known.party;
    const bool isNew = party.connection == ConnectionId::None;
    const bool isNamed = !clientId.isEmpty() && clientId != party.clientId;
    const bool isLocated = party.peer.isEmpty() && !connection.peerAddress.isEmpty();
    if (isNew || isNamed)
        party.clientId = clientId.toByteArray();
    if (isLocated) {
        party.transport = connection.transport;
        party.listener = connection.listener;
        party.peer = connection.peer();
    }
    if (isNew || isNamed || isLocated) {
        party.connection = connection.id;
        known.passes = passesClients(party.clientId);
        known.chunk = 0;
    }
    return indexOf(known);
}

quint32 Capture::partyOf(const QByteArray &clientId)
{
    Known &known = m_names[clientId];
    if (known.chunk == 0) {
        known.party.clientId = clientId;
        known.passes = passesClients(clientId);
    }
    return indexOf(known);
}

quint32 Capture::indexOf(Known &known)
{
    if (!known.passes)
        return NoParty;
    if (known.chunk != m_chunkNumber) {
        known.index = quint32(m_chunk.parties.size());
        known.chunk = m_chunkNumber;
        m_chunk.parties.push_back(known.party);
    }
    return known.index;
}

// -- the chunk

void Capture::append(CaptureEntry entry, quint32 party, QByteArrayView bytes)
{
    if (party == NoParty)
        return;
    const QByteArrayView recorded = bytes.first(std::min(bytes.size(), CaptureSettings::LargestRecord));
    entry.time = m_parts.clock.wallNanoseconds();
    entry.party = party;
    entry.size = quint32(recorded.size());
    entry.wholeSize = std::max(entry.wholeSize, quint32(bytes.size()));
    if (m_chunk.entries.empty()) {
        m_flush.setAt(m_parts.clock.monotonic() + Interval);
        m_parts.alarm.schedule();
    }
    m_chunk.entries.push_back(entry);
    m_chunk.bytes.append(recorded);
    if (m_chunk.memorySize() >= ChunkSize)
        flush();
}

void Capture::flush()
{
    m_flush.cancel();
    if (m_chunk.entries.empty())
        return;
    CaptureChunk chunk = std::exchange(m_chunk, {});
    ++m_chunkNumber;
    m_names.clear();
    if (m_mailbox)
        m_mailbox->put(std::move(chunk), m_settings.budget);
}

} // namespace skep
