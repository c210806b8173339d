// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "topicdetail.h"

#include "gui/look/icons.h"
#include "gui/models/topicsmodel.h"
#include "gui/payload/numbers.h"
#include "gui/text/format.h"
#include "gui/widgets/diffview.h"
#include "gui/widgets/factlist.h"
#include "gui/widgets/payloadview.h"
#include "gui/widgets/plot.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TopicPaneWidth = 400;
constexpr size_t MaximumPoints = 1'000;
} // namespace

TopicDetail::TopicDetail(TopicsModel &model, QWidget *parent)
    : QFrame(parent), m_model(model), m_title(new QLabel(this)), m_facts(new FactList(this)),
      m_views(new Segments({tr("Value"), tr("Changes"), tr("Plot")}, this)), m_stack(new QStackedWidget(this)),
      m_payload(new PayloadView(this)), m_diff(new DiffView(this)), m_historyTitle(new QLabel(this)),
      m_live(new QPushButton(tr("Newest"), this))
{
    setObjectName("detail"_L1);
    setMinimumWidth(TopicPaneWidth);
    m_proxy.setSourceModel(&m_history);
    makeHistory();
    m_stack->addWidget(m_payload);
    m_stack->addWidget(m_diff);
    m_stack->addWidget(makePlotPane());
    m_historyTitle->setObjectName("section"_L1);
    m_live->setToolTip(tr("Show the newest value again"));
    auto *historyHead = new QHBoxLayout;
    historyHead->addWidget(m_historyTitle);
    historyHead->addStretch(1);
    historyHead->addWidget(m_live);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 14, 20, 10);
    body->setSpacing(10);
    body->addLayout(makeTitle());
    body->addWidget(m_facts);
    body->addWidget(m_views, 0, Qt::AlignLeft);
    body->addWidget(m_stack, 1);
    body->addLayout(historyHead);
    auto *layout = new QVBoxLayout(this); // from edge to edge, so that a table's texts align with what is above it
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 3);
    layout->addWidget(m_historyView, 2);
    connect(m_views, &Segments::currentChanged, this, [this](int view) {
        m_stack->setCurrentIndex(view);
        refresh();
    });
    connect(m_payload, &PayloadView::messageRequested, this, &TopicDetail::messageRequested);
    connect(m_live, &QPushButton::clicked, m_historyView, &QAbstractItemView::clearSelection);
    connect(m_historyView, &TableView::selectionMoved, this, &TopicDetail::refresh);
    connect(&m_model, &TopicsModel::samplesAdded, this, [this](const QString &topic) {
        if (topic == m_topic && !m_topic.isEmpty())
            addSamples();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { showTopic({}); });
}

QLayout *TopicDetail::makeTitle()
{
    m_title->setObjectName("detailTitle"_L1);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_publish = new QPushButton(themedIcon("publish"_L1), tr("Publish here"), this);
    connect(m_publish, &QPushButton::clicked, this, &TopicDetail::publish);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_publish, 0, Qt::AlignTop);
    return row;
}

QWidget *TopicDetail::makePlotPane()
{
    auto *pane = new QWidget(this);
    m_path = new QComboBox(pane);
    m_path->setAccessibleName(tr("Field"));
    m_path->setToolTip(tr("The field of the document that is plotted"));
    m_plot = new Plot(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path);
    layout->addWidget(m_plot, 1);
    connect(m_path, &QComboBox::currentTextChanged, this, &TopicDetail::showPlot);
    return pane;
}

void TopicDetail::makeHistory()
{
    m_historyView = new TableView(m_proxy, HistoryModel::Value, this);
    m_historyView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_historyView->sortByColumn(HistoryModel::Time, Qt::DescendingOrder);
    m_historyView->setAccessibleName(tr("Values of the topic"));
}

void TopicDetail::publish()
{
    const TopicSample sample = shownRow() < 0 ? TopicSample() : m_history.at(shownRow()).sample;
    const bool isWhole = sample.payload.size() == sample.payloadSize;
    Q_EMIT publishRequested(m_title->text(), isWhole ? sample.payload : QByteArray());
    if (!isWhole) // what is published would be cut without a word
        Q_EMIT messageRequested(tr("Only the first %1 of the value are known here: it was not copied")
                                    .arg(Format::bytes(sample.payload.size())));
}

void TopicDetail::setView(int view)
{
    m_views->setCurrent(view);
}

void TopicDetail::showTopic(const QModelIndex &index)
{
    m_index = index;
    const QString topic = m_model.isLeaf(index) ? m_model.path(index) : QString();
    m_title->setText(m_model.path(index));
    if (topic != m_topic || topic.isEmpty()) {
        m_topic = topic;
        m_nextNumber = 0;
        std::vector<QString> keys;
        for (int row = 0; row < m_history.rowCount(); ++row)
            keys.push_back(m_history.key(row));
        m_history.apply(keys, {});
        addSamples();
    }
    const bool isTopic = !m_topic.isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_views), static_cast<QWidget *>(m_stack),
                            static_cast<QWidget *>(m_historyTitle), static_cast<QWidget *>(m_historyView)})
        widget->setVisible(isTopic);
    refresh();
}

