// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/capturevalues.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace skep {

/// Asks what to record, and how much to keep. Emits accepted(); settings() then has the answer.
class CaptureDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit CaptureDialog(const CaptureSettings &settings, QWidget *parent = nullptr);

    CaptureSettings settings() const;

private:
    struct Group
    {
        QCheckBox *box;
        quint32 packetTypes;
    };

    QLineEdit *m_clients;
    QLineEdit *m_topics;
    QList<Group> m_groups;
    QCheckBox *m_handshakes;
    QCheckBox *m_frames;
    QCheckBox *m_notes;
    QComboBox *m_budget;
};

} // namespace skep
