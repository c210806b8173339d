// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "topic.h"

#include <algorithm>
#include <cstring>

namespace skep {

namespace {

constexpr QByteArrayView SharePrefix("$share/");

/// Whether eight bytes are ASCII and none of them is zero.
bool isPlainAscii8(const char *at)
{
    constexpr quint64 lowBits = 0x0101010101010101;
    constexpr quint64 highBits = 0x8080808080808080;
    quint64 word;
    std::memcpy(&word, at, sizeof word);
    return ((word | (word - lowBits)) & highBits) == 0;
}

/// The length of the well-formed sequence of two to four bytes at the start (Unicode, table 3-7), or 0.
int multiByteLength(const uchar *at, qsizetype size)
{
    const auto continues = [&](qsizetype index) { return index < size && (at[index] & 0xC0) == 0x80; };
    const uchar lead = at[0];
    if (lead < 0xC2 || lead > 0xF4 || !continues(1))
        return 0;
    if (lead < 0xE0)
        return 2;
    const uchar second = at[1];
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        return !overlong && !surrogate && continues(2) ? 3 : 0;
    }
    const bool overlong = lead == 0xF0 && second < 0x90;
    const bool tooLarge = lead == 0xF4 && second > 0x8F;
    return !overlong && !tooLarge && continues(2) && continues(3) ? 4 : 0;
}

/// Takes the first level off `rest`; false where there is none left.
bool takeLevel(QByteArrayView &rest, QByteArrayView &level)
{
    if (rest.isNull())
        return false;
    const qsizetype slash = rest.indexOf('/');
    level = slash < 0 ? rest : rest.first(slash);
    rest = slash < 0 ? QByteArrayView() : rest.sliced(slash + 1);
    return true;
}

} // namespace

Utf8Fault checkUtf8(QByteArrayView text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        if (end - at >= 8 && isPlainAscii8(at)) {
            at += 8;
            continue;
        }
        if (*at == 0)
            return Utf8Fault::NullCharacter;
        if (uchar(*at) < 0x80) {
            ++at;
            continue;
        }
        const int length = multiByteLength(reinterpret_cast<const uchar *>(at), end - at);
        if (length == 0)
            return Utf8Fault::IllFormed;
        at += length;
    }
    return Utf8Fault::None;
}

bool isValidTopicName(QByteArrayView topic)
{
    return !topic.isEmpty() && topic.size() <= 65'535 && !hasWildcard(topic);
}

bool isValidTopicFilter(QByteArrayView filter)
{
    if (filter.isEmpty() || filter.size() > 65'535)
        return false;
    for (qsizetype i = 0; i < filter.size(); ++i) {
        const char c = filter[i];
        if (c != '+' && c != '#')
            continue;
        const bool startsLevel = i == 0 || filter[i - 1] == '/';
        const bool isLast = i + 1 == filter.size();
        const bool endsLevel = isLast || (c == '+' && filter[i + 1] == '/');
        if (!startsLevel || !endsLevel)
            return false;
    }
    return true;
}

bool isSharedFilter(QByteArrayView filter)
{
    return filter.startsWith(SharePrefix);
}

QByteArray SharedName::whole() const
{
    return SharePrefix.toByteArray().append(group).append('/').append(filter);
}

std::optional<SharedName> parseSharedFilter(QByteArrayView filter)
{
    if (!isSharedFilter(filter) || filter.size() > 65'535)
        return std::nullopt;
    const QByteArrayView rest = filter.sliced(SharePrefix.size());
    const qsizetype slash = rest.indexOf('/');
    if (slash <= 0)
        return std::nullopt;
    const SharedName shared{rest.first(slash), rest.sliced(slash + 1)};
    if (hasWildcard(shared.group) || !isValidTopicFilter(shared.filter))
        return std::nullopt;
    return shared;
}

bool topicMatches(QByteArrayView filter, QByteArrayView topic)
{
    if (filter.isEmpty() || topic.isEmpty())
        return false;
    if (topic[0] == '$' && (filter[0] == '+' || filter[0] == '#'))
        return false;
    QByteArrayView wanted;
    QByteArrayView level;
    while (takeLevel(filter, wanted)) {
        if (wanted == QByteArrayView("#"))
            return true;
        if (!takeLevel(topic, level))
            return false;
        if (wanted != QByteArrayView("+") && wanted != level)
            return false;
    }
    return topic.isNull();
}

bool isReservedTopic(QByteArrayView topic)
{
    if (!topic.startsWith('$'))
        return false;
    for (const QByteArrayView own : {QByteArrayView("$SYS"), QByteArrayView("$share")}) {
        if (topic.startsWith(own) && (topic.size() == own.size() || topic[own.size()] == '/'))
            return true;
    }
    return false;
}

bool isBridgeStateTopic(QByteArrayView topic)
{
    return topicMatches("$SYS/broker/connection/+/state", topic);
}

bool hasWildcard(QByteArrayView filter)
{
    return std::any_of(filter.begin(), filter.end(), [](char c) { return c == '+' || c == '#'; });
}

} // namespace skep
