// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostic.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace skep {

/// The namespace of the elements that HiveMQ does not have.
inline constexpr QLatin1StringView SkepNamespace{"urn:skep:config:1"};

/// A placeholder that the environment has nothing for, and what is to be said of it.
struct UnsetPlaceholder
{
    SourcePosition position;
    QString sentence;
};

/// One element of a configuration file, its placeholders replaced.
struct XmlElement
{
    QString name; ///< "port"; "skep:log-level" in our namespace, whatever its prefix is; "{uri}name" in any other
    SourcePosition position; ///< of its `<`
    QString text; ///< its own text, trimmed
    QStringList variables; ///< of the environment that are part of the text
    QList<UnsetPlaceholder> unset; ///< in the text
    QStringList attributes; ///< names, without those of XML Schema
    std::vector<XmlElement> children;
};

/// A file as a tree; no root: it could not be read.
struct XmlTree
{
    std::optional<XmlElement> root;
    QList<Diagnostic> diagnostics;
};

/// Reads a whole XML text. Placeholders are replaced in texts and attributes after XML is parsed, so that a value may
/// contain `&` and `<` and a comment may name any variable. If one is not set in an attribute, that is a warning, as no
/// attribute has an effect. XML 1.1 is read as 1.0. Document types are refused, and with them entities; the
/// depth is bounded.
XmlTree parseXml(const QString &text, const QString &file, const QProcessEnvironment &environment);

} // namespace skep
