// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checker.h"
#include "device.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace skep {

/// Rounds of traffic, each ended by a SIGKILL of the broker or a power cut. Between rounds, everything comes to rest
/// and is judged.
///
/// The population: publishers with their own windows; subscribers that are always connected, come and go, or are mostly
/// offline; some that subscribe and unsubscribe, or start clean; two shared groups; devices with wills; a probe that
/// reads retained messages before anybody else is back. One seed decides what they do; the machine decides when.
class CrashRun final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString skepd;
        int rounds = 20;
        quint32 seed = 1;
        QString mode = u"file"_s; ///< persistence/mode
        QString level = u"written"_s;
        bool cutsPower = false; ///< skepd is skepd_on_faults, and loses with each kill what was not synced
        int settleEvery = 5; ///< rounds
        bool isVerbose = false;
        bool keepsFiles = false; ///< of a run that has failed
    };

    explicit CrashRun(Options options);
    ~CrashRun() override;

    /// True if the broker has kept its promises.
    bool run();
    const QStringList &faults() const { return m_faults; }
    /// What was done and shown, in lines.
    QString summary() const;
    /// Lines of the journal that name the words of that fault.
    QStringList journalOf(const QString &fault) const;
    QString brokerLog() const;
    QString directory() const { return m_directory.path(); }

private:
    struct Publisher
    {
        Device *device;
        qsizetype window;
    };
    struct Member
    {
        enum class Habit : quint8 { Stays, Comes, Rests, Renews, Changes };
        Device *device;
        Habit habit;
        QByteArrayList filters; ///< always
        QByteArrayList extras; ///< subscribed and unsubscribed
    };
    struct Mortal
    {
        Device *device;
        int delay;
        bool staysAway = false;
    };

    // -- the broker
    bool startBroker();
    void kill();
    bool stopInOrder();
    void writeConfiguration() const;
    void readAddress();

    // -- the population
    Device *addDevice(const QByteArray &name, ProtocolVersion version, int receiveMaximum = 65'535);
    void populate();
    void act();
    void actPublisher(Publisher &publisher);
    void actMember(Member &member);
    void actMortal(Mortal &mortal);
    void subscribeMissing(Member &member);
    void publishSomething(Publisher &publisher);

    // -- the rounds
    bool round(int number);
    bool probe();
    bool settle();
    bool isAtRest();
    bool pass(const std::function<bool()> &done, qint64 milliseconds);
    bool chance(double probability) { return m_random.generateDouble() < probability; }
    QByteArray newMessage() { return "m" + QByteArray::number(++m_messages); }
    void note(const Event &event);
    void fault(const QString &text) { m_faults.append(text); }

    const Options m_options;
    QRandomGenerator m_random;
    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_broker;
    QByteArray m_brokerSays;
    quint16 m_port = 0;
    bool m_isKilled = false;
    qint64 m_packetsUntilKill = -1; ///< -1: by time

    Checker m_checker;
    std::vector<Event> m_journal;
    QStringList m_faults; ///< other than the checker's, at first
    Device::Journal m_links;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::vector<Publisher> m_publishers;
    std::vector<Member> m_members;
    std::vector<Mortal> m_mortals;
    QByteArrayList m_retainedTopics;
    QTimer m_tick;
    bool m_isActing = false;
    bool m_isSettling = false;
    qint64 m_messages = 0;
    int m_kills = 0;
    int m_killsAtStart = 0; ///< before the broker was ready
    std::array<int, 4> m_killsInHandshake{}; ///< as Device::handshakes(): kills that met one in that state
};

} // namespace skep
