// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficmodel.h"

#include "casefold.h"
#include "gui/text/format.h"
#include "gui/text/traffictext.h"

#include <QElapsedTimer>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FilterSliceMs = 12; // ms
constexpr quint64 RecordsBetweenLooks = 2'000; // records between two looks at the clock

constexpr Column TrafficColumns[] = {
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Time"), nullptr, CellStyle::Mono, 148, false, 148},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Delta"),
     QT_TRANSLATE_NOOP("skep::TrafficModel", "Seconds since the row above"), CellStyle::Number, 84},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Client"), nullptr, CellStyle::Text, 150},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Direction"),
     QT_TRANSLATE_NOOP("skep::TrafficModel", "As the broker sees it"), CellStyle::Text, 96, false, 70},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Type"), nullptr, CellStyle::Badge, 124},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Topic"),
     QT_TRANSLATE_NOOP("skep::TrafficModel", "Of a subscription its first topic filter"), CellStyle::Mono, 200},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "QoS"), nullptr, CellStyle::Number, 52},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Flags"), nullptr, CellStyle::Text, 74, false, 74},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Size"), nullptr, CellStyle::Number, 78},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Note"),
     QT_TRANSLATE_NOOP("skep::TrafficModel", "What the broker did, and why"), CellStyle::Text, 240},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Connection"), nullptr, CellStyle::Number, 88, true},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Address"), nullptr, CellStyle::Text, 150, true},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Packet id"), nullptr, CellStyle::Number, 78, true},
    {QT_TRANSLATE_NOOP("skep::TrafficModel", "Message"),
     QT_TRANSLATE_NOOP("skep::TrafficModel", "The same number from the publication to every delivery"),
     CellStyle::Number, 84, true},
};
static_assert(std::size(TrafficColumns) == TrafficModel::SectionCount);

} // namespace

TrafficModel::TrafficModel(QObject *parent) : TableModel(TrafficColumns, parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TrafficModel::judge);
}

// -- records

size_t TrafficModel::append(std::span<CaptureChunk> chunks, qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    size_t taken = 0;
    while (taken < chunks.size() && (taken == 0 || timer.elapsed() < ms))
        m_store.append(chunks[taken++]);
    removeGone();
    if (!m_slices.isActive())
        judge();
    return taken;
}

void TrafficModel::setBudget(qint64 budget)
{
    m_store.setBudget(budget);
    removeGone();
}

void TrafficModel::clear()
{
    beginResetModel();
    m_store.clear();
    judgeAnew();
}

void TrafficModel::hide()
{
    beginResetModel();
    m_store.hide();
    judgeAnew();
}

void TrafficModel::showHidden()
{
    beginResetModel();
    m_store.showHidden();
    judgeAnew();
}

/// Rows whose records had to make room.
void TrafficModel::removeGone()
{
    m_judged = std::max(m_judged, m_store.begin());
    const auto begin = m_visible.begin() + qsizetype(m_first);
    const auto firstLeft = std::lower_bound(begin, m_visible.end(), m_store.begin());
    if (firstLeft == begin)
        return;
    const int count = int(firstLeft - begin);
    beginRemoveRows({}, 0, count - 1);
    m_first += size_t(count);
    if (m_first > m_visible.size() / 2) {
        m_visible.erase(m_visible.begin(), m_visible.begin() + qsizetype(m_first));
        m_first = 0;
    }
    endRemoveRows();
}

// -- the filter

void TrafficModel::setFilter(TrafficFilter filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    judgeAnew();
}

/// Ends the reset that has begun.
void TrafficModel::judgeAnew()
{
    m_first = 0;
    m_judged = m_store.begin();
    m_visible = judgeSlice(FilterSliceMs);
    endResetModel();
    if (pending() > 0)
        m_slices.start();
    Q_EMIT progressed();
}

void TrafficModel::judge()
{
    const std::vector<quint64> passed = judgeSlice(FilterSliceMs);
    if (!passed.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(passed.size()) - 1);
        m_visible.insert(m_visible.end(), passed.begin(), passed.end());
        endInsertRows();
    }
    if (pending() > 0)
        m_slices.start();
    Q_EMIT progressed();
}

/// The numbers of the next records that pass.
std::vector<quint64> TrafficModel::judgeSlice(qint64 ms)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<quint64> passed;
    while (m_judged < m_store.end() && timer.elapsed() < ms) {
        const quint64 until = std::min(m_judged + RecordsBetweenLooks, m_store.end());
        m_store.forEach(m_judged, until, [&](quint64 number, const TrafficRow &row) {
            if (m_filter.matches(m_store, number, row))
                passed.push_back(number);
        });
        m_judged = until;
    }
    return passed;
}

// -- rows

int TrafficModel::rowOf(quint64 number) const
{
    const auto begin = m_visible.begin() + qsizetype(m_first);
    const auto found = std::lower_bound(begin, m_visible.end(), number);
    return found == m_visible.end() || *found != number ? -1 : int(found - begin);
}

bool TrafficModel::isMarked(int row) const
{
    return !isGone(row) && (record(row).flags & TrafficRow::Marked);
}

