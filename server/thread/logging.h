// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/settings.h"

#include <QByteArray>
#include <QDateTime>

namespace skep {

/// One entry of the log, with its line end: whatever the text holds, it stays one line of bounded length.
QByteArray logLine(const QDateTime &time, QtMsgType type, const char *category, const QString &text);

/// From here on the program's log goes to standard error, one line an entry with time, level and category; entries
/// below the level are not even put together. Any thread may log.
void startLogging(LogLevel level);

/// Changes the level from here on. From any thread.
void setLogLevel(LogLevel level);

} // namespace skep
