// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficwriter.h"

#include <QDateTime>
#include <QTimeZone>

namespace skep {

using namespace Qt::StringLiterals;

TrafficWriter::~TrafficWriter() = default;

QString recordTypeName(const TrafficRow &row)
{
    switch (row.kind) {
    case CaptureKind::HttpRequest:
        return u"HTTP request"_s;
    case CaptureKind::HttpAnswer:
        return u"HTTP answer"_s;
    case CaptureKind::WebSocketFrame:
        return u"WebSocket frame"_s;
    case CaptureKind::MqttPacket:
        return row.type == 0 ? u"no packet"_s : QString(QLatin1StringView(packetTypeName(PacketType(row.type))));
    case CaptureKind::Note:
        break;
    }
    return u"note"_s;
}

QString directionName(CaptureDirection direction)
{
    switch (direction) {
    case CaptureDirection::In:
        return u"in"_s;
    case CaptureDirection::Out:
        return u"out"_s;
    case CaptureDirection::None:
        break;
    }
    return {};
}

QString noteName(CaptureNote note)
{
    switch (note) {
    case CaptureNote::None:
        break;
    case CaptureNote::ConnectionOpened:
        return u"connection opened"_s;
    case CaptureNote::ConnectionClosed:
        return u"connection closed"_s;
    case CaptureNote::Matched:
        return u"matched"_s;
    case CaptureNote::NotAuthorized:
        return u"not authorized"_s;
    case CaptureNote::Queued:
        return u"queued"_s;
    case CaptureNote::Dropped:
        return u"dropped"_s;
    case CaptureNote::Retained:
        return u"retained"_s;
    case CaptureNote::Malformed:
        return u"malformed"_s;
    case CaptureNote::Event:
        return u"event"_s;
    }
    return {};
}

QString exactTime(qint64 nanoseconds)
{
    constexpr qint64 Second = 1'000'000'000;
    const qint64 part = (nanoseconds % Second + Second) % Second;
    const auto time = QDateTime::fromSecsSinceEpoch((nanoseconds - part) / Second, Qt::UTC);
    return time.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u".%1Z"_s.arg(part, 9, 10, QLatin1Char('0'));
}

} // namespace skep
