// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What a message costs on its way through the core: decode, encode, and deliver from one Client to others through the
// Broker, without sockets. 64-byte payloads; CPU nanoseconds per packet or per delivery.

#include "benchmark.h"

#include "core/base/clock.h"
#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/broker/clientlink.h"
#include "core/protocol/decoder.h"
#include "core/protocol/encoder.h"
#include "core/storage/memorystore.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cstdlib>
#include <memory>
#include <vector>

using namespace skep;

namespace {

const QByteArray Payload(64, 'x');
constexpr int Batch = 1'000;

/// A connection that takes everything, and acknowledges what needs it when asked to.
class TakingLink final : public ClientLink
{
public:
    explicit TakingLink(quint64 number) { m_info.id = ConnectionId{number}; }

    ConnectionId id() const override { return m_info.id; }
    const ConnectionInfo &info() const override { return m_info; }
    char *allocatePacket(qsizetype size) override
    {
        if (m_used + size > m_buffer.size())
            m_buffer.resize(std::max(m_buffer.size() * 2, m_used + size));
        char *place = m_buffer.data() + m_used;
        m_used += size;
        return place;
    }
    bool isCongested() const override { return false; }
    void close() override { std::abort(); }

    QByteArrayView taken() const { return {m_buffer.constData(), m_used}; }
    void clear() { m_used = 0; }

private:
    ConnectionInfo m_info;
    QByteArray m_buffer = QByteArray(256 * 1024, '\0');
    qsizetype m_used = 0;
};

struct Device
{
    Device(Broker &broker, quint64 number) : link(number), client(broker, link)
    {
        const QByteArray clientId = "device-" + QByteArray::number(number);
        send(Connect{.clientId = clientId});
        link.clear();
    }
    ~Device() { client.linkClosed(); }

    void send(const Packet &packet) { client.bytesReceived(encode(packet, ProtocolVersion::Mqtt311)); }
    void subscribe(const QByteArray &filter, QoS qos)
    {
        Subscribe packet{.packetId = PacketId{1}};
        packet.entries.append({filter, {.maximumQoS = qos}});
        send(packet);
        link.clear();
    }
    /// Answers each PUBLISH that came with its PUBACK.
    void acknowledgeAll()
    {
        QByteArray answers;
        QByteArrayView rest = link.taken();
        while (!rest.isEmpty()) {
            const DecodeResult result = decode(rest, ProtocolVersion::Mqtt311);
            const auto &decoded = std::get<Decoded>(result);
            if (const auto *publish = std::get_if<Publish>(&decoded.packet); publish && publish->qos != QoS::AtMostOnce)
                answers += encode(Puback{.packetId = publish->packetId}, ProtocolVersion::Mqtt311);
            rest = rest.sliced(decoded.size);
        }
        link.clear();
        client.bytesReceived(answers);
    }

    TakingLink link;
    Client client;
};

QByteArray burst(const QByteArray &topic, QoS qos)
{
    QByteArray bytes;
    for (int i = 0; i < Batch; ++i)
        bytes += encode(Publish{.topic = topic,
                                .payload = Payload,
                                .packetId = PacketId(qos == QoS::AtMostOnce ? 0 : i + 1),
                                .qos = qos},
                        ProtocolVersion::Mqtt311);
    return bytes;
}

void benchDecode(const char *what, const Packet &packet, ProtocolVersion version)
{
    const QByteArray bytes = encode(packet, version);
    qsizetype sum = 0;
    const double cost = nanosecondsPerOperation(1'000'000, [&] {
        for (int i = 0; i < 1'000'000; ++i)
            sum += std::get<Decoded>(decode(bytes, version)).size;
    });
    if (sum != 5'000'000 * bytes.size())
        std::abort();
    printFigure(what, cost);
}

void benchEncode(const char *what, const Packet &packet, ProtocolVersion version)
{
    std::vector<char> to(size_t(encodedSize(packet, version)));
    const double cost = nanosecondsPerOperation(1'000'000, [&] {
        for (int i = 0; i < 1'000'000; ++i) {
            if (encodedSize(packet, version) != qsizetype(to.size()))
                std::abort();
            encodeTo(to.data(), packet, version);
        }
    });
    printFigure(what, cost);
}

void benchDeliver(const char *what, int subscribers, QoS qos, int rounds)
{
    Limits limits;
    limits.sysInterval = 0;
    const SystemClock clock;
    MemoryStore store;
    Broker broker(limits, clock, store);
    Device publisher(broker, 1);
    std::vector<std::unique_ptr<Device>> devices;
    for (int i = 0; i < subscribers; ++i) {
        devices.push_back(std::make_unique<Device>(broker, quint64(i) + 2));
        devices.back()->subscribe("load/topic", qos);
    }
    const QByteArray bytes = burst("load/topic", qos);
    const double cost = nanosecondsPerOperation(qint64(Batch) * subscribers * rounds, [&] {
        for (int round = 0; round < rounds; ++round) {
            publisher.client.bytesReceived(bytes);
            publisher.link.clear();
            for (const auto &device : devices) {
                if (qos == QoS::AtMostOnce)
                    device->link.clear();
                else
                    device->acknowledgeAll();
            }
        }
    });
    printFigure(what, cost);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qputenv("QT_LOGGING_RULES", "skep.*=false");
    const Publish publish{.topic = "load/topic", .payload = Payload};
    benchDecode("decode PUBLISH, QoS 0, 3.1.1", publish, ProtocolVersion::Mqtt311);
    benchDecode("decode PUBLISH, QoS 0, 5.0", publish, ProtocolVersion::Mqtt5);
    benchDecode("decode PUBACK, 3.1.1", Puback{.packetId = PacketId{7}}, ProtocolVersion::Mqtt311);
    benchEncode("encode PUBLISH, QoS 0, 3.1.1", publish, ProtocolVersion::Mqtt311);
    benchEncode("encode PUBACK, 3.1.1", Puback{.packetId = PacketId{7}}, ProtocolVersion::Mqtt311);
    benchDeliver("deliver 1 to 1, QoS 0 (with decoding)", 1, QoS::AtMostOnce, argc > 1 ? 10'000 : 200);
    if (argc > 1) // one case alone and long, for a profiler
        return 0;
    benchDeliver("deliver 1 to 100, QoS 0, a delivery", 100, QoS::AtMostOnce, 20);
    benchDeliver("deliver 1 to 1, QoS 1 (with both acknowledgements)", 1, QoS::AtLeastOnce, 200);
    benchDeliver("deliver 1 to 100, QoS 1, a delivery (with PUBACK)", 100, QoS::AtLeastOnce, 10);
    return 0;
}
