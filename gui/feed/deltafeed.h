// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/consolelink.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <span>

namespace skep {

struct ConsoleModels;

/// The console's end of the feed: watches while somebody looks, takes deltas and applies them to the models in slices,
/// so that the window answers in between however large a delta is.
///
/// Thread: main. The only user of the ConsoleLink. A snapshot is applied as the difference to what is known, so that
/// selection and scroll position survive it. The next delta is taken when the one before is applied: meanwhile the
/// broker merges what happens. Pages are given the feed, and connect themselves.
class DeltaFeed final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the feed.
    DeltaFeed(ConsoleLink &link, ConsoleModels &models, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(DeltaFeed)

    enum class Attention : quint8 { None, Glance, Full };
    /// Who looks: nobody, somebody at the tray only, or at the window. The broker does no work for what nobody sees.
    void setAttention(Attention attention);
    /// The session that is watched stays so when somebody looks again.
    void post(const Command &command);
    /// Whether somebody looks at topics, and at which of them message by message (empty: none).
    void watchTopics(bool watch, const QString &followed = {});

    /// The last ones that came.
    const Totals &totals() const { return m_totals; }
    const std::vector<ListenerSnapshot> &listeners() const { return m_listeners; }

Q_SIGNALS:
    /// Before the delta that carries them is applied; the history has them already.
    void totalsChanged(const skep::Totals &totals);
    void sessionTold(const skep::SessionDetail &detail);
    void listenersChanged(const std::vector<skep::ListenerSnapshot> &listeners);
    /// Events were lost before they could be shown.
    void eventsLost(quint64 count);
    /// The broker's answers to what was posted.
    void published(const skep::PublishAnswer &answer);
    void fetched(const skep::RetainedAnswer &answer);
    /// Messages on topics that the watch has no room for.
    void topicsBeyondChanged(quint64 messages);
    /// A delta is applied whole.
    void applied();

private:
    enum class Stage : quint8 { Clients, Subscriptions, Topics, Retained, Events, Done };

    void takeNext();
    void begin();
    void takeSharedQueues();
    void applySlice();
    bool applyStage();
    bool applyTopics();
    bool applyEvents();
    template <typename Model, typename Value>
    bool applyTo(Model &model, std::vector<QString> &removed, std::vector<Value> &upserts);
    void adaptSliceSize(qint64 elapsedMs);

    ConsoleLink &m_link;
    ConsoleModels &m_models;
    Attention m_attention = Attention::None;
    WatchSession m_watchedSession;
    bool m_watchesTopics = false;
    QString m_followed;
    quint64 m_topicsBeyond = 0;
    Totals m_totals;
    std::vector<ListenerSnapshot> m_listeners;
    std::optional<Delta> m_delta; ///< being applied
    std::vector<QString> m_removedSubscriptions;
    Stage m_stage = Stage::Done;
    bool m_stageBegun = false;
    size_t m_removedDone = 0;
    size_t m_upsertsDone = 0;
    size_t m_sliceSize = 2'000;
    QTimer m_sliceTimer;
};

} // namespace skep
