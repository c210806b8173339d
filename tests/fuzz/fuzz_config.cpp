// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/brokersettings.h"
#include "server/config/configurationfile.h"
#include "server/config/listenersettings.h"
#include "server/config/settingsdiff.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

// Reads any bytes as config.xml and as configuration.properties. What is usable must be printable, be within the
// tables' ranges, and read the same twice; every complaint must be a sentence with a place inside the file.

using namespace skep;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

template <class Owner>
void checkRange(const Setting<Owner> &setting, const Owner &owner)
{
    const SettingValue value = setting.get(owner);
    if (setting.rule.type == ValueRule::Type::Choice)
        require(size_t(std::get<qint64>(value)) < setting.rule.choices.size());
    if (setting.rule.type != ValueRule::Type::Integer)
        return;
    const qint64 number = std::get<qint64>(value);
    const bool automatic = setting.rule.hasAutomatic && number == ValueRule::AutomaticNumber;
    // A topic alias maximum of 0 is what its switch sets.
    require(automatic || number == 0 || (number >= setting.rule.minimum && number <= setting.rule.maximum));
}

void check(const QByteArray &bytes, const QString &path, const QProcessEnvironment &environment)
{
    const Configuration configuration = readConfiguration(bytes, path, environment);
    const qint64 lines = bytes.count('\n') + bytes.count('\r') + 1;
    for (const Diagnostic &diagnostic : configuration.diagnostics) {
        require(!diagnostic.sentence.isEmpty() && diagnostic.position.line <= lines);
        require(diagnostic.toString().startsWith(path));
    }
    if (!configuration.isUsable())
        return;
    const EffectiveSettings &effective = configuration.effective;
    require(effective.listenerOrigins.size() == effective.settings.listeners.size());
    for (const BrokerSetting &setting : brokerSettings())
        checkRange(setting, effective.settings);
    for (const ListenerSettings &listener : effective.settings.listeners) {
        require(!listener.name.isEmpty());
        for (const ListenerSetting &setting : listenerSettings())
            checkRange<ListenerSettings>(setting, listener);
    }
    require(!effectiveText(effective, {}).isEmpty() && !effectiveJson(configuration, {}).isEmpty());
    const Configuration again = readConfiguration(bytes, path, environment);
    require(diffSettings(effective.settings, again.effective.settings).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    QProcessEnvironment environment;
    environment.insert(u"A"_s, u"1883"_s);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(bytes, u"/c/config.xml"_s, environment);
    check(bytes, u"/c/configuration.properties"_s, environment);
    return 0;
}
