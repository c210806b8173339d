// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/traffic/filtercompletion.h"
#include "core/console/traffic/trafficfilter.h"
#include "filterline.h"

#include <functional>

class QCompleter;
class QStringListModel;

namespace skep {

/// The line where a filter on traffic is written: completes fields, operators and values, and says what is wrong where.
///
/// Thread: main. A filter that is not complete yet changes nothing.
class FilterEdit final : public FilterLine
{
    Q_OBJECT
public:
    /// \param vocabulary asked when something is to be completed
    FilterEdit(const QString &hint, std::function<FilterVocabulary()> vocabulary, QWidget *page);

    /// Shows a filter that is in force already.
    void setApplied(const QString &text);
    /// Adds a condition to what is there: both must hold.
    void add(const QString &condition);
    QString error() const { return m_error; }

Q_SIGNALS:
    void filterChanged(const skep::TrafficFilter &filter);
    /// An empty one: nothing is wrong.
    void errorChanged(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool take() override;

private:
    void complete();
    void insert(const QString &candidate);

    std::function<FilterVocabulary()> m_vocabulary;
    QCompleter *m_completer;
    QStringListModel *m_candidates;
    QString m_applied;
    QString m_error;
    qsizetype m_errorPosition = 0;
    qsizetype m_errorLength = 0;
    qsizetype m_completionStart = 0;
};

} // namespace skep
