// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// The traffic of the demonstration: pages publish readings over WebSocket, mosquitto_sub receives them over TCP,
// mosquitto_pub sends commands to the pages. Prints one line for each check and ends with their count.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { launchChromium, servePages } from '../support/chromium.mjs'

const PAGES = Number(process.env.DEMO_PAGES ?? 4)
const SECONDS = Number(process.env.DEMO_SECONDS ?? 10)
const COMMANDS = 5
const tcp = ['-h', '127.0.0.1', '-p', process.env.BROKER_TCP_PORT]
const names = Array.from({ length: PAGES }, (_, n) => `sensor-${n + 1}`)

/** A device on TCP that keeps all readings by page, in the order in which they come. */
async function receiveReadings() {
  const child = spawn('stdbuf', ['-oL', 'mosquitto_sub', ...tcp, '-V', '5', '-i', 'device', '-q', '1', '-t', 'sensors/#', '-d',
    '-F', '{"topic":"%t","reading":%p}'])
  const readings = Object.fromEntries(names.map((name) => [name, []]))
  let rest = ''
  await new Promise((resolve) => child.stdout.on('data', (data) => {
    const lines = (rest + data).split('\n')
    rest = lines.pop()
    for (const line of lines) {
      if (line.startsWith('Subscribed (mid')) resolve()
      if (!line.startsWith('{')) continue
      const { topic, reading } = JSON.parse(line)
      readings[topic.split('/')[1]].push(reading.number)
    }
  }))
  return { readings, stop: () => child.kill('SIGINT') }
}

async function sendCommand(name, text) {
  const child = spawn('mosquitto_pub', [...tcp, '-V', '5', '-q', '1', '-t', `commands/${name}`, '-m', text])
  assert.equal((await once(child, 'close'))[0], 0, 'mosquitto_pub')
}

/** Waits until the function says yes, at most for that many seconds; returns whether it did. */
async function until(seconds, yes) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    if (await yes()) return true
  }
  return false
}

let failed = 0
let passed = 0

function check(what, got, expected) {
  try {
    assert.deepEqual(got, expected)
    passed++
    console.log(`ok      ${what}`)
  } catch (error) {
    failed++
    console.log(`FAILED  ${what}: ${error.message}`)
  }
}

const browser = await launchChromium()
const server = await servePages(new URL('.', import.meta.url).pathname)
const device = await receiveReadings()
const pages = await Promise.all(names.map(async (name) => {
  const page = await browser.newPage({ viewport: { width: 560, height: 420 } })
  await page.goto(`${server.url}/page.html?${new URLSearchParams({ name, broker: process.env.BROKER_WS_URL })}`)
  await page.evaluate(() => window.demo.ready())
  return page
}))
const states = () => Promise.all(pages.map((page) => page.evaluate(() => window.demo.state())))

await Promise.all(pages.map((page) => page.evaluate(() => window.demo.start())))
console.log(`${PAGES} pages publish 20 readings a second each, for ${SECONDS} s`)
for (let n = 0; n < COMMANDS; n++) {
  await Promise.all([pause(SECONDS * 1000 / COMMANDS), ...names.map((name) => sendCommand(name, `set interval ${n}`))])
}
if (process.env.DEMO_PAGE_SCREENSHOT) await pages[0].screenshot({ path: process.env.DEMO_PAGE_SCREENSHOT })
await Promise.all(pages.map((page) => page.evaluate(() => window.demo.stop())))

await until(10, async () => (await states()).every((state, n) =>
  state.acknowledged === state.sent && device.readings[names[n]].length >= state.sent && state.commands.length >= COMMANDS))
for (const [n, state] of (await states()).entries()) {
  const name = names[n]
  check(`${name} sent ${state.sent} readings`, state.sent > SECONDS, true)
  check(`${name}: all readings acknowledged`, state.acknowledged, state.sent)
  check(`${name}: the device received every reading once and in order`, device.readings[name],
    Array.from({ length: state.sent }, (_, number) => number))
  check(`${name}: the page received every command in order`, state.commands,
    Array.from({ length: COMMANDS }, (_, number) => `set interval ${number}`))
}
device.stop()
await browser.close()
server.close()
console.log(`${passed} checks passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
