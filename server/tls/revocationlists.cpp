// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "revocationlists.h"

#include "openssl.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <vector>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

using CrlPtr = std::unique_ptr<X509_CRL, OpenSslFree<X509_CRL_free>>;
using StorePtr = std::unique_ptr<X509_STORE, OpenSslFree<X509_STORE_free>>;
using VerificationPtr = std::unique_ptr<X509_STORE_CTX, OpenSslFree<X509_STORE_CTX_free>>;

constexpr qint64 LargestFile = 64 * 1024 * 1024;

std::vector<CrlPtr> listsIn(const QByteArray &bytes)
{
    std::vector<CrlPtr> lists;
    const BioPtr bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    while (X509_CRL *const list = PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr))
        lists.emplace_back(list);
    if (lists.empty()) {
        const auto *position = reinterpret_cast<const unsigned char *>(bytes.constData());
        if (X509_CRL *const list = d2i_X509_CRL(nullptr, &position, long(bytes.size())))
            lists.emplace_back(list);
    }
    ERR_clear_error();
    return lists;
}

} // namespace

struct RevocationLists::Store
{
    StorePtr authorities{X509_STORE_new()};
};

RevocationLists::RevocationLists(std::unique_ptr<Store> store) : m_store(std::move(store)) { }

RevocationLists::~RevocationLists() = default;

std::variant<std::shared_ptr<const RevocationLists>, KeyStoreError>
RevocationLists::load(const QString &path, const QList<QSslCertificate> &authorities)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return KeyStoreError{u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    const std::vector<CrlPtr> lists = listsIn(file.read(LargestFile));
    if (lists.empty())
        return KeyStoreError{u"%1 holds no revocation list: name a file with CRLs, PEM or DER."_s.arg(path)};
    auto store = std::make_unique<Store>();
    for (const CrlPtr &list : lists)
        X509_STORE_add_crl(store->authorities.get(), list.get());
    for (const QSslCertificate &authority : authorities) {
        if (const X509Ptr certificate = x509FromDer(authority.toDer()))
            X509_STORE_add_cert(store->authorities.get(), certificate.get());
    }
    X509_STORE_set_flags(store->authorities.get(), X509_V_FLAG_CRL_CHECK);
    ERR_clear_error();
    return std::shared_ptr<const RevocationLists>(new RevocationLists(std::move(store)));
}

QString RevocationLists::objectionTo(const QList<QSslCertificate> &chain) const
{
    if (chain.isEmpty())
        return {};
    std::vector<X509Ptr> owners;
    const X509ListPtr issuers(sk_X509_new_null());
    for (const QSslCertificate &certificate : chain) {
        owners.push_back(x509FromDer(certificate.toDer()));
        if (owners.size() > 1 && owners.back())
            sk_X509_push(issuers.get(), owners.back().get());
    }
    const VerificationPtr verification(X509_STORE_CTX_new());
    if (!owners.front()
        || !X509_STORE_CTX_init(verification.get(), m_store->authorities.get(), owners.front().get(), issuers.get()))
        return u"it cannot be read"_s;
    const bool isGood = X509_verify_cert(verification.get()) == 1;
    const int error = X509_STORE_CTX_get_error(verification.get());
    ERR_clear_error();
    if (isGood)
        return {};
    if (error == X509_V_ERR_CERT_REVOKED)
        return u"its authority has revoked it"_s;
    return QString::fromLatin1(X509_verify_cert_error_string(error));
}

} // namespace skep
