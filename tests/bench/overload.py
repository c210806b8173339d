# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Floods Skep with more than its subscribers read, and measures how others are affected; see overload.sh."""

import argparse
import contextlib
import json
import multiprocessing
import signal
import socket
import subprocess
import sys
import threading
import time

import compare

HIGHEST_P99_US = 10_000
MIB = 1024 * 1024
# What limits.h grants one subscriber that does not read: three times the high-water mark in the output buffer, then the
# bytes of QoS 0 that may wait; a message in a queue of 1,000 costs little beside that.
PER_SUBSCRIBER = 8 * MIB
BASE = 48 * MIB  # buffers, the other clients, and what malloc keeps


class Case:
    """Publishers that send as fast as they can, and subscribers that do not keep up."""

    def __init__(self, name, qos, size, subscribers, bytes_per_second=0, absent=False, publishers=1):
        self.name = name
        self.qos = qos
        self.size = size
        self.subscribers = subscribers
        self.bytes_per_second = bytes_per_second  # that each subscriber reads; 0: it reads nothing
        self.absent = absent  # subscribers with a session, but not connected
        self.publishers = publishers

    def memory_bound(self):
        return BASE + self.subscribers * (2 * MIB if self.absent else PER_SUBSCRIBER)


class WalkCase:
    """Subscribers to many retained messages at once: who read as fast as they can, who read slowly, or whose filters search
    all of them and match none."""

    retained = 500_000

    def __init__(self, name, qos=0, readers=0, slow=0, searches=0):
        self.name = name
        self.qos = qos
        self.readers = readers
        self.slow = slow
        self.searches = searches  # clients that subscribe to 200 such filters again and again

    def memory_bound(self):
        return BASE + (self.readers + self.slow) * 2 * MIB


CASES = [
    Case('stalled-q0', 0, 64, 1),
    Case('stalled-q0-4k', 0, 4096, 1),
    Case('slow-q0-4k', 0, 4096, 1, bytes_per_second=MIB),
    Case('stalled-fanout-q0', 0, 64, 50),
    Case('stalled-q1', 1, 64, 1),
    Case('slow-q1', 1, 64, 10, bytes_per_second=64 * 1024),
    Case('absent-q1', 1, 64, 10, absent=True),
    Case('four-publishers-q0', 0, 64, 1, publishers=4),
    WalkCase('retained-walk-q0', readers=4),
    WalkCase('retained-walk-q1', qos=1, readers=4),
    WalkCase('retained-walk-slow', slow=100),
    WalkCase('retained-search', searches=4),
]


def connect(port, client_id, clean=True):
    connection = socket.create_connection(('127.0.0.1', port), 30)
    connection.sendall(compare.packet(0x10, compare.text(b'MQTT') + bytes([4, 2 if clean else 0, 0, 0])
                                      + compare.text(client_id)))
    if len(connection.recv(4)) != 4:
        raise RuntimeError('the broker closed the connection')
    return connection


def subscribe(port, number, case):
    connection = connect(port, b'slow-%d' % number, clean=False)
    connection.sendall(compare.packet(0x82, b'\0\1' + compare.text(b'flood/#') + bytes([case.qos])))
    if len(connection.recv(5)) != 5:
        raise RuntimeError('the broker closed the connection')
    if case.absent:
        connection.sendall(b'\xe0\x00')
    return connection


def read_slowly(connections, case, stop):
    step = 0.05
    while not stop.wait(step):
        for connection in connections:
            with contextlib.suppress(BlockingIOError):
                connection.recv(max(1, int(case.bytes_per_second * step)))


