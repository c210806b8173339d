// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/conversation.h"
#include "tests/support/testrunner.h"

#include <QFile>
#include <QTest>

using namespace skep;

/// Plays the conversations of one chapter, against a broker, once for each
/// version that a conversation names. README.md beside this file describes their language.
class TestConversations : public QObject
{
    Q_OBJECT
public:
    explicit TestConversations(const QByteArray &chapter) : m_chapter(chapter) { }

private Q_SLOTS:
    void v31_data() { addRows("3.1"); }
    void v31() { play(ProtocolVersion::Mqtt31); }
    void v311_data() { addRows("3.1.1"); }
    void v311() { play(ProtocolVersion::Mqtt311); }
    void v5_data() { addRows("5.0"); }
    void v5() { play(ProtocolVersion::Mqtt5); }

private:
    static QByteArray rowName(const QByteArray &head, const QByteArray &version);
    void addRows(const QByteArray &version) const;
    static void play(ProtocolVersion version);

    QByteArray m_chapter; ///< "will": plays will.txt
};

/// "== 5.0 [MQTT-3.1.2-22] / 3.1.1 [MQTT-3.1.2-24] -- title": in version 3.1.1 the row's name is
/// "[MQTT-3.1.2-24] title".
QByteArray TestConversations::rowName(const QByteArray &head, const QByteArray &version)
{
    const qsizetype dashes = head.indexOf(" -- ");
    for (const QByteArray &clause : head.first(std::max<qsizetype>(dashes, 0)).split('/')) {
        const QByteArray named = clause.trimmed();
        if (named == version || named.startsWith(version + ' '))
            return (named.mid(version.size()) + head.mid(dashes + 3)).trimmed();
    }
    return {};
}

void TestConversations::addRows(const QByteArray &version) const
{
    QTest::addColumn<QByteArray>("script");
    QFile file(u"" SKEP_CONVERSATIONS "/%1.txt"_s.arg(QString::fromLatin1(m_chapter)));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QByteArray name;
    QByteArray script;
    const auto addRow = [&] {
        if (!name.isEmpty())
            QTest::newRow(name.constData()) << script;
    };
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("== ")) {
            addRow();
            name = rowName(line.mid(3), version);
            script.clear();
        }
        script += (line.startsWith("==") ? QByteArray() : line) + '\n';
    }
    addRow();
}

void TestConversations::play(ProtocolVersion version)
{
    if (!QTest::currentDataTag())
        return; // a chapter need not have conversations of every version
    QFETCH(QByteArray, script);
    using Keeping = Conversation::Keeping;
    const bool needsStore = script.contains("\nstore ") || script.contains("\ncrash\n");
    if (!needsStore)
        QCOMPARE(Conversation(version, Keeping::Nothing).play(script), QByteArray());
    QCOMPARE(Conversation(version, Keeping::State).play(script), QByteArray());
}

namespace {

std::vector<skep::test::RegisteredTest> registerChapters()
{
    std::vector<skep::test::RegisteredTest> tests;
    for (const QByteArray &chapter : QByteArray(SKEP_CHAPTERS).split(' ')) {
        tests.emplace_back("tst_" + chapter,
                           [chapter] { return std::unique_ptr<QObject>(new TestConversations(chapter)); });
    }
    return tests;
}

const std::vector<skep::test::RegisteredTest> chapters = registerChapters();

} // namespace

#include "tst_conversations.moc"
