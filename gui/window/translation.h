// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>

#include <utility>

namespace skep {

/// The language of the window: the user's choice, or the system's if there is a translation, else English (whose plural
/// forms are a translation too). Numbers are formatted accordingly, with separators even if the system has no locale.
///
/// Thread: main. Owned by main(), beside the application. Widgets learn of a change by QEvent::LanguageChange.
class Translation final
{
public:
    /// With the language that was chosen last.
    Translation();
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)

    /// Codes ("zh_CN") and names in the language itself.
    static const QList<std::pair<QString, QString>> &languages();
    /// The code of the chosen one; empty: the system's.
    const QString &language() const { return m_language; }
    void setLanguage(const QString &code);

private:
    void install();

    QLocale m_systems; ///< English if the system has none
    QString m_language;
    QTranslator m_ours;
    QTranslator m_qt; ///< the texts of Qt's own dialogs
};

} // namespace skep
