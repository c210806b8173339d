// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "transport.h"

namespace skep {

TransportSink::~TransportSink() = default;

void TransportSink::upgraded(const HttpRequest &, const HttpAnswer &) { }

void TransportSink::upgradeRefused(const HttpRequest &, const HttpAnswer &) { }

void TransportSink::requestAnswered(const HttpRequest &) { }

QByteArray TransportSink::foreignProtocol(FirstBytes, QByteArrayView)
{
    return {};
}

void TransportSink::httpSeen(CaptureDirection, QByteArrayView) { }

void TransportSink::frameSeen(CaptureDirection, QByteArrayView, quint64) { }

Transport::~Transport() = default;

} // namespace skep
