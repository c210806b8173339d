// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "durabilitymeter.h"

#include "gui/look/theme.h"
#include "gui/models/tablemodel.h"
#include "gui/text/format.h"

namespace skep {

using namespace Qt::StringLiterals;

DurabilityMeter::DurabilityMeter(QWidget *parent) : QLabel(parent)
{
    setObjectName("figure"_L1);
    setTotals({});
}

void DurabilityMeter::setTotals(const Totals &totals)
{
    const QString text = textOf(totals.durability);
    setText(totals.durability.isFailing
                ? u"<span style='color:%1'>%2</span>"_s.arg(themeColors(palette()).tone(Tone::Bad).name(), text)
                : text);
    setToolTip(toolTipOf(totals));
}

QString DurabilityMeter::textOf(const Durability &durability)
{
    if (!durability.isOn)
        return tr("In memory");
    if (durability.isFailing)
        return tr("Cannot write");
    return durability.unsyncedBytes > 0 ? tr("%1 unsynced").arg(Format::bytes(durability.unsyncedBytes)) : tr("Synced");
}

QString DurabilityMeter::toolTipOf(const Totals &totals)
{
    const Durability &durability = totals.durability;
    if (!durability.isOn)
        return tr("The broker keeps its state in memory: nothing survives a restart.");
    QStringList lines;
    if (durability.isFailing)
        lines << tr(
            "The data directory cannot be written at the moment: messages of QoS 1 and 2 are refused. The log says "
            "why; the broker goes on by itself.");
    lines << tr("Acknowledged, and lost in a power cut: %1").arg(Format::bytes(durability.unsyncedBytes))
          << tr("Waiting to be written, not acknowledged: %1").arg(Format::bytes(durability.pendingBytes))
          << (durability.syncedAt == 0
                  ? tr("Last sync of the disk: none yet")
                  : tr("Last sync of the disk: %1 ago").arg(Format::duration(totals.time - durability.syncedAt)))
          << tr("Last commit: %1").arg(Format::latency(double(durability.commitMicroseconds)))
          << tr("Changes in it: %1").arg(Format::number(quint64(durability.batchSize)));
    return lines.join(u'\n');
}

} // namespace skep
