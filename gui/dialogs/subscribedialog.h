// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/command.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace skep {

/// Asks for a subscription to make on a client's behalf. Shows at once what is wrong with a topic filter.
class SubscribeDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SubscribeDialog(const QString &clientId, QWidget *parent = nullptr);

    QLineEdit *filterLine() const { return m_filter; }

Q_SIGNALS:
    void chosen(const skep::SubscribeClient &command);

private:
    void check();
    void choose();

    const QString m_clientId;
    QLineEdit *m_filter;
    QComboBox *m_qos;
    QComboBox *m_retained;
    QCheckBox *m_noLocal;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace skep
