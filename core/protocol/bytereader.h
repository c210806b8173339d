// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "topic.h"
#include "violation.h"

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace skep {

/// Reads the fields of a packet, front to back (5.0 §1.5). The first fault ends the reading: from then on every read
/// gives zero or nothing, so a decoder reads all its fields in a row and asks once. Any thread; owns nothing; never
/// reads outside the bytes given.
class ByteReader final
{
public:
    /// \param whenShort the fault if a field reaches beyond the end of `bytes`.
    explicit ByteReader(QByteArrayView bytes, Violation whenShort = Violation::PacketTruncated)
        : m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_whenShort(whenShort)
    {
    }

    /// name() takes any bytes from now on.
    void takeAnyNames() { m_checksNames = false; }

    bool atEnd() const { return m_at == m_end; }
    qsizetype size() const { return m_end - m_at; }
    const std::optional<Violation> &fault() const { return m_fault; }
    bool failed() const { return m_fault.has_value(); }

    /// Ends the reading with this fault, unless one came before.
    void fail(Violation violation)
    {
        if (!m_fault)
            m_fault = violation;
        m_at = m_end;
    }

    quint8 byte() { return has(1) ? quint8(*m_at++) : quint8(0); }
    quint16 twoByteInteger() { return bigEndian<quint16>(); }
    quint32 fourByteInteger() { return bigEndian<quint32>(); }

    /// At most four bytes, and no more than the value needs [MQTT-1.5.5-1].
    quint32 variableByteInteger()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            const quint8 next = byte();
            value |= quint32(next & 0x7F) << shift;
            if (next & 0x80)
                continue;
            if (next == 0 && shift > 0)
                break;
            return value;
        }
        fail(Violation::MalformedRemainingLength);
        return 0;
    }

    QByteArrayView take(qsizetype count)
    {
        if (!has(count))
            return {};
        const QByteArrayView taken(m_at, count);
        m_at += count;
        return taken;
    }

    /// Everything up to the end.
    QByteArrayView rest() { return take(size()); }

    /// Binary Data (5.0 §1.5.6).
    QByteArrayView binary() { return take(twoByteInteger()); }

    /// A UTF-8 Encoded String (5.0 §1.5.4), checked.
    QByteArrayView string()
    {
        const QByteArrayView text = binary();
        const Utf8Fault utf8 = checkUtf8(text);
        if (utf8 == Utf8Fault::None)
            return text;
        fail(utf8 == Utf8Fault::NullCharacter ? Violation::NullCharacter : Violation::IllFormedUtf8);
        return {};
    }

    /// A topic or client identifier: a string, unless any bytes will do.
    QByteArrayView name() { return m_checksNames ? string() : binary(); }

private:
    bool has(qsizetype count)
    {
        if (count <= size())
            return true;
        fail(m_whenShort);
        return false;
    }

    template <typename Integer>
    Integer bigEndian()
    {
        if (!has(sizeof(Integer)))
            return 0;
        const Integer value = qFromBigEndian<Integer>(m_at);
        m_at += sizeof(Integer);
        return value;
    }

    const char *m_at;
    const char *m_end;
    std::optional<Violation> m_fault;
    Violation m_whenShort;
    bool m_checksNames = true;
};

} // namespace skep
