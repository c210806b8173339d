// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#include "store.h"

namespace skep {

RestoreSink::~RestoreSink() = default;

Store::Store(QObject *parent) : QObject(parent) { }

Store::~Store() = default;

} // namespace skep
