// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpfront.h"

namespace skep {

/// What a WebSocket endpoint accepts. Plain values.
struct UpgradeRules
{
    QByteArray path = "/mqtt";
    QList<QByteArray> protocols = {"mqtt", "mqttv3.1"};
    QList<QByteArray> origins; ///< pages' origins ("https://example.org") that may connect; empty: all
    bool toleratesReservedBits = false; ///< RSV1 to RSV3 of a client's frames are not looked at (RFC 6455 §5.2)
    bool offersPage = true; ///< a page with a small client for a person, at /
    bool isSecure = false; ///< reached by wss://; only the first drafts ask
};

/// Judges an upgrade request (RFC 6455 §4.2; hybi-10 and hybi-07; hixie-76 §5.2; hixie-75 §4.2).
HttpAnswer answerUpgrade(const HttpRequest &request, const UpgradeRules &rules);

/// The value of Sec-WebSocket-Accept for a key (RFC 6455 §4.2.2).
QByteArray acceptKey(const QByteArray &key);

/// The 16 bytes that answer hixie-76's challenge (§5.2); empty if a key is invalid.
QByteArray challengeAnswer(const QByteArray &key1, const QByteArray &key2, const QByteArray &challenge);

} // namespace skep
