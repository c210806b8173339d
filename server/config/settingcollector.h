// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "effectivesettings.h"
#include "settingrow.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <vector>

namespace skep {

/// What a reader of configuration files is given. `file` is only for sentences, `baseDirectory` for relative paths
/// within.
struct ConfigurationSource
{
    QString file;
    QString baseDirectory; ///< empty: paths stay as they are
    QProcessEnvironment environment;
};

/// A value as a file gives it.
struct GivenValue
{
    QString name; ///< as the file calls the setting
    QString text;
    SourcePosition position;
    QStringList variables;
    bool isUnset = false; ///< a placeholder in it is not set, which has been said: there is no value
};

/// Takes the values that a file gives to one owner, in the file's order, and then sets them in the tables' order. A
/// list is all of its values; of anything else the last one counts.
template <class Owner>
class SettingCollector final
{
public:
    void add(const Setting<Owner> &setting, GivenValue given)
    {
        const auto at = std::find_if(m_values.begin(), m_values.end(),
                                     [&](const Values &values) { return values.setting == &setting; });
        if (at == m_values.end())
            m_values.push_back({&setting, {std::move(given)}});
        else
            at->given.append(std::move(given));
    }

    bool has(const Setting<Owner> &setting) const
    {
        return std::any_of(m_values.begin(), m_values.end(),
                           [&](const Values &values) { return values.setting == &setting; });
    }

    void apply(Owner &owner, Origins &origins, const ConfigurationSource &source, QList<Diagnostic> &diagnostics)
    {
        std::sort(m_values.begin(), m_values.end(),
                  [](const Values &a, const Values &b) { return std::less<>()(a.setting, b.setting); });
        const Owner defaults = owner;
        for (const Values &values : m_values)
            applyOne(values, owner, defaults, origins, source, diagnostics);
    }

private:
    struct Values
    {
        const Setting<Owner> *setting;
        QList<GivenValue> given; ///< at least one
    };

    static void applyOne(const Values &values, Owner &owner, const Owner &defaults, Origins &origins,
                         const ConfigurationSource &source, QList<Diagnostic> &diagnostics)
    {
        using namespace Qt::StringLiterals;
        const Setting<Owner> &setting = *values.setting;
        const bool isList = setting.rule.isList();
        const auto report = [&](Severity severity, const GivenValue &given, const QString &what) {
            diagnostics.append({severity, source.file, given.position, given.name + u": "_s + what + u'.'});
        };
        QStringList list;
        for (const GivenValue &given : values.given) {
            if (!isList && &given != &values.given.constFirst())
                report(Severity::Warning, given, u"given more than once; the value given last counts"_s);
            if (given.isUnset)
                continue;
            const ParsedValue parsed =
                parseValue(setting.rule, given.text, setting.get(defaults), source.baseDirectory);
            if (!parsed.complaint.isEmpty())
                report(parsed.value ? Severity::Warning : Severity::Error, given,
                       (given.text.isEmpty() ? u"the value "_s : u'"' + given.text + u"\" "_s) + parsed.complaint);
            if (!parsed.value)
                continue;
            if (isList)
                list += std::get<QStringList>(*parsed.value);
            setting.set(owner, isList ? SettingValue(list) : *parsed.value);
        }
        const GivenValue &last = values.given.constLast();
        origins.insert(QString::fromLatin1(setting.path), {source.file, last.position.line, last.variables, {}});
        if (setting.unserved && setting.get(owner) != setting.unserved->served)
            report(Severity::Warning, last,
                   QString::fromLatin1(setting.unserved->sentence) + u"; the value has no effect"_s);
    }

    std::vector<Values> m_values;
};

} // namespace skep
