// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "casefold.h"

#include <QChar>

#include <algorithm>

namespace skep {

namespace {

char16_t foldedLetter(char16_t letter)
{
    if (letter < 0x80)
        return letter >= u'A' && letter <= u'Z' ? char16_t(letter + 32) : letter;
    return char16_t(QChar::toCaseFolded(char32_t(letter)));
}

char foldedLetter(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter;
}

template <typename Letter>
bool contains(const Letter *text, qsizetype size, const Letter *word, qsizetype length)
{
    for (qsizetype start = 0; start + length <= size; ++start) {
        qsizetype same = 0;
        while (same < length && foldedLetter(text[start + same]) == word[same])
            ++same;
        if (same == length)
            return true;
    }
    return false;
}

} // namespace

QString folded(const QString &text)
{
    const auto isOther = [](QChar letter) { return foldedLetter(letter.unicode()) != letter.unicode(); };
    const auto first = std::find_if(text.cbegin(), text.cend(), isOther);
    if (first == text.cend())
        return text;
    QString result = text;
    for (auto letter = result.begin() + (first - text.cbegin()); letter != result.end(); ++letter)
        *letter = QChar(foldedLetter(letter->unicode()));
    return result;
}

bool containsWord(QStringView text, QStringView word)
{
    return contains(text.utf16(), text.size(), word.utf16(), word.size());
}

bool containsWord(QByteArrayView text, QByteArrayView word)
{
    return contains(text.data(), text.size(), word.data(), word.size());
}

} // namespace skep
