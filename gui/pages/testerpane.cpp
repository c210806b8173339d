// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "testerpane.h"

#include "core/protocol/topic.h"
#include "gui/look/icons.h"
#include "gui/look/theme.h"
#include "gui/models/consolemodels.h"
#include "gui/text/verdicttext.h"
#include "gui/widgets/segments.h"
#include "gui/widgets/verdictview.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {
constexpr int TesterPaneWidth = 440;
constexpr int PaneMargin = 20;
constexpr qint64 SliceLength = 12; // ms
constexpr qint64 ShortestPause = 250; // ms, until it is asked again
constexpr qint64 PauseFactor = 20; // of the time that the last question took
constexpr int MaximumSuggestions = 4;
} // namespace

TesterPane::TesterPane(ConsoleModels &models, QWidget *parent)
    : QFrame(parent), m_models(models), m_topic(new QLineEdit(this)),
      m_qos(new Segments({u"QoS 0"_s, u"QoS 1"_s, u"QoS 2"_s}, this)), m_publisher(new QLineEdit(this)),
      m_headline(new QLabel(this)), m_details(new QLabel(this)), m_note(new QLabel(this)),
      m_shown(new Segments({tr("All"), tr("Delivered"), tr("Queued"), tr("Not delivered")}, this)),
      m_stack(new QStackedWidget(this)), m_view(nullptr), m_idle(new QWidget(this)), m_problem(new QLabel(m_idle)),
      m_hint(new QLabel(m_idle)), m_suggestions(new QVBoxLayout)
{
    setObjectName("detail"_L1);
    setMinimumWidth(TesterPaneWidth);
    m_proxy.setSourceModel(&m_verdicts);
    m_proxy.sort(VerdictsModel::Whole);
    m_view = new VerdictView(m_proxy, this);
    m_view->setAccessibleName(tr("What happens to the message"));
    m_topic->setFont(monospaceFont());
    m_topic->setPlaceholderText(tr("Topic, such as %1").arg(u"plant/hall-1/temperature"_s));
    m_topic->setAccessibleName(tr("Topic to test"));
    addClearButton(*m_topic);
    m_qos->setCurrent(int(QoS::AtLeastOnce));
    m_qos->setAccessibleName(tr("QoS"));
    m_shown->setAccessibleName(tr("Show"));
    m_qos->setToolTip(tr("QoS that the message is published with"));
    m_publisher->setPlaceholderText(tr("From any client"));
    m_publisher->setAccessibleName(tr("Client ID of the publisher"));
    m_publisher->setToolTip(tr("Who publishes matters for subscriptions with No Local"));
    addClearButton(*m_publisher);
    makeIdlePage();
    arrange();
    connect(m_topic, &QLineEdit::textChanged, this, &TesterPane::ask);
    connect(m_publisher, &QLineEdit::textChanged, this, &TesterPane::ask);
    connect(m_qos, &Segments::currentChanged, this, &TesterPane::ask);
    connect(m_shown, &Segments::currentChanged, this, &TesterPane::narrow);
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &TesterPane::closeRequested);
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TesterPane::advance);
    followModels();
    ask();
}

TesterPane::~TesterPane() = default;

