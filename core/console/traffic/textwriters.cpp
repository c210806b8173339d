// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "textwriters.h"

#include "core/protocol/topic.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

bool isPublish(const TrafficRow &row)
{
    return row.kind == CaptureKind::MqttPacket && PacketType(row.type) == PacketType::Publish;
}

/// Under `name` if it is text, else under nameBase64: nothing is lost.
void putBytes(QJsonObject &object, const QString &name, QByteArrayView bytes)
{
    if (checkUtf8(bytes) == Utf8Fault::None)
        object.insert(name, QString::fromUtf8(bytes));
    else
        object.insert(name + "Base64"_L1, QString::fromLatin1(bytes.toByteArray().toBase64()));
}

class JsonWriter final : public TrafficWriter
{
public:
    explicit JsonWriter(QIODevice &device) : m_device(device) { }

    void begin() override { m_device.write("["); }
    void write(const TrafficStore &store, quint64 number) override
    {
        m_device.write(m_isFirst ? "\n" : ",\n");
        m_isFirst = false;
        m_device.write(QJsonDocument(objectOf(store, number)).toJson(QJsonDocument::Compact));
    }
    void end() override { m_device.write("\n]\n"); }

private:
    static QJsonObject objectOf(const TrafficStore &store, quint64 number)
    {
        const TrafficRow &row = store.row(number);
        const CaptureParty &party = store.party(row.party);
        QJsonObject object{{u"number"_s, qint64(number)},
                           {u"time"_s, exactTime(row.time)},
                           {u"client"_s, QString::fromUtf8(party.clientId)},
                           {u"type"_s, recordTypeName(row)}};
        if (party.connection != ConnectionId::None) {
            object.insert(u"connection"_s, qint64(party.connection));
            object.insert(u"address"_s, party.peer);
            object.insert(u"transport"_s, QLatin1StringView(transportName(party.transport)));
        }
        if (row.direction != CaptureDirection::None)
            object.insert(u"direction"_s, directionName(row.direction));
        if (row.message)
            object.insert(u"message"_s, qint64(row.message));
        if (row.topic)
            object.insert(u"topic"_s, QString::fromUtf8(store.topic(row.topic).text));
        putDetails(object, row, store.bytes(number));
        return object;
    }

    static void putDetails(QJsonObject &object, const TrafficRow &row, QByteArrayView bytes)
    {
        if (row.kind == CaptureKind::Note) {
            object.insert(u"note"_s, noteName(row.note));
            if (row.note == CaptureNote::Matched)
                object.insert(u"receivers"_s, qint64(row.value));
            if (!bytes.isEmpty())
                object.insert(u"text"_s, QString::fromUtf8(bytes));
            return;
        }
        object.insert(u"size"_s, qint64(row.wholeSize));
        if (row.packetId)
            object.insert(u"packetId"_s, int(row.packetId));
        if (row.flags & TrafficRow::HasReason)
            object.insert(u"reasonCode"_s, int(row.reasonCode));
        if (isPublish(row)) {
            object.insert(u"qos"_s, int(row.qos));
            object.insert(u"retain"_s, bool(row.flags & TrafficRow::Retain));
            object.insert(u"dup"_s, bool(row.flags & TrafficRow::Dup));
            if (row.value)
                putBytes(object, u"payload"_s, bytes.sliced(row.value));
        }
        object.insert(u"bytesBase64"_s, QString::fromLatin1(bytes.toByteArray().toBase64()));
    }

    QIODevice &m_device;
    bool m_isFirst = true;
};

class CsvWriter final : public TrafficWriter
{
public:
    explicit CsvWriter(QIODevice &device) : m_device(device) { }

    void begin() override
    {
        m_device.write(
            "number,time,connection,client,direction,type,topic,qos,retain,dup,packet id,reason code,size,message,"
            "note,payload\r\n");
    }

    void write(const TrafficStore &store, quint64 number) override
    {
        const TrafficRow &row = store.row(number);
        const CaptureParty &party = store.party(row.party);
        const QByteArrayView bytes = store.bytes(number);
        const bool isNote = row.kind == CaptureKind::Note;
        const auto ifPublish = [&row](const QByteArray &text) { return isPublish(row) ? text : QByteArray(); };
        const QByteArray fields[] = {
            QByteArray::number(number),
            exactTime(row.time).toLatin1(),
            party.connection == ConnectionId::None ? QByteArray() : QByteArray::number(quint64(party.connection)),
            quoted(party.clientId),
            directionName(row.direction).toLatin1(),
            recordTypeName(row).toLatin1(),
            quoted(store.topic(row.topic).text),
            ifPublish(QByteArray::number(row.qos)),
            ifPublish(row.flags & TrafficRow::Retain ? "1" : "0"),
            ifPublish(row.flags & TrafficRow::Dup ? "1" : "0"),
            row.packetId ? QByteArray::number(row.packetId) : QByteArray(),
            row.flags & TrafficRow::HasReason ? QByteArray::number(row.reasonCode) : QByteArray(),
            isNote ? QByteArray() : QByteArray::number(row.wholeSize),
            row.message ? QByteArray::number(row.message) : QByteArray(),
            isNote ? quoted(noteText(row, bytes)) : QByteArray(),
            isPublish(row) && row.value ? quoted(payloadText(bytes.sliced(row.value))) : QByteArray(),
        };
        m_device.write(QByteArrayList(std::begin(fields), std::end(fields)).join(',') + "\r\n");
    }

private:
    static QByteArray noteText(const TrafficRow &row, QByteArrayView bytes)
    {
        QByteArray text = noteName(row.note).toLatin1();
        if (row.note == CaptureNote::Matched)
            text += ' ' + QByteArray::number(row.value);
        return bytes.isEmpty() ? text : text + ": " + bytes.toByteArray();
    }
    /// Text as it is, anything else as "0x" and hexadecimal.
    static QByteArray payloadText(QByteArrayView payload)
    {
        return checkUtf8(payload) == Utf8Fault::None ? payload.toByteArray() : "0x" + payload.toByteArray().toHex();
    }
    /// In quotes if it needs them; a spreadsheet must not take it for a formula.
    static QByteArray quoted(QByteArray text)
    {
        if (!text.isEmpty() && QByteArrayView("=+-@").contains(text[0]))
            text.prepend('\'');
        const bool needsQuotes =
            std::ranges::any_of(text, [](char c) { return QByteArrayView("\",\r\n").contains(c); });
        return needsQuotes ? '"' + text.replace('"', "\"\"") + '"' : text;
    }

    QIODevice &m_device;
};

} // namespace

std::unique_ptr<TrafficWriter> makeJsonWriter(QIODevice &device)
{
    return std::make_unique<JsonWriter>(device);
}

std::unique_ptr<TrafficWriter> makeCsvWriter(QIODevice &device)
{
    return std::make_unique<CsvWriter>(device);
}

} // namespace skep
