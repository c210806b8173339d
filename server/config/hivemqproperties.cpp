// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hivemqproperties.h"

#include "brokersettings.h"
#include "listenersettings.h"
#include "spelling.h"

#include <QHash>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

// -- the syntax

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\f';
}

/// One line after continuation, and where it began.
struct LogicalLine
{
    QString text;
    qint64 number = 0;
};

bool endsInContinuation(const QString &line)
{
    qsizetype backslashes = 0;
    while (backslashes < line.size() && line.at(line.size() - 1 - backslashes) == u'\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

QString withoutLeadingBlanks(const QString &line)
{
    const auto *begin = std::find_if_not(line.cbegin(), line.cend(), isBlank);
    return line.last(line.cend() - begin);
}

/// Lines with something in them, comments left out.
QList<LogicalLine> logicalLines(const QString &text)
{
    QString normal = text;
    normal.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QList<LogicalLine> result;
    LogicalLine open;
    qint64 number = 0;
    for (const QString &natural : normal.split(u'\n')) {
        ++number;
        const QString line = withoutLeadingBlanks(natural);
        if (open.number == 0) {
            if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'!'))
                continue;
            open.number = number;
        }
        open.text += line;
        if (endsInContinuation(line)) {
            open.text.chop(1);
            continue;
        }
        result.append(open);
        open = {};
    }
    if (open.number != 0)
        result.append(open);
    return result;
}

/// nullopt if a \u is not followed by four hexadecimal digits.
std::optional<QString> unescaped(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar escaped = text.at(++i);
        if (escaped == u'u') {
            bool isHex = false;
            const ushort code = text.size() - i > 4 ? text.sliced(i + 1, 4).toUShort(&isHex, 16) : ushort(0);
            if (!isHex)
                return std::nullopt;
            result += QChar(code);
            i += 4;
        } else {
            const qsizetype control = QStringView(u"tnrf").indexOf(escaped);
            result += control < 0 ? escaped : QStringView(u"\t\n\r\f").at(control);
        }
    }
    return result;
}

/// Where the key ends: at the first separator that is not escaped by a backslash.
qsizetype keyEnd(const QString &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'\\')
            ++i;
        else if (c == u'=' || c == u':' || isBlank(c))
            return i;
    }
    return line.size();
}

// -- the keys

struct Key
{
    TransportKind transport;
    const char *key;
    const char *path; ///< of the listener's setting
};

constexpr Key Keys[]{
    {TransportKind::WebSocket, "websockets.port", "port"},
    {TransportKind::SecureWebSocket, "websockets.secure.port", "port"},
    {TransportKind::SecureWebSocket, "websockets.secure.keystore.path", "tls/keystore/path"},
    {TransportKind::SecureWebSocket, "websockets.secure.keystore.password", "tls/keystore/password"},
    {TransportKind::SecureWebSocket, "websockets.secure.keystore.private-key-password",
     "tls/keystore/private-key-password"},
    {TransportKind::SecureWebSocket, "websockets.secure.truststore.path", "tls/truststore/path"},
    {TransportKind::SecureWebSocket, "websockets.secure.truststore.password", "tls/truststore/password"},
};

struct Switch
{
    TransportKind transport;
    QString key;
    quint16 defaultPort;
};

const Switch Switches[]{
    {TransportKind::WebSocket, u"websockets.enabled"_s, 8000},
    {TransportKind::SecureWebSocket, u"websockets.secure.enabled"_s, 8001},
};

constexpr quint16 MqttPort = 1883;

/// The known key that an unknown one probably misspells; empty: there is none.
QString meantBy(const QString &key)
{
    QString nearest;
    qsizetype least = MisspeltLetters + 1;
    const auto look = [&](const QString &known) {
        if (const qsizetype letters = lettersBetween(key, known); letters < least) {
            least = letters;
            nearest = known;
        }
    };
    for (const Switch &known : Switches)
        look(known.key);
    for (const Key &known : Keys)
        look(QString::fromLatin1(known.key));
    return nearest;
}

class PropertiesReader final
{
public:
    explicit PropertiesReader(const ConfigurationSource &source) : m_source(source) { }

