// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficdetail.h"

#include "core/console/traffic/trafficstore.h"
#include "gui/look/theme.h"
#include "gui/models/tablemodel.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/hexview.h"
#include "gui/widgets/payloadview.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableheader.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
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

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, themeColors(option.palette).selection);
        QStyleOptionViewItem cell(option);
        cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        if (index.column() > 0)
            cell.rect.setLeft(cell.rect.left() + InLineWithTitle);
        QStyledItemDelegate::paint(painter, cell, index);
    }

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
    static constexpr int InLineWithTitle = CellDelegate::Padding - 3; // the style has a margin of its own
    const QFont m_mono;
};

} // namespace

TrafficDetail::TrafficDetail(QWidget *parent)
    : QFrame(parent), m_tree(new QTreeView(this)), m_panes(new Segments({tr("Bytes"), tr("Payload")}, this)),
      m_stack(new QStackedWidget(this)), m_bytes(new HexView(this)), m_payload(new PayloadView(this)),
      m_splitter(new QSplitter(this))
{
    setObjectName("detail"_L1);
    auto *header = new TableHeader(m_tree);
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    m_tree->setHeader(header);
    m_tree->setModel(&m_fields);
    m_tree->setItemDelegate(new FieldDelegate(m_tree));
    m_tree->setAccessibleName(tr("Fields"));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    header->setSectionResizeMode(DissectionModel::Value, QHeaderView::Stretch);
    header->resizeSection(DissectionModel::Name, 220);
    header->resizeSection(DissectionModel::Clause, 170);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(makePanes());
    m_splitter->setStretchFactor(0, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrafficDetail::fieldChosen);
    connect(m_tree, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const DissectedField *field = m_fields.field(index); field && field->kind == DissectedField::Payload)
            showPane(PayloadPane);
    });
    connect(m_bytes, &HexView::byteChosen, this, &TrafficDetail::byteChosen);
    connect(m_payload, &PayloadView::messageRequested, this, &TrafficDetail::messageRequested);
    connect(m_panes, &Segments::currentChanged, this, [this](int pane) { showPane(Pane(pane)); });
    updatePane();
}

QWidget *TrafficDetail::makePanes()
{
    m_stack->addWidget(m_bytes);
    auto *margins = new QWidget(m_stack);
    auto *inner = new QVBoxLayout(margins);
    inner->setContentsMargins(14, 0, 14, 12);
    inner->addWidget(m_payload);
    m_stack->addWidget(margins);
    auto *right = new QWidget(m_splitter);
    right->setMinimumWidth(320);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->addWidget(m_panes);
    head->addStretch(1);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    return right;
}

void TrafficDetail::showRecord(const TrafficStore &store, quint64 number)
{
    DissectedField fields = dissect(store, number);
    m_carried = carriedPayload(store, number, fields);
    m_isSyncing = true;
    m_bytes->setBytes(store.bytes(number).toByteArray());
    m_fields.setRoot(std::move(fields));
    m_tree->expandAll();
    m_isSyncing = false;
    updatePane();
    chooseSame();
}

void TrafficDetail::clear()
{
    m_carried.reset();
    m_fields.clear();
    m_bytes->setBytes({});
    updatePane();
}

void TrafficDetail::showPane(Pane pane)
{
    m_pane = pane;
    updatePane();
}

TrafficDetail::Pane TrafficDetail::pane() const
{
    return m_carried ? m_pane : BytesPane;
}

/// Reads a payload only while it is visible.
void TrafficDetail::updatePane()
{
    const QSignalBlocker quiet(m_panes);
    m_panes->setChoiceEnabled(PayloadPane, m_carried.has_value());
    m_panes->setCurrent(pane());
    m_stack->setCurrentIndex(pane());
    if (pane() == PayloadPane)
        m_payload->setPayload(m_carried->bytes, m_carried->wholeSize, m_carried->topic);
}

void TrafficDetail::choose(const QModelIndex &index)
{
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

/// The field that was chosen in the record before, or the last time.
void TrafficDetail::chooseSame()
{
    if (const QModelIndex same = m_chosen.isEmpty() ? QModelIndex() : m_fields.find(m_chosen); same.isValid())
        choose(same);
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
    settings.setValue("field"_L1, m_chosen);
    settings.setValue("pane"_L1, int(m_pane));
}

void TrafficDetail::restoreState(const QSettings &settings)
{
    m_splitter->restoreState(settings.value("fields"_L1).toByteArray());
    m_chosen = settings.value("field"_L1).toString();
    chooseSame();
    showPane(settings.value("pane"_L1).toInt() == PayloadPane ? PayloadPane : BytesPane);
}

} // namespace skep
