// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// The main() of all test programs. Those of the window are linked with the one that is compiled with Qt's widgets.
#include "testrunner.h"

#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <cstdio>
#include <map>

namespace skep::test {
namespace {

struct Entry
{
    RegisteredTest::Make make;
    RegisteredTest::Prepare prepare;
};

std::map<QByteArray, Entry> &registeredTests()
{
    static std::map<QByteArray, Entry> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(QByteArray name, Make make, Prepare prepare)
{
    const bool isNew = registeredTests().emplace(std::move(name), Entry{std::move(make), prepare}).second;
    if (!isNew)
        qFatal("Two tests of a program have the same name.");
}

QByteArray RegisteredTest::nameOfFile(QByteArrayView path)
{
    const QByteArrayView name = path.sliced(path.lastIndexOf('/') + 1);
    return name.first(name.lastIndexOf('.')).toByteArray();
}

} // namespace skep::test

int main(int argc, char **argv)
{
    const auto &tests = skep::test::registeredTests();
    const auto found = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (found == tests.end()) {
        std::fputs("The first argument names a test; these are here:\n", stderr);
        for (const auto &[name, entry] : tests)
            std::fprintf(stderr, "  %s\n", name.constData());
        return 1;
    }
    argv[1] = argv[0];
    ++argv;
    --argc;
    if (found->second.prepare)
        found->second.prepare();
    Application app(argc, argv);
    app.setAttribute(Qt::AA_Use96Dpi);
    return QTest::qExec(found->second.make().get(), argc, argv);
}
