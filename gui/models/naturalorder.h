// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace skep {

/// Whether the level of a path stands before its sibling: by letters, but numbers by their value; what begins with $,
/// which is the broker's own [MQTT-4.7.2-1], stands last. Any thread.
bool precedes(QStringView a, QStringView b);

} // namespace skep
