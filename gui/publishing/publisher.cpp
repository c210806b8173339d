// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "publisher.h"

#include "gui/text/format.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace skep {

namespace {
constexpr int TickMs = 10;
constexpr quint64 MostPerTick = 200;
} // namespace

Publisher::Publisher(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(TickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { run(m_elapsed.elapsed()); });
    // Several consoles may look at one broker: answers are distinguished by numbers that none of them shares.
    m_firstRequest = quint64(QRandomGenerator::global()->generate()) << 32;
    m_lastRequest = m_firstRequest;
    m_answered = m_firstRequest;
}

void Publisher::publishOnce(const Draft &draft)
{
    m_draft = draft;
    publish();
}

void Publisher::start(const Draft &draft)
{
    m_draft = draft;
    m_sent = 0;
    m_counter = 0;
    m_elapsed.start();
    m_timer.start();
    run(0);
}

void Publisher::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT stopped();
}

void Publisher::run(qint64 elapsed)
{
    const auto due = quint64(double(elapsed) * m_draft.rate / 1000.0) + 1;
    const quint64 last = m_draft.repetitions > 0 ? std::min(due, quint64(m_draft.repetitions)) : due;
    for (quint64 count = 0; m_sent < last && count < MostPerTick; ++count) {
        if (m_lastRequest - m_answered >= MaximumUnanswered)
            break;
        if (!publish())
            return stop();
        ++m_sent;
    }
    Q_EMIT progressed();
    if (m_draft.repetitions > 0 && m_sent >= quint64(m_draft.repetitions))
        stop();
}

bool Publisher::publish()
{
    auto message = m_draft.toMessage(++m_counter, QDateTime::currentMSecsSinceEpoch());
    if (const auto *problem = std::get_if<QString>(&message)) {
        Q_EMIT answered(*problem, true);
        return false;
    }
    Q_EMIT commandRequested(PublishMessage{++m_lastRequest, std::get<MessageValue>(std::move(message))});
    return true;
}

void Publisher::take(const PublishAnswer &answer)
{
    if (answer.request <= m_firstRequest || answer.request > m_lastRequest)
        return;
    m_answered = std::max(m_answered, answer.request);
    if (!answer.problem.isEmpty()) {
        stop();
        Q_EMIT answered(answer.problem, true);
    } else {
        Q_EMIT answered(answer.hadSubscribers ? tr("Published, and handed to subscribers.")
                                              : tr("Published. Nobody has subscribed to this topic."),
                        false);
    }
}

} // namespace skep
