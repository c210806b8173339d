// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/conversation.h"

#include <QFile>
#include <QTest>

using namespace skep;

/// Plays the conversations of one chapter (SKEP_CONVERSATIONS) against a broker, once for each version that a
/// conversation names. README.md beside this file describes the chapters' language.
class Conversations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void v31_data() { addRows("3.1"); }
    void v31() { play(ProtocolVersion::Mqtt31); }
    void v311_data() { addRows("3.1.1"); }
    void v311() { play(ProtocolVersion::Mqtt311); }
    void v5_data() { addRows("5.0"); }
    void v5() { play(ProtocolVersion::Mqtt5); }

private:
    static void addRows(const QByteArray &version);
    static void play(ProtocolVersion version);
};

/// "== 5.0 [MQTT-3.1.2-22] / 3.1.1 [MQTT-3.1.2-24] -- title": the row's name is "[MQTT-3.1.2-24] title" in version 3.1.1.
void Conversations::addRows(const QByteArray &version)
{
    QTest::addColumn<QByteArray>("script");
    QFile file(QStringLiteral(SKEP_CONVERSATIONS));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    for (const QByteArray &part : ('\n' + file.readAll()).split("\n== ").mid(1)) {
        const qsizetype end = part.indexOf('\n');
        const QByteArrayList head = part.left(end).split(" -- ");
        QVERIFY2(head.size() == 2, part.left(end).constData());
        for (const QByteArray &clause : head.first().split(" / ")) {
            const QByteArray named = clause.trimmed();
            if (named != version && !named.startsWith(version + ' '))
                continue;
            const QByteArray name = named.mid(version.size()).trimmed() + ' ' + head.last().trimmed();
            QTest::newRow(name.trimmed().constData()) << part.mid(end);
        }
    }
}

void Conversations::play(ProtocolVersion version)
{
    if (!QTest::currentDataTag())
        return; // a chapter need not have conversations of every version
    QFETCH(QByteArray, script);
    QCOMPARE(Conversation(version).play(script), QByteArray());
}

QTEST_GUILESS_MAIN(Conversations)
#include "tst_conversations.moc"
