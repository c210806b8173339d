// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "page.h"

#include "gui/widgets/pagehead.h"

namespace skep {

using namespace Qt::StringLiterals;

Page::Page(const Name &name, QWidget *parent) : QFrame(parent), m_name(name), m_head(new PageHead(name.title, this))
{
    setObjectName("page"_L1);
}

Page::~Page() = default;

void Page::saveState(QSettings &) const { }

void Page::restoreState(QSettings &) { }

void Page::openTopic(const QString &, const QByteArray &) { }

void Page::tellCopied(const QString &text)
{
    Q_EMIT messageRequested(tr("Copied %1").arg(text));
}

} // namespace skep
