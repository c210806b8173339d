// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/hivemqproperties.h"
#include "tests/support/testrunner.h"

#include <QtTest>

using namespace skep;
using namespace Qt::StringLiterals;

namespace {

/// "line key=value" for each entry, then the diagnostics.
QString describe(const PropertyFile &file)
{
    QStringList lines;
    for (const PropertyEntry &entry : file.entries)
        lines.append(u"%1 %2=%3"_s.arg(QString::number(entry.line), entry.key, entry.value));
    for (const Diagnostic &diagnostic : file.diagnostics)
        lines.append(diagnostic.toString());
    return lines.join(u'\n');
}

/// The diagnostics, then each listener with its port, key store and where the port comes from.
QString describe(const Configuration &configuration)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : configuration.diagnostics)
        lines.append(diagnostic.toString());
    for (qsizetype i = 0; i < configuration.effective.settings.listeners.size(); ++i) {
        const ListenerSettings &listener = configuration.effective.settings.listeners.at(i);
        const QString from = configuration.effective.listenerOrigins.at(i).value(u"port"_s).toString();
        QString line = u"%1 %2:%3 (%4)"_s.arg(listener.name, listener.address.toString())
                           .arg(QString::number(listener.port), from);
        if (!listener.tls.keyStore.path.isEmpty())
            line += u", key store %1 %2"_s.arg(listener.tls.keyStore.path, listener.tls.keyStore.password);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

class TestHiveMqProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void syntax_data();
    void syntax();
    void reads_data();
    void reads();
};

void TestHiveMqProperties::syntax_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("entries");
    const auto row = [](const char *name, const QString &text, const QString &entries) {
        QTest::addRow("%s", name) << text << entries;
    };
    row("nothing", {}, {});
    row("equals sign", u"a=b"_s, u"1 a=b"_s);
    row("colon", u"a:b"_s, u"1 a=b"_s);
    row("a blank", u"a b"_s, u"1 a=b"_s);
    row("blanks everywhere", u" \t a \f = \t b c \t"_s, u"1 a=b c"_s);
    row("a second sign is value", u"a==b:c"_s, u"1 a==b:c"_s);
    row("no value", u"a"_s, u"1 a="_s);
    row("no value behind the sign", u"a="_s, u"1 a="_s);
    row("no key", u"=b"_s, u"1 =b"_s);
    row("comments and empty lines", u"# a=1\n\n  ! b=2\n \nc=3#x"_s, u"5 c=3#x"_s);
    row("line ends", u"a=1\r\nb=2\rc=3\n"_s, u"1 a=1\n2 b=2\n3 c=3"_s);
    row("continuation", u"a=1,\\\n   2,\\\r\n\t3\nb=4"_s, u"1 a=1,2,3\n4 b=4"_s);
    row("a comment sign in a continuation", u"a=1\\\n#2"_s, u"1 a=1#2"_s);
    row("a continued comment is none", u"# a\\\nb=1"_s, u"2 b=1"_s);
    row("two backslashes do not continue", u"a=1\\\\\nb=2"_s, u"1 a=1\\\n2 b=2"_s);
    row("continuation at the end", u"a=1\\"_s, u"1 a=1"_s);
    row("escapes", u"a=x\\ty\\:\\=\\z"_s, u"1 a=x\ty:=z"_s);
    row("escaped signs in a key", u"a\\ b\\=c\\:d = 1"_s, u"1 a b=c:d=1"_s);
    row("a character by its code", u"a=\\u00e4\\u20AC!"_s, u"1 a=ä€!"_s);
    row("a short code", u"a=1\nb=\\u00e"_s,
        u"1 a=1\nf:2: error: A \\u is not followed by four hexadecimal digits; write \\\\ for a backslash."_s);
    row("a code with other letters", u"b=\\u00eg0"_s,
        u"f:1: error: A \\u is not followed by four hexadecimal digits; write \\\\ for a backslash."_s);
}

void TestHiveMqProperties::syntax()
{
    QFETCH(QString, text);
    QTEST(describe(parseProperties(text, u"f"_s)), "entries");
}

void TestHiveMqProperties::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const QString tcp = u"tcp-listener-1883 0.0.0.0:1883 (default)"_s;
    const auto row = [](const char *name, const QString &text, const QString &result) {
        QTest::addRow("%s", name) << text << result;
    };
    row("empty", {}, tcp);
    row("enabled", u"websockets.enabled=true"_s, tcp + u"\nwebsocket-listener-8000 0.0.0.0:8000 (default)"_s);
    row("a port", u"websockets.enabled = true\nwebsockets.port = 8888"_s,
        tcp + u"\nwebsocket-listener-8888 0.0.0.0:8888 (c.properties:2)"_s);
    row("not enabled", u"websockets.enabled=false\nwebsockets.port=8888"_s, tcp);
    row("secure",
        u"websockets.secure.enabled=true\nwebsockets.secure.port=8443\n"
        "websockets.secure.keystore.path=k.jks\nwebsockets.secure.keystore.password=geheim"_s,
        tcp + u"\ntls-websocket-listener-8443 0.0.0.0:8443 (c.properties:2), key store /base/k.jks geheim"_s);
    row("secure without a key store", u"websockets.secure.enabled=true"_s,
        u"c.properties: error: websockets.secure.enabled needs a key store; name it with "
        "websockets.secure.keystore.path.\n"_s
            + tcp + u"\ntls-websocket-listener-8001 0.0.0.0:8001 (default)"_s);
    row("neither true nor false", u"websockets.enabled=yes"_s,
        u"c.properties:1: error: websockets.enabled: \"yes\" is not true or false.\n"_s + tcp);
    row("a port out of range", u"websockets.enabled=true\nwebsockets.port=80000"_s,
        u"c.properties:2: error: websockets.port: \"80000\" is not from 0 to 65535.\n"_s + tcp
            + u"\nwebsocket-listener-8000 0.0.0.0:8000 (c.properties:2)"_s);
    row("numbers for true and false", u"websockets.enabled=1\nwebsockets.secure.enabled=0"_s,
        tcp + u"\nwebsocket-listener-8000 0.0.0.0:8000 (default)"_s);
    row("a misspelt key", u"websocket.enabled=true"_s,
        u"c.properties:1: error: websocket.enabled is not known, but websockets.enabled is: write that, or remove the "
        "line.\n"_s
            + tcp);
    row("an unknown key", u"\nmqtt.colour=blue"_s,
        u"c.properties:2: warning: mqtt.colour is not understood and has no effect.\n"_s + tcp);
}

void TestHiveMqProperties::reads()
{
    QFETCH(QString, text);
    QTEST(describe(readHiveMqProperties(text, {u"c.properties"_s, u"/base"_s, {}})), "result");
}

SKEP_TEST(TestHiveMqProperties)
#include "tst_hivemqproperties.moc"
