// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "factlist.h"

#include <QGridLayout>
#include <QLabel>
#include <QTextLayout>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// Of the first line.
int ascentOf(const QLabel &label)
{
    QTextLayout layout(label.text(), label.font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? qRound(line.ascent()) : 0;
}

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(14);
    m_layout->setVerticalSpacing(7);
    m_layout->setColumnMinimumWidth(0, 112);
    m_layout->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    while (m_lines.size() < facts.size()) {
        const Line line{new QLabel(this), new QLabel(this)};
        line.name->setObjectName("muted"_L1);
        line.name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        line.value->setWordWrap(true);
        line.value->setTextFormat(Qt::PlainText);
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line.value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        const int row = int(m_lines.size());
        m_layout->addWidget(line.name, row, 0);
        m_layout->addWidget(line.value, row, 1);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool isShown = i < facts.size();
        m_lines[i].name->setVisible(isShown);
        m_lines[i].value->setVisible(isShown);
        if (!isShown)
            continue;
        m_lines[i].name->setText(facts[i].name);
        m_lines[i].value->setText(facts[i].value.isEmpty() ? u"–"_s : facts[i].value);
        alignBaselines(m_lines[i]);
    }
}

/// Letters of another script are lower in their line, because their font is taller.
void FactList::alignBaselines(const Line &line)
{
    const int name = ascentOf(*line.name);
    const int value = ascentOf(*line.value);
    line.name->setContentsMargins(0, std::max(0, value - name), 0, 0);
    line.value->setContentsMargins(0, std::max(0, name - value), 0, 0);
}

} // namespace skep
