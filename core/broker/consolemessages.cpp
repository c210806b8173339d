// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "consolemessages.h"

#include "core/base/clock.h"
#include "core/base/publishrules.h"
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

ConsoleMessages::ConsoleMessages(const Parts &parts, Router &router)
    : m_parts(parts), m_router(router), m_task(parts.slices, [this](Slice &slice) { return work(slice); })
{
}

void ConsoleMessages::log(EventKind kind, EventSeverity severity, const QString &text)
{
    m_parts.monitor.log(EventRecord::of(kind, severity, text));
}

/// Behind the commands that came before, so that what they clear is not cleared again.
void ConsoleMessages::publish(PublishMessage command)
{
    add([this, command = std::move(command)] {
        publishNow(command);
        return false;
    });
}

void ConsoleMessages::publishNow(const PublishMessage &command)
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

// -- in slices

void ConsoleMessages::add(Job job)
{
    m_jobs.push_back(std::move(job));
    m_task.start();
}

bool ConsoleMessages::work(Slice &slice)
{
    while (!m_jobs.empty()) {
        if (slice.isOver())
            return true;
        const bool goesOn = m_jobs.front()(); // may add another one
        if (!goesOn)
            m_jobs.pop_front();
    }
    return false;
}

/// Those beyond the limit are thrown away, change by change. Called by jobs: what is added is done after them.
void ConsoleMessages::keep(Act act)
{
    m_acts.push_back(std::move(act));
    for (; qsizetype(m_acts.size()) > m_parts.limits->maxClearedKept; m_acts.pop_front()) {
        m_jobs.emplace_back([oldest = std::move(m_acts.front())]() mutable {
            if (!oldest.changes.empty())
                oldest.changes.pop_back();
            return !oldest.changes.empty();
        });
    }
}

// -- clearing

void ConsoleMessages::clear(ClearRetained command)
{
    add([this, topics = std::move(command.topics), act = Act{.request = command.request, .changes = {}}]() mutable {
        if (!topics.isEmpty()) {
            clear(topics.takeFirst(), act);
            return true;
        }
        cleared(std::move(act));
        return false;
    });
}

void ConsoleMessages::clear(const QString &topic, Act &act)
{
    const QByteArray name = topic.toUtf8();
    const RetainedStore::Entry *entry = m_router.retained().find(name);
    if (!entry)
        return;
    act.changes.push_back({*entry, {}});
    m_router.clearRetained(name);
}

void ConsoleMessages::cleared(Act act)
{
    if (act.changes.empty())
        return;
    const auto count = qsizetype(act.changes.size());
    log(EventKind::RetainedCleared, EventSeverity::Info,
        count == 1 ? u"The retained message of topic '%1' was cleared at the console."_s.arg(
            QString::fromUtf8(act.changes.front().before.message->topic()))
                   : u"%1 retained messages were cleared at the console."_s.arg(count));
    keep(std::move(act));
}

// -- undoing

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

/// Without changes if it is not kept any more.
ConsoleMessages::Act ConsoleMessages::takeAct(quint64 request)
{
    const auto found =
        std::find_if(m_acts.begin(), m_acts.end(), [request](const Act &act) { return act.request == request; });
    if (found == m_acts.end()) {
        log(EventKind::ConsoleAction, EventSeverity::Warning,
            u"What was changed at the console is not kept any more: it cannot be restored."_s);
        return {};
    }
    Act act = std::move(*found);
    m_acts.erase(found);
    return act;
}

/// Backwards, as one file may name a topic twice.
void ConsoleMessages::undo(const UndoRetained &command)
{
    add([this, request = command.request, act = std::optional<Act>(), all = size_t(0), restored = 0]() mutable {
        if (!act) {
            act = takeAct(request);
            all = act->changes.size();
            return all > 0;
        }
        restored += undo(act->changes.back()) ? 1 : 0;
        act->changes.pop_back();
        if (!act->changes.empty())
            return true;
        log(EventKind::ConsoleAction, EventSeverity::Info,
            u"%1 of %2 retained messages were restored at the console."_s.arg(restored).arg(all));
        return false;
    });
}

// -- fetching

void ConsoleMessages::fetch(FetchRetained command)
{
    add([this, topics = std::move(command.topics),
         fetched = Fetched{.answer = {.request = command.request, .messages = {}}}]() mutable {
        if (!topics.isEmpty()) {
            fetch(topics.takeFirst(), fetched);
            return true;
        }
        m_parts.monitor.answer(std::move(fetched.answer));
        return false;
    });
}

void ConsoleMessages::fetch(const QString &topic, Fetched &fetched)
{
    const RetainedStore::Entry *entry = m_router.retained().find(topic.toUtf8());
    if (!entry)
        return;
    if (fetched.bytes > m_parts.limits->maxFetchedBytes) {
        ++fetched.answer.left;
        return;
    }
    fetched.bytes += entry->message->memorySize();
    fetched.answer.messages.push_back(
        {toValue(*entry->message, m_parts.clock), entry->storedAt, QString::fromUtf8(entry->publisher)});
}

// -- storing

void ConsoleMessages::store(StoreRetained command)
{
    add([this, messages = std::move(command.messages), next = size_t(0),
         act = Act{.request = command.request, .changes = {}}, lastObjection = QString()]() mutable {
        if (next < messages.size()) {
            const RetainedMessage retained = std::move(messages[next++]);
            if (const auto objection = store(retained, act))
                lastObjection = u" '%1': %2"_s.arg(retained.message.topic, *objection);
            return true;
        }
        stored(std::move(act), messages.size(), lastObjection);
        return false;
    });
}

std::optional<QString> ConsoleMessages::store(const RetainedMessage &retained, Act &act)
{
    MessageValue value = retained.message;
    value.retain = true;
    if (value.payload.isEmpty())
        return u"A retained message must not be empty."_s;
    if (auto objection = objectionTo(value))
        return objection;
    const MessagePointer message = toMessage(value, m_parts.clock, *m_parts.limits);
    const qint64 storedAt = retained.storedAt > 0 ? retained.storedAt : m_parts.clock.wall();
    const RetainedStore::Entry *found = m_router.retained().find(message->topic());
    const RetainedStore::Entry before = found ? *found : RetainedStore::Entry();
    if (m_router.putRetained({message, storedAt, retained.publisher.toUtf8()}))
        act.changes.push_back({before, message});
    return {};
}

void ConsoleMessages::stored(Act act, size_t all, const QString &lastObjection)
{
    const size_t count = act.changes.size();
    if (count > 0)
        keep(std::move(act));
    log(EventKind::ConsoleAction, lastObjection.isEmpty() ? EventSeverity::Info : EventSeverity::Warning,
        u"%1 of %2 retained messages were stored at the console.%3"_s.arg(count).arg(all).arg(lastObjection));
}

} // namespace skep
