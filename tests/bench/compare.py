# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the load meter against Skep and another broker in turn and prints medians and ratios; see compare.sh."""

import argparse
import json
import os
import pathlib
import platform
import shlex
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time


class Case:
    """One run of the meter, or two that are compared with each other."""

    def __init__(self, name, load, figures, beside=None, store='memory', reference=None):
        self.name = name
        self.load = load  # arguments of mqttload; {transport} and {port} come from the transport
        self.figures = figures  # [(key of its JSON, title, target as text)]
        self.beside = beside  # idle WebSocket clients beside the load
        self.store = store  # memory, or in a file at the level written or synced
        self.reference = reference  # another case of Skep to compare with, instead of the other broker


BEFORE = 'Before'
CPU = 'broker_cpu_us_per_msg'
RATE = 'delivered_per_s'


def cases():
    for transport, cpu, qos1, qos2, fanin in (('tcp', '0.20', '8', '11', '12'), ('ws', '0.40', '4', '6', '6')):
        yield Case(f'pairs-q0-{transport}', f'pairs --transport {transport} --clients 10 --qos 0 --messages 400000',
                   [(CPU, 'CPU a message, µs', f'≤ {cpu}×')])
        yield Case(f'pairs-q1-{transport}', f'pairs --transport {transport} --clients 10 --qos 1 --messages 100000',
                   [(RATE, 'messages a second', f'≥ {qos1}×')])
        yield Case(f'pairs-q2-{transport}', f'pairs --transport {transport} --clients 10 --qos 2 --messages 60000',
                   [(RATE, 'messages a second', f'≥ {qos2}×')])
        yield Case(f'fanin-q1-{transport}', f'fanin --transport {transport} --clients 100 --qos 1 --messages 100000',
                   [(RATE, 'messages a second', f'≥ {fanin}×')])
        yield Case(f'rate-{transport}', f'rate --transport {transport} --clients 10 --rate 5000 --seconds 4',
                   [('p50_us', 'median latency, µs', '≤ 1.0×'), ('p99_us', 'p99 latency, µs', '≤ 1.0×'),
                    (CPU, 'CPU a message, µs', '≤ 1.0×')])
    yield Case('fanout-100-ws', 'fanout --transport ws --clients 100 --messages 5000',
               [(CPU, 'CPU a delivery, µs', '≤ 0.20×')])
    yield Case('fanout-1000-ws', 'fanout --transport ws --clients 1000 --messages 500',
               [(CPU, 'CPU a delivery, µs', '≤ 0.20×')])
    yield Case('fanout-4k-ws', 'fanout --transport ws --clients 100 --messages 1000 --size 4096',
               [(CPU, 'CPU a delivery, µs', '≤ 8× Skep at 64 bytes')])
    for idle in (5000, 15000):
        yield Case(f'rate-ws-beside-{idle}', 'rate --transport ws --clients 10 --rate 5000 --seconds 4',
                   [('p50_us', 'median latency, µs', '≤ 1.2× Skep alone'), (CPU, 'CPU a message, µs', '≤ 1.2× Skep alone')],
                   beside=idle)
    yield Case('idle-15000-ws', 'idle --transport ws --clients 15000 --seconds 2',
               [('broker_kb_per_client', 'KiB a client', '≤ 18 KiB'), ('connects_per_s', 'connects a second', '≥ 5000')])
    offline = 'offline --transport tcp --clients 10 --qos 1 --messages 300000'
    online = 'pairs --transport tcp --clients 10 --qos 1 --messages 200000 --persistent 1'
    acknowledged = ('acknowledged_per_s', 'acknowledged a second')
    yield Case('durable-offline', offline, [(*acknowledged, '≥ 1.0×, ≥ 100,000'), (CPU, 'CPU a message, µs', ''),
                                            ('fetched_per_s', 'fetched a second', '')], store='written')
    yield Case('durable-offline-synced', offline + ' --fetch 0', [(*acknowledged, ''), ('messages_per_sync', 'messages an fsync', ''),
                                                   ('syncs_per_s', 'fsyncs a second', '')],
               store='synced', reference='durable-offline')
    yield Case('memory-online', online, [(RATE, 'messages a second', '')])
    yield Case('durable-online', online, [(RATE, 'messages a second', '≥ 0.7× in memory'), (CPU, 'CPU a message, µs', '')],
               store='written', reference='memory-online')
    restored = [('restored_s', 'seconds until it serves', '< 10 s'), ('restored_mib', 'memory then, MiB', '')]
    yield Case('restore', None, restored, store='written')
    yield Case('restore-killed', None, restored, store='written', reference='restore')
    yield Case('queued', None, [('bytes_per_message', 'bytes a queued message', '≤ 200')])


