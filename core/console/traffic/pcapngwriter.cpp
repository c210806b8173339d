// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pcapngwriter.h"

#include <QHash>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <deque>
#include <utility>

namespace skep {

namespace {

// pcapng as draft-ietf-opsawg-pcapng describes it, little-endian; each packet begins with its IP header (LINKTYPE_RAW).

constexpr quint32 SectionHeader = 0x0A0D0D0A;
constexpr quint32 InterfaceDescription = 1;
constexpr quint32 EnhancedPacket = 6;
constexpr quint16 Comment = 1;
constexpr qsizetype LargestComment = 60'000; // of one option, whose size has two bytes
/// Packets are held back that long, because the notes on a packet come behind it.
constexpr size_t MaximumHeld = 4'096;
constexpr qsizetype MaximumHeldBytes = 4 * 1024 * 1024;
constexpr quint16 LinkTypeRaw = 101;
constexpr qsizetype LargestSegment = 32 * 1024;
/// What dissectors know as MQTT, whatever port the client came to.
constexpr quint16 MqttPort = 1883;

enum IpProtocol : quint8 { Tcp = 6, Experimental = 253 }; // RFC 3692
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
    quint64 newest = 0; ///< number of its segment that was made last
    bool isOpen = false;
};

/// One segment, as the body of its block, and what is to be said to it.
struct HeldPacket
{
    QByteArray body;
    quint32 message = 0; ///< that was published with it; 0: none
    QByteArrayList comments; ///< each of many lines

    void addComment(const QByteArray &line)
    {
        if (comments.isEmpty() || comments.last().size() + line.size() >= LargestComment)
            comments.append(line.first(std::min(line.size(), LargestComment)));
        else
            comments.last() += '\n' + line;
    }
};

QByteArray textOf(const TrafficRow &row, const CaptureParty &party, QByteArrayView sentence)
{
    QByteArray text = row.message ? "message " + QByteArray::number(row.message) + ' ' : QByteArray();
    if (row.note == CaptureNote::Event)
        return text + sentence.toByteArray();
    text += noteName(row.note).toLatin1();
    if (row.note == CaptureNote::Matched)
        text += ' ' + QByteArray::number(row.value);
    if (row.note == CaptureNote::Queued || row.note == CaptureNote::Dropped)
        text += " for " + party.clientId;
    return sentence.isEmpty() ? text : text + ": " + sentence.toByteArray();
}

/// The four bytes of "192.0.2.1"; nullopt if it is no such address.
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

/// "192.0.2.1:50000", "[::1]:50000"; what is not known becomes an address for documentation (RFC 5737) and a port by
/// the number of the connection.
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
        : isLocal                                                             ? ipv4(u"127.0.0.1")
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
        putLittle(section, quint64(~quint64(0))); // the section's length is not given
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
        const bool hasConnection = party.connection != ConnectionId::None;
        const bool isNote = row.kind == CaptureKind::Note;
        if (!isNote && (row.kind != CaptureKind::MqttPacket || !hasConnection))
            return; // HTTP and the frames' headers are not MQTT
        Stream *stream = hasConnection ? &m_streams[quint64(party.connection)] : nullptr;
        if (stream && stream->client.address.isEmpty())
            open(*stream, party, row.time);
        if (isNote && row.note == CaptureNote::ConnectionClosed && stream && stream->isOpen)
            close(*stream, row.time);
        if (isNote)
            comment(row, stream, textOf(row, party, store.bytes(number)));
        else
            send(*stream, row, store.bytes(number));
    }

    void end() override
    {
        if (!m_early.isEmpty())
            holdEmptyPacket();
        while (!m_held.empty())
            release();
    }

