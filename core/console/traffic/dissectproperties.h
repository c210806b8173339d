// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fieldreader.h"

namespace skep {

/// Reads a property block with its length (5.0 §2.2.2). \param section of its packet, such as "3.3.2.3"
void readProperties(FieldReader &reader, DissectedField &parent, const QString &name, const char *section);

} // namespace skep
