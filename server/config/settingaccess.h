// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bindaddress.h"
#include "settingvalue.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <type_traits>

namespace skep {

// Getters and setters of the settings' tables, made from pointers to members: get<Settings, &Settings::limits,
// &Limits::maxPacketSize>. They convert between a field's own type and SettingValue.

template <class Field>
SettingValue toValue(const Field &field)
{
    if constexpr (std::is_same_v<Field, bool> || std::is_same_v<Field, QString> || std::is_same_v<Field, QStringList>) {
        return field;
    } else if constexpr (std::is_same_v<Field, BindAddress>) {
        return field.toString();
    } else if constexpr (std::is_same_v<Field, QList<QByteArray>>) {
        QStringList texts;
        for (const QByteArray &bytes : field)
            texts.append(QString::fromUtf8(bytes));
        return texts;
    } else if constexpr (std::is_same_v<Field, QList<std::pair<QHostAddress, int>>>) {
        QStringList texts;
        for (const auto &network : field)
            texts.append(networkText(network));
        return texts;
    } else {
        return qint64(field);
    }
}

template <class Field>
void assignValue(Field &field, const SettingValue &value)
{
    if constexpr (std::is_same_v<Field, bool> || std::is_same_v<Field, QString> || std::is_same_v<Field, QStringList>) {
        field = std::get<Field>(value);
    } else if constexpr (std::is_same_v<Field, BindAddress>) {
        field = BindAddress::parse(std::get<QString>(value)).value_or(BindAddress());
    } else if constexpr (std::is_same_v<Field, QList<QByteArray>>) {
        field.clear();
        for (const QString &text : std::get<QStringList>(value))
            field.append(text.toUtf8());
    } else if constexpr (std::is_same_v<Field, QList<std::pair<QHostAddress, int>>>) {
        field.clear();
        for (const QString &text : std::get<QStringList>(value))
            field.append(QHostAddress::parseSubnet(text));
    } else {
        field = Field(std::get<qint64>(value));
    }
}

template <class Owner, auto... Members>
SettingValue getField(const Owner &owner)
{
    return toValue((owner.*....*Members));
}

template <class Owner, auto... Members>
void setField(Owner &owner, const SettingValue &value)
{
    assignValue((owner.*....*Members), value);
}

} // namespace skep
