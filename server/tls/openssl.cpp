// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "openssl.h"

#include <openssl/err.h>

namespace skep {

KeyPtr keyFromDer(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    KeyPtr key(d2i_AutoPrivateKey(nullptr, &position, long(der.size())));
    ERR_clear_error();
    return key;
}

QByteArray derOf(const PKCS8_PRIV_KEY_INFO *key)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(key, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), qMax(size, 0));
    OPENSSL_clear_free(bytes, size_t(qMax(size, 0)));
    return der;
}

X509Ptr x509FromDer(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    X509Ptr certificate(d2i_X509(nullptr, &position, long(der.size())));
    ERR_clear_error();
    return certificate;
}

QByteArray derOf(const X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), qMax(size, 0));
    OPENSSL_free(bytes);
    return der;
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qMax(size, 0L));
}

QSslKey sslKey(KeyPtr key)
{
    const int type = EVP_PKEY_get_base_id(key.get());
    if (type != EVP_PKEY_RSA && type != EVP_PKEY_EC)
        return QSslKey(Qt::HANDLE(key.release())); // Ed25519 and the like: Qt passes the handle on.
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return QSslKey(contentOf(bio.get()), type == EVP_PKEY_RSA ? QSsl::Rsa : QSsl::Ec);
}

bool takeUnsupportedError()
{
    bool unsupported = false;
    while (const unsigned long error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        unsupported |= reason == ERR_R_UNSUPPORTED;
        unsupported |= ERR_GET_LIB(error) == ERR_LIB_EVP
            && (reason == EVP_R_UNSUPPORTED_ALGORITHM || reason == EVP_R_UNSUPPORTED_CIPHER);
    }
    return unsupported;
}

ProviderPtr legacyAlgorithms()
{
    constexpr int BesideTheDefault = 1;
    return ProviderPtr(OSSL_PROVIDER_try_load(nullptr, "legacy", BesideTheDefault));
}

} // namespace skep
