// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include <QByteArrayList>

#include <array>

namespace skep {

namespace {

using Kind = Event::Kind;

struct Form
{
    Kind kind;
    const char *word;
    bool hasTopic = false;
    bool hasQos = false;
    bool hasMessage = false;
    const char *flag = nullptr;
    bool hasIdentifier = false;
};

constexpr std::array Forms = {
    Form{Kind::Connects, "connects", false, false, false, "clean"},
    Form{Kind::Connected, "connected", false, false, false, "session"},
    Form{Kind::Leaves, "leaves"},
    Form{Kind::Left, "left"},
    Form{Kind::Publishes, "publishes", true, true, true, "retain"},
    Form{Kind::Clears, "clears", true, true, true},
    Form{Kind::Acknowledged, "acknowledged", false, false, true},
    Form{Kind::Subscribes, "subscribes", true, false, false, nullptr, true},
    Form{Kind::Subscribed, "subscribed", true},
    Form{Kind::Unsubscribes, "unsubscribes", true},
    Form{Kind::Unsubscribed, "unsubscribed", true},
    Form{Kind::Receives, "receives", true, true, true, nullptr, true},
    Form{Kind::Finds, "finds", true},
};

const Form *formOf(Kind kind)
{
    for (const Form &form : Forms) {
        if (form.kind == kind)
            return &form;
    }
    return nullptr;
}

/// The words behind the kind.
bool readRest(Event &event, const Form &form, QByteArrayList words)
{
    const auto take = [&words] { return words.isEmpty() ? QByteArray() : words.takeFirst(); };
    if (form.hasTopic)
        event.topic = take();
    if (form.hasQos)
        event.qos = take().toInt();
    if (form.hasMessage)
        event.message = take();
    if ((form.hasTopic && event.topic.isEmpty()) || (form.hasMessage && event.message.isEmpty()))
        return false;
    if (event.kind == Kind::Finds)
        event.message = take();
    if (form.flag && words.value(0) == form.flag) {
        event.flag = true;
        words.removeFirst();
    }
    if (form.hasIdentifier)
        event.identifier = take().toInt();
    if (event.kind == Kind::Connects && words.value(0) == "will" && words.size() == 4) {
        event.topic = words.at(1);
        event.qos = words.at(2).toInt();
        event.message = words.at(3);
        words.clear();
    }
    return words.isEmpty();
}

} // namespace

QByteArray Event::toText() const
{
    if (kind == Kind::Killed || kind == Kind::Settled)
        return kind == Kind::Killed ? "killed" : "settled";
    const Form &form = *formOf(kind);
    QByteArray text = client + ' ' + form.word;
    if (form.hasTopic)
        text += ' ' + topic;
    if (form.hasQos)
        text += ' ' + QByteArray::number(qos);
    if (form.hasMessage || (kind == Kind::Finds && !message.isEmpty()))
        text += ' ' + message;
    if (flag && form.flag)
        text += QByteArray(" ") + form.flag;
    if (identifier != 0)
        text += ' ' + QByteArray::number(identifier);
    if (kind == Kind::Connects && !message.isEmpty())
        text += " will " + topic + ' ' + QByteArray::number(qos) + ' ' + message;
    return text;
}

std::optional<Event> Event::fromText(const QByteArray &line)
{
    QByteArrayList words = line.simplified().split(' ');
    Event event;
    if (line == "killed" || line == "settled") {
        event.kind = line == "killed" ? Kind::Killed : Kind::Settled;
        return event;
    }
    if (words.size() < 2)
        return std::nullopt;
    event.client = words.takeFirst();
    const QByteArray word = words.takeFirst();
    for (const Form &form : Forms) {
        if (word == form.word) {
            event.kind = form.kind;
            return readRest(event, form, words) ? std::optional(event) : std::nullopt;
        }
    }
    return std::nullopt;
}

bool isShared(const QByteArray &filter)
{
    return filter.startsWith("$share/");
}

bool filterMatches(const QByteArray &filter, const QByteArray &topic)
{
    const QByteArray plain = isShared(filter) ? filter.mid(filter.indexOf('/', 7) + 1) : filter;
    return plain.endsWith("/#") ? topic.startsWith(plain.left(plain.size() - 1)) : plain == topic;
}

} // namespace skep
