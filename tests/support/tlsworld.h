// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/tls/devcertificates.h"
#include "tcpworld.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>

namespace skep::test {

using namespace Qt::StringLiterals;

/// Certificates of one authority in a new directory.
class Certificates final
{
public:
    Certificates() { makeIn(m_directory.path()); }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(path(name)).value(0); }

    /// Puts the server's key and certificate in the place of another's.
    void replaceServerOf(const Certificates &other) const
    {
        for (const QString &name : {u"server.pem"_s, u"server-key.pem"_s}) {
            QFile::remove(other.path(name));
            QVERIFY(QFile::copy(path(name), other.path(name)));
        }
    }

    ListenerSettings listener(TransportKind transport,
                              ClientAuthenticationMode mode = ClientAuthenticationMode::None) const
    {
        ListenerSettings settings = World::settingsFor(transport);
        settings.tls.keyStore = {path(u"server.pem"_s), path(u"server-key.pem"_s)};
        settings.tls.clientAuthenticationMode = mode;
        if (mode != ClientAuthenticationMode::None)
            settings.tls.trustStore = TrustStoreSource{path(u"ca.pem"_s)};
        return settings;
    }

    /// A client that trusts this authority.
    QSslConfiguration client() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(path(u"ca.pem"_s)));
        return configuration;
    }

    /// The same with its certificate for clients.
    void identify(QSslConfiguration &configuration) const
    {
        QFile key(path(u"client-key.pem"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray pem = key.readAll();
        QSslKey read(pem, QSsl::Rsa);
        configuration.setPrivateKey(read.isNull() ? QSslKey(pem, QSsl::Ec) : read);
        configuration.setLocalCertificate(certificate(u"client.pem"_s));
    }

private:
    static void makeIn(const QString &directory)
    {
        const auto made = makeDevCertificates({.directory = directory, .now = QDateTime::currentDateTimeUtc()});
        QVERIFY(std::holds_alternative<DevCertificates>(made));
    }

    QTemporaryDir m_directory;
};

/// A client that speaks TLS, and collects what it reads, what went wrong, and whether the other side has ended.
class TlsPeer : public QObject
{
public:
    TlsPeer(const World &world, const QSslConfiguration &configuration)
    {
        socket.setSslConfiguration(configuration);
        connect(&socket, &QSslSocket::readyRead, this, [this] { received += socket.readAll(); });
        connect(&socket, &QSslSocket::errorOccurred, this, [this] { errors.append(socket.errorString()); });
        connect(&socket, &QSslSocket::disconnected, this, [this] { ended = true; });
        socket.connectToHostEncrypted(u"127.0.0.1"_s, world.listener.port());
    }

    QSslSocket socket;
    QByteArray received;
    QStringList errors;
    bool ended = false;
};

} // namespace skep::test
