// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0

// What routing costs: the subscription tree and the retained messages at 10, 1,000 and 1,000,000 entries, and many
// sessions at one filter. Prints nanoseconds of CPU time per operation.

#include "core/matching/retainedcursor.h"
#include "core/matching/subscriptiontree.h"

#include <QFile>
#include <QRandomGenerator>

#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

using namespace skep;

namespace {

constexpr int Measured = 50'000; ///< different topics, fewer than the cache takes

double perOperation(qint64 operations, const std::function<void()> &act)
{
    const std::clock_t start = std::clock(); // of this process, so that others on the machine count less
    act();
    return double(std::clock() - start) * 1e9 / CLOCKS_PER_SEC / double(operations);
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s); // nothing to read elsewhere than on Linux: 0
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

Session *session(qsizetype number)
{
    static std::vector<quint64> places(1'000'000); // the tree never follows its pointers
    return reinterpret_cast<Session *>(&places[size_t(number)]);
}

QByteArray device(qsizetype number)
{
    return "site/" + QByteArray::number(number % 97) + "/device/" + QByteArray::number(number);
}

/// One of four kinds a device: exact, `+` at the end, `+` in the middle, `#`.
QByteArray filterOf(qsizetype number)
{
    const QByteArray path = device(number / 4);
    switch (number % 4) {
    case 0:
        return path + "/state/power";
    case 1:
        return path + "/state/+";
    case 2:
        return path + "/+/voltage";
    default:
        return path + "/#";
    }
}

void measureTree(qsizetype count)
{
    SubscriptionTree tree;
    std::vector<QByteArray> filters;
    for (qsizetype i = 0; i < count; ++i)
        filters.push_back(filterOf(i));
    const qint64 before = residentBytes();
    const double insert = perOperation(count, [&] {
        for (qsizetype i = 0; i < count; ++i)
            tree.insert(filters[size_t(i)], session(i), {}, 0);
    });
    const double bytes = double(residentBytes() - before) / double(count);

    QRandomGenerator random(1);
    std::vector<QByteArray> topics;
    for (int i = 0; i < Measured; ++i) // if there are many devices, each topic is matched once before it is cached
        topics.push_back(device(random.bounded(int(count / 4 + 1))) + "/state/power");
    qsizetype hits = 0;
    const auto matchAll = [&] {
        for (const QByteArray &topic : topics)
            hits += qsizetype(tree.match(topic).recipients.size());
    };
    const double first = perOperation(Measured, matchAll);
    const double hitsEach = double(hits) / Measured;
    const double again = perOperation(Measured, matchAll);
    const double hot = perOperation(Measured * 10, [&] {
        for (int i = 0; i < Measured * 10; ++i)
            hits += qsizetype(tree.match(topics[size_t(i) % 100]).recipients.size());
    });
    const double afterChange = perOperation(100, [&] {
        tree.insert("another", session(0), {}, 0);
        for (size_t i = 0; i < 100; ++i)
            hits += qsizetype(tree.match(topics[i]).recipients.size());
    });
    const double remove = perOperation(count, [&] {
        for (qsizetype i = 0; i < count; ++i)
            tree.remove(filters[size_t(i)], session(i));
    });
    std::printf(
        "tree %8lld: insert %5.0f  first match %5.0f (%.1f hits)  cached %4.0f  hot %3.0f  after a change %5.0f  "
        "remove %5.0f ns, %4.0f bytes each\n",
        static_cast<long long>(count), insert, first, hitsEach, again, hot, afterChange, remove, bytes);
}

void measureOneFilter(qsizetype sessions)
{
    SubscriptionTree tree;
    const double insert = perOperation(sessions, [&] {
        for (qsizetype i = 0; i < sessions; ++i)
            tree.insert("a/#", session(i), {}, 0);
    });
    size_t hits = 0;
    const double match = perOperation(sessions, [&] { hits = tree.match("a/b").recipients.size(); });
    const double remove = perOperation(sessions, [&] {
        for (qsizetype i = 0; i < sessions; ++i)
            tree.remove("a/#", session(i));
    });
    std::printf("one filter %8lld sessions: insert %4.0f  match %4.1f a recipient (%zu)  remove %4.0f ns\n",
                static_cast<long long>(sessions), insert, match, hits, remove);
}

/// 2^16 filters of one session, each with its identifier, that all match one topic.
void measureOverlapping()
{
    constexpr int Filters = 65'536;
    SubscriptionTree tree;
    for (int i = 0; i < Filters; ++i) {
        QByteArray filter;
        for (int level = 0; level < 16; ++level)
            filter += i >> level & 1 ? "+/" : "a/";
        tree.insert(filter + '#', session(1), {.maximumQoS = QoS::AtMostOnce, .noLocal = i == 0}, quint32(i) + 1);
    }
    const QByteArray path = QByteArray("a/").repeated(16);
    qsizetype identifiers = 0;
    const auto match = [&](int topic) {
        identifiers = tree.match(path + QByteArray::number(topic)).recipients.front().identifiers->values.size();
    };
    const double first = perOperation(10, [&] {
        for (int i = 0; i < 10; ++i)
            match(i);
    });
    const double again = perOperation(100, [&] {
        for (int i = 0; i < 100; ++i)
            match(i % 10);
    });
    const double own = perOperation(10, [&] {
        const MatchResult &result = tree.match(path + '0');
        for (int i = 0; i < 10; ++i)
            identifiers = result.withoutNoLocal(result.recipients.front())->identifiers->values.size();
    });
    std::printf("%d overlapping filters: first match %.2f  cached %.4f  without No Local %.2f ms (%lld)\n", Filters,
                first / 1e6, again / 1e6, own / 1e6, static_cast<long long>(identifiers));
}

void walk(const RetainedStore &store, const QByteArray &filter, qsizetype &found)
{
    RetainedCursor cursor(store, filter);
    for (auto step = cursor.step(); step != RetainedCursor::Step::End; step = cursor.step()) {
        if (step == RetainedCursor::Step::Searching)
            continue;
        ++found;
        cursor.pass();
    }
}

void measureRetained(qsizetype count)
{
    RetainedStore store;
    std::vector<QByteArray> topics;
    for (qsizetype i = 0; i < count; ++i)
        topics.push_back(device(i / 4) + "/" + QByteArray::number(i % 4));
    const auto insertAll = [&] {
        for (const QByteArray &topic : topics)
            store.insert({Message::create(topic, {}, "21.5", QoS::AtMostOnce, true), 0, {}});
    };
    const double insert = perOperation(count, insertAll);
    const double replace = perOperation(count, insertAll);
    qsizetype found = 0;
    const auto perFilter = [&](const QByteArray &filter) {
        found = 0;
        const double whole = perOperation(1, [&] { walk(store, filter, found); });
        std::printf("  %s: %lld found in %.0f us\n", filter.constData(), static_cast<long long>(found), whole / 1000);
    };
    std::printf("retained %8lld: insert %5.0f  replace %5.0f ns\n", static_cast<long long>(count), insert, replace);
    perFilter(device(count / 8) + "/#");
    perFilter("site/+/device/" + QByteArray::number(count / 8) + "/2");
    perFilter("+/+/+/+/2");
    perFilter("#");
}

} // namespace

int main()
{
    session(0); // makes room for all
    for (const qsizetype count : {10, 1'000, 1'000'000})
        measureTree(count);
    for (const qsizetype sessions : {1'000, 10'000, 100'000})
        measureOneFilter(sessions);
    measureOverlapping();
    for (const qsizetype count : {10, 1'000, 1'000'000})
        measureRetained(count);
    return 0;
}
