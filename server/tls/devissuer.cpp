// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "devissuer.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <QtEndian>

namespace skep {

namespace {

using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, OpenSslFree<GENERAL_NAMES_free>>;

bool setSerial(X509 *certificate)
{
    const std::unique_ptr<BIGNUM, OpenSslFree<BN_free>> number(BN_new());
    // 127 random bits: unique, positive, and short enough for every reader
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setNames(X509 *certificate, const QString &commonName, const X509 *issuer)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const QByteArray &value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()),
                                          -1, 0)
            == 1;
    };
    return add("O", "Skep development") && add("CN", commonName.toUtf8())
        && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1;
}

GENERAL_NAME *generalName(int type, const QByteArray &value)
{
    // A host name is an IA5String, an address an octet string; both are ASN1_STRING for OpenSSL.
    ASN1_STRING *string = ASN1_STRING_type_new(type == GEN_DNS ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING);
    ASN1_STRING_set(string, value.constData(), int(value.size()));
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, type, string);
    return name;
}

QByteArray addressBytes(const QHostAddress &address)
{
    if (address.protocol() == QHostAddress::IPv4Protocol) {
        QByteArray bytes(4, '\0');
        qToBigEndian(address.toIPv4Address(), bytes.data());
        return bytes;
    }
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), sizeof ipv6.c);
}

bool addAlternativeNames(X509 *certificate, const DevSubject &subject)
{
    if (subject.hostNames.isEmpty() && subject.addresses.isEmpty())
        return true;
    const GeneralNamesPtr names(sk_GENERAL_NAME_new_null());
    for (const QString &host : subject.hostNames)
        sk_GENERAL_NAME_push(names.get(), generalName(GEN_DNS, host.toLatin1()));
    for (const QHostAddress &address : subject.addresses)
        sk_GENERAL_NAME_push(names.get(), generalName(GEN_IPADD, addressBytes(address)));
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_APPEND) == 1;
}

bool addExtensions(X509 *certificate, X509 *issuer, const DevSubject &subject)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const auto add = [&](int nid, const char *value) {
        const std::unique_ptr<X509_EXTENSION, OpenSslFree<X509_EXTENSION_free>> extension(
            X509V3_EXT_conf_nid(nullptr, &context, nid, value));
        return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
    };
    // The subject's key identifier comes first: the authority's of a self-signed certificate is made of it.
    if (!add(NID_subject_key_identifier, "hash") || !add(NID_authority_key_identifier, "keyid:always"))
        return false;
    if (subject.role == DevRole::Authority)
        return add(NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
            && add(NID_key_usage, "critical,keyCertSign,cRLSign");
    return add(NID_basic_constraints, "critical,CA:FALSE") && add(NID_key_usage, "critical,digitalSignature")
        && add(NID_ext_key_usage, subject.role == DevRole::Server ? "serverAuth" : "clientAuth")
        && addAlternativeNames(certificate, subject);
}

} // namespace

QByteArray Identity::keyPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

QByteArray Identity::certificatePem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate.get());
    return contentOf(bio.get());
}

Identity makeIdentity(const DevSubject &subject, const Identity *issuer)
{
    KeyPtr key(EVP_EC_gen("P-256"));
    X509Ptr certificate(X509_new());
    if (!key || !certificate)
        return {};
    X509 *signer = issuer ? issuer->certificate.get() : certificate.get();
    const bool made = X509_set_version(certificate.get(), X509_VERSION_3) == 1 && setSerial(certificate.get())
        && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(subject.notBefore.toSecsSinceEpoch()))
        && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(subject.notAfter.toSecsSinceEpoch()))
        && X509_set_pubkey(certificate.get(), key.get()) == 1 && setNames(certificate.get(), subject.commonName, signer)
        && addExtensions(certificate.get(), signer, subject)
        && X509_sign(certificate.get(), issuer ? issuer->key.get() : key.get(), EVP_sha256()) > 0;
    ERR_clear_error();
    return made ? Identity{std::move(key), std::move(certificate)} : Identity();
}

QByteArray pkcs12Of(const Identity &identity, const Identity &issuer, const QString &alias, const QString &password)
{
    const X509ListPtr issuers(sk_X509_new_null());
    sk_X509_push(issuers.get(), issuer.certificate.get());
    const Pkcs12Ptr store(PKCS12_create(password.toUtf8().constData(), alias.toUtf8().constData(), identity.key.get(),
                                        identity.certificate.get(), issuers.get(), 0, 0, 0, 0, 0));
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const bool written = store && i2d_PKCS12_bio(bio.get(), store.get()) == 1;
    ERR_clear_error();
    return written ? contentOf(bio.get()) : QByteArray();
}

} // namespace skep
