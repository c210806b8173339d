#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Starts a broker and runs the interop tests against it. Arguments go to unittest: tests/interop/run.sh -k Wills -v
# BRIDGE_SECONDS is how long the bridge is to stay connected (60 shows it across a keep-alive).
# SKEPD names the program, BROKER=mosquitto tests against Mosquitto: see tests/support/broker.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/support/broker.sh

# The distribution's Python has its paho-mqtt; another one that comes first on the PATH may not.
python=python3
"$python" -c 'import paho.mqtt' 2>/dev/null || python=/usr/bin/python3

install_node_packages
trap stop_broker EXIT
tls=(--client-certificates optional)
[[ ${BROKER:-skepd} == mosquitto ]] && tls=()
start_broker --log-level warning "${tls[@]}"
# What Mosquitto does with TLS depends on its configuration alone.
modules=(test_interop)
[[ ${BROKER:-skepd} == mosquitto ]] || modules+=(test_tls test_bridge)
PYTHONPATH=tests/interop PYTHONDONTWRITEBYTECODE=1 "$python" tests/support/count_unittest.py "${modules[@]}" "$@"
