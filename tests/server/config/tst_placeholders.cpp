// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/placeholders.h"
#include "tests/support/testrunner.h"

#include <QtTest>

using namespace skep;
using namespace Qt::StringLiterals;

class TestPlaceholders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void substitutes_data();
    void substitutes();
};

void TestPlaceholders::substitutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QStringList>("missing"); // "name literal"
    const QStringList none;
    QTest::addRow("none") << u"a$b{c}$"_s << u"a$b{c}$"_s << none << none;
    QTest::addRow("empty") << QString() << QString() << none << none;
    QTest::addRow("whole") << u"${A}"_s << u"1"_s << QStringList{u"A"_s} << none;
    QTest::addRow("within") << u"x${A}y${B}z"_s << u"x1y${A}z"_s << QStringList{u"A"_s, u"B"_s} << none;
    QTest::addRow("with ENV:") << u"${ENV:A}"_s << u"1"_s << QStringList{u"A"_s} << none;
    QTest::addRow("with ENV: twice") << u"${ENV:ENV:A}"_s << u"1"_s << QStringList{u"A"_s} << none;
    QTest::addRow("set to nothing") << u"[${EMPTY}]"_s << u"[]"_s << QStringList{u"EMPTY"_s} << none;
    QTest::addRow("not set") << u"${A}${X}"_s << u"1${X}"_s << QStringList{u"A"_s} << QStringList{u"X ${X}"_s};
    QTest::addRow("not set, twice") << u"${X}${ENV:X}"_s << u"${X}${ENV:X}"_s << none
                                    << QStringList{u"X ${X}"_s, u"X ${ENV:X}"_s};
    QTest::addRow("without a name") << u"${}"_s << u"${}"_s << none << QStringList{u" ${}"_s};
    QTest::addRow("other case") << u"${a}"_s << u"${a}"_s << none << QStringList{u"a ${a}"_s};
    QTest::addRow("open at the end") << u"${A}${A"_s << u"1${A"_s << QStringList{u"A"_s} << none;
    QTest::addRow("open at the line's end") << u"${A\n}${A}"_s << u"${A\n}1"_s << QStringList{u"A"_s} << none;
    QTest::addRow("no second look") << u"${B}"_s << u"${A}"_s << QStringList{u"B"_s} << none;
}

void TestPlaceholders::substitutes()
{
    QFETCH(QString, text);
    QProcessEnvironment environment;
    environment.insert(u"A"_s, u"1"_s);
    environment.insert(u"B"_s, u"${A}"_s);
    environment.insert(u"EMPTY"_s, QString());
    const Substitution found = substitutePlaceholders(text, environment);
    QTEST(found.text, "result");
    QTEST(found.variables, "variables");
    QStringList missing;
    for (const Substitution::Missing &one : found.missing)
        missing.append(one.name + u' ' + one.literal);
    QTEST(missing, "missing");
}

SKEP_TEST(TestPlaceholders)
#include "tst_placeholders.moc"
