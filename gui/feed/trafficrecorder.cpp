// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficrecorder.h"

#include <QSettings>

#include <algorithm>
#include <numeric>

namespace skep {

using namespace Qt::StringLiterals;

TrafficRecorder::TrafficRecorder(ConsoleLink &link, QObject *parent)
    : QObject(parent), m_feed(link, m_model), m_selection(&m_model)
{
}

void TrafficRecorder::setSettings(const CaptureSettings &settings)
{
    m_settings = settings;
    m_model.setBudget(settings.budget);
    if (m_feed.isRecording())
        m_feed.start(settings);
    Q_EMIT settingsChanged();
}

void TrafficRecorder::saveSettings(QSettings &settings) const
{
    settings.setValue("budget"_L1, m_settings.budget);
    settings.setValue("clients"_L1, m_settings.filter.clients);
    settings.setValue("topics"_L1, m_settings.filter.topicFilters);
    settings.setValue("packetTypes"_L1, m_settings.filter.packetTypes);
    settings.setValue("handshakes"_L1, m_settings.filter.handshakes);
    settings.setValue("frames"_L1, m_settings.filter.frames);
    settings.setValue("notes"_L1, m_settings.filter.notes);
}

void TrafficRecorder::restoreSettings(const QSettings &settings)
{
    CaptureSettings capture = m_settings;
    capture.budget = std::clamp(settings.value("budget"_L1, capture.budget).toLongLong(),
                                CaptureSettings::SmallestBudget, CaptureSettings::LargestBudget);
    capture.filter.clients = settings.value("clients"_L1).toStringList();
    capture.filter.topicFilters = settings.value("topics"_L1).toStringList();
    capture.filter.packetTypes = settings.value("packetTypes"_L1, capture.filter.packetTypes).toUInt();
    capture.filter.handshakes = settings.value("handshakes"_L1, true).toBool();
    capture.filter.frames = settings.value("frames"_L1, true).toBool();
    capture.filter.notes = settings.value("notes"_L1, true).toBool();
    setSettings(capture);
}

void TrafficRecorder::setFilter(const QString &text, TrafficFilter filter)
{
    m_filterText = text;
    m_model.setFilter(std::move(filter));
}

void TrafficRecorder::setRecording(bool recording)
{
    if (recording && m_isFromFile)
        forget(); // its numbers of connections and messages are another broker's
    if (recording)
        m_feed.start(m_settings);
    else
        m_feed.stop();
}

void TrafficRecorder::clear()
{
    leaveRecords();
    m_model.hide();
}

/// For records of elsewhere.
void TrafficRecorder::forget()
{
    leaveRecords();
    m_isFromFile = false;
    m_model.clear();
}

void TrafficRecorder::leaveRecords()
{
    delete m_import.data();
    m_look.shown = NoRecord;
    Q_EMIT cleared();
}

void TrafficRecorder::open(const QString &path)
{
    setRecording(false);
    forget();
    m_isFromFile = true;
    m_import = new TrafficImport(m_model, path, this);
    connect(m_import, &TrafficImport::finished, this, [this](bool, const QString &sentence) {
        m_import->deleteLater();
        m_import.clear();
        Q_EMIT opened();
        Q_EMIT messageRequested(sentence);
    });
}

void TrafficRecorder::save(TrafficExport::FileFormat format, const QString &path)
{
    const TrafficStore &store = m_model.store();
    std::vector<quint64> numbers;
    if (format == TrafficExport::FileFormat::Capture) {
        numbers.resize(store.count());
        std::iota(numbers.begin(), numbers.end(), store.begin());
    } else {
        numbers.reserve(size_t(m_model.rowCount()));
        for (int row = 0; row < m_model.rowCount(); ++row)
            numbers.push_back(m_model.number(row));
    }
    auto *job = new TrafficExport(store, std::move(numbers), format, path, this);
    connect(job, &TrafficExport::finished, this, [this, job](bool, const QString &sentence) {
        job->deleteLater();
        Q_EMIT messageRequested(sentence);
    });
}

} // namespace skep
