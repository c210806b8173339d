// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/printable.h"
#include "tests/support/testrunner.h"

#include <QTest>

using namespace skep;
using namespace Qt::StringLiterals;

class TestPrintable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void cuts();
    void names();
};

void TestPrintable::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::addRow("%s", name) << text << shown;
    };
    row("nothing to do", u"sensors/\u00e4\u6f22\U0001F41D 'a' \\n"_s, u"sensors/\u00e4\u6f22\U0001F41D 'a' \\n"_s);
    row("empty", {}, {});
    row("lines", u"a\n2026-01-01 info: forged\r\tb"_s, u"a\\n2026-01-01 info: forged\\r\\tb"_s);
    row("escape sequences", u"\x1b[2J\x07\x7f"_s, u"\\x1b[2J\\x07\\x7f"_s);
    row("null", u"a\0b"_s, u"a\\x00b"_s);
    row("C1", u"\u0085\u009b31m"_s, u"\\x85\\x9b31m"_s);
    row("separators", u"\u2028\u2029"_s, u"\\u2028\\u2029"_s);
    row("direction", u"\u202egpj\u202c\u2066\u2069\u200f\u061c\ufeff"_s,
        u"\\u202egpj\\u202c\\u2066\\u2069\\u200f\\u061c\\ufeff"_s);
}

void TestPrintable::escapes()
{
    QFETCH(QString, text);
    QTEST(printable(text, 1'000), "shown");
}

void TestPrintable::cuts()
{
    QCOMPARE(printable(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(printable(u"abcd"_s, 3), u"abc\u2026"_s);
    QCOMPARE(printable(u"ab\U0001F41D"_s, 3), u"ab\u2026"_s); // not half a character
    QCOMPARE(printable(u"abc"_s, 0), u"\u2026"_s);
}

void TestPrintable::names()
{
    QCOMPARE(printableName("a\nb"), u"a\\nb"_s);
    QCOMPARE(printableName(QByteArray(LongestName, 'x')), QString(LongestName, u'x'));
    const QString longer = printableName(QByteArray(65'535, 'x'));
    QCOMPARE(longer, QString(LongestName, u'x') + u'\u2026');
    const QByteArray wide = QString(20'000, u'\u6f22').toUtf8();
    QCOMPARE(printableName(wide), QString(LongestName, u'\u6f22') + u'\u2026');
}

SKEP_TEST(TestPrintable)
#include "tst_printable.moc"
