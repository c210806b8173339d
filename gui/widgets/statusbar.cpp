// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "statusbar.h"

#include "copychip.h"
#include "durabilitymeter.h"
#include "sparkline.h"
#include "statedot.h"

#include "gui/text/format.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr int MessageMs = 6'000;

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QFrame(parent), m_listeners(new QHBoxLayout), m_more(new QLabel(this)), m_message(new QLabel(this)),
      m_durability(new DurabilityMeter(this)), m_clients(new QLabel(this)), m_in(new QLabel(this)),
      m_out(new QLabel(this)), m_sparkline(new Sparkline(m_rates, this))
{
    setObjectName("statusBar"_L1);
    m_message->setObjectName("message"_L1);
    m_message->setAccessibleName(tr("Last action"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel *figure : {m_clients, m_in, m_out})
        figure->setObjectName("figure"_L1);
    m_in->setToolTip(tr("Messages that the broker receives per second"));
    m_out->setToolTip(tr("Messages that the broker sends per second"));
    m_listeners->setSpacing(12);
    m_more->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 4);
    layout->setSpacing(18);
    layout->addLayout(m_listeners);
    layout->addWidget(m_more);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_durability);
    layout->addWidget(m_clients);
    layout->addWidget(m_in);
    layout->addWidget(m_out);
    layout->addWidget(m_sparkline);
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(MessageMs);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] {
        m_message->clear();
        fitListeners();
    });
    setTotals({});
    setListeners({});
}

void StatusBar::setTotals(const Totals &totals)
{
    if (totals.time > 0 && m_rates.add(totals))
        m_sparkline->update();
    m_durability->setTotals(totals);
    const RateMeter::Sample rate = m_rates.latest();
    m_clients->setText(tr("%Ln client(s)", nullptr, int(totals.clientsOnline)));
    m_clients->setToolTip(tr("%1 sessions, %2 network connections")
                              .arg(Format::number(totals.sessions), Format::number(totals.connections)));
    m_in->setText(tr("↓ %1 msg/s").arg(Format::rate(rate.in)));
    m_out->setText(tr("↑ %1 msg/s").arg(Format::rate(rate.out)));
}

void StatusBar::setListeners(const std::vector<ListenerSnapshot> &listeners)
{
    QStringList texts;
    for (const ListenerSnapshot &listener : listeners)
        texts.append(listener.name + listener.urls().join(u' ') + Format::listenerState(listener.state)
                     + listener.error);
    if (texts == m_listenerTexts && m_listeners->count() > 0)
        return;
    m_listenerTexts = texts;
    m_listenerWidgets.clear();
    while (QLayoutItem *item = m_listeners->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ListenerSnapshot &listener : listeners)
        addListener(listener);
    if (listeners.empty())
        m_listeners->addWidget(new QLabel(tr("No listener"), this));
    fitListeners();
}

void StatusBar::addListener(const ListenerSnapshot &listener)
{
    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new StateDot(toneOf(listener.state), both), 0, Qt::AlignVCenter);
    auto *chip = new CopyChip(listener.url(), both);
    const QString state = listener.error.isEmpty() ? Format::listenerState(listener.state) : listener.error;
    QString toolTip = tr("%1: %2. Click to copy the address.").arg(listener.name, state);
    if (!listener.otherAddresses.isEmpty())
        toolTip += u'\n' + tr("It listens at %1, too.").arg(listener.urls().mid(1).join(u", "_s));
    chip->setToolTip(toolTip);
    connect(chip, &CopyChip::copied, this, [this](const QString &text) { showMessage(tr("Copied %1").arg(text)); });
    layout->addWidget(chip);
    m_listeners->addWidget(both);
    m_listenerWidgets.append({both, u"%1: %2"_s.arg(listener.urls().join(u", "_s), state)});
}

/// The last ones give way, so that the bar never makes the window wider than the user wants it, and a message is read
/// whole.
void StatusBar::fitListeners()
{
    const int spacing = layout()->spacing();
    int room = rect().marginsRemoved(layout()->contentsMargins()).width()
        - m_more->fontMetrics().horizontalAdvance(u"+99"_s) - spacing;
    const bool hasMessage = !m_message->text().isEmpty();
    if (hasMessage)
        room -= m_message->sizeHint().width() + spacing;
    for (const QWidget *figure :
         std::initializer_list<const QWidget *>{m_durability, m_clients, m_in, m_out, m_sparkline})
        room -= figure->isHidden() ? 0 : std::max(figure->sizeHint().width(), figure->minimumWidth()) + spacing;
    QStringList hidden;
    for (const Listener &listener : std::as_const(m_listenerWidgets)) {
        room -= listener.widget->sizeHint().width() + m_listeners->spacing();
        const bool hasRoom =
            hidden.isEmpty() && (room >= 0 || (!hasMessage && listener.widget == m_listenerWidgets.first().widget));
        listener.widget->setVisible(hasRoom);
        if (!hasRoom)
            hidden.append(listener.text);
    }
    m_more->setText(u"+%1"_s.arg(hidden.size()));
    m_more->setToolTip(hidden.join(u'\n'));
    m_more->setVisible(!hidden.isEmpty());
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitListeners();
}

void StatusBar::showMessage(const QString &message)
{
    m_message->setText(message);
    fitListeners();
    m_messageTimer.start();
}

QString StatusBar::message() const
{
    return m_message->text();
}

} // namespace skep
