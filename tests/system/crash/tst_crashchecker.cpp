// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "checker.h"
#include "tests/support/testrunner.h"

#include <QTest>

#include <functional>

using namespace skep;
using namespace Qt::StringLiterals;

/// The checker of the crash test on journals that were made up: what it must find, and what it must let pass.
class TestCrashChecker final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void tellsWhatIsOwed();
    void writesWhatItReads_data();
    void writesWhatItReads();
};

namespace {

/// A publisher p, a subscriber s of t/#, and two members of the group $share/g/t/#... as far as the row asks for them.
constexpr auto Subscribed = "p connects;p connected;s connects;s connected;s subscribes t/#;s subscribed t/#";
constexpr auto Group =
    "p connects;p connected;a connects;a connected;a subscribes $share/g/t/#;a subscribed $share/g/t/#;"
    "b connects;b connected;b subscribes $share/g/t/#;b subscribed $share/g/t/#";
constexpr auto WithWill = "s connects;s connected;s subscribes w;s subscribed w;d connects will w 2 w1;d connected";
constexpr auto Retained = "p connects;p connected;p publishes r 1 m1 retain;p acknowledged m1";

QStringList faultsOf(const QByteArray &journal)
{
    Checker checker;
    for (const QByteArray &line : journal.split(';')) {
        const auto event = Event::fromText(line);
        if (!event)
            return {u"not a journal's line: "_s + QString::fromUtf8(line)};
        checker.note(*event);
    }
    return checker.faults();
}

void addMessageRows(const std::function<void(const char *, QByteArray, const char *)> &row)
{
    const QByteArray subscribed = Subscribed;
    row("all is well", subscribed + ";p publishes t/1 2 m1;p acknowledged m1;s receives t/1 2 m1;settled", "");
    row("lost", subscribed + ";p publishes t/1 1 m1;p acknowledged m1;settled",
        "m1 of p was acknowledged and is missing at s");
    row("lost by the kill", subscribed + ";p publishes t/1 2 m1;p acknowledged m1;killed;settled",
        "m1 of p was acknowledged and is missing at s");
    row("lost, as one of many",
        subscribed
            + ";p publishes t/1 1 m1;p publishes t/1 1 m2;p acknowledged m1;p acknowledged m2;s receives t/1 1 "
              "m2;settled",
        "m1 of p was acknowledged and is missing at s");
    row("never acknowledged", subscribed + ";p publishes t/1 1 m1;settled", "m1 of p was never acknowledged");
    row("not acknowledged when killed, and received",
        subscribed + ";p publishes t/1 2 m1;killed;s receives t/1 2 m1;p acknowledged m1;settled", "");
    row("doubled at QoS 2",
        subscribed + ";p publishes t/1 2 m1;p acknowledged m1;s receives t/1 2 m1;s receives t/1 2 m1",
        "s received m1 twice at QoS 2");
    row("doubled at QoS 2 long after",
        subscribed + ";p publishes t/1 2 m1;p acknowledged m1;s receives t/1 2 m1;settled;killed;s receives t/1 2 m1",
        "s received m1 twice at QoS 2");
    row("repeated at QoS 1",
        subscribed + ";p publishes t/1 1 m1;p acknowledged m1;s receives t/1 1 m1;s receives t/1 1 m1", "");
    row("in another order",
        subscribed + ";p publishes t/1 1 m1;p publishes t/1 1 m2;s receives t/1 1 m2;s receives t/1 1 m1",
        "s received m1 behind a later message of the same topic and QoS");
    row("repeated in order",
        subscribed
            + ";p publishes t/1 1 m1;p publishes t/1 1 m2;s receives t/1 1 m1;"
              "s receives t/1 1 m2;s receives t/1 1 m1;s receives t/1 1 m2",
        "");
    row("other topics and QoS have their own order",
        subscribed
            + ";p publishes t/1 1 m1;p publishes t/2 1 m2;p publishes t/2 2 m3;s receives t/2 2 m3;s receives t/2 1 m2;"
              "s receives t/1 1 m1",
        "");
    row("out of nothing", subscribed + ";s receives t/1 1 m9", "s received m9, which nobody sent");
    row("another topic", subscribed + ";p publishes t/1 1 m1;s receives t/2 1 m1",
        "s received m1 with another topic or QoS");
    row("another QoS", subscribed + ";p publishes t/1 2 m1;s receives t/1 1 m1",
        "s received m1 with another topic or QoS");
    row("acknowledged for somebody else", subscribed + ";p publishes t/1 1 m1;s acknowledged m1",
        "s got an acknowledgement for m1, which it had not sent");
}

void addSubscriptionRows(const std::function<void(const char *, QByteArray, const char *)> &row)
{
    const QByteArray subscribed = Subscribed;
    row("not subscribed any more",
        subscribed
            + ";s unsubscribes t/#;s unsubscribed t/#;p publishes t/1 1 m1;p acknowledged m1;s receives t/1 1 m1",
        "s received m1 without being subscribed to t/#");
    row("never subscribed", "p connects;p connected;p publishes t/1 1 m1;s receives t/1 1 m1",
        "s received m1 without ever having subscribed");
    row("a subscription lost", subscribed + ";killed;p publishes t/1 1 m1;p acknowledged m1;settled",
        "m1 of p was acknowledged and is missing at s");
    row("a subscription not confirmed may be there",
        "p connects;p connected;s connects;s connected;s subscribes t/#;killed;p publishes t/1 1 m1;p acknowledged m1;"
        "s receives t/1 1 m1;settled",
        "");
    row("a subscription not confirmed may be lost",
        "p connects;p connected;s connects;s connected;s subscribes t/#;killed;p publishes t/1 1 m1;p acknowledged "
        "m1;settled",
        "");
    row("an end not confirmed may be lost",
        subscribed + ";s unsubscribes t/#;killed;p publishes t/1 1 m1;p acknowledged m1;s receives t/1 1 m1;settled",
        "");
    row("subscribed while the message is under way",
        "p connects;p connected;p publishes t/1 1 m1;s connects;s connected;s subscribes t/#;s subscribed t/#;"
        "p acknowledged m1;settled",
        "");
    row("what came before the end stays owed",
        subscribed + ";p publishes t/1 1 m1;p acknowledged m1;s unsubscribes t/#;s unsubscribed t/#;settled",
        "m1 of p was acknowledged and is missing at s");
    row("identifier",
        "p connects;p connected;s connects;s connected;s subscribes t/# 3;s subscribed t/#;"
        "p publishes t/1 1 m1;s receives t/1 1 m1 3",
        "");
    row("another identifier",
        "p connects;p connected;s connects;s connected;s subscribes t/# 3;s subscribed t/#;"
        "p publishes t/1 1 m1;s receives t/1 1 m1",
        "s received m1 with the subscription identifier 0 instead of 3");
    row("session lost", "s connects;s connected;killed;s connects;s connected", "s lost its session");
    row("session kept", "s connects;s connected;killed;s connects;s connected session", "");
    row("session that was not confirmed", "s connects;killed;s connects;s connected session", "");
    row("session out of nothing", "s connects;s connected session", "s found a session that nobody made");
    row("session after a clean start", "s connects;s connected;s connects clean;s connected session",
        "s started clean and found a session");
    row("a clean start ends what was owed",
        subscribed
            + ";p publishes t/1 1 m1;p acknowledged m1;s connects clean;killed;s connects;s connected session;settled",
        "");
    row("a clean start ends subscriptions",
        subscribed + ";s connects clean;s connected;p publishes t/1 1 m1;p acknowledged m1;s receives t/1 1 m1",
        "s received m1 without being subscribed to t/#");
}

void addGroupRows(const std::function<void(const char *, QByteArray, const char *)> &row)
{
    const QByteArray group = Group;
    row("one of the group", group + ";p publishes t/1 2 m1;p acknowledged m1;b receives t/1 2 m1;settled", "");
    row("nobody of the group", group + ";p publishes t/1 2 m1;p acknowledged m1;settled",
        "m1 of p was acknowledged and is missing at $share/g/t/#");
    row("both of the group", group + ";p publishes t/1 2 m1;p acknowledged m1;a receives t/1 2 m1;b receives t/1 2 m1",
        "$share/g/t/# received m1 twice at QoS 2");
    row("both of the group at QoS 1",
        group + ";p publishes t/1 1 m1;p acknowledged m1;a receives t/1 1 m1;b receives t/1 1 m1", "");
    row("a member leaves, the group stays",
        group + ";a unsubscribes $share/g/t/#;p publishes t/1 1 m1;p acknowledged m1;settled",
        "m1 of p was acknowledged and is missing at $share/g/t/#");
    row("no order in a group",
        group + ";p publishes t/1 2 m1;p publishes t/1 2 m2;a receives t/1 2 m2;a receives t/1 2 m1", "");
}

void addWillRows(const std::function<void(const char *, QByteArray, const char *)> &row)
{
    const QByteArray will = WithWill;
    row("will after the kill", will + ";killed;s receives w 2 w1;settled", "");
    row("no will after the kill", will + ";killed;settled", "the will w1 of d was acknowledged and is missing at s");
    row("will twice", will + ";killed;s receives w 2 w1;killed;s receives w 2 w1", "s received w1 twice at QoS 2");
    row("will of one who is there", will + ";settled", "");
    row("will of one who came back", will + ";killed;d connects;d connected session;settled", "");
    row("will of one who came back, published before",
        will + ";killed;d connects;d connected session;s receives w 2 w1", "");
    row("will of one who has left", will + ";d leaves;d left;d connects;d connected session;s receives w 2 w1",
        "the will w1 was published, though d had left in order");
    row("will of one who has left, early", will + ";d leaves;d left;s receives w 2 w1;d connects;d connected session",
        "the will w1 was published, though d had left in order");
    row("leaving was not confirmed", will + ";d leaves;killed;s receives w 2 w1;d connects;d connected session", "");
    row("leaving was not durable", will + ";d leaves;d left;killed;s receives w 2 w1;d connects;d connected session",
        "");
    row("will of an unanswered connection",
        "s connects;s connected;s subscribes w;s subscribed w;d connects will w 2 w1;"
        "killed;s receives w 2 w1;settled",
        "");
}

void addRetainedRows(const std::function<void(const char *, QByteArray, const char *)> &row)
{
    const QByteArray retained = Retained;
    row("retained", retained + ";c finds r m1", "");
    row("retained lost", retained + ";c finds r", "r retains nothing, but the last acknowledged one is m1");
    row("retained too old", retained + ";p publishes r 1 m2 retain;p acknowledged m2;c finds r m1",
        "r retains m1, but the last acknowledged one is m2");
    row("retained not acknowledged: the new one", retained + ";p publishes r 1 m2 retain;killed;c finds r m2", "");
    row("retained not acknowledged: the old one", retained + ";p publishes r 1 m2 retain;killed;c finds r m1", "");
    row("retained cleared", retained + ";p clears r 1 m2;p acknowledged m2;c finds r", "");
    row("retained not cleared", retained + ";p clears r 1 m2;p acknowledged m2;c finds r m1",
        "r retains m1, but the last acknowledged one is m2");
    row("retained perhaps cleared", retained + ";p clears r 1 m2;killed;c finds r", "");
    row("retained out of nothing", retained + ";c finds r m9", "r retains m9, but the last acknowledged one is m1");
    row("nothing retained yet", "p connects;p connected;p publishes r 1 m1 retain;killed;c finds r", "");
}

} // namespace