/// What the topic has got, or lost to the bounds, since the last time.
void TopicDetail::addSamples()
{
    const std::vector<TopicSample> samples = m_model.samples(m_topic);
    const quint64 first = m_model.samplesGone(m_topic);
    std::vector<QString> gone;
    for (int row = 0; row < m_history.rowCount() && m_history.at(row).number < first; ++row)
        gone.push_back(m_history.key(row));
    std::vector<HistoryEntry> entries;
    for (size_t i = size_t(std::max(m_nextNumber, first) - first); i < samples.size(); ++i) {
        HistoryEntry &entry = entries.emplace_back(HistoryEntry{first + i, samples[i], {}});
        const auto now = numberAt(samples[i].payload, {});
        const auto before = i > 0 && now ? numberAt(samples[i - 1].payload, {}) : std::nullopt;
        if (now && before)
            entry.change = *now - *before;
    }
    m_nextNumber = first + samples.size();
    m_history.setNow(m_model.now());
    m_history.apply(gone, entries);
    if (isVisible())
        refresh();
}

void TopicDetail::tick()
{
    if (!isVisible())
        return;
    m_history.setNow(m_model.now());
    showFacts();
}

/// The one selected, or the newest; -1: there is none.
int TopicDetail::shownRow() const
{
    const QList<int> selected = m_historyView->selectedSourceRows();
    return selected.isEmpty() ? m_history.rowCount() - 1 : selected.first();
}

void TopicDetail::refresh()
{
    showFacts();
    m_live->setVisible(!m_topic.isEmpty() && !m_historyView->selectedSourceRows().isEmpty());
    const quint64 gone = m_topic.isEmpty() ? 0 : m_model.samplesGone(m_topic);
    m_historyTitle->setText(gone > 0
                                ? tr("History · the last %1 values").arg(Format::number(quint64(m_history.rowCount())))
                                : tr("History · %Ln value(s)", nullptr, m_history.rowCount()));
    if (m_topic.isEmpty() || shownRow() < 0)
        return;
    switch (m_views->current()) {
    case ValueView:
        return showValue();
    case ChangesView:
        return showChanges();
    default:
        return showPlot();
    }
}

void TopicDetail::showFacts()
{
    if (!m_index.isValid())
        return;
    const TopicsModel::Figures figures = m_model.figures(m_index);
    QList<FactList::Fact> facts;
    const int row = m_topic.isEmpty() ? -1 : shownRow();
    if (row >= 0) {
        const TopicSample &sample = m_history.at(row).sample;
        facts.append(
            {tr("Published"),
             tr("%1, %2 ago")
                 .arg(Format::time(sample.time, m_model.now()), Format::duration(m_model.now() - sample.time))});
        facts.append({tr("By"), Format::publisher(sample.publisher)});
        facts.append({tr("QoS"),
                      figures.isRetained ? tr("%1, retained").arg(Format::qos(sample.qos)) : Format::qos(sample.qos)});
    }
    facts.append(
        {tr("Messages"), tr("%1, %2 per second").arg(Format::number(figures.messages), Format::rate(figures.rate))});
    if (figures.topics > 1)
        facts.append({tr("Topics below"), Format::number(figures.topics - (m_topic.isEmpty() ? 0 : 1))});
    m_facts->setFacts(facts);
}

void TopicDetail::showValue()
{
    const TopicSample &sample = m_history.at(shownRow()).sample;
    m_payload->setPayload(sample.payload, sample.payloadSize, m_topic);
}

void TopicDetail::showChanges()
{
    const int row = shownRow();
    const TopicSample &after = m_history.at(row).sample;
    const int rowBefore = m_history.rowOf(HistoryModel::keyFor(m_history.at(row).number - 1));
    if (m_history.at(row).number == 0 || rowBefore < 0) {
        m_diff->setNote(tr("There is no value before this one to compare it with."));
        return;
    }
    const TopicSample &before = m_history.at(rowBefore).sample;
    const Payload::Reading readBefore = Payload::read(before.payload, m_payload->format(), m_topic);
    const Payload::Reading readAfter = Payload::read(after.payload, m_payload->format(), m_topic);
    const auto isCut = [](const TopicSample &sample, const Payload::Reading &reading) {
        return sample.payload.size() < sample.payloadSize || !Payload::hidden(reading).isEmpty();
    };
    const bool isAnyCut = isCut(before, readBefore) || isCut(after, readAfter);
    m_diff->setTexts(readBefore.text, readAfter.text,
                     isAnyCut ? tr("Only the beginnings of the values are compared.") : QString());
}

void TopicDetail::offerPaths(const QStringList &paths)
{
    QStringList offered;
    for (int i = 0; i < m_path->count(); ++i)
        offered.append(m_path->itemText(i));
    m_path->setVisible(!paths.isEmpty() && paths != QStringList{QString()});
    if (offered == paths)
        return;
    const QString chosen = m_path->currentText();
    const QSignalBlocker quiet(m_path);
    m_path->clear();
    m_path->addItems(paths);
    m_path->setCurrentIndex(std::max(0, int(paths.indexOf(chosen))));
}

void TopicDetail::showPlot()
{
    if (m_topic.isEmpty() || m_history.rowCount() == 0)
        return;
    offerPaths(numericPaths(m_history.at(m_history.rowCount() - 1).sample.payload));
    if (m_path->count() == 0) {
        m_plot->setNote(tr("The newest value has no number: it is neither a number nor JSON that contains one."));
        return;
    }
    std::vector<QPointF> points;
    for (int row = std::max(0, m_history.rowCount() - int(MaximumPoints)); row < m_history.rowCount(); ++row) {
        const TopicSample &sample = m_history.at(row).sample;
        if (const auto value = numberAt(sample.payload, m_path->currentText()))
            points.emplace_back(double(sample.time), *value);
    }
    m_plot->setPoints(std::move(points));
}

} // namespace skep
