// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tablepage.h"

#include "gui/feed/deltafeed.h"
#include "gui/look/icons.h"
#include "gui/models/pathtreemodel.h"
#include "gui/models/tablemodel.h"
#include "gui/text/format.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/filterline.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TableUpdateDelayMs = 100; // counts follow a flood of changes at this pace
}

TablePage::TablePage(TableModel &model, DeltaFeed &feed, const Look &look, QWidget *parent)
    : Page(look.name, parent), m_look(look), m_model(model), m_feed(feed), m_layout(new QVBoxLayout(this)),
      m_filter(new FilterLine(look.filterHint, this)), m_menu(new QMenu(this))
{
    head().addFilter(m_filter);
    m_proxy.setSourceModel(&model);
    m_view = new TableView(m_proxy, look.flexibleColumn, this);
    m_view->setAccessibleName(title());
    m_view->sortByColumn(look.sortColumn, look.sortOrder);
    m_empty = new EmptyState(id(), this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(&head());
    m_layout->addWidget(m_splitter, 1);
    connectView();
    connectFilter();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &TablePage::tick);
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(TableUpdateDelayMs);
    connect(&m_updateTimer, &QTimer::timeout, this, &TablePage::update);
    connect(&feed, &DeltaFeed::listenersChanged, this, &TablePage::update);
}

void TablePage::connectView()
{
    connect(m_view, &TableView::selectionMoved, this, &TablePage::onSelectionMoved);
    connectMenu(m_view);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_proxy, signal, this, &TablePage::scheduleUpdate);
        connect(&m_model, signal, this, &TablePage::scheduleUpdate);
    }
    connect(&m_proxy, &QAbstractItemModel::layoutChanged, this, &TablePage::scheduleUpdate);
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &TablePage::scheduleUpdate);
    connect(&m_model, &TableModel::rowsChanged, this, &TablePage::scheduleUpdate);
    connect(m_empty, &EmptyState::copied, this, &TablePage::tellCopied);
    connect(m_empty, &EmptyState::actionTriggered, this, &TablePage::clearFilters);
}

void TablePage::connectFilter()
{
    connect(m_filter, &FilterLine::filterRequested, this, [this](const QString &text) {
        applyFilter(text);
        if (isVisible()) // otherwise when it is shown
            update();
    });
    connect(m_filter, &FilterLine::left, this, [this] { currentView()->setFocus(); });
}

void TablePage::saveState(QSettings &settings) const
{
    m_view->saveState(settings);
    for (const TreeView *tree : m_trees) {
        settings.beginGroup(tree->objectName());
        tree->saveState(settings);
        settings.endGroup();
    }
    settings.setValue("filter"_L1, m_filter->text());
    if (m_sidePane)
        settings.setValue("splitter"_L1, m_splitter->saveState());
}

void TablePage::restoreState(QSettings &settings)
{
    m_view->restoreState(settings);
    for (TreeView *tree : std::as_const(m_trees)) {
        settings.beginGroup(tree->objectName());
        tree->restoreState(settings);
        settings.endGroup();
    }
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
    m_filter->apply(settings.value("filter"_L1).toString());
}

void TablePage::activate()
{
    m_stack->currentWidget()->setFocus();
}

QAction *TablePage::addSelectionAction(const QString &text, QLatin1StringView iconName, const QKeySequence &keys)
{
    auto *action = new QAction(themedIcon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setEnabled(false);
    m_view->addAction(action);
    for (TreeView *tree : std::as_const(m_trees))
        tree->addAction(action);
    m_menu->addAction(action);
    m_selectionActions.append(action);
    return action;
}

QMenu *TablePage::addSelectionMenu(const QString &text, QLatin1StringView iconName)
{
    QMenu *menu = m_menu->addMenu(themedIcon(iconName), text);
    menu->menuAction()->setEnabled(false);
    m_selectionActions.append(menu->menuAction());
    return menu;
}

void TablePage::addSeparator()
{
    m_menu->addSeparator();
}

void TablePage::addTree(TreeView *tree, PathTreeModel &model)
{
    m_trees.append(tree);
    m_treeModels.append(&model);
    m_stack->addWidget(tree);
    tree->addActions(m_selectionActions);
    const auto updateLater = [this] { // the model emits this in the middle of a change
        if (!m_updateTimer.isActive())
            m_updateTimer.start();
    };
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, updateLater);
    connect(&model, &QAbstractItemModel::layoutChanged, this, updateLater);
    connect(&model, &PathTreeModel::filtered, this, [this, tree, &model] {
        if (model.isFiltered())
            tree->expandSome();
        update();
    });
    connect(tree, &TreeView::selectionMoved, this, &TablePage::onSelectionMoved);
    connectMenu(tree);
}

