// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "hivemqxml.h"

#include "brokersettings.h"
#include "hivemqelements.h"
#include "listenersettings.h"
#include "xmltree.h"

#include <QMap>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

/// Walks the tree and puts every value into the collector of its owner.
class HiveMqXmlReader final
{
public:
    explicit HiveMqXmlReader(const ConfigurationSource &source) : m_source(source) { }

    Configuration read(const QString &text);

private:
    void readChildren(const XmlElement &parent, const QString &path, const ElementTable &known);
    void readElement(const XmlElement &element, const QString &path, const ElementTable &known);
    void readListener(const XmlElement &element);
    void settleStoreModes();
    void addValue(const XmlElement &element, const QString &path, const QString &setting);
    bool isLeaf(const XmlElement &element);
    GivenValue given(const XmlElement &element, const QString &path);
    void reportUnknown(const XmlElement &element, const QString &path, const QString &meant);
    void reportWithoutEffect(const XmlElement &element, Severity severity, const QString &sentence);
    void reportUnset(const XmlElement &element, Severity severity);
    void reportOwnUnset(const XmlElement &element, Severity severity);
    void reportAttributes(const XmlElement &element);
    void report(Severity severity, const XmlElement &element, const QString &sentence);

    const ConfigurationSource &m_source;
    Configuration m_result;
    SettingCollector<Settings> m_values;
    QMap<QString, GivenValue> m_storeModes; ///< of 3.x, by store
    // Of the listener that is being read.
    SettingCollector<ListenerSettings> *m_listenerValues = nullptr;
    TransportKind m_transport = TransportKind::Tcp;
};

Configuration HiveMqXmlReader::read(const QString &text)
{
    const XmlTree tree = parseXml(text, m_source.file, m_source.environment);
    m_result.diagnostics = tree.diagnostics;
    m_result.effective.settings = hiveMqDefaults();
    if (!tree.root)
        return m_result;
    if (tree.root->name != u"hivemq") {
        report(Severity::Error, *tree.root,
               u"The outermost element is <%1>; a configuration begins with <hivemq>."_s.arg(tree.root->name));
        return m_result;
    }
    readChildren(*tree.root, {}, brokerElements());
    settleStoreModes();
    m_values.apply(m_result.effective.settings, m_result.effective.origins, m_source, m_result.diagnostics);
    sortByPosition(m_result.diagnostics);
    return m_result;
}

void HiveMqXmlReader::readChildren(const XmlElement &parent, const QString &path, const ElementTable &known)
{
    if (!parent.text.isEmpty())
        report(Severity::Warning, parent,
               u"The text in <%1> has no meaning; the element holds others."_s.arg(parent.name));
    reportOwnUnset(parent, Severity::Warning);
    reportAttributes(parent);
    for (const XmlElement &child : parent.children)
        readElement(child, path.isEmpty() ? child.name : path + u'/' + child.name, known);
}

void HiveMqXmlReader::readElement(const XmlElement &element, const QString &path, const ElementTable &known)
{
    const ElementMeaning meaning = known.meaningOf(path);
    switch (meaning.kind) {
    case ElementKind::Group:
        return readChildren(element, path, known);
    case ElementKind::Listener:
        return readListener(element);
    case ElementKind::Setting:
        if (isLeaf(element))
            addValue(element, path, meaning.detail);
        return;
    case ElementKind::StorePersistence:
        if (isLeaf(element))
            m_storeModes.insert(meaning.detail, given(element, path));
        return;
    case ElementKind::WithoutEffect:
        return reportWithoutEffect(element, Severity::Note, u"%1 has no effect: %2."_s.arg(path, meaning.detail));
    case ElementKind::Enterprise:
        return reportWithoutEffect(
            element, Severity::Warning,
            u"%1 belongs to HiveMQ's Enterprise edition; Skep does not have it, and it has no effect."_s.arg(path));
    case ElementKind::Unknown:
        break;
    }
    reportUnknown(element, path, known.meantBy(path, element.name));
}

/// A misspelt element is an error, because what it was to close stays open. HiveMQ has elements that Skep does not
/// know, but nobody else has Skep's.
void HiveMqXmlReader::reportUnknown(const XmlElement &element, const QString &path, const QString &meant)
{
    if (!meant.isEmpty())
        reportWithoutEffect(element, Severity::Error,
                            u"%1 is not known, but %2 is: write that, or remove the element."_s.arg(path, meant));
    else if (element.name.startsWith(u"skep:"))
        reportWithoutEffect(element, Severity::Error,
                            u"%1 is none of Skep's elements: correct its name, or remove it."_s.arg(path));
    else
        reportWithoutEffect(element, Severity::Warning, u"%1 is not known and has no effect."_s.arg(path));
}

