// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "server/tls/keystore.h"
#include "server/tls/openssl.h"
#include "tests/support/testrunner.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace skep;
using namespace skep::test;
using namespace Qt::StringLiterals;

namespace {

const QString Data = u"" SKEP_TEST_DATA ""_s;

QString describe(const std::variant<KeyMaterial, KeyStoreError> &result)
{
    if (const auto *error = std::get_if<KeyStoreError>(&result))
        return error->sentence;
    const auto &material = std::get<KeyMaterial>(result);
    QStringList words;
    for (const QSslCertificate &certificate : material.chain)
        words.append(certificate.subjectDisplayName());
    return words.join(u" < "_s) + (material.key.isNull() ? u" without key"_s : QString());
}

/// A PKCS#12 file with a password for the store and one for its keys, which neither openssl nor keytool writes.
QByteArray pkcs12WithTwoPasswords(const QList<std::pair<QByteArray, QByteArray>> &keysAndCertificates)
{
    STACK_OF(PKCS12_SAFEBAG) *keys = nullptr;
    STACK_OF(PKCS12_SAFEBAG) *certificates = nullptr;
    for (const auto &[keyPem, certificatePem] : keysAndCertificates) {
        const BioPtr keyBio(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
        const BioPtr certificateBio(BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
        const KeyPtr key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
        const X509Ptr certificate(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
        PKCS12_SAFEBAG *bag = PKCS12_add_key(&keys, key.get(), 0, 2048, NID_aes_256_cbc, "keypass");
        PKCS12_add_friendlyname_utf8(bag, sk_PKCS12_SAFEBAG_num(keys) == 1 ? "erster" : "zweiter", -1);
        PKCS12_add_cert(&certificates, certificate.get());
    }
    const SafeBagsPtr keyBags(keys);
    const SafeBagsPtr certificateBags(certificates);
    STACK_OF(PKCS7) *safes = nullptr;
    PKCS12_add_safe(&safes, certificates, NID_aes_256_cbc, 2048, "storepass");
    PKCS12_add_safe(&safes, keys, -1, 0, nullptr);
    const ContentsPtr contents(safes);
    const Pkcs12Ptr store(PKCS12_add_safes(safes, 0));
    PKCS12_set_mac(store.get(), "storepass", -1, nullptr, 0, 2048, nullptr);
    const BioPtr bio(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(bio.get(), store.get());
    return skep::contentOf(bio.get());
}

} // namespace

class TestKeyStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keyMaterial_data();
    void keyMaterial();
    void trustStores_data();
    void trustStores();
    void errors_data();
    void errors();
    void unreadable();
    void damaged_data();
    void damaged();
    void severalKeys();
    void aKeyForAllIsNoted_data();
    void aKeyForAllIsNoted();
    void validity_data();
    void validity();

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString stored(const QString &name) const { return QFile::exists(path(name)) ? path(name) : Data + u'/' + name; }
    bool join(const QString &name, const QStringList &parts) const;

    QTemporaryDir m_directory;
};

bool TestKeyStore::join(const QString &name, const QStringList &parts) const
{
    QByteArray all;
    for (const QString &part : parts)
        all += test::contentOf(path(part));
    return writeFile(path(name), all);
}

void TestKeyStore::initTestCase()
{
    ::umask(0077); // a key that others can read is worth a warning
    const QByteArray ec = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    const QByteArray signedByCa = "-CA ca.pem -CAkey ca.key -days 30";
    const QList<QByteArray> commands{
        "req -x509 " + ec + " -keyout ca.key -out ca.pem -subj /CN=CA -days 20",
        "req -x509 " + ec + " -keyout ec.key -out ec.pem -subj /CN=ec " + signedByCa,
        "req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.pem -subj /CN=rsa " + signedByCa,
        "req -x509 -newkey ed25519 -nodes -keyout ed.key -out ed.pem -subj /CN=ed " + signedByCa,
        "rsa -traditional -in rsa.key -out rsa1.key",
        "rsa -traditional -aes256 -passout pass:keypass -in rsa.key -out rsa1-secret.key",
        "ec -in ec.key -out ec1.key",
        "ec -aes128 -passout pass:keypass -in ec.key -out ec1-secret.key",
        "pkcs8 -topk8 -v2 aes-256-cbc -passout pass:keypass -in ec.key -out ec8-secret.key",
        "pkcs12 -export -in ec.pem -inkey ec.key -certfile ca.pem -passout pass:storepass -out ec.p12",
        "pkcs12 -export -in ec.pem -inkey ec.key -certfile ca.pem -passout pass: -out nopass.p12",
        "pkcs12 -export -legacy -in rsa.pem -inkey rsa.key -passout pass:storepass -out old.p12",
        "pkcs12 -export -in rsa.pem -inkey rsa.key -nomac -keypbe NONE -certpbe NONE -passout pass: -out open.p12",
        "pkcs12 -export -nokeys -in ca.pem -passout pass:storepass -out trust.p12",
        "x509 -in ca.pem -outform der -out ca.der",
    };
    for (const QByteArray &command : commands)
        QCOMPARE(openssl(m_directory.path(), command.constData()), QByteArray());
    const auto pem = [this](const QString &name) { return test::contentOf(path(name)); };
    QVERIFY(writeFile(
        path(u"two.p12"_s),
        pkcs12WithTwoPasswords({{pem(u"rsa.key"_s), pem(u"rsa.pem"_s)}, {pem(u"ec.key"_s), pem(u"ec.pem"_s)}})));
    QVERIFY(join(u"all.pem"_s, {u"ec.pem"_s, u"ca.pem"_s, u"ec.key"_s}));
    QVERIFY(join(u"turned.pem"_s, {u"ec1.key"_s, u"ca.pem"_s, u"rsa.pem"_s, u"ec.pem"_s}));
    QVERIFY(join(u"chain.pem"_s, {u"ec.pem"_s, u"ca.pem"_s}));
    QVERIFY(join(u"mixed.pem"_s, {u"rsa.pem"_s, u"ec.key"_s}));
    QVERIFY(join(u"two.pem"_s, {u"ec.key"_s, u"rsa.key"_s, u"rsa.pem"_s, u"ec.pem"_s}));
}

void TestKeyStore::keyMaterial_data()
{
    QTest::addColumn<KeyStoreSource>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const KeyStoreSource &source, const QString &expected) {
        QTest::addRow("%s", name) << source << expected;
    };
    row("PEM in one file, PKCS#8", {u"all.pem"_s}, u"ec < CA"_s);
    row("PEM in another order, SEC 1", {u"turned.pem"_s}, u"ec < CA"_s);
    row("PEM in two files", {u"chain.pem"_s, u"ec.key"_s}, u"ec < CA"_s);
    row("PEM, RSA, PKCS#8", {u"rsa.pem"_s, u"rsa.key"_s}, u"rsa"_s);
    row("PEM, RSA, PKCS#1", {u"rsa.pem"_s, u"rsa1.key"_s}, u"rsa"_s);
    row("PEM, Ed25519", {u"ed.pem"_s, u"ed.key"_s}, u"ed"_s);
    row("PEM, PKCS#1 with pass phrase", {u"rsa.pem"_s, u"rsa1-secret.key"_s, {}, u"keypass"_s}, u"rsa"_s);
    row("PEM, SEC 1 with pass phrase", {u"ec.pem"_s, u"ec1-secret.key"_s, {}, u"keypass"_s}, u"ec"_s);
    row("PEM, PKCS#8 with pass phrase", {u"ec.pem"_s, u"ec8-secret.key"_s, {}, u"keypass"_s}, u"ec"_s);
    row("PEM, the pass phrase as password", {u"ec.pem"_s, u"ec8-secret.key"_s, u"keypass"_s}, u"ec"_s);
    row("PEM, private-key-password before password", {u"ec.pem"_s, u"ec8-secret.key"_s, u"other"_s, u"keypass"_s},
        u"ec"_s);
    row("PKCS#12 by openssl", {u"ec.p12"_s, {}, u"storepass"_s}, u"ec < CA"_s);
    row("PKCS#12, both passwords", {u"ec.p12"_s, {}, u"storepass"_s, u"storepass"_s}, u"ec < CA"_s);
    row("PKCS#12 with an empty password", {u"nopass.p12"_s}, u"ec < CA"_s);
    row("PKCS#12 with old algorithms", {u"old.p12"_s, {}, u"storepass"_s}, u"rsa"_s);
    row("PKCS#12 in the clear", {u"open.p12"_s}, u"rsa"_s);
    row("PKCS#12, two passwords", {u"two.p12"_s, {}, u"storepass"_s, u"keypass"_s}, u"rsa"_s);
    row("PKCS#12 by keytool, in a .jks file", {u"pkcs12.jks"_s, {}, u"storepass"_s}, u"pkcs12.example"_s);
    row("PKCS#12 by Java 8", {u"legacy.p12"_s, {}, u"storepass"_s}, u"legacy.example"_s);
    row("JKS, two passwords", {u"twokeys.jks"_s, {}, u"storepass"_s, u"secondpass"_s}, u"second.example"_s);
}

void TestKeyStore::keyMaterial()
{
    QFETCH(KeyStoreSource, source);
    source.path = stored(source.path);
    if (!source.privateKeyPath.isEmpty())
        source.privateKeyPath = path(source.privateKeyPath);
    QTEST(describe(loadKeyMaterial(source)), "expected");
}

void TestKeyStore::trustStores_data()
{
    QTest::addColumn<TrustStoreSource>("source");
    QTest::addColumn<QString>("expected");
    QTest::addRow("PEM bundle") << TrustStoreSource{u"chain.pem"_s} << u"ec CA"_s;
    QTest::addRow("PEM, the keys are not looked at") << TrustStoreSource{u"all.pem"_s} << u"ec CA"_s;
    QTest::addRow("PKCS#12 by openssl") << TrustStoreSource{u"trust.p12"_s, u"storepass"_s} << u"CA"_s;
    QTest::addRow("PKCS#12, not the key's own") << TrustStoreSource{u"ec.p12"_s, u"storepass"_s} << u"CA"_s;
    QTest::addRow("PKCS#12 by keytool") << TrustStoreSource{u"trusted.p12"_s, u"storepass"_s} << u"pkcs12.example"_s;
    QTest::addRow("JKS") << TrustStoreSource{u"trusted.jks"_s, u"pässword"_s} << u"pkcs12.example"_s;
    QTest::addRow("a wrong password") << TrustStoreSource{u"trusted.jks"_s, u"password"_s}
                                      << u"%1 does not open with this password, or is damaged: correct password."_s;
    QTest::addRow("no password") << TrustStoreSource{u"trust.p12"_s} << u"%1 needs a password: set password."_s;
    const QString none = u"%1 holds no trusted certificate: import those that issue the clients' certificates."_s;
    QTest::addRow("JKS with keys only") << TrustStoreSource{u"twokeys.jks"_s, u"storepass"_s} << none;
    QTest::addRow("PEM without certificates") << TrustStoreSource{u"ec.key"_s} << none;
}

void TestKeyStore::trustStores()
{
    QFETCH(TrustStoreSource, source);
    QFETCH(QString, expected);
    source.path = stored(source.path);
    const auto result = loadTrustStore(source);
    if (const auto *error = std::get_if<KeyStoreError>(&result)) {
        QCOMPARE(error->sentence, expected.arg(source.path));
        return;
    }
    QStringList names;
    for (const QSslCertificate &certificate : std::get<QList<QSslCertificate>>(result))
        names.append(certificate.subjectDisplayName());
    QCOMPARE(names.join(u' '), expected);
}

void TestKeyStore::errors_data()
{
    QTest::addColumn<KeyStoreSource>("source");
    QTest::addColumn<QString>("expected"); // %1 stands for the store, %2 for the key's file
    const auto row = [](const char *name, const KeyStoreSource &source, const QString &expected) {
        QTest::addRow("%s", name) << source << expected;
    };
    const QString wrong = u"%1 does not open with this password, or is damaged: correct password."_s;
    const QString wrongKey = u"The private key in %1 does not open with this password: correct private-key-password."_s;
    const QString wrongKeyFile =
        u"The private key in %2 does not open with this password: correct private-key-password."_s;
    const QString noKey = u"%1 holds no private key: give a key store with the broker's key."_s;
    row("no such file", {u"none.pem"_s}, u"%1 does not exist: correct the path or put the file there."_s);
    row("no such key file", {u"ec.pem"_s, u"none.key"_s},
        u"%2 does not exist: correct the path or put the file there."_s);
    row("a directory", {u"."_s}, u"%1 is not a file: name a PEM, PKCS#12 or JKS file."_s);
    row("JKS, wrong store password", {u"twokeys.jks"_s, {}, u"firstpass"_s, u"firstpass"_s}, wrong);
    row("JKS, wrong key password", {u"twokeys.jks"_s, {}, u"storepass"_s, u"firstpass"_s}, wrongKey);
    row("JKS, the store's password is not the key's", {u"twokeys.jks"_s, {}, u"storepass"_s}, wrongKey);
    row("JKS, no password", {u"twokeys.jks"_s}, u"%1 needs a password: set password."_s);
    row("PKCS#12, wrong store password", {u"ec.p12"_s, {}, u"wrong"_s}, wrong);
    row("PKCS#12, wrong key password", {u"ec.p12"_s, {}, u"storepass"_s, u"wrong"_s}, wrongKey);
    row("PKCS#12, the store's password is not the key's", {u"two.p12"_s, {}, u"storepass"_s}, wrongKey);
    row("PKCS#12, no password", {u"ec.p12"_s}, u"%1 needs a password: set password."_s);
    row("PEM, wrong pass phrase, PKCS#8", {u"ec.pem"_s, u"ec8-secret.key"_s, {}, u"wrong"_s}, wrongKeyFile);
    row("PEM, wrong pass phrase, PKCS#1", {u"rsa.pem"_s, u"rsa1-secret.key"_s, {}, u"wrong"_s}, wrongKeyFile);
    const QString needed = u"The private key in %2 needs a password: set private-key-password."_s;
    row("PEM, no pass phrase, PKCS#8", {u"ec.pem"_s, u"ec8-secret.key"_s}, needed);
    row("PEM, no pass phrase, SEC 1", {u"ec.pem"_s, u"ec1-secret.key"_s}, needed);
    row("key of another certificate", {u"mixed.pem"_s},
        u"The private key in %1 does not match the certificate in %1 (rsa): give the two that were made together."_s);
    row("key file of another certificate", {u"rsa.pem"_s, u"ec.key"_s},
        u"The private key in %2 does not match the certificate in %1 (rsa): give the two that were made together."_s);
    row("no key in PEM", {u"chain.pem"_s}, noKey);
    row("no key in PKCS#12", {u"trust.p12"_s, {}, u"storepass"_s}, noKey);
    row("no key in JKS", {u"trusted.jks"_s, {}, u"pässword"_s}, noKey);
    row("no certificate", {u"ec.key"_s},
        u"%1 holds no certificate for its key: add the certificate and those that issued it."_s);
    row("a DER certificate", {u"ca.der"_s},
        u"%1 is neither PEM nor PKCS#12 nor JKS: give a file of one of these formats."_s);
    row("JCEKS", {u"server.jceks"_s, {}, u"storepass"_s},
        u"%1 is a JCEKS key store, which is not read here: convert it with \"keytool -importkeystore -srckeystore %1 "
        "-destkeystore new.p12 -deststoretype PKCS12\"."_s);
}

void TestKeyStore::errors()
{
    QFETCH(KeyStoreSource, source);
    QFETCH(QString, expected);
    source.path = stored(source.path);
    if (!source.privateKeyPath.isEmpty())
        source.privateKeyPath = path(source.privateKeyPath);
    expected.replace(u"%1"_s, source.path).replace(u"%2"_s, source.privateKeyPath);
    QCOMPARE(describe(loadKeyMaterial(source)), expected);
}

/// The superuser may read everything, so that one becomes somebody else for a moment.
void TestKeyStore::unreadable()
{
    constexpr uid_t Nobody = 65534;
    const uid_t self = geteuid();
    QVERIFY(QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::copy(path(u"all.pem"_s), path(u"closed.pem"_s)));
    QVERIFY(QFile::setPermissions(path(u"closed.pem"_s), {}));
    if (self == 0)
        QCOMPARE(seteuid(Nobody), 0);
    const QString sentence = describe(loadKeyMaterial({path(u"closed.pem"_s)}));
    QCOMPARE(seteuid(self), 0);
    QCOMPARE(
        sentence,
        u"%1 cannot be read (Permission denied): allow the broker's user to read it."_s.arg(path(u"closed.pem"_s)));
}

void TestKeyStore::damaged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addRow("JKS") << u"twokeys.jks"_s << u"storepass"_s;
    QTest::addRow("PKCS#12") << u"ec.p12"_s << u"storepass"_s;
    QTest::addRow("PEM") << u"all.pem"_s << u""_s;
}

/// A file that was cut at any place is an error that names it; sixteen places stand for all.
void TestKeyStore::damaged()
{
    QFETCH(QString, name);
    QFETCH(QString, password);
    const QByteArray bytes = test::contentOf(stored(name));
    const QString cut = path(u"cut"_s);
    for (qsizetype part = 0; part < 16; ++part) {
        QVERIFY(writeFile(cut, bytes.first(bytes.size() * part / 16)));
        const auto result = loadKeyMaterial({cut, {}, password});
        const auto *error = std::get_if<KeyStoreError>(&result);
        QVERIFY2(error && error->sentence.contains(cut), qPrintable(QString::number(part)));
    }
}

void TestKeyStore::severalKeys()
{
    const auto pem = loadKeyMaterial({path(u"two.pem"_s)});
    QCOMPARE(describe(pem), u"ec"_s);
    QCOMPARE(std::get<KeyMaterial>(pem).notes,
             QStringList{path(u"two.pem"_s) + u" holds 2 private keys (1, 2): the first is used."_s});
    const auto pkcs12 = loadKeyMaterial({path(u"two.p12"_s), {}, u"storepass"_s, u"keypass"_s});
    QCOMPARE(describe(pkcs12), u"rsa"_s);
    QCOMPARE(std::get<KeyMaterial>(pkcs12).notes,
             QStringList{path(u"two.p12"_s) + u" holds 2 private keys (erster, zweiter): the first is used."_s});
    const auto jks = loadKeyMaterial({stored(u"twokeys.jks"_s), {}, u"storepass"_s, u"secondpass"_s});
    QCOMPARE(describe(jks), u"second.example"_s);
    QCOMPARE(std::get<KeyMaterial>(jks).notes,
             QStringList{stored(u"twokeys.jks"_s) + u" holds 2 private keys (second, first): the first is used."_s});
}

void TestKeyStore::aKeyForAllIsNoted_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("directoryMode");
    QTest::addColumn<bool>("isNoted");
    QTest::addRow("readable by all") << 0x6644 << 0x7755 << true;
    QTest::addRow("readable by a group") << 0x6640 << 0x7755 << false;
    QTest::addRow("in a directory of its owner") << 0x6644 << 0x7700 << false;
}

