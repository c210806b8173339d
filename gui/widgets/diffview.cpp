// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "diffview.h"

#include "gui/look/theme.h"

#include <QEvent>
#include <QTextBlock>

namespace skep {

using namespace Qt::StringLiterals;

DiffView::DiffView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(monospaceFont());
    setAccessibleName(tr("What changed"));
    setWordWrapMode(QTextOption::WrapAnywhere);
}

void DiffView::setTexts(const QString &before, const QString &after, const QString &note)
{
    std::vector<DiffLine> lines = before == after
        ? std::vector<DiffLine>{{DiffLine::Kind::Skipped, {}, after.count(u'\n') + 1}}
        : diffLines(before.split(u'\n'), after.split(u'\n'));
    if (lines == m_lines && note == m_note)
        return;
    m_note = note;
    m_lines = std::move(lines);
    QStringList texts;
    for (const DiffLine &line : m_lines) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            texts.append(u"  "_s + line.text);
            break;
        case DiffLine::Kind::Removed:
            texts.append(u"− "_s + line.text);
            break;
        case DiffLine::Kind::Added:
            texts.append(u"+ "_s + line.text);
            break;
        case DiffLine::Kind::Skipped:
            texts.append(tr("⋯ %Ln line(s) the same", nullptr, int(line.skipped)));
            break;
        }
    }
    if (!note.isEmpty())
        texts.append(u'\n' + note);
    setPlainText(texts.join(u'\n'));
    colour();
}

void DiffView::setNote(const QString &note)
{
    m_lines.clear();
    setPlainText(note);
    setExtraSelections({});
}

void DiffView::colour()
{
    const ThemeColors &colors = themeColors(palette());
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = document()->firstBlock();
    for (const DiffLine &line : m_lines) {
        if (line.kind != DiffLine::Kind::Same) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            const bool isAdded = line.kind == DiffLine::Kind::Added;
            if (line.kind == DiffLine::Kind::Skipped) {
                selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
                selection.format.setForeground(colors.muted);
            } else {
                QColor ground = isAdded ? colors.good : colors.bad;
                ground.setAlphaF(0.16F);
                selection.format.setBackground(ground);
                selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            }
            selections.append(selection);
        }
        block = block.next();
    }
    setExtraSelections(selections);
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace skep
