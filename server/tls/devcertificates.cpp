// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "devcertificates.h"

#include "devissuer.h"

#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

constexpr int AuthorityDays = 3650;
constexpr int LeafDays = 825; // the longest that all systems accept from an authority of one's own

struct OutputFile
{
    QString name;
    QByteArray content;
    bool secret = false;
};

struct Identities
{
    Identity authority;
    Identity server;
    Identity client;
};

DevSubject subject(DevRole role, const QString &commonName, const QDateTime &now)
{
    const int days = role == DevRole::Authority ? AuthorityDays : LeafDays;
    const QDateTime start = now.addDays(-1);
    // A certificate is valid including its last second.
    return {.role = role, .commonName = commonName, .notBefore = start, .notAfter = start.addDays(days).addSecs(-1)};
}

DevSubject serverSubject(const DevCertificateRequest &request)
{
    DevSubject result = subject(DevRole::Server, u"localhost"_s, request.now);
    result.hostNames = QStringList{u"localhost"_s};
    if (!request.hostName.isEmpty() && request.hostName != "localhost"_L1)
        result.hostNames.append(request.hostName);
    result.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    for (const QHostAddress &address : request.addresses) {
        if (!result.addresses.contains(address))
            result.addresses.append(address);
    }
    return result;
}

Identities makeIdentities(const DevCertificateRequest &request)
{
    Identities made;
    // The host name tells the authorities of several machines apart in a browser's list.
    const QString name = request.hostName.isEmpty() ? u"localhost"_s : request.hostName;
    // 64 characters are the most that a common name may have (RFC 5280, ub-common-name).
    made.authority =
        makeIdentity(subject(DevRole::Authority, u"Skep CA %1"_s.arg(name).left(64), request.now), nullptr);
    if (!made.authority.key)
        return made;
    made.server = makeIdentity(serverSubject(request), &made.authority);
    made.client = makeIdentity(subject(DevRole::Client, u"skep-client"_s, request.now), &made.authority);
    return made;
}

QList<OutputFile> filesOf(const Identities &made, const QString &password)
{
    return {
        {u"ca.pem"_s, made.authority.certificatePem()},
        {u"ca-key.pem"_s, made.authority.keyPem(), true},
        {u"server.pem"_s, made.server.certificatePem() + made.authority.certificatePem()},
        {u"server-key.pem"_s, made.server.keyPem(), true},
        {u"server.p12"_s, pkcs12Of(made.server, made.authority, u"server"_s, password), true},
        {u"client.pem"_s, made.client.certificatePem()},
        {u"client-key.pem"_s, made.client.keyPem(), true},
        {u"client.p12"_s, pkcs12Of(made.client, made.authority, u"client"_s, password), true},
    };
}

/// Empty, or what went wrong. The file is its owner's alone from its first moment.
QString write(const QString &path, const OutputFile &output)
{
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    const QFile::Permissions everybody = owner | QFile::ReadGroup | QFile::ReadOther;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, output.secret ? owner : everybody))
        return file.errorString();
    if (file.write(output.content) == output.content.size() && file.flush())
        return {};
    const QString problem = file.errorString();
    file.remove();
    return problem;
}

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

/// For a string in JavaScript between single quotes.
QString scriptEscaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
}

