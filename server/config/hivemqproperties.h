// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settingcollector.h"

namespace skep {

/// One entry of a Java properties file.
struct PropertyEntry
{
    QString key;
    QString value; ///< without blanks at its end
    qint64 line = 0; ///< where it begins
};

/// Java's syntax: `=`, `:` or blanks between key and value, comments with # and !, a backslash at a line's end
/// continues it, and \t, \n, \r, \f, \uXXXX are escapes; a malformed \u is an error.
struct PropertyFile
{
    QList<PropertyEntry> entries;
    QList<Diagnostic> diagnostics;
};
PropertyFile parseProperties(const QString &text, const QString &file);

/// Reads a configuration.properties of HiveMQ 1.4 to 2.x. Pure. As that has no key for it, there is a tcp-listener on
/// port 1883 of all addresses; the WebSocket listeners are there if they are enabled. Unknown keys are
/// warnings, misspelt ones errors.
Configuration readHiveMqProperties(const QString &text, const ConfigurationSource &source);

} // namespace skep
