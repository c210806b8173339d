// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "draftlists.h"

#include "gui/look/icons.h"
#include "gui/widgets/actionmenu.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/undostack.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int ListWidth = 240;
}

DraftLists::DraftLists(QWidget *parent)
    : QFrame(parent), m_lists(new Segments({tr("History"), tr("Saved")}, this)), m_view(new QListWidget(this)),
      m_hint(new QLabel(this)), m_undo(nullptr)
{
    setObjectName("detail"_L1);
    setMinimumWidth(ListWidth);
    m_view->setAccessibleName(tr("Messages"));
    m_view->setUniformItemSizes(true);
    m_hint->setObjectName("muted"_L1);
    m_hint->setWordWrap(true);
    auto *remove = new QAction(themedIcon("delete"_L1), tr("Remove from the list"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(remove);
    m_undo = new UndoStack(tr("Undo the last removal"), *m_view, MaximumHistory);
    offerActions(*m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(14);
    layout->addWidget(m_lists, 0, Qt::AlignLeft);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);
    connect(m_lists, &Segments::currentChanged, this, &DraftLists::fill);
    connect(remove, &QAction::triggered, this, &DraftLists::removeSelected);
    const auto choose = [this](QListWidgetItem *item) { Q_EMIT chosen(shown()[m_view->row(item)]); };
    connect(m_view, &QListWidget::itemClicked, this, choose);
    connect(m_view, &QListWidget::itemActivated, this, choose);
    fill();
}

void DraftLists::remember(const Draft &draft)
{
    m_history.removeOne(draft);
    m_history.prepend(draft);
    if (m_history.size() > MaximumHistory)
        m_history.removeLast();
    fill();
}

QString DraftLists::save(const Draft &draft)
{
    m_saved.removeIf([&draft](const Draft &other) { return other.name == draft.name; });
    if (m_saved.size() >= MaximumSaved)
        return tr("%1 messages are saved already: remove one first.").arg(MaximumSaved);
    const auto byName = [](const Draft &a, const Draft &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; };
    m_saved.insert(std::upper_bound(m_saved.begin(), m_saved.end(), draft, byName), draft);
    m_lists->setCurrent(Saved);
    fill();
    return {};
}

QList<Draft> &DraftLists::shown()
{
    return m_lists->current() == History ? m_history : m_saved;
}

void DraftLists::fill()
{
    m_view->clear();
    for (const Draft &draft : std::as_const(shown())) {
        const QString title = draft.name.isEmpty() ? draft.topic : draft.name;
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(title, draft.text.simplified().left(80)), m_view);
        item->setToolTip(draft.topic);
    }
    m_hint->setVisible(m_view->count() == 0);
    m_hint->setText(m_lists->current() == History
                        ? tr("What you publish appears here, to be sent again.")
                        : tr("Messages that you save appear here. Write one and press Save."));
}

void DraftLists::removeSelected()
{
    const int row = m_view->currentRow();
    if (row < 0)
        return;
    const int list = m_lists->current();
    const Draft removed = shown().takeAt(row);
    m_undo->push([this, list, row, removed] {
        insert(list, row, removed);
        return QString();
    });
    fill();
    m_view->setCurrentRow(std::min(row, m_view->count() - 1));
    Q_EMIT messageRequested(
        tr("Removed %1; Ctrl+Z restores it").arg(removed.name.isEmpty() ? removed.topic : removed.name));
}

void DraftLists::insert(int list, qsizetype place, const Draft &draft)
{
    m_lists->setCurrent(list);
    const qsizetype row = std::min(place, shown().size());
    shown().insert(row, draft);
    fill();
    m_view->setCurrentRow(int(row));
}

void DraftLists::saveState(QSettings &settings) const
{
    settings.setValue("history"_L1, Draft::toBytes(m_history));
    settings.setValue("saved"_L1, Draft::toBytes(m_saved));
}

void DraftLists::restoreState(const QSettings &settings)
{
    m_history = Draft::fromBytes(settings.value("history"_L1).toByteArray(), MaximumHistory);
    m_saved = Draft::fromBytes(settings.value("saved"_L1).toByteArray(), MaximumSaved);
    fill();
}

} // namespace skep
