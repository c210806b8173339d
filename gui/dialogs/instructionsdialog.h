// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace skep {

/// A text with commands, to read and to copy.
///
/// Thread: main. Deletes itself when it is closed.
class InstructionsDialog final : public QDialog
{
    Q_OBJECT
public:
    InstructionsDialog(const QString &title, const QString &text, QWidget *parent);
};

} // namespace skep
