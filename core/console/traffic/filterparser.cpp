// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filterparser.h"

#include "core/protocol/topic.h"

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// How deep parentheses and negations may be nested.
constexpr int MaximumDepth = 100;

std::optional<quint64> numberOf(QString text)
{
    quint64 factor = 1;
    if (!text.startsWith("0x"_L1, Qt::CaseInsensitive)) {
        if (text.endsWith(u'k', Qt::CaseInsensitive))
            factor = 1'000;
        else if (text.endsWith(u'm', Qt::CaseInsensitive))
            factor = 1'000'000;
    }
    if (factor > 1)
        text.chop(1);
    bool isNumber = false;
    const quint64 number = text.toULongLong(&isNumber, 0);
    if (!isNumber || number > ~quint64(0) / factor)
        return {};
    return number * factor;
}

QString fieldNames()
{
    QStringList names;
    for (const FilterFieldInfo &info : filterFields())
        names.append(info.name);
    return names.join(", "_L1);
}

QString choiceWords(FilterField field)
{
    return filterChoices(field).join(", "_L1);
}

} // namespace

std::variant<TrafficFilter, FilterError> FilterParser::run()
{
    if (token().kind == FilterToken::End)
        return TrafficFilter();
    readOr();
    if (!m_error && token().kind == FilterToken::Strange)
        fail(strangeSentence(token().text));
    if (!m_error && token().kind != FilterToken::End)
        fail(token().kind == FilterToken::Close ? u"There is a ')' too many; remove it, or write '(' before."_s
                                                : u"Two conditions stand side by side; write && or || between them."_s);
    if (m_error)
        return *m_error;
    return std::move(m_filter);
}

bool FilterParser::accept(FilterToken::Kind kind)
{
    if (m_error || token().kind != kind)
        return false;
    ++m_at;
    return true;
}

void FilterParser::failAt(const FilterToken &at, const QString &sentence)
{
    if (!m_error)
        m_error = FilterError{at.position, std::max<qsizetype>(at.length, 1), sentence};
}

quint32 FilterParser::add(Node node)
{
    m_filter.m_nodes.push_back(std::move(node));
    return quint32(m_filter.m_nodes.size() - 1);
}

quint32 FilterParser::readOr()
{
    quint32 left = readAnd();
    while (accept(FilterToken::Or))
        left = add({.act = Act::Or, .left = left, .right = readAnd()});
    return left;
}

quint32 FilterParser::readAnd()
{
    quint32 left = readOne();
    while (accept(FilterToken::And))
        left = add({.act = Act::And, .left = left, .right = readOne()});
    return left;
}

quint32 FilterParser::readOne()
{
    if (m_error)
        return 0;
    if (++m_depth > MaximumDepth)
        fail(u"The filter has too many parentheses within each other; leave some out."_s);
    quint32 node = 0;
    if (accept(FilterToken::Not)) {
        node = add({.act = Act::Not, .left = readOne()});
    } else if (const FilterToken &open = token(); accept(FilterToken::Open)) {
        node = readOr();
        if (!accept(FilterToken::Close))
            failAt(open, u"This '(' has no ')' that belongs to it; write one."_s);
    } else {
        node = readCondition();
    }
    --m_depth;
    return node;
}

quint32 FilterParser::readCondition()
{
    const FilterToken &first = token();
    switch (first.kind) {
    case FilterToken::Text:
        ++m_at;
        return contains(first.text);
    case FilterToken::Word:
        ++m_at;
        return token().kind == FilterToken::Operator ? readComparison(first) : readAlone(first);
    case FilterToken::UnfinishedText:
        fail(u"The text has no end; write \" behind it."_s);
        break;
    case FilterToken::Strange:
        fail(strangeSentence(first.text));
        break;
    case FilterToken::End:
        fail(u"A condition is missing at the end, such as: type == PUBLISH."_s);
        break;
    default:
        fail(u"A condition is missing before '%1', such as: type == PUBLISH."_s.arg(first.text));
        break;
    }
    return 0;
}

QString FilterParser::strangeSentence(const QString &text)
{
    if (text == "="_L1)
        return u"Write == to compare."_s;
    return text == "&"_L1 ? u"Write && for \"and\"."_s : u"Write || for \"or\"."_s;
}

