// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skep {

/// What a cell's colour says; the delegate knows the colours.
enum class Tone : quint8 { Normal, Muted, Accent, Good, Info, Warning, Bad };

} // namespace skep
