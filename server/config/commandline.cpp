// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

struct Options {
    const QCommandLineOption bind{u"bind"_s, u"Listen on this address of the machine (default 127.0.0.1)."_s,
                                  u"address"_s, u"127.0.0.1"_s};
    const QCommandLineOption tcpPort{u"tcp-port"_s,
                                     u"Port for MQTT over TCP (default 1883; 0: any free one; none: no listener)."_s,
                                     u"port"_s, u"1883"_s};
    const QCommandLineOption wsPort{
        u"ws-port"_s, u"Port for MQTT over WebSocket (default 8000; 0: any free one; none: no listener)."_s, u"port"_s,
        u"8000"_s};
    const QCommandLineOption wsPath{u"ws-path"_s, u"Path of the WebSocket endpoint (default /mqtt)."_s, u"path"_s,
                                    u"/mqtt"_s};
    const QCommandLineOption data{
        u"data"_s,
        u"Directory for what is to survive a restart; made if it is missing. This version keeps "
        "its state in memory and writes nothing there."_s,
        u"directory"_s};
    const QCommandLineOption logLevel{u"log-level"_s, u"error, warning, info (default) or debug."_s, u"level"_s,
                                      u"info"_s};
    const QCommandLineOption readyFile{
        u"ready-file"_s, u"Write the addresses to this file, as JSON, once the broker serves."_s, u"file"_s};
    const QCommandLineOption sysInterval{u"sys-interval"_s,
                                         u"Seconds between publications of the $SYS topics (default 10; 0: off)."_s,
                                         u"seconds"_s, u"10"_s};
    const QCommandLineOption version{u"version"_s, u"Print the version and exit."_s};
    const QCommandLineOption help{{u"h"_s, u"help"_s}, u"Print this help and exit."_s};

    QList<QCommandLineOption> all() const
    {
        return {bind, tcpPort, wsPort, wsPath, data, logLevel, readyFile, sysInterval, version, help};
    }
};

CommandLineExit failure(const QString &sentence)
{
    return {sentence, 1};
}

/// A listener, none, or what is wrong with the value.
using PortChoice = std::variant<std::optional<quint16>, CommandLineExit>;

PortChoice parsePort(const QString &option, const QString &value)
{
    if (value == u"none")
        return std::nullopt;
    bool isNumber = false;
    const quint16 port = value.toUShort(&isNumber);
    if (!isNumber)
        return failure(u"%1 takes a port from 0 to 65535 or none, not \"%2\"."_s.arg(option, value));
    return port;
}

std::optional<QHostAddress> parseAddress(const QString &value)
{
    if (value == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(value);
    if (address.isNull())
        return std::nullopt;
    return address;
}

std::optional<LogLevel> parseLogLevel(const QString &value)
{
    const QStringList names = {u"error"_s, u"warning"_s, u"info"_s, u"debug"_s};
    const qsizetype index = names.indexOf(value);
    if (index < 0)
        return std::nullopt;
    return LogLevel(index);
}

/// Empty where the path can stand in a request.
QString faultOfPath(const QString &path)
{
    for (const QChar c : path) {
        if (c <= u' ' || c > u'~' || c == u'?' || c == u'#')
            return u"--ws-path takes a path of printable ASCII without a query, not \"%1\"."_s.arg(path);
    }
    return path.startsWith(u'/') ? QString() : u"--ws-path takes a path that begins with /, not \"%1\"."_s.arg(path);
}

/// Reads the options that open listeners. Returns what is wrong, if anything.
std::optional<CommandLineExit> readListeners(const QCommandLineParser &parser, const Options &options,
                                             Settings &settings)
{
    const auto address = parseAddress(parser.value(options.bind));
    if (!address)
        return failure(
            u"--bind takes an IP address, such as 127.0.0.1 or 0.0.0.0, not \"%1\"."_s.arg(parser.value(options.bind)));
    const QString path = parser.value(options.wsPath);
    if (const QString fault = faultOfPath(path); !fault.isEmpty())
        return failure(fault);

    const auto add = [&](const QCommandLineOption &option, TransportKind kind) -> std::optional<CommandLineExit> {
        const QString name = u"--"_s + option.names().constFirst();
        const PortChoice choice = parsePort(name, parser.value(option));
        if (const auto *const exit = std::get_if<CommandLineExit>(&choice))
            return *exit;
        if (const auto port = std::get<std::optional<quint16>>(choice)) {
            ListenerSettings listener;
            listener.transport = kind;
            listener.name = QString::fromLatin1(transportName(kind));
            listener.address = *address;
            listener.port = *port;
            listener.portOption = name;
            listener.path = path;
            settings.listeners.append(listener);
        }
        return std::nullopt;
    };
    if (const auto exit = add(options.tcpPort, TransportKind::Tcp))
        return exit;
    if (const auto exit = add(options.wsPort, TransportKind::WebSocket))
        return exit;
    if (settings.listeners.isEmpty())
        return failure(u"--tcp-port and --ws-port are both none: at least one listener is needed."_s);
    return std::nullopt;
}

} // namespace

std::variant<Settings, CommandLineExit> parseCommandLine(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"An MQTT broker (3.1, 3.1.1 and 5.0) over TCP and WebSocket."_s);
    parser.addOptions(options.all());
    if (!parser.parse(arguments)) {
        QString sentence = parser.errorText();
        sentence += (sentence.endsWith(u'.') ? QString() : u"."_s) + u" --help lists the options."_s;
        return failure(sentence);
    }
    if (parser.isSet(options.help))
        return CommandLineExit{parser.helpText().trimmed(), 0};
    if (parser.isSet(options.version))
        return CommandLineExit{u"skep "_s + QCoreApplication::applicationVersion(), 0};
    if (!parser.positionalArguments().isEmpty())
        return failure(
            u"\"%1\" is not an option; --help lists the options."_s.arg(parser.positionalArguments().constFirst()));

    Settings settings;
    if (const auto exit = readListeners(parser, options, settings))
        return *exit;
    const auto level = parseLogLevel(parser.value(options.logLevel));
    if (!level)
        return failure(
            u"--log-level takes error, warning, info or debug, not \"%1\"."_s.arg(parser.value(options.logLevel)));
    settings.logLevel = *level;
    bool isNumber = false;
    const uint seconds = parser.value(options.sysInterval).toUInt(&isNumber);
    if (!isNumber)
        return failure(u"--sys-interval takes a number of seconds, or 0 for off, not \"%1\"."_s.arg(
            parser.value(options.sysInterval)));
    settings.limits.sysInterval = qint64(seconds) * 1000;
    for (const auto &[option, target] :
         {std::pair{&options.data, &settings.dataDirectory}, std::pair{&options.readyFile, &settings.readyFile}}) {
        *target = parser.value(*option);
        if (parser.isSet(*option) && target->isEmpty())
            return failure(u"--%1 needs a value."_s.arg(option->names().constFirst()));
    }
    return settings;
}

} // namespace skep
