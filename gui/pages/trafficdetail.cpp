// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficdetail.h"

#include "core/monitor/traffic/trafficstore.h"
#include "gui/models/tablemodel.h"
#include "gui/theme.h"
#include "gui/widgets/hexview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// Colours by tone; values in fixed pitch.
class FieldDelegate final : public QStyledItemDelegate
{
public:
    explicit FieldDelegate(QObject *parent) : QStyledItemDelegate(parent), m_mono(monospaceFont()) { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor color = themeColors(option->palette).tone(Tone(index.data(DissectionModel::ToneRole).toInt()));
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
        if (index.column() == DissectionModel::Value)
            option->font = m_mono;
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({40, option.fontMetrics.height() + 6});
    }

private:
    const QFont m_mono;
};

} // namespace

TrafficDetail::TrafficDetail(QWidget *parent)
    : QFrame(parent), m_tree(new QTreeView(this)), m_bytes(new HexView(this)), m_splitter(new QSplitter(this))
{
    setObjectName("detail"_L1);
    m_tree->setModel(&m_fields);
    m_tree->setItemDelegate(new FieldDelegate(m_tree));
    m_tree->setAccessibleName(tr("Fields"));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(DissectionModel::Value, QHeaderView::Stretch);
    m_tree->header()->resizeSection(DissectionModel::Name, 220);
    m_tree->header()->resizeSection(DissectionModel::Clause, 170);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_bytes);
    m_splitter->setStretchFactor(0, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrafficDetail::fieldChosen);
    connect(m_bytes, &HexView::byteChosen, this, &TrafficDetail::byteChosen);
}

void TrafficDetail::showRecord(const TrafficStore &store, quint64 number)
{
    m_isSyncing = true;
    m_bytes->setBytes(store.bytes(number).toByteArray());
    m_fields.setRoot(dissect(store, number));
    m_tree->expandAll();
    m_isSyncing = false;
    if (const QModelIndex same = m_chosen.isEmpty() ? QModelIndex() : m_fields.find(m_chosen); same.isValid())
        choose(same);
}

void TrafficDetail::clear()
{
    m_fields.clear();
    m_bytes->setBytes({});
}

void TrafficDetail::choose(const QModelIndex &index)
{
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void TrafficDetail::fieldChosen(const QModelIndex &index)
{
    const DissectedField *field = m_fields.field(index);
    if (!field || m_isSyncing)
        return;
    m_chosen = field->name;
    m_bytes->setRange(field->offset, field->size);
}

void TrafficDetail::byteChosen(qsizetype offset)
{
    const QModelIndex index = m_fields.fieldAt(offset);
    if (!index.isValid())
        return;
    if (index == m_tree->currentIndex())
        fieldChosen(index);
    else
        choose(index);
}

void TrafficDetail::saveState(QSettings &settings) const
{
    settings.setValue("fields"_L1, m_splitter->saveState());
}

void TrafficDetail::restoreState(const QSettings &settings)
{
    m_splitter->restoreState(settings.value("fields"_L1).toByteArray());
}

} // namespace skep
