// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace skep::test {

/// A line of version 1 of the PROXY protocol.
inline QByteArray proxyHeader1(const QByteArray &source, quint16 port)
{
    return "PROXY TCP4 " + source + " 192.0.2.11 " + QByteArray::number(port) + " 443\r\n";
}

/// A header of version 2; a test can make each part of it wrong.
inline QByteArray proxyHeader2(quint8 command, quint8 family, const QByteArray &block)
{
    QByteArray header("\r\n\r\n\0\r\nQUIT\n", 12);
    header.append(char(command)).append(char(family)).append(2, '\0');
    qToBigEndian(quint16(block.size()), header.data() + 14);
    return header + block;
}

} // namespace skep::test
