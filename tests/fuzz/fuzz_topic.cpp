// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/topic.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <cstdlib>

// Two lines of input: a filter and a topic. Compares checkUtf8() and topicMatches() with slow and obvious forms.

using namespace skep;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Well-formed is what survives a way through UTF-16 unchanged.
void checkText(QByteArrayView text)
{
    const bool wellFormed = QString::fromUtf8(text).toUtf8() == text;
    const Utf8Fault fault = checkUtf8(text);
    if (fault == Utf8Fault::None)
        require(wellFormed && !text.contains('\0'));
    else if (fault == Utf8Fault::NullCharacter)
        require(text.contains('\0'));
    else
        require(!wellFormed);
}

bool slowlyMatches(const QByteArray &filter, const QByteArray &topic)
{
    const QByteArrayList wanted = filter.split('/');
    const QByteArrayList levels = topic.split('/');
    if (topic.startsWith('$') && (wanted[0] == "+" || wanted[0] == "#"))
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "#")
            return true;
        if (i >= levels.size() || (wanted[i] != "+" && wanted[i] != levels[i]))
            return false;
    }
    return wanted.size() == levels.size();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView filter = end < 0 ? bytes : bytes.first(end);
    const QByteArrayView topic = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
    checkText(filter);
    checkText(topic);
    if (const auto shared = parseSharedFilter(filter)) {
        require(isSharedFilter(filter) && isValidTopicFilter(shared->filter) && isValidTopicName(shared->group));
        require(7 + shared->group.size() + 1 + shared->filter.size() == filter.size());
    }
    if (isValidTopicName(filter))
        require(isValidTopicFilter(filter) && topicMatches(filter, filter));
    if (isValidTopicFilter(filter) && isValidTopicName(topic))
        require(topicMatches(filter, topic) == slowlyMatches(filter.toByteArray(), topic.toByteArray()));
    return 0;
}
