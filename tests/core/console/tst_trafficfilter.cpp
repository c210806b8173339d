// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/chunkbuilder.h"

#include "core/console/traffic/filtercompletion.h"
#include "core/console/traffic/trafficfilter.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr auto In = CaptureDirection::In;
constexpr auto Out = CaptureDirection::Out;

Publish publish(QByteArrayView topic, QByteArrayView payload, bool retain = false)
{
    return {.topic = topic, .payload = payload, .retain = retain};
}

/// Eight records; the tests name them by their number.
void fill(TrafficStore &store)
{
    ChunkBuilder builder;
    const quint32 alpha = builder.party(1, "alpha");
    const quint32 beta = builder.party(2, "beta", TransportKind::WebSocket);
    builder.packet(alpha, In, publish("sensors/1/temp", "20 degrees", true), 5); // 0
    builder.note(alpha, CaptureNote::Matched, 5, 1); // 1
    builder.packet(beta, Out, publish("sensors/1/temp", "20 degrees"), 5); // 2
    builder.packet(beta, In, publish("other", QByteArray(2'000, 'x')), 6); // 3
    builder.note(beta, CaptureNote::Dropped, 6, 0, "The client's message queue is full."); // 4
    builder.packet(beta, Out, Disconnect{.reasonCode = ReasonCode::NotAuthorized}); // 5
    builder.packet(alpha, In, Pingreq{}, 0, ProtocolVersion::Mqtt311); // 6
    builder.add({.party = beta, .kind = CaptureKind::WebSocketFrame, .direction = In},
                QByteArray::fromHex("8980")); // 7
    store.append(builder.take());
}

} // namespace

class TestTrafficFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void marks();
    void newNamesAreAskedAgain();
    void errors_data();
    void errors();
    void completes_data();
    void completes();
    void quotes_data();
    void quotes();
};

void TestTrafficFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("", "01234567");
    row("client == alpha", "016");
    row("client == \"a*\"", "016");
    row("client == *a", "01234567");
    row("client != alpha", "23457");
    row("client ~ ET", "23457");
    row("type == PUBLISH", "023");
    row("type == publish", "023");
    row("type == NOTE", "14");
    row("type == FRAME || type == PINGREQ", "67");
    row("type != PUBLISH", "14567");
    row("topic ~ sensors/#", "02");
    row("topic ~ sensors/+/temp", "02");
    row("topic == other", "3");
    row("topic == sensors*", "02");
    row("direction == out", "25");
    row("qos == 0", "023");
    row("size > 1k", "3");
    row("size > 1k && client == alpha", "");
    row("size < 0x10 && type != NOTE", "567");
    row("reason != 0", "5");
    row("reason == 0x87", "5");
    row("note ~ queue", "4");
    row("payload ~ DEGREES", "02");
    row("address == 10.0.0.1:*", "016");
    row("transport == ws", "23457");
    row("version == 3.1.1", "6");
    row("connection == 2", "23457");
    row("message == 5", "012");
    row("retain", "0");
    row("!retain && type == PUBLISH", "23");
    row("!(client == alpha || type == NOTE)", "2357");
    row("client == alpha || client == beta && type == NOTE", "0146");
    row("(client == alpha || client == beta) && type == NOTE", "14");
    row("temp", "02");
    row("\"queue is\"", "4");
    row("alph && !retain", "16");
    row("client == \"a*\" && type == PUBLISH && topic ~ sensors/# && size > 1 && !(reason != 0)", "0");
}

void TestTrafficFilter::matches()
{
    QFETCH(QString, text);
    TrafficStore store;
    fill(store);
    auto compiled = TrafficFilter::compile(text);
    const auto *error = std::get_if<FilterError>(&compiled);
    QVERIFY2(!error, error ? qPrintable(error->sentence) : "");
    auto &filter = std::get<TrafficFilter>(compiled);
    QString found;
    store.forEach(0, store.end(), [&](quint64 number, const TrafficRow &row) {
        if (filter.matches(store, number, row))
            found += QString::number(number);
    });
    QTEST(found, "expected");
}

void TestTrafficFilter::marks()
{
    TrafficStore store;
    fill(store);
    store.setMarked(2, true);
    store.setMarked(3, true);
    store.setMarked(3, false);
    auto filter = std::get<TrafficFilter>(TrafficFilter::compile(u"marked"_s));
    QVERIFY(filter.matches(store, 2, store.row(2)));
    QVERIFY(!filter.matches(store, 3, store.row(3)));
}

