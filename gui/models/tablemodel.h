// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefold.h"
#include "gui/look/tone.h"

#include <QAbstractTableModel>

#include <compare>
#include <span>
#include <vector>

namespace skep {

/// How a column's cells are drawn.
enum class CellStyle : quint8 { Text, Mono, Number, Badge, Status, Spark };

/// One column of a table: title and tool tip are marked for translation in the model's context.
struct Column
{
    const char *title = nullptr;
    const char *toolTip = nullptr;
    CellStyle style = CellStyle::Text;
    int width = 120;
    bool hidden = false; ///< at first; the user may show it
    int leastWidth = 0; ///< if there is little room; 0: that of its style
    int yields = 0; ///< hidden if there is too little room, the highest number first; 0: never
};

/// A raw value to sort by: by number first, then by text. Text is folded once here, not at every comparison.
struct SortValue
{
    SortValue(double value) : number(value) { }
    SortValue(const QString &value) : text(folded(value)) { }

    double number = 0;
    QString text;

    friend bool operator<(const SortValue &a, const SortValue &b)
    {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

/// What every table of the console has in common: columns from a static table, formatting only in data(), raw values to
/// sort by, and a filter question that is answered without a QVariant.
///
/// Thread: main. Rows are inserted at the end only, and a change of layout is told by rowsPermuted(), too. A change of
/// rows is told twice: by dataChanged() for any reader, and by one rowsChanged() per batch for the proxy, which could
/// not move 1,000 rows one by one in time.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        KeyRole,
        ToneRole,
        StyleRole,
        WidthRole,
        LeastWidthRole,
        HiddenRole,
        YieldsRole,
        SparkRole
    };
    Q_ENUM(Role)

    TableModel(std::span<const Column> columns, QObject *parent);

    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    QHash<int, QByteArray> roleNames() const final;

    /// What a header says of a column, for any model that has such columns. `context`: of its texts.
    static QVariant headerValue(const Column &column, const char *context, int role);

    /// The time that durations are counted to; the page sets it once a second and repaints what is visible.
    void setNow(qint64 now) { m_now = now; }
    qint64 now() const { return m_now; }

    virtual QString key(int row) const = 0;
    virtual QString text(int row, int column) const = 0;
    virtual SortValue sortValue(int row, int column) const = 0;
    virtual Tone tone(int row, int column) const;
    virtual QString toolTip(int row, int column) const;

    /// Whether any text that a user would look for contains the word, compared without case. \param word of folded()
    virtual bool matches(int row, const QString &word) const = 0;

Q_SIGNALS:
    /// These rows (ascending) have new values; emitted once per batch, after they were stored.
    void rowsChanged(const QList<int> &rows);
    /// Within every change of layout, before layoutChanged(): where each row is now.
    void rowsPermuted(const std::vector<int> &newRowOf);

protected:
    /// Announces changed rows, ascending: neighbours as one range, and one range for all if they are many.
    void announceChanges(const QList<int> &rows);

private:
    const std::span<const Column> m_columns;
    qint64 m_now = 0;
};

/// Calls `visit(first, last)` for every run of neighbours in an ascending list.
template <typename List, typename Visit>
void forEachRun(const List &rows, Visit visit)
{
    for (qsizetype begin = 0, count = qsizetype(rows.size()); begin < count;) {
        qsizetype end = begin + 1;
        while (end < count && rows[end] == rows[end - 1] + 1)
            ++end;
        visit(rows[begin], rows[end - 1]);
        begin = end;
    }
}

/// The number of runs in an ascending list.
template <typename List>
qsizetype runCount(const List &rows)
{
    qsizetype runs = 0;
    forEachRun(rows, [&runs](int, int) { ++runs; });
    return runs;
}

} // namespace skep
