#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Measures Skep against Debian's Mosquitto, in turn, several times each, and prints a table of medians and ratios.
#
#   tests/bench/compare.sh                          the whole table, five rounds
#   tests/bench/compare.sh --rounds 3 --only pairs  some of it; --list names the cases
#   tests/bench/compare.sh --before SKEPD           against an earlier skepd, every case on both
#   tests/bench/compare.sh --other 'CMD {tcp} {ws}' against any broker: its start command, with the ports filled in
#
# The brokers' data directories are made in TMPDIR, which should be on a disk.
# Needs: a Release build (made here if it is missing), g++, libssl-dev, python3 and, without --other, mosquitto.
set -euo pipefail
cd "$(dirname "$0")/../.."

source tests/bench/programs.sh
exec python3 tests/bench/compare.py --skep build/release/skepd --load build/bench/mqttload "$@"
