// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "historymodel.h"

#include "casefold.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"

#include <QLocale>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr Column HistoryColumns[] = {
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "Time"), nullptr, CellStyle::Text, 118, false, 110},
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "Value"), nullptr, CellStyle::Mono, 140},
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "Change"),
     QT_TRANSLATE_NOOP("skep::HistoryModel", "Difference from the previous number"), CellStyle::Number, 82},
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "Size"), nullptr, CellStyle::Number, 70, true},
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "QoS"), nullptr, CellStyle::Badge, 56, true},
    {QT_TRANSLATE_NOOP("skep::HistoryModel", "Publisher"), nullptr, CellStyle::Text, 140, true},
};
static_assert(std::size(HistoryColumns) == HistoryModel::SectionCount);

} // namespace

HistoryModel::HistoryModel(QObject *parent) : KeyedRows(HistoryColumns, parent) { }

QString HistoryModel::text(int row, int column) const
{
    const HistoryEntry &entry = at(row);
    switch (Section(column)) {
    case Time:
        return Format::time(entry.sample.time, now());
    case Value:
        return Payload::preview(entry.sample.payload);
    case Change:
        if (!entry.change || *entry.change == 0)
            return {};
        return (*entry.change > 0 ? u"+"_s : QString()) + QLocale().toString(*entry.change, 'g', 5);
    case Size:
        return Format::bytes(entry.sample.payloadSize);
    case MessageQoS:
        return Format::qos(entry.sample.qos);
    case Publisher:
        return Format::publisher(entry.sample.publisher);
    case SectionCount:
        break;
    }
    return {};
}

SortValue HistoryModel::sortValue(int row, int column) const
{
    switch (Section(column)) {
    case Time:
        return double(at(row).number);
    case Change:
        return at(row).change.value_or(0);
    case Size:
        return double(at(row).sample.payloadSize);
    case MessageQoS:
        return double(at(row).sample.qos);
    default:
        return text(row, column);
    }
}

Tone HistoryModel::tone(int row, int column) const
{
    switch (Section(column)) {
    case Time:
        return Tone::Muted;
    case Change:
        return at(row).change.value_or(0) < 0 ? Tone::Info : Tone::Good;
    case MessageQoS:
        return at(row).sample.qos == QoS::AtMostOnce ? Tone::Muted : Tone::Info;
    default:
        return Tone::Normal;
    }
}

QString HistoryModel::toolTip(int row, int column) const
{
    const TopicSample &sample = at(row).sample;
    if (column != Time)
        return text(row, column);
    const QString time = Format::fullTime(sample.time);
    return sample.before == 0 ? time
                              : time + u'\n'
            + tr("%Ln message(s) before this one came too fast to be shown one by one.", nullptr, int(sample.before));
}

bool HistoryModel::matches(int row, const QString &word) const
{
    return containsWord(QByteArrayView(at(row).sample.payload), QByteArrayView(word.toUtf8()));
}

} // namespace skep
