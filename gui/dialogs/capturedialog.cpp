// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "capturedialog.h"

#include "gui/text/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace skep {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 bits(std::initializer_list<PacketType> types)
{
    quint32 all = 0;
    for (PacketType type : types)
        all |= 1U << quint8(type);
    return all;
}

QStringList listOf(const QString &text)
{
    QStringList list;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
        list.append(part.trimmed());
    return list;
}

} // namespace

CaptureDialog::CaptureDialog(const CaptureSettings &settings, QWidget *parent)
    : QDialog(parent), m_clients(new QLineEdit(settings.filter.clients.join(u' '), this)),
      m_topics(new QLineEdit(settings.filter.topicFilters.join(u' '), this)),
      m_handshakes(new QCheckBox(tr("HTTP requests and answers"), this)),
      m_frames(new QCheckBox(tr("WebSocket frames"), this)), m_notes(new QCheckBox(tr("Notes of the broker"), this)),
      m_budget(new QComboBox(this))
{
    using enum PacketType;
    setWindowTitle(tr("Recording options"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_clients->setPlaceholderText(tr("all – or client ids, * for any text"));
    m_topics->setPlaceholderText(tr("all – or topic filters, such as sensors/#"));
    const std::pair<QString, quint32> groups[] = {
        {tr("Publications"), bits({Publish})},
        {tr("Acknowledgements"), bits({Puback, Pubrec, Pubrel, Pubcomp})},
        {tr("Connections"), bits({Connect, Connack, Disconnect, Auth})},
        {tr("Subscriptions"), bits({Subscribe, Suback, Unsubscribe, Unsuback})},
        {tr("Pings"), bits({Pingreq, Pingresp})},
    };
    auto *kinds = new QGridLayout;
    kinds->setHorizontalSpacing(20);
    int place = 0;
    const auto addBox = [&](QCheckBox *box, bool isOn) {
        box->setChecked(isOn);
        kinds->addWidget(box, place / 2, place % 2);
        ++place;
    };
    for (const auto &[text, types] : groups) {
        m_groups.append({new QCheckBox(text, this), types});
        addBox(m_groups.last().box, settings.filter.packetTypes & types);
    }
    addBox(m_handshakes, settings.filter.handshakes);
    addBox(m_frames, settings.filter.frames);
    addBox(m_notes, settings.filter.notes);
    for (qint64 megabytes : {16, 64, 256, 1024}) {
        m_budget->addItem(tr("%1 MB").arg(megabytes), megabytes * CaptureSettings::SmallestBudget);
        if (megabytes * CaptureSettings::SmallestBudget <= settings.budget)
            m_budget->setCurrentIndex(m_budget->count() - 1);
    }
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->addRow(tr("Clients"), m_clients);
    form->addRow(tr("Topics"), m_topics);
    form->addRow(tr("Records"), kinds);
    form->addRow(tr("Memory"), m_budget);
    auto *hint = new QLabel(tr("What is not chosen here is not recorded at all. When the memory is full, the oldest "
                               "records are overwritten."),
                            this);
    hint->setObjectName("muted"_L1);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resize(520, sizeHint().height());
}

CaptureSettings CaptureDialog::settings() const
{
    CaptureSettings settings;
    settings.filter.clients = listOf(m_clients->text());
    settings.filter.topicFilters = listOf(m_topics->text());
    settings.filter.packetTypes = 1; // bytes that are no packet
    for (const Group &group : m_groups)
        settings.filter.packetTypes |= group.box->isChecked() ? group.packetTypes : 0;
    settings.filter.handshakes = m_handshakes->isChecked();
    settings.filter.frames = m_frames->isChecked();
    settings.filter.notes = m_notes->isChecked();
    settings.budget = m_budget->currentData().toLongLong();
    return settings;
}

} // namespace skep
