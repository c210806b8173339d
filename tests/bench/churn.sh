#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# An hour of 5,000 messages a second through skepd, with its sessions on the disk, while other clients come and go in every way that
# there is. Fails if a message is lost, or if memory, descriptors or the database still grow after ten minutes.
#
#   tests/bench/churn.sh
#   tests/bench/churn.sh --seconds 120 --warm-up 60
#
# Needs: a Release build (made here if it is missing), g++, libssl-dev and python3.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/bench/programs.sh
exec python3 tests/bench/churn.py --skep build/release/skepd --load build/bench/mqttload "$@"
