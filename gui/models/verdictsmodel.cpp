// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "verdictsmodel.h"

#include "casefold.h"

#include "gui/text/format.h"
#include "gui/text/verdicttext.h"
#include "subscriptionsmodel.h"

#include <QCoreApplication>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr Column VerdictColumns[] = {
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "Verdict"), nullptr, CellStyle::Text, 400},
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "Client ID"), nullptr, CellStyle::Text, 140},
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "Topic filter"), nullptr, CellStyle::Mono, 140},
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "Message"), nullptr, CellStyle::Badge, 112},
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "QoS"),
     QT_TRANSLATE_NOOP("skep::VerdictsModel", "The lower of the message's and the subscription's QoS"),
     CellStyle::Badge, 64},
    {QT_TRANSLATE_NOOP("skep::VerdictsModel", "Why"), nullptr, CellStyle::Text, 320},
};
static_assert(std::size(VerdictColumns) == VerdictsModel::SectionCount);

constexpr int MaximumLevels = 65'536; // that a topic can have

} // namespace

VerdictsModel::VerdictsModel(QObject *parent) : KeyedRows(VerdictColumns, parent) { }

QString VerdictsModel::keyOf(const Verdict &value) const
{
    return SubscriptionsModel::keyFor(value.subscription.clientId, value.subscription.topicFilter);
}

void VerdictsModel::setVerdicts(std::vector<Verdict> verdicts)
{
    beginSnapshot(verdicts.size());
    apply({}, verdicts);
    apply(keysLeftBehind(), {});
}

QString VerdictsModel::text(int row, int column) const
{
    const Verdict &verdict = at(row);
    switch (Section(column)) {
    case Whole: {
        QStringList parts{text(row, ClientId), text(row, Filter), text(row, Outcome), text(row, DeliveredQoS),
                          text(row, Reason)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case ClientId:
        return verdict.subscription.clientId;
    case Filter:
        return verdict.subscription.topicFilter;
    case Outcome:
        return VerdictText::outcome(verdict.outcome);
    case DeliveredQoS:
        return verdict.reaches() ? u"QoS %1"_s.arg(Format::qos(verdict.qos)) : QString();
    case Reason:
        return VerdictText::sentence(verdict);
    case SectionCount:
        break;
    }
    return {};
}

SortValue VerdictsModel::sortValue(int row, int column) const
{
    const Verdict &verdict = at(row);
    switch (Section(column)) {
    case Whole: {
        const bool isMiss = verdict.outcome == Verdict::Outcome::NoMatch;
        SortValue value(double(verdict.outcome) * MaximumLevels - (isMiss ? verdict.number : 0));
        value.text = SortValue(verdict.subscription.clientId).text;
        return value;
    }
    case Outcome:
        return double(verdict.outcome);
    case DeliveredQoS:
        return double(verdict.qos);
    default:
        return text(row, column);
    }
}

Tone VerdictsModel::tone(int row, int column) const
{
    const Verdict::Outcome outcome = at(row).outcome;
    if (column != Outcome)
        return outcome == Verdict::Outcome::NoMatch ? Tone::Muted : Tone::Normal;
    switch (outcome) {
    case Verdict::Outcome::Delivered:
        return Tone::Good;
    case Verdict::Outcome::Shared:
        return Tone::Accent;
    case Verdict::Outcome::Queued:
        return Tone::Info;
    case Verdict::Outcome::Lost:
    case Verdict::Outcome::Dropped:
    case Verdict::Outcome::Refused:
        return Tone::Bad;
    case Verdict::Outcome::Own:
        return Tone::Warning;
    case Verdict::Outcome::PassedOver:
    case Verdict::Outcome::Covered:
    case Verdict::Outcome::NoMatch:
    case Verdict::Outcome::Count:
        break;
    }
    return Tone::Muted;
}

bool VerdictsModel::matches(int row, const QString &word) const
{
    return containsWord(at(row).subscription.clientId, word) || containsWord(at(row).subscription.topicFilter, word);
}

} // namespace skep
