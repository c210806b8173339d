// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "dissector.h"

#include "dissectpacket.h"
#include "dissecttransport.h"
#include "trafficstore.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// What the note says if it has no sentence of its own.
QString wordsOf(const TrafficRow &row)
{
    switch (row.note) {
    case CaptureNote::ConnectionOpened:
        return u"Connection opened"_s;
    case CaptureNote::ConnectionClosed:
        return u"Connection closed"_s;
    case CaptureNote::Matched:
        return u"Matched %1"_s.arg(row.value);
    case CaptureNote::Queued:
        return u"Queued"_s;
    case CaptureNote::Dropped:
        return u"Dropped"_s;
    case CaptureNote::Retained:
        return u"Kept as the retained message"_s;
    case CaptureNote::NotAuthorized:
        return u"Not authorised"_s;
    case CaptureNote::Malformed:
        return u"Not valid"_s;
    case CaptureNote::Event:
    case CaptureNote::None:
        break;
    }
    return {};
}

/// No specification's fields: what the broker did, and whom it concerned.
DissectedField dissectNote(const TrafficStore &store, quint64 number)
{
    const TrafficRow &row = store.row(number);
    const CaptureParty &party = store.party(row.party);
    const QByteArrayView sentence = store.bytes(number);
    const QString words = wordsOf(row);
    DissectedField root{u"Note of the broker"_s,
                        words.isEmpty() ? QString::fromUtf8(sentence) : words,
                        {},
                        0,
                        sentence.size(),
                        DissectedField::Plain,
                        {}};
    const auto add = [&root](const QString &name, const QString &value) {
        if (!value.isEmpty())
            root.children.push_back({name, value, {}, 0, 0, DissectedField::Plain, {}});
    };
    if (!words.isEmpty() && !sentence.isEmpty())
        root.children.push_back(
            {u"Reason"_s, QString::fromUtf8(sentence), {}, 0, sentence.size(), DissectedField::Plain, {}});
    add(u"Message"_s, row.message ? QString::number(row.message) : QString());
    add(u"Topic"_s, QString::fromUtf8(store.topic(row.topic).text));
    add(u"Client"_s, QString::fromUtf8(party.clientId));
    if (party.connection != ConnectionId::None) {
        add(u"Connection"_s, QString::number(quint64(party.connection)));
        add(u"Address"_s, party.peer);
        add(u"Listener"_s, party.listener);
        add(u"Transport"_s, QString::fromLatin1(transportName(party.transport)));
    }
    return root;
}

} // namespace

DissectedField dissect(const TrafficStore &store, quint64 number)
{
    const TrafficRow &row = store.row(number);
    const QByteArrayView bytes = store.bytes(number);
    switch (row.kind) {
    case CaptureKind::HttpRequest:
        return dissectHttp(bytes, true);
    case CaptureKind::HttpAnswer:
        return dissectHttp(bytes, false);
    case CaptureKind::WebSocketFrame:
        return dissectFrame(bytes, row.wholeSize);
    case CaptureKind::Note:
        return dissectNote(store, number);
    case CaptureKind::MqttPacket:
        break;
    }
    DissectedField root = dissectPacket(bytes, row.version);
    if (row.wholeSize > row.size && root.children.back().name == "Not whole"_L1) {
        root.children.back().name = u"Not recorded"_s; // too large; nothing is wrong with it
        root.children.back().kind = DissectedField::Plain;
    }
    return root;
}

std::optional<CarriedPayload> carriedPayload(const TrafficStore &store, quint64 number, const DissectedField &fields)
{
    const TrafficRow &row = store.row(number);
    if (row.kind != CaptureKind::MqttPacket)
        return {};
    const auto payload = std::ranges::find(fields.children, DissectedField::Payload, &DissectedField::kind);
    if (payload == fields.children.end())
        return {};
    const QByteArrayView bytes = store.bytes(number);
    if (PacketType(row.type) == PacketType::Publish) {
        const bool isCut = payload->offset + payload->size == bytes.size() && row.wholeSize > row.size;
        return CarriedPayload{bytes.sliced(payload->offset, payload->size).toByteArray(),
                              isCut ? qint64(row.wholeSize) - payload->offset : payload->size,
                              QString::fromUtf8(store.topic(row.topic).text)};
    }
    // A will's fields begin with their length.
    const auto contents = [bytes](const DissectedField &field) {
        return bytes.sliced(field.offset, field.size).sliced(2).toByteArray();
    };
    const auto topic = std::ranges::find(fields.children, u"Will Topic"_s, &DissectedField::name);
    return CarriedPayload{contents(*payload), payload->size - 2,
                          topic == fields.children.end() ? QString() : QString::fromUtf8(contents(*topic))};
}

} // namespace skep
