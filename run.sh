#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs what is missing, builds Skep in Release and starts it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/packages.sh

usage() {
    cat <<'TEXT'
Usage: ./run.sh [--headless] [-- OPTIONS OF THE PROGRAM]

Builds Skep and starts the desktop program with the broker in it, listening on localhost:1883 (MQTT) and
ws://localhost:8000/mqtt (MQTT over WebSocket), for this machine only.

  --headless   start the broker without a window (the program skepd)
  --help       show this text
  --           everything that follows goes to the program: ./run.sh -- --tcp-port 1884
TEXT
}

headless=false
while [[ $# -gt 0 ]]; do
    case $1 in
        --headless) headless=true ;;
        --help | -h) usage && exit 0 ;;
        --) shift && break ;;
        *) echo "run.sh does not know '$1'; options of the program stand after --, and ./run.sh --help lists the rest." >&2
            exit 1 ;;
    esac
    shift
done

if ! $headless && [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): starting without a window."
    headless=true
fi

if $headless; then
    program=skepd
    install_packages "${PACKAGES_BUILD[@]}"
    [[ -f build/release/build.ninja ]] || cmake --preset release -DSKEP_GUI=OFF
else
    program=skep
    packages=("${PACKAGES_BUILD[@]}" "${PACKAGES_GUI[@]}")
    [[ -n ${DISPLAY:-} ]] || packages+=("${PACKAGES_WAYLAND[@]}")
    install_packages "${packages[@]}"
    if [[ ! -f build/release/build.ninja ]] || grep -q '^SKEP_GUI:BOOL=OFF' build/release/CMakeCache.txt; then
        cmake --preset release -DSKEP_GUI=ON
    fi
fi
cmake --build build/release --target "$program"
exec "build/release/$program" "$@"
