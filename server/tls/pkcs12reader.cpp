// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pkcs12reader.h"

#include "openssl.h"

#include <openssl/err.h>

namespace skep {

namespace {

/// Reads the bags of one PKCS#12 file in their order.
class Pkcs12Reader final
{
public:
    explicit Pkcs12Reader(const StoreAccess &access)
        : m_access(access), m_password(access.password.toUtf8()), m_keyPassword(access.keyPassword.toUtf8())
    {
    }

    StoreResult read(PKCS12 *store)
    {
        if (!checkPassword(store))
            return takeUnsupportedError() ? StoreFault::Unsupported : StoreFault::WrongPassword;
        const ContentsPtr contents(PKCS12_unpack_authsafes(store));
        if (!contents)
            return StoreFault::Damaged;
        for (int i = 0; i < sk_PKCS7_num(contents.get()); ++i) {
            if (const auto fault = readContent(sk_PKCS7_value(contents.get(), i)))
                return *fault;
        }
        // Java marks what it trusts; if nothing is marked, it is what does not belong to a key.
        m_contents.trusted = m_marked.isEmpty() ? m_withoutKey : m_marked;
        return m_contents;
    }

private:
    /// A file without a MAC has nothing to check; with an empty password there are two ways to make one.
    bool checkPassword(PKCS12 *store)
    {
        if (PKCS12_mac_present(store) != 1 || PKCS12_verify_mac(store, m_password.constData(), int(m_password.size())))
            return true;
        m_nullPassword = m_password.isEmpty() && PKCS12_verify_mac(store, nullptr, 0);
        return m_nullPassword;
    }

    std::optional<StoreFault> readContent(PKCS7 *content)
    {
        SafeBagsPtr bags;
        if (PKCS7_type_is_data(content))
            bags.reset(PKCS12_unpack_p7data(content));
        else if (PKCS7_type_is_encrypted(content))
            bags.reset(PKCS12_unpack_p7encdata(content, m_nullPassword ? nullptr : m_password.constData(),
                                               int(m_password.size())));
        if (!bags)
            return takeUnsupportedError() ? StoreFault::Unsupported : StoreFault::Damaged;
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i) {
            if (const auto fault = readBag(sk_PKCS12_SAFEBAG_value(bags.get(), i)))
                return fault;
        }
        return {};
    }

    std::optional<StoreFault> readBag(PKCS12_SAFEBAG *bag)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
        case NID_pkcs8ShroudedKeyBag:
            return readKey(bag);
        case NID_certBag:
            return readCertificate(bag);
        default:
            return {};
        }
    }

    std::optional<StoreFault> readKey(PKCS12_SAFEBAG *bag)
    {
        char *name = PKCS12_get_friendlyname(bag);
        const qsizetype number = m_contents.keyNames.size() + 1;
        m_contents.keyNames.append(name ? QString::fromUtf8(name) : QString::number(number));
        OPENSSL_free(name);
        if (m_contents.key || !m_access.withKey)
            return {};
        if (PKCS12_SAFEBAG_get_nid(bag) == NID_keyBag) {
            m_contents.key = StoredKey{derOf(PKCS12_SAFEBAG_get0_p8inf(bag)), {}};
            return {};
        }
        const bool null = m_nullPassword && m_keyPassword.isEmpty();
        const Pkcs8Ptr key(
            PKCS12_decrypt_skey(bag, null ? nullptr : m_keyPassword.constData(), int(m_keyPassword.size())));
        if (!key)
            return takeUnsupportedError() ? StoreFault::Unsupported : StoreFault::WrongKeyPassword;
        m_contents.key = StoredKey{derOf(key.get()), {}};
        return {};
    }

    std::optional<StoreFault> readCertificate(PKCS12_SAFEBAG *bag)
    {
        const X509Ptr x509(PKCS12_SAFEBAG_get1_cert(bag));
        if (!x509)
            return StoreFault::Damaged;
        const QSslCertificate certificate(derOf(x509.get()), QSsl::Der);
        m_contents.certificates.append(certificate);
        if (isMarkedAsTrusted(bag))
            m_marked.append(certificate);
        if (!PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID))
            m_withoutKey.append(certificate);
        return {};
    }

    /// Oracle's attribute for a trusted certificate entry.
    static bool isMarkedAsTrusted(const PKCS12_SAFEBAG *bag)
    {
        const std::unique_ptr<ASN1_OBJECT, OpenSslFree<ASN1_OBJECT_free>> mark(
            OBJ_txt2obj("2.16.840.1.113894.746875.1.1", 1));
        const auto *attributes = PKCS12_SAFEBAG_get0_attrs(bag);
        return attributes && X509at_get_attr_by_OBJ(attributes, mark.get(), -1) >= 0;
    }

    const StoreAccess m_access;
    const QByteArray m_password;
    const QByteArray m_keyPassword;
    bool m_nullPassword = false;
    StoreContents m_contents;
    QList<QSslCertificate> m_marked;
    QList<QSslCertificate> m_withoutKey;
};

} // namespace

StoreResult readPkcs12(const QByteArray &bytes, const StoreAccess &access)
{
    const auto *position = reinterpret_cast<const unsigned char *>(bytes.constData());
    const Pkcs12Ptr store(d2i_PKCS12(nullptr, &position, long(bytes.size())));
    ERR_clear_error();
    if (!store)
        return StoreFault::Damaged;
    StoreResult result = Pkcs12Reader(access).read(store.get());
    const auto *fault = std::get_if<StoreFault>(&result);
    if (fault && *fault == StoreFault::Unsupported) {
        if (const ProviderPtr legacy = legacyAlgorithms())
            result = Pkcs12Reader(access).read(store.get());
    }
    ERR_clear_error();
    return result;
}

} // namespace skep
