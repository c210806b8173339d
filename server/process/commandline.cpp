// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "server/config/brokersettings.h"
#include "server/config/configurationfile.h"
#include "server/config/listenersettings.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <optional>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

/// An option that sets a value of the settings' tables.
struct ValueOption
{
    const char *name;
    const char *placeholder;
    const char *description;
    const char *path; ///< of the setting
    bool ofListeners = false; ///< it sets the value of every listener that has it
};

constexpr ValueOption ValueOptions[] = {
    {"bind", "address", "Listen on this address or host name of the machine (default localhost: 127.0.0.1 and ::1).",
     "bind-address", true},
    {"ws-path", "path", "Path of the WebSocket endpoint (default /mqtt).", "path", true},
    {"certificate", "file", "TLS: the broker's certificate, followed by its issuers' (PEM).", "tls/keystore/path",
     true},
    {"key", "file", "TLS: the private key of --certificate (PEM); default: in the same file.",
     "tls/keystore/skep:private-key-path", true},
    {"keystore", "file", "TLS: certificate and key in one file (PKCS#12, JKS or PEM), instead of the two above.",
     "tls/keystore/path", true},
    {"keystore-password", "password",
     "TLS: the password of the key or key store. Others on this machine can see it here, but not in a configuration "
     "file.",
     "tls/keystore/password", true},
    {"ca", "file", "TLS: the authorities whose client certificates are accepted (PEM, PKCS#12 or JKS).",
     "tls/truststore/path", true},
    {"client-certificates", "mode", "TLS: none (default), optional or required.", "tls/client-authentication-mode",
     true},
    {"data", "directory",
     "Directory for what must survive a restart; made if it is missing (default: skep in the user's directory for "
     "application data).",
     "skep:data-directory"},
    {"log-level", "level", "error, warning, info (default) or debug.", "skep:log-level"},
    {"ready-file", "file", "Write the addresses to this file, as JSON, once the broker serves.", "skep:ready-file"},
    {"sys-interval", "seconds", "Seconds between publications of the $SYS topics (default 10; 0: off).",
     "skep:sys-interval"},
};

/// An option that sets the port of the first listener of its kind, adds one, or takes away all of them.
struct PortOption
{
    const char *name;
    const char *description;
    TransportKind transport;
    std::optional<quint16> defaultPort; ///< nullopt: no listener unless it is asked for
};

constexpr PortOption PortOptions[] = {
    {"tcp-port", "Port for MQTT over TCP (default 1883; 0: any free one; none: no listener).", TransportKind::Tcp,
     1883},
    {"ws-port", "Port for MQTT over WebSocket (default 8000; 0: any free one; none: no listener).",
     TransportKind::WebSocket, 8000},
    {"tls-port", "Port for MQTT over TLS, usually 8883 (0: any free one; default none). Needs --certificate.",
     TransportKind::Tls, std::nullopt},
    {"wss-port",
     "Port for MQTT over secure WebSocket, usually 8443 (0: any free one; default none). Needs --certificate.",
     TransportKind::SecureWebSocket, std::nullopt},
};

