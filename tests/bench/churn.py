# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Sends messages for an hour while clients come and go, and watches memory, descriptors and disk; see churn.sh."""

import contextlib
import multiprocessing
import os
import pathlib
import random
import signal
import socket
import struct
import sys
import threading
import time

import compare
import soak

MIB = 1024 * 1024
CHURNERS = 4
CYCLES_PER_SECOND = 10  # of each churner
SESSION_EXPIRY = 30  # s: how long those stay that do not come again
CLIENTS = 600
TOPICS = 100
WIDE = [b'churn/#', b'churn/+/state', b'$share/g/churn/#', b'$share/h/kept/+', b'kept/#']


def connect_packet(choice, client_id, keeps):
    """Version 5; half of them with a will."""
    expiry = struct.pack('>BI', 0x11, SESSION_EXPIRY) if keeps else b''
    will = choice.random() < 0.5
    flags = (0 if keeps else 2) | (0x0C if will else 0)
    body = compare.text(b'MQTT') + bytes([5, flags, 0, 30, len(expiry)]) + expiry + compare.text(client_id)
    if will:
        body += b'\0' + compare.text(b'churn/will') + compare.text(b'gone')
    return compare.packet(0x10, body)


def subscribe_packet(choice):
    filters = [choice.choice(WIDE) if choice.random() < 0.05 else b'%s/%d/state' % (choice.choice([b'churn', b'+']),
                                                                                   choice.randrange(TOPICS))
               for _ in range(choice.randint(1, 4))]
    return compare.packet(0x82, b'\0\1\0' + b''.join(compare.text(one) + bytes([choice.randint(0, 2)]) for one in filters))


def publish_packets(choice):
    """Retained with an expiry or not, emptied, and at each QoS."""
    for number in range(1, choice.randint(1, 12)):
        qos = choice.randint(0, 2)
        retain = choice.random() < 0.5
        topic = b'kept/%d' % choice.randint(0, 5000) if retain else b'churn/%d/state' % choice.randrange(TOPICS)
        properties = struct.pack('>BI', 2, choice.randint(1, 120)) if choice.random() < 0.5 else b''
        payload = bytes(choice.choice([0, 10, 100, 5000]))
        yield compare.packet(0x30 | qos << 1 | retain, compare.text(topic) + (struct.pack('>H', number) if qos else b'')
                             + bytes([len(properties)]) + properties + payload)


def cycle(choice, port):
    """One client's visit: it reads what comes for a moment, acknowledges nothing, and leaves in one of three ways."""
    keeps = choice.random() < 0.5
    client_id = b'churn-%d' % choice.randrange(CLIENTS)
    with socket.create_connection(('127.0.0.1', port), 30) as connection:
        connection.settimeout(0.02)
        connection.sendall(connect_packet(choice, client_id, keeps) + subscribe_packet(choice))
        connection.sendall(b''.join(publish_packets(choice)))
        with contextlib.suppress(TimeoutError):
            connection.recv(65536)
        way = choice.randint(0, 2)
        if way == 0:
            connection.sendall(b'\xe0\0')
        elif way == 1:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))


def churn(port, seed, visits):
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    choice = random.Random(seed)
    while True:
        begun = time.monotonic()
        with contextlib.suppress(ConnectionError, TimeoutError):  # the broker may end one that another takes over
            cycle(choice, port)
        with visits.get_lock():
            visits.value += 1
        time.sleep(max(0, begun + 1 / CYCLES_PER_SECOND - time.monotonic()))


class Samples(threading.Thread):
    """What the broker holds, every so many seconds: (seconds, MiB of memory, descriptors, MiB of files)."""

    def __init__(self, broker, interval):
        super().__init__(daemon=True)
        self.broker = broker
        self.interval = interval
        self.over = threading.Event()
        self.begun = time.monotonic()
        self.list = []

    def run(self):
        pid = self.broker.process.pid
        while not self.over.wait(self.interval):
            files = pathlib.Path(self.broker.directory.name, 'data').glob('*')
            sample = (time.monotonic() - self.begun, compare.rss_of(pid) / MIB, len(os.listdir(f'/proc/{pid}/fd')),
                      sum(one.stat().st_size for one in files) / MIB)
            self.list.append(sample)
            print('%6.0f s  %7.1f MiB  %4d descriptors  %7.1f MiB on the disk' % sample, flush=True)


def send(meter, broker, options, transport, runs):
    load = (f'rate --transport {transport} --clients 10 --qos 1 --rate {options.rate // 2} --seconds {options.seconds} '
            f'--timeout {options.seconds + 60}')
    runs[transport] = compare.run_load(meter, broker, load, timeout=options.seconds + 120)


def run(options):
    runs, visits = {}, multiprocessing.Value('q', 0)
    with compare.skep(options.skep, queue=1000).start(compare.Case('churn', '', [], store='written')) as broker:
        churners = [multiprocessing.Process(target=churn, args=(broker.tcp, seed, visits), daemon=True)
                    for seed in range(CHURNERS)]
        senders = [threading.Thread(target=send, args=(options.load, broker, options, transport, runs))
                   for transport in ('tcp', 'ws')]
        samples = Samples(broker, options.interval)
        for one in [*churners, samples, *senders]:
            one.start()
        for one in senders:
            one.join()
        samples.over.set()
        for one in churners:
            one.terminate()
            one.join()
        begun = time.monotonic()
    return runs, visits.value, samples.list, time.monotonic() - begun


def main():
    options = soak.parse_options('Watches skepd under load while clients come and go.', '--skep', rate=5_000, seconds=3_600,
                                 warm_up=600, bound=16)
    runs, visits, samples, stopped = run(options)
    settled = [sample for sample in samples if sample[0] >= options.warm_up]
    if len(runs) < 2 or len(settled) < 2:
        sys.exit('churn: a run of the meter failed, or there are no two samples after the warm-up')
    print(f'{visits:,} visits; stopped by SIGTERM in {stopped:.2f} s')
    for transport, figures in runs.items():
        print(f'{transport}: {figures["delivered_per_s"]:,.0f} messages a second, latency {figures["p50_us"]:.0f} µs in the '
              f'median, {figures["p99_us"]:.0f} µs p99')
    grown = False
    # The first half of what is settled is compared with the second: sessions and files breathe.
    middle = len(settled) // 2
    for index, (what, bound) in enumerate((('MiB of memory', options.bound), ('descriptors', 16), ('MiB of files', options.bound)), 1):
        first, second = (max(sample[index] for sample in part) for part in (settled[:middle], settled[middle:]))
        print(f'{what}: {first:,.1f} at most in the first half, {second:,.1f} in the second')
        grown |= second > first + bound
    sys.exit('churn: the broker still grows' if grown else 0)


if __name__ == '__main__':
    main()