void TesterPane::makeIdlePage()
{
    m_problem->setObjectName("problem"_L1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_hint->setObjectName("muted"_L1);
    m_hint->setWordWrap(true);
    m_suggestions->setSpacing(8);
    auto *layout = new QVBoxLayout(m_idle);
    layout->setContentsMargins(PaneMargin, 4, PaneMargin, PaneMargin);
    layout->setSpacing(12);
    layout->addWidget(m_problem);
    layout->addWidget(m_hint);
    layout->addLayout(m_suggestions);
    layout->addStretch(1);
}

void TesterPane::arrange()
{
    auto *title = new QLabel(tr("Who gets it?"), this);
    title->setObjectName("detailTitle"_L1);
    m_headline->setObjectName("strong"_L1);
    m_details->setObjectName("muted"_L1);
    m_note->setObjectName("note"_L1);
    m_note->setTextFormat(Qt::PlainText); // names a client
    for (QLabel *label : {m_headline, m_details, m_note})
        label->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_idle);
    auto *message = new QHBoxLayout;
    message->setSpacing(10);
    message->addWidget(m_qos);
    message->addWidget(m_publisher, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(PaneMargin, 14, PaneMargin, 0);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_topic);
    head->addLayout(message);
    auto *result = new QVBoxLayout;
    result->setContentsMargins(PaneMargin, 0, PaneMargin, 0);
    result->setSpacing(3);
    for (QLabel *label : {m_headline, m_details, m_note})
        result->addWidget(label);
    result->addSpacing(8);
    result->addWidget(m_shown, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addLayout(result);
    layout->addWidget(m_stack, 1);
}

/// What changes is asked for later, and for all changes at once.
void TesterPane::followModels()
{
    m_again.setSingleShot(true);
    m_again.setInterval(int(ShortestPause));
    connect(&m_again, &QTimer::timeout, this, &TesterPane::askAgain);
    const auto later = [this] {
        if (isVisible() && !m_again.isActive())
            m_again.start();
    };
    for (const TableModel *model :
         {static_cast<TableModel *>(&m_models.subscriptions), static_cast<TableModel *>(&m_models.clients)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, later);
        connect(model, &QAbstractItemModel::rowsRemoved, this, later);
        connect(model, &TableModel::rowsChanged, this, later);
    }
}

void TesterPane::setTopic(const QString &topic)
{
    m_topic->setText(topic);
}

void TesterPane::setLimits(const Totals &totals)
{
    if (totals.queueLimits == m_queueLimits && totals.limits == m_limits)
        return;
    m_queueLimits = totals.queueLimits;
    m_limits = totals.limits;
    askAgain();
}

void TesterPane::activate()
{
    m_topic->setFocus();
    m_topic->selectAll();
}

void TesterPane::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    ask();
}

// -- asking

void TesterPane::ask()
{
    m_slices.stop();
    m_tester.reset();
    const QString topic = m_topic->text();
    if (topic.isEmpty())
        return showIdle({});
    if (const QString problem = VerdictText::problem(topic, m_limits); !problem.isEmpty())
        return showIdle(problem);
    begin();
}

void TesterPane::askAgain()
{
    if (!isVisible())
        return;
    if (m_tester)
        m_again.start();
    else
        ask();
}

void TesterPane::begin()
{
    std::vector<SubscriptionSnapshot> subscriptions;
    const int rows = m_models.subscriptions.rowCount();
    subscriptions.reserve(size_t(rows));
    for (int row = 0; row < rows; ++row)
        subscriptions.push_back(m_models.subscriptions.at(row));
    const auto stateOf = [this](const QString &clientId) -> ReceiverState {
        const int row = m_models.clients.rowOf(clientId);
        return row < 0 ? ReceiverState() : ReceiverState::of(m_models.clients.at(row).client);
    };
    m_spent = 0;
    m_tester.emplace(TopicQuestion{m_topic->text(), QoS(m_qos->current()), m_publisher->text()},
                     std::move(subscriptions), refused(),
                     TesterInputs{stateOf, m_models.sharedQueues, m_queueLimits, m_limits});
    advance();
}

/// What clients asked for and access rules refused, as the log remembers it; not what they have got since.
std::vector<SubscriptionSnapshot> TesterPane::refused() const
{
    std::vector<SubscriptionSnapshot> found;
    QSet<QString> known;
    for (int row = m_models.events.rowCount() - 1; row >= 0; --row) {
        const EventRecord &event = m_models.events.at(row);
        if (event.refusedFilter.isEmpty() || m_models.clients.rowOf(event.clientId) < 0)
            continue;
        const QString key = SubscriptionsModel::keyFor(event.clientId, event.refusedFilter);
        if (known.contains(key) || m_models.subscriptions.rowOf(key) >= 0)
            continue;
        known.insert(key);
        found.push_back({.clientId = event.clientId,
                         .topicFilter = event.refusedFilter,
                         .shared = isSharedFilter(event.refusedFilter.toUtf8())});
    }
    return found;
}

