// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dissectedfield.h"

#include <QByteArrayView>

namespace skep {

// What carries MQTT. The bytes may be malformed or cut off anywhere: what can be read is shown, and where it breaks.

/// \param bytes the header of a WebSocket frame, of a control frame the unmasked payload too
/// \param wholeSize of the frame
DissectedField dissectFrame(QByteArrayView bytes, quint64 wholeSize);
/// The head of an HTTP request or response.
DissectedField dissectHttp(QByteArrayView bytes, bool isRequest);

} // namespace skep
