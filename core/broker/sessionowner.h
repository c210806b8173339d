// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace skep {

class Session;

/// Told when a session's time has come. Implemented by Sessions.
class SessionOwner
{
public:
    SessionOwner() = default;
    virtual ~SessionOwner();
    Q_DISABLE_COPY_MOVE(SessionOwner)

    /// May destroy the session.
    virtual void sessionExpired(Session &session) = 0;
    virtual void willDue(Session &session) = 0;
};

} // namespace skep
