#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs the end-to-end test of the window on its own virtual display. Arguments go to the test:
#
#   tests/window/run.sh                    all
#   tests/window/run.sh inspectorTellsTheStory -v2
#
# Environment: WINDOW_TEST (the program, default build/test/tests/window/tst_endtoend).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/support/broker.sh
source tests/support/display.sh

program=${WINDOW_TEST:-build/test/tests/window/tst_endtoend}

clean_up() {
    stop_display
    rm -rf "$broker_directory"
}

PYTHON=python3
"$PYTHON" -c 'import paho.mqtt' 2>/dev/null || PYTHON=/usr/bin/python3
export PYTHON

install_node_packages
trap clean_up EXIT
start_display
status=0
timeout --kill-after=10 240 "$program" "$@" | tee "$broker_directory/results" || status=$?
# QtTest's own count, in the form that test.sh adds up.
read -r passed failed < <(sed -n 's/^Totals: \([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$broker_directory/results") ||
    { passed=0 failed=1; }
echo "$passed passed, $failed failed"
exit "$status"
