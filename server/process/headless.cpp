// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "headless.h"

#include "commandline.h"
#include "heap.h"
#include "server/storage/datadirectory.h"
#include "server/thread/brokerservice.h"
#include "server/tls/devcertificates.h"
#include "systemsignals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace skep {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(configurationLog, "skep.configuration")

/// Every connection is a descriptor: takes as many as the system allows.
void raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
#endif
}

void logNotices(const Settings &settings)
{
    for (const Diagnostic &notice : settings.notices) {
        const QString text = notice.place() + notice.sentence;
        if (notice.severity == Severity::Note)
            qCInfo(configurationLog).noquote() << text;
        else
            qCWarning(configurationLog).noquote() << text;
    }
}

void printError(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

} // namespace

QString prepareProcess(const Settings &settings)
{
    raiseDescriptorLimit();
    logNotices(settings);
    if (settings.persistenceMode == PersistenceMode::InMemory || settings.dataDirectory.isEmpty())
        return {};
    const QFileInfo directory(settings.dataDirectory);
    if (directory.exists() && !directory.isDir())
        return u"%1 is not a directory; name one with --data."_s.arg(settings.dataDirectory);
    if (!makeDataDirectory(settings.dataDirectory).isEmpty())
        return u"Cannot make the directory %1; choose another with --data, or keep nothing with --in-memory."_s.arg(
            settings.dataDirectory);
    const DirectoryRights rights = protectDataDirectory(settings.dataDirectory);
    if (!rights.done.isEmpty())
        qCInfo(configurationLog).noquote() << rights.done;
    if (!rights.warning.isEmpty())
        qCWarning(configurationLog).noquote() << rights.warning;
    QTemporaryFile probe(QDir(settings.dataDirectory).filePath(u"skep-XXXXXX"_s));
    if (!probe.open())
        return u"Cannot write in %1: %2; choose another directory with --data, or keep nothing with --in-memory."_s.arg(
            settings.dataDirectory, probe.errorString());
    return {};
}

int makeDevCertificatesIn(const QString &directory)
{
    const auto made = makeDevCertificates(devCertificateRequest(directory));
    if (const auto *failed = std::get_if<DevCertificateError>(&made)) {
        printError(failed->sentence);
        return 1;
    }
    std::printf("%s", qUtf8Printable(std::get<DevCertificates>(made).instructions));
    return 0;
}

void allowReload(BrokerService &service, const Settings &settings)
{
    if (settings.configurationFile.isEmpty())
        return;
    service.setSettingsReader([]() -> std::variant<Settings, QString> {
        const CommandLine read = parseCommandLine(QCoreApplication::arguments());
        if (const auto *again = std::get_if<Settings>(&read)) {
            logNotices(*again);
            return *again;
        }
        const auto *exit = std::get_if<CommandLineExit>(&read);
        return exit ? exit->text : QString();
    });
}

void printAddresses(const std::vector<ListenerSnapshot> &listeners)
{
    for (const ListenerSnapshot &listener : listeners)
        std::printf("%s\n", qUtf8Printable(listener.url()));
    std::fflush(stdout);
}

namespace {

/// Into what is there if that is no file: a pipe or a device, /dev/stdout or /dev/fd/3. Whole or not at all if it is
/// one; a link to one is not followed, because in a directory of all it may be somebody else's.
QString writeToPath(const QString &path, const QByteArray &text)
{
    const QFileInfo info(path);
    const bool isOfSystem = path.startsWith(u"/dev/") || path.startsWith(u"/proc/");
    if (info.isSymLink() && !isOfSystem)
        return u"The ready file %1 is a symbolic link, which is not followed: remove it, or name another file."_s.arg(
            path);
    if (isOfSystem || (info.exists() && !info.isFile() && !info.isDir())) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Append) || device.write(text) != text.size()
            || !device.flush())
            return u"Cannot write the ready file %1: %2."_s.arg(path, device.errorString());
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return u"Cannot write the ready file %1: %2."_s.arg(path, file.errorString());
    return {};
}

} // namespace

QString writeReadyFile(const QString &path, const std::vector<ListenerSnapshot> &listeners)
{
    QJsonArray array;
    const auto add = [&array](const ListenerSnapshot &listener, const QString &address) {
        array.append(QJsonObject{{u"name"_s, listener.name},
                                 {u"transport"_s, QString::fromLatin1(transportName(listener.transport))},
                                 {u"address"_s, address},
                                 {u"port"_s, listener.port},
                                 {u"path"_s, listener.path},
                                 {u"url"_s, listener.urlAt(address)}});
    };
    for (const ListenerSnapshot &listener : listeners)
        add(listener, listener.address);
    // Behind the others: who looks for the first of a kind finds what it found before.
    for (const ListenerSnapshot &listener : listeners) {
        for (const QString &address : listener.otherAddresses)
            add(listener, address);
    }
    const QJsonObject content{{u"pid"_s, QCoreApplication::applicationPid()}, {u"listeners"_s, array}};
    return writeToPath(path, QJsonDocument(content).toJson());
}

int runHeadless(QCoreApplication &app, const Settings &settings)
{
    arrangeHeap(HeapUse::Headless);
    if (const QString error = prepareProcess(settings); !error.isEmpty()) {
        printError(error);
        return 1;
    }
    BrokerService service;
    SystemSignals signals_;
    int status = 0;
    const auto fail = [&status](const QString &sentence) {
        printError(sentence);
        status = 1;
    };
    QObject::connect(&signals_, &SystemSignals::stopRequested, &service, &BrokerService::stop);
    QObject::connect(&signals_, &SystemSignals::reloadRequested, &service, &BrokerService::reload);
    QObject::connect(&service, &BrokerService::failed, &app, fail);
    QObject::connect(&service, &BrokerService::stopped, &app, &QCoreApplication::quit);
    QObject::connect(&service, &BrokerService::started, &app, [&](const std::vector<ListenerSnapshot> &listeners) {
        printAddresses(listeners);
        if (settings.readyFile.isEmpty())
            return;
        if (const QString error = writeReadyFile(settings.readyFile, listeners); !error.isEmpty()) {
            fail(error);
            service.stop();
        }
    });
    allowReload(service, settings);
    service.start(settings);
    QCoreApplication::exec();
    return status;
}

} // namespace skep
