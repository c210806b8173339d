// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace skep {

/// One word of the filter language, with its place in the text.
struct FilterToken
{
    enum Kind : quint8 { Word, Text, Operator, And, Or, Not, Open, Close, UnfinishedText, Strange, End };

    Kind kind = End;
    QString text; ///< of a Text without its quotes
    qsizetype position = 0;
    qsizetype length = 0;
};

/// Cuts the text into words; the last one is an End. A word reaches to the next space, quote, parenthesis or operator,
/// so that topic filters and numbers need no quotes.
std::vector<FilterToken> filterTokens(QStringView text);

} // namespace skep
