// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/subscriptiontester.h"

#include <QCoreApplication>

namespace skep {

/// How the tester says what becomes of a message: the one place for it.
class VerdictText final
{
    Q_DECLARE_TR_FUNCTIONS(skep::VerdictText)
public:
    VerdictText() = delete;

    /// One or two words.
    static QString outcome(Verdict::Outcome outcome);
    /// Why, in one sentence, and what else is to be known.
    static QString sentence(const Verdict &verdict);
    /// "3 clients get it now"
    static QString headline(const TopicAnswer &answer);
    /// What becomes of it elsewhere.
    static QString details(const TopicAnswer &answer);
    /// Why no message can have that topic; empty: one can.
    static QString problem(const QString &topic);
    /// A valid topic that is like that one; empty: there is none.
    static QString repaired(const QString &topic);
    /// What is to be known of a topic that nobody but the broker publishes on; empty for others.
    static QString warning(const QString &topic);

private:
    static QString reason(const Verdict &verdict);
    static QString queue(const Verdict &verdict);
    static QString mismatch(const Verdict &verdict);
    static QStringList remarks(const Verdict &verdict);
};

} // namespace skep
