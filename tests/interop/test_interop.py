# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Real clients through the broker: every library, transport and protocol version with every feature it has.

Tests are generated over the kinds of clients, so that a failing one names who spoke to whom.
"""
import os
import time
import unittest

import clients
from clients import ALL, LIBRARIES, MQTTJS, PAHO, Kind, Will

# Against Mosquitto 2.0.11 the tests leave out what it does not do right.
REFERENCE = os.environ.get("BROKER") == "mosquitto"
V5 = [kind for kind in ALL if kind.version == 5]
BURST = 5


def for_each(kinds, name=str):
    """Makes one test method of the decorated one for each kind, with the kind's name at its end."""
    def decorate(function):
        function.kinds, function.kind_name = list(kinds), name
        return function
    return decorate


def expand(cls):
    for name, function in list(vars(cls).items()):
        if hasattr(function, "kinds"):
            delattr(cls, name)
            for kind in function.kinds:
                setattr(cls, f"{name}__{function.kind_name(kind)}", lambda self, f=function, k=kind: f(self, k))
    return cls


def pair_name(pair):
    return f"{pair[0]}__to__{pair[1]}"


class InteropTest(unittest.TestCase):
    """Opens clients that are closed at the end of the test, whatever happens."""

    def open(self, kind, *arguments, **options):
        client = kind.open(*arguments, **options)
        self.addCleanup(self.close_quietly, client)
        return client

    @staticmethod
    def close_quietly(client):
        try:
            client.close()
        except Exception:  # pylint: disable=broad-except
            pass  # The test has closed or aborted it already.

    def topic(self, name=""):
        return f"{self.id().rsplit('.', 1)[1]}/{name}".rstrip("/")

    def helper(self, subscribe=()):
        """A client for the other side, which is not under test."""
        return self.open(Kind("paho", "tcp", 5), subscribe)


@expand
class EveryPair(unittest.TestCase):
    """Each kind of client publishes at each QoS; each kind of client gets it, in order, at the right QoS."""

    @classmethod
    def setUpClass(cls):
        cls.received = {}
        cls.errors = {}
        subscribers = {kind: kind.open([("pairs/#", 2)]) for kind in ALL}
        for publisher in ALL:
            try:
                client = publisher.open()
                for qos in (0, 1, 2):
                    client.publish_all(f"pairs/{publisher}/{qos}", [b"%d" % n for n in range(BURST)], qos)
                client.close()
            except AssertionError as error:
                cls.errors[publisher] = error
        for kind, subscriber in subscribers.items():
            try:
                expected = BURST * 3 * (len(ALL) - len(cls.errors))
                cls.received[kind] = subscriber.receive(expected)
            except AssertionError as error:
                cls.errors[kind] = error
                cls.received[kind] = []
            subscriber.close()

    @for_each([(publisher, subscriber) for publisher in ALL for subscriber in ALL], pair_name)
    def test_publish(self, pair):
        publisher, subscriber = pair
        for kind in pair:
            if kind in self.errors:
                self.fail(str(self.errors[kind]))
        for qos in (0, 1, 2):
            got = [m for m in self.received[subscriber] if m.topic == f"pairs/{publisher}/{qos}"]
            self.assertEqual([(m.payload, m.qos, m.retain) for m in got], [(b"%d" % n, qos, False) for n in range(BURST)])