void HiveMqXmlReader::reportWithoutEffect(const XmlElement &element, Severity severity, const QString &sentence)
{
    report(severity, element, sentence);
    reportUnset(element, Severity::Warning);
}

/// The placeholders in an element and below it that are not set.
void HiveMqXmlReader::reportUnset(const XmlElement &element, Severity severity)
{
    reportOwnUnset(element, severity);
    for (const XmlElement &child : element.children)
        reportUnset(child, severity);
}

void HiveMqXmlReader::reportOwnUnset(const XmlElement &element, Severity severity)
{
    for (const UnsetPlaceholder &unset : element.unset)
        m_result.diagnostics.append({severity, m_source.file, unset.position, unset.sentence});
}

GivenValue HiveMqXmlReader::given(const XmlElement &element, const QString &path)
{
    reportUnset(element, Severity::Error);
    return {path, element.text, element.position, element.variables, !element.unset.isEmpty()};
}

void HiveMqXmlReader::addValue(const XmlElement &element, const QString &path, const QString &setting)
{
    if (!m_listenerValues)
        return m_values.add(*findBrokerSetting(setting), given(element, path));
    const ListenerSetting &row = *findListenerSetting(setting);
    if (row.belongsTo(m_transport))
        return m_listenerValues->add(row, given(element, path));
    reportWithoutEffect(element, Severity::Warning,
                        u"%1 has no meaning in <%2>."_s.arg(path, listenerElement(m_transport)));
}

void HiveMqXmlReader::readListener(const XmlElement &element)
{
    Settings &settings = m_result.effective.settings;
    ListenerSettings listener = hiveMqListenerDefaults(*transportOfElement(element.name));
    SettingCollector<ListenerSettings> values;
    m_listenerValues = &values;
    m_transport = listener.transport;
    readChildren(element, {}, listenerElements());
    m_listenerValues = nullptr;

    Origins origins;
    values.apply(listener, origins, m_source, m_result.diagnostics);
    for (const ListenerSetting &setting : listenerSettings()) {
        if (setting.required && setting.belongsTo(listener.transport) && !values.has(setting))
            report(Severity::Error, element, u"<%1> needs <%2>."_s.arg(element.name, QLatin1StringView(setting.path)));
    }
    listener.portOption = u"<port> in "_s + origins.value(u"port"_s).toString();
    settings.listeners.append(listener);
    m_result.effective.listenerOrigins.append(origins);
    if (const QString sentence = nameLastListener(settings); !sentence.isEmpty())
        report(Severity::Warning, element, sentence);
}

/// Skep keeps all stores alike: in memory only if each of them is to be.
void HiveMqXmlReader::settleStoreModes()
{
    const BrokerSetting &mode = *findBrokerSetting(u"persistence/mode");
    if (m_storeModes.isEmpty() || m_values.has(mode))
        return;
    int inMemory = 0;
    GivenValue given = m_storeModes.last();
    for (const GivenValue &store : std::as_const(m_storeModes)) {
        if (store.text == u"in-memory")
            ++inMemory;
        else
            given = store;
    }
    if (inMemory > 0 && inMemory < StoreCount) {
        m_result.diagnostics.append(
            {Severity::Warning, m_source.file, given.position,
             u"Skep keeps all stores in files or all in memory; as not all are to be in memory, all are in files."_s});
        given.text = u"file"_s;
    }
    m_values.add(mode, given);
}

bool HiveMqXmlReader::isLeaf(const XmlElement &element)
{
    reportAttributes(element);
    if (element.children.empty())
        return true;
    report(Severity::Error, element.children.front(),
           u"<%1> holds a value, and no elements such as <%2>."_s.arg(element.name, element.children.front().name));
    return false;
}

void HiveMqXmlReader::reportAttributes(const XmlElement &element)
{
    for (const QString &attribute : element.attributes)
        report(Severity::Warning, element,
               u"The attribute %1 of <%2> is not known and has no effect."_s.arg(attribute, element.name));
}

void HiveMqXmlReader::report(Severity severity, const XmlElement &element, const QString &sentence)
{
    m_result.diagnostics.append({severity, m_source.file, element.position, sentence});
}

} // namespace

Configuration readHiveMqXml(const QString &text, const ConfigurationSource &source)
{
    return HiveMqXmlReader(source).read(text);
}

} // namespace skep
