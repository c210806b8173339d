// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "matchresult.h"

#include <algorithm>
#include <span>

namespace skep {

namespace {

/// What several subscriptions of one session come to. The list of identifiers is written once, as there may be many.
class RecipientSum
{
public:
    void add(const MatchResult::Subscription &one)
    {
        ++m_count;
        m_sum.maximumQoS = std::max(m_sum.maximumQoS, one.options.maximumQoS);
        m_sum.retainAsPublished |= one.options.retainAsPublished;
        m_sum.anyNoLocal |= one.options.noLocal;
        if (one.identifier == 0)
            return;
        if (!m_identifiers)
            m_identifiers.reset(new SubscriptionIdentifiers);
        m_identifiers->values.append(one.identifier);
    }
    quint32 count() const { return m_count; }
    MatchResult::Recipient of(Session *session)
    {
        m_sum.session = session;
        m_sum.identifiers = m_identifiers;
        return m_sum;
    }

private:
    MatchResult::Recipient m_sum;
    QExplicitlySharedDataPointer<SubscriptionIdentifiers> m_identifiers;
    quint32 m_count = 0;
};

} // namespace

std::optional<MatchResult::Recipient> MatchResult::withoutNoLocal(const Recipient &recipient) const
{
    RecipientSum remaining;
    for (const Subscription &one : std::span(subscriptions).subspan(recipient.first, recipient.count)) {
        if (!one.options.noLocal)
            remaining.add(one);
    }
    return remaining.count() > 0 ? std::optional(remaining.of(recipient.session)) : std::nullopt;
}

void MatchResult::addRecipient(Session *session, size_t first)
{
    RecipientSum all;
    for (const Subscription &one : std::span(subscriptions).subspan(first))
        all.add(one);
    Recipient recipient = all.of(session);
    recipient.first = quint32(first);
    recipient.count = all.count();
    recipients.push_back(std::move(recipient));
}

} // namespace skep
