// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedpage.h"

#include "payloadviewer.h"
#include "samplecommand.h"

#include "gui/look/icons.h"
#include "gui/models/consolemodels.h"
#include "gui/payload/textual.h"
#include "gui/text/format.h"
#include "gui/text/retainedfile.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QSet>
#include <QSettings>
#include <QToolButton>

#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestFile = 256 * 1024 * 1024;

} // namespace

RetainedPage::RetainedPage(ConsoleModels &models, QWidget *parent)
    : TablePage(models.retained,
                {{tr("Retained"), "retained"_L1},
                 tr("Filter by topic, payload, publisher"),
                 RetainedModel::Payload,
                 RetainedModel::Topic},
                parent),
      m_models(models), m_treeView(new TreeView(m_treeModel, RetainedTreeModel::Payload, this)),
      m_modes(new Segments({tr("Table"), tr("Tree")}, this)), m_viewer(new PayloadViewer(this))
{
    // Several consoles may look at one broker: what they ask is told apart by numbers that none of them shares.
    m_lastRequest = quint64(QRandomGenerator::global()->generate()) << 32;
    m_treeView->setObjectName("tree"_L1);
    m_treeView->setAccessibleName(tr("Tree of retained messages"));
    addTree(m_treeView, m_treeModel);
    addActions();
    addHead();
    connect(m_viewer, &PayloadViewer::messageRequested, this, &Page::messageRequested);
    connect(m_viewer, &PayloadViewer::edited, this, [this](const MessageValue &before, const MessageValue &message) {
        Q_EMIT commandRequested(PublishMessage{0, message});
        MessageValue again = before;
        again.retain = true;
        addUndo({PublishMessage{0, again}, message});
        Q_EMIT messageRequested(tr("Published %1; Ctrl+Z publishes what it was").arg(message.topic));
    });
    setSidePane(m_viewer);
}

