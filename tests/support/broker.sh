# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Starts a broker on free ports of the loopback interface for tests with real clients. Sourced by their runners.
#
# start_broker sets and exports BROKER_TCP_PORT and BROKER_WS_URL, and BROKER_PID; for skepd also BROKER_TLS_PORT and
# BROKER_WSS_URL, and BROKER_CERTIFICATES, the directory with the certificates that it made. stop_broker ends it and fails if it
# did not end cleanly. SKEPD names the program (default build/test/skepd). BROKER=mosquitto starts Mosquitto instead,
# which shows whether a failing test is right about MQTT.

broker_directory=$(mktemp -d)
BROKER_PID=

start_mosquitto() {
    read -r BROKER_TCP_PORT ws_port < <(python3 -c '
import socket
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*(s.getsockname()[1] for s in sockets))')
    BROKER_WS_URL=ws://127.0.0.1:$ws_port/mqtt
    printf '%s\n' "listener $BROKER_TCP_PORT 127.0.0.1" "listener $ws_port 127.0.0.1" 'protocol websockets' \
        'allow_anonymous true' 'sys_interval 1' >"$broker_directory/mosquitto.conf"
    PATH=$PATH:/usr/sbin mosquitto -c "$broker_directory/mosquitto.conf" >"$broker_directory/log" 2>&1 &
    BROKER_PID=$!
    wait_for 10 'the broker to listen' eval "(: </dev/tcp/127.0.0.1/$ws_port) 2>/dev/null"
}

# Starts the given program of Skep with the given further options and reads the addresses from its ready file.
start_skep() {
    "$@" --in-memory --tcp-port 0 --ws-port 0 --ready-file "$broker_directory/ready" >"$broker_directory/log" 2>&1 &
    BROKER_PID=$!
    wait_for 20 'the broker to write its ready file' test -s "$broker_directory/ready"
    read -r BROKER_TCP_PORT BROKER_WS_URL BROKER_TLS_PORT BROKER_WSS_URL < <(python3 - "$broker_directory/ready" <<'PYTHON'
import json, sys
listeners = {}
for listener in json.load(open(sys.argv[1]))["listeners"]:  # the first of each kind: 127.0.0.1, not ::1
    listeners.setdefault(listener["url"].split(":")[0], listener)
secure = [listeners["mqtts"]["port"], listeners["wss"]["url"]] if "wss" in listeners else []
print(listeners["mqtt"]["port"], listeners["ws"]["url"], *secure)
PYTHON
    )
}

start_broker() {
    if [[ ${BROKER:-skepd} == mosquitto ]]; then
        start_mosquitto
    else
        local skepd=${SKEPD:-build/test/skepd}
        BROKER_CERTIFICATES=$broker_directory/certificates
        "$skepd" --make-dev-certificates "$BROKER_CERTIFICATES" >/dev/null
        start_skep "$skepd" --tls-port 0 --wss-port 0 --certificate "$BROKER_CERTIFICATES/server.pem" \
            --key "$BROKER_CERTIFICATES/server-key.pem" --ca "$BROKER_CERTIFICATES/ca.pem" "$@"
    fi
    export BROKER_TCP_PORT BROKER_WS_URL BROKER_TLS_PORT BROKER_WSS_URL BROKER_CERTIFICATES
    echo "Broker: 127.0.0.1:$BROKER_TCP_PORT and $BROKER_WS_URL"
}

# Runs a command until it succeeds; shows the broker's log and fails when it has not within the given seconds.
wait_for() { # seconds, what for, command...
    local until=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        if [[ $SECONDS -ge $until ]] || ! kill -0 "$BROKER_PID" 2>/dev/null; then
            echo "Waited in vain for $what. The log of the broker:" >&2
            cat "$broker_directory/log" >&2
            return 1
        fi
        sleep 0.1
    done
}

stop_broker() {
    local status=0
    [[ -n $BROKER_PID ]] || return 0
    kill -TERM "$BROKER_PID" 2>/dev/null || true
    # A broker that does not end on SIGTERM is a failure, not a reason to wait for ever.
    (sleep 10 && kill -KILL "$BROKER_PID") 2>/dev/null &
    local killer=$!
    wait "$BROKER_PID" || status=$?
    kill "$killer" 2>/dev/null || true
    BROKER_PID=
    if [[ $status -ne 0 ]]; then
        echo "The broker ended with status $status. The end of its log:" >&2
        tail -n 40 "$broker_directory/log" >&2
    fi
    rm -rf "$broker_directory"
    return "$status"
}

# Installs the npm packages of tests/package.json into tests/node_modules, once per lock file.
install_node_packages() {
    local stamp=tests/node_modules/.skep-lock
    cmp -s tests/package-lock.json "$stamp" && return 0
    (cd tests && npm ci --no-audit --no-fund --loglevel=error) || return 1
    cp tests/package-lock.json "$stamp"
}
