// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/window/mainwindow.h"
#include "gui/window/translation.h"

#include "server/process/commandline.h"
#include "server/process/datatask.h"
#include "server/process/headless.h"
#include "server/process/heap.h"
#include "server/process/systemsignals.h"
#include "server/thread/brokerservice.h"
#include "server/thread/logging.h"
#include "server/tls/devcertificates.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace skep;

namespace {

constexpr char HeadlessOption[] = "--headless";

/// Takes the option out of the arguments, as the parser of the common ones does not know it.
bool takeHeadlessOption(int &argc, char **argv)
{
    const auto isHeadless = [](const char *argument) { return std::strcmp(argument, HeadlessOption) == 0; };
    char **const end = std::remove_if(argv + 1, argv + argc, isHeadless);
    const bool found = end != argv + argc;
    argc = int(end - argv);
    argv[argc] = nullptr;
    return found;
}

/// Whether a window could be shown. Elsewhere than on Unix there is always a display.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    constexpr const char *Names[] = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::any_of(std::begin(Names), std::end(Names),
                       [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    return true;
#endif
}

void printError(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

/// The broker with its window. Closing the window stops the broker in order; so does a signal of the system.
int runDesktop(QApplication &app, const Settings &settings, Translation &translation)
{
    if (const QString error = prepareProcess(settings); !error.isEmpty()) {
        printError(error);
        return 1;
    }
    Theme theme;
    BrokerService service;
    SystemSignals signals_;
    MainWindow window(service, theme);
    int status = 0;
    const auto fail = [&status](const QString &sentence) {
        printError(sentence);
        status = 1;
    };
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&app, &QApplication::lastWindowClosed, &service, &BrokerService::stop);
    QObject::connect(&signals_, &SystemSignals::stopRequested, &window, &QWidget::close);
    QObject::connect(&signals_, &SystemSignals::stopRequested, &service, &BrokerService::stop);
    QObject::connect(&signals_, &SystemSignals::reloadRequested, &service, &BrokerService::reload);
    QObject::connect(&service, &BrokerService::failed, &app, fail);
    QObject::connect(&service, &BrokerService::stopped, &app, &QCoreApplication::quit);
    QObject::connect(&service, &BrokerService::started, &window, [&](const std::vector<ListenerSnapshot> &listeners) {
        printAddresses(listeners);
        window.show();
        if (settings.readyFile.isEmpty())
            return;
        if (const QString error = writeReadyFile(settings.readyFile, listeners); !error.isEmpty()) {
            fail(error);
            window.close();
        }
    });
    window.allowLanguages(translation);
    window.showTray();
    allowReload(service, settings);
    if (!settings.configurationFile.isEmpty())
        window.allowReload();
    QObject::connect(&window, &MainWindow::devCertificatesRequested, &window, [&window](const QString &directory) {
        const auto made = makeDevCertificates(devCertificateRequest(directory));
        if (const auto *const failed = std::get_if<DevCertificateError>(&made))
            window.showDevCertificatesError(failed->sentence);
        else
            window.showDevCertificates(std::get<DevCertificates>(made).instructions);
    });
    service.start(settings);
    QCoreApplication::exec();
    return status;
}

/// What both ways of running have in common: names, options, the log.
template <typename Run>
int runWithOptions(Run run)
{
    QCoreApplication::setApplicationName(u"skep"_s);
    QCoreApplication::setOrganizationName(u"Skep"_s);
    QCoreApplication::setApplicationVersion(u"" SKEP_VERSION ""_s);
    const auto parsed = parseCommandLine(QCoreApplication::arguments());
    if (const auto *const exit = std::get_if<CommandLineExit>(&parsed)) {
        std::fprintf(exit->status == 0 ? stdout : stderr, "%s\n", qUtf8Printable(exit->text));
        return exit->status;
    }
    if (const auto *const make = std::get_if<MakeDevCertificates>(&parsed))
        return makeDevCertificatesIn(make->directory);
    if (const auto *const task = std::get_if<DataTask>(&parsed))
        return runDataTask(*task);
    const auto &settings = std::get<Settings>(parsed);
    startLogging(settings.logLevel);
    return run(settings);
}

} // namespace

int main(int argc, char **argv)
{
    const bool isAskedFor = takeHeadlessOption(argc, argv);
    if (isAskedFor || !hasDisplay()) {
        QCoreApplication app(argc, argv);
        if (!isAskedFor)
            printError(
                u"There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): starting without a window."_s);
        return runWithOptions([&app](const Settings &settings) { return runHeadless(app, settings); });
    }
    arrangeHeap(HeapUse::Window);
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"skep"_s);
    return runWithOptions([&app](const Settings &settings) {
        Translation translation; // looks into the user's settings, which the program's name leads to
        return runDesktop(app, settings, translation);
    });
}
