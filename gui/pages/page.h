// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"
#include "core/console/listenersnapshot.h"
#include "core/console/totals.h"

#include <QFrame>

class QSettings;

namespace skep {

/// One page of the window. The window arranges pages and knows no more of them than stands here.
///
/// Thread: main. A page asks for things by commandRequested() and says what it did by messageRequested().
class Page : public QFrame
{
    Q_OBJECT
public:
    struct Name
    {
        QString title; ///< for the user
        QLatin1StringView id; ///< of the page, its icon and its settings
    };

    Page(const Name &name, QWidget *parent);
    ~Page() override;
    Q_DISABLE_COPY_MOVE(Page)

    const QString &title() const { return m_name.title; }
    QLatin1StringView id() const { return m_name.id; }

    /// The settings stand in the page's group.
    virtual void saveState(QSettings &settings) const;
    virtual void restoreState(QSettings &settings);
    /// Where one can connect to, for the empty state.
    virtual void setListeners(const std::vector<ListenerSnapshot> &listeners);
    /// With every delta that brings new ones.
    virtual void setTotals(const Totals &totals);
    /// The page came to the front.
    virtual void activate() = 0;

Q_SIGNALS:
    void commandRequested(const skep::Command &command);
    void messageRequested(const QString &message);

private:
    const Name m_name;
};

} // namespace skep
