// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficwriter.h"

#include <QHash>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <span>

namespace skep {

namespace {

// pcapng as draft-ietf-opsawg-pcapng describes it, little-endian; each packet begins with its IP header (LINKTYPE_RAW).

constexpr quint32 SectionHeader = 0x0A0D0D0A;
constexpr quint32 InterfaceDescription = 1;
constexpr quint32 EnhancedPacket = 6;
constexpr quint16 LinkTypeRaw = 101;
constexpr qsizetype LargestSegment = 32 * 1024;
/// What dissectors know as MQTT, whatever port the client came to.
constexpr quint16 MqttPort = 1883;

enum TcpFlag : quint8 { Fin = 1, Syn = 2, Push = 8, Ack = 16 };

template <typename Integer>
void putLittle(QByteArray &bytes, Integer value)
{
    const Integer little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <typename Integer>
void putBig(QByteArray &bytes, Integer value)
{
    const Integer big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// RFC 1071, not yet folded to the end.
quint32 sumOf(QByteArrayView bytes, quint32 sum = 0)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        sum += i % 2 ? quint8(bytes[i]) : quint32(quint8(bytes[i])) << 8;
    return sum;
}

quint16 checksum(quint32 sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return quint16(~sum);
}

/// One side of a stream.
struct Side
{
    QByteArray address; ///< four bytes or sixteen
    quint16 port = 0;
    quint32 sequence = 1'000;
};

struct Stream
{
    Side client;
    Side server;
};

/// The four bytes of "192.0.2.1"; nothing where it is no such address.
QByteArray ipv4(QStringView text)
{
    QByteArray bytes;
    for (QStringView part : text.split(u'.')) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        if (!isNumber || value > 255)
            return {};
        bytes.append(char(value));
    }
    return bytes.size() == 4 ? bytes : QByteArray();
}

/// The sixteen bytes of "2001:db8::1".
QByteArray ipv6(QStringView text)
{
    const qsizetype zone = text.indexOf(u'%');
    const qsizetype gap = text.indexOf(u"::");
    const auto groups = [](QStringView part) {
        QByteArray bytes;
        for (QStringView group : part.split(u':', Qt::SkipEmptyParts))
            putBig(bytes, quint16(group.toUInt(nullptr, 16)));
        return bytes;
    };
    if (zone >= 0)
        return ipv6(text.first(zone));
    QByteArray head = groups(gap < 0 ? text : text.first(gap));
    const QByteArray tail = gap < 0 ? QByteArray() : groups(text.sliced(gap + 2));
    if (head.size() + tail.size() > 16)
        return {};
    return head.leftJustified(16 - tail.size(), '\0') + tail;
}

/// "192.0.2.1:50000", "[::1]:50000"; what is not known becomes an address for documentation (RFC 5737) and a port by the number
/// of the connection.
Stream streamOf(const CaptureParty &party)
{
    Stream stream;
    const QStringView peer = party.peer;
    const qsizetype colon = peer.lastIndexOf(u':');
    const bool hasBrackets = peer.startsWith(u'[');
    const qsizetype bracket = peer.indexOf(u']');
    if (hasBrackets && bracket > 0)
        stream.client.address = ipv6(peer.sliced(1, bracket - 1));
    else
        stream.client.address = ipv4(colon < 0 ? peer : peer.first(colon));
    if (colon > bracket)
        stream.client.port = quint16(peer.sliced(colon + 1).toUInt());
    if (stream.client.address.isEmpty())
        stream.client.address = ipv4(u"192.0.2.2");
    if (stream.client.port == 0)
        stream.client.port = quint16(40'000 + quint64(party.connection) % 20'000);
    const bool isLocal = stream.client.address.startsWith('\x7F');
    stream.server.address = hasBrackets && stream.client.address.size() == 16 ? ipv6(u"2001:db8::1")
        : isLocal                                                            ? ipv4(u"127.0.0.1")
                                                                             : ipv4(u"192.0.2.1");
    stream.server.port = MqttPort;
    return stream;
}

class PcapngWriter final : public TrafficWriter
{
public:
    explicit PcapngWriter(QIODevice &device) : m_device(device) { }

    void begin() override
    {
        QByteArray section;
        putLittle(section, quint32(0x1A2B3C4D));
        putLittle(section, quint16(1));
        putLittle(section, quint16(0));
        putLittle(section, quint64(~quint64(0))); // the section's length is not told
        writeBlock(SectionHeader, section);
        QByteArray interface;
        putLittle(interface, LinkTypeRaw);
        putLittle(interface, quint16(0));
        putLittle(interface, quint32(0)); // no limit
        putLittle(interface, quint16(9)); // if_tsresol: nanoseconds
        putLittle(interface, quint16(1));
        interface.append("\x09\0\0\0", 4);
        putLittle(interface, quint32(0)); // opt_endofopt
        writeBlock(InterfaceDescription, interface);
    }

