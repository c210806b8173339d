// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "consolemessages.h"

#include "core/base/clock.h"
#include "core/messages/messagerules.h"
#include "core/messages/messagevalues.h"
#include "core/protocol/topic.h"
#include "core/protocol/violation.h"
#include "monitor.h"
#include "parts.h"
#include "router.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

bool isTooLong(const QString &text)
{
    return text.toUtf8().size() > 0xFFFF;
}

/// The strings and the data of the properties must fit into two length bytes (5.0 §1.5.4).
bool areTooLong(const MessageProperties &properties)
{
    const auto &pairs = properties.userProperties;
    return isTooLong(properties.contentType) || isTooLong(properties.responseTopic)
        || properties.correlationData.size() > 0xFFFF || std::any_of(pairs.begin(), pairs.end(), [](const auto &pair) {
               return isTooLong(pair.first) || isTooLong(pair.second);
           });
}

QString sentence(Violation violation)
{
    return QString::fromLatin1(sentenceOf(violation)) + u'.';
}

} // namespace

std::optional<QString> ConsoleMessages::objectionTo(const MessageValue &message) const
{
    const Limits &limits = *m_parts.limits;
    const QByteArray topic = message.topic.toUtf8();
    if (topic.isEmpty())
        return sentence(Violation::TopicNameEmpty);
    if (topic.contains('\0'))
        return sentence(Violation::NullCharacter);
    if (topic.size() > 0xFFFF)
        return sentence(Violation::TopicNameTooLong);
    if (!isValidTopicName(topic))
        return sentence(Violation::TopicNameWildcard);
    const PublishRequest request{.topic = topic,
                                 .payload = message.payload,
                                 .qos = message.qos,
                                 .retain = message.retain,
                                 .payloadIsUtf8 = message.properties.payloadIsUtf8};
    if (const auto objection = skep::objectionTo(request, limits))
        return sentence(*objection);
    if (message.payload.size() > qsizetype(limits.maxPacketSize))
        return sentence(Violation::PacketTooLarge);
    if (message.properties.payloadIsUtf8 && checkUtf8(message.payload) == Utf8Fault::IllFormed)
        return sentence(Violation::PayloadNotUtf8);
    const QByteArray responseTopic = message.properties.responseTopic.toUtf8();
    if (!responseTopic.isEmpty() && !isValidTopicName(responseTopic)) // [MQTT-3.3.2-14]
        return sentence(Violation::TopicNameWildcard);
    if (areTooLong(message.properties))
        return sentence(Violation::PropertyValue);
    return {};
}

void ConsoleMessages::log(EventKind kind, EventSeverity severity, const QString &text)
{
    m_parts.monitor.log(EventRecord::of(kind, severity, text));
}

void ConsoleMessages::publish(const PublishMessage &command)
{
    PublishAnswer answer{.request = command.request, .problem = {}};
    if (const auto objection = objectionTo(command.message)) {
        answer.problem = *objection;
        log(EventKind::ConsoleAction, EventSeverity::Warning,
            u"The console could not publish on topic '%1': %2"_s.arg(command.message.topic, *objection));
    } else {
        const MessagePointer message = toMessage(command.message, m_parts.clock, *m_parts.limits);
        ++m_published;
        answer.hadSubscribers = m_router.publish(message, nullptr, consoleClientId().toUtf8());
    }
    m_parts.monitor.answer(std::move(answer));
}

void ConsoleMessages::keep(Act act)
{
    m_acts.push_back(std::move(act));
    while (qsizetype(m_acts.size()) > m_parts.limits->maxClearedKept)
        m_acts.pop_front();
}

