// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "socketquota.h"

#include "peeraddress.h"

#include <algorithm>
#include <limits>

#include <sys/resource.h>

namespace skep {

namespace {

qint64 descriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    return qint64(limit.rlim_cur);
}

} // namespace

void SocketQuota::setLimits(qint64 maximum, qint64 ofAddress)
{
    m_maximum = maximum > 0 ? maximum : std::max<qint64>(descriptorLimit() - Reserve, 1);
    m_ofAddress = ofAddress;
}

bool SocketQuota::isFull(const QHostAddress &address) const
{
    return m_ofAddress > 0 && m_counts.value(hostOf(address)) >= m_ofAddress;
}

SocketQuota::Place SocketQuota::take(const QHostAddress &address)
{
    const QHostAddress host = hostOf(address);
    ++m_size;
    ++m_counts[host];
    return {*this, host};
}

void SocketQuota::giveBack(const QHostAddress &address)
{
    --m_size;
    const auto count = m_counts.find(address);
    if (--*count == 0)
        m_counts.erase(count);
}

} // namespace skep
