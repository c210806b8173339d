// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

using namespace Qt::StringLiterals;

namespace skep {

/// Certificates to try TLS with: an authority, a certificate for the server and one for a client.
struct DevCertificateRequest
{
    QString directory; ///< made if it does not exist
    QString hostName; ///< beside localhost
    QList<QHostAddress> addresses; ///< beside 127.0.0.1 and ::1
    QString password = u"changeit"_s; ///< of the PKCS#12 files
    QDateTime now; ///< they are valid from a day before: clocks differ
};

/// For this machine, at this moment: with its name and its addresses.
DevCertificateRequest devCertificateRequest(const QString &directory);

struct DevCertificates
{
    QStringList files; ///< written, with the directory
    QString instructions; ///< what each file is and the commands to use it, for a person
};

/// One sentence: what was wrong, and what would be right.
struct DevCertificateError
{
    QString sentence;
};

/// Makes and writes them. Files with a key are readable by their owner only. If one of the files exists, nothing is
/// written.
std::variant<DevCertificates, DevCertificateError> makeDevCertificates(const DevCertificateRequest &request);

} // namespace skep
