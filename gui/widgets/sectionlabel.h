// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLabel;
class QString;
class QWidget;

namespace skep {

/// The title of a group of fields or facts. Thread: main.
QLabel *sectionLabel(const QString &text, QWidget *parent);

} // namespace skep
