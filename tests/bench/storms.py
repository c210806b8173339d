# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""What outsiders do to a broker with sockets alone, for overload.py: packets before CONNECT that do not end, one large
message to many who do not read, a storm of TLS handshakes, and what happens to very many clients at once."""

import contextlib
import multiprocessing
import os
import pathlib
import select
import signal
import socket
import ssl
import subprocess
import time

import compare

KIB = 1024
MIB = 1024 * 1024


class Storm:
    """Runs in processes of its own until it is killed; counts what it has done."""

    processes = 1
    options = ()  # of skepd

    def __init__(self, name, base):
        self.name = name
        self.base = base  # MIB: buffers, the other clients, and what malloc keeps

    def memory_bound(self):
        raise NotImplementedError

    def prepare(self, skep):
        """Before the broker starts."""

    def begin(self, broker):
        """Connections that stay while the storm lasts."""
        return []

    def blow(self, broker, done):
        raise NotImplementedError

    def run(self, broker, done):
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self.blow(broker, done)

    @contextlib.contextmanager
    def over(self, broker, done):
        standing = self.begin(broker)
        blowing = [multiprocessing.Process(target=self.run, args=(broker, done), daemon=True)
                   for _ in range(self.processes)]
        for one in blowing:
            one.start()
        try:
            yield
        finally:
            for one in blowing:
                one.terminate()
                one.join()
            for one in standing:
                one.close()


def add(done, count=1):
    with done.get_lock():
        done.value += count


class BeforeConnect(Storm):
    """Strangers that begin packets: PUBLISH of 256 MiB, and CONNECT as large as it may be, without its end."""

    sockets = 20

    def memory_bound(self):
        return self.base + self.sockets * MIB // 2

    def blow(self, broker, done):
        connects = [socket.create_connection(('127.0.0.1', broker.tcp), 30) for _ in range(self.sockets // 2)]
        for one in connects:
            one.sendall(b'\x10\xf0\xff\x1f\x00\x04MQTT\x04' + bytes(500 * KIB))
        zeros = bytes(256 * KIB)
        while True:
            publishes = [socket.create_connection(('127.0.0.1', broker.tcp), 30) for _ in range(self.sockets // 2)]
            for one in publishes:
                with contextlib.suppress(OSError):
                    one.sendall(b'\x30\xff\xff\xff\x7f')
                    one.sendall(zeros)
            add(done, len(publishes))
            time.sleep(0.01)
            for one in publishes:
                one.close()


class LargeFanOut(Storm):
    """16 MiB to a hundred who do not read, again and again."""

    readers = 100
    size = 16 * MIB

    def memory_bound(self):
        return 100 * MIB

    def begin(self, broker):
        readers = []
        for number in range(self.readers):
            one = socket.socket()
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * KIB)
            one.connect(('127.0.0.1', broker.tcp))
            one.sendall(compare.packet(0x10, compare.text(b'MQTT') + bytes([4, 2, 0, 0])
                                       + compare.text(b'stuck-%d' % number)))
            one.sendall(compare.packet(0x82, b'\0\1' + compare.text(b'large') + b'\0'))
            received = b''
            while len(received) < 9:
                received += one.recv(9 - len(received))
            readers.append(one)
        return readers

    def blow(self, broker, done):
        connection = socket.create_connection(('127.0.0.1', broker.tcp), 30)
        connection.sendall(compare.packet(0x10, compare.text(b'MQTT') + bytes([4, 2, 0, 0]) + compare.text(b'large')))
        connection.recv(4)
        message = compare.packet(0x30, compare.text(b'large') + bytes(self.size))
        while True:
            connection.sendall(message)
            add(done)
            time.sleep(1)


def connect_many(port, count):
    """Sockets with MQTT connections of their own."""
    sockets = []
    for number in range(count):
        one = socket.create_connection(('127.0.0.1', port), 30)
        one.sendall(compare.packet(0x10, compare.text(b'MQTT') + bytes([4, 2, 0, 0]) + compare.text(b'many-%d' % number)))
        sockets.append(one)
    for one in sockets:
        if len(one.recv(4)) != 4:
            raise RuntimeError('the broker closed the connection')
    return sockets


class Vanishing(Storm):
    """Very many clients that are gone at once, without a word."""

    clients = 3_000

    def memory_bound(self):
        return self.base + self.clients * 24 * KIB

    def blow(self, broker, done):
        while True:
            for one in connect_many(broker.tcp, self.clients):
                one.close()
            add(done, self.clients)


class ClosedListener(Storm):
    """A listener with very many clients is closed and opened again."""

    clients = 3_000

    def memory_bound(self):
        return self.base + self.clients * 24 * KIB

    def blow(self, broker, done):
        port = compare.free_port()
        file = pathlib.Path(broker.directory.name) / 'config.xml'
        # The options of the command line give the first listener of each kind its port: those stay as they are.
        listener = '<%s><name>%s</name><port>%d</port><bind-address>%s</bind-address>%s</%s>'
        kept = (listener % ('tcp-listener', 'tcp', 1883, 'localhost', '', 'tcp-listener')
                + listener % ('websocket-listener', 'ws', 8000, 'localhost', '<path>/mqtt</path>', 'websocket-listener'))
        guests = listener % ('tcp-listener', 'guests', port, '127.0.0.1', '', 'tcp-listener')
        head, tail = file.read_text().split('</hivemq>')
        while True:
            for more in (guests, ''):
                file.write_text(f'{head}<listeners>{kept}{more}</listeners></hivemq>{tail}')
                os.kill(broker.process.pid, signal.SIGHUP)  # Popen signals only what it has started itself
                if more:
                    compare.wait_for(port)
                    sockets = connect_many(port, self.clients)
            for one in sockets:
                while one.recv(100):
                    pass
                one.close()
            add(done, self.clients)


class TlsStorm(Storm):
    """ClientHello after ClientHello, from sockets that go when they are answered: the broker's part of a handshake costs
    it much, theirs costs nothing."""

    sockets = 500
    per_second = 1000

    def memory_bound(self):
        return self.base + self.sockets * 128 * KIB

    def prepare(self, skep):
        self.directory = pathlib.Path(compare.tempfile.mkdtemp())
        subprocess.run([skep, '--make-dev-certificates', str(self.directory)], check=True, stdout=subprocess.DEVNULL)
        self.port = compare.free_port()
        self.options = ('--tls-port', str(self.port), '--certificate', str(self.directory / 'server.pem'), '--key',
                        str(self.directory / 'server-key.pem'))

    def blow(self, broker, done):
        hello = ssl.MemoryBIO()
        client = ssl.create_default_context(cafile=str(self.directory / 'ca.pem')).wrap_bio(
            ssl.MemoryBIO(), hello, server_hostname='localhost')
        with contextlib.suppress(ssl.SSLWantReadError):
            client.do_handshake()
        bytes_of_hello = hello.read()
        waiting = []
        while True:
            began = time.monotonic()
            for _ in range(self.per_second // 100):
                if len(waiting) == self.sockets:
                    break
                one = socket.create_connection(('127.0.0.1', self.port), 30)
                one.sendall(bytes_of_hello)
                waiting.append(one)
            answered = select.select(waiting, [], [], 0)[0] if waiting else []
            for one in answered:
                one.close()
                waiting.remove(one)
            add(done, len(answered))
            time.sleep(max(0, 0.01 - (time.monotonic() - began)))


def cases(base):
    return [BeforeConnect('before-connect', base), LargeFanOut('large-fan-out', base), TlsStorm('tls-storm', base),
            Vanishing('vanishing', base), ClosedListener('closed-listener', base)]
