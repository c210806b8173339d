// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// Lets the Python tests drive MQTT.js: reads one JSON command a line from standard input, writes answers and
// events as one JSON object a line to standard output. Payloads and correlation data travel as base64.
import { createInterface } from 'node:readline'
import mqtt from 'mqtt'

const clients = new Map()

const say = (object) => process.stdout.write(JSON.stringify(object) + '\n')
const bytes = (text) => Buffer.from(text, 'base64')

function decodeProperties(properties) {
  if (!properties) return undefined
  const result = { ...properties }
  if (result.correlationData) result.correlationData = bytes(result.correlationData)
  return result
}

function encodeProperties(properties = {}) {
  const result = { ...properties }
  if (result.correlationData) result.correlationData = result.correlationData.toString('base64')
  return result
}

function connect({ client: name, url, options, stall }) {
  return new Promise((resolve, reject) => {
    if (options.will) {
      options.will.payload = bytes(options.will.payload)
      options.will.properties = decodeProperties(options.will.properties)
    }
    const client = mqtt.connect(url, { reconnectPeriod: 0, connectTimeout: 5000, ...options })
    clients.set(name, client)
    client.on('message', (topic, payload, packet) => say({
      client: name, event: 'message', topic, payload: payload.toString('base64'), qos: packet.qos,
      retain: packet.retain, properties: encodeProperties(packet.properties),
    }))
    client.on('packetreceive', (packet) => {
      if (packet.cmd === 'disconnect') say({ client: name, event: 'disconnect', reasonCode: packet.reasonCode })
      if (packet.cmd === 'publish') say({ client: name, event: 'publish packet', topic: packet.topic,
        alias: packet.properties?.topicAlias })
    })
    client.on('packetsend', (packet) => {
      if (packet.cmd === 'publish') say({ client: name, event: 'publish sent', topic: packet.topic.toString(),
        alias: packet.properties?.topicAlias })
    })
    client.on('close', () => say({ client: name, event: 'close' }))
    client.on('error', (error) => reject(error))
    client.once('connect', (connack) => resolve({
      sessionPresent: connack.sessionPresent, reasonCode: connack.reasonCode ?? connack.returnCode,
      properties: encodeProperties(connack.properties),
    }))
    client.once('close', () => reject(new Error('closed before CONNACK')))
    // A stalled client takes messages and never acknowledges them.
    if (stall) client.handleMessage = (packet) => say({ client: name, event: 'stalled', topic: packet.topic.toString() })
  })
}

function subscribe({ client, filter, options }) {
  return clients.get(client).subscribeAsync(filter, options).then((granted) => ({ granted }))
}

function publish({ client, topic, payload, options }) {
  options.properties = decodeProperties(options.properties)
  return clients.get(client).publishAsync(topic, bytes(payload), options).then(() => ({}))
}

function disconnect({ client, options }) {
  return new Promise((resolve) => clients.get(client).end(false, options ?? {}, () => resolve({})))
}

function abort({ client }) {
  clients.get(client).stream.destroy()
  return Promise.resolve({})
}

const operations = { connect, subscribe, publish, disconnect, abort }

createInterface({ input: process.stdin }).on('line', (line) => {
  const command = JSON.parse(line)
  operations[command.op](command)
    .then((result) => say({ answer: command.number, ...result }))
    .catch((error) => say({ answer: command.number, error: `${error.message} (code ${error.code ?? 'none'})` }))
}).on('close', () => process.exit(0))
