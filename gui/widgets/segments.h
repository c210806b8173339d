// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;

namespace skep {

/// Some choices in a row, one of them taken.
class Segments final : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(const QStringList &choices, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int choice);
    void setChoiceEnabled(int choice, bool enabled);

Q_SIGNALS:
    void currentChanged(int choice);

private:
    QButtonGroup *m_group;
};

} // namespace skep
