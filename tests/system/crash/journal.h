// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace skep {

/// One line of the journal that all clients of one run write together, in the order in which things happened to them.
///
/// As text (for a failed run, and for tests of the checker):
///
///     c connects [clean] [will TOPIC QOS MESSAGE]      CONNECT is sent
///     c connected [session]                            CONNACK has come; with Session Present
///     c leaves                                         DISCONNECT is sent
///     c left                                           and the broker has closed the connection
///     c publishes TOPIC QOS MESSAGE [retain]           PUBLISH is sent for the first time
///     c clears TOPIC QOS MESSAGE                       the same without a payload: the retained message goes
///     c acknowledged MESSAGE                           PUBACK or PUBREC has come
///     c subscribes FILTER [IDENTIFIER]                 SUBSCRIBE is sent; FILTER is TOPIC, TOPIC/# or either of them
///                                                      behind $share/GROUP/
///     c subscribed FILTER                              SUBACK has come
///     c unsubscribes FILTER, c unsubscribed FILTER     the same for UNSUBSCRIBE
///     c receives TOPIC QOS MESSAGE [IDENTIFIER]        PUBLISH has come under a packet id that was free
///     c finds TOPIC [MESSAGE]                          what is retained; nothing without MESSAGE
///     killed                                           the broker
///     settled                                          nothing is in flight any more: what is owed has come
struct Event
{
    enum class Kind : quint8 {
        Connects,
        Connected,
        Leaves,
        Left,
        Publishes,
        Clears,
        Acknowledged,
        Subscribes,
        Subscribed,
        Unsubscribes,
        Unsubscribed,
        Receives,
        Finds,
        Killed,
        Settled,
    };

    Kind kind = Kind::Settled;
    QByteArray client;
    QByteArray topic; ///< or topic filter
    QByteArray message; ///< its name: the first word of its payload; each is published once
    int qos = 0;
    int identifier = 0; ///< 0: none
    bool flag = false; ///< clean, session, retain

    QByteArray toText() const;
    /// nullopt if the line makes no sense.
    static std::optional<Event> fromText(const QByteArray &line);
};

/// Of the filters that journals know.
bool filterMatches(const QByteArray &filter, const QByteArray &topic);
bool isShared(const QByteArray &filter);

} // namespace skep
