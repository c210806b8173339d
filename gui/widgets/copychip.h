// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace skep {

/// A text that one click copies: an address to connect to, a command to try.
class CopyChip final : public QToolButton
{
    Q_OBJECT
public:
    explicit CopyChip(const QString &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied(const QString &text);
};

} // namespace skep
