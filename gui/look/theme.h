// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace skep {

enum class Tone : quint8;

/// The colours of the console: calm surfaces, one accent, four signals.
struct ThemeColors
{
    QColor window; ///< behind everything: rail, status bar
    QColor surface; ///< pages, tables
    QColor raised; ///< fields, chips
    QColor border;
    QColor text;
    QColor muted;
    QColor accent; ///< as a surface or mark
    QColor accentText; ///< as text on `surface`
    QColor onAccent; ///< text on `accent`
    QColor selection;
    QColor hover;
    QColor good;
    QColor info;
    QColor warning;
    QColor bad;

    QColor tone(Tone tone) const;
};

/// The light or the dark set, according to the palette.
const ThemeColors &themeColors(const QPalette &palette);

/// A font with a fixed pitch, of the application's size.
QFont monospaceFont();

/// Sets style, palette and style sheet of the application, following the system or as the user chose.
///
/// Thread: main. Owned by main(); widgets learn of a change by QEvent::PaletteChange.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Mode : quint8 { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Theme)

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark); }

    /// Notices a change of the system's theme.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void modeChanged(skep::Theme::Mode mode);

private:
    void readSystem();
    void apply();

    Mode m_mode = Mode::System;
    bool m_systemIsDark = false;
};

} // namespace skep
