// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficfiles.h"

#include "core/console/traffic/capturewriter.h"
#include "core/console/traffic/pcapngwriter.h"
#include "core/console/traffic/textwriters.h"
#include "gui/models/trafficmodel.h"
#include "gui/text/format.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FileSliceMs = 15; // ms

std::unique_ptr<TrafficWriter> makeWriter(TrafficExport::FileFormat format, QIODevice &device, const CaptureLoss &lost)
{
    switch (format) {
    case TrafficExport::FileFormat::Capture:
        return makeCaptureWriter(device, lost);
    case TrafficExport::FileFormat::Pcapng:
        return makePcapngWriter(device);
    case TrafficExport::FileFormat::Json:
        return makeJsonWriter(device);
    case TrafficExport::FileFormat::Csv:
        break;
    }
    return makeCsvWriter(device);
}

} // namespace

TrafficExport::TrafficExport(const TrafficStore &store, std::vector<quint64> numbers, FileFormat format,
                             const QString &path, QObject *parent)
    : QObject(parent), m_store(store), m_numbers(std::move(numbers)), m_file(path),
      m_writer(makeWriter(format, m_file, store.overwritten()))
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TrafficExport::writeSlice);
    m_slices.start();
}

QString TrafficExport::suffix(FileFormat format)
{
    switch (format) {
    case FileFormat::Capture:
        return u"skepcap"_s;
    case FileFormat::Pcapng:
        return u"pcapng"_s;
    case FileFormat::Json:
        return u"json"_s;
    case FileFormat::Csv:
        break;
    }
    return u"csv"_s;
}

void TrafficExport::writeSlice()
{
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::WriteOnly))
            return finish();
        m_writer->begin();
    }
    QElapsedTimer timer;
    timer.start();
    while (m_done < m_numbers.size() && timer.elapsed() < FileSliceMs && m_file.error() == QFileDevice::NoError) {
        const quint64 number = m_numbers[m_done++];
        if (number >= m_store.begin())
            m_writer->write(m_store, number);
    }
    if (m_done < m_numbers.size() && m_file.error() == QFileDevice::NoError)
        return m_slices.start();
    m_writer->end();
    finish();
}

void TrafficExport::finish()
{
    const QString name = QFileInfo(m_file.fileName()).fileName();
    if (m_file.isOpen() && m_file.commit())
        Q_EMIT finished(true, tr("Wrote %1 records to %2").arg(Format::number(m_numbers.size()), name));
    else
        Q_EMIT finished(false, tr("%1 could not be written: %2").arg(name, m_file.errorString()));
}

TrafficImport::TrafficImport(TrafficModel &model, const QString &path, QObject *parent)
    : QObject(parent), m_model(model), m_file(path), m_reader(m_file), m_first(model.store().end())
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TrafficImport::readSlice);
    m_slices.start();
}

void TrafficImport::readSlice()
{
    const QString name = QFileInfo(m_file.fileName()).fileName();
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly)) {
        Q_EMIT finished(false, tr("%1 could not be read: %2").arg(name, m_file.errorString()));
        return;
    }
    auto chunk = m_reader.next();
    if (!chunk)
        return finish();
    m_model.append(std::span(&*chunk, 1), FileSliceMs);
    for (; m_marked < m_reader.marked().size(); ++m_marked)
        m_model.setMarked(m_first + m_reader.marked()[m_marked]);
    m_slices.start();
}

void TrafficImport::finish()
{
    m_model.addLost(m_reader.lost());
    const QString name = QFileInfo(m_file.fileName()).fileName();
    const quint64 count = m_model.store().end() - m_first;
    if (m_reader.error().isEmpty())
        Q_EMIT finished(true, tr("Opened %1: %2 records").arg(name, Format::number(count)));
    else
        Q_EMIT finished(false, u"%1: %2"_s.arg(name, m_reader.error()));
}

} // namespace skep
