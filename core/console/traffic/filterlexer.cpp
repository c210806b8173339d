// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "filterlexer.h"

namespace skep {

using namespace Qt::StringLiterals;

namespace {

bool endsWord(QChar c)
{
    return c.isSpace() || u"\"()&|!=<>~"_s.contains(c);
}

FilterToken quoted(QStringView text, qsizetype position)
{
    FilterToken token{.kind = FilterToken::UnfinishedText, .position = position};
    qsizetype at = position + 1;
    for (; at < text.size(); ++at) {
        if (text[at] == u'"') {
            token.kind = FilterToken::Text;
            ++at;
            break;
        }
        if (text[at] == u'\\' && at + 1 < text.size())
            ++at;
        token.text += text[at];
    }
    token.length = at - position;
    return token;
}

FilterToken symbol(QStringView text, qsizetype position)
{
    static constexpr struct
    {
        QLatin1StringView text;
        FilterToken::Kind kind;
    } Symbols[] = {
        {"&&"_L1, FilterToken::And},      {"||"_L1, FilterToken::Or},       {"=="_L1, FilterToken::Operator},
        {"!="_L1, FilterToken::Operator}, {"<="_L1, FilterToken::Operator}, {">="_L1, FilterToken::Operator},
        {"<"_L1, FilterToken::Operator},  {">"_L1, FilterToken::Operator},  {"~"_L1, FilterToken::Operator},
        {"!"_L1, FilterToken::Not},       {"("_L1, FilterToken::Open},      {")"_L1, FilterToken::Close},
    };
    for (const auto &each : Symbols) {
        if (text.sliced(position).startsWith(each.text))
            return {each.kind, each.text, position, each.text.size()};
    }
    return {FilterToken::Strange, text.sliced(position, 1).toString(), position, 1};
}

} // namespace

std::vector<FilterToken> filterTokens(QStringView text)
{
    std::vector<FilterToken> tokens;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        if (text[at] == u'"') {
            tokens.push_back(quoted(text, at));
        } else if (endsWord(text[at])) {
            tokens.push_back(symbol(text, at));
        } else {
            qsizetype end = at;
            while (end < text.size() && !endsWord(text[end]))
                ++end;
            tokens.push_back({FilterToken::Word, text.sliced(at, end - at).toString(), at, end - at});
        }
        at += tokens.back().length;
    }
    tokens.push_back({FilterToken::End, {}, text.size(), 0});
    return tokens;
}

} // namespace skep
