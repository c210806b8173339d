// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/messagevalue.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <variant>

namespace skep {

/// What the words in double braces become: {{counter}}, {{time}} (ms since the epoch), {{iso}}, {{random}} (0 to 1),
/// {{random A B}} (a whole number of that range), {{uuid}}. Other braces stay as they are.
QString expandTemplate(const QString &text, quint64 counter, qint64 now);

/// A message as the user writes it: text with templates, and what it is to be sent with.
struct Draft
{
    Q_DECLARE_TR_FUNCTIONS(skep::Draft)
public:
    enum class Kind : quint8 { Text, Json, Hex, File };

    QString name; ///< of a saved one
    QString topic;
    Kind kind = Kind::Text;
    QString text; ///< of the payload; the path where it is a file
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool payloadIsUtf8 = false;
    quint32 messageExpiryInterval = 0; ///< seconds; 0: none
    QString contentType;
    QString responseTopic;
    QString correlationData; ///< text, or bytes as "0x00ff"
    QString userProperties; ///< a line each: "name: value"
    double rate = 1; ///< messages a second, where it is repeated
    int repetitions = 0; ///< 0: until it is stopped
    bool expands = true; ///< templates are replaced; not kept in JSON

    friend bool operator==(const Draft &, const Draft &) = default;

    /// That payload, written as whatever it is best edited as.
    static Draft of(const QString &topic, const QByteArray &payload);
    /// The message, or one sentence: what must be put right first. Files are read here.
    std::variant<MessageValue, QString> toMessage(quint64 counter, qint64 now) const;
    /// What is wrong with the payload as it stands; empty: nothing.
    QString payloadProblem(quint64 counter, qint64 now) const;

    QJsonObject toJson() const;
    static Draft fromJson(const QJsonObject &object);
    /// A list of drafts as one JSON text.
    static QByteArray toBytes(const QList<Draft> &drafts);
    /// Reads toBytes(), as many as `maximum`.
    static QList<Draft> fromBytes(const QByteArray &bytes, qsizetype maximum);

    static constexpr qint64 MaximumFileSize = 64 * 1024 * 1024;

private:
    std::variant<QByteArray, QString> payload(quint64 counter, qint64 now) const;
    std::variant<QByteArray, QString> fileContent() const;
    std::variant<QByteArray, QString> correlation() const;
    static std::variant<QByteArray, QString> fromHex(const QString &text);
};

} // namespace skep
