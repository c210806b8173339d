// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace skep {

class TrafficModel;

/// The conditions of the filter language for a cell's content; if it has none, that of the record's type. Never empty.
/// Each lets the record itself through.
QStringList conditionsOf(const TrafficModel &model, int row, int column);

} // namespace skep
