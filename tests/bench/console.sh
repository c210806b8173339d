#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# What the open window costs the broker, and the broker the window: the same load without a window and with one that goes from
# page to page, alternating; prints medians.
#
#   tests/bench/console.sh                  100,000 messages a second, five rounds
#   tests/bench/console.sh --rate 20000 --seconds 600 --rounds 1
#
# Needs: a Release build (made here if it is missing), g++, libssl-dev, python3 and xvfb-run.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! grep -qs 'SKEP_BENCH:BOOL=ON' build/release/CMakeCache.txt; then
    cmake --preset release -DSKEP_BENCH=ON >&2
fi
targets="skepd bench_console"
source tests/bench/programs.sh
exec xvfb-run --auto-servernum --server-args='-screen 0 1400x900x24' \
    python3 tests/bench/console.py --skep build/release/skepd --console build/release/tests/bench/bench_console \
    --load build/bench/mqttload "$@"
