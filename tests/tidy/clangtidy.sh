#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs clang-tidy 14 with .clang-tidy on the sources of the program: all rooms, or those whose path matches an argument. It takes
# about as long as compiling them without precompiled headers, so it is not part of ./test.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/packages.sh

if [[ ${1:-} == --help || ${1:-} == -h ]]; then
    echo "Usage: tests/tidy/clangtidy.sh [PATTERN]...    for example: tests/tidy/clangtidy.sh core/broker gui/feed"
    exit 0
fi
install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_GUI[@]}" "${PACKAGES_CLANG[@]}" clang-tidy-14

# A room is read as one file, so that its headers are read once; clang cannot read what GCC has precompiled.
directory=build/clang-tidy
cmake --preset release -B "$directory" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
mapfile -t mocs < <(ninja -C "$directory" -t targets all | sed -n 's/^\([a-z_]*_autogen\): phony$/\1/p')
cmake --build "$directory" --target "${mocs[@]}" >/dev/null

# Prints the files to compile that are, or include, a source that matches.
files_of_rooms() { # pattern...
    python3 - "$directory" "$@" <<'PYTHON'
import json
import pathlib
import sys

directory, patterns = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:] or ["core/", "server/", "gui/"]
root = pathlib.Path.cwd()
for entry in json.loads((directory / "compile_commands.json").read_text()):
    file = pathlib.Path(entry["file"])
    if file.name.startswith(("mocs_compilation", "qrc_")):
        continue
    text = file.read_text() if directory in file.parents else str(file)
    if any(f"{root}/{pattern}" in text for pattern in patterns):
        print(file)
PYTHON
}

mapfile -t files < <(files_of_rooms "$@")
[[ ${#files[@]} -gt 0 ]] || { echo "No source matches: $*" >&2; exit 1; }
status=0
printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 1 clang-tidy-14 -p "$directory" --quiet || status=1
echo "${#files[@]} files checked"
exit "$status"