private:
    void open(Stream &stream, const CaptureParty &party, qint64 time)
    {
        stream = streamOf(party);
        stream.isOpen = true;
        segment(stream.client, stream.server, Syn, time, {}, 0);
        ++stream.client.sequence;
        segment(stream.server, stream.client, Syn | Ack, time, {}, 0);
        ++stream.server.sequence;
        segment(stream.client, stream.server, Ack, time, {}, 0);
        stream.newest = newest();
    }

    void close(Stream &stream, qint64 time)
    {
        stream.isOpen = false;
        segment(stream.client, stream.server, Fin | Ack, time, {}, 0);
        ++stream.client.sequence;
        segment(stream.server, stream.client, Fin | Ack, time, {}, 0);
        ++stream.server.sequence;
        segment(stream.client, stream.server, Ack, time, {}, 0);
        stream.newest = newest();
    }

    /// What was not recorded of a packet is there in length only.
    void send(Stream &stream, const TrafficRow &row, QByteArrayView bytes)
    {
        const bool isIn = row.direction == CaptureDirection::In;
        Side &from = isIn ? stream.client : stream.server;
        const Side &to = isIn ? stream.server : stream.client;
        for (qsizetype at = 0; at < qsizetype(row.wholeSize); at += LargestSegment) {
            const qsizetype size = std::min(LargestSegment, qsizetype(row.wholeSize) - at);
            const QByteArrayView recorded =
                at < bytes.size() ? bytes.sliced(at, std::min(size, bytes.size() - at)) : QByteArrayView();
            segment(from, to, Push | Ack, row.time, recorded, size);
            from.sequence += quint32(size);
        }
        stream.newest = newest();
        if (!isIn || row.message == 0 || PacketType(row.type) != PacketType::Publish)
            return;
        m_held.back().message = row.message;
        m_publications.insert(row.message, newest());
    }

    // -- notes

    /// To the message's publication, or to the newest packet of the connection; where that is written already, or there
    /// is none, to the newest of all. The text says which message it is about.
    void comment(const TrafficRow &row, const Stream *stream, const QByteArray &text)
    {
        if (m_held.empty()) {
            m_earlyTime = m_early.isEmpty() ? row.time : m_earlyTime;
            m_early.append(text);
            return;
        }
        const auto publication = m_publications.constFind(row.message);
        const quint64 wanted = row.message && publication != m_publications.cend() ? *publication
            : stream                                                               ? stream->newest
                                                                                   : newest();
        m_held[size_t((wanted < m_firstHeld ? newest() : wanted) - m_firstHeld)].addComment(text);
    }

    /// The number of the segment that was made last. REQUIRES: there is one
    quint64 newest() const { return m_firstHeld + m_held.size() - 1; }

    void hold(QByteArray body)
    {
        m_heldBytes += body.size();
        m_held.push_back({std::move(body), 0, {}});
        for (const QByteArray &text : std::exchange(m_early, {}))
            m_held.back().addComment(text);
        while (m_held.size() > 1 && (m_held.size() > MaximumHeld || m_heldBytes > MaximumHeldBytes))
            release();
    }

    /// The oldest packet gets no more comments.
    void release()
    {
        HeldPacket packet = std::move(m_held.front());
        m_held.pop_front();
        if (packet.message && m_publications.value(packet.message) == m_firstHeld)
            m_publications.remove(packet.message);
        ++m_firstHeld;
        m_heldBytes -= packet.body.size();
        for (const QByteArray &text : std::as_const(packet.comments)) {
            putLittle(packet.body, Comment);
            putLittle(packet.body, quint16(text.size()));
            packet.body += text;
            packet.body.append((4 - text.size() % 4) % 4, '\0');
        }
        if (!packet.comments.isEmpty())
            putLittle(packet.body, quint32(0)); // opt_endofopt
        writeBlock(EnhancedPacket, packet.body);
    }

    /// If there are notes but no connection: a packet that they can be comments of.
    void holdEmptyPacket()
    {
        const Side nobody{ipv4(u"192.0.2.1"), 0}; // for documentation (RFC 5737)
        const QByteArray ip = ipHeader(nobody, nobody, Experimental, 0);
        hold(packetBlock(m_earlyTime, ip, ip.size()));
    }

    // -- packets

    /// \param size of the payload, of which `payload` is the recorded beginning
    void segment(const Side &from, const Side &to, int flags, qint64 time, QByteArrayView payload, qsizetype size)
    {
        const QByteArray tcp = tcpHeader(from, to, flags, payload, size);
        const QByteArray ip = ipHeader(from, to, Tcp, tcp.size() + size);
        hold(packetBlock(time, ip + tcp + payload.toByteArray(), ip.size() + tcp.size() + size));
    }

    static QByteArray packetBlock(qint64 time, const QByteArray &recorded, qsizetype size)
    {
        QByteArray block;
        putLittle(block, quint32(0));
        putLittle(block, quint32(quint64(time) >> 32));
        putLittle(block, quint32(quint64(time)));
        putLittle(block, quint32(recorded.size()));
        putLittle(block, quint32(size));
        block += recorded;
        block.append((4 - block.size() % 4) % 4, '\0');
        return block;
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
        putBig(pseudo, quint32(Tcp));
        qToBigEndian(checksum(sumOf(payload, sumOf(header, sumOf(pseudo)))), header.data() + 16);
        return header;
    }

    QByteArray ipHeader(const Side &from, const Side &to, IpProtocol protocol, qsizetype size)
    {
        QByteArray header;
        if (from.address.size() == 16) {
            putBig(header, quint32(6) << 28);
            putBig(header, quint16(size));
            putBig(header, quint16(protocol << 8 | 64)); // hop limit
            return header + from.address + to.address;
        }
        putBig(header, quint16(0x4500));
        putBig(header, quint16(20 + size));
        putBig(header, m_identification++);
        putBig(header, quint16(0x4000)); // don't fragment
        putBig(header, quint16(64 << 8 | protocol)); // time to live
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
    QHash<quint64, Stream> m_streams; ///< by connection, also when it is closed
    std::deque<HeldPacket> m_held; ///< not written yet, in order
    quint64 m_firstHeld = 1; ///< number of the first of them
    qsizetype m_heldBytes = 0;
    QHash<quint32, quint64>
        m_publications; ///< message → number of the segment that it was published with, while it is held
    QByteArrayList m_early; ///< notes before there is a packet
    qint64 m_earlyTime = 0; ///< of the first of them
    quint16 m_identification = 1;
};

} // namespace

std::unique_ptr<TrafficWriter> makePcapngWriter(QIODevice &device)
{
    return std::make_unique<PcapngWriter>(device);
}

} // namespace skep
