// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "settingsdiff.h"

#include "brokersettings.h"
#include "listenersettings.h"

namespace skep {

namespace {

using namespace Qt::StringLiterals;

QString described(const ListenerSettings &listener)
{
    return u"Listener \"%1\" (%2, %3, port %4)"_s.arg(listener.name, listenerElement(listener.transport),
                                                      listener.address.toString(), QString::number(listener.port));
}

template <class Owner>
QString changeOf(const Setting<Owner> &setting, const Owner &before, const Owner &after)
{
    const SettingValue old = setting.get(before);
    const SettingValue now = setting.get(after);
    if (old == now)
        return {};
    const QString path = QString::fromLatin1(setting.path);
    if (setting.rule.type == ValueRule::Type::Secret)
        return path + u" changes"_s;
    return u"%1 changes from %2 to %3"_s.arg(path, valueText(setting.rule, old), valueText(setting.rule, now));
}

void addListenerChange(const ListenerSettings &before, const ListenerSettings &after, QStringList &sentences)
{
    if (before.transport != after.transport) {
        sentences.append(u"Listener \"%1\": %2 becomes %3."_s.arg(after.name, listenerElement(before.transport),
                                                                  listenerElement(after.transport)));
    }
    for (const ListenerSetting &setting : listenerSettings()) {
        const QString change = changeOf(setting, before, after);
        if (setting.belongsTo(after.transport) && !change.isEmpty())
            sentences.append(u"Listener \"%1\": %2."_s.arg(after.name, change));
    }
}

} // namespace

QString SettingsChange::summary() const
{
    QString text = u"The configuration was read again"_s;
    if (isEmpty())
        return text + u"; nothing has changed."_s;
    text += whileRunning.isEmpty() ? u"; nothing changes while the broker runs."_s : u". "_s + whileRunning.join(u' ');
    return needsRestart.isEmpty() ? text : text + u" Needs a restart: "_s + needsRestart.join(u' ');
}

const ListenerSettings *findListener(const QList<ListenerSettings> &listeners, const QString &name)
{
    const auto at = std::find_if(listeners.cbegin(), listeners.cend(),
                                 [&](const ListenerSettings &listener) { return listener.name == name; });
    return at == listeners.cend() ? nullptr : &*at;
}

SettingsChange diffSettings(const Settings &before, const Settings &after)
{
    SettingsChange result;
    for (const ListenerSettings &listener : before.listeners) {
        if (!findListener(after.listeners, listener.name))
            result.whileRunning.append(described(listener) + u" is removed."_s);
    }
    for (const ListenerSettings &listener : after.listeners) {
        if (const ListenerSettings *old = findListener(before.listeners, listener.name))
            addListenerChange(*old, listener, result.whileRunning);
        else
            result.whileRunning.append(described(listener) + u" is added."_s);
    }
    for (const BrokerSetting &setting : brokerSettings()) {
        const QString change = changeOf(setting, before, after);
        if (change.isEmpty())
            continue;
        const bool now = setting.change == BrokerSetting::Change::WhileRunning;
        (now ? result.whileRunning : result.needsRestart).append(change + u'.');
    }
    return result;
}

ListenerChange compareListeners(const ListenerSettings &before, const ListenerSettings &after)
{
    if (before.transport != after.transport || before.address != after.address || before.port != after.port)
        return ListenerChange::Socket;
    const auto rows = listenerSettings();
    const bool same = std::all_of(rows.begin(), rows.end(), [&](const ListenerSetting &setting) {
        return !setting.belongsTo(after.transport) || setting.get(before) == setting.get(after);
    });
    return same ? ListenerChange::None : ListenerChange::Rules;
}

Settings changedWhileRunning(const Settings &before, Settings after)
{
    for (const BrokerSetting &setting : brokerSettings()) {
        if (setting.change == BrokerSetting::Change::NeedsRestart)
            setting.set(after, setting.get(before));
    }
    return after;
}

} // namespace skep