void ConsoleMessages::clear(const ClearRetained &command)
{
    Act act{.request = command.request, .changes = {}};
    for (const QString &topic : command.topics) {
        const QByteArray name = topic.toUtf8();
        const RetainedStore::Entry *entry = m_router.retained().find(name);
        if (!entry)
            continue;
        act.changes.push_back({*entry, {}});
        m_router.clearRetained(name);
    }
    if (act.changes.empty())
        return;
    const auto count = qsizetype(act.changes.size());
    log(EventKind::RetainedCleared, EventSeverity::Info,
        count == 1 ? u"The retained message of topic '%1' was cleared at the console."_s.arg(
            QString::fromUtf8(act.changes.front().before.message->topic()))
                   : u"%1 retained messages were cleared at the console."_s.arg(count));
    keep(std::move(act));
}

bool ConsoleMessages::undo(const Change &change)
{
    const QByteArrayView topic = (change.after ? change.after : change.before.message)->topic();
    const RetainedStore::Entry *now = m_router.retained().find(topic);
    if ((now ? now->message : MessagePointer()) != change.after)
        return false;
    if (change.before.message && !change.before.message->isExpired(m_parts.clock.monotonic()))
        return m_router.putRetained(change.before);
    return change.after && m_router.clearRetained(topic);
}

void ConsoleMessages::undo(const UndoRetained &command)
{
    const auto found = std::find_if(m_acts.begin(), m_acts.end(),
                                    [&command](const Act &act) { return act.request == command.request; });
    if (found == m_acts.end())
        return log(EventKind::ConsoleAction, EventSeverity::Warning,
                   u"What was changed at the console is not kept any more: it cannot be restored."_s);
    // Backwards, as one file may name a topic twice.
    const auto restored = std::count_if(found->changes.rbegin(), found->changes.rend(),
                                        [this](const Change &change) { return undo(change); });
    log(EventKind::ConsoleAction, EventSeverity::Info,
        u"%1 of %2 retained messages were restored at the console."_s.arg(restored).arg(found->changes.size()));
    m_acts.erase(found);
}

void ConsoleMessages::fetch(const FetchRetained &command)
{
    RetainedAnswer answer{.request = command.request, .messages = {}};
    qsizetype bytes = 0;
    for (const QString &topic : command.topics) {
        const RetainedStore::Entry *entry = m_router.retained().find(topic.toUtf8());
        if (!entry)
            continue;
        if (bytes > m_parts.limits->maxFetchedBytes) {
            ++answer.left;
            continue;
        }
        bytes += entry->message->memorySize();
        answer.messages.push_back(
            {toValue(*entry->message, m_parts.clock), entry->storedAt, QString::fromUtf8(entry->publisher)});
    }
    m_parts.monitor.answer(std::move(answer));
}

void ConsoleMessages::store(const StoreRetained &command)
{
    Act act{.request = command.request, .changes = {}};
    QString lastObjection;
    for (const RetainedMessage &retained : command.messages) {
        MessageValue value = retained.message;
        value.retain = true;
        const std::optional<QString> objection =
            value.payload.isEmpty() ? std::optional(u"A retained message must not be empty."_s) : objectionTo(value);
        if (objection) {
            lastObjection = u" '%1': %2"_s.arg(value.topic, *objection);
            continue;
        }
        const MessagePointer message = toMessage(value, m_parts.clock, *m_parts.limits);
        const qint64 storedAt = retained.storedAt > 0 ? retained.storedAt : m_parts.clock.wall();
        const RetainedStore::Entry *found = m_router.retained().find(message->topic());
        const RetainedStore::Entry before = found ? *found : RetainedStore::Entry();
        if (m_router.putRetained({message, storedAt, retained.publisher.toUtf8()}))
            act.changes.push_back({before, message});
    }
    const size_t stored = act.changes.size();
    if (stored > 0)
        keep(std::move(act));
    log(EventKind::ConsoleAction, lastObjection.isEmpty() ? EventSeverity::Info : EventSeverity::Warning,
        u"%1 of %2 retained messages were stored at the console.%3"_s.arg(stored)
            .arg(command.messages.size())
            .arg(lastObjection));
}

} // namespace skep
