// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace skep {

// What a data directory holds is for its owner: payloads, client ids, user names. The environment's
// SKEP_GROUP_ACCESS=1 lets the group have it too, for containers that run under a user of their own.

/// Makes the directory, and those above it. Returns a sentence on failure; empty on success.
QString makeDataDirectory(const QString &directory);

/// Makes a file that is to be private, empty. One that exists already stays as it is.
void makePrivateFile(const QString &file);

/// What is to be said of a data directory whose rights were too wide.
struct DirectoryRights
{
    QString done; ///< it was, and no longer is
    QString warning; ///< it is, and belongs to somebody else
};

/// Takes from others what rights they have to the directory and the store's files in it, if these are the process's
/// own.
DirectoryRights protectDataDirectory(const QString &directory);

} // namespace skep
