// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/capturefile.h"
#include "core/console/traffic/trafficwriter.h"

#include <QFile>
#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <memory>
#include <vector>

namespace skep {

class TrafficModel;

/// Writes captured traffic to a file in slices, so that the window answers in between. The file appears when it is
/// whole.
///
/// Thread: main. One for each file; tells its end by finished() and can then be deleted.
class TrafficExport final : public QObject
{
    Q_OBJECT
public:
    enum class FileFormat : quint8 { Capture, Pcapng, Json, Csv };

    /// \param numbers of the records. REQUIRES: the store outlives this
    TrafficExport(const TrafficStore &store, std::vector<quint64> numbers, FileFormat format, const QString &path,
                  QObject *parent = nullptr);

    static QString suffix(FileFormat format);

Q_SIGNALS:
    /// A sentence for the status bar.
    void finished(bool isDone, const QString &sentence);

private:
    void writeSlice();
    void finish();

    const TrafficStore &m_store;
    const std::vector<quint64> m_numbers;
    size_t m_done = 0;
    QSaveFile m_file;
    std::unique_ptr<TrafficWriter> m_writer;
    QTimer m_slices;
};

/// Reads a file of captured traffic into the model in slices.
///
/// Thread: main. One for each file; tells its end by finished() and can then be deleted.
class TrafficImport final : public QObject
{
    Q_OBJECT
public:
    /// REQUIRES: the model outlives this
    TrafficImport(TrafficModel &model, const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(bool isDone, const QString &sentence);

private:
    void readSlice();
    void finish();

    TrafficModel &m_model;
    QFile m_file;
    CaptureFileReader m_reader;
    quint64 m_first = 0; ///< number of the file's first record in the store
    size_t m_marked = 0; ///< marks of the reader that are in the model
    QTimer m_slices;
};

} // namespace skep
