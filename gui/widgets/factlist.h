// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace skep {

/// Names and values below each other; values can be selected and copied.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value; ///< empty: shown as a dash
    };

    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    struct Line
    {
        QLabel *name;
        QLabel *value;
    };
    static void alignBaselines(const Line &line);

    QGridLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace skep
