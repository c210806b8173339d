// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/subscriptiontester.h"

#include <QCoreApplication>

namespace skep {

/// How the tester describes what happens to a message: the one place for it.
class VerdictText final
{
    Q_DECLARE_TR_FUNCTIONS(skep::VerdictText)
public:
    VerdictText() = delete;

    /// One or two words.
    static QString outcome(Verdict::Outcome outcome);
    /// Why, in one sentence, and other remarks.
    static QString sentence(const Verdict &verdict);
    /// "3 clients get it now"
    static QString headline(const TopicAnswer &answer);
    /// What happens to it elsewhere.
    static QString details(const TopicAnswer &answer);
    /// Why no message can have that topic; empty: one can.
    static QString problem(const QString &topic, const Limits &limits);
    /// A valid topic that is like that one; empty: there is none.
    static QString repaired(const QString &topic, const Limits &limits);
    /// What a client must know that would publish it; empty: nothing.
    static QString warning(const QString &topic, const TopicAnswer &answer, const Limits &limits);

private:
    static QString reason(const Verdict &verdict);
    static QString queue(const Verdict &verdict);
    static QString group(const Verdict &verdict);
    static QString mismatch(const Verdict &verdict);
    static QStringList remarks(const Verdict &verdict);
};

} // namespace skep
