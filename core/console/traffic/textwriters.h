// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trafficwriter.h"

#include <memory>

class QIODevice;

namespace skep {

/// An array with one object for each record.
std::unique_ptr<TrafficWriter> makeJsonWriter(QIODevice &device);
/// RFC 4180, with a line of names.
std::unique_ptr<TrafficWriter> makeCsvWriter(QIODevice &device);

} // namespace skep
