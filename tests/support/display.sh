# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# A virtual display for tests with the window. Sourced by their runners: start_display takes a free number and exports DISPLAY
# and QT_QPA_PLATFORM, stop_display ends it.

display_pid=

start_display() {
    local file
    file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$file" 2>/dev/null &
    display_pid=$!
    until [[ -s $file ]]; do
        kill -0 "$display_pid" 2>/dev/null || { echo "Xvfb did not start." >&2; rm -f "$file"; return 1; }
        sleep 0.1
    done
    DISPLAY=:$(<"$file")
    rm -f "$file"
    export DISPLAY QT_QPA_PLATFORM=xcb
}

stop_display() {
    [[ -z $display_pid ]] || kill "$display_pid" 2>/dev/null || true
}