    void write(const TrafficStore &store, quint64 number) override
    {
        const TrafficRow &row = store.row(number);
        const CaptureParty &party = store.party(row.party);
        if (party.connection == ConnectionId::None)
            return;
        const quint64 key = quint64(party.connection);
        if (row.note == CaptureNote::ConnectionClosed && m_streams.contains(key))
            return close(key, row.time);
        if (row.kind != CaptureKind::MqttPacket)
            return;
        if (!m_streams.contains(key))
            open(key, party, row.time);
        send(m_streams[key], row, store.bytes(number));
    }

private:
    void open(quint64 key, const CaptureParty &party, qint64 time)
    {
        Stream &stream = *m_streams.insert(key, streamOf(party));
        segment(stream.client, stream.server, Syn, time, {}, 0);
        ++stream.client.sequence;
        segment(stream.server, stream.client, Syn | Ack, time, {}, 0);
        ++stream.server.sequence;
        segment(stream.client, stream.server, Ack, time, {}, 0);
    }

    void close(quint64 key, qint64 time)
    {
        Stream stream = m_streams.take(key);
        segment(stream.client, stream.server, Fin | Ack, time, {}, 0);
        ++stream.client.sequence;
        segment(stream.server, stream.client, Fin | Ack, time, {}, 0);
        ++stream.server.sequence;
        segment(stream.client, stream.server, Ack, time, {}, 0);
    }

    /// What was not recorded of a packet is there in length only.
    void send(Stream &stream, const TrafficRow &row, QByteArrayView bytes)
    {
        const bool isIn = row.direction == CaptureDirection::In;
        Side &from = isIn ? stream.client : stream.server;
        const Side &to = isIn ? stream.server : stream.client;
        for (qsizetype at = 0; at < qsizetype(row.wholeSize); at += LargestSegment) {
            const qsizetype size = std::min(LargestSegment, qsizetype(row.wholeSize) - at);
            const QByteArrayView recorded
                = at < bytes.size() ? bytes.sliced(at, std::min(size, bytes.size() - at)) : QByteArrayView();
            segment(from, to, Push | Ack, row.time, recorded, size);
            from.sequence += quint32(size);
        }
    }

    /// \param size of the payload, of which `payload` is the recorded beginning
    void segment(const Side &from, const Side &to, int flags, qint64 time, QByteArrayView payload, qsizetype size)
    {
        const QByteArray tcp = tcpHeader(from, to, flags, payload, size);
        const QByteArray ip = ipHeader(from, to, tcp.size() + size);
        QByteArray block;
        putLittle(block, quint32(0));
        putLittle(block, quint32(quint64(time) >> 32));
        putLittle(block, quint32(quint64(time)));
        putLittle(block, quint32(ip.size() + tcp.size() + payload.size()));
        putLittle(block, quint32(ip.size() + tcp.size() + size));
        block += ip + tcp;
        block += payload;
        block.append((4 - block.size() % 4) % 4, '\0');
        writeBlock(EnhancedPacket, block);
    }

    static QByteArray tcpHeader(const Side &from, const Side &to, int flags, QByteArrayView payload, qsizetype size)
    {
        QByteArray header;
        putBig(header, from.port);
        putBig(header, to.port);
        putBig(header, from.sequence);
        putBig(header, (flags & Ack) ? to.sequence : quint32(0));
        header.append(char(5 << 4));
        header.append(char(flags));
        putBig(header, quint16(0xFFFF));
        putBig(header, quint32(0)); // checksum, urgent pointer
        QByteArray pseudo = from.address + to.address;
        putBig(pseudo, quint32(header.size() + size));
        putBig(pseudo, quint32(6));
        qToBigEndian(checksum(sumOf(payload, sumOf(header, sumOf(pseudo)))), header.data() + 16);
        return header;
    }

    QByteArray ipHeader(const Side &from, const Side &to, qsizetype size)
    {
        QByteArray header;
        if (from.address.size() == 16) {
            putBig(header, quint32(6) << 28);
            putBig(header, quint16(size));
            putBig(header, quint16(6 << 8 | 64)); // TCP; hop limit
            return header + from.address + to.address;
        }
        putBig(header, quint16(0x4500));
        putBig(header, quint16(20 + size));
        putBig(header, m_identification++);
        putBig(header, quint16(0x4000)); // don't fragment
        putBig(header, quint16(64 << 8 | 6)); // time to live; TCP
        putBig(header, quint16(0));
        header += from.address + to.address;
        qToBigEndian(checksum(sumOf(header)), header.data() + 10);
        return header;
    }

    void writeBlock(quint32 type, const QByteArray &body)
    {
        QByteArray block;
        const auto size = quint32(body.size() + 12);
        putLittle(block, type);
        putLittle(block, size);
        block += body;
        putLittle(block, size);
        m_device.write(block);
    }

    QIODevice &m_device;
    QHash<quint64, Stream> m_streams; ///< by connection
    quint16 m_identification = 1;
};

} // namespace

std::unique_ptr<TrafficWriter> makePcapngWriter(QIODevice &device)
{
    return std::make_unique<PcapngWriter>(device);
}

} // namespace skep
