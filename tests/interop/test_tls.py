# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""mosquitto_pub/sub over TLS and MQTT.js over wss, with certificates of the program's own making.

The broker asks its clients for a certificate and takes those without one too (--client-certificates optional).
"""
import itertools
import os
import pathlib
import subprocess
import threading
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


def tearDownModule():
    if clients.driver:
        clients.driver.stop()
        clients.driver = None