void addOptions(QCommandLineParser &parser)
{
    for (const PortOption &option : PortOptions)
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.description), u"port"_s});
    for (const ValueOption &option : ValueOptions)
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.description),
                          QString::fromLatin1(option.placeholder)});
    parser.addOption({u"config"_s,
                      u"Read this configuration: HiveMQ's config.xml (3.x, 4.x) or configuration.properties (2.x). "
                      "Other options override it; a port goes to its first listener of that kind."_s,
                      u"file"_s});
    parser.addOption({u"check-config"_s,
                      u"Print every setting and where it comes from, and exit, with status 1 if the configuration "
                      "is wrong."_s});
    parser.addOption({u"json"_s, u"With --check-config or stats: print JSON."_s});
    parser.addOption({u"strict"_s,
                      u"With --config: do not start unless every listener can be opened; otherwise one is enough. "
                      "Always so without a configuration file. (For the file's warnings: --strict-config.)"_s});
    parser.addOption(
        {u"strict-config"_s,
         u"With --config: every warning about the file is an error, so that nothing starts unless the file "
         "is understood whole. (For its listeners: --strict.)"_s});
    parser.addOption({u"in-memory"_s, u"Keep nothing for a restart: no data directory is used."_s});
    parser.addPositionalArgument(u"stats"_s, u"Print what the data directory holds, and exit."_s, u"[stats]"_s);
    parser.addOption(
        {u"recover"_s,
         u"Save what is readable of a damaged database in the data directory into a new one, keep the old one "
         "beside it, and exit."_s});
    parser.addOption({u"make-dev-certificates"_s,
                      u"Make certificates for development (an authority, a server, a client) in this directory, print "
                      "how to use them, and exit."_s,
                      u"directory"_s});
    parser.addOption({u"version"_s, u"Print the version and exit."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this help and exit."_s});
}

/// The listeners without a configuration file.
EffectiveSettings builtIn()
{
    EffectiveSettings effective;
    effective.settings.strict = true; // there is no file to say which listeners may be missing
    for (const PortOption &option : PortOptions) {
        if (!option.defaultPort)
            continue;
        ListenerSettings listener;
        listener.transport = option.transport;
        listener.name = QString::fromLatin1(transportName(option.transport));
        listener.port = *option.defaultPort;
        listener.portOption = u"--"_s + QLatin1StringView(option.name);
        effective.settings.listeners.append(listener);
        effective.listenerOrigins.append(Origins());
    }
    return effective;
}

/// Applies the options that were given, in the order of the tables above: ports first, as they add listeners.
class Overlay final
{
public:
    Overlay(EffectiveSettings &effective, const QCommandLineParser &parser) : m_effective(effective), m_parser(parser)
    {
    }

    /// Returns a sentence if a value is wrong; then nothing may be used.
    QString apply();

private:
    QString applyPort(const PortOption &option, const QString &value);
    QString applyValue(const ValueOption &option, const QString &value);
    QString applyToListeners(const ValueOption &option, const QString &value);
    qsizetype listenerOf(const PortOption &option);

    EffectiveSettings &m_effective;
    const QCommandLineParser &m_parser;
};

QString Overlay::apply()
{
    for (const PortOption &option : PortOptions) {
        const QString name = QString::fromLatin1(option.name);
        if (!m_parser.isSet(name))
            continue;
        if (const QString fault = applyPort(option, m_parser.value(name)); !fault.isEmpty())
            return fault;
    }
    for (const ValueOption &option : ValueOptions) {
        const QString name = QString::fromLatin1(option.name);
        if (!m_parser.isSet(name))
            continue;
        const QString value = m_parser.value(name);
        if (value.isEmpty())
            return u"--%1 needs a value."_s.arg(name);
        if (const QString fault = option.ofListeners ? applyToListeners(option, value) : applyValue(option, value);
            !fault.isEmpty())
            return fault;
    }
    if (m_parser.isSet(u"certificate"_s) && m_parser.isSet(u"keystore"_s))
        return u"--certificate and --keystore name the same thing: give one of them."_s;
    if (m_parser.isSet(u"data"_s) && m_parser.isSet(u"in-memory"_s))
        return u"--data names where state is kept, --in-memory keeps none: give one of them."_s;
    if (m_parser.isSet(u"in-memory"_s))
        applyValue({"in-memory", "", "", "persistence/mode"}, u"in-memory"_s);
    return m_parser.isSet(u"strict"_s) ? applyValue({"strict", "", "", "skep:strict-listeners"}, u"true"_s) : QString();
}

/// Returns the first listener that the option means; makes one if there is none.
qsizetype Overlay::listenerOf(const PortOption &option)
{
    QList<ListenerSettings> &listeners = m_effective.settings.listeners;
    for (qsizetype i = 0; i < listeners.size(); ++i) {
        if (listeners.at(i).transport == option.transport)
            return i;
    }
    ListenerSettings listener;
    listener.transport = option.transport;
    listener.name = QString::fromLatin1(transportName(option.transport));
    listeners.append(listener);
    nameLastListener(m_effective.settings);
    m_effective.listenerOrigins.append(Origins());
    return listeners.size() - 1;
}

QString Overlay::applyPort(const PortOption &option, const QString &value)
{
    const QString name = u"--"_s + QLatin1StringView(option.name);
    if (value == u"none") {
        for (qsizetype i = m_effective.settings.listeners.size() - 1; i >= 0; --i) {
            if (m_effective.settings.listeners.at(i).transport == option.transport) {
                m_effective.settings.listeners.removeAt(i);
                m_effective.listenerOrigins.removeAt(i);
            }
        }
        return {};
    }
    const ListenerSetting &port = *findListenerSetting(u"port");
    const ParsedValue parsed = parseValue(port.rule, value, {}, {});
    if (!parsed.value)
        return u"%1 takes a port from 0 to 65535 or none, not \"%2\"."_s.arg(name, value);
    const qsizetype index = listenerOf(option);
    ListenerSettings &listener = m_effective.settings.listeners[index];
    port.set(listener, *parsed.value);
    listener.portOption = name;
    m_effective.listenerOrigins[index].insert(u"port"_s, {.option = name});
    return {};
}

QString Overlay::applyValue(const ValueOption &option, const QString &value)
{
    const QString name = u"--"_s + QLatin1StringView(option.name);
    const BrokerSetting &setting = *findBrokerSetting(QString::fromLatin1(option.path));
    const ParsedValue parsed = parseValue(setting.rule, value, setting.get(m_effective.settings), {});
    if (!parsed.complaint.isEmpty())
        return u"%1 takes %2, not \"%3\"."_s.arg(name, setting.rule.expectation(), value);
    setting.set(m_effective.settings, *parsed.value);
    m_effective.origins.insert(QString::fromLatin1(option.path), {.option = name});
    return {};
}

QString Overlay::applyToListeners(const ValueOption &option, const QString &value)
{
    const QString name = u"--"_s + QLatin1StringView(option.name);
    const ListenerSetting &setting = *findListenerSetting(QString::fromLatin1(option.path));
    const ParsedValue parsed = parseValue(setting.rule, value, {}, {});
    if (!parsed.value)
        return u"%1 takes %2, not \"%3\"."_s.arg(name, setting.rule.expectation(), value);
    bool isUsed = setting.of != ListenerSetting::Of::Tls;
    for (qsizetype i = 0; i < m_effective.settings.listeners.size(); ++i) {
        ListenerSettings &listener = m_effective.settings.listeners[i];
        if (!setting.belongsTo(listener.transport))
            continue;
        isUsed = true;
        setting.set(listener, *parsed.value);
        m_effective.listenerOrigins[i].insert(QString::fromLatin1(option.path), {.option = name});
    }
    return isUsed ? QString() : u"%1 needs a listener with TLS: open one with --tls-port or --wss-port."_s.arg(name);
}

CommandLineExit failure(const QString &sentence)
{
    return {sentence, 1};
}

QStringList textsOf(const QList<Diagnostic> &diagnostics)
{
    QStringList texts;
    for (const Diagnostic &diagnostic : diagnostics)
        texts.append(diagnostic.toString());
    return texts;
}

/// The answer to --help, --version and wrong arguments.
std::optional<CommandLineExit> parseArguments(QCommandLineParser &parser, const QStringList &arguments)
{
    if (!parser.parse(arguments)) {
        QString sentence = parser.errorText();
        sentence += (sentence.endsWith(u'.') ? QString() : u"."_s) + u" --help lists the options."_s;
        return failure(sentence);
    }
    if (parser.isSet(u"help"_s))
        return CommandLineExit{parser.helpText().trimmed(), 0};
    if (parser.isSet(u"version"_s))
        return CommandLineExit{u"skep "_s + QCoreApplication::applicationVersion(), 0};
    const QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && words != QStringList{u"stats"_s})
        return failure(u"\"%1\" is not an option; --help lists the options."_s.arg(words.constLast()));
    return std::nullopt;
}

