// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/listenersnapshot.h"
#include "server/config/settings.h"

class QCoreApplication;

namespace skep {

class BrokerService;

/// Runs the broker without a window until SIGTERM or SIGINT; returns the exit status. Prints the addresses to standard
/// output, one a line.
int runHeadless(QCoreApplication &app, const Settings &settings);

/// Makes certificates for development and prints how to use them; returns the exit status.
int makeDevCertificatesIn(const QString &directory);

/// Prepares for the start of the broker: raises the descriptor limit, makes and checks the data directory. Returns a
/// sentence on failure; empty on success.
QString prepareProcess(const Settings &settings);

/// Lets the service read its configuration file again, with the same options on the command line.
void allowReload(BrokerService &service, const Settings &settings);

/// Prints the addresses to standard output, one a line.
void printAddresses(const std::vector<ListenerSnapshot> &listeners);

/// Writes the listeners to a file, whole or not at all. Returns a sentence on failure; empty on success.
QString writeReadyFile(const QString &path, const std::vector<ListenerSnapshot> &listeners);

} // namespace skep
