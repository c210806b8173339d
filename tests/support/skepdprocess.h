// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace skep::test {

/// skepd as a process, with its own directory for its files. If a test left it running, the destructor ends it.
class SkepdProcess final
{
public:
    SkepdProcess()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s)); // for its state
        process.setProcessEnvironment(environment);
    }
    ~SkepdProcess()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished();
    }

    QString path(const QString &name) const { return directory.filePath(name); }

    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    /// Starts it with these arguments and a ready file; true when it serves.
    bool serve(QStringList arguments)
    {
        QFile::remove(path(u"ready"_s));
        arguments << u"--ready-file"_s << path(u"ready"_s);
        process.start(u"" SKEPD ""_s, arguments);
        return QTest::qWaitFor([this] { return !ready().isEmpty() || process.state() == QProcess::NotRunning; }, 20'000)
            && !ready().isEmpty();
    }

    /// Runs it to its end; returns its exit status, or -1.
    int run(const QStringList &arguments)
    {
        process.start(u"" SKEPD ""_s, arguments);
        return waitForEnd();
    }

    int waitForEnd()
    {
        return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                                                               : -1;
    }

    void signal(int number) const { ::kill(pid_t(process.processId()), number); }

    /// Waits until its standard error contains that so many times; false if it never does.
    bool says(const QByteArray &part, qsizetype times = 1)
    {
        return QTest::qWaitFor([&] { return errors().count(part) >= times; }, 20'000);
    }

    const QByteArray &errors()
    {
        m_errors += process.readAllStandardError();
        return m_errors;
    }
    void forgetErrors()
    {
        errors();
        m_errors.clear();
    }

    QJsonObject ready() const
    {
        QFile file(path(u"ready"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /// Of the first listener of that kind: "tcp", "tls", "ws", "wss".
    quint16 port(const QString &transport) const
    {
        const QJsonArray listeners = ready()[QLatin1StringView("listeners")].toArray();
        for (const QJsonValue &listener : listeners) {
            if (listener[QLatin1StringView("transport")].toString() == transport)
                return quint16(listener[QLatin1StringView("port")].toInt());
        }
        return 0;
    }

    QTemporaryDir directory;
    QProcess process;

private:
    QByteArray m_errors;
};

} // namespace skep::test
