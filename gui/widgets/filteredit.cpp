// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filteredit.h"

#include "gui/look/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MaximumCandidates = 200;
}

FilterEdit::FilterEdit(const QString &hint, std::function<FilterVocabulary()> vocabulary, QWidget *page)
    : FilterLine(hint, page), m_vocabulary(std::move(vocabulary)), m_completer(new QCompleter(this)),
      m_candidates(new QStringListModel(this))
{
    setFont(monospaceFont());
    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterEdit::insert);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::complete);
}

void FilterEdit::setApplied(const QString &text)
{
    m_applied = text;
    setText(text);
}

void FilterEdit::add(const QString &condition)
{
    const QString before = text().trimmed();
    const bool needsParentheses = before.contains("||"_L1);
    if (before.isEmpty() || !m_error.isEmpty())
        apply(condition);
    else
        apply((needsParentheses ? u"(%1)"_s.arg(before) : before) + " && "_L1 + condition);
}

bool FilterEdit::take()
{
    auto compiled = TrafficFilter::compile(text());
    const auto *error = std::get_if<FilterError>(&compiled);
    m_errorPosition = error ? error->position : 0;
    m_errorLength = error ? error->length : 0;
    const QString sentence = error ? error->sentence : QString();
    if (sentence != m_error) {
        m_error = sentence;
        Q_EMIT errorChanged(m_error);
    }
    update();
    if (error)
        return false;
    if (text() != m_applied) {
        m_applied = text();
        Q_EMIT filterChanged(std::get<TrafficFilter>(compiled));
    }
    return true;
}

void FilterEdit::complete()
{
    const FilterCompletion completion = completeFilter(text(), cursorPosition(), m_vocabulary());
    m_completionStart = completion.start;
    m_candidates->setStringList(completion.candidates.mid(0, MaximumCandidates));
    if (completion.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(std::max(220, m_completer->popup()->sizeHintForColumn(0) + 40));
    m_completer->complete(place);
}

void FilterEdit::insert(const QString &candidate)
{
    const QString before = text().left(m_completionStart);
    const QString after = text().mid(cursorPosition());
    setText(before + candidate + u' ' + after);
    setCursorPosition(int(m_completionStart + candidate.size() + 1));
    complete();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    if (popup->isVisible()) {
        const bool takes =
            event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
        if (takes && popup->currentIndex().isValid()) {
            event->ignore(); // the completer's
            return;
        }
        if (takes)
            popup->hide();
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return complete();
    FilterLine::keyPressEvent(event);
}

/// A line below what is wrong.
void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_error.isEmpty())
        return;
    const QFontMetrics metrics(font());
    const int charWidth = metrics.horizontalAdvance(u'0');
    const int left = cursorRect().center().x() + int(m_errorPosition - cursorPosition()) * charWidth;
    const int right = std::min(left + int(m_errorLength) * charWidth, width() - 28);
    const int y = height() / 2 + metrics.height() / 2 + 1;
    QPainter painter(this);
    painter.setPen(QPen(themeColors(palette()).bad, 2, Qt::DotLine));
    painter.drawLine(std::max(left, 28), y, std::max(right, 34), y);
}

} // namespace skep
