// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/settings.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>

namespace skep {

struct Configuration;

/// The program ends here: `text` goes to standard output if the status is 0, otherwise to standard error.
struct CommandLineExit
{
    QString text; ///< without a line end
    int status = 0;
};

/// The program makes certificates for development and ends.
struct MakeDevCertificates
{
    QString directory;
};

/// The program does something with a data directory and ends.
struct DataTask
{
    enum class Kind : quint8 {
        Stats, ///< prints what it holds
        Recover, ///< saves what is readable of a damaged database into a new one
    };
    Kind kind = Kind::Stats;
    QString directory;
    bool asJson = false;
};

using CommandLine = std::variant<Settings, CommandLineExit, MakeDevCertificates, DataTask>;

/// Reads the file that --config names.
using ConfigurationReader = std::function<Configuration(const QString &path)>;

/// Reads the options that skepd and skep have in common. `arguments` begins with the program's name. An option wins
/// over the configuration file; without a file there are a tcp and a ws listener on the loopback interface. Pure except
/// for the reader.
CommandLine parseCommandLine(const QStringList &arguments, const ConfigurationReader &readConfiguration);

/// The same with files on the disk and this process's environment.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace skep
