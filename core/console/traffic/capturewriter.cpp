// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturewriter.h"

#include "capturefile.h"
#include "captureformat.h"

#include <QIODevice>
#include <QSet>

namespace skep {

namespace {

using namespace captureformat;

class CaptureWriter final : public TrafficWriter
{
public:
    CaptureWriter(QIODevice &device, const CaptureLoss &lost) : m_device(device), m_lost(lost) { }

    void begin() override
    {
        QByteArray head(Magic, MagicSize);
        put(head, quint16(CaptureFileReader::Version));
        m_device.write(head);
        if (m_lost.records == 0)
            return;
        QByteArray body;
        put(body, m_lost.records);
        put(body, m_lost.from);
        put(body, m_lost.until);
        writeBlock(LossBlock, body);
    }

    void write(const TrafficStore &store, quint64 number) override
    {
        const TrafficRow &row = store.row(number);
        const quint32 party = numberOf(store, row.party);
        QByteArray body;
        body.reserve(RecordHead + row.size);
        put(body, row.time);
        put(body, row.message);
        put(body, party);
        put(body, row.wholeSize);
        put(body, row.kind == CaptureKind::Note ? row.value : quint32(0));
        for (quint8 each : {quint8(row.kind), quint8(row.direction), quint8(row.note), quint8(row.version)})
            put(body, each);
        body.append(store.bytes(number));
        writeBlock(RecordBlock, body);
        if (row.flags & TrafficRow::Marked)
            writeBlock(MarkBlock, {});
    }

private:
    /// A party is written before its first record, and again under another number when its name has changed.
    quint32 numberOf(const TrafficStore &store, quint32 place)
    {
        const quint32 serial = store.partySerial(place);
        if (const auto known = m_numbers.constFind(serial); known != m_numbers.cend())
            return *known;
        const auto number = quint32(m_numbers.size());
        m_numbers.insert(serial, number);
        const CaptureParty &party = store.party(place);
        QByteArray body;
        put(body, quint64(party.connection));
        put(body, quint8(party.transport));
        for (const QByteArray &text : {party.clientId, party.peer.toUtf8(), party.listener.toUtf8()}) {
            put(body, quint32(text.size()));
            body.append(text);
        }
        writeBlock(PartyBlock, body);
        return number;
    }

    void writeBlock(BlockType type, const QByteArray &body)
    {
        QByteArray head;
        put(head, quint8(type));
        put(head, quint32(body.size()));
        m_device.write(head);
        m_device.write(body);
    }

    QIODevice &m_device;
    const CaptureLoss m_lost;
    QHash<quint32, quint32> m_numbers; ///< by serial number
};

} // namespace

std::unique_ptr<TrafficWriter> makeCaptureWriter(QIODevice &device, const CaptureLoss &lost)
{
    return std::make_unique<CaptureWriter>(device, lost);
}

} // namespace skep
