// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "topicsmodel.h"

#include "gui/payload/payload.h"
#include "gui/text/format.h"
#include "retainedmodel.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr Column TopicColumns[] = {
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Topic"), nullptr, CellStyle::Text, 260},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Last value"), nullptr, CellStyle::Mono, 220},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Rate"),
     QT_TRANSLATE_NOOP("skep::TopicsModel", "Messages per second, over the last five seconds"), CellStyle::Number, 76},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Activity"),
     QT_TRANSLATE_NOOP("skep::TopicsModel", "Messages per second during the last half minute"), CellStyle::Spark, 110},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Messages"),
     QT_TRANSLATE_NOOP("skep::TopicsModel", "Messages since watching began"), CellStyle::Number, 92},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Age"),
     QT_TRANSLATE_NOOP("skep::TopicsModel", "Time since the last message"), CellStyle::Number, 96},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Size"), QT_TRANSLATE_NOOP("skep::TopicsModel", "Size of the last payload"),
     CellStyle::Number, 80, true},
    {QT_TRANSLATE_NOOP("skep::TopicsModel", "Retained"),
     QT_TRANSLATE_NOOP("skep::TopicsModel", "The broker keeps a message for new subscribers"), CellStyle::Badge, 92},
};
static_assert(std::size(TopicColumns) == TopicsModel::SectionCount);

qsizetype sizeOf(const TopicSample &sample)
{
    return sample.payload.size() + qsizetype(sizeof(TopicSample));
}

} // namespace

TopicsModel::TopicsModel(QObject *parent) : PathTreeModel(TopicColumns, u'/', parent)
{
    makeRoot();
    connect(&m_follower, &RetainedFollower::added, this, &TopicsModel::addRetained);
    connect(&m_follower, &RetainedFollower::removing, this, &TopicsModel::removeRetained);
    connect(&m_follower, &RetainedFollower::changed, this, &TopicsModel::changeRetained);
}

void TopicsModel::followRetained(const RetainedModel &retained)
{
    m_retained = &retained;
    m_follower.follow(retained);
}

void TopicsModel::apply(std::span<TopicUpdate> updates)
{
    for (TopicUpdate &update : updates) {
        auto *leaf = static_cast<TopicNode *>(addLeaf(update.topic));
        count(leaf, update.messages, update.samples.back().time);
        for (TopicSample &sample : update.samples)
            keep(leaf, std::move(sample));
        markChanged(leaf);
    }
    commit();
    announce();
    for (const TopicUpdate &update : updates)
        Q_EMIT samplesAdded(update.topic);
}

void TopicsModel::forget()
{
    removeEverything();
    m_former.clear();
    m_valueBytes = 0;
    m_follower.restart();
}

const TopicsModel::TopicNode *TopicsModel::topicAt(const QString &topic) const
{
    return static_cast<const TopicNode *>(find(topic));
}

std::vector<TopicSample> TopicsModel::samples(const QString &topic) const
{
    std::vector<TopicSample> samples;
    const TopicNode *node = topicAt(topic);
    if (!node || !node->last)
        return samples;
    samples.reserve(node->former.size() + 1);
    for (const auto &value : node->former)
        samples.push_back(value->sample);
    samples.push_back(*node->last);
    return samples;
}

quint64 TopicsModel::samplesGone(const QString &topic) const
{
    const TopicNode *node = topicAt(topic);
    return node ? node->samplesGone : 0;
}

TopicsModel::Figures TopicsModel::figures(const QModelIndex &index) const
{
    const TopicNode &node = topicOf(*nodeAt(index));
    return {node.messages, rateOf(node), node.lastTime, node.isRetained, node.leaves};
}

// -- counting

void TopicsModel::count(TopicNode *leaf, quint32 messages, qint64 time)
{
    const qint64 second = time / 1000;
    for (Node *up = leaf; up; up = up->parent) {
        auto &node = static_cast<TopicNode &>(*up);
        if (second - node.second >= Buckets)
            node.activity.fill(0);
        for (qint64 between = node.second + 1; between < second && second - node.second < Buckets; ++between)
            node.activity[size_t(between % Buckets)] = 0;
        if (second > node.second) {
            node.activity[size_t(second % Buckets)] = 0;
            node.second = second;
        }
        if (node.second - second < Buckets)
            node.activity[size_t(second % Buckets)] += messages;
        node.messages += messages;
        node.lastTime = std::max(node.lastTime, time);
    }
}

quint32 TopicsModel::messagesIn(const TopicNode &node, qint64 second) const
{
    const bool isKnown = second <= node.second && node.second - second < Buckets;
    return isKnown ? node.activity[size_t(second % Buckets)] : 0;
}

double TopicsModel::rateOf(const TopicNode &node) const
{
    const qint64 second = now() / 1000;
    quint64 sum = 0;
    for (int back = 1; back <= RateSeconds; ++back)
        sum += messagesIn(node, second - back);
    return double(sum) / RateSeconds;
}

