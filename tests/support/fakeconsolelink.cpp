// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "fakeconsolelink.h"

#include "core/console/mailbox.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

struct CommandText
{
    QString operator()(const StartWatching &) const { return u"start"_s; }
    QString operator()(const StopWatching &) const { return u"stop"_s; }
    QString operator()(const StartCapture &) const { return u"capture"_s; }
    QString operator()(const StopCapture &) const { return u"capture no more"_s; }
    QString operator()(const DisconnectClient &command) const { return u"disconnect "_s + command.clientId; }
    QString operator()(const EndSession &command) const { return u"end "_s + command.clientId; }
    QString operator()(const WatchSession &command) const
    {
        return command.clientId.isEmpty() ? u"watch none"_s
                                          : u"watch %1 from %2"_s.arg(command.clientId).arg(command.queueFrom);
    }
    QString operator()(const SubscribeClient &command) const
    {
        return u"subscribe %1 to %2 QoS %3"_s.arg(command.clientId, command.topicFilter).arg(int(command.maximumQoS));
    }
    QString operator()(const UnsubscribeClient &command) const
    {
        return u"unsubscribe %1 from %2"_s.arg(command.clientId, command.topicFilter);
    }
    QString operator()(const StartListener &command) const { return u"open "_s + command.name; }
    QString operator()(const StopListener &command) const { return u"close "_s + command.name; }
    QString operator()(const ClearRetained &command) const { return u"clear "_s + command.topics.join(u' '); }
    QString operator()(const WatchTopics &command) const
    {
        return command.on ? u"topics "_s + command.followed : u"no topics"_s;
    }
    QString operator()(const PublishMessage &command) const
    {
        const MessageValue &message = command.message;
        return u"publish %1 %2 %3%4"_s.arg(message.topic, QString::fromUtf8(message.payload),
                                           QString::number(int(message.qos)),
                                           message.retain ? u" retain"_s : QString());
    }
    QString operator()(const UndoRetained &command) const { return u"restore %1"_s.arg(command.request); }
    QString operator()(const FetchRetained &command) const { return u"fetch "_s + command.topics.join(u' '); }
    QString operator()(const StoreRetained &command) const { return u"store %1"_s.arg(command.messages.size()); }
    QString operator()(const ReloadConfiguration &) const { return u"reload"_s; }
};

} // namespace

void FakeConsoleLink::post(Command command)
{
    commands.push_back(command);
    Q_EMIT posted(command);
}

std::optional<Delta> FakeConsoleLink::takeDelta()
{
    return std::exchange(m_delta, std::nullopt);
}

std::optional<CaptureBatch> FakeConsoleLink::takeCapture()
{
    return std::exchange(m_capture, std::nullopt);
}

void FakeConsoleLink::deliver(CaptureBatch batch)
{
    if (m_capture) {
        m_capture->lost.add(batch.lost);
        for (CaptureChunk &chunk : batch.chunks)
            m_capture->chunks.push_back(std::move(chunk));
        return;
    }
    m_capture = std::move(batch);
    Q_EMIT captureAvailable();
}

void FakeConsoleLink::deliver(Delta delta)
{
    if (m_delta) {
        mergeDelta(*m_delta, std::move(delta));
        return;
    }
    m_delta = std::move(delta);
    Q_EMIT deltaAvailable();
}

QStringList commandTexts(const std::vector<Command> &commands)
{
    QStringList texts;
    for (const Command &command : commands)
        texts.append(std::visit(CommandText{}, command));
    return texts;
}

} // namespace skep
