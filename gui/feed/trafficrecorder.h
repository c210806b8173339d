// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "capturefeed.h"
#include "gui/models/trafficmodel.h"
#include "trafficfiles.h"

#include <QItemSelectionModel>
#include <QPointer>

class QSettings;

namespace skep {

/// What the inspector has: the records, captured or from a file, which of them pass the filter and are selected, and
/// the capture that goes on. A page shows it; the page may go and another one take its place.
///
/// Thread: main. Owned by the window. Files are read and written to their end, whatever happens to the page.
class TrafficRecorder final : public QObject
{
    Q_OBJECT
public:
    static constexpr quint64 NoRecord = ~quint64(0);

    /// How a page showed the list, for the next page.
    struct Look
    {
        quint64 shown = NoRecord; ///< in the detail
        quint64 top = NoRecord; ///< first in the list
        bool isFollowing = true;
    };

    /// The link outlives the recorder.
    explicit TrafficRecorder(ConsoleLink &link, QObject *parent = nullptr);

    TrafficModel &model() { return m_model; }
    const TrafficModel &model() const { return m_model; }
    CaptureFeed &feed() { return m_feed; }
    const CaptureFeed &feed() const { return m_feed; }
    QItemSelectionModel &selection() { return m_selection; }
    Look &look() { return m_look; }

    const CaptureSettings &settings() const { return m_settings; }
    /// A capture goes on with them.
    void setSettings(const CaptureSettings &settings);
    void saveSettings(QSettings &settings) const;
    void restoreSettings(const QSettings &settings);
    /// The text that the filter was compiled from.
    const QString &filterText() const { return m_filterText; }
    void setFilter(const QString &text, TrafficFilter filter);

    /// A capture begins with an empty list where there are records of a file.
    void setRecording(bool recording);
    /// Hides all records, and reads no further in a file; the recording goes on.
    void clear();
    /// Brings back what was cleared and has not made room since.
    void undoClear() { m_model.showHidden(); }
    bool canUndoClear() const { return m_model.store().hasHidden(); }
    void open(const QString &path);
    /// All records in our own format, those that the filter shows in the others.
    void save(TrafficExport::FileFormat format, const QString &path);

Q_SIGNALS:
    /// All records are about to go.
    void cleared();
    void settingsChanged();
    /// A file is open, or has turned out not to be one.
    void opened();
    /// A sentence for the status bar.
    void messageRequested(const QString &message);

private:
    void leaveRecords();
    void forget();

    TrafficModel m_model;
    CaptureFeed m_feed;
    QItemSelectionModel m_selection;
    CaptureSettings m_settings;
    QString m_filterText;
    Look m_look;
    QPointer<TrafficImport> m_import; ///< while a file is being read
    bool m_isFromFile = false;
};

} // namespace skep
