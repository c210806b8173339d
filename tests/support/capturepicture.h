// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

#include <QByteArrayList>
#include <QHash>

namespace skep {

/// Captured records as lines: "in a PUBLISH #1", "note b queued #1", "note a event: A sentence.". Messages are numbered
/// in the order of first sight.
class CapturePicture final
{
public:
    QByteArrayList lines(const CaptureBatch &batch);

private:
    QByteArray line(const CaptureEntry &entry, const CaptureParty &party, QByteArrayView bytes);

    QHash<quint32, int> m_labels;
};

} // namespace skep
