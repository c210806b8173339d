// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractScrollArea;

namespace skep {

/// The area's actions as its context menu, without the nested event loop of Qt::ActionsContextMenu. Thread:
/// main.
void offerActions(QAbstractScrollArea &area);

} // namespace skep
