// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// Pages in a real browser and device clients on TCP talk to each other through the broker. Every test runs once for
// each client library and protocol version that a page can use.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { launchChromium, servePages } from '../support/chromium.mjs'

const KINDS = [
  { library: 'mqttjs', version: 3, subProtocol: 'mqttv3.1' },
  { library: 'mqttjs', version: 4, subProtocol: 'mqtt' },
  { library: 'mqttjs', version: 5, subProtocol: 'mqtt' },
  { library: 'paho', version: 3, subProtocol: 'mqttv3.1' },
  { library: 'paho', version: 4, subProtocol: 'mqtt' },
]
const NAMES = { 3: 'MQTT 3.1', 4: 'MQTT 3.1.1', 5: 'MQTT 5' }
const TIMEOUT = 15000
const limit = { timeout: 30000 }
const tcp = ['-h', '127.0.0.1', '-p', process.env.BROKER_TCP_PORT]

let browser
let server
let number = 0

before(async () => {
  // Mosquitto is started without TLS.
  browser = await launchChromium(process.env.BROKER_CERTIFICATES && `${process.env.BROKER_CERTIFICATES}/server.pem`)
  server = await servePages(new URL('pages', import.meta.url).pathname)
})

after(async () => {
  await browser?.close()
  server?.close()
})

const base64 = (data) => Buffer.from(data).toString('base64')

/** Opens a new page and connects its client. */
async function open(t, kind, options = {}) {
  const page = await browser.newPage()
  t.after(() => page.close())
  await page.goto(`${server.url}/${kind.library}.html`)
  const connack = await page.evaluate((o) => window.page.connect(o), {
    url: process.env.BROKER_WS_URL, clientId: `page-${++number}`, version: kind.version, clean: true, expiry: 0, ...options,
  })
  return {
    page,
    connack,
    subscribe: (filter, qos) => page.evaluate((a) => window.page.subscribe(...a), [filter, qos]),
    publish: (topic, payload, qos, retain = false) =>
      page.evaluate((a) => window.page.publish(...a), [topic, base64(payload), qos, retain]),
    end: () => page.evaluate(() => window.page.end()),
    /** Waits for that many messages, then returns all that have come. */
    async messages(count) {
      await page.waitForFunction((n) => window.received.length >= n, count, { timeout: TIMEOUT }).catch(async () => {
        assert.fail(`${await page.evaluate(() => window.received.length)} of ${count} messages came to the page`)
      })
      const received = await page.evaluate(() => window.received)
      return received.map((m) => ({ ...m, payload: Buffer.from(m.payload, 'base64') }))
    },
  }
}

/** Runs mosquitto_sub until it has that many messages; resolves once it is subscribed, to { messages }. */
async function device(t, filter, count) {
  const child = spawn('stdbuf', ['-oL', 'mosquitto_sub', ...tcp, '-q', '2', '-t', filter, '-C', `${count}`,
    '-W', `${TIMEOUT / 1000}`, '-d', '-F', '{"topic":"%t","qos":%q,"retain":%r,"hex":"%x"}'])
  t.after(() => child.kill())
  let output = ''
  const closed = once(child, 'close')
  await new Promise((resolve) => child.stdout.on('data', (data) => {
    output += data
    if (output.includes('Subscribed (mid')) resolve()
  }))
  const messages = closed.then(() => output.split('\n').filter((line) => line.startsWith('{')).map((line) => {
    const { hex, ...message } = JSON.parse(line)
    return { ...message, payload: Buffer.from(hex, 'hex') }
  }))
  return { messages }
}

async function deviceSends(topic, payload, qos, ...more) {
  const child = spawn('mosquitto_pub', [...tcp, '-t', topic, '-q', `${qos}`, ...more, ...(payload.length ? ['-s'] : ['-n'])])
  child.stdin.end(payload)
  const [status] = await once(child, 'close')
  assert.equal(status, 0, 'mosquitto_pub')
}

const texts = (messages) => messages.map((m) => `${m.qos} ${m.payload}`)

