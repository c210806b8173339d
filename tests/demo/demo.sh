#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# The demonstration: the desktop program on a virtual display with pages in Chromium and device clients on TCP talking
# through it. Fails when a message is missing or the window is.
#
#   tests/demo/demo.sh [--screenshot]     --screenshot keeps the pictures in docs/screenshots
#
# Environment: SKEP (the program, default build/test/skep; one named skepd has no window to look at),
# DEMO_PAGES (4), DEMO_SECONDS (10), CHROMIUM.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/packages.sh
source tests/support/broker.sh
source tests/support/display.sh

program=${SKEP:-build/test/skep}
pictures=$broker_directory
case ${1:-} in
    '') ;;
    --screenshot) pictures=docs/screenshots && mkdir -p "$pictures" ;;
    *) echo "demo.sh does not know '$1'; it takes --screenshot or nothing." >&2 && exit 1 ;;
esac
CHROMIUM=$(find_chromium) || { echo "No Chromium is installed; CHROMIUM may name another." >&2; exit 1; }
export CHROMIUM DEMO_PAGE_SCREENSHOT=$pictures/page.png

passed=0
failed=0

check() { # what, command...
    local what=$1
    shift
    if "$@"; then
        passed=$((passed + 1)) && echo "ok      $what"
    else
        failed=$((failed + 1)) && echo "FAILED  $what"
    fi
}

clean_up() {
    [[ -z $BROKER_PID ]] || stop_broker || true
    stop_display
}

# Prints the id of the largest window of the program.
window_of_program() {
    xwininfo -root -tree | sed -nE 's/^ *(0x[0-9a-f]+) .*\("skep" "[Ss]kep"\) +([0-9]+)x([0-9]+)[+].*/\1 \2 \3/p' |
        awk '$2 * $3 > most { most = $2 * $3; id = $1 } END { if (most > 200 * 200) print id; else exit 1 }'
}

# A window that was never painted has a colour or two.
window_is_painted() {
    local window colours
    window=$(window_of_program) || return 1
    import -silent -window "$window" "$pictures/window.png" || return 1
    colours=$(identify -format '%k' "$pictures/window.png")
    [[ $colours -gt 50 ]]
}

install_node_packages
trap clean_up EXIT

if [[ ${program##*/} != skepd ]]; then
    start_display
fi
SKEPD=$program
export SKEPD
start_broker --log-level warning

node tests/demo/demo.mjs | tee "$broker_directory/traffic" &
traffic_pid=$!
if [[ ${program##*/} != skepd ]]; then
    until grep -q 'pages publish' "$broker_directory/traffic" 2>/dev/null || ! kill -0 "$traffic_pid" 2>/dev/null; do
        sleep 0.1
    done
    sleep "$((${DEMO_SECONDS:-10} / 2))"
    check 'the window is there and painted, while the traffic flows' window_is_painted
fi
wait "$traffic_pid" || true
read -r ok bad < <(sed -n 's/^\([0-9]*\) checks passed, \([0-9]*\) failed$/\1 \2/p' "$broker_directory/traffic") ||
    { ok=0 bad=1; }
passed=$((passed + ok))
failed=$((failed + bad))
check 'the broker stops in order on SIGTERM' stop_broker
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
