// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include <memory>

namespace skep {

template <auto Free>
struct OpenSslFree
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

/// The list only, not the certificates in it.
inline void freeX509List(STACK_OF(X509) * list)
{
    sk_X509_free(list);
}

inline void freeSafeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

inline void freeContents(STACK_OF(PKCS7) * contents)
{
    sk_PKCS7_pop_free(contents, PKCS7_free);
}

/// OpenSSL's objects with their owners; none of them leaves server/tls.
using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using X509ListPtr = std::unique_ptr<STACK_OF(X509), OpenSslFree<freeX509List>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;
using SafeBagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), OpenSslFree<freeSafeBags>>;
using ContentsPtr = std::unique_ptr<STACK_OF(PKCS7), OpenSslFree<freeContents>>;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, OpenSslFree<PKCS8_PRIV_KEY_INFO_free>>;
using ProviderPtr = std::unique_ptr<OSSL_PROVIDER, OpenSslFree<OSSL_PROVIDER_unload>>;
using X509SigPtr = std::unique_ptr<X509_SIG, OpenSslFree<X509_SIG_free>>;

/// From and to DER; null or empty if that fails. A private key is unencrypted: PKCS#8, PKCS#1 or SEC 1.
KeyPtr keyFromDer(const QByteArray &der);
QByteArray derOf(const PKCS8_PRIV_KEY_INFO *key);
X509Ptr x509FromDer(const QByteArray &der);
QByteArray derOf(const X509 *certificate);

/// All that was written to a memory BIO.
QByteArray contentOf(BIO *bio);

/// The same key for Qt; takes over `key`.
QSslKey sslKey(KeyPtr key);

/// True if an operation since the last call failed because its algorithm is not available; forgets all errors.
bool takeUnsupportedError();

/// Makes OpenSSL's old algorithms (RC2 in old PKCS#12 files) available beside the others, for as long as the result
/// lives; null if they are not installed.
ProviderPtr legacyAlgorithms();

} // namespace skep
