// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QSettings;

namespace skep {

class PageHead;

/// One page of the window. The window arranges pages and knows only this interface of them: each page is given the
/// models and the feed that it shows, and connects itself.
///
/// Thread: main.
class Page : public QFrame
{
    Q_OBJECT
public:
    struct Name
    {
        QString title; ///< for the user
        QLatin1StringView id; ///< of the page, its icon and its settings
    };

    Page(const Name &name, QWidget *parent);
    ~Page() override;
    Q_DISABLE_COPY_MOVE(Page)

    const QString &title() const { return m_name.title; }
    QLatin1StringView id() const { return m_name.id; }

    /// In the page's group of the settings.
    virtual void saveState(QSettings &settings) const;
    virtual void restoreState(QSettings &settings);
    /// The page came to the front.
    virtual void activate() = 0;
    /// The user brings a topic here, and a payload if there is one. Does nothing on a page that is not made for it.
    virtual void openTopic(const QString &topic, const QByteArray &payload);

Q_SIGNALS:
    /// A sentence for the status bar.
    void messageRequested(const QString &message);
    /// The user wants to see the page of that id.
    void pageRequested(QLatin1StringView id);
    /// The user wants to go on with that topic on the page of that id.
    void topicRequested(QLatin1StringView id, const QString &topic, const QByteArray &payload);

protected:
    /// Made with the page, which puts it into its layout.
    PageHead &head() const { return *m_head; }
    void tellCopied(const QString &text);

private:
    const Name m_name;
    PageHead *m_head;
};

} // namespace skep
