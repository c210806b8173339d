// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/look/theme.h"
#include "tests/support/testrunner.h"

#include <QApplication>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace skep;

namespace {

/// What a platform theme does: its palette stands behind the application's.
class SystemStyle final : public QProxyStyle
{
public:
    explicit SystemStyle(Qt::GlobalColor window) : m_window(window) { }
    void polish(QPalette &palette) override { palette.setColor(QPalette::Window, m_window); }
    using QProxyStyle::polish;

private:
    const QColor m_window;
};

/// The system's theme changes: windows are told.
void changeSystem(const QWidget &window, Qt::GlobalColor color)
{
    QApplication::setStyle(new SystemStyle(color));
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window.windowHandle(), &change);
    QCoreApplication::processEvents();
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheSystem();
    void staysAsChosen();
};

void TestTheme::followsTheSystem()
{
    Theme theme;
    QWidget window;
    window.show();
    QVERIFY(!theme.isDark());
    const QColor light = themeColors(window.palette()).surface;
    changeSystem(window, Qt::black);
    QVERIFY(theme.isDark());
    QCOMPARE_NE(themeColors(window.palette()).surface, light);
    changeSystem(window, Qt::white);
    QVERIFY(!theme.isDark());
    QCOMPARE(themeColors(window.palette()).surface, light);
}

void TestTheme::staysAsChosen()
{
    Theme theme;
    QWidget window;
    window.show();
    QSignalSpy told(&theme, &Theme::modeChanged);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(told.size(), 1);
    changeSystem(window, Qt::black);
    QVERIFY(!theme.isDark());
    theme.setMode(Theme::Mode::System); // as it is now
    QVERIFY(theme.isDark());
    theme.setMode(Theme::Mode::Dark);
    changeSystem(window, Qt::white);
    QVERIFY(theme.isDark());
}

SKEP_TEST(TestTheme)
#include "tst_theme.moc"
