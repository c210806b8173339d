// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include "tone.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .window = QColor(0xf4f2ee),
        .surface = QColor(0xffffff),
        .raised = QColor(0xfaf9f6),
        .border = QColor(0xe3dfd7),
        .text = QColor(0x24221e),
        .muted = QColor(0x716c62),
        .accent = QColor(0xe0a11b),
        .accentText = QColor(0x8a5d00),
        .onAccent = QColor(0x241a04),
        .selection = QColor(0xfcefcf),
        .hover = QColor(0xf8f6f1),
        .good = QColor(0x1c8a4b),
        .info = QColor(0x35689f),
        .warning = QColor(0xa65f00),
        .bad = QColor(0xc23434),
    };
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .window = QColor(0x171614),
        .surface = QColor(0x1f1d1b),
        .raised = QColor(0x282623),
        .border = QColor(0x38352f),
        .text = QColor(0xe8e5de),
        .muted = QColor(0x9d978c),
        .accent = QColor(0xf0b33f),
        .accentText = QColor(0xf3bf5c),
        .onAccent = QColor(0x241a04),
        .selection = QColor(0x40351d),
        .hover = QColor(0x272522),
        .good = QColor(0x52c483),
        .info = QColor(0x82afe3),
        .warning = QColor(0xe6a748),
        .bad = QColor(0xf07b76),
    };
    return colors;
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.bad);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accentText);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Midlight, colors.border);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

/// The sheet names colours as @name, and the folder of its icons, which have their colours in themselves, as @shade. A
/// longer name is written before one that it begins with.
QString styleSheetWith(const ThemeColors &colors)
{
    QFile file(u":/skep/theme.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1StringView, QColor> names[] = {
        {"@window"_L1, colors.window},
        {"@surface"_L1, colors.surface},
        {"@raised"_L1, colors.raised},
        {"@border"_L1, colors.border},
        {"@text"_L1, colors.text},
        {"@muted"_L1, colors.muted},
        {"@accentText"_L1, colors.accentText},
        {"@accent"_L1, colors.accent},
        {"@onAccent"_L1, colors.onAccent},
        {"@selection"_L1, colors.selection},
        {"@hover"_L1, colors.hover},
        {"@bad"_L1, colors.bad},
        {"@warning"_L1, colors.warning},
        {"@handle"_L1, between(colors.border, colors.muted)},
    };
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet.replace("@shade"_L1, &colors == &darkColors() ? "dark"_L1 : "light"_L1);
}

} // namespace

QColor ThemeColors::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Normal:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accentText;
    case Tone::Good:
        return good;
    case Tone::Info:
        return info;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    }
    return text;
}

const ThemeColors &themeColors(const QPalette &palette)
{
    return isDarkPalette(palette) ? darkColors() : lightColors();
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    readSystem();
    qApp->installEventFilter(this);
}

/// QStyleHints reports it from Qt 6.5 on; windows get an event in every version.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        QMetaObject::invokeMethod(this, &Theme::readSystem, Qt::QueuedConnection); // after Qt has taken it in
    return false;
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT modeChanged(mode);
}

/// The palette that there is without ours.
void Theme::readSystem()
{
    QApplication::setPalette(QPalette());
    m_systemIsDark = isDarkPalette(QGuiApplication::palette());
    apply();
}

void Theme::apply()
{
    const ThemeColors &colors = isDark() ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(colors));
    qApp->setStyleSheet(styleSheetWith(colors));
}

} // namespace skep
