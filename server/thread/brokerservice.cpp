// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "brokerservice.h"

#include "brokerworker.h"
#ifdef Q_OS_LINUX
#include "epolleventdispatcher.h"
#endif

#include <QDeadlineTimer>
#include <QLoggingCategory>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace skep {

Q_LOGGING_CATEGORY(serviceLog, "skep.service")

namespace {

/// More than an orderly stop ever takes; then the process aborts.
constexpr auto StopLimit = std::chrono::seconds(10);

} // namespace

BrokerService::BrokerService(QObject *parent)
    : ConsoleLink(parent),
      m_deltas([this] { QMetaObject::invokeMethod(this, &ConsoleLink::deltaAvailable, Qt::QueuedConnection); }),
      m_captures([this] { QMetaObject::invokeMethod(this, &ConsoleLink::captureAvailable, Qt::QueuedConnection); }),
      m_commands([this] { QMetaObject::invokeMethod(m_worker, &BrokerWorker::executeCommands, Qt::QueuedConnection); })
{
    m_thread.setObjectName(u"broker"_s);
    m_reader.setMaxThreadCount(1);
}

BrokerService::~BrokerService()
{
    stop();
    if (!m_thread.wait(QDeadlineTimer(StopLimit)))
        qFatal("The broker's thread does not end.");
}

void BrokerService::start(Settings settings)
{
    Q_ASSERT(!m_worker && !m_thread.isRunning());
#ifdef Q_OS_LINUX
    m_thread.setEventDispatcher(new EpollEventDispatcher);
#endif
    m_worker = new BrokerWorker(std::move(settings), m_deltas, m_captures, m_commands);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &BrokerWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, this, [this] {
        m_worker = nullptr;
        Q_EMIT stopped();
    });
    connect(m_worker, &BrokerWorker::started, this, &BrokerService::started);
    connect(m_worker, &BrokerWorker::failed, this, [this](const QString &sentence) {
        Q_EMIT failed(sentence);
        stop();
    });
    connect(m_worker, &BrokerWorker::reloadRequested, this, &BrokerService::reload);
    connect(m_worker, &BrokerWorker::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.start();
}

void BrokerService::stop()
{
    if (!m_thread.isRunning()) {
        QMetaObject::invokeMethod(this, &BrokerService::stopped, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(m_worker, &BrokerWorker::stop, Qt::QueuedConnection);
}

/// What is asked for while a reading waits is in that one.
void BrokerService::reload()
{
    if (!m_worker || !m_readSettings)
        return put(Reload());
    constexpr int most = 2;
    if (m_readings == most)
        return;
    ++m_readings;
    m_reader.start([this, read = m_readSettings] {
        QMetaObject::invokeMethod(
            this, [this, settings = read()]() mutable { haveRead(std::move(settings)); }, Qt::QueuedConnection);
    });
}

void BrokerService::haveRead(std::variant<Settings, QString> settings)
{
    --m_readings;
    put(Reload{std::move(settings)});
}

void BrokerService::post(Command command)
{
    std::visit([this](auto &each) { put(std::move(each)); }, command);
}

void BrokerService::put(WorkerCommand command)
{
    if (m_worker && !m_commands.put(std::move(command)))
        qCWarning(serviceLog, "The broker is %zu commands behind; one was dropped.", WorkerMailbox::MaximumCommands);
}

} // namespace skep
