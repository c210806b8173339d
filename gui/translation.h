// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace skep {

/// The language of the window: the system's where there is a translation, English otherwise (its plural forms are a
/// translation, too), and numbers that can be read where the system has no locale.
///
/// Thread: main. Owned by main(), beside the application.
class Translation final
{
public:
    Translation();
    Q_DISABLE_COPY_MOVE(Translation)

private:
    QTranslator m_ours;
    QTranslator m_qt; ///< the texts of Qt's own dialogs
};

} // namespace skep
