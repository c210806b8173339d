// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "verdicttext.h"

#include "core/protocol/topic.h"
#include "format.h"

namespace skep {

using namespace Qt::StringLiterals;

QString VerdictText::outcome(Verdict::Outcome outcome)
{
    using Outcome = Verdict::Outcome;
    switch (outcome) {
    case Outcome::Delivered:
        return tr("delivered");
    case Outcome::Shared:
        return tr("one of a group");
    case Outcome::Queued:
        return tr("queued");
    case Outcome::Lost:
        return tr("lost");
    case Outcome::Dropped:
        return tr("dropped");
    case Outcome::Own:
        return tr("own message");
    case Outcome::Refused:
        return tr("refused");
    case Outcome::PassedOver:
        return tr("passed over");
    case Outcome::Covered:
        return tr("covered");
    case Outcome::NoMatch:
        return tr("no match");
    case Outcome::Count:
        break;
    }
    return {};
}

QString VerdictText::sentence(const Verdict &verdict)
{
    return (QStringList{reason(verdict)} + remarks(verdict)).join(u' ');
}

QString VerdictText::reason(const Verdict &verdict)
{
    using Reason = Verdict::Reason;
    switch (verdict.reason) {
    case Reason::Online:
        return tr("Online: it is sent at once.");
    case Reason::Offline:
    case Reason::Behind:
    case Reason::QuotaUsed:
    case Reason::Resending:
    case Reason::Congested:
    case Reason::QueueFull:
    case Reason::OldestGivesWay:
    case Reason::QoS0QueueFull:
        return queue(verdict);
    case Reason::PacketTooLarge:
        return tr("Its packet would have %1 bytes, and the client takes %2 at most (Maximum Packet Size): the message "
                  "is dropped.")
            .arg(Format::number(quint64(verdict.number)), Format::number(verdict.limit));
    case Reason::OfflineAtQoS0:
        return tr("Offline, and a message with QoS 0 is not kept.");
    case Reason::NoLocal:
        return tr("It has published the message itself, and has set No Local.");
    case Reason::OneCopy:
        return tr("The client gets one copy, by its subscription to %1.").arg(verdict.other);
    case Reason::NextOfGroup:
    case Reason::OfflineInGroup:
    case Reason::BusyInGroup:
    case Reason::NobodyInGroup:
    case Reason::NoRoomInGroup:
    case Reason::BehindInGroup:
    case Reason::GroupQueueFull:
    case Reason::GroupOldestGivesWay:
        return group(verdict);
    case Reason::AccessRules:
        return tr("It has asked for this filter and was refused by access rules; the log tells why.");
    case Reason::Dollar:
    case Reason::LevelDiffers:
    case Reason::TopicEnds:
    case Reason::FilterEnds:
        break;
    }
    return mismatch(verdict);
}

QString VerdictText::queue(const Verdict &verdict)
{
    const QString queued = Format::number(quint64(verdict.number));
    const QString limit = verdict.limit == QueueLimits::Unlimited ? u"∞"_s : Format::number(verdict.limit);
    using Reason = Verdict::Reason;
    switch (verdict.reason) {
    case Reason::Behind:
        return tr("Online, but its queue holds %1 of %2: the message waits behind them.").arg(queued, limit);
    case Reason::QuotaUsed:
        return tr("Online, but it has as many unacknowledged messages as it takes (Receive Maximum): the message "
                  "waits.");
    case Reason::Resending:
        return tr("Online, but messages of its earlier connection are sent again first: the message waits behind "
                  "them.");
    case Reason::Congested:
        return tr("Online, but it reads too slowly: the message waits.");
    case Reason::QoS0QueueFull:
        return tr("Online, but messages with QoS 0 that wait for it fill the memory that they may have: the message is "
                  "dropped.");
    case Reason::QueueFull:
        return tr("Its queue is full (%1 of %2): the message is dropped.").arg(queued, limit);
    case Reason::OldestGivesWay:
        return tr("Its queue is full (%1 of %2): the oldest message is dropped, and this one waits.")
            .arg(queued, limit);
    default:
        return verdict.number == 0
            ? tr("Offline: the message waits in its session.")
            : tr("Offline: the message waits in its session, whose queue holds %1 of %2.").arg(queued, limit);
    }
}

QString VerdictText::group(const Verdict &verdict)
{
    using Reason = Verdict::Reason;
    const QString name = verdict.group();
    const QString queued = Format::number(quint64(verdict.number));
    const QString limit = verdict.limit == QueueLimits::Unlimited ? u"∞"_s : Format::number(verdict.limit);
    switch (verdict.reason) {
    case Reason::NextOfGroup:
        return tr("One of %Ln online member(s) of group %1 gets it: the next in turn that has room.", nullptr,
                  verdict.number)
            .arg(name);
    case Reason::OfflineInGroup:
        return tr("Offline: another member of group %1 gets it.").arg(name);
    case Reason::BusyInGroup:
        return tr("Online, but it has no room at the moment: another member of group %1 gets it.").arg(name);
    case Reason::NobodyInGroup:
        return tr("No member of group %1 is online: the message waits for the first that comes.").arg(name);
    case Reason::NoRoomInGroup:
        return tr("No online member of group %1 has room: the message waits for the first that has.").arg(name);
    case Reason::GroupQueueFull:
        return tr("The queue of group %1 is full (%2 of %3): the message is dropped.").arg(name, queued, limit);
    case Reason::GroupOldestGivesWay:
        return tr("The queue of group %1 is full (%2 of %3): its oldest message is dropped, and this one waits.")
            .arg(name, queued, limit);
    default:
        return tr("The queue of group %1 holds %2 of %3: the message waits behind them.").arg(name, queued, limit);
    }
}

QString VerdictText::mismatch(const Verdict &verdict)
{
    using Reason = Verdict::Reason;
    const int level = verdict.number;
    switch (verdict.reason) {
    case Reason::Dollar:
        return tr("A wildcard at the start does not match a topic that begins with $.");
    case Reason::LevelDiffers:
        return tr("Level %1 of the topic is “%2”, the filter wants “%3”.")
            .arg(QString::number(level), verdict.question.topic.section(u'/', level - 1, level - 1),
                 verdict.filter().section(u'/', level - 1, level - 1));
    case Reason::TopicEnds:
        return tr("The topic ends at level %1, the filter goes on.").arg(level);
    default:
        return tr("The filter ends at level %1, the topic goes on.").arg(level);
    }
}

QStringList VerdictText::remarks(const Verdict &verdict)
{
    const SubscriptionSnapshot &subscription = verdict.subscription;
    QStringList remarks;
    const bool isJudgedByQoS =
        verdict.reaches() || verdict.outcome == Verdict::Outcome::Lost || verdict.outcome == Verdict::Outcome::Dropped;
    if (isJudgedByQoS && verdict.qos != verdict.question.qos)
        remarks.append(tr("QoS %1 becomes %2, the highest that the subscription allows.")
                           .arg(Format::qos(verdict.question.qos), Format::qos(verdict.qos)));
    if (!verdict.reaches())
        return remarks;
    if (subscription.noLocal && !subscription.shared && verdict.question.publisher.isEmpty())
        remarks.append(tr("What it publishes itself, it does not get: No Local is set."));
    if (verdict.maximumPacketSize > 0)
        remarks.append(tr("It takes packets of %1 bytes at most (Maximum Packet Size); a larger message is dropped.")
                           .arg(Format::number(quint64(verdict.maximumPacketSize))));
    if (subscription.retainHandling != RetainHandling::SendAtSubscribe)
        remarks.append(tr("Its retain handling is about messages from before it subscribed, not about this one."));
    return remarks;
}

QString VerdictText::headline(const TopicAnswer &answer)
{
    return answer.receivers == 0 ? tr("Nobody gets it now")
                                 : tr("%Ln client(s) get it now", nullptr, int(answer.receivers));
}

QString VerdictText::details(const TopicAnswer &answer)
{
    if (answer.verdicts.empty())
        return tr("Nobody has subscribed to anything yet.");
    QStringList parts;
    if (answer.keepers > 0)
        parts.append(tr("%Ln queue(s) keep it", nullptr, int(answer.keepers)));
    if (answer.missers > 0)
        parts.append(tr("%Ln client(s) miss it", nullptr, int(answer.missers)));
    if (answer.others > 0)
        parts.append(tr("%Ln subscription(s) do not match", nullptr, int(answer.others)));
    if (answer.unlisted > 0)
        parts.append(tr("%Ln more are not listed", nullptr, int(answer.unlisted)));
    return parts.join(u" · "_s);
}

QString VerdictText::problem(const QString &topic, const Limits &limits)
{
    const QByteArray name = topic.toUtf8();
    if (hasWildcard(name)) // [MQTT-3.3.2-2]
        return tr("A message has a topic without + and #: these are for filters.");
    if (checkUtf8(name) == Utf8Fault::NullCharacter) // [MQTT-4.7.3-2]
        return tr("A topic has no character U+0000.");
    if (name.size() > qsizetype(limits.maxTopicLength)) // [MQTT-4.7.3-3]
        return tr("A topic has %1 bytes at most; this one has %2.")
            .arg(Format::number(limits.maxTopicLength), Format::number(quint64(name.size())));
    if (const auto levels = quint64(name.count('/')) + 1; levels > limits.maxTopicLevels)
        return tr("A topic has %1 levels at most; this one has %2.")
            .arg(Format::number(limits.maxTopicLevels), Format::number(levels));
    return isValidTopicName(name) ? QString() : tr("A topic has at least one character."); // [MQTT-4.7.3-1]
}

/// As a wildcard stands for any level, so does "1".
QString VerdictText::repaired(const QString &topic, const Limits &limits)
{
    QStringList levels = topic.split(u'/');
    for (QString &level : levels) {
        if (level.contains(u'+') || level.contains(u'#'))
            level = u"1"_s;
    }
    const QString repaired = levels.join(u'/');
    return repaired != topic && problem(repaired, limits).isEmpty() ? repaired : QString();
}

QString VerdictText::warning(const QString &topic, const TopicAnswer &answer, const Limits &limits)
{
    if (answer.objection == Violation::QoSNotSupported)
        return tr("The broker takes QoS %1 at most; a client that publishes with more is refused.")
            .arg(Format::qos(limits.maximumQoS));
    if (answer.objection != Violation::ReservedTopic)
        return {};
    return isBridgeStateTopic(topic.toUtf8())
        ? tr("Here a bridge may publish its state, 0 or 1, retained; any other message of a client is refused.")
        : tr("Only the broker publishes below $SYS; a client that tries is refused.");
}

} // namespace skep
