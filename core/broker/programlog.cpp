// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "programlog.h"

#include "core/base/alarm.h"
#include "core/base/clock.h"
#include "parts.h"

#include <QLoggingCategory>

#include <algorithm>
#include <limits>

namespace skep {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(eventsLog, "skep.events")

namespace {

constexpr qint64 OneSecond = 1'000;

bool isWritten(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Debug:
        return eventsLog().isDebugEnabled();
    case EventSeverity::Info:
        return eventsLog().isInfoEnabled();
    case EventSeverity::Warning:
        return eventsLog().isWarningEnabled();
    case EventSeverity::Error:
        break;
    }
    return eventsLog().isCriticalEnabled();
}

void writeLine(EventSeverity severity, const QString &text)
{
    const QByteArray line = text.toUtf8();
    switch (severity) {
    case EventSeverity::Debug:
        qCDebug(eventsLog, "%s", line.constData());
        break;
    case EventSeverity::Info:
        qCInfo(eventsLog, "%s", line.constData());
        break;
    case EventSeverity::Warning:
        qCWarning(eventsLog, "%s", line.constData());
        break;
    case EventSeverity::Error:
        qCCritical(eventsLog, "%s", line.constData());
        break;
    }
}

} // namespace

ProgramLog::ProgramLog(const Parts &parts) : m_parts(parts), m_end(parts.deadlines, [this] { endDue(); }) { }

void ProgramLog::write(const EventRecord &event)
{
    if (!isWritten(event.severity))
        return;
    const size_t index = size_t(event.kind) * Severities + size_t(event.severity);
    Second &second = m_seconds[index];
    const qint64 now = m_parts.clock.monotonic();
    if (now >= second.endsAt) {
        end(index);
        second.endsAt = now + OneSecond;
    }
    if (second.lines < m_parts.limits->maxLogLinesPerSecond) {
        ++second.lines;
        return writeLine(event.severity, event.text);
    }
    ++second.more;
    ++m_parts.counters.logLinesLeftOut;
    if (!m_end.isSet()) {
        m_end.setAt(second.endsAt);
        m_parts.alarm.schedule();
    }
}

void ProgramLog::end(size_t index)
{
    Second &second = m_seconds[index];
    if (second.more > 0)
        writeLine(EventSeverity(index % Severities),
                  u"%1 more of this kind: %2"_s.arg(second.more)
                      .arg(QLatin1StringView(eventKindName(EventKind(index / Severities)))));
    second = {};
}

void ProgramLog::endDue()
{
    const qint64 now = m_parts.clock.monotonic();
    qint64 next = std::numeric_limits<qint64>::max();
    for (size_t index = 0; index < m_seconds.size(); ++index) {
        if (m_seconds[index].more == 0)
            continue;
        if (now >= m_seconds[index].endsAt)
            end(index);
        else
            next = std::min(next, m_seconds[index].endsAt);
    }
    if (next != std::numeric_limits<qint64>::max())
        m_end.setAt(next);
}

} // namespace skep