void RetainedPage::addActions()
{
    m_edit = addSelectionAction(tr("Edit"), "edit"_L1, Qt::Key_F2);
    connect(m_edit, &QAction::triggered, this, &RetainedPage::editSelected);
    m_clear = addSelectionAction(tr("Clear"), "delete"_L1, QKeySequence::Delete);
    m_clear->setToolTip(tr("Remove the retained messages; Ctrl+Z brings them back"));
    connect(m_clear, &QAction::triggered, this, &RetainedPage::clearSelected);
    addSeparator();
    QAction *copyTopic = addSelectionAction(tr("Copy topic"), "copy"_L1, QKeySequence::Copy);
    connect(copyTopic, &QAction::triggered, this, [this] { copy(selectedTopics()); });
    QAction *copyPayload = addSelectionAction(tr("Copy payload"), "copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copyPayload, &QAction::triggered, this, &RetainedPage::copyPayloads);
    m_viewer->addAction(m_edit, false);
    m_viewer->addAction(m_clear, true);
    m_undo = new QAction(themedIcon("undo"_L1), tr("Undo"), this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_undo->setToolTip(tr("Take back the last clearing, edit or import"));
    m_undo->setEnabled(false);
    addAction(m_undo);
    connect(m_undo, &QAction::triggered, this, &RetainedPage::undo);
}

void RetainedPage::addHead()
{
    auto *exporting = new QAction(themedIcon("save"_L1), tr("Export"), this);
    exporting->setToolTip(tr("Write the selected messages, or all that are shown, into a file"));
    connect(exporting, &QAction::triggered, this, &RetainedPage::chooseExport);
    auto *importing = new QAction(themedIcon("open"_L1), tr("Import"), this);
    importing->setToolTip(tr("Store the messages of a file; subscribers are sent nothing"));
    connect(importing, &QAction::triggered, this, &RetainedPage::chooseImport);
    m_undoButton = addHeadButton(m_undo);
    m_undoButton->hide();
    addHeadButton(importing);
    addHeadButton(exporting);
    m_modes->setAccessibleName(tr("View"));
    addHeadWidget(m_modes);
    connect(m_modes, &Segments::currentChanged, this, &RetainedPage::setMode);
}

void RetainedPage::setMode(int mode)
{
    if (mode == 1)
        m_treeModel.follow(m_models.retained);
    showTree(mode == 1 ? m_treeView : nullptr);
    if (mode == 1)
        m_treeView->expandSome();
    currentView()->setFocus();
}

QString RetainedPage::countText() const
{
    return tr("%Ln message(s)", nullptr, m_models.retained.rowCount());
}

void RetainedPage::fillEmptyState(EmptyState &state, const std::vector<ListenerSnapshot> &listeners) const
{
    state.setTexts(
        tr("No retained messages"),
        tr("The broker keeps the last message of a topic that was published with the retain flag. For example:"));
    state.setCopyTexts(sampleCommand(listeners, u"mosquitto_pub -h %1 -p %2 -t demo/hello -m 'Hello' -r"_s));
}

QStringList RetainedPage::selectedTopics() const
{
    if (!tree())
        return view()->selectedKeys();
    const QModelIndexList branches = tree()->selectionModel()->selectedRows();
    if (branches.size() == 1)
        return m_treeModel.leavesBelow(branches.first());
    QSet<QString> seen;
    QStringList topics;
    for (const QModelIndex &index : branches) {
        for (const QString &topic : m_treeModel.leavesBelow(index)) {
            if (!seen.contains(topic))
                topics.append(topic);
            seen.insert(topic);
        }
    }
    return topics;
}

void RetainedPage::updateSidePane()
{
    const QStringList topics = hasSelection() ? selectedTopics() : QStringList();
    const int row = topics.size() == 1 ? m_models.retained.rowOf(topics.first()) : -1;
    m_edit->setEnabled(row >= 0);
    if (row >= 0)
        m_viewer->showMessage(m_models.retained.at(row), payloadOf(m_models.retained.at(row)), m_models.retained.now());
    else if (topics.size() > 1)
        m_viewer->showCount(int(topics.size()));
}

QByteArray RetainedPage::payloadOf(const RetainedSnapshot &message)
{
    if (message.payload.size() >= message.payloadSize || message.payloadSize > LargestShown)
        return message.payload;
    const bool isAsked = m_whole.topic == message.topic && m_whole.storedAt == message.storedAt
        && m_whole.payloadSize == message.payloadSize && m_whole.payload.startsWith(message.payload);
    if (!isAsked) {
        m_whole = message;
        m_wholeRequest = ++m_lastRequest;
        Q_EMIT commandRequested(FetchRetained{m_wholeRequest, {message.topic}});
    }
    return m_whole.payload;
}

void RetainedPage::copyPayloads()
{
    ask(selectedTopics(), [this](const RetainedAnswer &answer) {
        QStringList texts;
        for (const RetainedMessage &retained : answer.messages) {
            const QByteArray &payload = retained.message.payload;
            texts.append(isText(payload) ? QString::fromUtf8(payload) : QString::fromLatin1(payload.toHex(' ')));
        }
        copy(texts);
        if (answer.left > 0)
            Q_EMIT messageRequested(
                tr("Copied %1 of %2 payloads; the others would have made it too large")
                    .arg(Format::number(answer.messages.size()), Format::number(answer.messages.size() + answer.left)));
    });
}

// -- clearing, and taking back

void RetainedPage::clearSelected()
{
    const QStringList topics = selectedTopics();
    if (topics.isEmpty())
        return;
    Q_EMIT commandRequested(ClearRetained{topics, ++m_lastRequest});
    addUndo({UndoRetained{m_lastRequest}, {}});
    Q_EMIT messageRequested(topics.size() == 1
                                ? tr("Cleared %1; Ctrl+Z brings it back").arg(topics.first())
                                : tr("Cleared %Ln message(s); Ctrl+Z brings them back", nullptr, int(topics.size())));
}

void RetainedPage::addUndo(Undo undo)
{
    m_undos.append(std::move(undo));
    if (m_undos.size() > MaximumUndos)
        m_undos.removeFirst();
    m_undo->setEnabled(true);
    m_undoButton->show();
}

bool RetainedPage::isStillThere(const MessageValue &edited) const
{
    const int row = m_models.retained.rowOf(edited.topic);
    if (row < 0)
        return false;
    const RetainedSnapshot &now = m_models.retained.at(row);
    return now.payloadSize == edited.payload.size() && edited.payload.startsWith(now.payload);
}

void RetainedPage::undo()
{
    if (m_undos.isEmpty())
        return;
    const Undo last = m_undos.takeLast();
    m_undo->setEnabled(!m_undos.isEmpty());
    m_undoButton->setVisible(!m_undos.isEmpty());
    if (last.edited && !isStillThere(*last.edited))
        return Q_EMIT messageRequested(tr("%1 has got another message meanwhile, which stays").arg(last.edited->topic));
    Q_EMIT commandRequested(last.command);
    Q_EMIT messageRequested(tr("Bringing back what was there"));
}

// -- whole messages, which the broker is asked for

void RetainedPage::ask(const QStringList &topics, std::function<void(const RetainedAnswer &)> then)
{
    m_askedRequest = ++m_lastRequest;
    m_then = std::move(then);
    Q_EMIT commandRequested(FetchRetained{m_askedRequest, topics});
}

void RetainedPage::takeAnswer(const RetainedAnswer &answer)
{
    if (answer.request == m_wholeRequest && !answer.messages.empty()) {
        const QByteArray &payload = answer.messages.front().message.payload;
        if (payload.size() == m_whole.payloadSize)
            m_whole.payload = payload;
        return updateSidePane();
    }
    if (answer.request != m_askedRequest || !m_then)
        return;
    std::exchange(m_then, nullptr)(answer);
}

void RetainedPage::editSelected()
{
    const QStringList topics = selectedTopics();
    if (topics.size() != 1)
        return;
    ask(topics, [this, topics](const RetainedAnswer &answer) {
        if (answer.messages.empty() || selectedTopics() != topics)
            return;
        m_viewer->edit(answer.messages.front().message);
    });
}

// -- files

void RetainedPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export retained messages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RetainedPage::exportTo);
    dialog->open();
}

