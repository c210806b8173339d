// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "quickfilters.h"

#include "core/console/traffic/filtercompletion.h"
#include "trafficmodel.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

QString typeCondition(const TrafficRow &record)
{
    switch (record.kind) {
    case CaptureKind::HttpRequest:
    case CaptureKind::HttpAnswer:
        return u"type == HTTP"_s;
    case CaptureKind::WebSocketFrame:
        return u"type == FRAME"_s;
    case CaptureKind::MqttPacket:
        return record.type == 0 ? u"malformed"_s
                                : u"type == "_s + QLatin1StringView(packetTypeName(PacketType(record.type)));
    case CaptureKind::Note:
        break;
    }
    return u"type == NOTE"_s;
}

QStringList numberCondition(QLatin1StringView field, quint64 number)
{
    return number == 0 ? QStringList() : QStringList{u"%1 == %2"_s.arg(field).arg(number)};
}

QStringList textCondition(QLatin1StringView field, const QByteArray &text)
{
    return {u"%1 == %2"_s.arg(field, filterQuoted(QString::fromUtf8(text)))};
}

QStringList flagConditions(const TrafficRow &record)
{
    QStringList conditions;
    if (record.flags & TrafficRow::Retain)
        conditions.append(u"retain"_s);
    if (record.flags & TrafficRow::Dup)
        conditions.append(u"dup"_s);
    return conditions.isEmpty() ? QStringList{u"!retain"_s, u"!dup"_s} : conditions;
}

/// What the broker said, and what it is about.
QStringList noteConditions(const TrafficStore &store, quint64 number, const TrafficRow &record)
{
    QStringList conditions;
    if (record.kind == CaptureKind::Note)
        conditions =
            store.bytes(number).isEmpty() ? QStringList() : textCondition("note"_L1, store.bytes(number).toByteArray());
    if (record.flags & TrafficRow::HasReason && record.reasonCode)
        conditions.append(u"reason == 0x%1"_s.arg(record.reasonCode, 2, 16, QLatin1Char('0')));
    if (record.flags & TrafficRow::Malformed)
        conditions.append(u"malformed"_s);
    conditions.append(numberCondition("message"_L1, record.message));
    return conditions.isEmpty() ? numberCondition("connection"_L1, quint64(store.party(record.party).connection))
                                : conditions;
}

/// Of what is in the cell; empty if there is nothing to ask for.
QStringList contentConditions(const TrafficModel &model, int row, int column)
{
    const TrafficRow &record = model.record(row);
    const TrafficStore &store = model.store();
    const CaptureParty &party = store.party(record.party);
    const bool isPublish = record.kind == CaptureKind::MqttPacket && PacketType(record.type) == PacketType::Publish;
    switch (TrafficModel::Section(column)) {
    case TrafficModel::Time:
    case TrafficModel::Elapsed:
        return {u"record >= %1"_s.arg(model.number(row)), u"record <= %1"_s.arg(model.number(row))};
    case TrafficModel::Client:
        return textCondition("client"_L1, party.clientId);
    case TrafficModel::Direction:
        if (record.direction == CaptureDirection::None)
            break;
        return {record.direction == CaptureDirection::In ? u"direction == in"_s : u"direction == out"_s};
    case TrafficModel::Type:
        return {typeCondition(record)};
    case TrafficModel::Topic:
        return textCondition("topic"_L1, store.topic(record.topic).text);
    case TrafficModel::QoSLevel:
        return isPublish ? QStringList{u"qos == %1"_s.arg(record.qos)} : QStringList();
    case TrafficModel::Flags:
        return flagConditions(record);
    case TrafficModel::Size:
        return record.kind == CaptureKind::Note
            ? QStringList()
            : QStringList{u"size >= %1"_s.arg(record.wholeSize), u"size == %1"_s.arg(record.wholeSize)};
    case TrafficModel::Note:
        return noteConditions(store, model.number(row), record);
    case TrafficModel::Message:
        return numberCondition("message"_L1, record.message);
    case TrafficModel::Connection:
        return numberCondition("connection"_L1, quint64(party.connection));
    case TrafficModel::Address:
        return textCondition("address"_L1, party.peer.toUtf8());
    case TrafficModel::PacketIdentifier:
        return numberCondition("packetid"_L1, record.packetId);
    case TrafficModel::SectionCount:
        break;
    }
    return {};
}

} // namespace

QStringList conditionsOf(const TrafficModel &model, int row, int column)
{
    const QStringList conditions = contentConditions(model, row, column);
    return conditions.isEmpty() ? QStringList{typeCondition(model.record(row))} : conditions;
}

} // namespace skep