QString instructions(const DevCertificateRequest &request)
{
    const QString text = uR"(Certificates for development were written to %1:
  ca.pem, ca-key.pem           the authority that issued the others; clients trust ca.pem
  server.pem, server-key.pem   the broker's certificate for %2
  server.p12                   both in one PKCS#12 file (password: %3)
  client.pem, client-key.pem   a certificate for a client, where the broker asks for one
  client.p12                   both in one PKCS#12 file (password: %3)
They are valid for %4 days. Keep the files with keys to yourself, and use none of them in production.

In config.xml, inside <tls-tcp-listener> and <tls-websocket-listener>:
  <tls>
    <keystore>
      <path>%5/server.p12</path>
      <password>%6</password>
      <private-key-password>%6</private-key-password>
    </keystore>
    <truststore>
      <path>%5/ca.pem</path>
      <password>%6</password>
    </truststore>
    <client-authentication-mode>OPTIONAL</client-authentication-mode>
  </tls>

mosquitto:
  mosquitto_sub -h localhost -p 8883 --cafile %7/ca.pem -t '#' -v
  mosquitto_pub -h localhost -p 8883 --cafile %7/ca.pem -t hello -m world
  with a client certificate, add: --cert %7/client.pem --key %7/client-key.pem

MQTT.js in Node.js:
  const fs = require('fs')
  const client = mqtt.connect('wss://localhost:8001/mqtt', {
    ca: fs.readFileSync('%9/ca.pem'),
    cert: fs.readFileSync('%9/client.pem'),
    key: fs.readFileSync('%9/client-key.pem')
  })

A browser:
  Import ca.pem as an authority that identifies web sites, and client.p12 as a certificate of your own.
  Firefox: Settings, Privacy & Security, View Certificates. Chromium on Linux:
  certutil -d sql:"$HOME/.pki/nssdb" -A -t C,, -n "Skep development" -i %7/ca.pem
  pk12util -d sql:"$HOME/.pki/nssdb" -i %7/client.p12 -W %8
  Then in a page: mqtt.connect('wss://localhost:8001/mqtt')

Java:
  keytool -importcert -noprompt -alias skep -file %7/ca.pem -keystore truststore.p12 -storepass %8
)"_s;
    const DevSubject server = serverSubject(request);
    QStringList names = server.hostNames;
    for (const QHostAddress &address : server.addresses)
        names.append(address.toString());
    const QString directory = QDir(request.directory).absolutePath();
    return text.arg(directory, names.join(u", "_s), request.password, QString::number(LeafDays),
                    directory.toHtmlEscaped(), request.password.toHtmlEscaped(), shellQuoted(directory),
                    shellQuoted(request.password), scriptEscaped(directory));
}

} // namespace

DevCertificateRequest devCertificateRequest(const QString &directory)
{
    DevCertificateRequest request{.directory = directory, .hostName = QHostInfo::localHostName()};
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        // A link-local IPv6 address means nothing without its interface, which no certificate can name.
        if (!address.isLoopback() && !address.isLinkLocal())
            request.addresses.append(address);
    }
    request.now = QDateTime::currentDateTimeUtc();
    return request;
}

std::variant<DevCertificates, DevCertificateError> makeDevCertificates(const DevCertificateRequest &request)
{
    const QDir directory(request.directory);
    if (request.directory.isEmpty() || !directory.mkpath(u"."_s))
        return DevCertificateError{
            u"The directory \"%1\" cannot be made: name one that you may write to."_s.arg(request.directory)};
    const Identities made = makeIdentities(request);
    if (!made.server.key || !made.client.key)
        return DevCertificateError{
            u"OpenSSL cannot make these certificates: check the host name \"%1\"."_s.arg(request.hostName)};
    const QList<OutputFile> outputs = filesOf(made, request.password);
    for (const OutputFile &output : outputs) {
        if (directory.exists(output.name))
            return DevCertificateError{
                u"%1 exists and is not overwritten: move it away or name another directory."_s.arg(
                    directory.filePath(output.name))};
    }
    DevCertificates result{.instructions = instructions(request)};
    for (const OutputFile &output : outputs) {
        const QString path = directory.filePath(output.name);
        const QString problem = output.content.isEmpty() ? u"OpenSSL failed"_s : write(path, output);
        if (!problem.isEmpty()) {
            for (const QString &written : std::as_const(result.files))
                QFile::remove(written);
            return DevCertificateError{
                u"%1 cannot be written (%2): name a directory that you may write to."_s.arg(path, problem)};
        }
        result.files.append(path);
    }
    return result;
}

} // namespace skep
