#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# How publishers that are faster than their subscribers, clients that cost what they can, and storms of strangers affect everybody
# else: for each case the latency of ten other pairs of clients, the broker's peak memory, and what became of the messages. Exits
# with 1 if a bound was not kept.
#
#   tests/bench/overload.sh                 all cases
#   tests/bench/overload.sh --only q1       some; --seconds 30 for longer
#
# Needs: a Release build (made here if it is missing), g++, libssl-dev and python3.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/bench/programs.sh
exec python3 tests/bench/overload.py --skep build/release/skepd --load build/bench/mqttload "$@"
