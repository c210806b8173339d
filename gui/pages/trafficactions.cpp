// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficpage.h"

#include "core/console/traffic/trafficfilter.h"
#include "gui/dialogs/capturedialog.h"
#include "gui/widgets/filteredit.h"
#include "gui/widgets/recordview.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

namespace skep {

using namespace Qt::StringLiterals;

// What TrafficPage does with records and files: quick filters, copies, dialogs.

namespace {

QString typeCondition(const TrafficRow &record)
{
    switch (record.kind) {
    case CaptureKind::HttpRequest:
    case CaptureKind::HttpAnswer:
        return u"type == HTTP"_s;
    case CaptureKind::WebSocketFrame:
        return u"type == FRAME"_s;
    case CaptureKind::MqttPacket:
        return record.type == 0 ? u"malformed"_s
                                : u"type == "_s + QLatin1StringView(packetTypeName(PacketType(record.type)));
    case CaptureKind::Note:
        break;
    }
    return u"type == NOTE"_s;
}

QStringList numberCondition(QLatin1StringView field, quint64 number)
{
    return number == 0 ? QStringList() : QStringList{u"%1 == %2"_s.arg(field).arg(number)};
}

QStringList textCondition(QLatin1StringView field, const QByteArray &text)
{
    return {u"%1 == %2"_s.arg(field, filterQuoted(QString::fromUtf8(text)))};
}

QStringList flagConditions(const TrafficRow &record)
{
    QStringList conditions;
    if (record.flags & TrafficRow::Retain)
        conditions.append(u"retain"_s);
    if (record.flags & TrafficRow::Dup)
        conditions.append(u"dup"_s);
    return conditions.isEmpty() ? QStringList{u"!retain"_s, u"!dup"_s} : conditions;
}

/// What the broker said, and what it is about.
QStringList noteConditions(const TrafficStore &store, quint64 number, const TrafficRow &record)
{
    QStringList conditions;
    if (record.kind == CaptureKind::Note)
        conditions =
            store.bytes(number).isEmpty() ? QStringList() : textCondition("note"_L1, store.bytes(number).toByteArray());
    if (record.flags & TrafficRow::HasReason && record.reasonCode)
        conditions.append(u"reason == 0x%1"_s.arg(record.reasonCode, 2, 16, QLatin1Char('0')));
    if (record.flags & TrafficRow::Malformed)
        conditions.append(u"malformed"_s);
    conditions.append(numberCondition("message"_L1, record.message));
    return conditions.isEmpty() ? numberCondition("connection"_L1, quint64(store.party(record.party).connection))
                                : conditions;
}

} // namespace

QStringList TrafficPage::conditionsOf(int row, int column) const
{
    const TrafficRow &record = m_model.record(row);
    const TrafficStore &store = m_model.store();
    const CaptureParty &party = store.party(record.party);
    const bool isPublish = record.kind == CaptureKind::MqttPacket && PacketType(record.type) == PacketType::Publish;
    switch (TrafficModel::Section(column)) {
    case TrafficModel::Time:
    case TrafficModel::Elapsed:
        return {u"record >= %1"_s.arg(m_model.number(row)), u"record <= %1"_s.arg(m_model.number(row))};
    case TrafficModel::Client:
        return textCondition("client"_L1, party.clientId);
    case TrafficModel::Direction:
        if (record.direction == CaptureDirection::None)
            break;
        return {record.direction == CaptureDirection::In ? u"direction == in"_s : u"direction == out"_s};
    case TrafficModel::Type:
        return {typeCondition(record)};
    case TrafficModel::Topic:
        return textCondition("topic"_L1, store.topic(record.topic).text);
    case TrafficModel::QoSLevel:
        return isPublish ? QStringList{u"qos == %1"_s.arg(record.qos)} : QStringList();
    case TrafficModel::Flags:
        return flagConditions(record);
    case TrafficModel::Size:
        return record.kind == CaptureKind::Note
            ? QStringList()
            : QStringList{u"size >= %1"_s.arg(record.wholeSize), u"size == %1"_s.arg(record.wholeSize)};
    case TrafficModel::Note:
        return noteConditions(store, m_model.number(row), record);
    case TrafficModel::Message:
        return numberCondition("message"_L1, record.message);
    case TrafficModel::Connection:
        return numberCondition("connection"_L1, quint64(party.connection));
    case TrafficModel::Address:
        return textCondition("address"_L1, party.peer.toUtf8());
    case TrafficModel::PacketIdentifier:
        return numberCondition("packetid"_L1, record.packetId);
    case TrafficModel::SectionCount:
        break;
    }
    return {};
}

void TrafficPage::addQuickFilters(QMenu *menu, const QModelIndex &index)
{
    QStringList conditions = conditionsOf(index.row(), index.column());
    if (conditions.isEmpty()) // the cell has nothing to ask for
        conditions.append(typeCondition(m_model.record(index.row())));
    for (const QString &condition : conditions) {
        const QString shown = QString(condition).replace(u'&', "&&"_L1);
        connect(menu->addAction(tr("Only %1").arg(shown)), &QAction::triggered, m_filter,
                [this, condition] { m_filter->add(condition); });
        connect(menu->addAction(tr("Without %1").arg(shown)), &QAction::triggered, m_filter,
                [this, condition] { m_filter->add(u"!(%1)"_s.arg(condition)); });
    }
    menu->addSeparator();
}

void TrafficPage::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_rowMenu->clear();
    addQuickFilters(m_rowMenu, index);
    m_followMessage->setEnabled(m_model.record(index.row()).message != 0);
    m_rowMenu->addActions(m_view->actions());
    m_rowMenu->popup(m_view->viewport()->mapToGlobal(position));
}

void TrafficPage::copyRows()
{
    QStringList lines;
    for (int row : m_view->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < TrafficModel::SectionCount; ++column) {
            if (!m_view->isColumnHidden(column))
                cells.append(m_model.text(row, column));
        }
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT messageRequested(tr("Copied %1 rows").arg(lines.size()));
}

void TrafficPage::copyBytes()
{
    QStringList lines;
    for (int row : m_view->selectedRows())
        lines.append(QString::fromLatin1(m_model.store().bytes(m_model.number(row)).toByteArray().toHex(' ')));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT messageRequested(tr("Copied %1 rows").arg(lines.size()));
}

// -- files

void TrafficPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open recorded traffic"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recorded traffic (*.skepcap)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_recorder, &TrafficRecorder::open);
    dialog->open();
}

void TrafficPage::askForTarget(TrafficExport::FileFormat format)
{
    auto *dialog = new QFileDialog(this, tr("Save recorded traffic"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(TrafficExport::suffix(format));
    dialog->setNameFilter(u"*."_s + TrafficExport::suffix(format));
    connect(dialog, &QFileDialog::fileSelected, &m_recorder,
            [this, format](const QString &path) { m_recorder.save(format, path); });
    dialog->open();
}

void TrafficPage::askForSettings()
{
    auto *dialog = new CaptureDialog(m_recorder.settings(), this);
    connect(dialog, &QDialog::accepted, &m_recorder, [this, dialog] { m_recorder.setSettings(dialog->settings()); });
    dialog->open();
}

} // namespace skep
