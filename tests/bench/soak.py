# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Sends messages for minutes while the open window records them, and watches its memory; see soak.sh."""

import argparse
import sys
import threading
import time

import compare
import console

MIB = 1024 * 1024


class Samples(threading.Thread):
    """The memory of a process, every so many seconds."""

    def __init__(self, pid, interval):
        super().__init__(daemon=True)
        self.pid = pid
        self.interval = interval
        self.over = threading.Event()
        self.begun = time.monotonic()
        self.list = []  # (seconds since the beginning, bytes)

    def run(self):
        while not self.over.wait(self.interval):
            size = compare.rss_of(self.pid)
            self.list.append((time.monotonic() - self.begun, size))
            print(f'{self.list[-1][0]:6.0f} s  {size / MIB:7.1f} MiB', flush=True)

    def stop(self):
        self.over.set()
        self.join()


def parse_options(description, program, **defaults):
    """Of a soak of that program; the defaults are its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(program, required=True)
    parser.add_argument('--load', required=True)
    parser.add_argument('--rate', type=int)
    parser.add_argument('--seconds', type=int)
    parser.add_argument('--warm-up', type=int, help='seconds until everything that has a bound is full')
    parser.add_argument('--bound', type=float, help='MiB that it may grow after that')
    parser.add_argument('--interval', type=float, default=10, help='seconds between two samples')
    parser.set_defaults(**defaults)
    return parser.parse_args()


def main():
    options = parse_options('Watches the memory of the open window under load.', '--console', rate=20_000, seconds=600,
                            warm_up=60, bound=12)
    load = (f'rate --transport tcp --clients 20 --rate {options.rate} --seconds {options.seconds} '
            f'--timeout {options.seconds + 60}')
    window = console.Console(options.console, options.seconds + console.GRACE, '--record')
    with window as broker:
        samples = Samples(broker.process.pid, options.interval)
        samples.start()
        run = compare.run_load(options.load, broker, load, timeout=options.seconds + 120)
        samples.stop()
    settled = [size for seconds, size in samples.list if seconds >= options.warm_up]
    if len(settled) < 2:
        sys.exit(f'soak: no two samples after {options.warm_up} seconds: let it run for longer')
    growth = max(settled) - settled[0]
    print(f'{run["delivered_per_s"]:,.0f} messages a second for {options.seconds} s, latency {run["p50_us"]:.0f} µs in the median, '
          f'{run["p99_us"]:.0f} µs p99; CPU of the process {run["broker_cpu_us_per_msg"]:.1f} µs a message')
    print(f'input: {window.figures["input_p50_ms"]:.2f} ms in the median, {window.figures["input_p99_ms"]:.1f} ms p99, '
          f'{window.figures["input_max_ms"]:.1f} ms at most, of {window.figures["inputs"]:,}')
    print(f'memory: {settled[0] / MIB:.1f} MiB after {options.warm_up} s, {max(settled) / MIB:.1f} MiB at most after that, '
          f'{settled[-1] / MIB:.1f} MiB at the end')
    if growth > options.bound * MIB:
        sys.exit(f'soak: the memory grew by {growth / MIB:.1f} MiB after it had settled, more than {options.bound:g} MiB')


if __name__ == '__main__':
    main()
