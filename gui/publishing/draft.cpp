// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "draft.h"

#include "core/protocol/topic.h"
#include "gui/payload/payload.h"
#include "gui/text/format.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// What stands for the word; nothing where it is no word of ours.
std::optional<QString> valueOf(const QString &word, quint64 counter, qint64 now)
{
    if (word == "counter"_L1)
        return QString::number(counter);
    if (word == "time"_L1)
        return QString::number(now);
    if (word == "iso"_L1)
        return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(Qt::ISODateWithMs);
    if (word == "uuid"_L1)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (word == "random"_L1)
        return QString::number(QRandomGenerator::global()->generateDouble(), 'f', 4);
    const QStringList parts = word.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3 || parts.first() != "random"_L1)
        return {};
    bool ok = false;
    bool okToo = false;
    const qint64 low = parts[1].toInt(&ok);
    const qint64 high = parts[2].toInt(&okToo);
    if (!ok || !okToo || high < low)
        return {};
    return QString::number(low + qint64(QRandomGenerator::global()->bounded(quint64(high - low + 1))));
}

QList<std::pair<QString, QString>> pairsOf(const QString &text)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        pairs.append(colon < 0 ? std::pair(line.trimmed(), QString())
                               : std::pair(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()));
    }
    return pairs;
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

} // namespace

QString expandTemplate(const QString &text, quint64 counter, qint64 now)
{
    QString result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf("{{"_L1, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}"_L1, open);
        if (close < 0)
            return result + text.sliced(at);
        const auto value = valueOf(text.sliced(open + 2, close - open - 2).trimmed(), counter, now);
        result += text.sliced(at, open - at);
        result += value ? *value : text.sliced(open, 2);
        at = value ? close + 2 : open + 2;
    }
}

std::variant<QByteArray, QString> Draft::fileContent() const
{
    if (text.isEmpty())
        return tr("Choose a file for the payload.");
    QFile file(text);
    if (!file.open(QIODevice::ReadOnly))
        return tr("%1 cannot be read: %2.").arg(text, file.errorString());
    if (file.size() > MaximumFileSize)
        return tr("%1 is larger than %2.").arg(text, Format::bytes(MaximumFileSize));
    return file.readAll();
}

std::variant<QByteArray, QString> Draft::payload(quint64 counter, qint64 now) const
{
    if (kind == Kind::File)
        return fileContent();
    const QString expanded = expands ? expandTemplate(text, counter, now) : text;
    if (kind == Kind::Text)
        return expanded.toUtf8();
    if (kind == Kind::Json) {
        const QByteArray bytes = expanded.toUtf8();
        QJsonParseError error;
        // In brackets, as a document may be a single value, too (RFC 8259 §2).
        QJsonDocument::fromJson('[' + bytes + ']', &error);
        if (error.error == QJsonParseError::NoError && !bytes.trimmed().isEmpty())
            return bytes;
        const QByteArray before = bytes.first(std::clamp<qsizetype>(error.offset - 1, 0, bytes.size()));
        return tr("Line %1, column %2: %3")
            .arg(before.count('\n') + 1)
            .arg(before.size() - before.lastIndexOf('\n'))
            .arg(error.errorString());
    }
    return fromHex(expanded);
}

std::variant<QByteArray, QString> Draft::fromHex(const QString &text)
{
    QString digits = text;
    digits.remove(u' ').remove(u'\n').remove(u'\t').remove(u':');
    const auto wrong = std::find_if_not(digits.cbegin(), digits.cend(), isHexDigit);
    if (wrong != digits.cend())
        return tr("%1 is no hexadecimal digit.").arg(*wrong);
    if (digits.size() % 2 != 0)
        return tr("A digit is missing: each byte has two.");
    return QByteArray::fromHex(digits.toLatin1());
}

/// Binary data (5.0 §3.3.2.3.6), of which most is text.
std::variant<QByteArray, QString> Draft::correlation() const
{
    if (correlationData.startsWith("0x"_L1))
        return fromHex(correlationData.sliced(2));
    return correlationData.toUtf8();
}

QString Draft::payloadProblem(quint64 counter, qint64 now) const
{
    const auto result = payload(counter, now);
    return std::holds_alternative<QString>(result) ? std::get<QString>(result) : QString();
}

