// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostic.h"
#include "machine.h"
#include "settings.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace skep {

/// Where a value came from.
struct Origin
{
    QString file; ///< empty: no file says it
    qint64 line = 0;
    QStringList variables; ///< of the environment, which the file's placeholders name
    QString option; ///< of the command line: "--log-level"

    /// "default", "--log-level", "config.xml:12", "environment MQTT_PORT (config.xml:12)".
    QString toString() const;
};

/// By the path of the setting; one that is not there is a default.
using Origins = QHash<QString, Origin>;

/// Settings, and the origin of every value. `listenerOrigins` is parallel to `settings.listeners`.
struct EffectiveSettings
{
    Settings settings;
    Origins origins;
    QList<Origins> listenerOrigins;
};

/// What reading a configuration came to; with an error among the diagnostics the settings are not to be used.
struct Configuration
{
    EffectiveSettings effective;
    QList<Diagnostic> diagnostics;

    bool isUsable() const { return !hasErrors(diagnostics); }
};

/// One line for every value, "path = value unit  # origin"; listeners first, each under its own heading.
/// \param machine what automatic values are made from: "path = auto (256 MiB)  # origin"
QString effectiveText(const EffectiveSettings &effective, const Machine &machine);

/// The same as JSON, one object with "listeners", "settings" and the "diagnostics". Passwords are in neither.
QByteArray effectiveJson(const Configuration &configuration, const Machine &machine);

} // namespace skep