quint32 FilterParser::readAlone(const FilterToken &word)
{
    for (const auto &[wrong, right] : {std::pair("and"_L1, "&&"_L1), {"or"_L1, "||"_L1}, {"not"_L1, "!"_L1}}) {
        if (word.text.compare(wrong, Qt::CaseInsensitive) == 0)
            failAt(word, u"Write %1 instead of '%2'."_s.arg(right, word.text));
    }
    if (token().kind == FilterToken::Strange)
        fail(strangeSentence(token().text));
    const FilterFieldInfo *info = filterField(word.text);
    if (!info)
        return contains(word.text);
    if (info->kind == FilterValueKind::Flag)
        return add({.act = Act::Compare, .field = info->field});
    failAt(word,
           u"'%1' is compared with a value, such as: %1 %2 %3."_s.arg(
               info->name, info->kind == FilterValueKind::TopicFilter ? "~"_L1 : "=="_L1, info->example));
    return 0;
}

quint32 FilterParser::readComparison(const FilterToken &word)
{
    const FilterFieldInfo *info = filterField(word.text);
    if (!info) {
        failAt(word, u"There is no field '%1'; there are: %2."_s.arg(word.text, fieldNames()));
        return 0;
    }
    Node node{.act = Act::Compare, .field = info->field};
    const FilterToken &sign = token();
    node.comparison = comparisonOf(sign.text);
    if (!allows(*info, sign))
        return 0;
    ++m_at;
    const FilterToken &value = token();
    if (value.kind != FilterToken::Word && value.kind != FilterToken::Text) {
        fail(value.kind == FilterToken::UnfinishedText
                 ? u"The text has no end; write \" behind it."_s
                 : u"A value is missing behind '%1', such as: %2."_s.arg(sign.text, info->example));
        return 0;
    }
    ++m_at;
    takeValue(node, *info, value);
    return add(std::move(node));
}

FilterParser::Comparison FilterParser::comparisonOf(const QString &sign)
{
    static const std::pair<QLatin1StringView, Comparison> signs[] = {
        {"=="_L1, Comparison::Equal},       {"!="_L1, Comparison::NotEqual}, {"<"_L1, Comparison::Less},
        {"<="_L1, Comparison::LessOrEqual}, {">"_L1, Comparison::Greater},   {">="_L1, Comparison::GreaterOrEqual},
    };
    for (const auto &[text, comparison] : signs) {
        if (sign == text)
            return comparison;
    }
    return Comparison::Like;
}

bool FilterParser::allows(const FilterFieldInfo &info, const FilterToken &sign)
{
    const bool isEquality = sign.text == "=="_L1 || sign.text == "!="_L1;
    const bool isLike = sign.text == "~"_L1;
    if (isEquality && info.kind != FilterValueKind::Flag)
        return true;
    switch (info.kind) {
    case FilterValueKind::Text:
    case FilterValueKind::TopicFilter:
        if (!isLike)
            failAt(sign, u"'%1' is a text: compare it with ==, != or ~."_s.arg(info.name));
        return isLike;
    case FilterValueKind::Number:
        if (isLike)
            failAt(sign, u"'%1' is a number: compare it with ==, !=, <, <=, > or >=."_s.arg(info.name));
        return !isLike;
    case FilterValueKind::Choice:
        failAt(sign, u"'%1' is one of %2: compare it with == or !=."_s.arg(info.name, choiceWords(info.field)));
        return false;
    case FilterValueKind::Flag:
        failAt(sign, u"'%1' stands alone; for its opposite write !%1."_s.arg(info.name));
        return false;
    }
    return false;
}

void FilterParser::takeValue(Node &node, const FilterFieldInfo &info, const FilterToken &value)
{
    if (info.kind == FilterValueKind::Number) {
        if (const auto number = numberOf(value.text))
            node.number = *number;
        else
            failAt(value, u"'%1' is no number; write one such as %2."_s.arg(value.text, info.example));
        return;
    }
    if (info.kind == FilterValueKind::Choice) {
        if (const auto number = filterChoice(info.field, value.text))
            node.number = *number;
        else
            failAt(value, u"'%1' is no %2; there are: %3."_s.arg(value.text, info.name, choiceWords(info.field)));
        return;
    }
    const bool isLike = node.comparison == Comparison::Like;
    const bool isTopicFilter = isLike && info.kind == FilterValueKind::TopicFilter;
    node.text = value.text.toUtf8();
    if (isLike && !isTopicFilter)
        node.text = node.text.toLower();
    if (isTopicFilter && !isValidTopicFilter(node.text))
        failAt(value,
               u"'%1' is no topic filter; + and # stand for whole levels, # for the last one."_s.arg(value.text));
}

} // namespace skep