for (const kind of KINDS) {
  describe(`${kind.library} with ${NAMES[kind.version]} in a page`, () => {
    const topic = `browser/${kind.library}/${kind.version}`

    test('gets the sub-protocol that it asks for', limit, async (t) => {
      const client = await open(t, kind)
      assert.equal(await client.page.evaluate(() => window.sockets[0].protocol), kind.subProtocol)
    })

    if (process.env.BROKER_WSS_URL) {
      test('speaks over secure WebSocket', limit, async (t) => {
        const url = process.env.BROKER_WSS_URL.replace('127.0.0.1', 'localhost')
        const { messages } = await device(t, `${topic}/secure`, 1)
        const client = await open(t, kind, { url })
        await client.subscribe(`${topic}/secure`, 1)
        await client.publish(`${topic}/secure`, 'from a page over wss', 1)
        assert.deepEqual(texts(await messages), ['1 from a page over wss'])
        assert.deepEqual(texts(await client.messages(1)), ['1 from a page over wss'])
        assert.match(await client.page.evaluate(() => window.sockets[0].url), /^wss:/)
      })
    }

    for (const qos of [0, 1, 2]) {
      test(`publishes with QoS ${qos} to a device`, limit, async (t) => {
        const { messages } = await device(t, `${topic}/out/${qos}`, 5)
        const client = await open(t, kind)
        for (let n = 0; n < 5; n++) await client.publish(`${topic}/out/${qos}`, `${n}`, qos)
        assert.deepEqual(texts(await messages), [0, 1, 2, 3, 4].map((n) => `${qos} ${n}`))
      })

      test(`gets a device's messages with QoS ${qos}`, limit, async (t) => {
        const client = await open(t, kind)
        assert.equal(await client.subscribe(`${topic}/in/+`, qos), qos)
        for (let n = 0; n < 5; n++) await deviceSends(`${topic}/in/${qos}`, `${n}`, 2)
        assert.deepEqual(texts(await client.messages(5)), [0, 1, 2, 3, 4].map((n) => `${qos} ${n}`))
      })
    }

    for (const other of KINDS) {
      test(`sends to ${other.library} with ${NAMES[other.version]} in another page`, limit, async (t) => {
        const receiver = await open(t, other)
        await receiver.subscribe(`${topic}/page`, 2)
        const sender = await open(t, kind)
        for (const qos of [0, 1, 2]) {
          await sender.publish(`${topic}/page`, 'hello', qos)
          await receiver.messages(qos + 1)
        }
        assert.deepEqual(texts(await receiver.messages(3)), ['0 hello', '1 hello', '2 hello'])
      })
    }

    test('carries every byte value both ways', limit, async (t) => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n))
      const { messages } = await device(t, `${topic}/bytes`, 1)
      const client = await open(t, kind)
      await client.subscribe(`${topic}/bytes`, 1)
      await client.publish(`${topic}/bytes`, bytes, 1)
      assert.deepEqual((await messages)[0].payload, bytes)
      assert.deepEqual((await client.messages(1))[0].payload, bytes)
    })

    test('carries 100 kB both ways', limit, async (t) => {
      const bytes = Buffer.alloc(100000, 'Skep ')
      const { messages } = await device(t, `${topic}/large`, 1)
      const client = await open(t, kind)
      await client.subscribe(`${topic}/large`, 1)
      await client.publish(`${topic}/large`, bytes, 1)
      assert.ok((await messages)[0].payload.equals(bytes), 'to the device')
      assert.ok((await client.messages(1))[0].payload.equals(bytes), 'to the page')
    })

    test('sets, gets and clears a retained message', limit, async (t) => {
      const client = await open(t, kind)
      await client.publish(`${topic}/kept`, 'kept', 1, true)
      const first = await device(t, `${topic}/kept`, 1)
      assert.deepEqual((await first.messages).map((m) => [m.retain, `${m.payload}`]), [[1, 'kept']])
      await client.subscribe(`${topic}/kept`, 1)
      const [message] = await client.messages(1)
      assert.deepEqual([message.retain, `${message.payload}`], [true, 'kept'])

      await client.publish(`${topic}/kept`, '', 1, true)
      const second = await device(t, `${topic}/kept`, 1)
      await deviceSends(`${topic}/kept`, 'live', 1)
      assert.deepEqual((await second.messages).map((m) => [m.retain, `${m.payload}`]), [[0, 'live']])
    })

    test('leaves its will when the page is closed', limit, async (t) => {
      const { messages } = await device(t, `${topic}/will`, 1)
      const client = await open(t, kind, { will: { topic: `${topic}/will`, payload: 'gone', qos: 1, retain: false } })
      await client.page.close()
      assert.deepEqual(texts(await messages), ['1 gone'])
    })

    test('leaves no will when it disconnects', limit, async (t) => {
      const { messages } = await device(t, `${topic}/no-will`, 1)
      const will = { topic: `${topic}/no-will`, payload: 'gone', qos: 1, retain: false }
      const client = await open(t, kind, { clientId: `orderly-${kind.library}-${kind.version}`, will })
      await client.end()
      // The same client id again: the broker has dealt with the end of the first connection before it answers.
      const again = await open(t, kind, { clientId: `orderly-${kind.library}-${kind.version}` })
      await again.publish(`${topic}/no-will`, 'end', 1)
      assert.deepEqual(texts(await messages), ['1 end'])
    })

    test('finds its session and the queued messages when it comes back', limit, async (t) => {
      const session = { clientId: `back-${kind.library}-${kind.version}`, clean: false, expiry: 300 }
      const first = await open(t, kind, session)
      await first.subscribe(`${topic}/queued`, 1)
      await first.page.close()
      for (let n = 0; n < 10; n++) await deviceSends(`${topic}/queued`, `${n}`, 1)
      const second = await open(t, kind, session)
      if (kind.library === 'mqttjs' && kind.version > 3) assert.equal(second.connack.sessionPresent, true)
      const payloads = (await second.messages(10)).map((m) => `${m.payload}`)
      assert.deepEqual(payloads, Array.from({ length: 10 }, (_, n) => `${n}`))
      await second.end()
      await (await open(t, kind, { clientId: session.clientId })).end()
    })
  })
}

