// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/console/glob.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;

namespace {

constexpr qsizetype LongestClientId = 65'535;

} // namespace

class TestGlob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void workIsBounded_data();
    void workIsBounded();
};

void TestGlob::matches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *pattern, const char *text, bool expected) {
        QTest::addRow("'%s' on '%s'", pattern, text) << QByteArray(pattern) << QByteArray(text) << expected;
    };
    row("", "", true);
    row("", "a", false);
    row("a", "", false);
    row("a", "a", true);
    row("a", "A", false);
    row("a", "ab", false);
    row("ab", "a", false);
    row("*", "", true);
    row("*", "a/b", true);
    row("**", "a", true);
    row("***", "", true);
    row("a*", "a", true);
    row("a*", "abc", true);
    row("a*", "ba", false);
    row("*a", "a", true);
    row("*a", "ba", true);
    row("*a", "aab", false);
    row("*a", "aaba", true);
    row("a*a", "a", false);
    row("a*a", "aa", true);
    row("a*c", "abcbc", true);
    row("a*b*c", "a1b2c", true);
    row("a*b*c", "acb", false);
    row("*ab*", "aab", true);
    row("*ab*ab*", "aab", false);
    row("*aab", "aaab", true);
    row("sensor-*-7", "sensor-hall-17", false);
    row("sensor-*-7", "sensor-hall-7", true);
    row("gr\xC3\xBC*", "gr\xC3\xBC\xC3\x9F", true);
    row("?", "a", false);
    row("a*", "a*", true);
    row("+", "a", false);
}

void TestGlob::matches()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, text);
    QTEST(globMatches(pattern, text), "expected");
}

void TestGlob::workIsBounded_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const QByteArray text(LongestClientId, 'a');
    const auto row = [](const char *name, const QByteArray &pattern, const QByteArray &on, bool expected) {
        QTest::addRow("%s", name) << pattern << on << expected;
    };
    row("6 stars, one letter that is missing", "*a*a*a*a*a*b", QByteArray(40, 'a'), false);
    row("1,000 stars", QByteArray("*a").repeated(1'000), text, true);
    row("1,000 stars, the last letter is missing", QByteArray("*a").repeated(1'000) + "*b", text, false);
    row("as many stars as letters", QByteArray("*a").repeated(LongestClientId), text, true);
    row("one more than there are letters", QByteArray("*a").repeated(LongestClientId + 1), text, false);
    row("a long part that fails at its end", "*" + QByteArray(100, 'a') + "b*", text, false);
    row("many parts that fail at their ends", QByteArray("*aaaaaaab").repeated(50), text, false);
    row("many parts, each found late", QByteArray("*aaab").repeated(40), (QByteArray(1'000, 'a') + 'b').repeated(60),
        true);
    row("stars only", QByteArray(LongestClientId, '*'), text, true);
}

void TestGlob::workIsBounded()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, text);
    qint64 comparisons = 0;
    const auto isSame = [&comparisons](char one, char other) {
        ++comparisons;
        return one == other;
    };
    QTEST(globMatches(pattern, text, isSame), "expected");
    const qint64 letters = pattern.size() - pattern.count('*');
    QVERIFY2(comparisons <= letters * text.size(), QByteArray::number(comparisons));
}

SKEP_TEST(TestGlob)
#include "tst_glob.moc"
