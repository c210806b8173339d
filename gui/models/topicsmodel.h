// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/monitor/values.h"
#include "pathtreemodel.h"
#include "retainedfollower.h"

#include <array>
#include <deque>

namespace skep {

class RetainedModel;

/// All topics that carry a retained message or on which something was published while they were watched: how much, and the
/// last values of each.
///
/// Thread: main. Bounded by the broker's number of watched topics and of retained messages, and the values kept by
/// MaximumSamples and MaximumSampleBytes over all topics: beyond, the oldest go.
class TopicsModel final : public PathTreeModel
{
    Q_OBJECT
public:
    enum Section { Topic, Value, Rate, Activity, Messages, Age, Size, Retained, SectionCount };
    Q_ENUM(Section)

    explicit TopicsModel(QObject *parent = nullptr);

    /// Shows the topics of retained messages, too. Once; the model outlives this one.
    void followRetained(const RetainedModel &retained);
    /// Whether messages are told of; if not, retained messages that change are all there is to go by.
    void setWatched(bool watched) { m_watched = watched; }

    void apply(std::span<TopicUpdate> updates);
    /// Everything but the retained messages.
    void forget();

    /// The values of a topic, oldest first; empty where there is no such topic.
    std::vector<TopicSample> samples(const QString &topic) const;
    /// The number of values that a topic has lost to the bounds.
    quint64 samplesGone(const QString &topic) const;

    struct Figures
    {
        quint64 messages = 0;
        double rate = 0; ///< messages a second, over the last five
        qint64 lastTime = 0;
        bool isRetained = false;
        quint32 topics = 0; ///< at or below it
    };
    Figures figures(const QModelIndex &index) const;

    static constexpr size_t MaximumSamples = 200'000;
    static constexpr size_t MaximumSamplesOfTopic = 1'000;
    static constexpr qsizetype MaximumSampleBytes = 64 * 1024 * 1024;

Q_SIGNALS:
    /// These values came.
    void samplesAdded(const QString &topic);

protected:
    std::unique_ptr<Node> makeNode() const override { return std::make_unique<TopicNode>(); }
    QString text(const Node &node, int column) const override;
    Tone tone(const Node &node, int column) const override;
    QString toolTip(const Node &node, int column) const override;
    QList<double> spark(const Node &node, int column) const override;

private:
    static constexpr int Buckets = 30; ///< seconds of activity
    static constexpr int RateSeconds = 5;

    struct TopicNode final : Node
    {
        std::array<quint32, Buckets> activity{}; ///< messages a second, by second modulo Buckets; branches add up
        qint64 second = 0; ///< the newest one in it
        quint64 messages = 0; ///< at or below it
        qint64 lastTime = 0;
        std::vector<TopicSample> samples; ///< oldest first
        quint64 samplesGone = 0;
        quint32 goneBefore = 0; ///< samples in m_order that have gone already
        bool isRetained = false;
    };

    static const TopicNode &topicOf(const Node &node) { return static_cast<const TopicNode &>(node); }
    const TopicNode *topicAt(const QString &topic) const;
    void count(TopicNode *leaf, quint32 messages, qint64 time);
    quint32 messagesIn(const TopicNode &node, qint64 second) const;
    double rateOf(const TopicNode &node) const;
    void keep(TopicNode *leaf, TopicSample &&sample);
    void keepWithinBounds();
    void dropOldest(TopicNode *leaf);
    void addRetained(int first, int last);
    void removeRetained(int first, int last);
    void changeRetained(const QList<int> &rows);

    const RetainedModel *m_retained = nullptr;
    RetainedFollower m_follower;
    bool m_watched = false;
    std::deque<QString> m_order; ///< the topics of all samples, oldest first
    size_t m_samples = 0;
    qsizetype m_sampleBytes = 0;
};

} // namespace skep
