// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace skep {

// The numbers of a payload, for plotting it over time.

/// Where the payload holds numbers: the empty path for a payload that is one, "sensor.temperature" or "values[2]" for a
/// field of a JSON document; at most `maximum` of them, in alphabetical order.
QStringList numericPaths(const QByteArray &payload, qsizetype maximum = 100);

/// The number at that path; nullopt if there is none. true and false are 1 and 0.
std::optional<double> numberAt(const QByteArray &payload, const QString &path);

} // namespace skep