    Configuration read(const QString &text);

private:
    void readEntry(const PropertyEntry &entry);
    void addListener(TransportKind transport, quint16 defaultPort);

    const ConfigurationSource &m_source;
    Configuration m_result;
    QHash<TransportKind, SettingCollector<ListenerSettings>> m_values;
    QHash<QString, bool> m_enabled;
};

Configuration PropertiesReader::read(const QString &text)
{
    const PropertyFile properties = parseProperties(text, m_source.file);
    m_result.diagnostics = properties.diagnostics;
    m_result.effective.settings = hiveMqDefaults();
    for (const PropertyEntry &entry : properties.entries)
        readEntry(entry);
    addListener(TransportKind::Tcp, MqttPort);
    for (const Switch &known : Switches) {
        if (m_enabled.value(known.key))
            addListener(known.transport, known.defaultPort);
    }
    sortByPosition(m_result.diagnostics);
    return m_result;
}

void PropertiesReader::readEntry(const PropertyEntry &entry)
{
    const auto report = [&](Severity severity, const QString &sentence) {
        m_result.diagnostics.append({severity, m_source.file, {entry.line, 0}, sentence});
    };
    for (const Switch &known : Switches) {
        if (entry.key != known.key)
            continue;
        const ParsedValue parsed = parseValue({.type = ValueRule::Type::Boolean}, entry.value, false, {});
        if (!parsed.value)
            return report(Severity::Error, u"%1: \"%2\" %3."_s.arg(entry.key, entry.value, parsed.complaint));
        m_enabled.insert(entry.key, std::get<bool>(*parsed.value));
        return;
    }
    bool isKnown = false;
    for (const Key &known : Keys) {
        if (entry.key != QLatin1StringView(known.key))
            continue;
        isKnown = true;
        m_values[known.transport].add(*findListenerSetting(QString::fromLatin1(known.path)),
                                      {entry.key, entry.value, {entry.line, 0}, {}});
    }
    if (isKnown)
        return;
    if (const QString meant = meantBy(entry.key); !meant.isEmpty())
        report(Severity::Error, u"%1 is not known, but %2 is: write that, or remove the line."_s.arg(entry.key, meant));
    else
        report(Severity::Warning, u"%1 is not understood and has no effect."_s.arg(entry.key));
}

void PropertiesReader::addListener(TransportKind transport, quint16 defaultPort)
{
    ListenerSettings listener = hiveMqListenerDefaults(transport);
    listener.port = defaultPort;
    Origins origins;
    SettingCollector<ListenerSettings> &values = m_values[transport];
    values.apply(listener, origins, m_source, m_result.diagnostics);
    if (transport == TransportKind::SecureWebSocket && listener.tls.keyStore.path.isEmpty())
        m_result.diagnostics.append(
            {Severity::Error,
             m_source.file,
             {},
             u"websockets.secure.enabled needs a key store; name it with websockets.secure.keystore.path."_s});
    listener.portOption = transport == TransportKind::Tcp ? u"--tcp-port"_s : u"its key in "_s + m_source.file;
    m_result.effective.settings.listeners.append(listener);
    m_result.effective.listenerOrigins.append(origins);
    nameLastListener(m_result.effective.settings);
}

} // namespace

PropertyFile parseProperties(const QString &text, const QString &file)
{
    PropertyFile result;
    for (const LogicalLine &line : logicalLines(text)) {
        const qsizetype end = keyEnd(line.text);
        QString rest = withoutLeadingBlanks(line.text.sliced(end));
        if (rest.startsWith(u'=') || rest.startsWith(u':'))
            rest = withoutLeadingBlanks(rest.sliced(1));
        const auto key = unescaped(QStringView(line.text).first(end));
        const auto value = unescaped(rest);
        if (key && value)
            result.entries.append({*key, value->trimmed(), line.number});
        else
            result.diagnostics.append(
                {Severity::Error,
                 file,
                 {line.number, 0},
                 u"A \\u is not followed by four hexadecimal digits; write \\\\ for a backslash."_s});
    }
    return result;
}

Configuration readHiveMqProperties(const QString &text, const ConfigurationSource &source)
{
    return PropertiesReader(source).read(text);
}

} // namespace skep
