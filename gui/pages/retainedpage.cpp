// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "retainedpage.h"

#include "payloadviewer.h"
#include "samplecommand.h"

#include "gui/feed/deltafeed.h"
#include "gui/look/icons.h"
#include "gui/models/consolemodels.h"
#include "gui/payload/textual.h"
#include "gui/text/format.h"
#include "gui/text/retainedfile.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/pagehead.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/treeview.h"
#include "gui/widgets/undostack.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QSet>
#include <QSettings>

#include <utility>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestFile = 256 * 1024 * 1024;

} // namespace

RetainedPage::RetainedPage(ConsoleModels &models, DeltaFeed &feed, QWidget *parent)
    : TablePage(models.retained, feed,
                {{tr("Retained"), "retained"_L1},
                 tr("Filter by topic, payload, publisher"),
                 RetainedModel::Payload,
                 RetainedModel::Topic},
                parent),
      m_models(models), m_treeView(new TreeView(m_treeModel, RetainedTreeModel::Payload, this)),
      m_modes(new Segments({tr("Table"), tr("Tree")}, this)), m_viewer(new PayloadViewer(this)),
      m_undo(new UndoStack(tr("Undo the last clear, edit or import"), *this))
{
    // Several consoles may use one broker: random high bits keep their request numbers apart.
    m_lastRequest = quint64(QRandomGenerator::global()->generate()) << 32;
    m_treeView->setObjectName("tree"_L1);
    m_treeView->setAccessibleName(tr("Tree of retained messages"));
    addTree(m_treeView, m_treeModel);
    addActions();
    addHead();
    connect(m_viewer, &PayloadViewer::messageRequested, this, &Page::messageRequested);
    connect(m_viewer, &PayloadViewer::edited, this, &RetainedPage::publishEdited);
    connect(m_undo, &UndoStack::undone, this, &Page::messageRequested);
    connect(&feed, &DeltaFeed::fetched, this, &RetainedPage::takeAnswer);
    setSidePane(m_viewer);
}

void RetainedPage::addActions()
{
    m_edit = addSelectionAction(tr("Edit"), "edit"_L1, Qt::Key_F2);
    connect(m_edit, &QAction::triggered, this, &RetainedPage::editSelected);
    QAction *clear = addSelectionAction(tr("Clear"), "delete"_L1, QKeySequence::Delete);
    clear->setToolTip(tr("Remove the retained messages; Ctrl+Z restores them"));
    connect(clear, &QAction::triggered, this, &RetainedPage::clearSelected);
    addSeparator();
    QAction *copyTopic = addSelectionAction(tr("Copy topic"), "copy"_L1, QKeySequence::Copy);
    connect(copyTopic, &QAction::triggered, this, [this] { copy(selectedTopics()); });
    QAction *copyPayload = addSelectionAction(tr("Copy payload"), "copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copyPayload, &QAction::triggered, this, &RetainedPage::copyPayloads);
    m_viewer->addAction(m_edit, false);
    m_viewer->addAction(clear, true);
}

void RetainedPage::addHead()
{
    auto *exporting = new QAction(themedIcon("save"_L1), tr("Export"), this);
    exporting->setToolTip(tr("Write the selected messages, or all that are shown, into a file"));
    connect(exporting, &QAction::triggered, this, &RetainedPage::chooseExport);
    auto *importing = new QAction(themedIcon("open"_L1), tr("Import"), this);
    importing->setToolTip(tr("Store the messages of a file; nothing is sent to subscribers"));
    connect(importing, &QAction::triggered, this, &RetainedPage::chooseImport);
    head().addButton(m_undo->action());
    head().addButton(importing);
    head().addButton(exporting);
    m_modes->setAccessibleName(tr("View"));
    head().addWidget(m_modes);
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

void RetainedPage::fillEmptyState(EmptyState &state) const
{
    state.setTexts(
        tr("No retained messages"),
        tr("The broker keeps the last message of a topic that was published with the retain flag. For example:"));
    state.setCopyTexts(sampleCommand(feed().listeners(), u"mosquitto_pub -h %1 -p %2 -t demo/hello -m 'Hello' -r"_s));
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
        feed().post(FetchRetained{m_wholeRequest, {message.topic}});
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
                tr("Copied %1 of %2 payloads; all of them would be too large")
                    .arg(Format::number(answer.messages.size()), Format::number(answer.messages.size() + answer.left)));
    });
}

// -- clearing, and taking back

void RetainedPage::clearSelected()
{
    const QStringList topics = selectedTopics();
    if (topics.isEmpty())
        return;
    const quint64 request = ++m_lastRequest;
    feed().post(ClearRetained{topics, request});
    m_undo->push([this, request] { return undo(request); });
    Q_EMIT messageRequested(topics.size() == 1
                                ? tr("Cleared %1; Ctrl+Z restores it").arg(topics.first())
                                : tr("Cleared %Ln message(s); Ctrl+Z restores them", nullptr, int(topics.size())));
}

QString RetainedPage::undo(quint64 request)
{
    feed().post(UndoRetained{request});
    return tr("Restoring the previous state");
}

void RetainedPage::publishEdited(const MessageValue &before, const MessageValue &message)
{
    feed().post(PublishMessage{0, message});
    m_undo->push([this, before, message] { return undoEdit(before, message); });
    Q_EMIT messageRequested(tr("Published %1; Ctrl+Z publishes the message from before").arg(message.topic));
}

QString RetainedPage::undoEdit(const MessageValue &before, const MessageValue &edited)
{
    if (!isStillThere(edited))
        return tr("%1 has a newer message, which is kept").arg(edited.topic);
    MessageValue again = before;
    again.retain = true;
    feed().post(PublishMessage{0, again});
    return tr("Restoring the previous state");
}

bool RetainedPage::isStillThere(const MessageValue &edited) const
{
    const int row = m_models.retained.rowOf(edited.topic);
    if (row < 0)
        return false;
    const RetainedSnapshot &now = m_models.retained.at(row);
    return now.payloadSize == edited.payload.size() && edited.payload.startsWith(now.payload);
}

// -- whole messages, which the broker is asked for

void RetainedPage::ask(const QStringList &topics, std::function<void(const RetainedAnswer &)> then)
{
    m_askedRequest = ++m_lastRequest;
    m_then = std::move(then);
    feed().post(FetchRetained{m_askedRequest, topics});
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
            Q_EMIT messageRequested(tr("%1 of %2 messages written to %3; all of them would be too large")
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
    const quint64 request = ++m_lastRequest;
    feed().post(StoreRetained{request, std::move(messages)});
    m_undo->push([this, request] { return undo(request); });
    Q_EMIT messageRequested(tr("%Ln message(s) sent to the broker; Ctrl+Z undoes the import", nullptr, count));
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
