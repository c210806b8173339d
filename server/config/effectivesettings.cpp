// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "effectivesettings.h"

#include "brokersettings.h"
#include "listenersettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

/// " (256 MiB)"
QString describeAutomatic(const ValueRule &rule, const SettingValue &resolved)
{
    if (isAutomatic(rule, resolved))
        return u" (no limit: the machine does not say what it has)"_s;
    return u" (%1 MiB)"_s.arg(std::get<qint64>(resolved) / (1024 * 1024));
}

/// \param resolved with numbers for what is automatic
template <class Owner>
QString valueLine(const Setting<Owner> &setting, const Owner &owner, const Owner &resolved, const Origins &origins)
{
    const QString path = QString::fromLatin1(setting.path);
    const SettingValue value = setting.get(owner);
    QString line = path + u" = "_s + valueText(setting.rule, value);
    if (isAutomatic(setting.rule, value))
        line += describeAutomatic(setting.rule, setting.get(resolved));
    else if (*setting.rule.unit)
        line += u' ' + QString::fromLatin1(setting.rule.unit);
    return line + u"  # "_s + origins.value(path).toString() + u'\n';
}

template <class Owner>
QJsonObject valueObject(const Setting<Owner> &setting, const Owner &owner, const Owner &resolved,
                        const Origins &origins)
{
    const Origin origin = origins.value(QString::fromLatin1(setting.path));
    QJsonObject object{{u"value"_s, valueJson(setting.rule, setting.get(owner))}, {u"from"_s, origin.toString()}};
    if (isAutomatic(setting.rule, setting.get(owner)) && !isAutomatic(setting.rule, setting.get(resolved)))
        object.insert(u"automatic"_s, valueJson(setting.rule, setting.get(resolved)));
    if (*setting.rule.unit)
        object.insert(u"unit"_s, QString::fromLatin1(setting.rule.unit));
    if (!origin.file.isEmpty()) {
        object.insert(u"file"_s, origin.file);
        object.insert(u"line"_s, origin.line);
    }
    return object;
}

Settings withNumbers(Settings settings, const Machine &machine)
{
    settings.limits = withAutomaticLimits(settings.limits, machine);
    return settings;
}

QJsonObject diagnosticObject(const Diagnostic &diagnostic)
{
    return {{u"severity"_s, severityName(diagnostic.severity)},
            {u"file"_s, diagnostic.file},
            {u"line"_s, diagnostic.position.line},
            {u"column"_s, diagnostic.position.column},
            {u"sentence"_s, diagnostic.sentence}};
}

} // namespace

QString Origin::toString() const
{
    if (!option.isEmpty())
        return option;
    if (file.isEmpty())
        return u"default"_s;
    const QString place = file + u':' + QString::number(line);
    return variables.isEmpty() ? place : u"environment %1 (%2)"_s.arg(variables.join(u", "_s), place);
}

QString effectiveText(const EffectiveSettings &effective, const Machine &machine)
{
    const Settings resolved = withNumbers(effective.settings, machine);
    QString text;
    for (qsizetype i = 0; i < effective.settings.listeners.size(); ++i) {
        const ListenerSettings &listener = effective.settings.listeners.at(i);
        text += listenerElement(listener.transport) + u'\n';
        for (const ListenerSetting &setting : listenerSettings()) {
            if (setting.belongsTo(listener.transport))
                text += u"    "_s + valueLine(setting, listener, listener, effective.listenerOrigins.value(i));
        }
    }
    for (const BrokerSetting &setting : brokerSettings())
        text += valueLine(setting, effective.settings, resolved, effective.origins);
    return text;
}

QByteArray effectiveJson(const Configuration &configuration, const Machine &machine)
{
    const EffectiveSettings &effective = configuration.effective;
    const Settings resolved = withNumbers(effective.settings, machine);
    QJsonArray listeners;
    for (qsizetype i = 0; i < effective.settings.listeners.size(); ++i) {
        const ListenerSettings &listener = effective.settings.listeners.at(i);
        QJsonObject values;
        for (const ListenerSetting &setting : listenerSettings()) {
            if (setting.belongsTo(listener.transport))
                values.insert(QLatin1StringView(setting.path),
                              valueObject(setting, listener, listener, effective.listenerOrigins.value(i)));
        }
        listeners.append(QJsonObject{{u"element"_s, listenerElement(listener.transport)}, {u"settings"_s, values}});
    }
    QJsonObject values;
    for (const BrokerSetting &setting : brokerSettings())
        values.insert(QLatin1StringView(setting.path),
                      valueObject(setting, effective.settings, resolved, effective.origins));
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : configuration.diagnostics)
        diagnostics.append(diagnosticObject(diagnostic));
    return QJsonDocument(
               QJsonObject{{u"listeners"_s, listeners}, {u"settings"_s, values}, {u"diagnostics"_s, diagnostics}})
        .toJson();
}

} // namespace skep
