// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/consolelink.h"

#include <memory>

namespace skep {

class SampleHouse;

/// The broker of the documentation's pictures: a real one, whose clients follow a script on a clock that moves when it
/// is told to. So everything that a picture shows can happen.
///
/// A ConsoleLink on the broker's own thread. The same for the same times.
class SampleBroker final : public ConsoleLink
{
    Q_OBJECT
public:
    /// A broker that has served its clients for `age` ms, up to that time of day.
    SampleBroker(qint64 now, qint64 age);
    ~SampleBroker() override;

    /// Lets the time pass.
    void advance(qint64 ms);
    qint64 now() const; ///< ms since the epoch

    void post(Command command) override;
    std::optional<Delta> takeDelta() override;
    std::optional<CaptureBatch> takeCapture() override;

    /// The listeners that its clients come to, without connections.
    static std::vector<ListenerSnapshot> listeners();

private:
    std::unique_ptr<SampleHouse> m_house;
};

} // namespace skep