Draft Draft::of(const QString &topic, const QByteArray &payload)
{
    Draft draft;
    draft.topic = topic;
    const Payload::Reading reading = Payload::read(payload);
    const bool isWhole = reading.layers.isEmpty() && reading.hiddenBytes == 0;
    const bool isText =
        reading.format == PayloadFormat::Text || reading.format == PayloadFormat::Xml || payload.isEmpty();
    draft.kind = isWhole && reading.format == PayloadFormat::Json ? Kind::Json
        : isWhole && isText                                       ? Kind::Text
                                                                  : Kind::Hex;
    draft.text = draft.kind == Kind::Json ? reading.text
        : draft.kind == Kind::Text        ? QString::fromUtf8(payload)
                                          : QString::fromLatin1(payload.toHex(' '));
    return draft;
}

std::variant<MessageValue, QString> Draft::toMessage(quint64 counter, qint64 now) const
{
    MessageValue message;
    message.topic = expands ? expandTemplate(topic, counter, now) : topic;
    if (message.topic.isEmpty())
        return tr("A message needs a topic.");
    if (!isValidTopicName(message.topic.toUtf8()))
        return tr("A topic must not contain + or #.");
    auto bytes = payload(counter, now);
    if (const auto *problem = std::get_if<QString>(&bytes))
        return *problem;
    message.payload = std::get<QByteArray>(std::move(bytes));
    message.qos = qos;
    message.retain = retain;
    message.properties.payloadIsUtf8 = payloadIsUtf8;
    if (messageExpiryInterval > 0)
        message.properties.messageExpiryInterval = messageExpiryInterval;
    message.properties.contentType = contentType;
    message.properties.responseTopic = responseTopic;
    auto correlated = correlation();
    if (const auto *problem = std::get_if<QString>(&correlated))
        return tr("Correlation data: %1").arg(*problem);
    message.properties.correlationData = std::get<QByteArray>(std::move(correlated));
    message.properties.userProperties = pairsOf(userProperties);
    return message;
}

QJsonObject Draft::toJson() const
{
    return {{u"name"_s, name},
            {u"topic"_s, topic},
            {u"kind"_s, int(kind)},
            {u"text"_s, text},
            {u"qos"_s, int(qos)},
            {u"retain"_s, retain},
            {u"payloadIsUtf8"_s, payloadIsUtf8},
            {u"messageExpiryInterval"_s, qint64(messageExpiryInterval)},
            {u"contentType"_s, contentType},
            {u"responseTopic"_s, responseTopic},
            {u"correlationData"_s, correlationData},
            {u"userProperties"_s, userProperties},
            {u"rate"_s, rate},
            {u"repetitions"_s, repetitions}};
}

Draft Draft::fromJson(const QJsonObject &object)
{
    Draft draft;
    draft.name = object.value("name"_L1).toString();
    draft.topic = object.value("topic"_L1).toString();
    draft.kind = Kind(std::clamp(object.value("kind"_L1).toInt(), 0, int(Kind::File)));
    draft.text = object.value("text"_L1).toString();
    draft.qos = QoS(std::clamp(object.value("qos"_L1).toInt(), 0, 2));
    draft.retain = object.value("retain"_L1).toBool();
    draft.payloadIsUtf8 = object.value("payloadIsUtf8"_L1).toBool();
    draft.messageExpiryInterval =
        quint32(std::clamp<qint64>(object.value("messageExpiryInterval"_L1).toInteger(), 0, 0xFFFF'FFFF));
    draft.contentType = object.value("contentType"_L1).toString();
    draft.responseTopic = object.value("responseTopic"_L1).toString();
    draft.correlationData = object.value("correlationData"_L1).toString();
    draft.userProperties = object.value("userProperties"_L1).toString();
    draft.rate = object.value("rate"_L1).toDouble(1);
    draft.repetitions = object.value("repetitions"_L1).toInt();
    return draft;
}

QByteArray Draft::toBytes(const QList<Draft> &drafts)
{
    QJsonArray array;
    for (const Draft &draft : drafts)
        array.append(draft.toJson());
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Draft> Draft::fromBytes(const QByteArray &bytes, qsizetype maximum)
{
    QList<Draft> drafts;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        if (drafts.size() < maximum)
            drafts.append(Draft::fromJson(value.toObject()));
    }
    return drafts;
}

} // namespace skep
