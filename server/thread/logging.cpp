// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "logging.h"

#include "core/base/printable.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestText = 8'000; // characters of a line, beside what is before it

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
    const QByteArray line = logLine(QDateTime::currentDateTime(), type, context.category, text);
    // One call, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

QByteArray logLine(const QDateTime &time, QtMsgType type, const char *category, const QString &text)
{
    return "%1 %2 %3: %4\n"_L1
        .arg(time.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s), QLatin1StringView(levelName(type)),
             QLatin1StringView(category ? category : "default"), printable(text, LongestText))
        .toUtf8();
}

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
