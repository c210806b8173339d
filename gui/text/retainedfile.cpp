// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedfile.h"

#include "core/protocol/topic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr auto FormatName = "skep retained messages"_L1;
constexpr int Version = 1;

struct RetainedFile
{
    Q_DECLARE_TR_FUNCTIONS(skep::RetainedFile)
};

QJsonObject toObject(const MessageProperties &properties)
{
    QJsonObject object;
    if (properties.payloadIsUtf8)
        object.insert("payloadFormatIndicator"_L1, 1);
    if (properties.messageExpiryInterval)
        object.insert("messageExpiryInterval"_L1, qint64(*properties.messageExpiryInterval));
    if (!properties.contentType.isEmpty())
        object.insert("contentType"_L1, properties.contentType);
    if (!properties.responseTopic.isEmpty())
        object.insert("responseTopic"_L1, properties.responseTopic);
    if (!properties.correlationData.isEmpty())
        object.insert("correlationDataBase64"_L1, QString::fromLatin1(properties.correlationData.toBase64()));
    QJsonArray pairs;
    for (const auto &[name, value] : properties.userProperties)
        pairs.append(QJsonArray{name, value});
    if (!pairs.isEmpty())
        object.insert("userProperties"_L1, pairs);
    return object;
}

MessageProperties toProperties(const QJsonObject &object)
{
    MessageProperties properties;
    properties.payloadIsUtf8 = object.value("payloadFormatIndicator"_L1).toInt() == 1;
    if (const QJsonValue expiry = object.value("messageExpiryInterval"_L1); expiry.isDouble())
        properties.messageExpiryInterval = quint32(std::clamp<qint64>(expiry.toInteger(), 0, 0xFFFF'FFFF));
    properties.contentType = object.value("contentType"_L1).toString();
    properties.responseTopic = object.value("responseTopic"_L1).toString();
    properties.correlationData = QByteArray::fromBase64(object.value("correlationDataBase64"_L1).toString().toLatin1());
    const QJsonArray pairs = object.value("userProperties"_L1).toArray();
    for (const QJsonValue &pair : pairs)
        properties.userProperties.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
    return properties;
}

QJsonObject toObject(const RetainedMessage &retained)
{
    const MessageValue &message = retained.message;
    QJsonObject object{{u"topic"_s, message.topic}, {u"qos"_s, int(message.qos)}};
    if (checkUtf8(message.payload) == Utf8Fault::None)
        object.insert("payload"_L1, QString::fromUtf8(message.payload));
    else
        object.insert("payloadBase64"_L1, QString::fromLatin1(message.payload.toBase64()));
    if (retained.storedAt > 0)
        object.insert("storedAt"_L1,
                      QDateTime::fromMSecsSinceEpoch(retained.storedAt, Qt::UTC).toString(Qt::ISODateWithMs));
    if (!retained.publisher.isEmpty())
        object.insert("publisher"_L1, retained.publisher);
    if (const QJsonObject properties = toObject(message.properties); !properties.isEmpty())
        object.insert("properties"_L1, properties);
    return object;
}

std::variant<RetainedMessage, QString> toMessage(const QJsonObject &object, qsizetype number)
{
    RetainedMessage retained;
    MessageValue &message = retained.message;
    message.topic = object.value("topic"_L1).toString();
    message.retain = true;
    if (!isValidTopicName(message.topic.toUtf8()))
        return RetainedFile::tr("Message %1 has no valid topic.").arg(number);
    const QJsonValue qos = object.value("qos"_L1);
    if (!qos.isUndefined() && (qos.toInt(-1) < 0 || qos.toInt() > 2))
        return RetainedFile::tr("Message %1 has a QoS that is not 0, 1 or 2.").arg(number);
    message.qos = QoS(qos.toInt());
    const auto decoded = QByteArray::fromBase64Encoding(object.value("payloadBase64"_L1).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (object.contains("payloadBase64"_L1) && !decoded)
        return RetainedFile::tr("Message %1 has a payload that is not Base64.").arg(number);
    message.payload = object.contains("payloadBase64"_L1) ? *decoded : object.value("payload"_L1).toString().toUtf8();
    if (message.payload.isEmpty())
        return RetainedFile::tr("Message %1 has no payload: a retained message needs one.").arg(number);
    retained.storedAt =
        QDateTime::fromString(object.value("storedAt"_L1).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    retained.publisher = object.value("publisher"_L1).toString();
    message.properties = toProperties(object.value("properties"_L1).toObject());
    return retained;
}

} // namespace

QByteArray toRetainedFile(const std::vector<RetainedMessage> &messages)
{
    QJsonArray array;
    for (const RetainedMessage &message : messages)
        array.append(toObject(message));
    const QJsonObject file{{u"format"_s, QString(FormatName)}, {u"version"_s, Version}, {u"messages"_s, array}};
    return QJsonDocument(file).toJson();
}

std::variant<std::vector<RetainedMessage>, QString> fromRetainedFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return RetainedFile::tr("The file is not JSON: %1.").arg(error.errorString());
    if (file.value("format"_L1).toString() != FormatName)
        return RetainedFile::tr("The file holds no retained messages of Skep.");
    if (file.value("version"_L1).toInt() != Version)
        return RetainedFile::tr("The file is of another version of Skep.");
    std::vector<RetainedMessage> messages;
    const QJsonArray array = file.value("messages"_L1).toArray();
    for (const QJsonValue &value : array) {
        auto message = toMessage(value.toObject(), qsizetype(messages.size()) + 1);
        if (const auto *problem = std::get_if<QString>(&message))
            return *problem;
        messages.push_back(std::get<RetainedMessage>(std::move(message)));
    }
    return messages;
}

} // namespace skep
