// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "commandpalette.h"

#include "gui/look/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 560;
constexpr int Height = 380;
constexpr int WholeMatch = -1;
constexpr int NoMatch = 1'000;
constexpr int EntryRole = Qt::UserRole; ///< its place among all
constexpr int KeysRole = Qt::UserRole + 1;

/// How well the text matches: it must contain every word, best as the whole text, then at its beginning, then at a
/// word's. Less is better.
int distance(const QString &text, const QStringList &words)
{
    if (text.compare(words.join(u' '), Qt::CaseInsensitive) == 0)
        return WholeMatch;
    int sum = 0;
    for (const QString &word : words) {
        const qsizetype place = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (place < 0)
            return NoMatch;
        sum += place == 0 ? 0 : text[place - 1].isSpace() ? 1 : 2;
    }
    return sum;
}

/// What it does at the left, its keys at the right.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int Padding = 10;
        constexpr int Gap = 24;
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString keys = index.data(KeysRole).toString();
        const QRect line = item.rect.adjusted(Padding, 0, -Padding, 0);
        const int taken = keys.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(keys) + Gap;
        item.text = item.fontMetrics.elidedText(item.text, Qt::ElideRight, line.width() - taken);
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        painter->setFont(item.font);
        painter->setPen(themeColors(item.palette).muted);
        painter->drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), keys);
    }
};

} // namespace

CommandPalette::CommandPalette(QList<Entry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_entries(std::move(entries)), m_line(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Commands"));
    m_line->setPlaceholderText(tr("What do you want to do?"));
    m_line->setAccessibleName(tr("Search commands"));
    m_line->installEventFilter(this);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    auto *frame = new QFrame(this); // as a style sheet gives no border to a dialog
    frame->setObjectName("palette"_L1);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(10, 10, 10, 10);
    inside->addWidget(m_line);
    inside->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(frame);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    narrow({});
}

void CommandPalette::popup()
{
    const QWidget *over = parentWidget()->window();
    resize(std::min(Width, over->width() - 40), std::min(Height, over->height() - 120));
    move(over->mapToGlobal(QPoint((over->width() - width()) / 2, 72)));
    show();
    m_line->setFocus();
}

void CommandPalette::narrow(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, int>> found;
    for (int place = 0; place < m_entries.size(); ++place) {
        const int far = distance(m_entries[place].text, words);
        if (far < NoMatch)
            found.append({far, place});
    }
    std::sort(found.begin(), found.end());
    m_list->clear();
    for (const auto &[far, place] : std::as_const(found)) {
        const Entry &entry = m_entries[place];
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::AccessibleTextRole, entry.text);
        item->setData(EntryRole, place);
        item->setData(KeysRole, entry.keys);
    }
    m_list->setCurrentRow(0);
}

QStringList CommandPalette::shownTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        texts.append(m_list->item(row)->data(Qt::AccessibleTextRole).toString());
    return texts;
}

void CommandPalette::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> act = m_entries[item->data(EntryRole).toInt()].act;
    close();
    act();
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown
            || key->key() == Qt::Key_PageUp;
        if (isMove) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace skep
