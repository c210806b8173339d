// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "logging.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    const QByteArray line = "%1 %2 %3: %4\n"_L1
                                .arg(time, QLatin1StringView(levelName(type)),
                                     QLatin1StringView(context.category ? context.category : "default"), text)
                                .toUtf8();
    // One call, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void startLogging(LogLevel level)
{
    setLogLevel(level);
    qInstallMessageHandler(writeLine);
}

void setLogLevel(LogLevel level)
{
    QString rules = u"*.debug=%1\n*.info=%2\n*.warning=%3\n"_s;
    const auto on = [level](LogLevel needed) { return level >= needed ? u"true"_s : u"false"_s; };
    rules = rules.arg(on(LogLevel::Debug), on(LogLevel::Info), on(LogLevel::Warning));
    rules += u"qt.*.debug=false\nqt.*.info=false\n"_s; // Qt's own notes on painting and the like
    QLoggingCategory::setFilterRules(rules);
}

} // namespace skep
