// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dissectedfield.h"

#include "core/protocol/types.h"

#include <QByteArrayView>

#include <algorithm>

namespace skep {

/// Reads one packet's fields into a tree, front to back. The first field that the bytes have no room for becomes a
/// fault, and ends the reading: from then on every read gives zero and adds nothing.
///
/// Lives on the stack of a dissector. REQUIRES: the bytes outlive it.
class FieldReader final
{
public:
    FieldReader(QByteArrayView bytes, ProtocolVersion version) : m_bytes(bytes), m_end(bytes.size()), m_version(version)
    {
    }

    qsizetype position() const { return m_at; }
    qsizetype left() const { return m_end - m_at; }
    bool isBroken() const { return m_isBroken; }
    /// Sets where reading ends, at most at the end of the bytes.
    void setEnd(qsizetype end) { m_end = std::min(end, m_bytes.size()); }
    qsizetype end() const { return m_end; }
    ProtocolVersion version() const { return m_version; }
    void setVersion(ProtocolVersion version) { m_version = version; }
    bool isVersion5() const { return m_version == ProtocolVersion::Mqtt5; }

    /// "MQTT 5.0 §" with the section of version 5, or of 3.1.1; of 3.1, whose sections are coarser, the chapter.
    QString clause(const char *version5, const char *version311) const;
    QString clause(const char *both) const { return clause(both, both); }

    quint32 byte(DissectedField &parent, const QString &name, const QString &clause);
    quint32 twoBytes(DissectedField &parent, const QString &name, const QString &clause);
    quint32 fourBytes(DissectedField &parent, const QString &name, const QString &clause);
    quint32 variableBytes(DissectedField &parent, const QString &name, const QString &clause);
    /// A length and as many bytes: text, or binary data. The field that was added; null if the bytes end before it
    /// does.
    DissectedField *string(DissectedField &parent, const QString &name, const QString &clause);
    DissectedField *binary(DissectedField &parent, const QString &name, const QString &clause);
    /// The next bytes, without a look into them.
    DissectedField *raw(DissectedField &parent, const QString &name, const QString &clause, qsizetype size);

    /// What the field says besides its bytes.
    static void setValue(DissectedField &parent, const QString &value);
    /// A part of the byte that was just read.
    void bits(DissectedField &parent, const QString &name, const QString &clause, const QString &value) const;
    /// Adds a fault; everything from here on is unreadable.
    void fail(DissectedField &parent, const QString &name, const QString &clause, const QString &sentence);

    QByteArrayView bytes(qsizetype offset, qsizetype size) const { return m_bytes.sliced(offset, size); }

private:
    bool has(DissectedField &parent, const QString &name, const QString &clause, qsizetype size);
    quint32 integer(DissectedField &parent, const QString &name, const QString &clause, qsizetype size);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_end;
    ProtocolVersion m_version;
    bool m_isBroken = false;
};

/// Bytes as one line for people: text if it is readable, else hexadecimal; of bounded length.
QString shownBytes(QByteArrayView bytes);

} // namespace skep
