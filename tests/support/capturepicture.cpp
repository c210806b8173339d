// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturepicture.h"

namespace skep {

namespace {

QByteArray noteName(CaptureNote note)
{
    static constexpr const char *Names[] = {"none",   "opened",  "closed",   "matched",   "not authorised",
                                            "queued", "dropped", "retained", "malformed", "event"};
    return Names[quint8(note)];
}

QByteArray kindName(const CaptureEntry &entry, QByteArrayView bytes)
{
    switch (entry.kind) {
    case CaptureKind::HttpRequest:
        return "request";
    case CaptureKind::HttpAnswer:
        return "answer";
    case CaptureKind::WebSocketFrame:
        return "frame " + bytes.toByteArray().toHex();
    case CaptureKind::MqttPacket: {
        const int type = quint8(bytes[0]) >> 4;
        return type == 0 ? QByteArray("bytes") : QByteArray(packetTypeName(PacketType(type)));
    }
    case CaptureKind::Note:
        break;
    }
    return noteName(entry.note);
}

} // namespace

QByteArrayList CapturePicture::lines(const CaptureBatch &batch)
{
    QByteArrayList result;
    for (const CaptureChunk &chunk : batch.chunks) {
        qsizetype offset = 0;
        for (const CaptureEntry &entry : chunk.entries) {
            result.append(
                line(entry, chunk.parties[entry.party], QByteArrayView(chunk.bytes).sliced(offset, entry.size)));
            offset += entry.size;
        }
    }
    return result;
}

QByteArray CapturePicture::line(const CaptureEntry &entry, const CaptureParty &party, QByteArrayView bytes)
{
    static constexpr const char *Directions[] = {"note", "in", "out"};
    QByteArray text = QByteArray(Directions[quint8(entry.direction)]) + ' '
        + (party.clientId.isEmpty() ? QByteArray("?") : party.clientId) + ' ' + kindName(entry, bytes);
    if (entry.note == CaptureNote::Matched)
        text += ' ' + QByteArray::number(entry.value);
    if (entry.message) {
        if (!m_labels.contains(entry.message))
            m_labels.insert(entry.message, int(m_labels.size()) + 1);
        text += " #" + QByteArray::number(m_labels.value(entry.message));
    }
    if (entry.kind == CaptureKind::Note && !bytes.isEmpty())
        text += ": " + bytes.toByteArray();
    return text;
}

} // namespace skep
