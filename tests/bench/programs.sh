# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes what the measurements run: skepd (or the targets in $targets) in build/release, and the load meter. To be sourced in
# the project's folder.
if [ ! -f build/release/build.ninja ]; then
    cmake --preset release >&2
fi
# shellcheck disable=SC2086 # several targets
cmake --build build/release --target ${targets:-skepd} >&2
mkdir -p build/bench
if [ tests/bench/mqttload.cpp -nt build/bench/mqttload ]; then
    g++ -O2 -std=c++20 tests/bench/mqttload.cpp -o build/bench/mqttload -lssl -lcrypto
fi
