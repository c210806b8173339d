// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterlexer.h"
#include "trafficfilter.h"

#include <optional>
#include <variant>
#include <vector>

namespace skep {

/// Compiles the filter language into a TrafficFilter, by recursive descent; the first error ends the reading.
///
/// Made for one text; lives on the stack of TrafficFilter::compile().
class FilterParser final
{
public:
    explicit FilterParser(const QString &text) : m_tokens(filterTokens(text)) { }

    std::variant<TrafficFilter, FilterError> run();

private:
    using Node = TrafficFilter::Node;
    using Act = TrafficFilter::Act;
    using Comparison = TrafficFilter::Comparison;

    const FilterToken &token() const { return m_tokens[m_at]; }
    bool accept(FilterToken::Kind kind);
    void fail(const QString &sentence) { failAt(token(), sentence); }
    void failAt(const FilterToken &at, const QString &sentence);
    quint32 add(Node node);
    quint32 readOr();
    quint32 readAnd();
    quint32 readOne();
    quint32 readCondition();
    static QString strangeSentence(const QString &text);
    quint32 contains(const QString &text) { return add({.act = Act::Contains, .text = text.toUtf8().toLower()}); }
    /// A flag, or a text to look for.
    quint32 readAlone(const FilterToken &word);
    quint32 readComparison(const FilterToken &word);
    static Comparison comparisonOf(const QString &sign);
    bool allows(const FilterFieldInfo &info, const FilterToken &sign);
    void takeValue(Node &node, const FilterFieldInfo &info, const FilterToken &value);

    const std::vector<FilterToken> m_tokens;
    size_t m_at = 0;
    int m_depth = 0;
    TrafficFilter m_filter;
    std::optional<FilterError> m_error;
};

} // namespace skep
