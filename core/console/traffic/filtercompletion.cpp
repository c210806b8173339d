// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filtercompletion.h"

#include "filterfields.h"
#include "filterlexer.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

QStringList valuesOf(const FilterFieldInfo &info, const FilterVocabulary &vocabulary)
{
    QStringList values;
    switch (info.field) {
    case FilterField::Client:
        for (const QString &client : vocabulary.clients)
            values.append(filterQuoted(client));
        return values;
    case FilterField::Topic:
        for (const QString &topic : vocabulary.topics)
            values.append(filterQuoted(topic));
        return values;
    default:
        values = filterChoices(info.field);
        return values.isEmpty() ? QStringList{info.example} : values;
    }
}

QStringList operatorsOf(const FilterFieldInfo &info)
{
    switch (info.kind) {
    case FilterValueKind::Text:
        return {u"=="_s, u"!="_s, u"~"_s};
    case FilterValueKind::TopicFilter:
        return {u"~"_s, u"=="_s, u"!="_s};
    case FilterValueKind::Number:
        return {u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
    case FilterValueKind::Choice:
        return {u"=="_s, u"!="_s};
    case FilterValueKind::Flag:
        break;
    }
    return {u"&&"_s, u"||"_s};
}

QStringList conditionBeginnings()
{
    QStringList names;
    for (const FilterFieldInfo &info : filterFields())
        names.append(info.name);
    return names;
}

/// What can stand behind these tokens.
QStringList following(const std::vector<FilterToken> &tokens, const FilterVocabulary &vocabulary)
{
    if (tokens.empty())
        return conditionBeginnings();
    const FilterToken &last = tokens.back();
    const FilterToken *before = tokens.size() > 1 ? &tokens[tokens.size() - 2] : nullptr;
    const bool isValue = before && before->kind == FilterToken::Operator;
    switch (last.kind) {
    case FilterToken::Operator:
        if (const FilterFieldInfo *info = before ? filterField(before->text) : nullptr)
            return valuesOf(*info, vocabulary);
        return {};
    case FilterToken::Word:
        if (const FilterFieldInfo *info = isValue ? nullptr : filterField(last.text))
            return operatorsOf(*info);
        return {u"&&"_s, u"||"_s};
    case FilterToken::Text:
    case FilterToken::Close:
        return {u"&&"_s, u"||"_s};
    default:
        return conditionBeginnings();
    }
}

} // namespace

FilterCompletion completeFilter(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary)
{
    std::vector<FilterToken> tokens = filterTokens(QStringView(text).first(cursor));
    tokens.pop_back();
    FilterCompletion completion{.start = cursor};
    QString begun;
    if (!tokens.empty() && tokens.back().position + tokens.back().length == cursor) {
        const FilterToken &last = tokens.back();
        if (last.kind == FilterToken::Word || last.kind == FilterToken::UnfinishedText
            || last.kind == FilterToken::Strange) {
            completion.start = last.position;
            begun = last.text;
            tokens.pop_back();
        }
    }
    for (const QString &candidate : following(tokens, vocabulary)) {
        const QString bare = candidate.startsWith(u'"') ? candidate.mid(1) : candidate;
        if (bare.startsWith(begun, Qt::CaseInsensitive) && bare.compare(begun, Qt::CaseInsensitive) != 0)
            completion.candidates.append(candidate);
    }
    return completion;
}

QString filterQuoted(const QString &text)
{
    const std::vector<FilterToken> tokens = filterTokens(text);
    if (tokens.size() == 2 && tokens[0].kind == FilterToken::Word && tokens[0].length == text.size()
        && !text.contains(u'\\'))
        return text;
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace skep
