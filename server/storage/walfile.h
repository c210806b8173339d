// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>

#include <array>
#include <optional>

namespace skep {

/// SQLite's write-ahead log as it lies beside a database that nobody has open. SQLite reads it up to the first frame
/// whose checksum is wrong and takes that for the end; here it is found out whether that is the end.
///
/// Only reads. Thread: any.
class WalFile final
{
public:
    explicit WalFile(const QString &database);
    Q_DISABLE_COPY_MOVE(WalFile)

    /// What is wrong with it; nullopt: nothing. REQUIRES: the machine has not been switched off since it was written,
    /// so that all that a process wrote is there.
    std::optional<QString> damage() const;
    /// As if the machine has been switched off: the frames that were not synced may be there or not, in any order.
    bool hasGap() const;
    /// The same, where each transaction was synced before the next one began: only the last one may be incomplete.
    bool hasGapBeforeLastCommit() const { return m_laterCommit > m_nextCommit && m_nextCommit > 0; }

    /// Writes all frames up to the last commit that can be found into a copy of the database, those with a wrong
    /// checksum too. False on an error.
    bool applyTo(QFile &copy);

private:
    using Checksum = std::array<quint32, 2>;
    struct Frame
    {
        quint32 page = 0;
        quint32 pagesAfterCommit = 0; ///< of the database; 0: the transaction goes on
        bool isOfThisLog = false; ///< written since it was begun anew
        bool follows = false; ///< its checksum continues that of the frame before it
        QByteArray content;
    };

    bool readHeader();
    void readIndex();
    void examine();
    std::optional<Frame> next();
    Checksum continued(Checksum checksum, QByteArrayView bytes) const;

    QFile m_file;
    QString m_indexName;
    qint64 m_size = 0;
    // the header
    bool m_hasHeader = false;
    bool m_isBigEndian = false; ///< how checksums read the bytes
    qsizetype m_pageSize = 0;
    QByteArray m_salts; ///< change when the log is begun anew
    Checksum m_last{}; ///< as it stands in the frame that was read last, or in the header
    // what the frames say, counted from 1; 0: none
    qint64 m_whole = 0; ///< up to that one each follows the one before it
    qint64 m_nextCommit = 0; ///< the first commit behind m_whole
    qint64 m_laterCommit = 0; ///< the last commit, with gaps before it
    // what the index in shared memory says, which a killed process leaves behind
    bool m_hasIndex = false;
    QByteArray m_indexSalts;
    qint64 m_committed = 0;
    qint64 m_checkpointed = 0;
};

/// What speaks against the log of a database that nobody has open. \param isSameBoot whether the machine has been
/// running since it was written
std::optional<QString> objectionToLog(const QString &database, bool isSameBoot, bool wasSynced);

} // namespace skep
