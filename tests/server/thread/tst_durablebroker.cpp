// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/decoder.h"
#include "server/thread/brokerservice.h"
#include "tests/support/packetwords.h"
#include "tests/support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// A broker on a data directory, with a listener for MQTT over TCP.
class Process final
{
public:
    explicit Process(const QString &directory, DurabilityLevel level = DurabilityLevel::Written)
    {
        QObject::connect(&m_service, &BrokerService::started, &m_service,
                         [this](const std::vector<ListenerSnapshot> &listeners) { port = listeners.front().port; });
        QObject::connect(&m_service, &BrokerService::failed, &m_service,
                         [this](const QString &sentence) { error = sentence; });
        Settings settings;
        ListenerSettings listener;
        listener.name = u"tcp"_s;
        settings.listeners.append(listener);
        settings.dataDirectory = directory;
        settings.durabilityLevel = level;
        m_service.start(settings);
        if (!QTest::qWaitFor([this] { return port != 0 || !error.isEmpty(); }, 20'000))
            error = u"It does not start."_s;
    }

    quint16 port = 0;
    QString error;

private:
    BrokerService m_service;
};

/// A client whose packets are words (tests/conformance/README.md).
class Device final
{
public:
    explicit Device(const Process &broker) { m_socket.connectToHost(QHostAddress::LocalHost, broker.port); }

    void send(const QByteArray &words) { m_socket.write(*packetFromWords(wordsOf(words), ProtocolVersion::Mqtt5)); }
    /// The next packet as words; empty where none comes.
    QByteArray next()
    {
        for (;;) {
            const DecodeResult result = decode(m_bytes, ProtocolVersion::Mqtt5);
            if (const auto *decoded = std::get_if<Decoded>(&result)) {
                const QByteArray text = textOf(decoded->packet);
                m_bytes.remove(0, decoded->size);
                return text;
            }
            if (!QTest::qWaitFor([this] { return m_socket.bytesAvailable() > 0; }, 10'000))
                return {};
            m_bytes += m_socket.readAll();
        }
    }

private:
    static QByteArray textOf(const Packet &packet)
    {
        const QByteArray type = packetTypeName(typeOf(packet));
        if (const auto *publish = std::get_if<Publish>(&packet))
            return type + ' ' + publish->payload.toByteArray() + (publish->dup ? " dup" : "");
        if (const auto *connack = std::get_if<Connack>(&packet))
            return type + (connack->sessionPresent ? " session" : "");
        return type;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

void subscribe(const Process &broker)
{
    Device device(broker);
    device.send("CONNECT id=b clean=0 expiry=1000");
    QCOMPARE(device.next(), "CONNACK");
    device.send("SUBSCRIBE 1 t qos2");
    QCOMPARE(device.next(), "SUBACK");
}

void publish(const Process &broker, int from, int to)
{
    Device device(broker);
    device.send("CONNECT id=a clean=0 expiry=1000");
    QVERIFY(device.next().startsWith("CONNACK"));
    for (int i = from; i < to; ++i) {
        const QByteArray id = QByteArray::number(i);
        const bool exactly = i % 2 == 1;
        device.send("PUBLISH t " + id + (exactly ? " qos2 id=" : " qos1 id=") + id);
        QCOMPARE(device.next(), exactly ? "PUBREC" : "PUBACK");
        if (!exactly)
            continue;
        device.send("PUBREL " + id);
        QCOMPARE(device.next(), "PUBCOMP");
    }
}

void expectAll(const Process &broker, int from, int to)
{
    Device device(broker);
    device.send("CONNECT id=b clean=0 expiry=1000");
    QCOMPARE(device.next(), "CONNACK session");
    int expected[] = {from + from % 2, from + 1 - from % 2}; // the next of QoS 1 and of QoS 2: each kind in its order
    for (int i = from; i < to; ++i) {
        const QByteArray packet = device.next();
        QVERIFY2(packet.startsWith("PUBLISH "), packet.constData());
        const int number = packet.mid(8).toInt();
        QCOMPARE(number, std::exchange(expected[number % 2], number + 2));
    }
}

} // namespace

/// The broker in its thread on the real store: what was acknowledged is there for the next one.
class TestDurableBroker final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesAStop_data();
    void survivesAStop();
    void survivesItsEnd();
    void refusesADirectoryInUse();
    void refusesADamagedDatabase();
};

void TestDurableBroker::survivesAStop_data()
{
    QTest::addColumn<DurabilityLevel>("level");
    QTest::addRow("written") << DurabilityLevel::Written;
    QTest::addRow("synced") << DurabilityLevel::Synced;
}

void TestDurableBroker::survivesAStop()
{
    QFETCH(const DurabilityLevel, level);
    const QTemporaryDir directory;
    {
        const Process broker(directory.path(), level);
        subscribe(broker);
        publish(broker, 1, 20);
    }
    {
        const Process broker(directory.path(), level);
        publish(broker, 20, 40);
    }
    const Process broker(directory.path(), level);
    expectAll(broker, 1, 40);
}

/// The files as they are while the broker runs are those that a killed one leaves.
void TestDurableBroker::survivesItsEnd()
{
    const QTemporaryDir directory;
    const QTemporaryDir left;
    {
        const Process broker(directory.path());
        subscribe(broker);
        publish(broker, 1, 20);
        for (const QString &name : QDir(directory.path()).entryList(QDir::Files))
            QVERIFY(QFile::copy(directory.filePath(name), left.filePath(name)));
    }
    const Process broker(left.path());
    expectAll(broker, 1, 20);
}

void TestDurableBroker::refusesADirectoryInUse()
{
    const QTemporaryDir directory;
    const Process broker(directory.path());
    QCOMPARE(broker.error, QString());
    const Process another(directory.path());
    QVERIFY2(another.error.contains(u"is in use by the process"), qPrintable(another.error));
}

void TestDurableBroker::refusesADamagedDatabase()
{
    const QTemporaryDir directory;
    {
        const Process broker(directory.path());
    }
    const QStringList files = QDir(directory.path()).entryList({u"*.db"_s}, QDir::Files);
    QCOMPARE(files.size(), qsizetype(1));
    QFile file(directory.filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(QByteArray(4096, 'x')) > 0);
    file.close();
    const Process broker(directory.path());
    QCOMPARE(broker.port, quint16(0));
    QVERIFY2(broker.error.contains(files.constFirst()), qPrintable(broker.error));
}

SKEP_TEST(TestDurableBroker)
#include "tst_durablebroker.moc"
