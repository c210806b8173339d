# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Debian's Mosquitto as a bridge to the broker, with its defaults: it stays connected, and messages go both ways.

BRIDGE_SECONDS is how long it has to (default 5; 60 is its keep-alive). With it, nothing but the defaults is configured.
"""
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

import paho.mqtt.client as paho

from clients import HOST, TCP_PORT, TIMEOUT, Kind

SECONDS = float(os.environ.get("BRIDGE_SECONDS", "5"))
STATE = "$SYS/broker/connection/+/state"
PERIOD = 0.25

# It first tries a version of its own (0x84); refused, it waits before it connects again: by default up to 30 s.
RESTART = "" if "BRIDGE_SECONDS" in os.environ else "restart_timeout 1"
CONFIGURATION = """
listener {port} 127.0.0.1
allow_anonymous true
connection skep
address {host}:{broker}
topic out/# out 1
topic in/# in 1
{restart}
"""


def free_port():
    with socket.create_server((HOST, 0)) as server:
        return server.getsockname()[1]


class Mosquitto:
    """The broker on the far side of the bridge."""

    def __init__(self, directory):
        self.port = free_port()
        self.log = directory / "log"
        configuration = directory / "mosquitto.conf"
        configuration.write_text(CONFIGURATION.format(port=self.port, host=HOST, broker=TCP_PORT,
                                                      restart=RESTART))
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(["mosquitto", "-v", "-c", str(configuration)], stdout=log,
                                            stderr=subprocess.STDOUT,
                                            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"})

    def publish(self, topic, payload):
        subprocess.run(["mosquitto_pub", "-h", HOST, "-p", str(self.port), "-q", "1", "-t", topic, "-m", payload],
                       check=True, timeout=TIMEOUT)

    def subscribe(self, topic):
        """The list into which a client puts what it gets, and the function that ends it."""
        payloads = []
        subscribed = []
        client = paho.Client("far", protocol=paho.MQTTv311)
        client.on_message = lambda _client, _data, message: payloads.append(message.payload.decode())
        client.on_subscribe = lambda *_: subscribed.append(True)
        until = time.monotonic() + TIMEOUT
        while True:
            try:
                client.connect(HOST, self.port)
                break
            except OSError:
                assert time.monotonic() < until, self.log.read_text()
                time.sleep(0.05)
        client.subscribe(topic, 1)
        client.loop_start()
        while not subscribed:
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.05)

        def end():
            client.disconnect()
            client.loop_stop()
        return payloads, end

    def stop(self):
        self.process.kill()
        self.process.wait()


class Bridge(unittest.TestCase):
    def test_stays_connected_with_messages_both_ways(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        near = Kind("paho", "tcp", 5).open([("out/#", 1), (STATE, 1)])
        self.addCleanup(near.close)
        far = Mosquitto(pathlib.Path(directory.name))
        self.addCleanup(far.stop)
        state = near.receive_one(4 * TIMEOUT)
        self.assertEqual((state.payload, state.qos), (b"1", 1), "it says that it has connected")
        inward, end = far.subscribe("in/#")
        self.addCleanup(end)

        sent = []
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            sent.append(str(len(sent)))
            near.publish("in/a", sent[-1].encode(), 1)
            far.publish("out/a", sent[-1])
            time.sleep(PERIOD)
        outward = [message.payload.decode() for message in near.receive(len(sent))]
        self.assertEqual(outward, sent, "and says no more of itself: it stayed connected")
        until = time.monotonic() + TIMEOUT
        while len(inward) < len(sent) and time.monotonic() < until:
            time.sleep(0.05)
        self.assertEqual(inward, sent)

        far.stop()
        self.assertEqual(near.receive_one().payload, b"0", "its will")
        late = Kind("paho", "tcp", 5).open([(STATE, 1)])
        self.addCleanup(late.close)
        kept = late.receive_one()
        self.assertEqual((kept.payload, kept.retain), (b"0", True))
