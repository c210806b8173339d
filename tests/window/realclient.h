// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <optional>

using namespace Qt::StringLiterals;

namespace skep {

/// Another project's client, in its own process, which ends with the object. Its output is kept.
class RealClient
{
public:
    RealClient(const QString &program, const QStringList &arguments, const QString &directory = {})
    {
        m_process.setWorkingDirectory(directory);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
    }
    ~RealClient()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3'000)) {
            m_process.kill();
            m_process.waitForFinished(3'000);
        }
    }
    Q_DISABLE_COPY_MOVE(RealClient)

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool hasSucceeded() const
    {
        return !isRunning() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// What it has printed so far.
    QStringList lines()
    {
        m_output += QString::fromUtf8(m_process.readAll());
        return m_output.split(u'\n', Qt::SkipEmptyParts);
    }
    void write(const QByteArray &bytes) { m_process.write(bytes); }

private:
    QProcess m_process;
    QString m_output;
};

/// MQTT.js in Node.js: takes one command at a time as an object of JSON, see tests/interop/mqttjs_driver.mjs.
class MqttJs final : public RealClient
{
public:
    MqttJs() : RealClient(u"node"_s, {u"" MQTTJS_DRIVER ""_s}) { }

    /// Returns the number that its answer will have.
    int ask(QJsonObject command)
    {
        command.insert(u"number"_s, ++m_asked);
        write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
        return m_asked;
    }
    /// nullopt if it has not come yet.
    std::optional<QJsonObject> answer(int number)
    {
        for (const QJsonObject &told : everything()) {
            if (told.value(QLatin1StringView("answer")).toInt() == number)
                return told;
        }
        return {};
    }
    /// Whether it reported something that has all these values.
    bool hasTold(const QJsonObject &values)
    {
        for (const QJsonObject &told : everything()) {
            bool isSame = true;
            for (auto value = values.begin(); value != values.end(); ++value)
                isSame = isSame && told.value(value.key()) == value.value();
            if (isSame)
                return true;
        }
        return false;
    }

private:
    QList<QJsonObject> everything()
    {
        QList<QJsonObject> objects;
        for (const QString &line : lines())
            objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return objects;
    }

    int m_asked = 0;
};

} // namespace skep
