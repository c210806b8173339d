// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace skep {

/// The format of a payload, or the one to read it as.
enum class PayloadFormat : quint8 {
    Automatic, ///< to be found out
    Empty,
    Text, ///< UTF-8
    Json,
    Xml,
    Cbor,
    MessagePack,
    SparkplugB,
    Protobuf, ///< by wire type, without its schema
    Image,
    Binary, ///< numbers, if the size is that of a number, and hexadecimal
};

/// How bytes that somebody published are shown: what they are, and readable text for it. Functions on bytes, without a
/// state.
///
/// Any thread. Every result is bounded, whatever the bytes are; what a bound cuts off is counted, never dropped in
/// silence.
class Payload final
{
    Q_DECLARE_TR_FUNCTIONS(skep::Payload)
public:
    Payload() = delete;

    struct Bounds
    {
        qsizetype text = 400'000; ///< characters of the readable text
        qsizetype inflated = 8 * 1024 * 1024; ///< bytes that gzip or zlib may come to, in all layers
        int bytesPerLine = 16; ///< of a hexadecimal dump
    };

    enum class Compression : quint8 { Gzip, Zlib };

    struct Layer
    {
        Compression compression = Compression::Gzip;
        qint64 compressedSize = 0;
        bool isWhole = true; ///< to its end, and undamaged
    };

    struct Reading
    {
        PayloadFormat format = PayloadFormat::Empty; ///< never Automatic
        QList<Layer> layers; ///< from the outside in
        QByteArray content; ///< inside all layers
        QString text; ///< readable
        quint64 hiddenBytes = 0; ///< of `content`, behind the end of `text`
        quint64 hiddenValues = 0; ///< of a structure, not in `text`
        QString problem; ///< one sentence: why it is not of the format that was asked for; empty: it is
    };

    /// \param format what to read the content as; Automatic: what it looks like.
    /// \param topic of the message, by which Sparkplug B is recognised; may be empty.
    static Reading read(const QByteArray &payload, PayloadFormat format, const QString &topic, const Bounds &bounds);
    static Reading read(const QByteArray &payload, PayloadFormat format = PayloadFormat::Automatic,
                        const QString &topic = {});

    /// "JSON", "CBOR", ...
    static QString name(PayloadFormat format);
    static QString name(Compression compression);
    /// Above the text: "gzip, JSON".
    static QString heading(const Reading &reading);
    /// What is not in the text, as one sentence; empty: all is in it.
    static QString hidden(const Reading &reading);

    /// One line of bounded length for a cell of a table.
    static QString preview(const QByteArray &payload);
    /// "png", "jpeg", "gif", "webp", "bmp", as QImageReader calls them; empty: no image.
    static QByteArray imageType(QByteArrayView content);
};

} // namespace skep
