// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "payload.h"

#include "inflate.h"
#include "structured.h"
#include "textual.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PreviewLength = 160;
constexpr int MaximumLayers = 4;
constexpr qsizetype LargestParsed = 4 * 1024 * 1024; ///< bytes; a structure of more would hold up the window

/// Fills text and hidden bytes.
void takeText(Payload::Reading &reading, ReadableText &&text)
{
    reading.text = std::move(text.text);
    reading.hiddenBytes = quint64(reading.content.size() - text.used);
}

template <typename Read>
bool takeOutline(Payload::Reading &reading, const Payload::Bounds &bounds, Read read)
{
    if (reading.content.size() > LargestParsed)
        return false;
    Outline outline(bounds.text);
    if (!read(reading.content, outline))
        return false;
    reading.text = outline.text();
    reading.hiddenValues = outline.droppedValues();
    return true;
}

bool isNumberSize(qsizetype size)
{
    return size == 1 || size == 2 || size == 4 || size == 8;
}

} // namespace

/// What is not text, by what can be read from its start to its end as nothing else.
static PayloadFormat recogniseBinary(const QByteArray &content, const QString &topic)
{
    if (!Payload::imageType(content).isEmpty())
        return PayloadFormat::Image;
    if (isSparkplugTopic(topic) || looksLikeSparkplug(content))
        return PayloadFormat::SparkplugB;
    const auto reads = [&content](auto read) {
        Outline scrap(1);
        return content.size() <= LargestParsed && read(content, scrap);
    };
    // A map of MessagePack with a few keys is an array of CBOR with as many items; read to its end, it is only one of
    // them.
    if (looksLikeMessagePack(content) && reads(outlineMessagePack))
        return PayloadFormat::MessagePack;
    if (looksLikeCbor(content) && reads(outlineCbor))
        return PayloadFormat::Cbor;
    if (!isNumberSize(content.size()) && content.size() <= LargestParsed && looksLikeProtobuf(content))
        return PayloadFormat::Protobuf;
    return PayloadFormat::Binary;
}

static PayloadFormat recognise(const QByteArray &content, const QString &topic)
{
    if (content.isEmpty())
        return PayloadFormat::Empty;
    if (!isText(content))
        return recogniseBinary(content, topic);
    QString problem;
    if (content.size() <= LargestParsed && looksLikeJson(content) && readJson(content, 1, problem))
        return PayloadFormat::Json;
    if (content.size() <= LargestParsed && looksLikeXml(content) && readXml(content, 1, problem))
        return PayloadFormat::Xml;
    return PayloadFormat::Text;
}

static void unwrap(Payload::Reading &reading, const Payload::Bounds &bounds)
{
    qsizetype room = bounds.inflated;
    while (reading.layers.size() < MaximumLayers && room > 0) {
        auto inflated = inflateBounded(reading.content, room);
        if (!inflated)
            return;
        reading.layers.append({inflated->compression, reading.content.size(), inflated->isWhole});
        reading.content = std::move(inflated->bytes);
        room -= reading.content.size();
    }
}

/// False, with the problem, if the content does not have the format.
static bool readAs(Payload::Reading &reading, const QString &notThis, const Payload::Bounds &bounds)
{
    std::optional<ReadableText> text;
    QString where;
    switch (reading.format) {
    case PayloadFormat::Json:
    case PayloadFormat::Xml:
        text = reading.format == PayloadFormat::Json ? readJson(reading.content, bounds.text, where)
                                                     : readXml(reading.content, bounds.text, where);
        if (text)
            takeText(reading, *std::move(text));
        else
            reading.problem = notThis + u" ("_s + where + u')';
        return reading.problem.isEmpty();
    case PayloadFormat::Cbor:
        return takeOutline(reading, bounds, outlineCbor);
    case PayloadFormat::MessagePack:
        return takeOutline(reading, bounds, outlineMessagePack);
    case PayloadFormat::SparkplugB:
        return takeOutline(reading, bounds, outlineSparkplug);
    case PayloadFormat::Protobuf:
        return takeOutline(reading, bounds, outlineProtobuf);
    case PayloadFormat::Image:
        return !Payload::imageType(reading.content).isEmpty();
    case PayloadFormat::Text:
        takeText(reading, readText(reading.content, bounds.text));
        return true;
    case PayloadFormat::Binary:
        takeText(reading, readBinary(reading.content, bounds.bytesPerLine, bounds.text));
        return true;
    case PayloadFormat::Empty:
    case PayloadFormat::Automatic:
        break;
    }
    return true;
}

