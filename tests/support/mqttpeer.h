// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "describepacket.h"
#include "packetwords.h"

#include <QByteArrayList>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

namespace skep {

/// A client that sends the words of packetwords.h and keeps the lines of describepacket.h.
class MqttPeer final
{
public:
    explicit MqttPeer(quint16 port, ProtocolVersion version = ProtocolVersion::Mqtt5) : m_version(version)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    void send(const QByteArray &line)
    {
        const auto packet = packetFromWords(wordsOf(line), m_version);
        if (!packet)
            qFatal("%s is no packet", line.constData());
        m_socket.write(*packet);
    }
    /// Sends, and waits for a packet that begins so.
    bool exchange(const QByteArray &line, const QByteArray &answer)
    {
        const qsizetype before = lines.size();
        send(line);
        return QTest::qWaitFor([&] { return has(answer, before); }, 10'000);
    }
    bool has(const QByteArray &beginning, qsizetype from = 0) const
    {
        return std::any_of(lines.cbegin() + from, lines.cend(),
                           [&](const QByteArray &line) { return line.startsWith(beginning); });
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    QByteArrayList lines;

private:
    void read()
    {
        m_in += m_socket.readAll();
        for (;;) {
            const DecodeResult result = decode(m_in, m_version);
            const auto *const decoded = std::get_if<Decoded>(&result);
            if (!decoded)
                return;
            lines.append(describePacket(decoded->packet));
            m_in.remove(0, decoded->size);
        }
    }

    const ProtocolVersion m_version;
    QTcpSocket m_socket;
    QByteArray m_in;
};

} // namespace skep
