// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "xmltree.h"

#include "placeholders.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr int MaximumDepth = 32;
constexpr QLatin1StringView SchemaInstance{"http://www.w3.org/2001/XMLSchema-instance"};

QString qualifiedName(const QXmlStreamReader &xml)
{
    const QStringView uri = xml.namespaceUri();
    if (uri.isEmpty())
        return xml.name().toString();
    if (uri == SkepNamespace)
        return u"skep:%1"_s.arg(xml.name());
    return u"{%1}%2"_s.arg(uri, xml.name());
}

/// What says that it is XML 1.1 as XML 1.0, which is what Qt reads: they differ in characters that no configuration
/// needs. The size stays, and so do all positions.
QString asVersion10(const QString &text)
{
    static const QRegularExpression declaration(u"^<\\?xml\\s+version\\s*=\\s*[\"']1\\.(1)[\"']"_s);
    const QRegularExpressionMatch match = declaration.match(text);
    QString readable = text;
    if (match.hasMatch())
        readable[match.capturedStart(1)] = u'0';
    return readable;
}

/// Reads token by token, keeping the way from the root to the open element.
class TreeBuilder final
{
public:
    TreeBuilder(const QString &text, const QString &file, const QProcessEnvironment &environment)
        : m_text(text), m_file(file), m_environment(environment), m_xml(text)
    {
    }

    XmlTree build();

private:
    void takeToken();
    void startElement();
    void endElement();
    Substitution replaced(const QString &value, QList<UnsetPlaceholder> &unset);
    qsizetype startOf(const QString &opening) const;
    SourcePosition positionOf(qsizetype offset);
    void fail(const SourcePosition &position, const QString &sentence);

    const QString &m_text;
    const QString &m_file;
    const QProcessEnvironment &m_environment;
    QXmlStreamReader m_xml;
    XmlTree m_tree;
    std::vector<XmlElement> m_open;
    qsizetype m_tokenStart = 0;
    // The position of the last question, from which the next one is counted.
    qsizetype m_lastOffset = 0;
    SourcePosition m_last{1, 1};
    bool m_stopped = false;
};

XmlTree TreeBuilder::build()
{
    while (!m_stopped && !m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.hasError()) {
            fail({m_xml.lineNumber(), m_xml.columnNumber() + 1},
                 u"This is not well-formed XML: %1"_s.arg(m_xml.errorString()));
            break;
        }
        takeToken();
        m_tokenStart = qsizetype(m_xml.characterOffset());
    }
    if (m_stopped)
        m_tree.root.reset();
    return m_tree;
}

void TreeBuilder::takeToken()
{
    switch (m_xml.tokenType()) {
    case QXmlStreamReader::DTD:
        return fail(positionOf(startOf(u"<!DOCTYPE"_s)),
                    u"A document type is not accepted here; remove the line <!DOCTYPE ...>."_s);
    case QXmlStreamReader::StartElement:
        return startElement();
    case QXmlStreamReader::EndElement:
        return endElement();
    case QXmlStreamReader::Characters:
        if (!m_open.empty() && !m_xml.isWhitespace()) {
            XmlElement &element = m_open.back();
            const Substitution text = replaced(m_xml.text().toString(), element.unset);
            element.text += text.text;
            element.variables += text.variables;
        }
        return;
    default:
        return; // comments and processing instructions say nothing
    }
}

void TreeBuilder::startElement()
{
    XmlElement element{.name = qualifiedName(m_xml),
                       .position = positionOf(startOf(u"<%1"_s.arg(m_xml.qualifiedName())))};
    if (m_open.size() >= MaximumDepth)
        return fail(element.position, u"Elements are nested more than %1 deep."_s.arg(MaximumDepth));
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        QList<UnsetPlaceholder> unset;
        replaced(attribute.value().toString(), unset);
        for (const UnsetPlaceholder &each : std::as_const(unset))
            m_tree.diagnostics.append({Severity::Warning, m_file, each.position, each.sentence});
        if (attribute.namespaceUri() != SchemaInstance)
            element.attributes.append(attribute.qualifiedName().toString());
    }
    m_open.push_back(std::move(element));
}

void TreeBuilder::endElement()
{
    XmlElement element = std::move(m_open.back());
    m_open.pop_back();
    element.text = element.text.trimmed();
    if (m_open.empty())
        m_tree.root = std::move(element);
    else
        m_open.back().children.push_back(std::move(element));
}

Substitution TreeBuilder::replaced(const QString &value, QList<UnsetPlaceholder> &unset)
{
    const Substitution substitution = substitutePlaceholders(value, m_environment);
    qsizetype from = std::min(m_tokenStart, m_text.size());
    const QStringView token = QStringView(m_text).first(std::min(qsizetype(m_xml.characterOffset()), m_text.size()));
    for (const Substitution::Missing &missing : substitution.missing) {
        // If it is written with character references, it is not found: the position before it must do.
        const qsizetype found = std::max(from, token.indexOf(missing.literal, from));
        const QString sentence = missing.name.isEmpty()
            ? u"The placeholder ${} names no environment variable."_s
            : u"The environment variable %1 is not set; %2 is used instead."_s.arg(missing.name, missing.literal);
        unset.append({positionOf(found), sentence});
        from = std::min(found + missing.literal.size(), token.size());
    }
    return substitution;
}

/// Of the token that was read last, which begins with `opening`. (The reader's own offset is up to two characters
/// late.)
qsizetype TreeBuilder::startOf(const QString &opening) const
{
    const qsizetype end = std::min(qsizetype(m_xml.characterOffset()), m_text.size());
    return std::max(qsizetype(0), QStringView(m_text).first(end).lastIndexOf(opening));
}

SourcePosition TreeBuilder::positionOf(qsizetype offset)
{
    if (offset < m_lastOffset) {
        m_lastOffset = 0;
        m_last = {1, 1};
    }
    for (const qsizetype end = std::min(offset, m_text.size()); m_lastOffset < end; ++m_lastOffset) {
        const bool isLineEnd = m_text.at(m_lastOffset) == u'\n';
        m_last = isLineEnd ? SourcePosition{m_last.line + 1, 1} : SourcePosition{m_last.line, m_last.column + 1};
    }
    return m_last;
}

void TreeBuilder::fail(const SourcePosition &position, const QString &sentence)
{
    m_tree.diagnostics.append({Severity::Error, m_file, position, sentence});
    m_stopped = true;
}

} // namespace

XmlTree parseXml(const QString &text, const QString &file, const QProcessEnvironment &environment)
{
    const QString readable = asVersion10(text);
    return TreeBuilder(readable, file, environment).build();
}

} // namespace skep
