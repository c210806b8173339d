// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "traffictext.h"

#include "core/console/traffic/dissectpacket.h"
#include "format.h"

#include <QDateTime>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qint64 Microsecond = 1'000;

} // namespace

QString TrafficText::time(qint64 nanoseconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(nanoseconds / Second);
    return time.toString("HH:mm:ss"_L1) + u".%1"_s.arg(nanoseconds % Second / Microsecond, 6, 10, QLatin1Char('0'));
}

QString TrafficText::delta(qint64 nanoseconds)
{
    return QString::number(double(nanoseconds) / double(Second), 'f', 6);
}

QString TrafficText::direction(CaptureDirection direction)
{
    switch (direction) {
    case CaptureDirection::In:
        return tr("in", "direction");
    case CaptureDirection::Out:
        return tr("out", "direction");
    case CaptureDirection::None:
        break;
    }
    return {};
}

QString TrafficText::type(const TrafficRow &row)
{
    switch (row.kind) {
    case CaptureKind::HttpRequest:
        return tr("HTTP request");
    case CaptureKind::HttpAnswer:
        return tr("HTTP answer");
    case CaptureKind::WebSocketFrame:
        return tr("Frame");
    case CaptureKind::MqttPacket:
        return row.type == 0 ? tr("No packet") : QString(QLatin1StringView(packetTypeName(PacketType(row.type))));
    case CaptureKind::Note:
        break;
    }
    return tr("Note");
}

QString TrafficText::flags(const TrafficRow &row)
{
    QStringList words;
    if (row.flags & TrafficRow::Dup)
        words.append(u"DUP"_s);
    if (row.flags & TrafficRow::Retain)
        words.append(u"RETAIN"_s);
    return words.join(u' ');
}

QString TrafficText::note(const TrafficStore &store, quint64 number)
{
    const TrafficRow &row = store.row(number);
    if (row.kind == CaptureKind::Note)
        return noteOf(store, number, row);
    if (row.flags & TrafficRow::Malformed)
        return tr("not valid");
    return row.kind == CaptureKind::MqttPacket ? packetNote(row) : QString();
}

QString TrafficText::noteOf(const TrafficStore &store, quint64 number, const TrafficRow &row)
{
    const QString sentence = QString::fromUtf8(store.bytes(number));
    const QString client = QString::fromUtf8(store.party(row.party).clientId);
    switch (row.note) {
    case CaptureNote::ConnectionOpened:
        return tr("connection opened from %1").arg(store.party(row.party).peer);
    case CaptureNote::ConnectionClosed:
        return tr("connection closed");
    case CaptureNote::Matched:
        return row.value == 0 ? tr("matched no subscription") : tr("matched %1").arg(Format::number(row.value));
    case CaptureNote::NotAuthorized:
        return tr("not authorised: %1").arg(sentence);
    case CaptureNote::Queued:
        return tr("queued for %1").arg(client);
    case CaptureNote::Dropped:
        return tr("dropped for %1: %2").arg(client, sentence);
    case CaptureNote::Retained:
        return tr("kept as the retained message");
    case CaptureNote::Malformed:
        return tr("not valid: %1").arg(sentence);
    case CaptureNote::Event:
    case CaptureNote::None:
        break;
    }
    return sentence;
}

QString TrafficText::packetNote(const TrafficRow &row)
{
    const QString message = QString::number(row.message);
    const QString reason = row.flags & TrafficRow::HasReason && row.reasonCode >= 0x04
        ? reasonText(row.reasonCode, PacketType(row.type))
        : QString();
    if (row.message == 0)
        return reason;
    switch (PacketType(row.type)) {
    case PacketType::Publish:
        return row.direction == CaptureDirection::In ? tr("message %1").arg(message)
                                                     : tr("delivery of message %1").arg(message);
    case PacketType::Puback:
    case PacketType::Pubcomp:
        return (row.direction == CaptureDirection::In ? tr("acknowledges message %1")
                                                      : tr("message %1 is acknowledged"))
                   .arg(message)
            + (reason.isEmpty() ? QString() : u" – "_s + reason);
    default:
        return tr("for message %1").arg(message) + (reason.isEmpty() ? QString() : u" – "_s + reason);
    }
}

QString TrafficText::overwritten(const CaptureLoss &loss)
{
    if (loss.records == 0)
        return {};
    return tr("%1 older records were overwritten, from %2 to %3")
        .arg(Format::number(loss.records), time(loss.from), time(loss.until));
}

} // namespace skep
