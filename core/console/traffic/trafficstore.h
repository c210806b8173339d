// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <algorithm>
#include <deque>
#include <vector>

namespace skep {

struct PacketSummary;

/// One record as the list shows it, decoded once when it came. Of a fixed size: a million of them take 48 MB.
struct TrafficRow
{
    enum Flag : quint8 { Dup = 1, Retain = 2, HasReason = 4, Malformed = 8, Marked = 16 };

    qint64 time = 0; ///< nanoseconds since the epoch, UTC
    quint32 message = 0; ///< that it is about; 0: none
    quint32 party = 0;
    quint32 topic = 0; ///< 0: none
    quint32 offset = 0; ///< of its bytes in its block
    quint32 size = 0; ///< bytes recorded
    quint32 wholeSize = 0; ///< bytes there were
    quint32 value = 0; ///< of a note what it counts or names; of a PUBLISH where its payload begins
    quint16 packetId = 0;
    CaptureKind kind = CaptureKind::MqttPacket;
    CaptureDirection direction = CaptureDirection::None;
    CaptureNote note = CaptureNote::None;
    ProtocolVersion version = ProtocolVersion::Mqtt311;
    quint8 type = 0; ///< of PacketType
    quint8 qos = 0;
    quint8 reasonCode = 0;
    quint8 flags = 0; ///< of Flag
};
static_assert(sizeof(TrafficRow) == 48);

/// What the reader keeps of captured traffic: rows and bytes in blocks, within a budget. The oldest blocks make room
/// and are counted.
///
/// Rows are numbered from 0 in the order in which they came; numbers of rows that are gone are never used again. Names
/// of clients and topics are kept once. Thread: the reader's; plain data without a lock.
class TrafficStore final
{
public:
    explicit TrafficStore(qint64 budget = CaptureSettings().budget);
    ~TrafficStore();
    Q_DISABLE_COPY_MOVE(TrafficStore)

    qint64 budget() const { return m_budget; }
    /// A smaller one counts at once.
    void setBudget(qint64 budget);
    void append(const CaptureChunk &chunk);
    /// Records that never came here.
    void addLost(const CaptureLoss &lost) { m_overwritten.add(lost); }
    /// Everything goes; the next row's number stays.
    void clear();
    /// All rows that there are count as gone; showHidden() brings back those that have not made room by then.
    void hide();
    void showHidden();
    bool hasHidden() const { return m_hidden > firstRow(); }

    quint64 begin() const { return std::max(m_hidden, firstRow()); }
    quint64 end() const { return m_end; }
    quint64 count() const { return end() - begin(); }
    qint64 memorySize() const { return m_size; }
    /// What has made room, or was lost on the way, since the rows were hidden.
    const CaptureLoss &overwritten() const { return m_overwritten; }

    // -- REQUIRES: begin() <= number < end()
    const TrafficRow &row(quint64 number) const;
    QByteArrayView bytes(quint64 number) const;
    void setMarked(quint64 number, bool marked);

    /// Calls `visit(number, row)` for all rows in [from, until) that are there.
    template <typename Visit>
    void forEach(quint64 from, quint64 until, Visit visit) const
    {
        for (size_t block = blockOf(std::max(from, begin())); block < m_blocks.size(); ++block) {
            const Block &each = m_blocks[block];
            for (quint64 number = std::max(from, each.first); number < each.end(); ++number) {
                if (number >= until)
                    return;
                visit(number, each.rows[size_t(number - each.first)]);
            }
        }
    }

    // -- names, kept once. A place that is used again for another name gets another serial number.

    struct Name
    {
        QByteArray text;
        quint32 serial = 0;
        quint32 uses = 0;
    };
    const Name &topic(quint32 topic) const { return m_topics[topic]; }
    const CaptureParty &party(quint32 party) const { return m_parties[party].info; }
    quint32 partySerial(quint32 party) const { return m_parties[party].serial; }
    /// For completion: the names known, each once, in no order.
    QList<QByteArray> topics() const;
    QList<QByteArray> clients() const;

private:
    struct Block
    {
        quint64 first = 0;
        std::vector<TrafficRow> rows;
        QByteArray bytes;
        qint64 size() const { return bytes.size() + qint64(rows.size() * sizeof(TrafficRow)); }
        quint64 end() const { return first + rows.size(); }
    };
    /// A connection, or a session or group without one.
    struct Party
    {
        CaptureParty info;
        quint32 serial = 0;
        quint32 uses = 0;
        QHash<quint32, quint32> aliases; ///< direction and alias → topic, which each uses once
        QHash<quint32, quint32> messages; ///< direction of the PUBLISH and packet id → message
    };

    static constexpr quint32 NoParty = ~quint32(0);

    quint64 firstRow() const { return m_blocks.empty() ? m_end : m_blocks.front().first; }
    size_t blockOf(quint64 number) const;
    void startBlock();
    void appendEntry(const CaptureEntry &entry, quint32 party, QByteArrayView bytes);
    void take(TrafficRow &row, QByteArrayView bytes);
    quint32 topicOf(Party &party, const TrafficRow &row, const PacketSummary &summary);
    static quint32 messageOf(Party &party, const TrafficRow &row);
    quint32 placeOf(const CaptureParty &info);
    void learn(Party &party, const CaptureParty &info);
    quint32 useTopic(QByteArrayView text);
    void releaseTopic(quint32 topic);
    void releaseParty(quint32 party);
    void makeRoom();

    qint64 m_budget;
    qint64 m_size = 0;
    std::deque<Block> m_blocks;
    quint64 m_end = 0;
    quint64 m_hidden = 0; ///< rows before it are not shown
    CaptureLoss m_overwritten;
    CaptureLoss m_hiddenLoss; ///< of what is hidden
    quint32 m_serial = 0;
    std::vector<Name> m_topics;
    std::vector<quint32> m_freeTopics;
    QHash<QByteArray, quint32> m_topicPlaces;
    std::vector<Party> m_parties;
    std::vector<quint32> m_freeParties;
    QHash<quint64, quint32> m_connections;
    QHash<QByteArray, quint32> m_sessions;
};

} // namespace skep