@expand
class Retained(InteropTest):
    @for_each(ALL)
    def test_set_get_and_clear(self, kind):
        live = self.open(kind, [(self.topic("#"), 1)])
        publisher = self.open(kind)
        publisher.publish(self.topic("a"), b"kept", 1, retain=True)
        message = live.receive_one()
        self.assertEqual((message.payload, message.retain), (b"kept", False), "a subscriber that was there before")

        late = self.open(kind, [(self.topic("+"), 1)])
        message = late.receive_one()
        self.assertEqual((message.topic, message.payload, message.retain), (self.topic("a"), b"kept", True))

        publisher.publish(self.topic("a"), b"", 1, retain=True)
        self.assertEqual(live.receive_one().payload, b"")
        after = self.open(kind, [(self.topic("#"), 1)])
        publisher.publish(self.topic("end"), b"end", 1)
        self.assertEqual(after.receive_until(b"end"), [], "nothing is retained once it is cleared")

    @for_each([kind for kind in PAHO if kind.version == 5])
    def test_handling_and_as_published(self, kind):
        publisher = self.open(kind)
        publisher.publish(self.topic("a"), b"kept", 1, retain=True)
        client = self.open(kind)
        client.subscribe(self.topic("#"), 1, retainHandling=2, retainAsPublished=True)
        publisher.publish(self.topic("b"), b"live", 1, retain=True)
        message = client.receive_one()
        self.assertEqual((message.payload, message.retain), (b"live", True))
        client.subscribe(self.topic("#"), 1, retainHandling=1)
        client.subscribe(self.topic("a"), 1, retainHandling=1)
        self.assertEqual(client.receive_one().payload, b"kept", "only the new subscription gets it")
        publisher.publish(self.topic("a"), b"", 1, retain=True)
        publisher.publish(self.topic("b"), b"", 1, retain=True)


@expand
class Wills(InteropTest):
    @for_each(ALL)
    def test_abrupt_close(self, kind):
        watcher = self.helper([(self.topic("will"), 2)])
        client = self.open(kind, [(self.topic("own"), 0)], will=Will(self.topic("will"), b"gone", 2))
        client.abort()
        message = watcher.receive_one()
        self.assertEqual((message.payload, message.qos, message.retain), (b"gone", 2, False))

    # mosquitto_sub in version 5 asks for its will when it is interrupted (DISCONNECT with 0x04).
    @for_each([kind for kind in ALL if str(kind) != "mosquitto_tcp_v5"])
    def test_clean_disconnect(self, kind):
        watcher = self.helper([(self.topic("will"), 2)])
        client = self.open(kind, [(self.topic("own"), 0)], will=Will(self.topic("will"), b"gone", 2))
        client.close()
        # The same client again: the broker has dealt with the end of the first connection before it answers.
        again = self.open(kind, [(self.topic("own"), 0)], client_id=client.client_id)
        again.publish(self.topic("will"), b"end", 2)
        self.assertEqual(watcher.receive_until(b"end"), [])

    @for_each(ALL)
    def test_retained_will(self, kind):
        watcher = self.helper([(self.topic("will"), 1)])
        client = self.open(kind, [(self.topic("own"), 0)], will=Will(self.topic("will"), b"gone", 1, retain=True))
        client.abort()
        watcher.receive_one()
        message = self.open(kind, [(self.topic("will"), 1)]).receive_one()
        self.assertEqual((message.payload, message.retain), (b"gone", True))
        watcher.publish(self.topic("will"), b"", 1, retain=True)


@expand
class Sessions(InteropTest):
    @for_each(ALL)
    def test_resume_with_queued_messages_in_order(self, kind):
        options = {"client_id": f"s-{kind}"[:23], "clean": False, "expiry": 300}
        first = self.open(kind, [(self.topic("#"), 2)], **options)
        if kind.library != "mosquitto":
            self.assertFalse(first.session_present)
        first.close()
        publisher = self.helper()
        payloads = [b"%d" % n for n in range(60)]
        # A client hands on a QoS 2 message at its PUBREL: order holds among the messages of one topic and QoS.
        for number, payload in enumerate(payloads):
            publisher.publish(self.topic("12"[number % 2]), payload, 1 + number % 2)
        # mosquitto_sub always subscribes again; the others rely on the subscription that the broker kept.
        second = self.open(kind, [(self.topic("#"), 2)] if kind.library == "mosquitto" else [], **options)
        if kind.library != "mosquitto" and kind.version != 3:
            self.assertTrue(second.session_present)
        got = second.receive(len(payloads))
        for qos in (1, 2):
            of_topic = [(m.payload, m.qos) for m in got if m.topic == self.topic(str(qos))]
            self.assertEqual(of_topic, [(payload, qos) for payload in payloads[qos - 1::2]])
        second.close()
        self.open(kind, [(self.topic("end"), 0)], client_id=options["client_id"]).close()

    @for_each(LIBRARIES)
    def test_clean_start_forgets(self, kind):
        client_id = f"f-{kind}"[:23]
        self.open(kind, [(self.topic("a"), 1)], client_id=client_id, clean=False, expiry=300).close()
        publisher = self.helper()
        publisher.publish(self.topic("a"), b"lost", 1)
        fresh = self.open(kind, [(self.topic("b"), 1)], client_id=client_id, clean=True)
        self.assertFalse(fresh.session_present)
        publisher.publish(self.topic("a"), b"lost too", 1)
        publisher.publish(self.topic("b"), b"end", 1)
        self.assertEqual(fresh.receive_until(b"end"), [])

    @for_each([(first, second) for first in LIBRARIES for second in LIBRARIES if first.version == second.version],
              pair_name)
    def test_take_over(self, pair):
        first_kind, second_kind = pair
        client_id = f"t-{LIBRARIES.index(first_kind)}-{LIBRARIES.index(second_kind)}"
        first = self.open(first_kind, client_id=client_id)
        second = self.open(second_kind, [(self.topic(), 1)], client_id=client_id)
        first.wait_closed()
        if first_kind.version == 5 and not REFERENCE:
            self.assertEqual(first.disconnect_reason, 0x8E, "Session taken over")
        second.publish(self.topic(), b"mine", 1)
        self.assertEqual(second.receive_one().payload, b"mine")