/// What was answered about a connection without a name counts no more when it has one.
void TestTrafficFilter::newNamesAreAskedAgain()
{
    TrafficStore store;
    ChunkBuilder builder;
    builder.note(builder.party(1, {}), CaptureNote::ConnectionOpened);
    store.append(builder.take());
    auto filter = std::get<TrafficFilter>(TrafficFilter::compile(u"client == late"_s));
    QVERIFY(!filter.matches(store, 0, store.row(0)));
    builder.packet(builder.party(1, "late"), In, Pingreq{});
    store.append(builder.take());
    QVERIFY(filter.matches(store, 0, store.row(0)));
}

void TestTrafficFilter::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, int position, const char *says) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << position << QString::fromLatin1(says);
    };
    row("client", 0, "such as: client == \"a*\"");
    row("client ==", 9, "A value is missing behind '=='");
    row("client = a", 7, "Write == to compare");
    row("client == a & type == PUBLISH", 12, "Write && for \"and\"");
    row("client == a | b", 12, "Write ||");
    row("client == a and retain", 12, "Two conditions stand side by side");
    row("and", 0, "Write && instead of 'and'");
    row("(client == a", 0, "has no ')'");
    row("client == a)", 11, "a ')' too many");
    row("client == a &&", 14, "A condition is missing at the end");
    row("&& retain", 0, "A condition is missing before '&&'");
    row("colour == red", 0, "There is no field 'colour'; there are: client, topic");
    row("type == PUBLSH", 8, "'PUBLSH' is no type; there are: CONNECT");
    row("type > PUBLISH", 5, "compare it with == or !=");
    row("size > big", 7, "'big' is no number");
    row("size ~ 3", 5, "'size' is a number");
    row("client > a", 7, "'client' is a text");
    row("retain == 1", 7, "'retain' stands alone");
    row("topic ~ a/#/b", 8, "is no topic filter");
    row("client == \"a", 10, "The text has no end");
    row("\"abc", 0, "The text has no end");
    row("size > 99999999999999999999", 7, "is no number");
}

void TestTrafficFilter::errors()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QFETCH(QString, says);
    const auto compiled = TrafficFilter::compile(text);
    const auto *error = std::get_if<FilterError>(&compiled);
    QVERIFY(error);
    QCOMPARE(int(error->position), position);
    QVERIFY2(error->sentence.contains(says), qPrintable(error->sentence));
    QVERIFY(error->length > 0);
}

void TestTrafficFilter::completes_data()
{
    QTest::addColumn<QString>("text"); // the cursor stands at |
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *text, int start, const char *first) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << start << QString::fromLatin1(first);
    };
    row("|", 0, "client");
    row("cl|", 0, "client");
    row("client |", 7, "==");
    row("client == |", 10, "alpha");
    row("client == b|", 10, "beta");
    row("client == \"two w|", 10, "\"two words\"");
    row("topic |", 6, "~");
    row("topic ~ sen|", 8, "sensors/1");
    row("type == PUBL|", 8, "PUBLISH");
    row("type == PUBLISH |", 16, "&&");
    row("type == PUBLISH &|", 16, "&&");
    row("type == PUBLISH && q|", 19, "qos");
    row("!re|", 1, "reason");
    row("retain |", 7, "&&");
    row("ty| == PUBLISH", 0, "type");
}

void TestTrafficFilter::completes()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(QString, first);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const FilterCompletion completion =
        completeFilter(text, cursor, {{u"alpha"_s, u"beta"_s, u"two words"_s}, {u"sensors/1"_s}});
    QCOMPARE(int(completion.start), start);
    QCOMPARE(completion.candidates.value(0), first);
}

void TestTrafficFilter::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("plain") << u"sensors/#"_s << u"sensors/#"_s;
    QTest::addRow("space") << u"a b"_s << u"\"a b\""_s;
    QTest::addRow("quote") << u"a\"b"_s << u"\"a\\\"b\""_s;
    QTest::addRow("backslash") << u"a\\b"_s << u"\"a\\\\b\""_s;
    QTest::addRow("nothing") << QString() << u"\"\""_s;
}

void TestTrafficFilter::quotes()
{
    QFETCH(QString, text);
    QTEST(filterQuoted(text), "expected");
    QVERIFY(std::holds_alternative<TrafficFilter>(TrafficFilter::compile(u"client == "_s + filterQuoted(text))));
}

SKEP_TEST(TestTrafficFilter)
#include "tst_trafficfilter.moc"
