// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "keystore.h"

#include "jksreader.h"
#include "openssl.h"
#include "pemreader.h"
#include "pkcs12reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace skep {

namespace {

constexpr qint64 MaximumSize = 16 << 20; // far above any store: a wrong path may name a file of any size

using FileResult = std::variant<QByteArray, KeyStoreError>;
using ContentsResult = std::variant<StoreContents, KeyStoreError>;

/// Names a file in a sentence.
QString named(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

KeyStoreError error(const QString &path, const QString &what)
{
    return {named(path) + what};
}

FileResult readFile(const QString &path)
{
    if (path.isEmpty())
        return KeyStoreError{u"No file is named: give the path of a PEM, PKCS#12 or JKS file."_s};
    const QFileInfo info(path);
    if (!info.exists())
        return error(path, u" does not exist: correct the path or put the file there."_s);
    if (!info.isFile())
        return error(path, u" is not a file: name a PEM, PKCS#12 or JKS file."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return error(path, u" cannot be read (%1): allow the broker's user to read it."_s.arg(file.errorString()));
    if (file.size() > MaximumSize)
        return error(path, u" is larger than any key store: correct the path."_s);
    return file.readAll();
}

/// A sequence that starts with the version number 3, in definite or indefinite length.
bool looksLikePkcs12(const QByteArray &bytes)
{
    if (bytes.size() < 5 || bytes[0] != 0x30)
        return false;
    const auto length = quint8(bytes[1]);
    const qsizetype start = 2 + (length > 0x80 ? length - 0x80 : 0);
    return bytes.mid(start, 3) == QByteArrayView("\x02\x01\x03");
}

QString sentenceOf(StoreFault fault, const QString &path, bool passwordGiven, bool keyPasswordGiven)
{
    switch (fault) {
    case StoreFault::WrongPassword:
        return passwordGiven ? u"%1 does not open with this password, or is damaged: correct password."_s.arg(path)
                             : u"%1 needs a password: set password."_s.arg(path);
    case StoreFault::WrongKeyPassword:
        return keyPasswordGiven
            ? u"The private key in %1 does not open with this password: correct private-key-password."_s.arg(path)
            : u"The private key in %1 needs a password: set private-key-password."_s.arg(path);
    case StoreFault::Damaged:
        return u"%1 is damaged or cut short: make it or copy it again."_s.arg(path);
    case StoreFault::Unsupported:
        return u"%1 is encrypted by an algorithm that OpenSSL does not offer here: convert it with "
               "\"keytool -importkeystore -srckeystore %1 -destkeystore new.p12 -deststoretype PKCS12\"."_s.arg(path);
    case StoreFault::UnknownKeyProtection:
        return u"The private key in %1 is not protected the way of a JKS file: convert it with "
               "\"keytool -importkeystore -srckeystore %1 -destkeystore new.p12 -deststoretype PKCS12\"."_s.arg(path);
    }
    Q_UNREACHABLE();
    return {};
}

ContentsResult readStore(const QString &path, const StoreAccess &access)
{
    const FileResult file = readFile(path);
    if (const auto *failed = std::get_if<KeyStoreError>(&file))
        return *failed;
    const auto &bytes = std::get<QByteArray>(file);
    if (bytes.startsWith("\xCE\xCE\xCE\xCE"))
        return error(path,
                     u" is a JCEKS key store, which is not read here: convert it with \"keytool -importkeystore "
                     "-srckeystore %1 -destkeystore new.p12 -deststoretype PKCS12\"."_s.arg(named(path)));
    StoreResult result;
    if (bytes.startsWith("\xFE\xED\xFE\xED"))
        result = readJks(bytes, access);
    else if (looksLikePkcs12(bytes))
        result = readPkcs12(bytes, access);
    else if (bytes.contains("-----BEGIN "))
        result = readPem(bytes, access);
    else
        return error(path, u" is neither PEM nor PKCS#12 nor JKS: give a file of one of these formats."_s);
    if (const auto *fault = std::get_if<StoreFault>(&result))
        return KeyStoreError{
            sentenceOf(*fault, named(path), !access.password.isEmpty(), !access.keyPassword.isEmpty())};
    auto contents = std::get<StoreContents>(std::move(result));
    for (const auto &list : {contents.certificates, contents.trusted, contents.key.value_or(StoredKey()).chain}) {
        if (std::any_of(list.begin(), list.end(), [](const auto &certificate) { return certificate.isNull(); }))
            return error(path, u" holds a certificate that cannot be read: make the file again."_s);
    }
    return contents;
}

bool belongsTo(const QSslCertificate &certificate, EVP_PKEY *key)
{
    const X509Ptr x509 = x509FromDer(certificate.toDer());
    const bool matches = x509 && X509_check_private_key(x509.get(), key) == 1;
    takeUnsupportedError(); // a mismatch leaves an error behind
    return matches;
}

/// The key's own certificate, then its issuers, as far as they are among the given ones.
QList<QSslCertificate> chainOf(EVP_PKEY *key, const QList<QSslCertificate> &certificates)
{
    QList<QSslCertificate> rest = certificates;
    QList<QSslCertificate> chain;
    auto next =
        std::find_if(rest.begin(), rest.end(), [&](const auto &candidate) { return belongsTo(candidate, key); });
    while (next != rest.end()) {
        chain.append(*next);
        rest.erase(next);
        const X509Ptr last = x509FromDer(chain.last().toDer());
        next = chain.last().isSelfSigned()
            ? rest.end()
            : std::find_if(rest.begin(), rest.end(), [&](const auto &candidate) {
                  const X509Ptr issuer = x509FromDer(candidate.toDer());
                  return issuer && X509_check_issued(issuer.get(), last.get()) == X509_V_OK;
              });
    }
    return chain;
}

/// By their rights to the file and to the directories on the way to it.
bool canOthersRead(const QString &file)
{
    QFileInfo info(QFileInfo(file).canonicalFilePath());
    if (!info.permission(QFileDevice::ReadOther))
        return false;
    while (!info.isRoot()) {
        info = QFileInfo(info.absolutePath());
        if (!info.permission(QFileDevice::ExeOther))
            return false;
    }
    return true;
}

QString date(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// Empty for a certificate that is valid at `now`.
QString validityProblem(const QSslCertificate &certificate, const QString &path, const QDateTime &now)
{
    const QString subject = certificate.subjectDisplayName();
    if (certificate.expiryDate() < now)
        return u"The certificate of %1 in %2 expired at %3: renew it."_s.arg(subject, named(path),
                                                                             date(certificate.expiryDate()));
    if (certificate.effectiveDate() > now)
        return u"The certificate of %1 in %2 is not valid before %3: check the clock of this machine, or give one that "
               "is valid now."_s.arg(subject, named(path), date(certificate.effectiveDate()));
    return {};
}

} // namespace

std::variant<KeyMaterial, KeyStoreError> loadKeyMaterial(const KeyStoreSource &source)
{
    const QString keyPassword = source.privateKeyPassword.isEmpty() ? source.password : source.privateKeyPassword;
    const bool separate = !source.privateKeyPath.isEmpty();
    const QString keyPath = separate ? source.privateKeyPath : source.path;
    ContentsResult result = readStore(source.path, {source.password, keyPassword, !separate});
    if (const auto *failed = std::get_if<KeyStoreError>(&result))
        return *failed;
    auto contents = std::get<StoreContents>(std::move(result));
    if (separate) {
        ContentsResult keyResult = readStore(keyPath, {source.password, keyPassword, true});
        if (const auto *failed = std::get_if<KeyStoreError>(&keyResult))
            return *failed;
        const auto &keyContents = std::get<StoreContents>(keyResult);
        contents.key = keyContents.key;
        contents.keyNames = keyContents.keyNames;
    }
    if (!contents.key)
        return error(keyPath, u" holds no private key: give a key store with the broker's key."_s);
    KeyPtr key = keyFromDer(contents.key->der);
    if (!key)
        return error(keyPath, u" holds a private key that cannot be read: make the file again."_s);

    const auto &certificates = contents.key->chain.isEmpty() ? contents.certificates : contents.key->chain;
    if (certificates.isEmpty())
        return error(source.path,
                     u" holds no certificate for its key: add the certificate and those that issued it."_s);
    KeyMaterial material{.chain = chainOf(key.get(), certificates)};
    if (material.chain.isEmpty())
        return KeyStoreError{
            u"The private key in %1 does not match the certificate in %2 (%3): give the two that were "
            "made together."_s.arg(named(keyPath), named(source.path), certificates.first().subjectDisplayName())};
    material.key = sslKey(std::move(key));
    if (contents.keyNames.size() > 1)
        material.notes.append(u"%1 holds %2 private keys (%3): the first is used."_s.arg(
            named(keyPath), QString::number(contents.keyNames.size()), contents.keyNames.join(u", "_s)));
    if (keyPassword.isEmpty() && canOthersRead(keyPath))
        material.notes.append(
            u"Every user of this machine can read the private key in %1: run \"chmod o= %1\"."_s.arg(named(keyPath)));
    return material;
}

std::variant<QList<QSslCertificate>, KeyStoreError> loadTrustStore(const TrustStoreSource &source)
{
    ContentsResult result = readStore(source.path, {source.password, source.password, false});
    if (const auto *failed = std::get_if<KeyStoreError>(&result))
        return *failed;
    const auto &contents = std::get<StoreContents>(result);
    if (contents.trusted.isEmpty())
        return error(source.path,
                     u" holds no trusted certificate: import those that issue the clients' certificates."_s);
    return contents.trusted;
}

Validity checkValidity(const KeyStoreSource &source, const KeyMaterial &material, const QDateTime &now)
{
    Validity result;
    for (const QSslCertificate &certificate : material.chain) {
        const QString problem = validityProblem(certificate, source.path, now);
        if (problem.isEmpty())
            continue;
        if (certificate == material.chain.first())
            result.error = KeyStoreError{problem};
        else
            result.warnings.append(problem);
    }
    return result;
}

} // namespace skep