void RetainedPage::exportTo(const QString &path)
{
    QStringList topics = hasSelection() ? selectedTopics() : QStringList();
    if (topics.isEmpty()) {
        for (int row = 0; row < proxy().rowCount(); ++row)
            topics.append(m_models.retained.key(proxy().sourceRow(row)));
    }
    ask(topics, [this, path](const RetainedAnswer &answer) {
        QSaveFile file(path);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(toRetainedFile(answer.messages)) >= 0 && file.commit();
        if (!isWritten)
            Q_EMIT messageRequested(tr("%1 cannot be written: %2").arg(path, file.errorString()));
        else if (answer.left > 0)
            Q_EMIT messageRequested(tr("%1 of %2 messages written to %3; the others would have made it too large")
                                        .arg(Format::number(answer.messages.size()),
                                             Format::number(answer.messages.size() + answer.left), path));
        else
            Q_EMIT messageRequested(tr("%Ln message(s) written to %1", nullptr, int(answer.messages.size())).arg(path));
    });
}

void RetainedPage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import retained messages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RetainedPage::importFrom);
    dialog->open();
}

void RetainedPage::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT messageRequested(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > LargestFile)
        return Q_EMIT messageRequested(tr("%1 is larger than %2").arg(path, Format::bytes(LargestFile)));
    auto read = fromRetainedFile(file.readAll());
    if (const auto *problem = std::get_if<QString>(&read))
        return Q_EMIT messageRequested(*problem);
    auto messages = std::get<std::vector<RetainedMessage>>(std::move(read));
    const int count = int(messages.size());
    Q_EMIT commandRequested(StoreRetained{++m_lastRequest, std::move(messages)});
    addUndo({UndoRetained{m_lastRequest}, {}});
    Q_EMIT messageRequested(tr("%Ln message(s) handed to the broker; Ctrl+Z takes that back", nullptr, count));
}

void RetainedPage::saveState(QSettings &settings) const
{
    TablePage::saveState(settings);
    settings.setValue("mode"_L1, m_modes->current());
}

void RetainedPage::restoreState(QSettings &settings)
{
    TablePage::restoreState(settings);
    m_modes->setCurrent(settings.value("mode"_L1).toInt());
}

} // namespace skep
