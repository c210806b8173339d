// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace skep {

/// A field of what was on the wire, with the fields in it: what the inspector's tree shows. Names are the
/// specifications' names; texts are English.
struct DissectedField
{
    enum Kind : quint8 {
        Plain,
        Payload, ///< of a PUBLISH or a will: see CarriedPayload
        Fault, ///< it breaks here, or this is not allowed; the value says why
    };

    QString name;
    QString value;
    QString clause; ///< "MQTT 5.0 §3.3.2.1", "RFC 6455 §5.2"
    qsizetype offset = 0; ///< of its bytes
    qsizetype size = 0;
    Kind kind = Plain;
    std::vector<DissectedField> children;
};

} // namespace skep
