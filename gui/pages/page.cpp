// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "page.h"

namespace skep {

using namespace Qt::StringLiterals;

Page::Page(const Name &name, QWidget *parent) : QFrame(parent), m_name(name)
{
    setObjectName("page"_L1);
}

Page::~Page() = default;

void Page::saveState(QSettings &) const { }

void Page::restoreState(QSettings &) { }

void Page::setTotals(const Totals &) { }

void Page::setListeners(const std::vector<ListenerSnapshot> &) { }

} // namespace skep