// -- values

void TopicsModel::keep(TopicNode *leaf, TopicSample &&sample)
{
    m_valueBytes += sizeOf(sample);
    if (leaf->last)
        leaf->former.push_back(m_former.insert(m_former.end(), {std::move(*leaf->last), leaf}));
    leaf->last = std::move(sample);
    if (leaf->former.size() >= MaximumValuesOfTopic)
        dropOldest(leaf);
    while (m_former.size() > MaximumFormerValues || (m_valueBytes > MaximumValueBytes && !m_former.empty()))
        dropOldest(m_former.front().topic);
}

/// REQUIRES: it has a value before the last one.
void TopicsModel::dropOldest(TopicNode *leaf)
{
    const auto oldest = leaf->former.front();
    m_valueBytes -= sizeOf(oldest->sample);
    m_former.erase(oldest);
    leaf->former.erase(leaf->former.begin());
    ++leaf->samplesGone;
}

void TopicsModel::dropValues(TopicNode *leaf)
{
    while (!leaf->former.empty())
        dropOldest(leaf);
    if (leaf->last)
        m_valueBytes -= sizeOf(*leaf->last);
    leaf->last.reset();
}

// -- retained messages

void TopicsModel::addRetained(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const RetainedSnapshot &message = m_retained->at(row);
        auto *leaf = static_cast<TopicNode *>(addLeaf(message.topic));
        leaf->isRetained = true;
        if (!leaf->last) {
            leaf->lastTime = message.storedAt;
            keep(leaf,
                 {message.storedAt, message.payload, message.payloadSize, message.qos, true, message.publisher, 0});
        }
        markChanged(leaf);
    }
    commit();
    announce();
}

void TopicsModel::removeRetained(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *leaf = static_cast<TopicNode *>(find(m_retained->at(row).topic));
        if (!leaf)
            continue;
        leaf->isRetained = false;
        markChanged(leaf);
        if (leaf->messages > 0 || leaf->children.size() + leaf->fresh.size() > 0)
            continue;
        dropValues(leaf);
        removeLeaf(leaf);
    }
    commit();
    announce();
}

void TopicsModel::changeRetained(const QList<int> &rows)
{
    if (m_watched)
        return;
    for (int row : rows) {
        const RetainedSnapshot &message = m_retained->at(row);
        auto *leaf = static_cast<TopicNode *>(addLeaf(message.topic));
        if (leaf->last && leaf->last->time >= message.storedAt)
            continue;
        leaf->lastTime = message.storedAt;
        keep(leaf, {message.storedAt, message.payload, message.payloadSize, message.qos, true, message.publisher, 0});
        markChanged(leaf);
    }
    commit();
    announce();
    for (int row : rows)
        Q_EMIT samplesAdded(m_retained->at(row).topic);
}

// -- cells

QString TopicsModel::text(const Node &node, int column) const
{
    const TopicNode &topic = topicOf(node);
    switch (Section(column)) {
    case Topic:
        return node.name.isEmpty() ? tr("(empty)", "level of a topic") : node.name;
    case Value:
        if (topic.last)
            return Payload::preview(topic.last->payload);
        return tr("%Ln topic(s)", nullptr, int(node.leaves));
    case Rate: {
        const double rate = rateOf(topic);
        return rate > 0 ? Format::rate(rate) : QString();
    }
    case Messages:
        return topic.messages > 0 ? Format::number(topic.messages) : QString();
    case Age:
        return topic.lastTime > 0 ? Format::duration(now() - topic.lastTime) : QString();
    case Size:
        return topic.last ? Format::bytes(topic.last->payloadSize) : QString();
    case Retained:
        return topic.isRetained ? tr("retained") : QString();
    case Activity:
    case SectionCount:
        break;
    }
    return {};
}

Tone TopicsModel::tone(const Node &node, int column) const
{
    switch (Section(column)) {
    case Value:
        return topicOf(node).last ? Tone::Normal : Tone::Muted;
    case Age:
    case Messages:
    case Size:
        return Tone::Muted;
    case Retained:
        return Tone::Accent;
    default:
        return Tone::Normal;
    }
}

QString TopicsModel::toolTip(const Node &node, int column) const
{
    const TopicNode &topic = topicOf(node);
    if (column == Age && topic.lastTime > 0)
        return Format::fullTime(topic.lastTime);
    return PathTreeModel::toolTip(node, column);
}

QList<double> TopicsModel::spark(const Node &node, int column) const
{
    QList<double> values;
    const TopicNode &topic = topicOf(node);
    const qint64 second = now() / 1000;
    if (column != Activity || topic.second + Buckets <= second)
        return values;
    for (int back = Buckets - 1; back >= 1; --back)
        values.append(messagesIn(topic, second - back));
    return values;
}

} // namespace skep
