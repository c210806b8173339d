// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace skep {

/// Whether the level of a path comes before its sibling: by letters, numbers by their value; levels that begin with $,
/// which are the broker's own [MQTT-4.7.2-1], come last. Any thread.
bool precedes(QStringView a, QStringView b);

} // namespace skep
