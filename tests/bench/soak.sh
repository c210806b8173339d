#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Ten minutes of 20,000 messages a second through the desktop program, which goes from page to page and records all of them.
# Fails if a message is lost, or if the memory still grows after the first minute.
#
#   tests/bench/soak.sh
#   tests/bench/soak.sh --seconds 60 --warm-up 20 --interval 2
#
# Needs: a Release build (made here if it is missing), g++, libssl-dev, python3 and xvfb-run.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! grep -qs 'SKEP_BENCH:BOOL=ON' build/release/CMakeCache.txt; then
    cmake --preset release -DSKEP_BENCH=ON >&2
fi
targets=bench_console
source tests/bench/programs.sh
exec xvfb-run --auto-servernum --server-args='-screen 0 1400x900x24' \
    python3 tests/bench/soak.py --console build/release/tests/bench/bench_console --load build/bench/mqttload "$@"
