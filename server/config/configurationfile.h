// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "effectivesettings.h"

#include <QProcessEnvironment>

namespace skep {

/// Reads a configuration file: HiveMQ's config.xml, or its configuration.properties if the name ends in .properties, in
/// any case.
/// The one function here that reads the disk. Relative paths in it start at HIVEMQ_HOME if that is set; else, if the
/// file is in a folder called conf as HiveMQ's are, at the folder above; else at the file's own.
Configuration readConfigurationFile(const QString &path, const QProcessEnvironment &environment);

/// The same without the disk: `bytes` are those of the file.
Configuration readConfiguration(const QByteArray &bytes, const QString &path, const QProcessEnvironment &environment);

/// Adds what only the whole shows: that there is no listener, or that the low mark is above the high one.
void checkConfiguration(Configuration &configuration);

} // namespace skep
