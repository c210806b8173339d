// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tablepage.h"

#include "gui/format.h"
#include "gui/icons.h"
#include "gui/models/tablemodel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tableview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int FilterDelayMs = 120; // a pause in typing
constexpr int UpdateDelayMs = 100; // counts follow a flood of changes at this pace
}

TablePage::TablePage(TableModel &model, const Look &look, QWidget *parent)
    : Page(look.name, parent), m_look(look), m_model(model), m_count(new QLabel(this)), m_filter(new QLineEdit(this)),
      m_headWidgets(new QHBoxLayout), m_menu(new QMenu(this))
{
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    layout->addWidget(m_splitter, 1);
    connectView();
    connectFilter();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &TablePage::tick);
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(UpdateDelayMs);
    connect(&m_updateTimer, &QTimer::timeout, this, &TablePage::update);
}

QLayout *TablePage::makeHead()
{
    auto *titleLabel = new QLabel(title(), this);
    titleLabel->setObjectName("pageTitle"_L1);
    m_count->setObjectName("pageCount"_L1);
    m_filter->setPlaceholderText(m_look.filterHint);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(320);
    m_filter->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    m_headWidgets->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 16, 14);
    head->setSpacing(14);
    head->addWidget(titleLabel);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addLayout(m_headWidgets);
    head->addWidget(m_filter, 2);
    m_count->setContentsMargins(0, 5, 0, 0); // on the title's baseline
    return head;
}

void TablePage::connectView()
{
    connect(m_view, &TableView::selectionMoved, this, [this] {
        updateActions();
        if (m_sidePane)
            m_sidePane->setVisible(m_view->selectionModel()->hasSelection());
        updateSidePane();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (m_view->selectionModel()->hasSelection())
            m_menu->popup(m_view->viewport()->mapToGlobal(position));
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_proxy, signal, this, &TablePage::scheduleUpdate);
        connect(&m_model, signal, this, &TablePage::scheduleUpdate);
    }
    connect(&m_proxy, &QAbstractItemModel::layoutChanged, this, &TablePage::scheduleUpdate);
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &TablePage::scheduleUpdate);
    connect(&m_model, &TableModel::rowsChanged, this, &TablePage::scheduleUpdate);
    connect(m_empty, &EmptyState::copied, this,
            [this](const QString &text) { Q_EMIT messageRequested(tr("Copied %1").arg(text)); });
    connect(m_empty, &EmptyState::actionTriggered, this, &TablePage::clearFilters);
}

void TablePage::connectFilter()
{
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(FilterDelayMs);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        m_proxy.setFilterText(m_filter->text());
        update();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    m_filter->installEventFilter(this);
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
}

void TablePage::saveState(QSettings &settings) const
{
    m_view->saveState(settings);
    if (m_sidePane)
        settings.setValue("splitter"_L1, m_splitter->saveState());
}

void TablePage::restoreState(QSettings &settings)
{
    m_view->restoreState(settings);
    m_splitter->restoreState(settings.value("splitter"_L1).toByteArray());
}

void TablePage::setListeners(const std::vector<ListenerSnapshot> &listeners)
{
    m_listeners = listeners;
    update();
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

void TablePage::addHeadWidget(QWidget *widget)
{
    m_headWidgets->addWidget(widget);
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
    Q_EMIT messageRequested(texts.size() == 1 ? tr("Copied %1").arg(texts.first())
                                              : tr("Copied %Ln line(s)", nullptr, int(texts.size())));
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

bool TablePage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Escape) {
            m_view->setFocus();
            return true;
        }
    }
    return Page::eventFilter(object, event);
}

void TablePage::tick()
{
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    m_view->repaintVisible();
    updateSidePane();
}

void TablePage::scheduleUpdate()
{
    const bool isShownEmpty = m_stack->currentWidget() == m_empty;
    if (isShownEmpty != (m_proxy.rowCount() == 0))
        update();
    else if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void TablePage::update()
{
    const bool isFiltered = m_proxy.rowCount() != m_model.rowCount();
    m_count->setText(isFiltered ? tr("%1, %2 shown").arg(countText(), Format::number(quint64(m_proxy.rowCount())))
                                : countText());
    updateEmptyState();
    if (m_sidePane && m_sidePane->isVisible())
        updateSidePane();
}

void TablePage::updateEmptyState()
{
    const bool isEmpty = m_proxy.rowCount() == 0;
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
    if (!isEmpty)
        return;
    if (m_model.rowCount() > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("No row passes the filter."));
        m_empty->setCopyTexts({});
        m_empty->setActionText(tr("Clear the filter"));
        return;
    }
    m_empty->setActionText({});
    fillEmptyState(*m_empty, m_listeners);
}

void TablePage::updateActions()
{
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    for (QAction *action : std::as_const(m_selectionActions))
        action->setEnabled(hasSelection);
}

void TablePage::clearFilters()
{
    m_filter->clear();
    m_proxy.setFilterText({});
    if (isNarrowed())
        clearNarrowing();
    update();
    m_view->setFocus();
}

} // namespace skep
