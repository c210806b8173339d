// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "effectivesettings.h"

#include <QProcessEnvironment>

namespace skep {

/// Reads a configuration file: HiveMQ's config.xml, or its configuration.properties where the name ends in .properties.
/// The one function here that looks at the disk. Relative paths within start at HIVEMQ_HOME where that is set, else, as
/// HiveMQ's folders lie, at the directory above where the file's is called conf, else at the file's own.
Configuration readConfigurationFile(const QString &path, const QProcessEnvironment &environment);

/// The same without the disk: `bytes` are those of the file.
Configuration readConfiguration(const QByteArray &bytes, const QString &path, const QProcessEnvironment &environment);

/// Adds what only the whole can show: that there is no listener, or that marks stand the wrong way round.
void checkConfiguration(Configuration &configuration);

} // namespace skep