test('the bundled MQTT.js is the one that the tests speak with, unchanged', () => {
  const packed = readFileSync(new URL('../../resources/web/mqtt.min.js.gz', import.meta.url))
  const published = join(dirname(createRequire(import.meta.url).resolve('mqtt/package.json')), 'dist/mqtt.min.js')
  assert.ok(gunzipSync(packed).equals(readFileSync(published)))
})

// Mosquitto has no such page.
const bundled = process.env.BROKER === 'mosquitto' ? [] : [process.env.BROKER_WS_URL, process.env.BROKER_WSS_URL]
for (const url of bundled) test(`the bundled page at ${url.split(':')[0]} shows what it publishes`, limit, async (t) => {
  const page = await browser.newPage()
  t.after(() => page.close())
  const faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(`${error}`))
  await page.goto(new URL('/', url.replace('ws', 'http')).href)
  assert.equal(await page.textContent('#url'), url)
  for (const version of ['5', '4', '3']) {
    await page.selectOption('#version', version)
    await page.click('#connectButton')
    await page.waitForSelector('#state[data-state=online]', { timeout: TIMEOUT })
    await page.fill('#filter', `bundled/${version}/+`)
    await page.selectOption('#filterQos', '2')
    await page.click('#subscribe button')
    await page.waitForSelector('#subscriptions li', { timeout: TIMEOUT })
    await page.fill('#topic', `bundled/${version}/a`)
    await page.fill('#payload', '<b>Grüße</b>')
    await page.selectOption('#topicQos', '1')
    await page.click('#publish button')
    await page.waitForFunction((v) => document.querySelector('#messages .topic')?.textContent === `bundled/${v}/a`, version,
      { timeout: TIMEOUT })
    assert.equal(await page.textContent('#messages li:first-child pre'), '<b>Grüße</b>')
    await page.click('#connectButton')
    await page.waitForSelector('#state[data-state=offline]', { timeout: TIMEOUT })
  }
  assert.deepEqual(faults, [])
})