@expand
class SharedSubscriptions(InteropTest):
    @for_each(ALL)
    def test_each_message_to_one_member(self, kind):
        members = [self.open(kind, [(f"$share/group/{self.topic()}", 1)]) for _ in range(2)]
        members.append(self.open(Kind("paho", "ws", 4), [(f"$share/group/{self.topic()}", 1)]))
        other_group = self.helper([(f"$share/other/{self.topic()}", 1)])
        plain = self.helper([(self.topic(), 1)])
        publisher = self.open(kind)
        payloads = [b"%d" % n for n in range(30)]
        publisher.publish_all(self.topic(), payloads, 1)
        for whole in (other_group, plain):
            self.assertEqual([m.payload for m in whole.receive(30)], payloads)
        shares = [[] for _ in members]
        until = time.monotonic() + clients.TIMEOUT
        while sum(map(len, shares)) < len(payloads) and time.monotonic() < until:
            for share, member in zip(shares, members):
                share += [message.payload for message in member.take_all()]
            time.sleep(0.01)
        self.assertEqual(sorted(sum(shares, []), key=int), payloads, "every message once")
        self.assertTrue(all(shares), f"every member gets its share: {[len(share) for share in shares]}")


if not REFERENCE:  # Mosquitto does not hand unacknowledged messages of a group on.
    @expand
    class SharedRedelivery(InteropTest):
        @for_each(MQTTJS)
        def test_unacknowledged_goes_to_another_member(self, kind):
            group = f"$share/group/{self.topic()}"
            stalled = self.open(kind, [(group, 1)], stall=True)
            publisher = self.helper()
            publisher.publish(self.topic(), b"work", 1)
            self.assertEqual(stalled.stalled.get(timeout=clients.TIMEOUT), self.topic())
            second = self.open(kind, [(group, 1)])
            stalled.abort()
            self.assertEqual(second.receive_one().payload, b"work")


