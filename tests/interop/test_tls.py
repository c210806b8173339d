# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""mosquitto_pub/sub over TLS and MQTT.js over wss, with certificates that the program made.

The broker asks its clients for a certificate and takes those without one too (--client-certificates optional).
"""
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import textwrap
import threading
import time
import unittest

import clients
from clients import TIMEOUT, Kind, MqttJsClient

DIRECTORY = pathlib.Path(os.environ["BROKER_CERTIFICATES"])
TLS_PORT = os.environ["BROKER_TLS_PORT"]
WSS_URL = os.environ["BROKER_WSS_URL"].replace("127.0.0.1", "localhost")
AUTHORITY = ["--cafile", str(DIRECTORY / "ca.pem")]
IDENTITY = ["--cert", str(DIRECTORY / "client.pem"), "--key", str(DIRECTORY / "client-key.pem")]
numbers = itertools.count(1)


def mosquitto(program, *arguments):
    return [program, "-h", "localhost", "-p", TLS_PORT, "-q", "1", *arguments]


def pem(name):
    return (DIRECTORY / name).read_text()


class Subscriber:
    """mosquitto_sub over TLS, which ends after its first message."""

    def __init__(self, topic, *options):
        self.process = subprocess.Popen(
            ["stdbuf", "-oL", *mosquitto("mosquitto_sub", "-t", topic, "-C", "1", "-d", *options)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.timer = threading.Timer(TIMEOUT, self.process.kill)
        self.timer.start()
        self.output = []
        for line in self.process.stdout:
            self.output.append(line.strip())
            if line.startswith("Subscribed"):
                return
        raise AssertionError(f"mosquitto_sub did not subscribe: {self.output}")

    def message(self):
        self.output += self.process.stdout.read().splitlines()
        self.process.wait()
        self.timer.cancel()
        return [line for line in self.output if not line.startswith(("Client", "Subscribed"))]


class Tls(unittest.TestCase):
    def setUp(self):
        self.topic = f"tls/{next(numbers)}"

    def publish(self, payload, *options):
        return subprocess.run(mosquitto("mosquitto_pub", "-t", self.topic, "-m", payload, *options),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=TIMEOUT, check=False)

    def open(self, url, **options):
        kind = Kind("mqttjs", url.split(":")[0], 5)
        client = MqttJsClient(kind, f"tls-{next(numbers)}", [(self.topic, 1)], True, 0, None, url=url,
                              ca=pem("ca.pem"), **options)
        self.addCleanup(client.close)
        return client

    def test_mosquitto(self):
        for version in ("tlsv1.2", "tlsv1.3"):
            with self.subTest(version=version):
                subscriber = Subscriber(self.topic, *AUTHORITY, "--tls-version", version)
                done = self.publish("hello", *AUTHORITY, "--tls-version", version)
                self.assertEqual((done.returncode, done.stdout), (0, ""))
                self.assertEqual(subscriber.message(), ["hello"])

    def test_mosquitto_with_a_certificate(self):
        subscriber = Subscriber(self.topic, *AUTHORITY, *IDENTITY)
        done = self.publish("hello", *AUTHORITY, *IDENTITY)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertEqual(subscriber.message(), ["hello"])

    def test_a_client_that_trusts_somebody_else(self):
        done = self.publish("hello", "--cafile", str(DIRECTORY / "client.pem"))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("TLS error", done.stdout)

    def test_mqttjs(self):
        for url in (WSS_URL, f"mqtts://localhost:{TLS_PORT}"):
            for identity in ({}, {"cert": pem("client.pem"), "key": pem("client-key.pem")}):
                with self.subTest(url=url, identified=bool(identity)):
                    client = self.open(url, **identity)
                    payload = bytes(range(256)) * 1000
                    client.publish(self.topic, payload, 1)
                    self.assertTrue(client.receive_one().payload == payload)

    def test_across(self):
        client = self.open(WSS_URL)
        done = self.publish("from TLS to wss", *AUTHORITY)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(client.receive_one().payload, b"from TLS to wss")


CONFIGURATION = """<hivemq><listeners>
  <tls-tcp-listener><port>0</port><bind-address>127.0.0.1</bind-address>{tls}</tls-tcp-listener>
  <tls-websocket-listener><port>0</port><bind-address>127.0.0.1</bind-address>{tls}</tls-websocket-listener>
</listeners></hivemq>"""
END_OF_SCRIPT = """
client.on('error', (error) => { console.error(error.message); process.exit(1) })
client.on('connect', async () => {
  await client.subscribeAsync('script')
  client.on('message', (topic, payload) => { console.log(`${topic} ${payload}`); client.end() })
  client.publish('script', 'works')
})
"""


class Printed(unittest.TestCase):
    """What --make-dev-certificates prints works unchanged, except for the ports, in a directory whose name needs quotes."""

    @classmethod
    def setUpClass(cls):
        root = pathlib.Path(__file__).resolve().parents[2]
        skepd = root / os.environ.get("SKEPD", "build/test/skepd")
        # pylint: disable=consider-using-with
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.modules = root / "tests"
        directory = pathlib.Path(scratch.name)
        cls.text = subprocess.run([skepd, "--make-dev-certificates", directory / "it's <my> & own"], check=True,
                                  stdout=subprocess.PIPE, text=True, timeout=TIMEOUT).stdout
        configuration = directory / "config.xml"
        configuration.write_text(CONFIGURATION.format(tls=re.search("<tls>.*</tls>", cls.text, re.DOTALL)[0]))
        ready = directory / "ready"
        broker = subprocess.Popen([skepd, "--config", configuration, "--ready-file", ready, "--log-level", "warning"],
                                  stdout=subprocess.DEVNULL)
        cls.addClassCleanup(broker.wait)
        cls.addClassCleanup(broker.terminate)
        until = time.monotonic() + TIMEOUT
        while not ready.exists():
            if broker.poll() is not None or time.monotonic() > until:
                raise AssertionError("the broker does not serve with the printed configuration")
            time.sleep(0.05)
        ports = {listener["transport"]: listener["port"] for listener in json.loads(ready.read_text())["listeners"]}
        cls.text = cls.text.replace("8883", str(ports["tls"])).replace("8001", str(ports["wss"]))

    def line(self, start):
        return re.search(f"^ *({start}.*)$", self.text, re.MULTILINE)[1]

    def test_mosquitto(self):
        certificate = self.line("with a client certificate, add: ").split("add: ")[1]
        for more in ("", certificate):
            with self.subTest(certificate=more):
                receiver = subprocess.Popen(f"exec stdbuf -oL {self.line('mosquitto_sub')} {more} -C 1 -W {TIMEOUT} -d",
                                            shell=True, stdout=subprocess.PIPE, text=True)
                self.addCleanup(receiver.stdout.close)
                self.addCleanup(receiver.wait)
                for said in receiver.stdout:
                    if said.startswith("Subscribed"):
                        break
                subprocess.run(f"{self.line('mosquitto_pub')} {more}", shell=True, check=True, timeout=TIMEOUT)
                self.assertIn("hello world", receiver.stdout.read().splitlines())

    def test_mqttjs(self):
        script = textwrap.dedent(re.search(r"MQTT\.js in Node\.js:\n(.*?\n)\n", self.text, re.DOTALL)[1])
        done = subprocess.run(["node", "-e", "const mqtt = require('mqtt')\n" + script + END_OF_SCRIPT],
                              cwd=self.modules, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=TIMEOUT, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, "script works\n"))


def tearDownModule():
    if clients.driver:
        clients.driver.stop()
        clients.driver = None
