// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

class QLineEdit;

namespace skep {

/// An icon of resources/icons, drawn in the theme's colours at the size and resolution that is asked for. It follows a
/// change of the theme by itself.
QIcon themedIcon(QLatin1StringView name);

/// A cross at the end of the line empties it: Qt's clear button, with an icon of ours.
void addClearButton(QLineEdit &line);

} // namespace skep
