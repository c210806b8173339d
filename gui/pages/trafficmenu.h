// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/feed/trafficfiles.h"

#include <QMenu>

namespace skep {

class TrafficRecorder;

/// The inspector's menu: recorded traffic from and to files, and what is recorded.
///
/// Thread: main. Its keys work on the page.
class TrafficMenu final : public QMenu
{
    Q_OBJECT
public:
    /// The recorder outlives the menu.
    TrafficMenu(TrafficRecorder &recorder, QWidget &page);

private:
    template <typename Act>
    void add(const QString &text, const QKeySequence &keys, Act act);
    void askForFile();
    void askForTarget(TrafficExport::FileFormat format);
    void askForSettings();

    TrafficRecorder &m_recorder;
    QWidget &m_page;
};

} // namespace skep