/// The same for skep and skepd, because they are the same broker.
QString defaultDataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/skep"_s;
}

/// Empty: nothing is kept.
QString dataDirectoryOf(const Settings &settings)
{
    if (settings.persistenceMode == PersistenceMode::InMemory)
        return {};
    return settings.dataDirectory.isEmpty() ? defaultDataDirectory() : settings.dataDirectory;
}

/// The task to do with the data directory instead of serving, if any.
std::optional<CommandLine> dataTask(const QCommandLineParser &parser, const Settings &settings)
{
    const bool isStats = !parser.positionalArguments().isEmpty();
    const bool isRecover = parser.isSet(u"recover"_s);
    if (!isStats && !isRecover)
        return std::nullopt;
    if (isStats && isRecover)
        return failure(u"stats and --recover exclude each other: give one of them."_s);
    if (settings.dataDirectory.isEmpty())
        return failure(u"%1 needs a data directory, and nothing is kept in one here: name it with --data."_s.arg(
            isStats ? u"stats"_s : u"--recover"_s));
    return DataTask{isStats ? DataTask::Kind::Stats : DataTask::Kind::Recover, settings.dataDirectory,
                    parser.isSet(u"json"_s)};
}

/// The effective configuration with the diagnostics, or only the diagnostics if it is wrong.
CommandLineExit checked(const Configuration &configuration, bool asJson)
{
    const int status = configuration.isUsable() ? 0 : 1;
    const Machine machine = measureMachine(dataDirectoryOf(configuration.effective.settings));
    if (asJson)
        return {QString::fromUtf8(effectiveJson(configuration, machine)).trimmed(), status};
    QStringList texts = textsOf(configuration.diagnostics);
    if (status == 0)
        texts.append(effectiveText(configuration.effective, machine).trimmed());
    return {texts.join(u'\n'), status};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const ConfigurationReader &readConfiguration)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"An MQTT broker (3.1, 3.1.1 and 5.0) over TCP and WebSocket."_s);
    addOptions(parser);
    if (const auto exit = parseArguments(parser, arguments))
        return *exit;
    if (parser.isSet(u"make-dev-certificates"_s))
        return MakeDevCertificates{parser.value(u"make-dev-certificates"_s)};

    Configuration configuration{builtIn(), {}};
    if (parser.isSet(u"config"_s))
        configuration = readConfiguration(parser.value(u"config"_s));
    if (const QString fault = Overlay(configuration.effective, parser).apply(); !fault.isEmpty())
        return failure(fault);
    if (configuration.isUsable())
        checkConfiguration(configuration);
    if (parser.isSet(u"strict-config"_s))
        makeErrorsOfWarnings(configuration.diagnostics);
    if (parser.isSet(u"check-config"_s))
        return checked(configuration, parser.isSet(u"json"_s));
    if (!configuration.isUsable())
        return failure(textsOf(configuration.diagnostics).join(u'\n'));
    Settings &settings = configuration.effective.settings;
    settings.configurationFile = parser.value(u"config"_s);
    settings.notices = configuration.diagnostics;
    if (settings.persistenceMode == PersistenceMode::File)
        settings.dataDirectory = dataDirectoryOf(settings);
    if (const auto task = dataTask(parser, settings))
        return *task;
    return settings;
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    return parseCommandLine(arguments, [](const QString &path) {
        return readConfigurationFile(path, QProcessEnvironment::systemEnvironment());
    });
}

} // namespace skep
