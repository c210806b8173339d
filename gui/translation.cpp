// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace skep {

using namespace Qt::StringLiterals;

Translation::Translation()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QLocale locale;
    const bool isTranslated = m_ours.load(locale, u"skep"_s, u"_"_s, u":/i18n"_s);
    if (isTranslated || m_ours.load(u":/i18n/skep_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    // Only together with ours: a window in two languages is worse than one in English.
    if (isTranslated && m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace skep
