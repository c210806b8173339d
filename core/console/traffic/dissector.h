// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dissectedfield.h"

#include <QByteArray>

#include <optional>

namespace skep {

class TrafficStore;

/// Any record of the store. REQUIRES: begin() <= number < end()
DissectedField dissect(const TrafficStore &store, quint64 number);

/// What applications say to each other: the payload of a PUBLISH, or of the will in a CONNECT.
struct CarriedPayload
{
    QByteArray bytes;
    qint64 wholeSize = 0; ///< more than the bytes if only the beginning of the packet was recorded
    QString topic; ///< its topic, also if an alias stands for it
};
/// Nullopt if the packet carries none, or breaks before it. \param fields what dissect() made of that record
std::optional<CarriedPayload> carriedPayload(const TrafficStore &store, quint64 number, const DissectedField &fields);

} // namespace skep
