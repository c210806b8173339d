// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/topicsnapshot.h"
#include "pathtreemodel.h"
#include "retainedfollower.h"

#include <array>
#include <list>
#include <optional>

namespace skep {

class RetainedModel;

/// All topics that carry a retained message or on which something was published while they were watched: how much, and
/// the last values of each.
///
/// Thread: main. Bounded by the broker's number of watched topics and of retained messages, and the values before the
/// last ones by MaximumFormerValues and MaximumValueBytes over all topics: beyond, the oldest are removed.
class TopicsModel final : public PathTreeModel
{
    Q_OBJECT
public:
    enum Section { Topic, Value, Rate, Activity, Messages, Age, Size, Retained, SectionCount };
    Q_ENUM(Section)

    explicit TopicsModel(QObject *parent = nullptr);

    /// Shows the topics of retained messages, too. Once; the model outlives this one.
    void followRetained(const RetainedModel &retained);
    /// Whether messages are reported; if not, only changes of retained messages are known.
    void setWatched(bool watched) { m_watched = watched; }

    void apply(std::span<TopicUpdate> updates);
    /// Everything but the retained messages.
    void forget();

    /// The values of a topic, oldest first; empty if there is no such topic.
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

    static constexpr size_t MaximumFormerValues = 200'000;
    static constexpr size_t MaximumValuesOfTopic = 1'000; ///< the last one included
    static constexpr qsizetype MaximumValueBytes =
        64 * 1024 * 1024; ///< of all values; the last ones stay whatever they take

Q_SIGNALS:
    /// These values were added.
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

    struct TopicNode;
    struct FormerValue
    {
        TopicSample sample;
        TopicNode *topic;
    };
    using FormerValues = std::list<FormerValue>;

    struct TopicNode final : Node
    {
        std::array<quint32, Buckets> activity{}; ///< messages a second, by second modulo Buckets; branches add up
        qint64 second = 0; ///< the newest one in it
        quint64 messages = 0; ///< at or below it
        qint64 lastTime = 0;
        std::optional<TopicSample> last;
        std::vector<FormerValues::iterator> former; ///< those before it, oldest first
        quint64 samplesGone = 0;
        bool isRetained = false;
    };

    static const TopicNode &topicOf(const Node &node) { return static_cast<const TopicNode &>(node); }
    const TopicNode *topicAt(const QString &topic) const;
    void count(TopicNode *leaf, quint32 messages, qint64 time);
    quint32 messagesIn(const TopicNode &node, qint64 second) const;
    double rateOf(const TopicNode &node) const;
    void keep(TopicNode *leaf, TopicSample &&sample);
    void dropOldest(TopicNode *leaf);
    void dropValues(TopicNode *leaf);
    void addRetained(int first, int last);
    void removeRetained(int first, int last);
    void changeRetained(const QList<int> &rows);

    const RetainedModel *m_retained = nullptr;
    RetainedFollower m_follower;
    bool m_watched = false;
    FormerValues m_former; ///< of all topics; the one that was replaced first is first
    qsizetype m_valueBytes = 0; ///< of all values, the last ones included
};

} // namespace skep
