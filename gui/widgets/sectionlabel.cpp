// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "sectionlabel.h"

#include <QLabel>

namespace skep {

using namespace Qt::StringLiterals;

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName("section"_L1);
    return label;
}

} // namespace skep
