# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Runs one load against skepd and against the desktop program in turn; see console.sh."""

import argparse
import json
import statistics
import subprocess
import sys

import compare

GRACE = 4  # seconds that the window stays open beyond the load


class Console(compare.Broker):
    """The desktop program with a meter in it; its figures are in `figures` when it has ended."""

    def __init__(self, path, seconds, *options):
        super().__init__('window', lambda tcp, ws, *_: [path, str(seconds), *options, '--tcp-port', str(tcp), '--ws-port', str(ws),
                                                        '--log-level', 'error', '--in-memory'])
        self.figures = {}

    def __enter__(self):
        return self.open(subprocess.PIPE)

    def __exit__(self, *_):
        # It stops by itself; what it was asked for includes the answer to the last input.
        output, _ = self.process.communicate(timeout=60)
        self.figures = json.loads(output.decode().splitlines()[-1])
        self.directory.cleanup()


def main():
    parser = argparse.ArgumentParser(description='Measures the broker with its window open.')
    parser.add_argument('--skep', required=True)
    parser.add_argument('--console', required=True)
    parser.add_argument('--load', required=True)
    parser.add_argument('--rate', type=int, default=100_000)
    parser.add_argument('--seconds', type=int, default=8)
    parser.add_argument('--rounds', type=int, default=5)
    options = parser.parse_args()
    load = (f'rate --transport tcp --clients 10 --rate {options.rate} --seconds {options.seconds} '
            f'--timeout {options.seconds + 60}')
    runs = {'headless': [], 'window': []}
    inputs = []
    for turn in range(options.rounds):
        with compare.skep(options.skep) as broker:
            runs['headless'].append(compare.run_load(options.load, broker, load, timeout=options.seconds + 120))
        console = Console(options.console, options.seconds + GRACE)
        with console as broker:
            runs['window'].append(compare.run_load(options.load, broker, load, timeout=options.seconds + 120))
        inputs.append(console.figures)
        print(f'round {turn + 1} of {options.rounds} done', file=sys.stderr)

    def median(of, key):
        return statistics.median(run[key] for run in of)

    print('| figure | headless | window open |')
    print('|---|---:|---:|')
    for key, title in (('delivered_per_s', 'messages a second'), ('p50_us', 'median latency, µs'),
                       ('p99_us', 'p99 latency, µs'), ('broker_cpu_us_per_msg', 'CPU of the process a message, µs'),
                       ('broker_rss_kb', 'memory, KiB')):
        print(f'| {title} | {compare.figure(median(runs["headless"], key))} | {compare.figure(median(runs["window"], key))} |')
    for key, title in (('input_p50_ms', 'input, median, ms'), ('input_p99_ms', 'input, p99, ms'),
                       ('input_max_ms', 'input, longest, ms')):
        print(f'| {title} | | {median(inputs, key):.2f} |')


if __name__ == '__main__':
    main()