Payload::Reading Payload::read(const QByteArray &payload, PayloadFormat format, const QString &topic)
{
    return read(payload, format, topic, Bounds());
}

Payload::Reading Payload::read(const QByteArray &payload, PayloadFormat format, const QString &topic,
                               const Bounds &bounds)
{
    Reading reading;
    reading.content = payload;
    unwrap(reading, bounds);
    reading.format =
        format == PayloadFormat::Automatic || payload.isEmpty() ? recognise(reading.content, topic) : format;
    const QString notThis = tr("This is not %1.").arg(name(reading.format));
    if (!readAs(reading, notThis, bounds)) {
        if (reading.problem.isEmpty() && format != PayloadFormat::Automatic)
            reading.problem = reading.content.size() > LargestParsed
                ? tr("%1 is read up to %2 bytes only.").arg(name(reading.format), QLocale().toString(LargestParsed))
                : notThis;
        reading.format = PayloadFormat::Binary;
        readAs(reading, {}, bounds);
    }
    return reading;
}

QString Payload::name(PayloadFormat format)
{
    switch (format) {
    case PayloadFormat::Automatic:
        return tr("Automatic");
    case PayloadFormat::Empty:
        return tr("Empty payload");
    case PayloadFormat::Text:
        return tr("Text");
    case PayloadFormat::Json:
        return u"JSON"_s;
    case PayloadFormat::Xml:
        return u"XML"_s;
    case PayloadFormat::Cbor:
        return u"CBOR"_s;
    case PayloadFormat::MessagePack:
        return u"MessagePack"_s;
    case PayloadFormat::SparkplugB:
        return u"Sparkplug B"_s;
    case PayloadFormat::Protobuf:
        return u"Protobuf"_s;
    case PayloadFormat::Image:
        return tr("Image");
    case PayloadFormat::Binary:
        return tr("Binary");
    }
    return {};
}

QString Payload::name(Compression compression)
{
    return compression == Compression::Gzip ? u"gzip"_s : u"zlib"_s;
}

QString Payload::heading(const Reading &reading)
{
    QStringList parts;
    for (const Layer &layer : reading.layers)
        parts.append(layer.isWhole ? name(layer.compression) : tr("%1, not whole").arg(name(layer.compression)));
    const QByteArray image = reading.format == PayloadFormat::Image ? imageType(reading.content) : QByteArray();
    parts.append(image.isEmpty() ? name(reading.format) : QString::fromLatin1(image.toUpper()));
    return parts.join(u" › "_s);
}

QString Payload::hidden(const Reading &reading)
{
    if (reading.hiddenBytes > 0)
        return tr("%Ln more byte(s) are not shown.", nullptr, int(std::min<quint64>(reading.hiddenBytes, INT_MAX)));
    if (reading.hiddenValues > 0)
        return tr("%Ln more value(s) are not shown.", nullptr, int(std::min<quint64>(reading.hiddenValues, INT_MAX)));
    return {};
}

QString Payload::preview(const QByteArray &payload)
{
    const QByteArray start = payload.first(std::min(payload.size(), PreviewLength));
    if (!isText(start))
        return QString::fromLatin1(start.first(std::min(start.size(), PreviewLength / 4)).toHex(' '))
            + (payload.size() > PreviewLength / 4 ? u"…"_s : QString());
    QString text = QString::fromUtf8(withoutCutCharacter(start)).simplified();
    if (payload.size() > start.size())
        text += u'…';
    return text;
}

QByteArray Payload::imageType(QByteArrayView content)
{
    struct Signature
    {
        const char *type;
        QByteArrayView bytes;
    };
    static const std::array<Signature, 4> signatures{{
        {"png", QByteArrayView("\x89PNG\r\n\x1A\n")},
        {"jpeg", QByteArrayView("\xFF\xD8\xFF")},
        {"gif", QByteArrayView("GIF87a")},
        {"gif", QByteArrayView("GIF89a")},
    }};
    for (const Signature &signature : signatures) {
        if (content.startsWith(signature.bytes))
            return signature.type;
    }
    if (content.size() > 12 && content.startsWith("RIFF") && content.sliced(8).startsWith("WEBP"))
        return "webp";
    // Two letters prove nothing: the size of the file follows them.
    if (content.size() > 26 && content.startsWith("BM") && uchar(content[2]) == (content.size() & 0xFF)
        && uchar(content[3]) == ((content.size() >> 8) & 0xFF) && uchar(content[4]) == ((content.size() >> 16) & 0xFF))
        return "bmp";
    return {};
}

} // namespace skep
