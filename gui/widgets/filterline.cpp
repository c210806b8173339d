// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filterline.h"

#include "gui/look/icons.h"

#include <QKeyEvent>
#include <QShortcut>

namespace skep {

using namespace Qt::StringLiterals;

FilterLine::FilterLine(const QString &hint, QWidget *page) : QLineEdit(page)
{
    setObjectName("filter"_L1);
    setPlaceholderText(hint);
    setAccessibleName(tr("Filter"));
    addClearButton(*this);
    addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(this, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &FilterLine::take);
    auto *find = new QShortcut(QKeySequence::Find, page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        setFocus();
        selectAll();
    });
}

void FilterLine::apply(const QString &text)
{
    setText(text);
    takeNow();
}

bool FilterLine::takeNow()
{
    m_delay.stop();
    return take();
}

bool FilterLine::take()
{
    Q_EMIT filterRequested(text());
    return true;
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty())
            return clear();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!takeNow())
            return;
        break;
    case Qt::Key_Down:
        break;
    default:
        return QLineEdit::keyPressEvent(event);
    }
    Q_EMIT left();
}

} // namespace skep
