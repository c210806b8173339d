// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/console/connectioninfo.h"

class QSslCertificate;
class QSslSocket;

namespace skep {

CertificateInfo describeCertificate(const QSslCertificate &certificate);

/// What a handshake agreed on. REQUIRES: the socket is encrypted.
TlsInfo describeTls(const QSslSocket &socket);

} // namespace skep