void TablePage::showTree(TreeView *tree)
{
    m_tree = tree;
    m_treeModel = tree ? m_treeModels[m_trees.indexOf(tree)] : nullptr;
    applyFilter(m_filter->text());
    update();
    onSelectionMoved();
}

QAbstractItemView *TablePage::currentView() const
{
    return m_tree ? static_cast<QAbstractItemView *>(m_tree) : m_view;
}

bool TablePage::hasSelection() const
{
    return currentView()->selectionModel()->hasSelection();
}

void TablePage::onSelectionMoved()
{
    updateActions();
    if (m_sidePane)
        m_sidePane->setVisible(wantsSidePane());
    updateSidePane();
}

void TablePage::connectMenu(QAbstractItemView *view)
{
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &position) {
        if (view->selectionModel()->hasSelection())
            m_menu->popup(view->viewport()->mapToGlobal(position));
    });
}

void TablePage::applyFilter(const QString &text)
{
    m_proxy.setFilterText(text);
    if (m_tree)
        m_treeModel->setFilterText(text);
}

void TablePage::addBar(QWidget *widget)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(20, 0, 20, 14);
    bar->addWidget(widget);
    bar->addStretch(1);
    m_layout->insertLayout(1, bar);
}

void TablePage::setSidePane(QWidget *pane)
{
    m_sidePane = pane;
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    pane->hide();
}

void TablePage::copy(const QStringList &texts)
{
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
    if (texts.size() == 1)
        tellCopied(texts.first());
    else
        Q_EMIT messageRequested(tr("Copied %Ln line(s)", nullptr, int(texts.size())));
}

void TablePage::confirm(const QString &question, const QString &actionText, const std::function<void()> &action)
{
    auto *box = new QMessageBox(QMessageBox::Question, title(), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *accept = box->addButton(actionText, QMessageBox::AcceptRole);
    connect(accept, &QPushButton::clicked, this, action);
    box->setDefaultButton(accept);
    box->open();
}

void TablePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_second.start();
    tick();
    update();
}

void TablePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_second.stop();
}

void TablePage::tick()
{
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    for (PathTreeModel *model : std::as_const(m_treeModels))
        model->setNow(m_model.now());
    currentView()->viewport()->update();
    updateSidePane();
}

void TablePage::scheduleUpdate()
{
    const bool isShownEmpty = m_stack->currentWidget() == m_empty;
    if (isShownEmpty != (shownCount() == 0))
        update();
    else if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

int TablePage::shownCount() const
{
    return m_tree ? m_treeModel->shownLeafCount() : m_proxy.rowCount();
}

int TablePage::fullCount() const
{
    return m_tree ? m_treeModel->leafCount() : m_model.rowCount();
}

void TablePage::update()
{
    head().setCount(shownCount() != fullCount()
                        ? tr("%1, %2 shown").arg(countText(), Format::number(quint64(shownCount())))
                        : countText());
    updateEmptyState();
    if (m_sidePane && m_sidePane->isVisible())
        updateSidePane();
}

void TablePage::updateEmptyState()
{
    const bool isEmpty = shownCount() == 0;
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : currentView());
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
    if (!isEmpty)
        return;
    if (fullCount() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No row passes the filter."));
        m_empty->setCopyTexts({});
        m_empty->setActionText(tr("Clear the filter"));
        return;
    }
    m_empty->setActionText({});
    fillEmptyState(*m_empty);
}

void TablePage::updateActions()
{
    const bool isSelected = hasSelection();
    for (QAction *action : std::as_const(m_selectionActions))
        action->setEnabled(isSelected);
}

void TablePage::clearFilters()
{
    m_filter->apply({});
    if (isNarrowed())
        clearNarrowing();
    update();
    currentView()->setFocus();
}

} // namespace skep
