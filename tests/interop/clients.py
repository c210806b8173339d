# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Three families of MQTT clients behind one interface, so that a test is written once.

A Kind names a client library, a transport and a protocol version. Kind.open() connects (and subscribes) and returns a
client with publish(), receive(), close() and abort(). Every wait is bounded and fails with what was missing.
"""
import base64
import dataclasses
import itertools
import json
import os
import pathlib
import queue
import signal
import subprocess
import threading
import time

import paho.mqtt.client as paho
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions

HOST = "127.0.0.1"
TCP_PORT = int(os.environ["BROKER_TCP_PORT"])
WS_URL = os.environ["BROKER_WS_URL"]
WS_PORT = int(WS_URL.split(":")[2].split("/")[0])
WS_PATH = "/" + WS_URL.split("/", 3)[3]
TIMEOUT = 10.0

numbers = itertools.count(1)


class ClientError(AssertionError):
    """A client could not do what the test asked of it."""


@dataclasses.dataclass
class Will:
    topic: str
    payload: bytes
    qos: int = 1
    retain: bool = False


@dataclasses.dataclass
class Message:
    topic: str
    payload: bytes
    qos: int
    retain: bool
    properties: dict


class Client:
    """What all families share: the messages received, in order, and events by name."""

    def __init__(self, kind, client_id):
        self.kind = kind
        self.client_id = client_id
        self.session_present = None
        self.disconnect_reason = None
        self.closed = threading.Event()
        self.messages = queue.Queue()

    def receive(self, count=1, timeout=TIMEOUT):
        """The next `count` messages."""
        result = []
        until = time.monotonic() + timeout
        while len(result) < count:
            try:
                result.append(self.messages.get(timeout=max(0.0, until - time.monotonic())))
            except queue.Empty:
                got = [f"{m.topic}={m.payload[:40]!r}" for m in result]
                raise ClientError(f"{self.kind} got {len(result)} of {count} messages: {got[-10:]}") from None
        return result

    def receive_one(self, timeout=TIMEOUT):
        return self.receive(1, timeout)[0]

    def receive_until(self, payload, timeout=TIMEOUT):
        """The messages before the one with this payload."""
        result = []
        until = time.monotonic() + timeout
        while True:
            message = self.receive_one(max(0.0, until - time.monotonic()))
            if message.payload == payload:
                return result
            result.append(message)

    def take_all(self):
        """The messages that are here already."""
        result = []
        while not self.messages.empty():
            result.append(self.messages.get())
        return result

    def wait_closed(self, timeout=TIMEOUT):
        if not self.closed.wait(timeout):
            raise ClientError(f"{self.kind}: the connection of {self.client_id} is still open")


@dataclasses.dataclass(frozen=True)
class Kind:
    library: str
    transport: str
    version: int  # 3, 4 or 5: the protocol level on the wire

    def __str__(self):
        return f"{self.library}_{self.transport}_{ {3: 'v31', 4: 'v311', 5: 'v5'}[self.version] }"

    def open(self, subscribe=(), client_id=None, clean=True, expiry=0, will=None, **more):
        """Connects, subscribes to each (filter, qos) and returns the client once the broker has confirmed it all."""
        client_id = client_id or f"{self}-{next(numbers)}"[:23]
        family = {"mosquitto": MosquittoClient, "paho": PahoClient, "mqttjs": MqttJsClient}[self.library]
        return family(self, client_id, list(subscribe), clean, expiry, will, **more)


MOSQUITTO = [Kind("mosquitto", "tcp", version) for version in (3, 4, 5)]
PAHO = [Kind("paho", transport, version) for transport in ("tcp", "ws") for version in (3, 4, 5)]
MQTTJS = [Kind("mqttjs", transport, version) for transport in ("tcp", "ws") for version in (3, 4, 5)]
ALL = MOSQUITTO + PAHO + MQTTJS
LIBRARIES = PAHO + MQTTJS  # those that a test can drive packet by packet


class MosquittoClient(Client):
    """mosquitto_sub as a running process, and one mosquitto_pub for each burst of messages."""

    def __init__(self, kind, client_id, subscriptions, clean, expiry, will):
        super().__init__(kind, client_id)
        self.common = ["-h", HOST, "-p", str(TCP_PORT), "-V", {3: "31", 4: "311", 5: "5"}[kind.version]]
        self.process = None
        if subscriptions:
            self._subscribe(subscriptions, clean, expiry, will)

    def _subscribe(self, subscriptions, clean, expiry, will):
        arguments = ["stdbuf", "-oL", "mosquitto_sub", *self.common, "-i", self.client_id, "-d", "-F", "%j",
                     "-q", str(max(qos for _, qos in subscriptions))]
        for filter_, _ in subscriptions:
            arguments += ["-t", filter_]
        if not clean:
            arguments.append("-c")
            if self.kind.version == 5:
                arguments += ["-x", str(expiry)]
        if will:
            arguments += ["--will-topic", will.topic, "--will-payload", will.payload.decode(), "--will-qos",
                          str(will.qos)] + (["--will-retain"] if will.retain else [])
        self.subscribed = threading.Event()
        self.output = []
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        threading.Thread(target=self._read, daemon=True).start()
        if not self.subscribed.wait(TIMEOUT):
            self.process.kill()
            raise ClientError(f"{self.kind} could not subscribe to {subscriptions}: {self.output}")

    def _read(self):
        for line in self.process.stdout:
            if line.startswith(b'{"tst"'):
                self.messages.put(self._message(line))
            else:
                self.output.append(line.decode(errors="replace").strip())
                if line.startswith(b"Subscribed"):
                    self.subscribed.set()
        self.closed.set()

    @staticmethod
    def _message(line):
        pairs = json.loads(line, object_pairs_hook=lambda items: items)
        fields = dict(pairs)
        given = dict(fields.get("properties", []))
        names = {"content-type": "contentType", "response-topic": "responseTopic",
                 "correlation-data": "correlationData", "payload-format-indicator": "payloadFormatIndicator",
                 "message-expiry-interval": "messageExpiryInterval", "user-properties": "userProperties"}
        properties = {names[name]: value for name, value in given.items() if name in names}
        if "correlationData" in properties:
            properties["correlationData"] = properties["correlationData"].encode()
        return Message(fields["topic"], (fields["payload"] or "").encode(), fields["qos"], bool(fields["retain"]), properties)

    def publish(self, topic, payload, qos=0, retain=False, properties=None):
        self._run_pub(topic, ["-s"] if payload else ["-n"], payload, qos, retain, properties)

    def publish_all(self, topic, payloads, qos=0):
        self._run_pub(topic, ["-l"], b"".join(payload + b"\n" for payload in payloads), qos, False, None)

    def _run_pub(self, topic, how, data, qos, retain, properties):
        arguments = ["mosquitto_pub", *self.common, "-t", topic, "-q", str(qos), *how] + (["-r"] if retain else [])
        names = {"contentType": "content-type", "responseTopic": "response-topic",
                 "correlationData": "correlation-data", "payloadFormatIndicator": "payload-format-indicator",
                 "messageExpiryInterval": "message-expiry-interval"}
        for name, value in (properties or {}).items():
            if name == "userProperties":
                for key, text in value:
                    arguments += ["-D", "publish", "user-property", key, text]
            else:
                text = value.decode() if isinstance(value, bytes) else str(value)
                arguments += ["-D", "publish", names[name], text]
        done = subprocess.run(arguments, input=data, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT,
                              check=False)
        if done.returncode != 0 or done.stdout:
            raise ClientError(f"{' '.join(arguments)}: status {done.returncode}, {done.stdout.decode()}")

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(TIMEOUT)

    def abort(self):
        self.process.kill()
        self.process.wait(TIMEOUT)


class PahoClient(Client):
    """paho-mqtt, its loop run by a thread of ours so that it never connects again by itself."""

    PROPERTIES = {"contentType": "ContentType", "responseTopic": "ResponseTopic", "correlationData": "CorrelationData",
                  "payloadFormatIndicator": "PayloadFormatIndicator", "messageExpiryInterval": "MessageExpiryInterval",
                  "userProperties": "UserProperty"}

    def __init__(self, kind, client_id, subscriptions, clean, expiry, will):
        super().__init__(kind, client_id)
        self.events = queue.Queue()
        self.running = True
        transport = "websockets" if kind.transport == "ws" else "tcp"
        is_v5 = kind.version == 5
        self.client = paho.Client(client_id, clean_session=None if is_v5 else clean, protocol=kind.version,
                                  transport=transport)
        self.client.max_queued_messages_set(0)
        self.client.max_inflight_messages_set(20)
        if transport == "websockets":
            self.client.ws_set_options(path=WS_PATH)
        # Then only the loop's thread writes. Without it paho writes from the caller's thread as well, and its WebSocket
        # loses what two threads send at once.
        self.client.on_socket_register_write = lambda *_: None
        if will:
            self.client.will_set(will.topic, will.payload, will.qos, will.retain)
        self.client.on_connect = lambda _c, _u, flags, code, *_: self.events.put(("connect", flags, code))
        self.client.on_subscribe = lambda _c, _u, mid, codes, *_: self.events.put(("subscribe", mid, codes))
        self.client.on_disconnect = lambda _c, _u, code, *_: self._on_disconnect(code)
        self.client.on_message = lambda _c, _u, message: self.messages.put(self._message(message))
        self._connect(clean, expiry)
        for filter_, qos in subscriptions:
            self.subscribe(filter_, qos)

    def _connect(self, clean, expiry):
        more = {}
        if self.kind.version == 5:
            properties = Properties(PacketTypes.CONNECT)
            properties.SessionExpiryInterval = expiry
            more = {"clean_start": clean, "properties": properties}
        self.client.connect(HOST, WS_PORT if self.kind.transport == "ws" else TCP_PORT, keepalive=60, **more)
        self.thread = threading.Thread(target=self._loop, daemon=True)
        self.thread.start()
        _, flags, code = self._event("connect")
        if code != 0:
            raise ClientError(f"{self.kind}: connection refused with {code}")
        self.session_present = bool(flags["session present"])

    def _loop(self):
        while self.running and self.client.loop(timeout=0.05) == paho.MQTT_ERR_SUCCESS:
            pass

    def _on_disconnect(self, code):
        self.disconnect_reason = getattr(code, "value", code)
        self.closed.set()

    def _event(self, name):
        try:
            event = self.events.get(timeout=TIMEOUT)
        except queue.Empty:
            raise ClientError(f"{self.kind}: no answer to {name}") from None
        assert event[0] == name, event
        return event

    def _message(self, message):
        properties = {}
        for name, theirs in self.PROPERTIES.items():
            if hasattr(getattr(message, "properties", None), theirs):
                properties[name] = getattr(message.properties, theirs)
        return Message(message.topic, message.payload, message.qos, bool(message.retain), properties)

    def subscribe(self, filter_, qos=0, **options):
        if options:
            code, _ = self.client.subscribe(filter_, options=SubscribeOptions(qos, **options))
        else:
            code, _ = self.client.subscribe(filter_, qos)
        assert code == paho.MQTT_ERR_SUCCESS, code
        codes = [getattr(code, "value", code) for code in self._event("subscribe")[2]]
        if any(code >= 0x80 for code in codes):
            raise ClientError(f"{self.kind}: subscription to {filter_} refused with {codes}")

    def publish(self, topic, payload, qos=0, retain=False, properties=None):
        theirs = None
        if properties:
            theirs = Properties(PacketTypes.PUBLISH)
            for name, value in properties.items():
                setattr(theirs, self.PROPERTIES[name], value)
        self._wait_published(self.client.publish(topic, payload, qos, retain, theirs))

    def publish_all(self, topic, payloads, qos=0):
        for info in [self.client.publish(topic, payload, qos) for payload in payloads]:
            self._wait_published(info)

    def _wait_published(self, info):
        info.wait_for_publish(TIMEOUT)
        if not info.is_published():
            raise ClientError(f"{self.kind}: a message was not acknowledged")

    def close(self):
        self.client.disconnect()
        self.thread.join(TIMEOUT)
        self.running = False

    def abort(self):
        self.running = False
        self.thread.join(TIMEOUT)
        self.client.socket().close()


class MqttJsDriver:
    """The node process that runs the clients of MQTT.js; one for all of them."""

    def __init__(self):
        here = pathlib.Path(__file__).parent
        self.process = subprocess.Popen(["node", str(here / "mqttjs_driver.mjs")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.answers = {}
        self.clients = {}
        self.lock = threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            said = json.loads(line)
            if "answer" in said:
                self.answers.pop(said["answer"]).put(said)
            else:
                self.clients[said["client"]].on_event(said)

    def ask(self, operation, client, **arguments):
        number = next(numbers)
        waiting = self.answers[number] = queue.Queue()
        text = json.dumps({"op": operation, "number": number, "client": client, **arguments})
        with self.lock:
            self.process.stdin.write(text.encode() + b"\n")
            self.process.stdin.flush()
        try:
            answer = waiting.get(timeout=TIMEOUT)
        except queue.Empty:
            raise ClientError(f"MQTT.js: no answer to {operation} of {client}") from None
        if "error" in answer:
            raise ClientError(f"MQTT.js: {operation} of {client}: {answer['error']}")
        return answer

    def stop(self):
        self.process.stdin.close()
        self.process.wait(TIMEOUT)


driver = None


class MqttJsClient(Client):
    """One client of MQTT.js inside the node process."""

    def __init__(self, kind, client_id, subscriptions, clean, expiry, will, properties=None, stall=False, url=None,
                 **options):
        super().__init__(kind, client_id)
        global driver
        driver = driver or MqttJsDriver()
        self.name = f"{client_id}#{next(numbers)}"
        self.stalled = queue.Queue()
        self.aliases_received = []
        self.aliases_sent = []
        driver.clients[self.name] = self
        options |= {"clientId": client_id, "clean": clean, "protocolVersion": kind.version}
        if kind.version == 3:
            options["protocolId"] = "MQIsdp"
        if kind.version == 5:
            options["properties"] = {"sessionExpiryInterval": expiry, **(properties or {})}
        if will:
            options["will"] = {"topic": will.topic, "payload": base64.b64encode(will.payload).decode(),
                               "qos": will.qos, "retain": will.retain}
        url = url or (WS_URL if kind.transport == "ws" else f"mqtt://{HOST}:{TCP_PORT}")
        connack = driver.ask("connect", self.name, url=url, options=options, stall=stall)
        self.connack = connack
        self.session_present = connack["sessionPresent"]
        for filter_, qos in subscriptions:
            self.subscribe(filter_, qos)

    def on_event(self, said):
        if said["event"] == "message":
            properties = {name: value for name, value in said["properties"].items() if name in PahoClient.PROPERTIES}
            if "correlationData" in properties:
                properties["correlationData"] = base64.b64decode(properties["correlationData"])
            if "payloadFormatIndicator" in properties:
                properties["payloadFormatIndicator"] = int(properties["payloadFormatIndicator"])
            if "userProperties" in properties:
                properties["userProperties"] = [
                    (key, text) for key, value in properties["userProperties"].items()
                    for text in (value if isinstance(value, list) else [value])]
            self.messages.put(Message(said["topic"], base64.b64decode(said["payload"]), said["qos"], said["retain"],
                                      properties))
        elif said["event"] == "stalled":
            self.stalled.put(said["topic"])
        elif said["event"] == "publish packet":
            self.aliases_received.append((said["topic"], said.get("alias")))
        elif said["event"] == "publish sent":
            self.aliases_sent.append((said["topic"], said.get("alias")))
        elif said["event"] == "disconnect":
            self.disconnect_reason = said["reasonCode"]
        elif said["event"] == "close":
            self.closed.set()

    def subscribe(self, filter_, qos=0, **options):
        answer = driver.ask("subscribe", self.name, filter=filter_, options={"qos": qos, **options})
        if any(granted["qos"] >= 0x80 for granted in answer["granted"]):
            raise ClientError(f"{self.kind}: subscription to {filter_} refused: {answer['granted']}")

    def publish(self, topic, payload, qos=0, retain=False, properties=None):
        options = {"qos": qos, "retain": retain}
        if properties:
            theirs = dict(properties)
            if "userProperties" in theirs:
                grouped = {}
                for key, text in theirs["userProperties"]:
                    grouped.setdefault(key, []).append(text)
                theirs["userProperties"] = grouped
            if "correlationData" in theirs:
                theirs["correlationData"] = base64.b64encode(theirs["correlationData"]).decode()
            if "payloadFormatIndicator" in theirs:
                theirs["payloadFormatIndicator"] = bool(theirs["payloadFormatIndicator"])
            options["properties"] = theirs
        driver.ask("publish", self.name, topic=topic, payload=base64.b64encode(payload).decode(), options=options)

    def publish_all(self, topic, payloads, qos=0):
        for payload in payloads:
            self.publish(topic, payload, qos)

    def close(self):
        driver.ask("disconnect", self.name)

    def abort(self):
        driver.ask("abort", self.name)
