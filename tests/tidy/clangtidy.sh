#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs clang-tidy 14 with .clang-tidy on the sources of the program: all, or those whose path matches an argument. It reads each
# file with all its headers, which takes about as long as compiling it, so it is not part of ./test.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/packages.sh

if [[ ${1:-} == --help || ${1:-} == -h ]]; then
    echo "Usage: tests/tidy/clangtidy.sh [PATTERN]...    for example: tests/tidy/clangtidy.sh core/broker gui/feed"
    exit 0
fi
install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_GUI[@]}" clang-tidy-14

# Without precompiled headers and with each file on its own, as clang has to read them.
cmake --preset release -B build/clang-tidy -DSKEP_GUI=ON -DSKEP_FAST_BUILD=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
mapfile -t mocs < <(ninja -C build/clang-tidy -t targets all | sed -n 's/^\([a-z_]*_autogen\): phony$/\1/p')
cmake --build build/clang-tidy --target "${mocs[@]}" >/dev/null

patterns=("${@:-core/ server/ gui/}")
status=0
# shellcheck disable=SC2086
mapfile -t sources < <(git ls-files ${patterns[*]} | grep '\.cpp$')
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/clang-tidy --quiet || status=1
echo "${#sources[@]} files checked"
exit "$status"
