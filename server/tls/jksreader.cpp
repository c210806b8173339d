// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "jksreader.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace skep {

namespace {

constexpr quint32 Magic = 0xFEEDFEED;
constexpr quint32 KeyEntry = 1;
constexpr quint32 TrustedEntry = 2;
constexpr qsizetype Sha1Size = 20;

/// Reads big-endian fields; once a field does not fit, everything after it is empty and isCut() says so.
class Fields final
{
public:
    explicit Fields(QByteArrayView bytes) : m_rest(bytes) { }

    bool isCut() const { return m_cut; }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    quint8 u8() { return number<quint8>(); }
    quint16 u16() { return number<quint16>(); }
    quint32 u32() { return number<quint32>(); }
    QByteArrayView bytes(quint64 size)
    {
        if (m_cut || size > quint64(m_rest.size())) {
            m_cut = true;
            return {};
        }
        const QByteArrayView result = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return result;
    }

private:
    template <typename T>
    T number()
    {
        const QByteArrayView raw = bytes(sizeof(T));
        return raw.isEmpty() ? T(0) : qFromBigEndian<T>(raw.data());
    }

    QByteArrayView m_rest;
    bool m_cut = false;
};

/// One DER element with the tag asked for, its content; if there is another tag, the reader counts as cut off.
QByteArrayView element(Fields &fields, quint8 tag)
{
    const bool expected = fields.u8() == tag;
    quint64 size = fields.u8();
    if (size > 0x80) {
        const quint64 count = size - 0x80;
        size = 0;
        for (quint64 i = 0; i < count; ++i)
            size = count > 4 ? ~quint64(0) : (size << 8 | fields.u8());
    } else if (size == 0x80) {
        size = ~quint64(0); // DER knows no indefinite length
    }
    return fields.bytes(expected ? size : ~quint64(0));
}

QByteArray certificate(Fields &fields, quint32 version)
{
    if (version == 2)
        fields.bytes(fields.u16()); // the type, X.509
    return fields.bytes(fields.u32()).toByteArray();
}

std::optional<JksEntry> entry(Fields &fields, quint32 version)
{
    const quint32 tag = fields.u32();
    // Modified UTF-8; what differs from UTF-8 (NUL and beyond U+FFFF) only shows in the name.
    JksEntry result{.alias = QString::fromUtf8(fields.bytes(fields.u16()))};
    fields.bytes(8); // when it was made
    quint32 count = 1;
    if (tag == KeyEntry) {
        result.protectedKey = fields.bytes(fields.u32()).toByteArray();
        count = fields.u32();
    }
    for (quint32 i = 0; i < count && !fields.isCut(); ++i)
        result.certificates.append(certificate(fields, version));
    const bool known = tag == TrustedEntry || (tag == KeyEntry && !result.protectedKey.isEmpty());
    return known && !fields.isCut() ? std::optional(result) : std::nullopt;
}

/// Java's characters as bytes, the high byte first.
QByteArray passwordBytes(QStringView password)
{
    QByteArray bytes(password.size() * 2, Qt::Uninitialized);
    qToBigEndian<char16_t>(password.utf16(), password.size(), bytes.data());
    return bytes;
}

QByteArray sha1(QByteArrayView first, QByteArrayView second)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(first);
    hash.addData(second);
    return hash.result();
}

} // namespace

std::optional<QList<JksEntry>> parseJks(QByteArrayView bytes)
{
    if (bytes.size() < Sha1Size)
        return {};
    Fields fields(bytes.chopped(Sha1Size));
    const quint32 magic = fields.u32();
    const quint32 version = fields.u32();
    const quint32 count = fields.u32();
    if (fields.isCut() || magic != Magic || (version != 1 && version != 2))
        return {};
    QList<JksEntry> entries;
    for (quint32 i = 0; i < count; ++i) {
        auto next = entry(fields, version);
        if (!next)
            return {};
        entries.append(std::move(*next));
    }
    return fields.isAtEnd() ? std::optional(entries) : std::nullopt;
}

bool isJksIntact(QByteArrayView bytes, QStringView password)
{
    if (bytes.size() < Sha1Size)
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(passwordBytes(password));
    hash.addData("Mighty Aphrodite"); // the format's own salt
    hash.addData(bytes.chopped(Sha1Size));
    return hash.resultView() == bytes.last(Sha1Size);
}

JksKey unprotectJksKey(QByteArrayView protectedKey, QStringView password)
{
    static constexpr char SunProtector[] = "\x2b\x06\x01\x04\x01\x2a\x02\x11\x01\x01";
    Fields outer(protectedKey);
    Fields info(element(outer, 0x30));
    Fields algorithm(element(info, 0x30));
    const QByteArrayView identifier = element(algorithm, 0x06);
    const QByteArrayView data = element(info, 0x04);
    if (info.isCut() || identifier != QByteArrayView(SunProtector) || data.size() <= 2 * Sha1Size)
        return {.fault = JksKeyFault::UnknownProtection};

    // salt, the key XORed with a chain of digests that starts with the salt, the digest of the key
    const QByteArray secret = passwordBytes(password);
    QByteArray key = data.sliced(Sha1Size).chopped(Sha1Size).toByteArray();
    QByteArray digest = data.first(Sha1Size).toByteArray();
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (i % Sha1Size == 0)
            digest = sha1(secret, digest);
        key[i] = char(key[i] ^ digest[i % Sha1Size]);
    }
    if (sha1(secret, key) != data.last(Sha1Size))
        return {.fault = JksKeyFault::WrongPassword};
    return {.pkcs8 = key};
}

StoreResult readJks(const QByteArray &bytes, const StoreAccess &access)
{
    const auto entries = parseJks(bytes);
    if (!entries)
        return StoreFault::Damaged;
    if (!isJksIntact(bytes, access.password))
        return StoreFault::WrongPassword;
    StoreContents contents;
    for (const JksEntry &entry : *entries) {
        QList<QSslCertificate> certificates;
        for (const QByteArray &der : entry.certificates)
            certificates.append(QSslCertificate(der, QSsl::Der));
        if (entry.protectedKey.isEmpty()) {
            contents.trusted += certificates;
            continue;
        }
        contents.keyNames.append(entry.alias);
        if (contents.key || !access.withKey)
            continue;
        const JksKey key = unprotectJksKey(entry.protectedKey, access.keyPassword);
        if (key.fault)
            return *key.fault == JksKeyFault::WrongPassword ? StoreFault::WrongKeyPassword
                                                            : StoreFault::UnknownKeyProtection;
        contents.key = StoredKey{key.pkcs8, certificates};
    }
    return contents;
}

} // namespace skep
