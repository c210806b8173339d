// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "samplehouse.h"

#include "core/broker/capture.h"
#include "core/broker/latencymeter.h"
#include "core/broker/monitor.h"
#include "core/protocol/encoder.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000; // µs
constexpr const char *Halls[] = {"hall-1", "hall-2", "hall-3", "yard"};
constexpr const char *Quantities[] = {"temperature", "humidity", "power", "co2", "vibration"};
constexpr const char *Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
constexpr const char *Chrome =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

Limits sampleLimits()
{
    Limits limits;
    limits.sysInterval = 10'000;
    return limits;
}

} // namespace

SampleHouse::SampleHouse(qint64 startedAt, std::vector<ListenerSnapshot> listeners, std::function<void()> deltaWaits,
                         std::function<void()> captureWaits)
    : m_clock(startedAt), m_store(m_disk, m_clock), m_deltas(std::move(deltaWaits)),
      m_captures(std::move(captureWaits)), m_broker(sampleLimits(), m_clock, m_store), m_listeners(std::move(listeners))
{
    m_broker.monitor().setMailbox(&m_deltas);
    m_broker.capture().setMailbox(&m_captures);
    // What such a broker takes of a desktop machine: about 25 µs a packet.
    m_broker.monitor().setProcessMeter([this] {
        const TrafficCounters traffic = m_broker.totals().traffic;
        return ProcessUsage{.cpuMs = 180 + qint64(traffic.packetsIn + traffic.packetsOut) / 40,
                            .memoryBytes = 34'000'000 + m_clock.wall() % 700'000};
    });
    while (!m_broker.restore(1'000).isDone) { }
    logStart();
    addSensors();
    addGateways();
    addPages();
    addWorkers();
    addPrograms();
    addTroubles();
}

SampleHouse::~SampleHouse()
{
    m_broker.execute(StopCapture{});
    m_broker.monitor().setMailbox(nullptr);
    m_devices.clear();
}

/// As the server does it.
void SampleHouse::logStart()
{
    for (const ListenerSnapshot &listener : m_listeners) {
        if (listener.state == ListenerState::Listening)
            m_broker.monitor().log(EventRecord::of(EventKind::ListenerStarted, EventSeverity::Info,
                                                   u"Listening on %1."_s.arg(listener.url())));
    }
    m_broker.monitor().setListeners(m_listeners);
    m_broker.monitor().log(EventRecord::of(EventKind::BrokerStarted, EventSeverity::Info, u"The broker is ready."_s));
}

// -- time

void SampleHouse::later(qint64 us, std::function<void()> act)
{
    m_plan.emplace(m_clock.now() + us, std::move(act));
}

/// Again and again, about that often.
void SampleHouse::every(qint64 us, const std::function<void()> &act)
{
    later(us * (90 + below(20)) / 100 + below(1'000), [this, us, act] {
        act();
        every(us, act);
    });
}

void SampleHouse::advance(qint64 ms)
{
    const qint64 end = m_clock.now() + ms * 1'000;
    while (!m_plan.empty() && m_plan.begin()->first <= end) {
        auto next = m_plan.extract(m_plan.begin());
        m_clock.moveTo(next.key());
        next.mapped()();
        settle();
    }
    m_clock.moveTo(end);
    settle();
}

/// One pass of the server's event loop.
void SampleHouse::settle()
{
    m_broker.wakeUp();
    m_broker.commit();
    for (bool again = true; again;) {
        again = false;
        for (const auto &device : m_devices)
            again = device->receive() || again;
        m_broker.commit();
    }
    m_broker.latency().passEnded();
}

void SampleHouse::execute(const Command &command)
{
    const auto set = [this](const QString &name, ListenerState state) {
        const auto listener = std::ranges::find(m_listeners, name, &ListenerSnapshot::name);
        if (listener != m_listeners.end())
            listener->state = state;
        m_broker.monitor().setListeners(m_listeners);
    };
    std::visit(
        [&](const auto &each) {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Kind, StartListener>) {
                set(each.name, ListenerState::Listening);
            } else if constexpr (std::is_same_v<Kind, StopListener>) {
                set(each.name, ListenerState::Stopped);
                for (const auto &device : m_devices)
                    device->listenerCloses(each.name);
            } else if constexpr (!std::is_same_v<Kind, ReloadConfiguration>) {
                m_broker.execute(each);
            }
        },
        command);
    settle();
}

quint16 SampleHouse::nextPort()
{
    m_lastPort = quint16(m_lastPort + 2 + 2 * below(9));
    if (m_lastPort > 60'900)
        m_lastPort = 33'000;
    return m_lastPort;
}

void SampleHouse::connectionChanged(const QString &listener, int difference)
{
    const auto known = std::ranges::find(m_listeners, listener, &ListenerSnapshot::name);
    known->connections += quint32(difference);
    if (difference > 0)
        m_broker.monitor().connectionOpened();
    else
        m_broker.monitor().connectionClosed();
    m_broker.monitor().setListeners(m_listeners);
}

SampleDevice &SampleHouse::make(DeviceProfile profile)
{
    m_devices.push_back(std::make_unique<SampleDevice>(*this, std::move(profile)));
    return *m_devices.back();
}

/// It connects within the first seconds.
SampleDevice &SampleHouse::add(DeviceProfile profile)
{
    SampleDevice &device = make(std::move(profile));
    later(200'000 + below(int(2 * Second)), [&device] { device.connect(); });
    return device;
}

// -- who is there

void SampleHouse::addSensors()
{
    int number = 0;
    for (const char *hall : Halls) {
        for (const char *quantity : Quantities)
            addSensor(hall, quantity, number++);
    }
}

/// Numbers go up and down, each sensor's at its own pace.
QByteArray SampleHouse::reading(const QByteArray &quantity, int number)
{
    const double time = double(m_clock.now()) / double(Second);
    const double wave = std::sin(time / (35.0 + 9 * number) + number) + 0.02 * (below(20) - 10);
    if (quantity == "temperature")
        return QByteArray::number(20.5 + number % 5 + 2.5 * wave, 'f', 1);
    if (quantity == "humidity")
        return QByteArray::number(46 + int(7 * wave));
    if (quantity == "co2")
        return QByteArray::number(620 + int(170 * wave));
    if (quantity == "power")
        return "{\"value\":" + QByteArray::number(11.8 + 4 * wave, 'f', 2) + ",\"unit\":\"kW\",\"phases\":["
            + QByteArray::number(3.9 + wave, 'f', 1) + ',' + QByteArray::number(4.1 + wave, 'f', 1) + ','
            + QByteArray::number(3.8 + 2 * wave, 'f', 1) + "]}";
    // A CBOR map, as small devices send it: {"rms": float, "n": counter}.
    const auto rms = float(1.4 + 0.6 * wave);
    quint32 bits = 0;
    std::memcpy(&bits, &rms, sizeof bits);
    const quint32 big = qToBigEndian(bits);
    return QByteArray::fromHex("a263726d73fa") + QByteArray(reinterpret_cast<const char *>(&big), 4)
        + QByteArray::fromHex("616e19")
        + QByteArray::fromHex(QByteArray::number(4'096 + below(60'000), 16).rightJustified(4, '0'));
}

void SampleHouse::addSensor(const QByteArray &hall, const QByteArray &quantity, int number)
{
    const QByteArray topic = "plant/" + hall + '/' + quantity;
    const bool isFast = quantity == "vibration";
    const bool isSlow = quantity == "humidity" || quantity == "co2";
    DeviceProfile profile{.clientId = "sensor-" + hall + '-' + quantity,
                          .version = isSlow ? ProtocolVersion::Mqtt5 : ProtocolVersion::Mqtt311,
                          .keepAlive = 30,
                          .userName = "plant"};
    if (quantity == "temperature")
        profile.will = {{"plant/" + hall + "/status/" + quantity, "offline", 0}};
    SampleDevice &device = add(std::move(profile));
    const QoS qos = isSlow || quantity == "power" ? QoS::AtLeastOnce : QoS::AtMostOnce;
    const qint64 pace = isFast ? Second / 4 : isSlow ? 9 * Second : Second * (2 + number % 3);
    every(pace, [this, &device, topic, quantity, number, qos, isSlow] {
        device.publish({.topic = topic,
                        .payload = reading(quantity, number),
                        .qos = qos,
                        .retain = isSlow || quantity == "temperature",
                        .expiry = isSlow ? 3'600u : 0u});
    });
    if (quantity == "temperature") {
        later(3 * Second, [&device, hall, quantity] {
            device.publish({.topic = "plant/" + hall + "/status/" + quantity, .payload = "online", .retain = true});
        });
    }
}

/// One in each hall: tells its state, takes commands, and leaves a will that waits half a minute.
void SampleHouse::addGateways()
{
    for (const QByteArray hall : Halls) {
        const QByteArray id = "gateway-" + hall;
        SampleDevice &device =
            add({.clientId = id,
                 .cleanStart = false,
                 .keepAlive = 60,
                 .sessionExpiry = 7'200,
                 .topicAliasMaximum = 8,
                 .userName = "plant",
                 .will = {{"plant/" + hall + "/status/gateway", "{\"online\":false}", 30}},
                 .subscriptions = {{"command/" + id + "/#", {.maximumQoS = QoS::AtLeastOnce, .noLocal = true}, 0}}});
        later(4 * Second, [&device, hall] {
            device.publish({.topic = "plant/" + hall + "/status/gateway",
                            .payload = "{\"online\":true}",
                            .qos = QoS::AtLeastOnce,
                            .retain = true,
                            .contentType = "application/json"});
        });
        const auto configure = [&device, hall] {
            device.publish({.topic = "plant/" + hall + "/config",
                            .payload = "{\"interval\":2,\"unit\":\"\xC2\xB0"
                                       "C\",\"limits\":{\"temperature\":[16,27],\"co2\":1200},\"firmware\":\"2.1.4\"}",
                            .qos = QoS::AtLeastOnce,
                            .retain = true,
                            .contentType = "application/json"});
        };
        later(4 * Second, configure);
        every(300 * Second, configure);
        every(2 * Second, [this, &device, hall] {
            device.publish({.topic = "plant/" + hall + "/gateway",
                            .payload = "{\"uptime\":" + QByteArray::number(m_clock.now() / Second)
                                + ",\"rssi\":" + QByteArray::number(-48 - below(20))
                                + ",\"queue\":" + QByteArray::number(below(4)) + ",\"ok\":true}",
                            .qos = QoS::AtLeastOnce,
                            .alias = 1,
                            .contentType = "application/json"});
        });
    }
}

/// Pages in the developer's browsers.
void SampleHouse::addPages()
{
    const auto page = [](const QByteArray &id, const char *agent, std::vector<DeviceProfile::Subscription> list) {
        return DeviceProfile{.clientId = id, .subscriptions = std::move(list), .agent = agent, .reaction = 4'000};
    };
    const SubscriptionOptions fresh{.retainHandling = RetainHandling::SendIfNewSubscription};
    SampleDevice &dashboard = add(page("dashboard-7f3a", Chrome,
                                       {{"plant/+/temperature", {.maximumQoS = QoS::AtLeastOnce}, 1},
                                        {"plant/+/status/#", {.retainAsPublished = true}, 2}}));
    every(45 * Second, [this, &dashboard] { // the page is loaded again
        dashboard.vanish();
        later(350'000, [&dashboard] { dashboard.connect(); });
    });
    every(12 * Second, [this, &dashboard] {
        dashboard.publish({.topic = "command/gateway-" + QByteArray(Halls[below(3)]) + "/interval",
                           .payload = QByteArray::number(1 + below(5)),
                           .qos = QoS::AtLeastOnce});
    });
    add(page("dashboard-c214", Firefox, {{"plant/hall-2/#", {}, 1}}));
    add(page("energy-5e90", Firefox, {{"plant/+/power", {.maximumQoS = QoS::AtLeastOnce}, 7}, {"jobs/done", {}, 0}}));
    DeviceProfile mobile = page("mqttjs_8a31c0f2", Chrome, {{"plant/+/status/#", {}, 0}, {"plant/yard/#", {}, 0}});
    mobile.version = ProtocolVersion::Mqtt311;
    add(std::move(mobile));
    DeviceProfile map = page("map-19d7", Chrome, {{"plant/#", fresh, 0}});
    map.subscriptions.push_back({"$SYS/#", {}, 0});
    add(std::move(map));
}

/// Three programs share the jobs that a scheduler publishes.
void SampleHouse::addWorkers()
{
    for (int number = 1; number <= 3; ++number) {
        SampleDevice &worker = add({.clientId = "worker-" + QByteArray::number(number),
                                    .cleanStart = false,
                                    .sessionExpiry = 3'600,
                                    .receiveMaximum = 4,
                                    .subscriptions = {{"$share/workers/jobs/+", {.maximumQoS = QoS::AtLeastOnce}, 0}},
                                    .reaction = 180'000 * number});
        every(7 * Second, [&worker] {
            worker.publish(
                {.topic = "done/" + worker.profile().clientId, .payload = "report", .qos = QoS::AtLeastOnce});
        });
    }
    SampleDevice &scheduler = add({.clientId = "scheduler", .keepAlive = 20, .userName = "office"});
    m_scheduler = &scheduler;
    every(1'500'000, [this, &scheduler] {
        scheduler.publish({.topic = "jobs/" + QByteArray(Halls[below(4)]),
                           .payload = "{\"job\":" + QByteArray::number(++m_jobs) + ",\"kind\":\"report\"}",
                           .qos = QoS::ExactlyOnce,
                           .expiry = 600,
                           .contentType = "application/json"});
    });
}

/// One that keeps all, one that hangs after a while, one that comes once a day, a small one, and an old one.
void SampleHouse::addPrograms()
{
    add({.clientId = "history",
         .version = ProtocolVersion::Mqtt311,
         .cleanStart = false,
         .userName = "office",
         .subscriptions = {{"plant/#", {.maximumQoS = QoS::AtLeastOnce}, 0}}});
    SampleDevice &analytics = add({.clientId = "analytics",
                                   .cleanStart = false,
                                   .sessionExpiry = 86'400,
                                   .receiveMaximum = 20,
                                   .topicAliasMaximum = 10,
                                   .userName = "office",
                                   .subscriptions = {{"plant/+/power", {.maximumQoS = QoS::AtLeastOnce}, 12},
                                                     {"plant/+/co2", {.maximumQoS = QoS::AtLeastOnce}, 13}}});
    later(20 * 60 * Second, [&analytics] { analytics.hang(); });
    SampleDevice &report = add({.clientId = "night-report",
                                .version = ProtocolVersion::Mqtt311,
                                .cleanStart = false,
                                .userName = "office",
                                .subscriptions = {{"plant/+/humidity", {.maximumQoS = QoS::AtLeastOnce}, 0}}});
    add({.clientId = "display-hall-1", // has little memory
         .maximumPacketSize = 64,
         .subscriptions = {{"plant/hall-1/temperature", {}, 0}, {"plant/hall-1/config", {}, 0}}});
    later(20 * Second, [&report] { report.leave(); });
    SampleDevice &gauge = add({.clientId = "rain-gauge",
                               .version = ProtocolVersion::Mqtt31,
                               .keepAlive = 120,
                               .will = {{"plant/yard/status/rain", "offline", 0}}});
    every(10 * Second, [this, &gauge] {
        gauge.publish(
            {.topic = "plant/yard/rain", .payload = QByteArray::number(0.2 * below(3), 'f', 1), .retain = true});
    });
}

/// What a log has to tell.
void SampleHouse::addTroubles()
{
    SampleDevice &wind = add({.clientId = "sensor-yard-wind",
                              .version = ProtocolVersion::Mqtt311,
                              .keepAlive = 10,
                              .userName = "plant",
                              .will = {{"plant/yard/status/wind", "offline", 0}}});
    every(3 * Second,
          [this, &wind] { wind.publish({.topic = "plant/yard/wind", .payload = QByteArray::number(2 + below(9))}); });
    every(70 * Second, [this, &wind] { // its network is bad
        wind.vanish();
        later(6 * Second, [&wind] { wind.connect(); });
    });
    SampleDevice &script =
        make({.clientId = {}, .version = ProtocolVersion::Mqtt311, .cleanStart = false}); // [MQTT-3.1.3-8]: it may not
    every(55 * Second, [&script] { script.connect(); });
    SampleDevice &test = make({.clientId = "test", .userName = "dev"});
    every(80 * Second, [this, &test] { // [MQTT-3.3.2-2]
        test.connect();
        later(Second, [&test] { test.publish({.topic = "plant/+/temperature", .payload = "21"}); });
    });
    SampleDevice &twin = make({.clientId = "scheduler", .keepAlive = 20, .userName = "office"});
    every(190 * Second, [this, &twin] { // [MQTT-3.1.4-3]
        twin.connect();
        later(4 * Second, [&twin] { twin.leave(); });
        later(6 * Second, [this] { m_scheduler->connect(); });
    });
}

} // namespace skep
