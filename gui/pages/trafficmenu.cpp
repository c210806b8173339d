// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "trafficmenu.h"

#include "gui/dialogs/capturedialog.h"
#include "gui/feed/trafficrecorder.h"

#include <QAction>
#include <QFileDialog>

namespace skep {

using namespace Qt::StringLiterals;

TrafficMenu::TrafficMenu(TrafficRecorder &recorder, QWidget &page) : QMenu(&page), m_recorder(recorder), m_page(page)
{
    using enum TrafficExport::FileFormat;
    add(tr("Open…"), QKeySequence::Open, [this] { askForFile(); });
    add(tr("Save all records…"), QKeySequence::Save, [this] { askForTarget(Capture); });
    addSeparator();
    add(tr("Export shown records for Wireshark…"), {}, [this] { askForTarget(Pcapng); });
    add(tr("Export shown records as JSON…"), {}, [this] { askForTarget(Json); });
    add(tr("Export shown records as CSV…"), {}, [this] { askForTarget(Csv); });
    addSeparator();
    add(tr("Recording options…"), {}, [this] { askForSettings(); });
}

template <typename Act>
void TrafficMenu::add(const QString &text, const QKeySequence &keys, Act act)
{
    QAction *action = addAction(text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    connect(action, &QAction::triggered, this, act);
}

void TrafficMenu::askForFile()
{
    auto *dialog = new QFileDialog(&m_page, tr("Open recorded traffic"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recorded traffic (*.skepcap)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_recorder, &TrafficRecorder::open);
    dialog->open();
}

void TrafficMenu::askForTarget(TrafficExport::FileFormat format)
{
    auto *dialog = new QFileDialog(&m_page, tr("Save recorded traffic"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(TrafficExport::suffix(format));
    dialog->setNameFilter(u"*."_s + TrafficExport::suffix(format));
    connect(dialog, &QFileDialog::fileSelected, &m_recorder,
            [this, format](const QString &path) { m_recorder.save(format, path); });
    dialog->open();
}

void TrafficMenu::askForSettings()
{
    auto *dialog = new CaptureDialog(m_recorder.settings(), &m_page);
    connect(dialog, &QDialog::accepted, &m_recorder, [this, dialog] { m_recorder.setSettings(dialog->settings()); });
    dialog->open();
}

} // namespace skep
