// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "settingvalue.h"

#include "bindaddress.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonArray>

#include <algorithm>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

QString choiceNames(std::span<const QLatin1StringView> choices)
{
    QString names;
    for (size_t i = 0; i < choices.size(); ++i)
        names += (i == 0 ? ""_L1 : i + 1 == choices.size() ? " or "_L1 : ", "_L1) + choices[i];
    return names;
}

bool isWholeNumber(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.sliced(1);
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// As XML Schema has it: xs:boolean.
ParsedValue parseBoolean(const QString &text)
{
    if (text == u"true" || text == u"1")
        return {true, {}};
    if (text == u"false" || text == u"0")
        return {false, {}};
    return {std::nullopt, u"is not true or false"_s};
}

ParsedValue parseInteger(const ValueRule &rule, const QString &text, const SettingValue &fallback)
{
    if (rule.hasAutomatic && text == u"auto")
        return {ValueRule::AutomaticNumber, {}};
    if (!isWholeNumber(text))
        return {std::nullopt, rule.hasAutomatic ? u"is not a whole number or auto"_s : u"is not a whole number"_s};
    bool fits = false;
    qint64 number = text.toLongLong(&fits);
    if (!fits)
        number = text.startsWith(u'-') ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    if (fits && number >= rule.minimum && number <= rule.maximum)
        return {number, {}};
    const QString range = rule.maximum == std::numeric_limits<qint64>::max()
        ? u"is less than %1"_s.arg(rule.minimum)
        : u"is not from %1 to %2"_s.arg(rule.minimum).arg(rule.maximum);
    switch (rule.outside) {
    case ValueRule::Outside::TakesNearest:
        number = std::clamp(number, rule.minimum, rule.maximum);
        return {number, range + u"; it is taken as %1"_s.arg(number)};
    case ValueRule::Outside::TakesDefault:
        return {fallback, range + u"; the default, %1, is used"_s.arg(valueText(rule, fallback))};
    case ValueRule::Outside::IsError:
        break;
    }
    return {std::nullopt, range};
}

ParsedValue parseChoice(const ValueRule &rule, const QString &text)
{
    for (size_t i = 0; i < rule.choices.size(); ++i) {
        if (text.compare(rule.choices[i], Qt::CaseInsensitive) == 0)
            return {qint64(i), {}};
    }
    return {std::nullopt, u"is not "_s + rule.expectation()};
}

ParsedValue parseAddress(const ValueRule &rule, const QString &text)
{
    const auto address = BindAddress::parse(text);
    if (!address)
        return {std::nullopt, u"is not "_s + rule.expectation()};
    return {address->toString(), {}};
}

ParsedValue parseNetwork(const ValueRule &rule, const QString &text)
{
    const auto network = QHostAddress::parseSubnet(text);
    if (network.first.isNull())
        return {std::nullopt, u"is not "_s + rule.expectation()};
    return {QStringList{networkText(network)}, {}};
}

ParsedValue parseRequestPath(const ValueRule &rule, const QString &text)
{
    const bool isFit = text.startsWith(u'/') && std::all_of(text.begin(), text.end(), [](QChar c) {
                           return c > u' ' && c <= u'~' && c != u'?' && c != u'#';
                       });
    if (!isFit)
        return {std::nullopt, u"is not "_s + rule.expectation()};
    return {text, {}};
}

} // namespace

QString networkText(const std::pair<QHostAddress, int> &network)
{
    return network.first.toString() + u'/' + QString::number(network.second);
}

QString ValueRule::expectation() const
{
    switch (type) {
    case Type::Boolean:
        return u"true or false"_s;
    case Type::Choice:
        return choiceNames(choices);
    case Type::Address:
        return u"an IP address or a host name, such as 127.0.0.1, ::1, 0.0.0.0 or localhost"_s;
    case Type::NetworkList:
        return u"a network or an IP address, such as 10.0.0.0/8 or ::1"_s;
    case Type::RequestPath:
        return u"a path of printable ASCII without a query that begins with /"_s;
    case Type::Integer:
        return maximum == std::numeric_limits<qint64>::max()
            ? (hasAutomatic ? u"auto or a whole number from %1"_s : u"a whole number from %1"_s).arg(minimum)
            : u"a whole number from %1 to %2"_s.arg(minimum).arg(maximum);
    case Type::Path:
        return u"a path"_s;
    case Type::Text:
    case Type::Secret:
    case Type::List:
        break;
    }
    return u"a text"_s;
}

ParsedValue parseValue(const ValueRule &rule, const QString &text, const SettingValue &fallback,
                       const QString &baseDirectory)
{
    if (text.isEmpty() && rule.type != ValueRule::Type::Secret)
        return {std::nullopt, u"is empty; it takes "_s + rule.expectation()};
    switch (rule.type) {
    case ValueRule::Type::Boolean:
        return parseBoolean(text);
    case ValueRule::Type::Integer:
        return parseInteger(rule, text, fallback);
    case ValueRule::Type::Choice:
        return parseChoice(rule, text);
    case ValueRule::Type::Address:
        return parseAddress(rule, text);
    case ValueRule::Type::Path:
        return {baseDirectory.isEmpty() ? text : QDir::cleanPath(QDir(baseDirectory).filePath(text)), {}};
    case ValueRule::Type::RequestPath:
        return parseRequestPath(rule, text);
    case ValueRule::Type::List:
        return {QStringList{text}, {}};
    case ValueRule::Type::NetworkList:
        return parseNetwork(rule, text);
    case ValueRule::Type::Text:
    case ValueRule::Type::Secret:
        break;
    }
    return {text, {}};
}

bool isAutomatic(const ValueRule &rule, const SettingValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return rule.hasAutomatic && number && *number == ValueRule::AutomaticNumber;
}

QString valueText(const ValueRule &rule, const SettingValue &value)
{
    if (isAutomatic(rule, value))
        return u"auto"_s;
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *number = std::get_if<qint64>(&value))
        return rule.type == ValueRule::Type::Choice ? QString(rule.choices[size_t(*number)]) : QString::number(*number);
    const auto *list = std::get_if<QStringList>(&value);
    const QString text = list ? list->join(u", "_s) : std::get<QString>(value);
    if (text.isEmpty())
        return u"(none)"_s;
    return rule.type == ValueRule::Type::Secret ? u"(hidden)"_s : text;
}

QJsonValue valueJson(const ValueRule &rule, const SettingValue &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean;
    if (const auto *list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    if (const auto *number = std::get_if<qint64>(&value);
        number && rule.type != ValueRule::Type::Choice && !isAutomatic(rule, value))
        return *number;
    if (const auto *text = std::get_if<QString>(&value); text && text->isEmpty())
        return {};
    return valueText(rule, value);
}

} // namespace skep
