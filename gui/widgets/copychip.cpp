// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "copychip.h"

#include "gui/look/icons.h"
#include "gui/look/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace skep {

using namespace Qt::StringLiterals;

CopyChip::CopyChip(const QString &text, QWidget *parent) : QToolButton(parent)
{
    setObjectName("chip"_L1);
    setText(text);
    setFont(monospaceFont());
    setIcon(themedIcon("copy"_L1));
    setIconSize({14, 14});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setToolTip(tr("Copy"));
    setAccessibleName(tr("Copy %1").arg(text));
    setCursor(Qt::PointingHandCursor);
    connect(this, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(this->text());
        Q_EMIT copied(this->text());
    });
}

} // namespace skep
