// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "crashrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownFaults = 10;

CrashRun::Options readOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Kills skepd under traffic and proves from the clients' journal that it keeps its word."_s);
    parser.addHelpOption();
    parser.addOption({u"rounds"_s, u"Kills (default 20)."_s, u"number"_s, u"20"_s});
    parser.addOption({u"seed"_s, u"Of what the clients do (default: a random one, which is printed)."_s, u"number"_s});
    parser.addOption({u"level"_s, u"skep:persistence-level: written (default) or synced."_s, u"level"_s, u"written"_s});
    parser.addOption({u"mode"_s, u"persistence/mode: file (default) or in-memory."_s, u"mode"_s, u"file"_s});
    parser.addOption({u"skepd"_s, u"The program to kill."_s, u"file"_s});
    parser.addOption({u"power-cut"_s, u"Lose with each kill what was not synced."_s});
    parser.addOption({u"expect-faults"_s, u"Succeed where faults are found: for a broker that forgets."_s});
    parser.addOption({u"keep"_s, u"Leave the broker's files there where it fails."_s});
    parser.addOption({u"verbose"_s, u"Say how each round went."_s});
    parser.process(*QCoreApplication::instance());
    CrashRun::Options options;
    options.cutsPower = parser.isSet(u"power-cut"_s);
    options.skepd = parser.isSet(u"skepd"_s) ? parser.value(u"skepd"_s)
        : options.cutsPower                  ? u"" SKEPD_ON_FAULTS ""_s
                                             : u"" SKEPD ""_s;
    options.rounds = parser.value(u"rounds"_s).toInt();
    options.seed = parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : QRandomGenerator::global()->generate();
    options.level = parser.value(u"level"_s);
    options.mode = parser.value(u"mode"_s);
    options.keepsFiles = parser.isSet(u"keep"_s);
    options.isVerbose = parser.isSet(u"verbose"_s);
    return options;
}

void printFaults(const CrashRun &run)
{
    for (const QString &fault : run.faults().first(std::min(ShownFaults, run.faults().size()))) {
        std::printf("FAULT: %s\n", qUtf8Printable(fault));
        for (const QString &line : run.journalOf(fault))
            std::printf("    %s\n", qUtf8Printable(line));
    }
    std::printf("%lld faults. What the broker said last:\n%s\n", qlonglong(run.faults().size()),
                qUtf8Printable(run.brokerLog().right(4000)));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const CrashRun::Options options = readOptions(parser);
    std::printf("seed %u, %d rounds, mode %s, level %s%s\n", options.seed, options.rounds, qUtf8Printable(options.mode),
                qUtf8Printable(options.level), options.cutsPower ? ", power cuts" : "");
    std::fflush(stdout);
    CrashRun run(options);
    const bool isGood = run.run();
    std::printf("%s\n", qUtf8Printable(run.summary()));
    if (parser.isSet(u"expect-faults"_s)) {
        std::printf("%s\n",
                    isGood ? "No fault was found where one must be." : qUtf8Printable(run.faults().constFirst()));
        return isGood ? 1 : 0;
    }
    if (!isGood)
        printFaults(run);
    if (!isGood && options.keepsFiles)
        std::printf("The broker's files are in %s\n", qUtf8Printable(run.directory()));
    return isGood ? 0 : 1;
}
