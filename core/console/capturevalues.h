// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectioninfo.h"
#include "core/protocol/types.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace skep {

// What the inspector records, as it crosses from the broker's thread: plain values. Times are nanoseconds since the
// epoch, UTC.

/// What a record is of.
enum class CaptureKind : quint8 {
    HttpRequest, ///< the head of a request, as far as it came
    HttpAnswer,
    WebSocketFrame, ///< its header; of a control frame the payload too, without its mask
    MqttPacket, ///< an MQTT packet, or bytes that should have been one
    Note, ///< the broker's own word; the bytes are an English sentence, or empty
};

/// As the broker sees it.
enum class CaptureDirection : quint8 { None, In, Out };

enum class CaptureNote : quint8 {
    None,
    ConnectionOpened,
    ConnectionClosed,
    Matched, ///< value: receivers (sessions and shared groups) that the message was handed to
    NotAuthorized, ///< the sentence says which rule
    Queued, ///< waits for the client, or in the shared group
    Dropped, ///< value: DropReason
    Retained, ///< kept as its topic's retained message
    Malformed, ///< the bytes of the packet before could not be read
    Event, ///< value: EventKind; a line of the event log
};

/// Whose a record is.
struct CaptureParty
{
    ConnectionId connection = ConnectionId::None; ///< None: a session without its connection, or a shared group
    TransportKind transport = TransportKind::Tcp;
    QByteArray clientId; ///< empty: not known, or not yet
    QString peer; ///< "address:port"
    QString listener;
};

/// One record. Its bytes stand in its chunk behind those of the record before.
struct CaptureEntry
{
    qint64 time = 0;
    quint32 message = 0; ///< the application message that it is about, from PUBLISH to every delivery; 0: none
    quint32 party = 0; ///< index into the chunk's parties
    quint32 size = 0; ///< bytes recorded
    quint32 wholeSize = 0; ///< bytes of the whole; more than `size` if only the beginning was recorded
    quint32 value = 0; ///< what the note counts or names
    CaptureKind kind = CaptureKind::MqttPacket;
    CaptureDirection direction = CaptureDirection::None;
    CaptureNote note = CaptureNote::None;
    ProtocolVersion version = ProtocolVersion::Mqtt311; ///< that the connection speaks
};

/// Records one after the other, with their bytes in one piece.
struct CaptureChunk
{
    std::vector<CaptureParty> parties;
    std::vector<CaptureEntry> entries;
    QByteArray bytes;

    qsizetype memorySize() const
    {
        return bytes.size() + qsizetype(entries.size() * sizeof(CaptureEntry) + parties.size() * sizeof(CaptureParty));
    }
};

/// What had to make room.
struct CaptureLoss
{
    quint64 records = 0;
    qint64 from = 0; ///< time of the first one; 0: none
    qint64 until = 0; ///< and of the last one

    void add(quint64 count, qint64 first, qint64 last);
    void add(const CaptureLoss &other) { add(other.records, other.from, other.until); }
};

/// What the reader takes at once.
struct CaptureBatch
{
    std::vector<CaptureChunk> chunks; ///< oldest first
    CaptureLoss lost; ///< overwritten before they could be taken, all older than the chunks
};

/// What is recorded at all; the rest costs next to nothing.
struct CaptureFilter
{
    static constexpr quint32 AllPacketTypes = 0xFFFF;

    QStringList clients; ///< client ids, '*' stands for any text; empty: all, and those without a name yet
    QStringList topicFilters; ///< for PUBLISH and what is noted on messages; empty: all
    quint32 packetTypes = AllPacketTypes; ///< bit n: packet type n; bit 0: bytes that are no packet
    bool handshakes = true; ///< HTTP
    bool frames = true; ///< WebSocket
    bool notes = true;
};

struct CaptureSettings
{
    static constexpr qint64 SmallestBudget = 1024 * 1024;
    static constexpr qint64 LargestBudget = 4096 * SmallestBudget;
    /// Of one record; what a larger packet has beyond is counted, not recorded.
    static constexpr qsizetype LargestRecord = 1024 * 1024;

    CaptureFilter filter;
    qint64 budget = 64 * SmallestBudget; ///< bytes; the oldest records make room
};

} // namespace skep
