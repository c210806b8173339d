# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
#
# The packages of Debian 12 and Ubuntu 24.04 that Skep needs, and the function that installs the missing ones.
# Sourced by run.sh and test.sh. "a|b": the first of the two that the distribution knows.

PACKAGES_BUILD=(g++ cmake ninja-build qt6-base-dev libssl-dev libsqlite3-dev)
PACKAGES_GUI=("qt6-svg-dev|libqt6svg6-dev" zlib1g-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools)
PACKAGES_WAYLAND=(qt6-wayland)
PACKAGES_TEST=(qt6-websockets-dev python3 python3-yaml openssl tshark mold clang-format-14)
PACKAGES_CLANG=(clang libclang-rt-dev)
PACKAGES_CLIENTS=(mosquitto-clients python3 python3-paho-mqtt)
PACKAGES_NODE=(nodejs npm)
PACKAGES_DISPLAY=(xvfb x11-utils imagemagick fonts-dejavu-core)

package_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Root rights are needed to install packages, and there is no sudo here. As root, run:" >&2
        echo "  $*" >&2
        return 1
    fi
}

# Prints those of the given packages ("a|b" allowed) of which no alternative is installed.
missing_packages() {
    local entry name
    for entry in "$@"; do
        for name in ${entry//|/ }; do
            package_installed "$name" && continue 2
        done
        echo "$entry"
    done
}

# Installs the given packages as far as they are missing, after saying which.
install_packages() {
    local missing=() names=() entry name
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -eq 0 ]] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "Missing: ${missing[*]}. Skep installs packages on Debian and Ubuntu only; please install them yourself." >&2
        return 1
    fi
    echo "Missing packages, installed now with apt-get: ${missing[*]}"
    as_root apt-get update -qq </dev/null || return 1
    for entry in "${missing[@]}"; do
        name=${entry%%|*}
        for name in ${entry//|/ }; do
            apt-cache show "$name" >/dev/null 2>&1 && break
        done
        names+=("$name")
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null
}

# Mosquitto, without the service that Debian would start at once, on the port that Skep listens on.
install_mosquitto() {
    [[ -n $(PATH=$PATH:/usr/sbin command -v mosquitto) ]] && return 0
    local status=0
    command -v systemctl >/dev/null && as_root systemctl --quiet mask mosquitto
    install_packages mosquitto || status=$?
    command -v systemctl >/dev/null && as_root systemctl --quiet unmask mosquitto && as_root systemctl --quiet disable mosquitto
    return "$status"
}

# Node.js and npm: any that is on the PATH will do, else the distribution's.
install_node() {
    command -v node >/dev/null && command -v npm >/dev/null && return 0
    install_packages "${PACKAGES_NODE[@]}"
}

# Prints the path of the installed Chromium; the environment variable CHROMIUM goes first.
find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        [[ -n $name ]] && command -v "$name" && return 0
    done
    return 1
}

# Ubuntu has Chromium only as a snap, which needs snapd to run.
install_chromium() {
    find_chromium >/dev/null && return 0
    # shellcheck source=/dev/null
    if [[ $(. /etc/os-release && echo "$ID") != ubuntu ]]; then
        install_packages chromium
    elif command -v snap >/dev/null; then
        echo "Missing: Chromium, installed now as a snap"
        as_root snap install chromium
    else
        echo "Ubuntu has Chromium only as a snap, and there is no snapd here: install any Chromium or Chrome and" \
            "name its path in CHROMIUM." >&2
        return 1
    fi
}
