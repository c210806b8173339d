// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What sessions that hold very much cost everybody else: an acknowledgement in very many shared groups, the longest
// time that the broker is busy when such a session ends or many wills are due, and the memory of the deepest filters.

#include "core/base/clock.h"
#include "core/broker/broker.h"
#include "core/broker/client.h"
#include "core/protocol/encoder.h"
#include "core/storage/memorystore.h"
#include "tests/support/fakelink.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

const QByteArray WillDelay("\x18\0\0\0\1", 5); ///< property: 1 s
constexpr quint32 SessionExpiry = 100; ///< s, of a client with a will

struct World
{
    static Limits limits()
    {
        Limits limits;
        limits.sysInterval = 0;
        return limits;
    }
    /// Milliseconds of CPU time that it takes: others on the machine count less.
    static double time(const std::function<void()> &act)
    {
        const std::clock_t start = std::clock();
        act();
        return double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
    }
    /// Runs what is due, pass by pass, until `isDone`; the longest pass in ms.
    double longestPass(const std::function<bool()> &isDone)
    {
        double longest = 0;
        while (!isDone()) {
            clock.refresh();
            longest = std::max(longest, time([this] {
                                   broker.wakeUp();
                                   // As other clients' packets do; it also has glibc merge what was freed.
                                   buffer = QByteArray(4096, '\0');
                               }));
        }
        return longest;
    }

    SystemClock clock;
    QByteArray buffer;
    MemoryStore store;
    Broker broker{limits(), clock, store};
};

struct Device
{
    Device(World &world, const QByteArray &clientId, std::optional<Will> will = {})
        : link(quint64(++s_connections)), client(world.broker, link)
    {
        send(Connect{.version = ProtocolVersion::Mqtt5,
                     .clientId = clientId,
                     .will = will,
                     .sessionExpiryInterval = will ? SessionExpiry : 0});
        link.takePackets();
    }
    ~Device() { client.linkClosed(); }

    void send(const Packet &packet) { client.bytesReceived(encode(packet, ProtocolVersion::Mqtt5)); }
    void subscribe(const std::vector<QByteArray> &filters)
    {
        constexpr size_t AtOnce = 100;
        for (size_t first = 0; first < filters.size(); first += AtOnce) {
            Subscribe packet{.packetId = PacketId{1}};
            for (size_t i = first; i < std::min(first + AtOnce, filters.size()); ++i)
                packet.entries.append({filters[i], {.maximumQoS = QoS::AtLeastOnce}});
            send(packet);
        }
        link.takePackets();
    }

    FakeLink link;
    Client client;
    static inline int s_connections = 0;
};

std::vector<QByteArray> filters(int count, const std::function<QByteArray(int)> &make)
{
    std::vector<QByteArray> all;
    for (int i = 0; i < count; ++i)
        all.push_back(make(i));
    return all;
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s); // nothing to read elsewhere than on Linux: 0
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * 4096 / (1024 * 1024);
}

void measureGroups(int groups)
{
    World world;
    Device member(world, "member");
    member.subscribe(
        filters(groups, [](int i) { return "$share/g" + QByteArray::number(i) + "/t/" + QByteArray::number(i); }));
    member.subscribe({"x"});
    Device publisher(world, "publisher");
    constexpr int Messages = 200;
    double acknowledging = 0;
    for (int i = 0; i < Messages; ++i) {
        publisher.send(Publish{.topic = "x", .payload = "x", .packetId = PacketId{1}, .qos = QoS::AtLeastOnce});
        const QByteArray packet = member.link.takePackets().constLast();
        const auto decoded = std::get<Decoded>(decode(packet, ProtocolVersion::Mqtt5));
        const Puback answer{.packetId = std::get<Publish>(decoded.packet).packetId};
        acknowledging += world.time([&] { member.send(answer); });
    }
    const double subscribing = world.time([&] { member.subscribe({"y"}); });
    std::printf("%d groups: PUBACK %.4f ms, SUBSCRIBE %.4f ms\n", groups, acknowledging / Messages, subscribing);
}

void measureLeaving(const char *what, const std::vector<QByteArray> &all)
{
    World world;
    const double before = residentMiB();
    auto device = std::make_unique<Device>(world, "device");
    device->subscribe(all);
    const auto subscriptions = world.broker.totals().subscriptions;
    const double memory = residentMiB() - before;
    const double leaving = world.time([&] { device.reset(); });
    const double longest = world.longestPass([&] { return world.broker.totals().subscriptions == 0; });
    std::printf("%s: %u subscriptions, %.1f MiB; the longest block when it leaves %.2f ms\n", what, subscriptions,
                memory, std::max(leaving, longest));
}

void measureWills(int count)
{
    World world;
    Device watcher(world, "watcher");
    watcher.subscribe({"will/#"});
    {
        std::vector<std::unique_ptr<Device>> devices;
        for (int i = 0; i < count; ++i) {
            Will will;
            will.topic = "will/1";
            will.payload = "gone";
            will.meta.properties = WillDelay;
            devices.push_back(std::make_unique<Device>(world, QByteArray::number(i), will));
        }
        world.clock.refresh();
    }
    qsizetype sent = 0;
    const double longest = world.longestPass([&] {
        sent += watcher.link.takePackets().size();
        return sent >= count;
    });
    std::printf("%d wills due at once: the longest block %.2f ms\n", count, longest);
}

} // namespace

int main()
{
    measureGroups(90'000);
    measureLeaving("100,000 filters", filters(100'000, [](int i) { return "t/" + QByteArray::number(i) + "/+"; }));
    measureLeaving("100,000 groups", filters(100'000, [](int i) {
                       return "$share/g" + QByteArray::number(i) + "/t/" + QByteArray::number(i);
                   }));
    measureLeaving("200 filters of 64 KB in 200 levels", filters(200, [](int i) {
                       return QByteArray::number(i) + QByteArray("/" + QByteArray(325, 'x')).repeated(198) + "/+";
                   }));
    measureLeaving("200 filters of 65,536 levels",
                   filters(200, [](int i) { return QByteArray::number(i) + QByteArray(65'530 - i, '/') + '+'; }));
    measureWills(20'000);
    return 0;
}
