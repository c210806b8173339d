// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace skep {

class Router;
class Sessions;
struct Access;
struct Parts;

/// What the Client of a connection works with. One value for all clients; outlives them.
struct ClientServices
{
    const Parts &parts;
    const Access &access;
    Router &router;
    Sessions &sessions;
};

} // namespace skep
