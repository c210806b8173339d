// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>

namespace skep {

using namespace Qt::StringLiterals;

Translation::Translation()
{
    if (m_systems.language() == QLocale::C)
        m_systems = QLocale(QLocale::English, QLocale::UnitedStates);
    m_language = QSettings().value("window/language"_L1).toString();
    install();
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(m_systems);
}

const QList<std::pair<QString, QString>> &Translation::languages()
{
    static const QList<std::pair<QString, QString>> all{
        {u"en"_s, u"English"_s},  {u"de"_s, u"Deutsch"_s}, {u"es"_s, u"Español"_s},
        {u"fr"_s, u"Français"_s}, {u"ja"_s, u"日本語"_s},  {u"zh_CN"_s, u"简体中文"_s},
    };
    return all;
}

void Translation::setLanguage(const QString &code)
{
    if (code == m_language)
        return;
    m_language = code;
    QSettings().setValue("window/language"_L1, code);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    install();
}

void Translation::install()
{
    const QLocale locale = m_language.isEmpty() ? m_systems : QLocale(m_language);
    // Numbers are formatted for the language, in the system's region if that is one of the language.
    QLocale::setDefault(locale.language() == m_systems.language() ? m_systems : locale);
    const bool isTranslated = m_ours.load(locale, u"skep"_s, u"_"_s, u":/i18n"_s);
    if (isTranslated || m_ours.load(u":/i18n/skep_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    // Only together with ours: a window in two languages is worse than one in English.
    if (isTranslated && m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace skep
