// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/payload/payload.h"

#include <QSyntaxHighlighter>

namespace skep {

/// Colours names, strings, numbers and words of JSON and of what is written like it, and the tags of XML.
class OutlineHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit OutlineHighlighter(QTextDocument *document);

    /// Text is coloured if its format has something to colour and that costs little.
    void setEnabledFor(PayloadFormat format, qsizetype characters);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightOutline(const QString &text);
    void highlightXml(const QString &text);

    PayloadFormat m_format = PayloadFormat::Text;
};

} // namespace skep