/// Modes as QFileDevice counts them.
void TestKeyStore::aKeyForAllIsNoted()
{
    QFETCH(int, mode);
    QFETCH(int, directoryMode);
    QFETCH(bool, isNoted);
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"two.pem"_s);
    QVERIFY(QFile::copy(path(u"two.pem"_s), file));
    QVERIFY(QFile::setPermissions(file, QFile::Permissions(mode)));
    QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(directoryMode)));
    const auto loaded = loadKeyMaterial({file});
    const QString note = u"Every user of this machine can read the private key in %1: run \"chmod o= %1\"."_s.arg(file);
    QCOMPARE(std::get<KeyMaterial>(loaded).notes.contains(note), isNoted);
}

void TestKeyStore::validity_data()
{
    QTest::addColumn<int>("daysFromNow");
    QTest::addColumn<QString>("error"); // %1 stands for the file, %2 and %3 for the dates
    QTest::addColumn<QStringList>("warnings");
    const QString early =
        u"The certificate of %4 in %1 is not valid before %2: check the clock of this machine, or give "
        "one that is valid now."_s;
    QTest::addRow("valid") << 0 << u""_s << QStringList();
    QTest::addRow("still valid, its issuer expired")
        << 29 << u""_s << QStringList{u"The certificate of CA in %1 expired at %3: renew it."_s};
    QTest::addRow("expired") << 31 << u"The certificate of ec in %1 expired at %3: renew it."_s
                             << QStringList{u"The certificate of CA in %1 expired at %3: renew it."_s};
    QTest::addRow("not yet valid") << -1 << QString(early).replace(u"%4"_s, u"ec"_s)
                                   << QStringList{QString(early).replace(u"%4"_s, u"CA"_s)};
}

void TestKeyStore::validity()
{
    QFETCH(int, daysFromNow);
    QFETCH(QString, error);
    QFETCH(QStringList, warnings);
    const KeyStoreSource source{path(u"all.pem"_s)};
    const auto result = loadKeyMaterial(source);
    const auto &material = std::get<KeyMaterial>(result);
    const auto fill = [&](QString &text, const QSslCertificate &certificate) {
        text.replace(u"%1"_s, source.path)
            .replace(u"%2"_s, certificate.effectiveDate().toUTC().toString(Qt::ISODate))
            .replace(u"%3"_s, certificate.expiryDate().toUTC().toString(Qt::ISODate));
    };
    fill(error, material.chain.first());
    for (QString &warning : warnings)
        fill(warning, material.chain.last());
    const Validity validity = checkValidity(source, material, QDateTime::currentDateTimeUtc().addDays(daysFromNow));
    QCOMPARE(validity.error.value_or(KeyStoreError()).sentence, error);
    QCOMPARE(validity.warnings, warnings);
}

SKEP_TEST(TestKeyStore)
#include "tst_keystore.moc"