void TrafficModel::setMarked(const QList<int> &rows, bool marked)
{
    for (int row : rows)
        m_store.setMarked(number(row), marked);
    announceChanges(rows);
}

void TrafficModel::setMarked(quint64 number)
{
    if (number < m_store.begin() || number >= m_store.end())
        return;
    m_store.setMarked(number, true);
    if (const int row = rowOf(number); row >= 0)
        announceChanges({row});
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size() - m_first);
}

QString TrafficModel::key(int row) const
{
    return QString::number(number(row));
}

QString TrafficModel::deltaText(int row) const
{
    if (row == 0 || isGone(row - 1))
        return {};
    return TrafficText::delta(record(row).time - record(row - 1).time);
}

QString TrafficModel::text(int row, int column) const
{
    if (isGone(row))
        return {};
    const TrafficRow &record = this->record(row);
    const CaptureParty &party = m_store.party(record.party);
    const bool isPacket = record.kind == CaptureKind::MqttPacket;
    switch (Section(column)) {
    case Time:
        return TrafficText::time(record.time);
    case Elapsed:
        return deltaText(row);
    case Client:
        return QString::fromUtf8(party.clientId);
    case Direction:
        return TrafficText::direction(record.direction);
    case Type:
        return TrafficText::type(record);
    case Topic:
        return QString::fromUtf8(m_store.topic(record.topic).text);
    case QoSLevel:
        return isPacket && PacketType(record.type) == PacketType::Publish ? QString::number(record.qos) : QString();
    case Flags:
        return TrafficText::flags(record);
    case Size:
        return record.kind == CaptureKind::Note ? QString() : Format::number(record.wholeSize);
    case Note:
        return TrafficText::note(m_store, number(row));
    case Connection:
        return party.connection == ConnectionId::None ? QString() : QString::number(quint64(party.connection));
    case Address:
        return party.peer;
    case PacketIdentifier:
        return record.packetId ? QString::number(record.packetId) : QString();
    case Message:
        return record.message ? QString::number(record.message) : QString();
    case SectionCount:
        break;
    }
    return {};
}

SortValue TrafficModel::sortValue(int row, int) const
{
    return double(number(row));
}

Tone TrafficModel::typeTone(const TrafficRow &record)
{
    if (record.flags & TrafficRow::Malformed)
        return Tone::Bad;
    if (record.kind != CaptureKind::MqttPacket)
        return record.kind == CaptureKind::Note ? noteTone(record) : Tone::Muted;
    switch (PacketType(record.type)) {
    case PacketType::Publish:
        return Tone::Accent;
    case PacketType::Connect:
    case PacketType::Connack:
        return record.reasonCode >= 0x80 || (record.version != ProtocolVersion::Mqtt5 && record.reasonCode)
            ? Tone::Bad
            : Tone::Good;
    case PacketType::Disconnect:
        return record.reasonCode >= 0x80 ? Tone::Bad : Tone::Warning;
    case PacketType::Subscribe:
    case PacketType::Suback:
    case PacketType::Unsubscribe:
    case PacketType::Unsuback:
        return record.reasonCode >= 0x80 ? Tone::Bad : Tone::Info;
    default:
        return record.reasonCode >= 0x80 ? Tone::Bad : Tone::Muted;
    }
}

Tone TrafficModel::noteTone(const TrafficRow &record)
{
    switch (record.note) {
    case CaptureNote::Dropped:
    case CaptureNote::NotAuthorized:
    case CaptureNote::Malformed:
        return Tone::Bad;
    case CaptureNote::Queued:
        return Tone::Warning;
    case CaptureNote::Event:
        return EventKind(record.value) == EventKind::ConnectionRefused
                || EventKind(record.value) == EventKind::HandshakeRefused
                || EventKind(record.value) == EventKind::ProtocolViolation
            ? Tone::Bad
            : Tone::Muted;
    default:
        return Tone::Muted;
    }
}

Tone TrafficModel::tone(int row, int column) const
{
    if (isGone(row))
        return Tone::Normal;
    const TrafficRow &record = this->record(row);
    switch (Section(column)) {
    case Time:
        return record.flags & TrafficRow::Marked ? Tone::Accent : Tone::Muted;
    case Elapsed:
    case Direction:
    case Address:
        return Tone::Muted;
    case Type:
        return typeTone(record);
    case Note:
        return record.kind == CaptureKind::Note && noteTone(record) != Tone::Muted ? noteTone(record)
            : record.reasonCode >= 0x80 || (record.flags & TrafficRow::Malformed)  ? Tone::Bad
            : record.kind == CaptureKind::Note                                     ? Tone::Normal
                                                                                   : Tone::Muted;
    default:
        return Tone::Normal;
    }
}

QString TrafficModel::toolTip(int row, int column) const
{
    if (column == Time && !isGone(row))
        return Format::fullTime(record(row).time / 1'000'000);
    return text(row, column);
}

bool TrafficModel::matches(int row, const QString &word) const
{
    const auto has = [&](int column) { return containsWord(text(row, column), word); };
    return has(Client) || has(Topic) || has(Note) || has(Type);
}

} // namespace skep
