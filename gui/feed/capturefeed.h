// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/consolelink.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace skep {

class TrafficModel;

/// The inspector's end of the feed: starts and stops the capture, takes batches and gives them to the model in slices,
/// so that the window answers in between.
///
/// Thread: main. While it is paused nothing is taken: the broker's side keeps records within the budget.
class CaptureFeed final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the feed.
    CaptureFeed(ConsoleLink &link, TrafficModel &model, QObject *parent = nullptr);
    ~CaptureFeed() override;
    Q_DISABLE_COPY_MOVE(CaptureFeed)

    bool isRecording() const { return m_isRecording; }
    /// If it is on, recording goes on with the new settings.
    void start(const CaptureSettings &settings);
    void stop();

    bool isPaused() const { return m_isPaused; }
    void setPaused(bool paused);

    /// Appends chunks from elsewhere, such as a file, to those that wait.
    void append(CaptureChunk chunk);
    bool isIdle() const { return m_chunks.empty(); }

Q_SIGNALS:
    void recordingChanged(bool recording);
    /// Everything that was taken is in the model.
    void applied();

private:
    void take();
    void applySlice();

    ConsoleLink &m_link;
    TrafficModel &m_model;
    std::vector<CaptureChunk> m_chunks;
    size_t m_done = 0; ///< of m_chunks
    QTimer m_slices;
    bool m_isRecording = false;
    bool m_isPaused = false;
};

} // namespace skep
