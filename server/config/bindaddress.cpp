// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "bindaddress.h"

#include <QHostInfo>

#include <algorithm>

namespace skep {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestName = 253; ///< RFC 1035 §2.3.4

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Letters, digits, hyphens and underscores between dots. A last label of digits is a mistaken IP address.
bool isHostName(QStringView text)
{
    if (text.isEmpty() || text.size() > LongestName)
        return false;
    const auto isPartOfName = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || isDigit(c) || c == u'-' || c == u'_';
    };
    QStringView last;
    for (const QStringView label : text.split(u'.')) {
        if (label.isEmpty() || !std::all_of(label.begin(), label.end(), isPartOfName))
            return false;
        last = label;
    }
    return !std::all_of(last.begin(), last.end(), isDigit);
}

} // namespace

BindAddress::BindAddress()
    : m_text(u"localhost"_s), m_addresses{QHostAddress(QHostAddress::LocalHost),
                                          QHostAddress(QHostAddress::LocalHostIPv6)}
{
}

BindAddress::BindAddress(const QHostAddress &address) : m_text(address.toString()), m_addresses{address} { }

std::optional<BindAddress> BindAddress::parse(QStringView text)
{
    const bool hasBrackets = text.size() > 2 && text.startsWith(u'[') && text.endsWith(u']');
    const QHostAddress address((hasBrackets ? text.sliced(1).chopped(1) : text).toString());
    if (!address.isNull() && (!hasBrackets || address.protocol() == QHostAddress::IPv6Protocol))
        return BindAddress(address);
    if (text.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return BindAddress();
    if (!isHostName(text))
        return std::nullopt;
    BindAddress named;
    named.m_text = text.toString();
    named.m_addresses.clear();
    return named;
}

bool BindAddress::isLocalhost() const
{
    return m_text == u"localhost";
}

bool BindAddress::resolve()
{
    if (m_addresses.isEmpty())
        m_addresses = QHostInfo::fromName(m_text).addresses();
    return !m_addresses.isEmpty();
}

} // namespace skep
