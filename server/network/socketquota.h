// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>

#include <optional>
#include <utility>

namespace skep {

/// Counts the sockets of clients, in all and by the address that they come from (IPv6: the /64, which is one host's).
///
/// Thread: the transports'. Owned by the TransportHub.
class SocketQuota final
{
public:
    SocketQuota() = default;
    Q_DISABLE_COPY_MOVE(SocketQuota)

    /// The place of one socket, until it is destroyed. REQUIRES: the quota outlives it.
    class Place final
    {
    public:
        Place(Place &&other) noexcept
            : m_quota(std::exchange(other.m_quota, nullptr)), m_address(std::move(other.m_address))
        {
        }
        ~Place()
        {
            if (m_quota)
                m_quota->giveBack(m_address);
        }
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;
        Place &operator=(Place &&) = delete;

    private:
        friend class SocketQuota;
        Place(SocketQuota &quota, QHostAddress address) : m_quota(&quota), m_address(std::move(address)) { }

        SocketQuota *m_quota;
        QHostAddress m_address;
    };

    /// \param maximum 0: the process's limit of descriptors less Reserve \param ofAddress 0: no limit
    void setLimits(qint64 maximum, qint64 ofAddress);

    qint64 size() const { return m_size; }
    qint64 maximum() const { return m_maximum; }
    bool isFull() const { return m_size >= m_maximum; }
    bool isFull(const QHostAddress &address) const;
    /// Whether or not there is room.
    Place take(const QHostAddress &address);

    static constexpr qint64 Reserve = 64; ///< descriptors for the store, the log and everything else

private:
    void giveBack(const QHostAddress &address);

    qint64 m_maximum = 0;
    qint64 m_ofAddress = 0;
    qint64 m_size = 0;
    QHash<QHostAddress, qint64> m_counts;
};

} // namespace skep
