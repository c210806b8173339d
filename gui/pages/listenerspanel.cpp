// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "listenerspanel.h"

#include "gui/text/format.h"
#include "gui/widgets/copychip.h"
#include "gui/widgets/statedot.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

/// What stands in a row, from the left.
enum Place { DotPlace, NamePlace, AddressPlace, StatePlace, ReachPlace, ConnectionsPlace, ButtonPlace };

QString reachText(const ListenerSnapshot &listener)
{
    switch (exposureOf(listener)) {
    case Exposure::ThisMachine:
        return ListenersPanel::tr("this computer only");
    case Exposure::EveryNetwork:
        return isSecure(listener.transport) ? ListenersPanel::tr("every network, encrypted")
                                            : ListenersPanel::tr("every network, not encrypted");
    case Exposure::OneNetwork:
        return isSecure(listener.transport) ? ListenersPanel::tr("one network, encrypted")
                                            : ListenersPanel::tr("one network, not encrypted");
    }
    return {};
}

bool isOpenToNetwork(const ListenerSnapshot &listener)
{
    return listener.state == ListenerState::Listening && exposureOf(listener) != Exposure::ThisMachine;
}

} // namespace

Exposure exposureOf(const ListenerSnapshot &listener)
{
    const auto isOwn = [](const QString &address) {
        return address.startsWith("127."_L1) || address == "::1"_L1 || address == "localhost"_L1;
    };
    const auto isAny = [](const QString &address) {
        return address == "0.0.0.0"_L1 || address == "::"_L1 || address.isEmpty();
    };
    const QStringList addresses = listener.addresses();
    if (std::all_of(addresses.begin(), addresses.end(), isOwn))
        return Exposure::ThisMachine;
    return std::any_of(addresses.begin(), addresses.end(), isAny) ? Exposure::EveryNetwork : Exposure::OneNetwork;
}

ListenersPanel::ListenersPanel(QWidget *parent) : QFrame(parent), m_summary(new QLabel(this)), m_rows(new QGridLayout)
{
    setObjectName("card"_L1);
    auto *title = new QLabel(tr("Listeners"), this);
    title->setObjectName("section"_L1);
    m_summary->setObjectName("muted"_L1);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_summary);
    m_rows->setHorizontalSpacing(14);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(ReachPlace, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(m_rows);
    layout->addStretch();
}

void ListenersPanel::setListeners(const std::vector<ListenerSnapshot> &listeners)
{
    QStringList shown;
    for (const ListenerSnapshot &listener : listeners)
        shown.append(listener.name + u'\n' + listener.urls().join(u'\n') + u'\n' + QString::number(int(listener.state))
                     + listener.error);
    if (shown != m_shown || m_widgets.isEmpty()) {
        m_shown = shown;
        qDeleteAll(std::exchange(m_widgets, {}));
        m_connections.clear();
        for (size_t row = 0; row < listeners.size(); ++row)
            addRow(int(row), listeners[row]);
        updateSummary(listeners);
    }
    for (size_t row = 0; row < listeners.size(); ++row)
        m_connections[qsizetype(row)]->setText(tr("%Ln connection(s)", nullptr, int(listeners[row].connections)));
}

void ListenersPanel::addRow(int row, const ListenerSnapshot &listener)
{
    const auto add = [this, row](Place place, QWidget *widget) {
        m_widgets.append(widget);
        m_rows->addWidget(widget, row, place, Qt::AlignVCenter);
    };
    const auto label = [this](const QString &text, QLatin1StringView look) {
        auto *made = new QLabel(text, this);
        made->setObjectName(look);
        made->setTextFormat(Qt::PlainText);
        return made;
    };
    add(DotPlace, new StateDot(toneOf(listener.state), this));
    add(NamePlace, label(listener.name, "strong"_L1));
    addAddresses(row, listener);
    add(StatePlace,
        label(Format::listenerState(listener.state), listener.state == ListenerState::Failed ? "bad"_L1 : "muted"_L1));
    QLabel *reach = label(reachText(listener),
                          isOpenToNetwork(listener) && !isSecure(listener.transport) ? "warning"_L1 : "muted"_L1);
    if (!listener.error.isEmpty()) {
        reach->setText(listener.error);
        reach->setObjectName("bad"_L1);
        reach->setToolTip(listener.error);
    }
    reach->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    add(ReachPlace, reach);
    m_connections.append(label({}, "muted"_L1));
    add(ConnectionsPlace, m_connections.last());
    addButton(row, listener);
}

void ListenersPanel::addAddresses(int row, const ListenerSnapshot &listener)
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const QString &url : listener.urls()) {
        auto *chip = new CopyChip(url, column);
        connect(chip, &CopyChip::copied, this,
                [this](const QString &text) { Q_EMIT messageRequested(tr("Copied %1").arg(text)); });
        layout->addWidget(chip, 0, Qt::AlignLeft);
    }
    m_widgets.append(column);
    m_rows->addWidget(column, row, AddressPlace, Qt::AlignLeft | Qt::AlignVCenter);
}

void ListenersPanel::addButton(int row, const ListenerSnapshot &listener)
{
    const bool isListening = listener.state == ListenerState::Listening;
    auto *button = new QPushButton(isListening ? tr("Stop") : tr("Start"), this);
    button->setAccessibleName(isListening ? tr("Stop listener %1").arg(listener.name)
                                          : tr("Start listener %1").arg(listener.name));
    button->setToolTip(isListening ? tr("Stop accepting clients and close its connections") : tr("Open it again"));
    connect(button, &QPushButton::clicked, this, [this, isListening, name = listener.name] {
        if (isListening)
            Q_EMIT commandRequested(StopListener{name});
        else
            Q_EMIT commandRequested(StartListener{name});
        Q_EMIT messageRequested(isListening ? tr("Stopping listener %1").arg(name)
                                            : tr("Starting listener %1").arg(name));
    });
    m_widgets.append(button);
    m_rows->addWidget(button, row, ButtonPlace, Qt::AlignVCenter);
}

void ListenersPanel::updateSummary(const std::vector<ListenerSnapshot> &listeners)
{
    const auto open = int(std::count_if(listeners.begin(), listeners.end(), isOpenToNetwork));
    if (listeners.empty())
        m_summary->setText(tr("No listeners: no client can connect"));
    else if (open == 0)
        m_summary->setText(tr("Nothing is open to the network"));
    else
        m_summary->setText(tr("%Ln listener(s) open to the network", nullptr, open));
}

} // namespace skep
