// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedmodel.h"

#include "casefold.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace skep {

namespace {

constexpr Column RetainedColumns[] = {
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Topic"), nullptr, CellStyle::Mono, 270, false, 230},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Payload"), nullptr, CellStyle::Mono, 220, false, 120},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Size"), nullptr, CellStyle::Number, 84},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "QoS"), nullptr, CellStyle::Badge, 64},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Age"), nullptr, CellStyle::Number, 112},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Expires in"), nullptr, CellStyle::Number, 112},
    {QT_TRANSLATE_NOOP("skep::RetainedModel", "Publisher"), nullptr, CellStyle::Text, 200, false, 120, 1},
};
static_assert(std::size(RetainedColumns) == RetainedModel::SectionCount);

constexpr qsizetype SortedPayload = 64; // bytes that the order looks at

} // namespace

RetainedModel::RetainedModel(QObject *parent) : KeyedRows(RetainedColumns, parent) { }

QString RetainedModel::text(int row, int column) const
{
    const RetainedSnapshot &message = at(row);
    switch (Section(column)) {
    case Topic:
        return message.topic;
    case Payload:
        return Payload::preview(message.payload);
    case Size:
        return Format::bytes(message.payloadSize);
    case MessageQoS:
        return Format::qos(message.qos);
    case Age:
        return Format::duration(now() - message.storedAt);
    case Expiry:
        return message.expiresAt ? Format::duration(*message.expiresAt - now()) : tr("never", "message expiry");
    case Publisher:
        return Format::publisher(message.publisher);
    case SectionCount:
        break;
    }
    return {};
}

SortValue RetainedModel::sortValue(int row, int column) const
{
    const RetainedSnapshot &message = at(row);
    switch (Section(column)) {
    case Payload:
        return QString::fromUtf8(
            QByteArrayView(message.payload).first(std::min(message.payload.size(), SortedPayload)));
    case Size:
        return double(message.payloadSize);
    case MessageQoS:
        return double(message.qos);
    case Age:
        return -double(message.storedAt);
    case Expiry:
        return message.expiresAt ? double(*message.expiresAt) : 1e18;
    default:
        return text(row, column);
    }
}

Tone RetainedModel::tone(int row, int column) const
{
    switch (Section(column)) {
    case MessageQoS:
        return at(row).qos == QoS::AtMostOnce ? Tone::Muted : Tone::Info;
    case Expiry:
        return at(row).expiresAt ? Tone::Normal : Tone::Muted;
    case Publisher:
        return at(row).publisher.isEmpty() ? Tone::Muted : Tone::Normal;
    default:
        return Tone::Normal;
    }
}

QString RetainedModel::toolTip(int row, int column) const
{
    if (column == Age)
        return tr("Stored %1").arg(Format::fullTime(at(row).storedAt));
    if (column == Expiry && at(row).expiresAt)
        return tr("Expires %1").arg(Format::fullTime(*at(row).expiresAt));
    return text(row, column);
}

bool RetainedModel::matches(int row, const QString &word) const
{
    const RetainedSnapshot &message = at(row);
    return containsWord(message.topic, word) || containsWord(message.publisher, word)
        || containsWord(QByteArrayView(message.payload), QByteArrayView(word.toUtf8()));
}

} // namespace skep
