#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs what the tests need and runs them: all stages, or those named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/packages.sh

readonly STAGES=(unit asan tsan fuzz interop browser window demo)

usage() {
    cat <<'TEXT'
Usage: ./test.sh [STAGE]...

  unit      the test preset: unit, model, tidy, conformance and system tests
  asan      the same tests under AddressSanitizer and UndefinedBehaviorSanitizer
  tsan      the tests that use threads under ThreadSanitizer
  fuzz      short runs of the libFuzzer targets
  interop   mosquitto_pub/sub, paho-mqtt (Python) and MQTT.js against skepd, over TCP and WebSocket, and a bridge of Mosquitto
  browser   MQTT.js and Paho's JavaScript client in headless Chromium against skepd
  window    the real window on a virtual display with real clients, read as a screen reader reads it
  demo      the demonstration: pages, device clients and the desktop program together

Without a stage, all of them run, in this order.
TEXT
}

passed=0
failed=0
summary=()

# Adds the counts of a stage to the sum. A stage that ended badly without a counted failure counts as one, and so does one
# that counted nothing.
finish() { # stage, exit status, passed, failed
    local stage_failed=$4
    [[ $stage_failed -eq 0 && ($2 -ne 0 || $3 -eq 0) ]] && stage_failed=1
    passed=$((passed + $3))
    failed=$((failed + stage_failed))
    summary+=("$(printf '%-8s %5d passed %4d failed  %4d s' "$1" "$3" "$stage_failed" "$((SECONDS - stage_start))")")
}

# Counts in CTest's log the rows of each QtTest program and the tests of each unittest run, or the program itself.
count_ctest() { # build directory
    local log="$1/Testing/Temporary/LastTest.log"
    [[ -f $log ]] || { echo "0 0"; return; }
    awk '
        /^[0-9]+\/[0-9]+ Testing: / { rows = 0; bad = 0; counted = 0 }
        /^Totals: /                 { counted = 1; rows += $2; bad += $4 }
        /^Ran [0-9]+ tests? in /    { counted = 1; rows += $2 }
        /^Test Passed\./            { ok += counted ? rows : 1 }
        /^Test (Failed|Timeout)/    { ok += rows; not_ok += bad > 0 ? bad : 1 }
        END                         { print ok + 0, not_ok + 0 }' "$log"
}

# Configures and builds a preset, then runs its tests.
run_preset() { # stage, preset, build target, ctest options...
    local stage=$1 preset=$2 target=$3 dir="build/$2" status=0 counts
    shift 3
    rm -f "$dir/Testing/Temporary/LastTest.log"
    timeout 300 cmake --preset "$preset" && timeout 1500 cmake --build "$dir" --target "$target" &&
        timeout 900 ctest --test-dir "$dir" --output-on-failure --no-tests=error --parallel 2 --timeout 300 "$@" || status=$?
    counts=$(count_ctest "$dir")
    finish "$stage" "$status" "${counts% *}" "${counts#* }"
}

# Runs a script that prints its counts as a last line "N passed, M failed".
run_script() { # stage, seconds, command...
    local stage=$1 limit=$2 status=0 counts log
    shift 2
    log=$(mktemp)
    timeout --kill-after=15 "$limit" "$@" 2>&1 | tee "$log" || status=$?
    counts=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1)
    rm -f "$log"
    [[ -n $counts ]] || { counts="0 0"; status=1; }
    finish "$stage" "$status" "${counts% *}" "${counts#* }"
}

# The programs that the stages with real clients run.
build_programs() {
    [[ -f build/test/build.ninja ]] || timeout 300 cmake --preset test || return 1
    timeout 1500 cmake --build build/test --target "$@"
}

stage_unit() {
    run_preset unit test all --label-exclude bench
}

stage_asan() {
    install_packages "${PACKAGES_CLANG[@]}" || return
    run_preset asan asan all --label-exclude 'bench|tidy|fuzz'
}

stage_tsan() {
    run_preset tsan tsan thread_tests --label-regex threads
}

stage_fuzz() {
    install_packages "${PACKAGES_CLANG[@]}" || return
    run_preset fuzz asan fuzz_tests --label-regex fuzz
}

stage_interop() {
    install_packages "${PACKAGES_CLIENTS[@]}" || return
    install_mosquitto || return
    install_node || return
    build_programs skepd || return
    run_script interop 600 tests/interop/run.sh
}

stage_browser() {
    install_packages "${PACKAGES_CLIENTS[@]}" || return
    install_node || return
    install_chromium || return
    build_programs skepd || return
    run_script browser 600 tests/browser/run.sh
}

stage_window() {
    install_packages "${PACKAGES_CLIENTS[@]}" "${PACKAGES_DISPLAY[@]}" || return
    install_node || return
    build_programs tst_endtoend || return
    run_script window 300 tests/window/run.sh
}

stage_demo() {
    install_packages "${PACKAGES_CLIENTS[@]}" "${PACKAGES_DISPLAY[@]}" || return
    install_node || return
    install_chromium || return
    build_programs skep || return
    run_script demo 180 tests/demo/demo.sh
}

wanted=()
for argument in "$@"; do
    case $argument in
        --help | -h) usage && exit 0 ;;
        *) if [[ " ${STAGES[*]} " != *" $argument "* ]]; then
               echo "test.sh does not know '$argument'; its stages are: ${STAGES[*]}." >&2
               exit 1
           fi
           wanted+=("$argument") ;;
    esac
done
[[ ${#wanted[@]} -gt 0 ]] || wanted=("${STAGES[@]}")

install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_GUI[@]}" "${PACKAGES_TEST[@]}"

export TSAN_OPTIONS="suppressions=$PWD/tests/support/tsan.supp halt_on_error=1"
export LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0"
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
for stage in "${wanted[@]}"; do
    stage_start=$SECONDS
    printf '\n==== %s ====\n\n' "$stage"
    "stage_$stage" || finish "$stage" 1 0 0
done

printf '\n==== summary ====\n\n'
printf '%s\n' "${summary[@]}"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
