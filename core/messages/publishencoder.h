// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace skep {

/// What differs between the forms in which one message goes to different sessions.
struct PublishForm
{
    bool version5 = false;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    bool omitTopic = false; ///< the alias was told before (5.0 §3.3.2.3.4)
    quint16 topicAlias = 0; ///< 0: none
    std::optional<quint32> messageExpiryInterval; ///< what is left of it, in seconds
    const SubscriptionIdentifiers *identifiers = nullptr;
};

/// Bytes that the PUBLISH takes, fixed header included.
qsizetype publishSize(const Message &message, const PublishForm &form);

/// Writes what comes before the payload; returns the place behind it.
char *writePublishHead(char *to, const Message &message, const PublishForm &form, PacketId packetId);

/// Writes the PUBLISH into `to`, which has room for publishSize() bytes.
void writePublish(char *to, const Message &message, const PublishForm &form, PacketId packetId);

/// The encoded form of one message, made once per (version, QoS, retain) while it is handed to its subscribers. Only
/// the packet id is patched per subscriber.
///
/// Thread: the broker's. One per Router, reused from message to message, so that routing allocates nothing.
class PublishImages final
{
public:
    /// Starts with another message, which must live until the next begin(); `now` (Clock::monotonic()) decides on its
    /// remaining expiry.
    void begin(const Message &message, qint64 now)
    {
        m_message = &message;
        m_now = now;
        ++m_serial;
    }

    /// The whole PUBLISH with a packet id of 0; valid until begin() is called again.
    QByteArrayView image(bool version5, QoS qos, bool retain);

    /// Where the packet id stands in an image with QoS 1 or 2.
    qsizetype packetIdOffset(bool version5, QoS qos, bool retain) const;

    /// Messages larger than this are written straight to each subscriber: a copy of them would not pay.
    static constexpr qsizetype MaximumSize = 16 * 1024;

private:
    struct Image
    {
        QByteArray bytes;
        quint64 serial = 0;
        qsizetype packetIdOffset = 0;
    };
    static size_t indexOf(bool version5, QoS qos, bool retain);

    const Message *m_message = nullptr;
    qint64 m_now = 0;
    quint64 m_serial = 0;
    std::array<Image, 12> m_images;
};

} // namespace skep
