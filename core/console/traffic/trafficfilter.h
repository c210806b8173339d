// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterfields.h"
#include "trafficstore.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace skep {

/// What is wrong with a filter's text, where, and what would be right.
struct FilterError
{
    qsizetype position = 0;
    qsizetype length = 0;
    QString sentence; ///< English
};

/// A filter on captured traffic, compiled from its language:
/// `client == "a*" && type == PUBLISH && topic ~ sensors/# && (size > 1k || !retain)`; docs/traffic.md describes it.
///
/// Whether a name matches is worked out once and remembered. Thread: that of its store.
class TrafficFilter final
{
public:
    /// Passes everything.
    TrafficFilter() = default;

    static std::variant<TrafficFilter, FilterError> compile(const QString &text);

    bool passesAll() const { return m_nodes.empty(); }
    /// \param row number `number` of `store`; always the same store
    bool matches(const TrafficStore &store, quint64 number, const TrafficRow &row)
    {
        return m_nodes.empty() || matches(m_nodes.back(), store, number, row);
    }

private:
    friend class FilterParser;
    enum class Act : quint8 { And, Or, Not, Compare, Contains };
    enum class Comparison : quint8 { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Like };
    /// The answers on names, by their place: 0 not asked, 1 no, 2 yes.
    struct Answers
    {
        struct Answer
        {
            quint32 serial = 0;
            quint8 isYes = 0;
        };
        std::vector<Answer> list;
    };
    struct Node
    {
        Act act = Act::Compare;
        FilterField field{};
        Comparison comparison = Comparison::Equal;
        quint32 left = 0; ///< index of a node
        quint32 right = 0;
        quint64 number = 0;
        QByteArray text;
        Answers topics;
        Answers parties;
    };

    bool matches(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row);
    static bool compareNumbers(const Node &node, quint64 value);
    static bool compareTexts(const Node &node, QByteArrayView text);
    static bool compare(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row);
    static bool compareTopic(Node &node, const TrafficStore &store, quint32 topic);
    static bool compareClient(Node &node, const TrafficStore &store, quint32 party);
    static bool contains(Node &node, const TrafficStore &store, quint64 number, const TrafficRow &row);

    std::vector<Node> m_nodes; ///< the last one is the root
};

} // namespace skep
