#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
#
# Takes the pictures of docs/console.md anew: every page on the sample broker, light and dark.
#
#   tests/gui/pictures.sh             all pages
#   tests/gui/pictures.sh topics log  some of them
#
# Needs: xvfb-run, ImageMagick and the test preset's showcase, which is made here; or SHOWCASE names another one.
set -euo pipefail
cd "$(dirname "$0")/../.."
showcase=${SHOWCASE:-build/test/tests/gui/showcase}
if [ -z "${SHOWCASE:-}" ]; then
    [ -f build/test/build.ninja ] || cmake --preset test >&2
    cmake --build build/test --target showcase >&2
fi

# Options of the showcase beside the page's name.
options() { # page
    case $1 in
        clients) echo "--select energy-5e90" ;;
        traffic) echo "--select plant/hall-2/power" ;;
        subscriptions) echo "--test-topic plant/hall-2/power" ;;
        topics) echo "--select plant/hall-2/power" ;;
        retained) echo "--filter plant/ --select plant/hall-1/config" ;;
    esac
}

take() { # page, theme
    local file="docs/screenshots/$1.png" theme=()
    if [ "$2" = dark ]; then
        file="docs/screenshots/$1-dark.png"
        theme=(--dark)
    fi
    # shellcheck disable=SC2046 # several options
    QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1400x900x24' \
        "$showcase" --page "$1" $(options "$1") "${theme[@]}" --grab "$file"
    convert "$file" +dither -colors 256 -define png:compression-level=9 -strip "PNG8:$file"
}

[ $# -gt 0 ] || set -- overview clients subscriptions topics retained publish traffic log
for page; do
    take "$page" light
    take "$page" dark
done
