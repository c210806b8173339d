// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "server/config/settings.h"

class QCoreApplication;

namespace skep {

class BrokerService;

/// Runs the broker without a window until SIGTERM or SIGINT; returns the exit status. Addresses go to standard output,
/// one a line.
int runHeadless(QCoreApplication &app, const Settings &settings);

/// Makes certificates for development and prints how to use them; returns the exit status.
int makeDevCertificatesIn(const QString &directory);

/// What has to be in order before the broker starts: the descriptor limit is raised, the data directory made and
/// checked. Returns a sentence where something is not.
QString prepareProcess(const Settings &settings);

/// Lets the service read the configuration file that it is started with again, with the same options over it.
void allowReload(BrokerService &service, const Settings &settings);

/// The addresses to standard output, one a line.
void printAddresses(const std::vector<ListenerSnapshot> &listeners);

/// Writes the listeners to a file, whole or not at all. Returns a sentence where that fails.
QString writeReadyFile(const QString &path, const std::vector<ListenerSnapshot> &listeners);

} // namespace skep
