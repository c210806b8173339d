#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Starts a broker and runs the browser tests against it, in the Chromium that is installed (or that CHROMIUM names).
# Arguments go to node: tests/browser/run.sh --test-name-pattern=will
# SKEPD names the program, BROKER=mosquitto tests against Mosquitto: see tests/support/broker.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/packages.sh
source tests/support/broker.sh

CHROMIUM=$(find_chromium) || { echo "No Chromium is installed; CHROMIUM may name another." >&2; exit 1; }
export CHROMIUM
install_node_packages
trap stop_broker EXIT
start_broker --log-level warning

log=$(mktemp)
status=0
node --test --test-reporter=spec "$@" tests/browser/browser.test.mjs | tee "$log" || status=$?
awk '/ pass [0-9]+$/ { passed = $3 }  / fail [0-9]+$/ { failed = $3 }
     END { printf "%d passed, %d failed\n", passed, failed }' "$log"
rm -f "$log"
exit "$status"
