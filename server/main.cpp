// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/process/commandline.h"
#include "server/process/datatask.h"
#include "server/process/headless.h"
#include "server/thread/logging.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"skepd"_s);
    QCoreApplication::setApplicationVersion(u"" SKEP_VERSION ""_s);

    const auto parsed = skep::parseCommandLine(QCoreApplication::arguments());
    if (const auto *exit = std::get_if<skep::CommandLineExit>(&parsed)) {
        std::fprintf(exit->status == 0 ? stdout : stderr, "%s\n", qUtf8Printable(exit->text));
        return exit->status;
    }
    if (const auto *make = std::get_if<skep::MakeDevCertificates>(&parsed))
        return skep::makeDevCertificatesIn(make->directory);
    if (const auto *task = std::get_if<skep::DataTask>(&parsed))
        return skep::runDataTask(*task);
    const auto &settings = std::get<skep::Settings>(parsed);
    skep::startLogging(settings.logLevel);
    return skep::runHeadless(app, settings);
}
