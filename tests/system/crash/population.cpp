// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "crashrun.h"

#include <algorithm>

// Who takes part in a run, and what each of them does in a millisecond.

namespace skep {

namespace {

constexpr auto V311 = ProtocolVersion::Mqtt311;
constexpr auto V5 = ProtocolVersion::Mqtt5;

/// The same for the same filter, so that a message shows its subscription.
int identifierOf(const QByteArray &filter)
{
    return 1 + int(qHash(filter, 3) % 300);
}

} // namespace

Device *CrashRun::addDevice(const QByteArray &name, ProtocolVersion version, int receiveMaximum)
{
    m_devices.push_back(std::make_unique<Device>(
        Device::Traits{.name = name, .version = version, .receiveMaximum = receiveMaximum}, m_links));
    return m_devices.back().get();
}

void CrashRun::populate()
{
    m_publishers = {
        {addDevice("p0", V5), 10}, {addDevice("p1", V311), 4}, {addDevice("p2", V5), 1}, {addDevice("p3", V311), 20}};
    for (const Publisher &publisher : m_publishers) {
        for (int i = 0; i < 4; ++i)
            m_retainedTopics.append("r/" + publisher.device->name() + '/' + QByteArray::number(i));
    }
    using enum Member::Habit;
    const QByteArrayList changing = {"d/0", "d/1", "d/2", "d/3"};
    m_members = {
        {addDevice("stays", V5, 10), Stays, {"t/#", "w/#"}, {}},
        {addDevice("stays3", V311), Changes, {"t/#", "w/#"}, changing},
        {addDevice("comes", V5, 3), Comes, {"t/#", "w/#"}, {}},
        {addDevice("comes3", V311), Comes, {"t/#"}, changing},
        {addDevice("rests", V5), Rests, {"t/#", "w/#"}, {"d/0", "d/1"}},
        {addDevice("rests3", V311), Rests, {"t/#", "w/#"}, {}},
        {addDevice("renews", V5), Renews, {"t/#"}, changing},
        {addDevice("changes", V5, 5), Changes, {}, changing},
        {addDevice("one", V5, 2), Stays, {"$share/g/s/#"}, {}},
        {addDevice("two", V311), Comes, {"$share/g/s/#"}, {}},
        {addDevice("three", V5), Changes, {}, {"$share/g/s/#"}},
        {addDevice("four", V5), Rests, {"$share/h/u/#"}, {}},
    };
    m_mortals = {
        {addDevice("w0", V311), 0}, {addDevice("w1", V5), 1}, {addDevice("w2", V5), 1}, {addDevice("w3", V5), 0}};
}

void CrashRun::act()
{
    if (!m_isActing || m_isKilled || m_port == 0)
        return;
    for (const auto &device : m_devices)
        device->acknowledge(m_isSettling ? 1'000 : m_random.bounded(4));
    for (Publisher &publisher : m_publishers)
        actPublisher(publisher);
    for (Member &member : m_members)
        actMember(member);
    for (Mortal &mortal : m_mortals)
        actMortal(mortal);
}

void CrashRun::actPublisher(Publisher &publisher)
{
    Device &device = *publisher.device;
    if (device.isAway())
        return device.open(m_port);
    if (!device.isConnected() || m_isSettling)
        return;
    if (chance(0.002))
        return device.drop();
    // In bursts, and the next one as soon as some of the last is acknowledged.
    if (!chance(0.15))
        return;
    while (device.unacknowledged() < publisher.window)
        publishSomething(publisher);
}

void CrashRun::publishSomething(Publisher &publisher)
{
    Device &device = *publisher.device;
    const QByteArray &name = device.name();
    const QByteArray digit = QByteArray::number(m_random.bounded(4));
    const int qos = 1 + int(m_random.bounded(2));
    const double dice = m_random.generateDouble();
    if (dice < 0.5)
        device.publish("t/" + name + '/' + digit, qos, newMessage(), false);
    else if (dice < 0.62)
        device.publish("s/" + name, qos, newMessage(), false);
    else if (dice < 0.7)
        device.publish("u/" + name, qos, newMessage(), false);
    else if (dice < 0.85)
        device.publish("d/" + digit, qos, newMessage(), false);
    else if (dice < 0.97) // One QoS for each topic: between two of them there is no order.
        device.publish("r/" + name + '/' + digit, 1 + digit.toInt() % 2, newMessage(), true);
    else
        device.clear("r/" + name + '/' + digit, 1 + digit.toInt() % 2, newMessage());
}

/// Subscribes to what it always has; again, if a kill has swallowed the answer.
void CrashRun::subscribeMissing(Member &member)
{
    for (const QByteArray &filter : std::as_const(member.filters)) {
        if (!member.device->isSubscribed(filter) && !member.device->hasRequest(filter))
            member.device->subscribe(filter, identifierOf(filter));
    }
}

void CrashRun::actMember(Member &member)
{
    using enum Member::Habit;
    Device &device = *member.device;
    if (device.isAway()) {
        const bool comes = m_isSettling || member.habit == Stays || member.habit == Changes
            || chance(member.habit == Rests ? 0.001 : 0.03);
        if (comes)
            device.open(m_port, member.habit == Renews && !m_isSettling && chance(0.3));
        return;
    }
    if (!device.isConnected())
        return;
    subscribeMissing(member);
    if (m_isSettling)
        return;
    if ((member.habit == Comes || member.habit == Renews) && chance(0.01))
        return chance(0.5) ? device.drop() : device.leave();
    if (member.habit == Rests && chance(0.02))
        return device.drop();
    if (member.extras.isEmpty() || !chance(0.02))
        return;
    const QByteArray filter = member.extras.at(m_random.bounded(member.extras.size()));
    if (device.hasRequest(filter))
        return;
    if (device.isSubscribed(filter))
        device.unsubscribe(filter);
    else
        device.subscribe(filter, identifierOf(filter));
}

void CrashRun::actMortal(Mortal &mortal)
{
    Device &device = *mortal.device;
    if (device.isAway()) {
        // Some stay away, so that their wills are due.
        if (m_isSettling || mortal.staysAway || !chance(0.02)) {
            mortal.staysAway = mortal.staysAway && !m_isSettling;
            return;
        }
        const QByteArray message = newMessage();
        return device.open(m_port, false,
                           {.topic = "w/" + device.name(),
                            .message = message,
                            .qos = 1 + int(m_random.bounded(2)),
                            .delay = mortal.delay});
    }
    if (!device.isConnected() || m_isSettling)
        return;
    if (chance(0.004)) {
        mortal.staysAway = chance(0.5);
        return device.drop();
    }
    if (chance(0.003))
        device.leave();
}

} // namespace skep
