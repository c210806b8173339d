// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settingcollector.h"

namespace skep {

/// Reads a config.xml of HiveMQ 3.x or 4.x, with Skep's own elements in it. Pure. Unknown elements and values out of
/// range are warnings, as HiveMQ goes on with the default; misspelt elements and what cannot be read at all are errors.
Configuration readHiveMqXml(const QString &text, const ConfigurationSource &source);

} // namespace skep