class Broker:
    """A broker under test, started again for each case so that no case pays for the one before."""

    def __init__(self, name, command):
        self.name = name
        self.command = command  # function of (tcp port, ws port, directory, store of the case) → list
        self.store = 'memory'

    def start(self, case):
        self.store = case.store
        return self

    def __enter__(self):
        return self.open(subprocess.DEVNULL)

    def open(self, output):
        self.directory = tempfile.TemporaryDirectory()
        self.tcp, self.ws = free_port(), free_port()
        self.run(output)
        return self

    def run(self, output):
        self.process = subprocess.Popen(self.command(self.tcp, self.ws, self.directory.name, self.store), stdout=output,
                                        stderr=subprocess.DEVNULL)
        for port in (self.tcp, self.ws):
            wait_for(port)

    def end(self, how):
        self.process.send_signal(how)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __exit__(self, *_):
        self.end(signal.SIGTERM)
        self.directory.cleanup()

    def port(self, load):
        return self.ws if '--transport ws' in load else self.tcp


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(3000):
        try:
            socket.create_connection(('127.0.0.1', port), 1).close()
            return
        except OSError:
            time.sleep(0.02)
    sys.exit(f'compare: no broker answers on port {port}')


SKEP_FILE = '''<hivemq xmlns:skep="urn:skep:config:1">
<persistence><mode>%s</mode></persistence><skep:persistence-level>%s</skep:persistence-level>
<mqtt><queued-messages><max-queue-size>%s</max-queue-size></queued-messages></mqtt>
</hivemq>'''


def skep(path, *options, queue=10_000_000, name='Skep'):
    def command(tcp, ws, directory, store):
        file = pathlib.Path(directory) / 'config.xml'
        mode, level = ('in-memory', 'written') if store == 'memory' else ('file', store)
        file.write_text(SKEP_FILE % (mode, level, queue))
        counting = ['--sys-interval', '1'] if store == 'synced' else []
        return [path, '--tcp-port', str(tcp), '--ws-port', str(ws), '--log-level', 'error', '--config', str(file),
                '--data', directory + '/data', *counting, *options]
    return Broker(name, command)


def mosquitto():
    program = shutil.which('mosquitto') or '/usr/sbin/mosquitto'

    def command(tcp, ws, directory, store):
        file = pathlib.Path(directory) / 'mosquitto.conf'
        kept = '' if store == 'memory' else f'persistence true\npersistence_location {os.path.abspath(directory)}/\nuser root\n'
        file.write_text(f'allow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 0\nset_tcp_nodelay true\n{kept}'
                        f'listener {tcp} 127.0.0.1\nlistener {ws} 127.0.0.1\nprotocol websockets\n')
        return [program, '-c', str(file)]
    return Broker('Mosquitto', command)


def other(text):
    return Broker(shlex.split(text)[0], lambda tcp, ws, *_: shlex.split(text.format(tcp=tcp, ws=ws)))


def run_load(meter, broker, load, extra=(), timeout=300):
    arguments = [meter, *load.split(), '--port', str(broker.port(load)), '--pid', str(broker.process.pid), *extra]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=timeout)
    if done.returncode != 0:
        raise RuntimeError(f'{broker.name}: {" ".join(arguments[1:])}: {done.stderr.strip()}')
    return json.loads(done.stdout)


