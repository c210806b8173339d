// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include "theme.h"

#include <QAction>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// Draws an SVG whose colour is "currentColor".
class SvgIconEngine final : public QIconEngine
{
public:
    explicit SvgIconEngine(QByteArray svg) : m_svg(std::move(svg)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorFor(mode, state).name().toLatin1());
        QSvgRenderer renderer(svg);
        painter->setOpacity(mode == QIcon::Disabled ? 0.4 : 1.0);
        renderer.render(painter, rect);
        painter->setOpacity(1.0);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_svg); }

private:
    static QColor colorFor(QIcon::Mode mode, QIcon::State state)
    {
        const ThemeColors &colors = themeColors(QGuiApplication::palette());
        if (state == QIcon::On)
            return colors.accentText;
        return mode == QIcon::Active || mode == QIcon::Selected ? colors.text : colors.muted;
    }

    const QByteArray m_svg;
};

} // namespace

QIcon themedIcon(QLatin1StringView name)
{
    QFile file(u":/skep/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new SvgIconEngine(file.readAll())) : QIcon();
}

void addClearButton(QLineEdit &line)
{
    line.setClearButtonEnabled(true);
    // The name is Qt's own; under another one, Qt's icon stays.
    if (auto *action = line.findChild<QAction *>("_q_qlineeditclearaction"_L1))
        action->setIcon(themedIcon("clear"_L1));
}

} // namespace skep
