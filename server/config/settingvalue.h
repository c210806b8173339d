// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <variant>

namespace skep {

/// A value of a setting as tables, files and printing exchange it. A choice is the number of its name.
using SettingValue = std::variant<bool, qint64, QString, QStringList>;

/// What a setting's value may be: the one place for its type, range, names and unit.
struct ValueRule
{
    enum class Type : quint8 {
        Boolean,
        Integer,
        Choice, ///< one of `choices`, without regard to case
        Text,
        Path, ///< of a file; a relative one starts at the configuration's base directory
        RequestPath, ///< of an HTTP request, without its query
        Secret, ///< a text that is never printed
        Address, ///< an IP address or a host name
        List, ///< texts, one each time that it is given
        NetworkList, ///< the same of networks: "10.0.0.0/8"
    };
    enum class Outside : quint8 { TakesDefault, TakesNearest, IsError };

    Type type = Type::Text;
    qint64 minimum = 0;
    qint64 maximum = std::numeric_limits<qint64>::max();
    Outside outside = Outside::TakesDefault;
    const char *unit = "";
    std::span<const QLatin1StringView> choices = {};
    bool hasAutomatic = false; ///< Integer: "auto" stands for AutomaticNumber

    /// The number is made from what the machine has.
    static constexpr qint64 AutomaticNumber = -1;

    bool isList() const { return type == Type::List || type == Type::NetworkList; }

    /// What it takes: "a whole number from 0 to 65535", "true or false", "file or in-memory".
    QString expectation() const;
};

/// The rules that need no more than a type.
inline constexpr ValueRule BooleanRule{.type = ValueRule::Type::Boolean};
inline constexpr ValueRule PathRule{.type = ValueRule::Type::Path};
inline constexpr ValueRule SecretRule{.type = ValueRule::Type::Secret};
inline constexpr ValueRule ListRule{.type = ValueRule::Type::List};

/// "10.0.0.0/8".
QString networkText(const std::pair<QHostAddress, int> &network);

/// The result of reading a text: a value, or none; and what is wrong with it, if anything, as the end of a sentence.
struct ParsedValue
{
    std::optional<SettingValue> value;
    QString complaint; ///< "is not true or false"; empty: nothing to say
};

/// Reads a trimmed text by a rule. `fallback` is the default, which replaces a number out of range if the rule says
/// so.
ParsedValue parseValue(const ValueRule &rule, const QString &text, const SettingValue &fallback,
                       const QString &baseDirectory);

/// "auto".
bool isAutomatic(const ValueRule &rule, const SettingValue &value);

/// As it is printed: "true", "65535", "discard-oldest", "mqtt, mqttv3.1"; a secret as "(hidden)", nothing as "(none)".
QString valueText(const ValueRule &rule, const SettingValue &value);
QJsonValue valueJson(const ValueRule &rule, const SettingValue &value);

} // namespace skep
