// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/clientsnapshot.h"
#include "keyedtablemodel.h"

namespace skep {

/// Messages a second, from the counters of two snapshots at least a second apart.
struct ClientRate
{
    double in = 0;
    double out = 0;
    qint64 measuredAt = 0; ///< 0: not yet
    quint64 messagesIn = 0; ///< counted then
    quint64 messagesOut = 0;
};

/// A client as the table keeps it.
struct ClientRow
{
    ClientSnapshot client;
    ClientRate rate;
};

/// All sessions, connected or not, one in a row. The key is the client id.
///
/// Thread: main. Rates are computed from what the snapshots count; a client that sends nothing for three seconds has
/// rate 0.
class ClientsModel final : public KeyedRows<ClientRow, ClientSnapshot>
{
    Q_OBJECT
public:
    enum Section {
        ClientId,
        Address,
        Transport,
        Protocol,
        SubProtocol,
        User,
        ConnectedFor,
        Subscriptions,
        Queued,
        InFlight,
        MessagesIn,
        MessagesOut,
        RateIn,
        RateOut,
        Dropped,
        KeepAlive,
        SessionExpiry,
        UserAgent,
        TlsVersion,
        Cipher,
        Certificate,
        SectionCount
    };
    Q_ENUM(Section)

    explicit ClientsModel(QObject *parent = nullptr);

    /// When the counters of the next apply() were read.
    void setSampleTime(qint64 time) { m_sampleTime = time; }
    double rateIn(int row) const;
    double rateOut(int row) const;

    QString text(int row, int column) const override;
    SortValue sortValue(int row, int column) const override;
    Tone tone(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    bool matches(int row, const QString &word) const override;

protected:
    QString keyOf(const ClientSnapshot &value) const override { return value.clientId; }
    void store(ClientRow &row, ClientSnapshot &&value) const override;

private:
    bool isRateStale(const ClientRate &rate) const;

    qint64 m_sampleTime = 0;
};

} // namespace skep
