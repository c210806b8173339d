// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/consolelink.h"

#include <vector>

namespace skep {

/// A ConsoleLink without a broker: keeps the commands, and gives out the deltas that the test hands in, one at a time.
class FakeConsoleLink final : public ConsoleLink
{
    Q_OBJECT
public:
    using ConsoleLink::ConsoleLink;

    void post(Command command) override;
    std::optional<Delta> takeDelta() override;
    std::optional<CaptureBatch> takeCapture() override;

    /// Merged into the one that waits, as a broker would.
    void deliver(Delta delta);
    /// Chunks are put behind those that wait.
    void deliver(CaptureBatch batch);
    bool isWaiting() const { return m_delta.has_value(); }

    std::vector<Command> commands;

Q_SIGNALS:
    void posted(const skep::Command &command);

private:
    std::optional<Delta> m_delta;
    std::optional<CaptureBatch> m_capture;
};

/// The commands as text, one in a line: "start", "stop", "disconnect c1", "end c1", "clear a/b".
QStringList commandTexts(const std::vector<Command> &commands);

} // namespace skep
