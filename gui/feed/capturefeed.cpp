// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturefeed.h"

#include "gui/models/trafficmodel.h"

#include <iterator>
#include <span>

namespace skep {

namespace {
constexpr qint64 CaptureSliceMs = 8; // ms for the store; the model's and the view's share comes on top
}

CaptureFeed::CaptureFeed(ConsoleLink &link, TrafficModel &model, QObject *parent)
    : QObject(parent), m_link(link), m_model(model)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &CaptureFeed::applySlice);
    connect(&m_link, &ConsoleLink::captureAvailable, this, &CaptureFeed::take);
}

CaptureFeed::~CaptureFeed()
{
    if (m_isRecording)
        m_link.post(StopCapture{});
}

void CaptureFeed::start(const CaptureSettings &settings)
{
    m_link.post(StartCapture{settings});
    if (m_isRecording)
        return;
    m_isRecording = true;
    Q_EMIT recordingChanged(true);
}

void CaptureFeed::stop()
{
    if (!m_isRecording)
        return;
    m_link.post(StopCapture{});
    m_isRecording = false;
    Q_EMIT recordingChanged(false);
}

void CaptureFeed::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        take();
}

void CaptureFeed::append(CaptureChunk chunk)
{
    m_chunks.push_back(std::move(chunk));
    m_slices.start();
}

void CaptureFeed::take()
{
    if (m_isPaused || !m_chunks.empty())
        return;
    auto batch = m_link.takeCapture();
    if (!batch)
        return;
    m_model.addLost(batch->lost);
    m_chunks = std::move(batch->chunks);
    m_done = 0;
    m_slices.start();
}

void CaptureFeed::applySlice()
{
    m_done += m_model.append(std::span(m_chunks).subspan(m_done), CaptureSliceMs);
    if (m_done < m_chunks.size()) {
        m_slices.start();
        return;
    }
    m_chunks.clear();
    m_done = 0;
    Q_EMIT applied();
    take();
}

} // namespace skep
