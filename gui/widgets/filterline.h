// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace skep {

/// The line that a page is filtered with: it takes effect a moment after the last key, or at Return. Ctrl+F anywhere on
/// the page leads to it; Escape clears it; Return, Down and Escape in an empty line lead to the rows.
///
/// Thread: main.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    /// \param page which Ctrl+F works on
    FilterLine(const QString &hint, QWidget *page);

    /// Sets the text, which takes effect at once.
    void apply(const QString &text);

    static constexpr int DelayMs = 120; ///< a pause in typing

Q_SIGNALS:
    void filterRequested(const QString &text);
    /// The user wants to go on to the rows.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// Lets the text take effect; returns false if it cannot.
    virtual bool take();

private:
    bool takeNow();

    QTimer m_delay;
};

} // namespace skep
