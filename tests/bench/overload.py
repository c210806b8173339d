# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Floods Skep with more than its subscribers read, or costs it what it can, and measures how others are affected; see
overload.sh."""

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
import storms

HIGHEST_P99_US = 10_000
MIB = 1024 * 1024
# What limits.h grants one subscriber that does not read: three times the high-water mark in the output buffer, then the
# bytes of QoS 0 that may wait; a message in a queue of 1,000 costs little beside that.
PER_SUBSCRIBER = 19 * MIB
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

    @contextlib.contextmanager
    def running(self, port, sent):
        subscribers = [subscribe(port, number, self) for number in range(self.subscribers)]
        for one in subscribers:
            one.setblocking(False)
        stop = threading.Event()
        if self.bytes_per_second:
            threading.Thread(target=read_slowly, args=(subscribers, self, stop), daemon=True).start()
        with processes([(flood, (port, number, self, sent)) for number in range(self.publishers)]):
            yield
        stop.set()


class Groups:
    """A client in very many shared groups, in which nothing waits, that acknowledges as fast as it can."""

    name = 'groups'
    groups = 90_000
    qos = 1
    size = 64

    def memory_bound(self):
        return BASE + self.groups * 1024

    @contextlib.contextmanager
    def running(self, port, sent):
        member = connect(port, b'member')
        subscribe_to(member, [b'$share/g%d/group/%d/+' % (number, number) for number in range(self.groups)])
        subscribe_to(member, [b'flood/#'], self.qos)
        with processes([(acknowledge, (member, self)), (flood, (port, 0, self, sent))]):
            yield


class Levels:
    """Clients that come, subscribe to the longest filters with the most levels that are allowed, and leave; and one that
    asks for more levels."""

    name = 'levels'
    filters = 200
    levels = 200

    def memory_bound(self):
        # In the session, and as nodes with their names; once more while the last client's are removed.
        return BASE + 2 * self.filters * (2 * 65_535 + self.levels * 128)

    @contextlib.contextmanager
    def running(self, port, sent):
        deep = [b'/'.join([b'%d' % number] + [b'x' * 325] * (self.levels - 2) + [b'+']) for number in range(self.filters)]
        with processes([(come_and_leave, (port, deep, 1, sent)), (ask_for_too_much, (port,))]):
            yield


class Leaving:
    """A client that subscribes to as many filters as it may, so many in a packet, and leaves."""

    filters = 100_000

    def __init__(self, name, at_once):
        self.name = name
        self.at_once = at_once

    def memory_bound(self):
        return BASE + 2 * self.filters * 512

    @contextlib.contextmanager
    def running(self, port, sent):
        filters = [b'leaving/%d/+/state' % number for number in range(self.filters)]
        with processes([(come_and_leave, (port, filters, self.at_once, sent))]):
            yield


class RetainedWalk:
    """Subscribers to very many retained messages at once: who read as fast as they can and come again, who read slowly, or
    whose filters search all of them in vain."""

    retained = 500_000

    def __init__(self, name, qos=0, readers=0, slow=0, searchers=0):
        self.name = name
        self.qos = qos
        self.readers = readers
        self.slow = slow
        self.searchers = searchers
        self.bytes_per_second = 64 * 1024  # that each slow one reads
        self.meter = None

    def memory_bound(self):
        return BASE + (self.readers + self.slow) * 2 * MIB

    def fill(self, meter, broker):
        self.meter = meter
        compare.run_load(meter, broker, f'retain --messages {self.retained} --qos {self.qos} --window 1000')

    @contextlib.contextmanager
    def running(self, port, sent):
        slow = [connect(port, b'slow-%d' % number) for number in range(self.slow)]
        for one in slow:
            one.sendall(compare.packet(0x82, b'\0\1' + compare.text(b'retained/#') + b'\0'))
            one.setblocking(False)
        stop = threading.Event()
        threading.Thread(target=read_slowly, args=(slow, self, stop), daemon=True).start()
        walking = threading.Thread(target=self.walk_again, args=(port, sent, stop))
        walking.start()
        with processes([(search_in_vain, (port, number)) for number in range(self.searchers)]):
            yield
        stop.set()
        walking.join()

    def walk_again(self, port, sent, stop):
        """Fails if not all of them come."""
        while self.readers and not stop.is_set():
            done = subprocess.run([self.meter, 'walk', '--messages', str(self.retained), '--qos', str(self.qos), '--mqtt', '5',
                                   '--clients', str(self.readers), '--port', str(port)],
                                  capture_output=True, check=True, timeout=300)
            with sent.get_lock():
                sent.value += json.loads(done.stdout)['delivered']


CASES = [
    Case('stalled-q0', 0, 64, 1),
    Case('stalled-q0-4k', 0, 4096, 1),
    Case('slow-q0-4k', 0, 4096, 1, bytes_per_second=MIB),
    Case('stalled-fanout-q0', 0, 64, 50),
    Case('stalled-q1', 1, 64, 1),
    Case('slow-q1', 1, 64, 10, bytes_per_second=64 * 1024),
    Case('absent-q1', 1, 64, 10, absent=True),
    Case('four-publishers-q0', 0, 64, 1, publishers=4),
    Groups(),
    Levels(),
    Leaving('leaving', at_once=100),
    Leaving('one-packet', at_once=Leaving.filters),
    RetainedWalk('retained-walk-q0', readers=4),
    RetainedWalk('retained-walk-q1', qos=1, readers=4),
    RetainedWalk('retained-walk-slow', slow=100),
    RetainedWalk('retained-search', searchers=4),
]


@contextlib.contextmanager
def processes(targets):
    """Runs functions with their arguments, each in a process of its own, until the block ends."""
    started = [multiprocessing.Process(target=target, args=args, daemon=True) for target, args in targets]
    for one in started:
        one.start()
    yield
    for one in started:
        one.terminate()
        one.join()


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


def subscribe_to(connection, filters, qos=0, at_once=100):
    """Version 3.1.1; so many filters in one packet."""
    for first in range(0, len(filters), at_once):
        some = filters[first:first + at_once]
        connection.sendall(compare.packet(0x82, b'\0\1' + b''.join(compare.text(one) + bytes([qos]) for one in some)))
        answer = b''
        while len(answer) < 4 + len(some):
            received = connection.recv(4096)
            if not received:
                raise RuntimeError('the broker closed the connection')
            answer += received


def acknowledge(connection, case):
    """Answers each PUBLISH on flood/0, which all have the same size."""
    connection.settimeout(None)
    size = len(compare.packet(0x32, compare.text(b'flood/0') + b'\0\0' + b'x' * case.size))
    at = size - case.size - 2
    rest = b''
    while received := connection.recv(65536):
        rest += received
        whole = len(rest) // size * size
        connection.sendall(b''.join(b'\x40\2' + rest[one + at:one + at + 2] for one in range(0, whole, size)))
        rest = rest[whole:]


def come_and_leave(port, filters, at_once, sent):
    while True:
        with connect(port, b'passing') as connection:
            subscribe_to(connection, filters, at_once=at_once)
            if at_once == len(filters):
                connection.sendall(compare.packet(0xa2, b'\0\2' + b''.join(compare.text(one) for one in filters)))
                connection.recv(4)
            connection.sendall(b'\xe0\x00')
        with sent.get_lock():
            sent.value += len(filters)


def ask_for_too_much(port):
    packet = compare.packet(0x82, b'\0\1' + compare.text(b'/' * 65_534 + b'+') + b'\0')
    while True:
        with connect(port, b'deep') as connection:
            connection.sendall(packet)
            if connection.recv(1):
                raise RuntimeError('the broker takes a filter of 65,535 levels')


def search_in_vain(port, number):
    """Each SUBSCRIBE begins all its searches again."""
    connection = connect(port, b'search-%d' % number)
    while True:
        subscribe_to(connection, [b'+/+/zzz%d' % one for one in range(200)], at_once=200)
        time.sleep(0.1)


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
        if hasattr(case, 'fill'):
            case.fill(meter, broker)
        before = compare.rss_of(broker.process.pid)
        memory = MemoryWatch(broker.process.pid)
        memory.start()
        sent = multiprocessing.Value('q', 0)
        with case.over(broker, sent) if isinstance(case, storms.Storm) else case.running(broker.tcp, sent):
            time.sleep(1)
            others = {transport: compare.run_load(meter, broker, f'rate --transport {transport} --clients 10 '
                                                  f'--rate 1000 --seconds {seconds}') for transport in ('tcp', 'ws')}
        memory.over.set()
        time.sleep(1.5)  # $SYS is published once a second
        lost = dropped(broker.tcp)
    return {'sent': sent.value, 'dropped': lost, 'memory': memory.most - before,
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
    for case in CASES + storms.cases(BASE):
        if options.only not in case.name:
            continue
        if isinstance(case, storms.Storm):
            case.prepare(options.skep)
        broker = compare.skep(options.skep, '--sys-interval', '1', *getattr(case, 'options', ()), queue=1000)
        found = run_case(options.load, broker, case, options.seconds)
        print(f'| {case.name} | {found["p99"]["tcp"]:,} | {found["p99"]["ws"]:,} | {found["memory"] / MIB:.1f} | '
              f'{case.memory_bound() / MIB:.0f} | {found["sent"]:,} | {found["dropped"]:,} |', flush=True)
        kept &= max(found['p99'].values()) < HIGHEST_P99_US and found['memory'] < case.memory_bound()
    sys.exit(0 if kept else 1)


if __name__ == '__main__':
    main()