void TestCrashChecker::judges_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &journal, const char *fault) {
        QTest::addRow("%s", name) << journal << QString::fromLatin1(fault);
    };
    addMessageRows(row);
    addSubscriptionRows(row);
    addGroupRows(row);
    addWillRows(row);
    addRetainedRows(row);
}

void TestCrashChecker::judges()
{
    QFETCH(const QByteArray, journal);
    QFETCH(const QString, fault);
    QCOMPARE(faultsOf(journal).join(u'\n'), fault);
}

void TestCrashChecker::tellsWhatIsOwed()
{
    Checker checker;
    for (const QByteArray &line : QByteArray(Subscribed).split(';'))
        checker.note(*Event::fromText(line));
    checker.note(*Event::fromText("p publishes t/1 1 m1"));
    QCOMPARE(checker.owed(), QStringList{u"m1 of p was never acknowledged"_s});
    checker.note(*Event::fromText("p acknowledged m1"));
    QCOMPARE(checker.owed(), QStringList{u"m1 of p was acknowledged and is missing at s"_s});
    checker.note(*Event::fromText("s receives t/1 1 m1"));
    QVERIFY(checker.owed().isEmpty());
    QVERIFY(checker.faults().isEmpty());
}

void TestCrashChecker::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"c connects", "c connects clean", "c connects clean will w 2 m1", "c connected session", "c leaves", "c left",
          "p publishes t/1 1 m1 retain", "p clears r 2 m1", "p acknowledged m1", "s subscribes t/# 3",
          "s subscribed t/#", "s unsubscribes t/#", "s unsubscribed t/#", "s receives t/1 2 m1 7", "c finds r m1",
          "c finds r", "killed", "settled"})
        QTest::addRow("%s", line) << QByteArray(line);
}

void TestCrashChecker::writesWhatItReads()
{
    QFETCH(const QByteArray, line);
    const auto event = Event::fromText(line);
    QVERIFY(event);
    QCOMPARE(event->toText(), line);
}

SKEP_TEST(TestCrashChecker)
#include "tst_crashchecker.moc"
