// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fakeaccess.h"
#include "fakeclock.h"
#include "fakestore.h"
#include "testclient.h"

#include "core/broker/broker.h"

#include <QByteArrayList>

#include <map>
#include <memory>
#include <optional>

namespace skep {

/// Plays a written conversation between clients and a broker, with its own clock, and reports the first difference.
/// An unexpected packet is an error too.
///
/// The language is described in tests/conformance/README.md.
class Conversation final
{
public:
    enum class Keeping : quint8 {
        Nothing, ///< the store is in memory
        State, ///< the store writes what it gets at once, until the conversation says otherwise
    };

    /// \param version what a client speaks whose CONNECT does not say.
    Conversation(ProtocolVersion version, Keeping keeping);
    ~Conversation();
    Q_DISABLE_COPY_MOVE(Conversation)

    /// Empty if all went as written; else the line's number and what was wrong.
    QByteArray play(QByteArrayView script);

private:
    struct Seat
    {
        std::unique_ptr<TestClient> client;
        QList<TestClient::Line> pending;
        TestClient::Line last; ///< the packet taken last
    };

    QByteArray playLine(const QByteArray &line);
    QByteArray act(const QByteArrayList &words);
    QByteArray actOnStore(const QByteArrayList &words);
    void crash();
    QByteArray actOf(const QByteArray &name, const QByteArrayList &words);
    QByteArray sendFrom(const QByteArray &name, QByteArrayList words, bool singly);
    QByteArray connectQuietly(const QByteArray &name, const QByteArrayList &options);
    QByteArray subscribeQuietly(const QByteArray &name, const QByteArrayList &filters);
    QByteArray expect(const QByteArray &names, const QByteArray &text);
    QByteArray checkProperties(const QByteArray &name, const QByteArrayList &words);
    QByteArray takeSuccess(const QByteArray &name, const QByteArray &start);
    ProtocolVersion versionOf(const QByteArrayList &words) const;
    QByteArray unread();
    QByteArray setLimit(const QByteArray &name, const QByteArray &value);
    void advance(qint64 ms);
    void settle();
    Seat &seat(const QByteArray &name);
    Broker &broker();
    void collect(Seat &seat);

    const ProtocolVersion m_version;
    const Keeping m_keeping;
    Limits m_limits;
    FakeClock m_clock;
    FakeDisk m_disk;
    std::unique_ptr<Store> m_store;
    FakeStore *m_fakeStore = nullptr; ///< the same, if state is kept
    std::shared_ptr<AnswerGate> m_answers = std::make_shared<AnswerGate>(); ///< to who may connect
    std::unique_ptr<Broker> m_broker;
    std::map<QByteArray, Seat> m_seats;
    std::optional<qint64> m_due; ///< when the broker wants to be woken
};

} // namespace skep
