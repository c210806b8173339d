// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "proxygate.h"

#include "transporthub.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace skep {

ProxyGate::ProxyGate(TransportHub &hub, std::unique_ptr<QAbstractSocket> socket, std::function<void()> over)
    : m_hub(hub), m_socket(std::move(socket)), m_over(std::move(over)), m_deadline(hub.deadlines(), [this] {
          fail(m_isClosing ? QString() : u"The PROXY header did not come in time."_s);
      })
{
    QObject::connect(m_socket.get(), &QAbstractSocket::readyRead, m_socket.get(), [this] { readAvailable(); });
    QObject::connect(m_socket.get(), &QAbstractSocket::errorOccurred, m_socket.get(), [this] { fail({}); });
    m_deadline.setAt(hub.now() + hub.limits().noConnectIdleTimeout);
}

void ProxyGate::readAvailable()
{
    m_hub.beginPass();
    const std::span<char> scratch = m_hub.scratch();
    while (m_reader.state() == ProxyHeaderReader::State::NeedMore) {
        const qint64 size = m_socket->read(scratch.data(), std::min<qint64>(m_reader.wanted(), qint64(scratch.size())));
        if (size == 0)
            return;
        if (size < 0) {
            fail({});
            return;
        }
        m_reader.feed(QByteArrayView(scratch.data(), size));
    }
    if (m_reader.state() == ProxyHeaderReader::State::Refused)
        fail(m_reader.fault());
    else
        finish();
}

void ProxyGate::close()
{
    m_isClosing = true;
    m_deadline.setAt(m_hub.now());
}

void ProxyGate::fail(const QString &fault)
{
    if (!m_over)
        return;
    m_hasFailed = true;
    m_fault = fault;
    m_socket->abort();
    finish();
}

void ProxyGate::finish()
{
    QObject::disconnect(m_socket.get(), nullptr, m_socket.get(), nullptr);
    m_deadline.cancel();
    const auto over = std::move(m_over);
    over(); // the last act: the gate may be gone
}

} // namespace skep
