// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trafficwriter.h"

#include <memory>

class QIODevice;

namespace skep {

/// Our own format, which CaptureFileReader reads; docs/capture-format.md describes it.
std::unique_ptr<TrafficWriter> makeCaptureWriter(QIODevice &device, const CaptureLoss &lost);

} // namespace skep
