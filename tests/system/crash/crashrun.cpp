// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "crashrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 StartLimit = 20'000; ///< ms; sanitizers are slow
constexpr qint64 SettleLimit = 30'000;

} // namespace

CrashRun::CrashRun(Options options) : m_options(std::move(options)), m_random(m_options.seed)
{
    m_links.note = [this](const Event &event) { note(event); };
    m_links.fault = [this](const QByteArray &text) { fault(QString::fromUtf8(text)); };
    m_links.packetCame = [this] {
        if (m_packetsUntilKill > 0 && --m_packetsUntilKill == 0)
            kill();
    };
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(1);
    connect(&m_tick, &QTimer::timeout, this, &CrashRun::act);
}

CrashRun::~CrashRun()
{
    if (m_broker && m_broker->state() != QProcess::NotRunning) {
        m_broker->kill();
        m_broker->waitForFinished();
    }
}

void CrashRun::note(const Event &event)
{
    m_journal.push_back(event);
    m_checker.note(event);
}

// -- the broker

void CrashRun::writeConfiguration() const
{
    QFile file(m_directory.filePath(u"config.xml"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The configuration cannot be written.");
    file.write("<hivemq xmlns:skep='urn:skep:config:1'><listeners><tcp-listener><port>0</port>"
               "<bind-address>127.0.0.1</bind-address></tcp-listener></listeners><mqtt>"
               "<queued-messages><max-queue-size>1000000</max-queue-size></queued-messages>"
               "<receive-maximum><server-receive-maximum>1000</server-receive-maximum></receive-maximum></mqtt>"
               "<persistence><mode>"
               + m_options.mode.toUtf8() + "</mode></persistence><skep:persistence-level>" + m_options.level.toUtf8()
               + "</skep:persistence-level><skep:log-level>warning</skep:log-level></hivemq>");
}

/// True when it is ready; it may have been killed before.
bool CrashRun::startBroker()
{
    m_port = 0;
    m_isKilled = false;
    m_broker = std::make_unique<QProcess>();
    m_broker->setStandardErrorFile(m_directory.filePath(u"skepd.log"_s), QIODevice::Append);
    connect(m_broker.get(), &QProcess::readyReadStandardOutput, this, &CrashRun::readAddress);
    m_brokerSays.clear();
    m_broker->start(
        m_options.skepd,
        {u"--config"_s, m_directory.filePath(u"config.xml"_s), u"--data"_s, m_directory.filePath(u"data"_s)});
    const bool isReady = pass([this] { return m_port != 0 || m_broker->state() == QProcess::NotRunning; }, StartLimit);
    if (!m_isKilled && (!isReady || m_port == 0))
        fault(u"The broker did not start (exit status %1, %2): %3"_s.arg(m_broker->exitCode())
                  .arg(m_broker->errorString(), brokerLog().right(2000)));
    return m_port != 0 && !m_isKilled;
}

void CrashRun::readAddress()
{
    m_brokerSays += m_broker->readAllStandardOutput();
    if (const qsizetype end = m_brokerSays.indexOf('\n'); end > 0)
        m_port = quint16(QUrl(QString::fromLatin1(m_brokerSays.first(end))).port());
}

void CrashRun::kill()
{
    if (m_isKilled)
        return;
    m_isKilled = true;
    m_packetsUntilKill = -1;
    if (m_broker->processId() > 0)
        ::kill(pid_t(m_broker->processId()), m_options.cutsPower ? SIGUSR1 : SIGKILL);
    ++m_kills;
    m_killsAtStart += m_port == 0 ? 1 : 0;
    std::array<bool, 4> met{};
    for (const auto &device : m_devices) {
        device->brokerDied();
        const auto states = device->handshakes();
        for (size_t i = 0; i < met.size(); ++i)
            met[i] = met[i] || states[i] > 0;
    }
    for (size_t i = 0; i < met.size(); ++i)
        m_killsInHandshake[i] += met[i] ? 1 : 0;
    note({.kind = Event::Kind::Killed});
}

QString CrashRun::brokerLog() const
{
    QFile file(m_directory.filePath(u"skepd.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// -- the rounds

bool CrashRun::pass(const std::function<bool()> &done, qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.hasExpired(milliseconds))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool CrashRun::run()
{
    writeConfiguration();
    populate();
    m_tick.start();
    for (int number = 1; number <= m_options.rounds && m_faults.isEmpty(); ++number) {
        const bool isGood = round(number);
        m_faults.append(m_checker.faults());
        if (m_options.isVerbose)
            qInfo("round %d: %lld messages, %s", number, m_messages, isGood ? "good" : "bad");
        if (!isGood)
            break;
    }
    if (m_faults.isEmpty() && startBroker() && settle())
        stopInOrder();
    if (m_faults.isEmpty())
        m_faults = m_checker.faults();
    m_tick.stop();
    m_directory.setAutoRemove(m_faults.isEmpty() || !m_options.keepsFiles);
    return m_faults.isEmpty();
}

bool CrashRun::round(int number)
{
    const bool settles = number % m_options.settleEvery == 0;
    QTimer early;
    early.setSingleShot(true);
    connect(&early, &QTimer::timeout, this, &CrashRun::kill);
    if (!settles && chance(0.25))
        early.start(int(m_random.bounded(50)));
    if (startBroker()) {
        probe();
        if (settles && !m_isKilled && !settle())
            return false;
        m_isActing = true;
        if (chance(0.7))
            m_packetsUntilKill = m_random.bounded(1, 900);
        const int limit = m_random.bounded(10, 300);
        pass([this] { return m_isKilled; }, m_packetsUntilKill > 0 ? 2'000 : limit);
        m_isActing = false;
    }
    kill();
    pass([this] { return m_broker->state() == QProcess::NotRunning; }, StartLimit);
    // What the broker had sent is still there to be read.
    pass([this] { return std::ranges::all_of(m_devices, [](const auto &device) { return device->isAway(); }); }, 2'000);
    for (const auto &device : m_devices)
        device->drop();
    return m_faults.isEmpty() && m_checker.faults().isEmpty();
}

/// Reads what is retained, before anybody publishes again. False if the broker was killed meanwhile.
bool CrashRun::probe()
{
    QHash<QByteArray, QByteArray> found;
    const QByteArray end = newMessage();
    bool isEnd = false;
    Device::Journal links = m_links;
    links.note = [&](const Event &event) {
        if (event.kind == Event::Kind::Receives && event.message == end)
            isEnd = true;
        else if (event.kind == Event::Kind::Receives)
            found.insert(event.topic, event.message);
    };
    Device device({.name = "probe", .version = ProtocolVersion::Mqtt311}, links);
    device.open(m_port, true);
    pass([&] { return device.isConnected() || m_isKilled; }, StartLimit);
    if (m_isKilled)
        return false;
    device.subscribe("r/#", 0);
    device.subscribe("probe", 0);
    device.publish("probe", 2, end, false);
    if (!pass([&] { return isEnd || m_isKilled; }, StartLimit))
        fault(u"The probe of retained messages got no answer."_s);
    device.drop();
    if (m_isKilled)
        return false;
    for (const QByteArray &topic : std::as_const(m_retainedTopics))
        note({.kind = Event::Kind::Finds, .client = "probe", .topic = topic, .message = found.value(topic)});
    return true;
}

bool CrashRun::settle()
{
    m_isActing = true;
    m_isSettling = true;
    bool isSaid = false;
    const bool isDone = pass(
        [&] {
            if (m_isKilled || !isAtRest())
                return m_isKilled;
            // Once all are there, a message for each filter shows who is subscribed.
            if (!std::exchange(isSaid, true)) {
                for (int i = 0; i < 4; ++i)
                    m_publishers[0].device->publish("d/" + QByteArray::number(i), 1 + i % 2, newMessage(), false);
                return false;
            }
            return m_checker.owed().isEmpty();
        },
        SettleLimit);
    m_isSettling = false;
    m_isActing = false;
    if (m_isKilled)
        return true;
    note({.kind = Event::Kind::Settled});
    if (!isDone && m_checker.faults().isEmpty())
        fault(u"The clients do not come to rest."_s);
    return m_checker.faults().isEmpty() && m_faults.isEmpty();
}

bool CrashRun::isAtRest()
{
    return std::ranges::all_of(m_publishers, [](const Publisher &publisher) { return publisher.device->isIdle(); })
        && std::ranges::all_of(m_members, [](const Member &member) {
               return member.device->isIdle() && std::ranges::all_of(member.filters, [&](const QByteArray &filter) {
                          return member.device->isSubscribed(filter);
                      });
           });
}

/// The last stop is a clean one: it keeps everything too.
bool CrashRun::stopInOrder()
{
    m_isActing = false;
    for (const auto &device : m_devices)
        device->drop();
    ::kill(pid_t(m_broker->processId()), SIGTERM);
    if (!pass([this] { return m_broker->state() == QProcess::NotRunning; }, StartLimit))
        fault(u"The broker does not stop."_s);
    else if (m_broker->exitStatus() != QProcess::NormalExit || m_broker->exitCode() != 0)
        fault(u"The broker ended badly: "_s + brokerLog().right(2000));
    note({.kind = Event::Kind::Killed});
    return startBroker() && probe() && settle();
}

// -- the report

QString CrashRun::summary() const
{
    const Checker::Counts &counts = m_checker.counts();
    return u"%1 kills (%2 before the broker was ready; with a PUBLISH of QoS 1 under way %3, of QoS 2 %4, a PUBREL %5, "
           u"an "
           u"incoming one of QoS 2 %6)\n%7 messages acknowledged, %8 received (%9 of QoS 1 again), %10 wills, %11 "
           u"retained "
           u"values compared"_s.arg(m_kills)
               .arg(m_killsAtStart)
               .arg(m_killsInHandshake[0])
               .arg(m_killsInHandshake[1])
               .arg(m_killsInHandshake[2])
               .arg(m_killsInHandshake[3])
               .arg(counts.acknowledged)
               .arg(counts.received)
               .arg(counts.repeated)
               .arg(counts.wills)
               .arg(counts.found);
}

QStringList CrashRun::journalOf(const QString &fault) const
{
    QStringList lines;
    for (const QString &word : fault.split(u' ')) {
        if (word.size() < 2 || word.front() != u'm' || !word.at(1).isDigit())
            continue;
        for (size_t i = 0; i < m_journal.size(); ++i) {
            const Event &event = m_journal[i];
            if (event.message == word.toUtf8() || event.kind == Event::Kind::Killed
                || event.kind == Event::Kind::Settled)
                lines.append(u"%1 %2"_s.arg(i, 8).arg(QString::fromUtf8(event.toText())));
        }
    }
    return lines;
}

} // namespace skep
