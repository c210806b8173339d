// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "walfile.h"

#include <QLoggingCategory>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace skep {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(walLog, "skep.storage")

namespace {

// https://www.sqlite.org/fileformat2.html#walformat and walformat.html, which describes the index.
constexpr qsizetype HeaderSize = 32;
constexpr qsizetype FrameHeaderSize = 24;
constexpr quint32 HeaderPage = 1; // of the database; without it nothing can be read
constexpr quint32 Magic = 0x377F0682; // its last bit: the checksums are big-endian
constexpr qsizetype IndexHeaderSize = 48;
constexpr qsizetype IndexChecksumAt = 40;
constexpr qsizetype IndexCheckpointedAt = 96;

quint32 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// Of the index, which is in the machine's own order of bytes.
quint32 ownWordAt(QByteArrayView bytes, qsizetype at)
{
    quint32 word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word;
}

std::array<quint32, 2> checksumOf(std::array<quint32, 2> sum, QByteArrayView bytes, bool isBigEndian)
{
    const bool swaps = isBigEndian != (std::endian::native == std::endian::big);
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        const quint32 first = ownWordAt(bytes, at);
        const quint32 second = ownWordAt(bytes, at + 4);
        sum[0] += (swaps ? qbswap(first) : first) + sum[1];
        sum[1] += (swaps ? qbswap(second) : second) + sum[0];
    }
    return sum;
}

} // namespace

WalFile::WalFile(const QString &database) : m_file(database + u"-wal"_s), m_indexName(database + u"-shm"_s)
{
    readIndex();
    if (!m_file.open(QIODevice::ReadOnly))
        return;
    m_size = m_file.size();
    m_hasHeader = readHeader();
    if (!m_hasHeader)
        return;
    m_hasIndex = m_hasIndex && m_indexSalts == m_salts;
    examine();
}

bool WalFile::readHeader()
{
    m_file.seek(0);
    const QByteArray header = m_file.read(HeaderSize);
    if (header.size() < HeaderSize || (wordAt(header, 0) & ~1U) != Magic)
        return false;
    m_isBigEndian = wordAt(header, 0) & 1;
    m_pageSize = qsizetype(wordAt(header, 8));
    m_salts = header.mid(16, 8);
    m_last = {wordAt(header, 24), wordAt(header, 28)};
    return std::has_single_bit(quint32(m_pageSize)) && m_pageSize >= 512 && m_pageSize <= 65'536
        && continued({}, QByteArrayView(header).first(24)) == m_last;
}

/// It says how many frames were committed.
void WalFile::readIndex()
{
    QFile index(m_indexName);
    if (!index.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = index.read(IndexCheckpointedAt + 4);
    if (bytes.size() < IndexCheckpointedAt + 4)
        return;
    const QByteArrayView header = QByteArrayView(bytes).first(IndexHeaderSize);
    const bool isWhole = header == QByteArrayView(bytes).sliced(IndexHeaderSize, IndexHeaderSize) && header[12] == 1
        && checksumOf({}, header.first(IndexChecksumAt), std::endian::native == std::endian::big)
            == Checksum{ownWordAt(header, IndexChecksumAt), ownWordAt(header, IndexChecksumAt + 4)};
    if (!isWhole)
        return;
    m_hasIndex = true;
    m_indexSalts = header.sliced(32, 8).toByteArray();
    m_committed = ownWordAt(header, 16);
    m_checkpointed = ownWordAt(bytes, IndexCheckpointedAt);
}

WalFile::Checksum WalFile::continued(Checksum checksum, QByteArrayView bytes) const
{
    return checksumOf(checksum, bytes, m_isBigEndian);
}

std::optional<WalFile::Frame> WalFile::next()
{
    const QByteArray header = m_file.read(FrameHeaderSize);
    Frame frame;
    frame.content = m_file.read(m_pageSize);
    if (header.size() < FrameHeaderSize || frame.content.size() < m_pageSize)
        return {};
    frame.page = wordAt(header, 0);
    frame.pagesAfterCommit = wordAt(header, 4);
    frame.isOfThisLog = QByteArrayView(header).sliced(8, 8) == m_salts;
    const Checksum stands{wordAt(header, 16), wordAt(header, 20)};
    frame.follows = frame.isOfThisLog && frame.page > 0
        && continued(continued(m_last, QByteArrayView(header).first(8)), frame.content) == stands;
    m_last = stands;
    return frame;
}

/// A frame behind a damaged one can still be told: its checksum continues the one that stands in the damaged one.
void WalFile::examine()
{
    bool isWhole = true;
    qint64 number = 0;
    for (auto frame = next(); frame; frame = next()) {
        ++number;
        isWhole = isWhole && frame->follows;
        if (isWhole)
            m_whole = number;
        if (!frame->follows || frame->pagesAfterCommit == 0)
            continue;
        if (!isWhole && m_nextCommit == 0)
            m_nextCommit = number;
        m_laterCommit = number;
    }
}

std::optional<QString> WalFile::damage() const
{
    if (!m_hasHeader) {
        if (m_size >= HeaderSize + FrameHeaderSize)
            return u"the header of its write-ahead log cannot be read"_s;
        if (m_hasIndex && m_committed > m_checkpointed)
            return u"its write-ahead log is missing or was cut off"_s;
        return {};
    }
    const qint64 expected = std::max(m_laterCommit, m_hasIndex ? m_committed : 0);
    if (m_whole >= expected)
        return {};
    return u"its write-ahead log is damaged behind frame %1 of %2"_s.arg(m_whole).arg(expected);
}

bool WalFile::hasGap() const
{
    return m_hasHeader ? m_laterCommit > m_whole : m_size >= HeaderSize + FrameHeaderSize;
}

bool WalFile::applyTo(QFile &copy)
{
    const qint64 last = m_laterCommit;
    if (!m_hasHeader || last == 0)
        return true;
    readHeader();
    quint32 pages = quint32(copy.size() / m_pageSize);
    for (qint64 number = 1; number <= last; ++number) {
        const auto frame = next();
        if (!frame)
            return false;
        const bool isDoubtful = !frame->follows && (frame->page == HeaderPage || frame->page > pages);
        if (!frame->isOfThisLog || frame->page == 0 || isDoubtful)
            continue;
        if (!copy.seek(qint64(frame->page - 1) * m_pageSize) || copy.write(frame->content) != m_pageSize)
            return false;
        pages = std::max(pages, frame->page);
        if (frame->follows && frame->pagesAfterCommit > 0)
            pages = frame->pagesAfterCommit;
    }
    return copy.resize(qint64(pages) * m_pageSize);
}

std::optional<QString> objectionToLog(const QString &database, bool isSameBoot, bool wasSynced)
{
    if (QFile(database).size() == 0)
        return {}; // there is nothing yet
    const WalFile log(database);
    if (isSameBoot)
        return log.damage();
    if (!log.hasGap())
        return {};
    if (wasSynced && log.hasGapBeforeLastCommit())
        return u"its write-ahead log has a gap"_s;
    qCWarning(walLog).noquote() << u"The write-ahead log of '%1' has a gap, and what is behind it was ignored. This "
                                   u"comes from a power cut: what was acknowledged in the last second is lost."_s.arg(
                                       database);
    return {};
}

} // namespace skep
