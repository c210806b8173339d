// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturefile.h"

#include "captureformat.h"
#include "core/protocol/bytereader.h"

#include <QIODevice>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;
using namespace captureformat;

namespace {

constexpr qsizetype ChunkRecords = 2'000;
constexpr qsizetype ChunkBytes = 256 * 1024;
/// A body longer than the longest record, or a party with long names, is damage.
constexpr quint32 LargestBody = quint32(CaptureSettings::LargestRecord) + 4096 * 64;

quint64 eightBytes(ByteReader &reader)
{
    const quint64 upper = reader.fourByteInteger();
    return upper << 32 | reader.fourByteInteger();
}

QByteArray text(ByteReader &reader)
{
    return reader.take(reader.fourByteInteger()).toByteArray();
}

/// Of an enumeration whose last value is `last`; what is beyond ends the reading.
template <typename Enum>
Enum enumOf(ByteReader &reader, Enum last)
{
    const quint8 value = reader.byte();
    if (value > quint8(last))
        reader.fail(Violation::PacketTruncated);
    return value > quint8(last) ? Enum{} : Enum{value};
}

} // namespace

std::optional<CaptureChunk> CaptureFileReader::next()
{
    if (!m_error.isEmpty() || (!m_hasBegun && !readHeader()))
        return {};
    CaptureChunk chunk;
    std::ranges::fill(m_places, NoPlace);
    while (qsizetype(chunk.entries.size()) < ChunkRecords && chunk.bytes.size() < ChunkBytes) {
        if (!readBlock(chunk))
            break;
    }
    if (chunk.entries.empty())
        return {};
    return chunk;
}

bool CaptureFileReader::readHeader()
{
    m_hasBegun = true;
    const QByteArray head = m_device.read(MagicSize + 2);
    if (head.size() < MagicSize + 2 || !head.startsWith(QByteArrayView(Magic, MagicSize)))
        return fail(u"This is no file of captured traffic; open one that Skep has saved."_s);
    const auto version = qFromBigEndian<quint16>(head.constData() + MagicSize);
    if (version != Version)
        return fail(
            u"The file has version %1 of the format; this program reads version %2."_s.arg(version).arg(Version));
    return true;
}

/// False at the end, or if the file is damaged.
bool CaptureFileReader::readBlock(CaptureChunk &chunk)
{
    const QByteArray head = m_device.read(5);
    if (head.isEmpty())
        return false;
    const quint32 size = head.size() < 5 ? 0 : qFromBigEndian<quint32>(head.constData() + 1);
    if (size > LargestBody)
        return fail(
            u"The file is damaged behind record %1: a block of %2 bytes is longer than any can be."_s.arg(m_records)
                .arg(size));
    const QByteArray body = m_device.read(size);
    if (head.size() < 5 || body.size() < qsizetype(size))
        return fail(u"The file ends inside a block behind record %1; everything before is shown."_s.arg(m_records));
    if (!takeBlock(quint8(head[0]), body, chunk))
        return fail(u"The file is damaged behind record %1; everything before is shown."_s.arg(m_records));
    return true;
}

/// Types that are not known here are passed over: a later program may write more.
bool CaptureFileReader::takeBlock(quint8 type, const QByteArray &body, CaptureChunk &chunk)
{
    switch (type) {
    case PartyBlock:
        return takeParty(body);
    case RecordBlock:
        return takeRecord(body, chunk);
    case LossBlock: {
        ByteReader reader(body);
        const quint64 records = eightBytes(reader);
        const auto from = qint64(eightBytes(reader));
        m_lost.add(records, from, qint64(eightBytes(reader)));
        return !reader.failed();
    }
    case MarkBlock:
        if (m_records > 0)
            m_marked.push_back(m_records - 1);
        return m_records > 0;
    default:
        return true;
    }
}

bool CaptureFileReader::takeParty(const QByteArray &body)
{
    ByteReader reader(body);
    CaptureParty party;
    party.connection = ConnectionId{eightBytes(reader)};
    party.transport = enumOf(reader, TransportKind::SecureWebSocket);
    party.clientId = text(reader);
    party.peer = QString::fromUtf8(text(reader));
    party.listener = QString::fromUtf8(text(reader));
    m_parties.push_back(std::move(party));
    m_places.push_back(NoPlace);
    return !reader.failed();
}

bool CaptureFileReader::takeRecord(const QByteArray &body, CaptureChunk &chunk)
{
    ByteReader reader(body);
    CaptureEntry entry;
    entry.time = qint64(eightBytes(reader));
    entry.message = reader.fourByteInteger();
    const quint32 party = reader.fourByteInteger();
    entry.wholeSize = reader.fourByteInteger();
    entry.value = reader.fourByteInteger();
    entry.kind = enumOf(reader, CaptureKind::Note);
    entry.direction = enumOf(reader, CaptureDirection::Out);
    entry.note = enumOf(reader, CaptureNote::Event);
    entry.version = enumOf(reader, ProtocolVersion::Mqtt5);
    if (reader.failed() || party >= m_parties.size())
        return false;
    const QByteArrayView bytes = reader.rest();
    entry.size = quint32(bytes.size());
    entry.wholeSize = std::max(entry.wholeSize, entry.size);
    if (m_places[party] == NoPlace) {
        m_places[party] = quint32(chunk.parties.size());
        chunk.parties.push_back(m_parties[party]);
    }
    entry.party = m_places[party];
    chunk.entries.push_back(entry);
    chunk.bytes.append(bytes);
    ++m_records;
    return true;
}

bool CaptureFileReader::fail(const QString &sentence)
{
    m_error = sentence;
    return false;
}

} // namespace skep
