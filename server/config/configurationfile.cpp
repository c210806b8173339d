// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "configurationfile.h"

#include "hivemqproperties.h"
#include "hivemqxml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 MaximumSize = 1024 * 1024;

Configuration unreadable(const QString &file, const QString &sentence)
{
    return {{}, {{Severity::Error, file, {}, sentence}}};
}

QString baseDirectoryOf(const QString &path, const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"HIVEMQ_HOME"_s);
    if (!home.isEmpty())
        return home;
    const QDir directory = QFileInfo(path).absoluteDir();
    return directory.dirName() == u"conf" ? QDir::cleanPath(directory.filePath(u".."_s)) : directory.path();
}

} // namespace

Configuration readConfigurationFile(const QString &path, const QProcessEnvironment &environment)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, u"The file cannot be read: %1."_s.arg(file.errorString()));
    return readConfiguration(file.read(MaximumSize + 1), path, environment);
}

Configuration readConfiguration(const QByteArray &bytes, const QString &path, const QProcessEnvironment &environment)
{
    if (bytes.size() > MaximumSize)
        return unreadable(path, u"The file has more than %1 bytes, which no configuration needs."_s.arg(MaximumSize));
    const ConfigurationSource source{path, baseDirectoryOf(path, environment), environment};
    const bool isProperties = path.endsWith(u".properties", Qt::CaseInsensitive);
    QStringDecoder decoder(QStringConverter::encodingForData(bytes, u'<').value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError() && !isProperties)
        return unreadable(path, u"The file is not UTF-8; save it as UTF-8."_s);
    if (isProperties)
        return readHiveMqProperties(decoder.hasError() ? QString::fromLatin1(bytes) : text, source);
    return readHiveMqXml(text, source);
}

void checkConfiguration(Configuration &configuration)
{
    EffectiveSettings &effective = configuration.effective;
    const auto fail = [&](const Origin &origin, const QString &sentence) {
        configuration.diagnostics.append({Severity::Error, origin.file, {origin.line, 0}, sentence});
    };
    if (effective.settings.listeners.isEmpty())
        fail({}, u"No listener is configured, and at least one listener is needed."_s);
    QStringList unknownHosts; // each is asked for and told once
    for (qsizetype i = 0; i < effective.settings.listeners.size(); ++i) {
        ListenerSettings &listener = effective.settings.listeners[i];
        const QString host = listener.address.toString();
        if (!unknownHosts.contains(host) && !listener.address.resolve()) {
            unknownHosts.append(host);
            fail(effective.listenerOrigins.at(i).value(u"bind-address"_s),
                 u"The host name \"%1\" is not known; listen at an IP address of this machine."_s.arg(host));
        }
        if (isSecure(listener.transport) && listener.tls.keyStore.path.isEmpty())
            fail(effective.listenerOrigins.at(i).value(u"port"_s),
                 u"The listener \"%1\" needs a certificate: name it with --certificate and --key, or with --keystore."_s
                     .arg(listener.name));
    }
    const Limits &limits = effective.settings.limits;
    if (limits.outboundLowWaterMark > limits.outboundHighWaterMark)
        fail(effective.origins.value(u"skep:outbound-low-water-mark"_s),
             u"skep:outbound-low-water-mark, %1, is above skep:outbound-high-water-mark, %2."_s
                 .arg(limits.outboundLowWaterMark)
                 .arg(limits.outboundHighWaterMark));
}

} // namespace skep