@expand
class Version5(InteropTest):
    PROPERTIES = {
        "payloadFormatIndicator": 1, "messageExpiryInterval": 3600, "contentType": "text/plain; charset=utf-8",
        "responseTopic": "answers/here", "correlationData": b"call-17",
        "userProperties": [("zone", "north"), ("zone", "south"), ("a", "1"), ("empty", ""), ("\u00fcber", "\u00e4\u6f22")],
    }

    @for_each([(publisher, subscriber) for publisher in V5 for subscriber in V5], pair_name)
    def test_properties(self, pair):
        publisher, subscriber = pair
        receiver = self.open(subscriber, [(self.topic(), 1)])
        self.open(publisher).publish(self.topic(), b"body", 1, properties=self.PROPERTIES)
        message = receiver.receive_one()
        message.properties["userProperties"] = [tuple(pair) for pair in message.properties["userProperties"]]
        # The interval that remains may be a second shorter than the one sent.
        self.assertIn(message.properties.pop("messageExpiryInterval"), (3600, 3599, 3598))
        expected = {name: value for name, value in self.PROPERTIES.items() if name != "messageExpiryInterval"}
        self.assertEqual(message.properties, expected)

    @for_each([(publisher, subscriber) for publisher in V5 for subscriber in (PAHO[1], MQTTJS[0])], pair_name)
    def test_properties_are_left_out_for_older_clients(self, pair):
        publisher, subscriber = pair
        receiver = self.open(subscriber, [(self.topic(), 1)])
        self.open(publisher).publish(self.topic(), b"body", 1, properties=self.PROPERTIES)
        message = receiver.receive_one()
        self.assertEqual((message.payload, message.properties), (b"body", {}))

    @for_each([kind for kind in PAHO if kind.version == 5])
    def test_no_local(self, kind):
        client = self.open(kind)
        client.subscribe(self.topic("+"), 1, noLocal=True)
        client.publish(self.topic("a"), b"own", 1)
        self.helper().publish(self.topic("a"), b"end", 1)
        self.assertEqual(client.receive_until(b"end"), [])

    @for_each([kind for kind in MQTTJS if kind.version == 5])
    def test_topic_aliases_to_the_broker(self, kind):
        receiver = self.helper([(self.topic("#"), 1)])
        publisher = self.open(kind, autoAssignTopicAlias=True)
        self.assertGreater(publisher.connack["properties"].get("topicAliasMaximum", 0), 0)
        payloads = [b"%d" % n for n in range(6)]
        for number, payload in enumerate(payloads):
            publisher.publish(self.topic("ab"[number % 2]), payload, 1)
        got = receiver.receive(len(payloads))
        self.assertEqual([(m.topic, m.payload) for m in got],
                         [(self.topic("ab"[number % 2]), payload) for number, payload in enumerate(payloads)])
        self.assertIn(("", 1), publisher.aliases_sent, "the client did use an alias in place of the topic")

    @for_each([kind for kind in MQTTJS if kind.version == 5])
    def test_client_that_takes_topic_aliases(self, kind):
        receiver = self.open(kind, [(self.topic("#"), 1)], properties={"topicAliasMaximum": 2})
        publisher = self.helper()
        topics = [self.topic(name) for name in "abcabcabc"]
        for topic in topics:
            publisher.publish(topic, b"x", 1)
        self.assertEqual([m.topic for m in receiver.receive(len(topics))], topics)
        self.assertTrue(all((alias or 0) <= 2 for _, alias in receiver.aliases_received), receiver.aliases_received)


@expand
class LargePayload(InteropTest):
    # Mosquitto sends some 40 kB a second over WebSocket.
    @for_each([kind for kind in ALL if kind.transport == "tcp" or not REFERENCE])
    def test_one_mebibyte(self, kind):
        receiver = self.open(kind, [(self.topic(), 1)])
        across = self.open(Kind("paho", "ws" if kind.transport == "tcp" and not REFERENCE else "tcp", 5),
                           [(self.topic(), 1)])
        payload = b"".join(b"%07d\n" % n for n in range(1 << 17))
        self.open(kind).publish(self.topic(), payload, 1)
        for client in (receiver, across):
            self.assertTrue(client.receive_one().payload == payload, f"{client.kind} got it whole")


@expand
class BrokerTopics(InteropTest):
    @for_each(ALL)
    def test_version(self, kind):
        client = self.open(kind, [("$SYS/broker/version", 0)])
        message = client.receive_one()
        self.assertTrue(message.retain)
        self.assertRegex(message.payload.decode(), r"\d+\.\d+")

    @for_each(ALL)
    def test_wildcards_do_not_match(self, kind):
        client = self.open(kind, [("+/broker/version", 0), ("#", 0)])
        self.open(kind).publish(self.topic(), b"end", 0)
        self.assertEqual([m.topic for m in client.receive_until(b"end") if m.topic.startswith("$")], [])


def tearDownModule():
    if clients.driver:
        clients.driver.stop()
        clients.driver = None