void TesterPane::advance()
{
    QElapsedTimer timer;
    timer.start();
    const bool isDone = m_tester->advance(SliceLength);
    if (isDone) {
        showAnswer(m_tester->answer());
        m_tester.reset();
    } else {
        m_slices.start();
    }
    m_spent += timer.elapsed();
    m_again.setInterval(int(std::max(ShortestPause, PauseFactor * m_spent)));
}

// -- showing

void TesterPane::showAnswer(TopicAnswer answer)
{
    m_headline->setText(VerdictText::headline(answer));
    const QString details = VerdictText::details(answer);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    const QString note = noteText(answer);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_headline->show();
    m_shown->setVisible(!answer.verdicts.empty());
    m_verdicts.setVerdicts(std::move(answer.verdicts));
    showVerdicts();
}

void TesterPane::narrow()
{
    const int shown = m_shown->current();
    m_proxy.setCondition([this, shown](int row) {
        const Verdict &verdict = m_verdicts.at(row);
        const bool isLater = verdict.outcome == Verdict::Outcome::Queued;
        return shown == 0 || shown == (isLater ? 2 : verdict.reaches() ? 1 : 3);
    });
    showVerdicts();
}

void TesterPane::showVerdicts()
{
    const bool isEmpty = m_proxy.rowCount() == 0;
    if (isEmpty) {
        m_problem->hide();
        m_hint->setText(m_verdicts.rowCount() == 0 ? QString() : tr("None of this kind."));
        m_hint->show();
        suggest({});
    }
    m_stack->setCurrentWidget(isEmpty ? m_idle : static_cast<QWidget *>(m_view));
}

QString TesterPane::noteText(const TopicAnswer &answer) const
{
    QStringList notes;
    if (const QString warning = VerdictText::warning(m_topic->text(), answer, m_limits); !warning.isEmpty())
        notes.append(warning);
    if (!m_publisher->text().isEmpty() && m_models.clients.rowOf(m_publisher->text()) < 0)
        notes.append(tr("No client has the ID %1.").arg(m_publisher->text()));
    return notes.join(u' ');
}

/// Without a valid topic: what would be one.
void TesterPane::showIdle(const QString &problem)
{
    for (QLabel *label : {m_headline, m_details, m_note})
        label->hide();
    m_shown->hide();
    m_verdicts.setVerdicts({});
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QStringList topics;
    if (!problem.isEmpty()) {
        if (const QString repaired = VerdictText::repaired(m_topic->text(), m_limits); !repaired.isEmpty())
            topics.append(repaired);
        m_hint->setText(topics.isEmpty() ? QString() : tr("Test one of the topics that this filter matches:"));
    } else {
        for (int row = 0; row < std::min(MaximumSuggestions, m_models.retained.rowCount()); ++row)
            topics.append(m_models.retained.key(row));
        const QString explanation = tr("Type the topic of a message. Each subscription shows whether it matches, what "
                                       "happens to the message, and why.");
        m_hint->setText(topics.isEmpty() ? explanation
                                         : explanation + u"\n\n"_s + tr("Topics with a retained message:"));
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
    suggest(topics);
    m_stack->setCurrentWidget(m_idle);
}

void TesterPane::suggest(const QStringList &topics)
{
    if (topics == m_suggested)
        return;
    m_suggested = topics;
    while (QLayoutItem *item = m_suggestions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    for (const QString &topic : topics) {
        auto *button = new QPushButton(QString(topic).replace(u'&', u"&&"_s), m_idle);
        button->setFont(monospaceFont());
        button->setAccessibleName(tr("Test %1").arg(topic));
        connect(button, &QPushButton::clicked, this, [this, topic] {
            setTopic(topic);
            m_topic->setFocus();
        });
        m_suggestions->addWidget(button, 0, Qt::AlignLeft);
    }
}

void TesterPane::saveState(QSettings &settings) const
{
    settings.setValue("topic"_L1, m_topic->text());
    settings.setValue("qos"_L1, m_qos->current());
    settings.setValue("publisher"_L1, m_publisher->text());
}

void TesterPane::restoreState(const QSettings &settings)
{
    m_publisher->setText(settings.value("publisher"_L1).toString());
    m_qos->setCurrent(settings.value("qos"_L1, int(QoS::AtLeastOnce)).toInt());
    m_topic->setText(settings.value("topic"_L1).toString());
}

} // namespace skep