def flood(port, number, case, sent):
    """Runs in its own process until it is killed; counts what the broker's socket has taken."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    connection = connect(port, b'flood-%d' % number)
    connection.settimeout(None)
    threading.Thread(target=lambda: [None for _ in iter(lambda: connection.recv(65536), b'')], daemon=True).start()
    count = max(1, 128 * 1024 // (case.size + 32))
    identifiers = range(1, count + 1)
    topic = compare.text(b'flood/%d' % number)
    bulk = b''.join(compare.packet(0x30 | case.qos << 1,
                                   topic + (one.to_bytes(2, 'big') if case.qos else b'') + b'x' * case.size)
                    for one in identifiers)
    while True:
        connection.sendall(bulk)
        with sent.get_lock():
            sent.value += count


def dropped(port):
    """How many messages the broker has dropped, by its $SYS topic."""
    with connect(port, b'reader') as connection:
        connection.sendall(compare.packet(0x82, b'\0\1' + compare.text(b'$SYS/broker/publish/messages/dropped') + b'\0'))
        received = b''
        connection.settimeout(5)
        with contextlib.suppress(TimeoutError):
            while b'dropped' not in received:
                received += connection.recv(4096)
    return int(received.rpartition(b'dropped')[2] or 0)


class MemoryWatch(threading.Thread):
    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0
        self.over = threading.Event()

    def run(self):
        while not self.over.wait(0.1):
            self.most = max(self.most, compare.rss_of(self.pid))


def run_case(meter, broker, case, seconds):
    with broker:
        subscribers = [subscribe(broker.tcp, number, case) for number in range(case.subscribers)]
        for one in subscribers:
            one.setblocking(False)
        stop = threading.Event()
        if case.bytes_per_second:
            threading.Thread(target=read_slowly, args=(subscribers, case, stop), daemon=True).start()
        before = compare.rss_of(broker.process.pid)
        memory = MemoryWatch(broker.process.pid)
        memory.start()
        sent = multiprocessing.Value('q', 0)
        floods = [multiprocessing.Process(target=flood, args=(broker.tcp, number, case, sent), daemon=True)
                  for number in range(case.publishers)]
        for one in floods:
            one.start()
        time.sleep(1)
        others = {transport: compare.run_load(meter, broker, f'rate --transport {transport} --clients 10 --rate 1000 '
                                              f'--seconds {seconds}') for transport in ('tcp', 'ws')}
        for one in floods:
            one.terminate()
            one.join()
        stop.set()
        memory.over.set()
        time.sleep(1.5)  # $SYS is published once a second
        lost = dropped(broker.tcp)
    return {'sent': sent.value, 'dropped': lost, 'memory': memory.most - before,
            'p99': {transport: run['p99_us'] for transport, run in others.items()}}


def search(port, number):
    """Runs in its own process until it is killed: each SUBSCRIBE begins all its walks again."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    connection = connect(port, b'search-%d' % number)
    filters = b''.join(compare.text(b'+/+/zzz%d' % one) + b'\0' for one in range(200))
    while True:
        connection.sendall(compare.packet(0x82, b'\0\1' + filters))
        time.sleep(0.1)
        connection.recv(65536)


def walk_slowly(port, case, stop):
    """Subscribes to everything, and reads 64 KiB a second of it."""
    connections = []
    for number in range(case.slow):
        connections.append(connect(port, b'walk-%d' % number))
        connections[-1].sendall(compare.packet(0x82, b'\0\1' + compare.text(b'retained/#') + b'\0'))
        connections[-1].setblocking(False)
    case.bytes_per_second = 64 * 1024
    threading.Thread(target=read_slowly, args=(connections, case, stop), daemon=True).start()


def run_walk_case(meter, broker, case, seconds):
    with broker:
        compare.run_load(meter, broker, f'retain --messages {case.retained} --qos {case.qos} --window 1000')
        before = compare.rss_of(broker.process.pid)
        memory = MemoryWatch(broker.process.pid)
        memory.start()
        stop = threading.Event()
        walk_slowly(broker.tcp, case, stop)
        searches = [multiprocessing.Process(target=search, args=(broker.tcp, number), daemon=True)
                    for number in range(case.searches)]
        for one in searches:
            one.start()
        others = {}
        delivered = 0
        for transport in ('tcp', 'ws'):
            walks = subprocess.Popen([meter, 'walk', '--messages', str(case.retained), '--qos', str(case.qos), '--mqtt', '5',
                                      '--clients', str(case.readers), '--port', str(broker.tcp)],
                                     stdout=subprocess.PIPE) if case.readers else None
            others[transport] = compare.run_load(meter, broker, f'rate --transport {transport} --clients 10 --rate 1000 '
                                                 f'--seconds {seconds}')
            if walks:
                delivered += json.loads(walks.communicate(timeout=120)[0])['delivered']
        for one in searches:
            one.terminate()
            one.join()
        stop.set()
        memory.over.set()
        if delivered != 2 * case.readers * case.retained:
            raise RuntimeError(f'{delivered} of {2 * case.readers * case.retained} retained messages came')
    return {'sent': delivered, 'dropped': 0, 'memory': memory.most - before,
            'p99': {transport: run['p99_us'] for transport, run in others.items()}}


def main():
    parser = argparse.ArgumentParser(description='Floods Skep with more than its subscribers take.')
    parser.add_argument('--skep', required=True)
    parser.add_argument('--load', required=True)
    parser.add_argument('--only', default='', help='cases whose names contain this')
    parser.add_argument('--seconds', type=int, default=5, help='for each transport of the others')
    options = parser.parse_args()
    kept = True
    print('| case | others: p99 tcp, µs | others: p99 ws, µs | memory, MiB | its bound | flooded with | dropped, counted |')
    print('|---|---:|---:|---:|---:|---:|---:|')
    for case in CASES:
        if options.only not in case.name:
            continue
        broker = compare.skep(options.skep, '--sys-interval', '1', queue=1000)
        run = run_walk_case if isinstance(case, WalkCase) else run_case
        found = run(options.load, broker, case, options.seconds)
        print(f'| {case.name} | {found["p99"]["tcp"]:,} | {found["p99"]["ws"]:,} | {found["memory"] / MIB:.1f} | '
              f'{case.memory_bound() / MIB:.0f} | {found["sent"]:,} | {found["dropped"]:,} |', flush=True)
        kept &= max(found['p99'].values()) < HIGHEST_P99_US and found['memory'] < case.memory_bound()
    sys.exit(0 if kept else 1)


if __name__ == '__main__':
    main()