def run_case(meter, broker_of, case):
    with broker_of.start(case) as broker:
        if case.name == 'queued':
            return queued_memory(broker)
        if case.name.startswith('restore'):
            return restored(broker, signal.SIGKILL if case.name == 'restore-killed' else signal.SIGTERM)
        if case.store == 'synced':
            return with_syncs(broker, lambda: run_load(meter, broker, case.load))
        if not case.beside:
            return run_load(meter, broker, case.load)
        standing = subprocess.Popen([meter, 'idle', '--transport', 'ws', '--clients', str(case.beside), '--seconds', '60',
                                     '--port', str(broker.ws)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_quiet(broker.process.pid)
            return run_load(meter, broker, case.load)
        finally:
            standing.kill()
            standing.wait()


def cpu_of(pid):
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    return int(fields[11]) + int(fields[12])


def wait_until_quiet(pid):
    """The idle clients have connected when the broker has had nothing to do for half a second."""
    time.sleep(1)
    for _ in range(100):
        before = cpu_of(pid)
        time.sleep(0.5)
        if cpu_of(pid) - before <= 2:
            return
    raise RuntimeError('the idle clients have not connected in 50 seconds')


def rss_of(pid):
    for line in pathlib.Path(f'/proc/{pid}/status').read_text().splitlines():
        if line.startswith('VmRSS:'):
            return int(line.split()[1]) * 1024
    return 0


def packet(first, body):
    length, size = b'', len(body)
    while True:
        length += bytes([size % 128 + (128 if size >= 128 else 0)])
        size //= 128
        if not size:
            return bytes([first]) + length + body


def text(value):
    return len(value).to_bytes(2, 'big') + value


def exchange(port, client_id, clean, packets, answers):
    with socket.create_connection(('127.0.0.1', port), 30) as connection:
        connection.sendall(packet(0x10, text(b'MQTT') + bytes([4, 2 if clean else 0, 0, 0]) + text(client_id)) + packets)
        received = b''
        while len(received) < 4 + answers:
            some = connection.recv(65536)
            if not some:
                raise RuntimeError('the broker closed the connection')
            received += some
        connection.sendall(b'\xe0\x00')


def retained_number(port, topic):
    with socket.create_connection(('127.0.0.1', port), 30) as connection:
        connection.settimeout(30)
        connection.sendall(packet(0x10, text(b'MQTT') + b'\x04\x02\x00\x00' + text(b'reader'))
                           + packet(0x82, b'\x00\x01' + text(topic) + b'\x00'))
        received = b''
        while text(topic) not in received:
            some = connection.recv(65536)
            if not some:
                raise RuntimeError('the broker closed the connection')
            received += some
        connection.sendall(b'\xe0\x00')
        at = received.index(text(topic))
        length = received[at - 1] - len(text(topic))
        return float(received[at + len(text(topic)):][:length])


def queued_memory(broker, sessions=1000, messages=1000):
    """Memory of a 64-byte QoS 1 message that is queued for many offline sessions, payloads shared."""
    for number in range(sessions):
        exchange(broker.tcp, b'absent-%d' % number, False,
                 packet(0x82, b'\x00\x01' + text(b'queue/topic') + b'\x01'), 5)
    before = rss_of(broker.process.pid)
    batch = 100
    for start in range(0, messages, batch):
        bulk = b''.join(packet(0x32, text(b'queue/topic') + (number + 1).to_bytes(2, 'big') + b'x' * 64)
                        for number in range(start, start + batch))
        exchange(broker.tcp, b'publisher', True, bulk, 4 * batch)
    return {'bytes_per_message': (rss_of(broker.process.pid) - before) / (sessions * messages)}


def restored(broker, how, sessions=10000, messages=100):
    """A million different messages queued for ten thousand offline sessions: the broker is stopped and started again."""
    for number in range(sessions):
        exchange(broker.tcp, b'absent-%d' % number, False,
                 packet(0x82, b'\x00\x01' + text(b'restored/%d' % number) + b'\x01'), 5)
    for message in range(messages):
        bulk = b''.join(packet(0x32, text(b'restored/%d' % number) + (number + 1).to_bytes(2, 'big') + b'%064d' % message)
                        for number in range(sessions))
        exchange(broker.tcp, b'publisher', True, bulk, 4 * sessions)
    broker.end(how)
    start = time.monotonic()
    broker.run(subprocess.DEVNULL)  # until both listeners take connections
    exchange(broker.tcp, b'probe', True, b'', 0)
    seconds = time.monotonic() - start
    memory = rss_of(broker.process.pid) / 2**20
    for number in (0, sessions // 2, sessions - 1):  # they have to be there; ten are sent before the first is acknowledged
        one = packet(0x32, text(b'restored/%d' % number) + b'\x00\x01' + b'%064d' % 0)
        exchange(broker.tcp, b'absent-%d' % number, False, b'', 10 * len(one))
    return {'restored_s': seconds, 'restored_mib': memory}


def with_syncs(broker, run):
    """The figures of the run, with the number of fsyncs that the store did meanwhile."""
    before = retained_number(broker.tcp, b'$SYS/broker/durability/syncs')
    result = run()
    time.sleep(1.5)  # the broker publishes its figures once a second
    syncs = max(1, retained_number(broker.tcp, b'$SYS/broker/durability/syncs') - before)
    result['messages_per_sync'] = result['acknowledged'] / syncs
    result['syncs_per_s'] = syncs / result['seconds']
    return result


def figure(value):
    return f'{value:,.0f}' if value >= 1000 else f'{value:.3g}'


def table(results, names):
    first, second = names
    yield f'| case | figure | {first} | {second} | ratio | goal |'
    yield '|---|---|---:|---:|---:|---|'
    for case in cases():
        reference = (first, case.reference) if case.reference and second != BEFORE else (second, case.name)
        for key, title, target in case.figures:
            own = [run[key] for run in results.get((first, case.name), [])]
            theirs = [run[key] for run in results.get(reference, []) if key in run]
            if not own:
                continue
            mine = statistics.median(own)
            their = statistics.median(theirs) if theirs else None
            ratio = f'{mine / their:.2f}×' if their else ''
            yield f'| {case.name} | {title} | {figure(mine)} | {figure(their) if their else ""} | {ratio} | {target} |'


def main():
    parser = argparse.ArgumentParser(description='Measures Skep against another broker.')
    parser.add_argument('--skep', required=True)
    parser.add_argument('--load', required=True)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--only', default='', help='cases whose names contain this; several by commas')
    parser.add_argument('--other', help='start command of another broker, with {tcp} and {ws} for its ports')
    parser.add_argument('--before', metavar='SKEPD', help='an earlier skepd instead of another broker: each case on both')
    parser.add_argument('--alone', action='store_true', help='Skep alone')
    parser.add_argument('--list', action='store_true')
    options = parser.parse_args()
    chosen = [case for case in cases()
              if not options.only or any(part in case.name for part in options.only.split(','))]
    if options.list:
        print('\n'.join(case.name for case in chosen))
        return
    brokers = [skep(options.skep)]
    if options.before:
        brokers.append(skep(options.before, name=BEFORE))
    elif not options.alone:
        brokers.append(other(options.other) if options.other else mosquitto())
    results = {}
    for turn in range(options.rounds):
        for case in chosen:
            for broker in brokers[:1] if case.reference and not options.before else brokers:
                try:
                    results.setdefault((broker.name, case.name), []).append(run_case(options.load, broker, case))
                except (RuntimeError, subprocess.TimeoutExpired) as error:
                    print(f'round {turn + 1}: {case.name}: {error}', file=sys.stderr)
        print(f'round {turn + 1} of {options.rounds} done', file=sys.stderr)
    names = [broker.name for broker in brokers] + ([''] if len(brokers) == 1 else [])
    print(f'{time.strftime("%Y-%m-%d")}, {os.cpu_count()} cores, {platform.machine()}, '
          f'medians of {options.rounds} rounds, 64-byte payloads\n')
    print('\n'.join(table(results, names)))


if __name__ == '__main__':
    main()
