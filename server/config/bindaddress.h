// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace skep {

/// Where a listener listens: one IP address, both loopbacks ("localhost"), or what another host name stands for.
class BindAddress final
{
public:
    /// localhost.
    BindAddress();
    BindAddress(const QHostAddress &address);

    /// nullopt if it is none of the three. An IPv6 address may stand in brackets.
    static std::optional<BindAddress> parse(QStringView text);

    /// As it was given, but without brackets.
    const QString &toString() const { return m_text; }
    bool isLocalhost() const;

    /// Asks the system what the host name stands for, if it is one, and waits for the answer. False if nobody knows.
    bool resolve();
    /// Empty for a host name that is not resolved.
    const QList<QHostAddress> &addresses() const { return m_addresses; }

    friend bool operator==(const BindAddress &, const BindAddress &) = default;

private:
    QString m_text;
    QList<QHostAddress> m_addresses;
};

} // namespace skep
