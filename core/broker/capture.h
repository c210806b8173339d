// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/deadlines.h"
#include "core/console/capturevalues.h"
#include "core/console/eventrecord.h"
#include "core/messages/delivery.h"

#include <QByteArrayView>
#include <QHash>

namespace skep {

class CaptureMailbox;
struct Parts;

/// Records what the inspector shows: bytes in both directions, and the broker's notes on them.
///
/// Only appends; decoding is the reader's. Parts::capture is null while it is off, so that a packet costs one branch.
/// Records go to the mailbox in chunks: full ones at once, others after Interval. Thread: the broker's. Owned by the
/// Foundation.
class Capture final
{
public:
    explicit Capture(const Parts &parts);
    ~Capture();
    Q_DISABLE_COPY_MOVE(Capture)

    /// Where chunks go. REQUIRES: the mailbox outlives the capture or is taken away before; not while it runs.
    void setMailbox(CaptureMailbox *mailbox) { m_mailbox = mailbox; }
    bool hasMailbox() const { return m_mailbox != nullptr; }

    void start(const CaptureSettings &settings);
    /// Hands over what is left.
    void stop();

    /// Whose packet it is.
    struct Source
    {
        const ConnectionInfo &connection;
        QByteArrayView clientId; ///< empty: not known yet
        ProtocolVersion version = ProtocolVersion::Mqtt311;
    };

    // -- packets

    /// \param topic of a PUBLISH, where an alias stands for it too; else empty
    void packetReceived(const Source &source, QByteArrayView packet, QByteArrayView topic);
    /// Bytes that are no packet, with the sentence on what is wrong.
    void malformed(const Source &source, QByteArrayView bytes, const char *sentence);
    /// \param message of a PUBLISH; else null
    void packetSent(const Source &source, QByteArrayView packet, const Message *message);

    // -- notes on messages

    /// This message came with the PUBLISH that was just received.
    void identify(const Message &message);
    void matched(const Message &message, const QByteArray &publisher, qsizetype receivers);
    void notAuthorized(const Message &message, const QByteArray &publisher, const QString &reason);
    /// \param receiver a client id or the name of a shared group
    void queued(const Message &message, const QByteArray &receiver);
    void dropped(const Message &message, const QByteArray &receiver, DropReason reason, const char *sentence);
    void retained(const Message &message, const QByteArray &publisher);

    // -- connections

    void opened(const ConnectionInfo &connection);
    void closed(const ConnectionInfo &connection);
    void http(const ConnectionInfo &connection, CaptureDirection direction, QByteArrayView bytes);
    /// \param frame its header; of a control frame the unmasked payload too. \param size of the whole frame
    void frame(const ConnectionInfo &connection, CaptureDirection direction, QByteArrayView frame, quint64 size);
    /// A line of the event log.
    void event(const EventRecord &event);

    static constexpr qint64 Interval = 50; ///< ms
    static constexpr qsizetype ChunkSize = 128 * 1024;

private:
    struct Known
    {
        CaptureParty party;
        bool passes = true; ///< the filter
        quint32 index = NoParty; ///< in the current chunk
        quint64 chunk = 0; ///< that `index` counts for
    };
    static constexpr quint32 NoParty = ~quint32(0);

    bool passesTopics(QByteArrayView topic) const;
    bool passesClients(const QByteArray &clientId) const;
    bool passesType(quint8 bits) const { return m_settings.filter.packetTypes & (1U << bits); }
    quint32 nextMessage();
    quint32 messageOf(const Message &message);
    quint32 partyOf(const ConnectionInfo &connection, QByteArrayView clientId);
    quint32 partyOf(const QByteArray &clientId);
    quint32 indexOf(Known &known);
    void note(quint32 party, CaptureNote note, quint32 message, quint32 value, QByteArrayView text);
    void noteOn(const Message &message, const QByteArray &clientId, CaptureNote note, quint32 value,
                QByteArrayView text);
    void append(CaptureEntry entry, quint32 party, QByteArrayView bytes);
    void flush();

    const Parts &m_parts;
    CaptureMailbox *m_mailbox = nullptr;
    CaptureSettings m_settings;
    std::vector<QByteArray> m_topicFilters;
    std::vector<QByteArray> m_clientPatterns;
    CaptureChunk m_chunk;
    quint64 m_chunkNumber = 1;
    Deadline m_flush;
    QHash<quint64, Known> m_connections; ///< until they are closed, or the capture stops
    QHash<QByteArray, Known> m_names; ///< sessions and groups in the current chunk
    quint32 m_lastMessage = 0;
    quint32 m_received = 0; ///< message of the PUBLISH received last; 0: does not pass
};

} // namespace skep
