// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "pemreader.h"

#include "openssl.h"

#include <openssl/err.h>

namespace skep {

namespace {

struct PemBlock
{
    QByteArray name;
    QByteArray header;
    QByteArray data;
};

std::optional<PemBlock> nextBlock(BIO *bio)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &name, &header, &data, &size) != 1)
        return {};
    PemBlock block{name, header, QByteArray(reinterpret_cast<const char *>(data), size)};
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(data, size_t(size));
    return block;
}

/// PKCS#8: the pass phrase is part of the data's own encoding.
QByteArray decryptPkcs8(const QByteArray &data, const QByteArray &passPhrase)
{
    const auto *position = reinterpret_cast<const unsigned char *>(data.constData());
    const X509SigPtr sealed(d2i_X509_SIG(nullptr, &position, long(data.size())));
    if (!sealed)
        return {};
    const Pkcs8Ptr key(PKCS8_decrypt(sealed.get(), passPhrase.constData(), int(passPhrase.size())));
    return key ? derOf(key.get()) : QByteArray();
}

/// The older way (RFC 1421): the header names the cipher.
QByteArray decryptTraditional(PemBlock block, const QByteArray &passPhrase)
{
    EVP_CIPHER_INFO cipher;
    long size = long(block.data.size());
    auto *data = reinterpret_cast<unsigned char *>(block.data.data());
    // The last argument is the pass phrase; without it OpenSSL would ask at the terminal.
    void *phrase = const_cast<char *>(passPhrase.constData());
    if (PEM_get_EVP_CIPHER_INFO(block.header.data(), &cipher) != 1
        || PEM_do_header(&cipher, data, &size, nullptr, phrase) != 1)
        return {};
    return block.data.first(size);
}

std::variant<QByteArray, StoreFault> keyOf(const PemBlock &block, const QByteArray &passPhrase)
{
    const bool pkcs8 = block.name == PEM_STRING_PKCS8;
    const bool traditional = block.header.contains("ENCRYPTED");
    QByteArray der = block.data;
    if (pkcs8)
        der = decryptPkcs8(block.data, passPhrase);
    else if (traditional)
        der = decryptTraditional(block, passPhrase);
    if (takeUnsupportedError())
        return StoreFault::Unsupported;
    if (keyFromDer(der))
        return der;
    return pkcs8 || traditional ? StoreFault::WrongKeyPassword : StoreFault::Damaged;
}

} // namespace

StoreResult readPem(const QByteArray &bytes, const StoreAccess &access)
{
    const BioPtr bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    StoreContents contents;
    while (const auto block = nextBlock(bio.get())) {
        if (block->name == PEM_STRING_X509 || block->name == PEM_STRING_X509_OLD)
            contents.certificates.append(QSslCertificate(block->data, QSsl::Der));
        if (!block->name.endsWith("PRIVATE KEY"))
            continue;
        contents.keyNames.append(QString::number(contents.keyNames.size() + 1));
        if (contents.key || !access.withKey)
            continue;
        const auto key = keyOf(*block, access.keyPassword.toUtf8());
        if (const auto *fault = std::get_if<StoreFault>(&key))
            return *fault;
        contents.key = StoredKey{std::get<QByteArray>(key), {}};
    }
    const unsigned long end = ERR_peek_last_error();
    ERR_clear_error();
    if (ERR_GET_REASON(end) != PEM_R_NO_START_LINE)
        return StoreFault::Damaged;
    contents.trusted = contents.certificates;
    return contents;
}

} // namespace skep
