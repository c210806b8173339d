// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "proxyprotocol.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

const QByteArray Signature1 = "PROXY "_ba;
const QByteArray Signature2 = QByteArray::fromRawData("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype MaximumLine = 107; ///< of version 1, with its end
constexpr qsizetype FixedPart = 16; ///< of version 2: signature, command, family, length
constexpr qsizetype Ipv4Block = 12;
constexpr qsizetype Ipv6Block = 36;

enum Command : quint8 { Local = 0x20, Proxied = 0x21 }; ///< with the version before it
enum Family : quint8 { Unspecified = 0x00, TcpOverIpv4 = 0x11, TcpOverIpv6 = 0x21, UnixStream = 0x31 };

/// True if the first may become the second.
bool agrees(const QByteArray &header, const QByteArray &signature)
{
    const qsizetype size = std::min(header.size(), signature.size());
    return QByteArrayView(header).first(size) == QByteArrayView(signature).first(size);
}

/// Takes only the form that the specification allows; QHostAddress reads more.
std::optional<QHostAddress> parseAddress(const QByteArray &text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const QHostAddress address(QString::fromLatin1(text));
    if (address.protocol() != protocol || text.contains('%')
        || (protocol == QAbstractSocket::IPv4Protocol && address.toString().toLatin1() != text))
        return std::nullopt;
    return address;
}

std::optional<quint16> parsePort(const QByteArray &text)
{
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    if (!isNumber || QByteArray::number(port) != text)
        return std::nullopt;
    return port;
}

} // namespace

void ProxyHeaderReader::feed(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() <= m_wanted);
    const qsizetype kept = std::min(bytes.size(), m_wanted - m_skip);
    m_header += bytes.first(kept);
    m_skip -= bytes.size() - kept;
    m_wanted -= bytes.size();
    if (agrees(m_header, Signature1)) {
        readVersion1();
    } else if (agrees(m_header, Signature2)) {
        readVersion2();
    } else {
        refuse(
            "The connection does not begin with a PROXY header, as this listener is set to expect: let the proxy send "
            "one, or switch the PROXY protocol off.");
    }
}

void ProxyHeaderReader::complete()
{
    m_state = State::Complete;
    m_wanted = 0;
    m_header.clear();
}

void ProxyHeaderReader::refuse(const char *fault)
{
    m_fault = fault;
    m_state = State::Refused;
    m_wanted = 0;
    m_header.clear();
}

// -- version 1: a line of text

void ProxyHeaderReader::readVersion1()
{
    if (m_wanted > 0)
        return;
    if (m_header.endsWith("\r\n")) {
        readAddressLine(m_header.chopped(2));
        return;
    }
    m_wanted = m_header.endsWith('\r') ? 1 : 2;
    if (m_header.contains('\n') || m_header.size() + m_wanted > MaximumLine)
        refuse("The line of the PROXY header does not end with CR LF within 107 bytes.");
}

void ProxyHeaderReader::readAddressLine(const QByteArray &line)
{
    const QList<QByteArray> fields = line.split(' ');
    if (fields[1] == "UNKNOWN") {
        complete();
        return;
    }
    const auto protocol = fields[1] == "TCP4" ? QAbstractSocket::IPv4Protocol
        : fields[1] == "TCP6"                 ? QAbstractSocket::IPv6Protocol
                                              : QAbstractSocket::UnknownNetworkLayerProtocol;
    if (protocol == QAbstractSocket::UnknownNetworkLayerProtocol || fields.size() != 6) {
        refuse("The PROXY header is not \"PROXY TCP4|TCP6 source destination port port\" or \"PROXY UNKNOWN\".");
        return;
    }
    const auto source = parseAddress(fields[2], protocol);
    const auto port = parsePort(fields[4]);
    if (!source || !port || !parseAddress(fields[3], protocol) || !parsePort(fields[5])) {
        refuse("An address or a port in the PROXY header is none.");
        return;
    }
    m_source = PeerAddress{plainAddress(*source), *port};
    complete();
}

// -- version 2: binary

void ProxyHeaderReader::readVersion2()
{
    if (m_wanted > 0)
        return;
    if (m_header.size() < FixedPart) {
        m_wanted = FixedPart - m_header.size();
        return;
    }
    if (!m_inBlock) {
        const quint8 command = quint8(m_header[12]);
        if (command != Local && command != Proxied) {
            refuse("The PROXY header has another version than 1 and 2, or a command that is not known.");
            return;
        }
        m_inBlock = true;
        m_wanted = qFromBigEndian<quint16>(m_header.constData() + 14);
        m_skip = std::max<qsizetype>(0, m_wanted - Ipv6Block);
        if (m_wanted > 0)
            return;
    }
    readAddressBlock();
}

void ProxyHeaderReader::readAddressBlock()
{
    const bool isLocal = quint8(m_header[12]) == Local;
    const quint8 family = quint8(m_header[13]);
    const char *const block = m_header.constData() + FixedPart;
    const qsizetype size = m_header.size() - FixedPart;
    if (isLocal || family == Unspecified || family == UnixStream) {
        complete();
    } else if (family == TcpOverIpv4 && size >= Ipv4Block) {
        m_source = PeerAddress{QHostAddress(qFromBigEndian<quint32>(block)), qFromBigEndian<quint16>(block + 8)};
        complete();
    } else if (family == TcpOverIpv6 && size >= Ipv6Block) {
        m_source = PeerAddress{plainAddress(QHostAddress(reinterpret_cast<const quint8 *>(block))),
                               qFromBigEndian<quint16>(block + 32)};
        complete();
    } else {
        refuse("The PROXY header names a kind of address that is not TCP, or is too short for its kind.");
    }
}

} // namespace skep
