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

template <class Owner>
QString valueLine(const Setting<Owner> &setting, const Owner &owner, const Origins &origins)
{
    const QString path = QString::fromLatin1(setting.path);
    QString line = path + u" = "_s + valueText(setting.rule, setting.get(owner));
    if (*setting.rule.unit)
        line += u' ' + QString::fromLatin1(setting.rule.unit);
    return line + u"  # "_s + origins.value(path).toString() + u'\n';
}

template <class Owner>
QJsonObject valueObject(const Setting<Owner> &setting, const Owner &owner, const Origins &origins)
{
    const Origin origin = origins.value(QString::fromLatin1(setting.path));
    QJsonObject object{{u"value"_s, valueJson(setting.rule, setting.get(owner))}, {u"from"_s, origin.toString()}};
    if (*setting.rule.unit)
        object.insert(u"unit"_s, QString::fromLatin1(setting.rule.unit));
    if (!origin.file.isEmpty()) {
        object.insert(u"file"_s, origin.file);
        object.insert(u"line"_s, origin.line);
    }
    return object;
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

QString effectiveText(const EffectiveSettings &effective)
{
    QString text;
    for (qsizetype i = 0; i < effective.settings.listeners.size(); ++i) {
        const ListenerSettings &listener = effective.settings.listeners.at(i);
        text += listenerElement(listener.transport) + u'\n';
        for (const ListenerSetting &setting : listenerSettings()) {
            if (setting.belongsTo(listener.transport))
                text += u"    "_s + valueLine(setting, listener, effective.listenerOrigins.value(i));
        }
    }
    for (const BrokerSetting &setting : brokerSettings())
        text += valueLine(setting, effective.settings, effective.origins);
    return text;
}

QByteArray effectiveJson(const Configuration &configuration)
{
    const EffectiveSettings &effective = configuration.effective;
    QJsonArray listeners;
    for (qsizetype i = 0; i < effective.settings.listeners.size(); ++i) {
        const ListenerSettings &listener = effective.settings.listeners.at(i);
        QJsonObject values;
        for (const ListenerSetting &setting : listenerSettings()) {
            if (setting.belongsTo(listener.transport))
                values.insert(QLatin1StringView(setting.path),
                              valueObject(setting, listener, effective.listenerOrigins.value(i)));
        }
        listeners.append(QJsonObject{{u"element"_s, listenerElement(listener.transport)}, {u"settings"_s, values}});
    }
    QJsonObject values;
    for (const BrokerSetting &setting : brokerSettings())
        values.insert(QLatin1StringView(setting.path), valueObject(setting, effective.settings, effective.origins));
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : configuration.diagnostics)
        diagnostics.append(diagnosticObject(diagnostic));
    return QJsonDocument(
               QJsonObject{{u"listeners"_s, listeners}, {u"settings"_s, values}, {u"diagnostics"_s, diagnostics}})
        .toJson();
}

} // namespace skep
