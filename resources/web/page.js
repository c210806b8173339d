// SPDX-FileCopyrightText: 2026 The Skep authors
// SPDX-License-Identifier: Apache-2.0
//
// The test client of the page that a WebSocket listener serves. Texts reach the page as text, never as markup.
'use strict'

const MAXIMUM_MESSAGES = 200
const MAXIMUM_PAYLOAD = 4096 // characters shown

const $ = (id) => document.getElementById(id)
const { path } = document.body.dataset
// Relative to the page, so that it works behind a reverse proxy that has put a path before ours.
const url = new URL(path.replace(/^\//, ''), document.baseURI)
url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
url.hash = ''
url.search = ''

let client = null
const decoder = new TextDecoder('utf-8', { fatal: true })

$('url').textContent = url.href
$('clientId').value = `page-${Math.random().toString(36).slice(2, 10)}`

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function showState(state, text) {
  $('state').dataset.state = state
  $('state').textContent = text
  $('connectButton').textContent = client ? 'Disconnect' : 'Connect'
  for (const form of ['subscribe', 'publish']) $(form).querySelector('button').disabled = state !== 'online'
}

function showError(text) {
  $('error').textContent = text
  $('error').hidden = !text
}

function payloadText(bytes) {
  try {
    const text = decoder.decode(bytes)
    return text.length > MAXIMUM_PAYLOAD ? `${text.slice(0, MAXIMUM_PAYLOAD)}…` : text
  } catch {
    const shown = Array.from(bytes.slice(0, 256), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    return bytes.length > 256 ? `${shown} …` : shown
  }
}

function showMessage(topic, bytes, packet) {
  const about = element('div', 'about', '')
  about.append(element('span', 'topic', topic), element('span', '', `QoS ${packet.qos}`))
  if (packet.retain) about.append(element('span', '', 'retained'))
  about.append(element('span', '', `${bytes.length} bytes`), element('span', '', new Date().toLocaleTimeString()))
  const item = element('li', '', '')
  item.append(about, element('pre', '', payloadText(bytes)))
  $('messages').prepend(item)
  while ($('messages').children.length > MAXIMUM_MESSAGES) $('messages').lastChild.remove()
  $('none').hidden = true
}

function connect() {
  const version = Number($('version').value)
  showError('')
  client = mqtt.connect(url.href, {
    clientId: $('clientId').value,
    username: $('userName').value || undefined,
    password: $('password').value || undefined,
    protocolVersion: version,
    protocolId: version === 3 ? 'MQIsdp' : 'MQTT',
    clean: true,
    reconnectPeriod: 0,
    // The other kind of timer is a worker made of a text, which the page's own rules forbid.
    timerVariant: 'native',
  })
  client.on('connect', () => showState('online', 'connected'))
  client.on('message', showMessage)
  client.on('error', (error) => showError(error.message || 'The connection failed.'))
  client.on('disconnect', (packet) => showError(packet.properties?.reasonString ?? `The broker ended it (${packet.reasonCode}).`))
  client.on('close', () => {
    if ($('state').dataset.state === 'connecting' && $('error').hidden) showError(`No connection to ${url.href}.`)
    client.end(true)
    client = null
    $('subscriptions').replaceChildren()
    showState('offline', 'not connected')
  })
  showState('connecting', 'connecting')
}

/** Runs an action of the client and shows what went wrong, if anything. */
async function attempt(action) {
  showError('')
  try {
    return await action()
  } catch (error) {
    showError(error.message)
    return undefined
  }
}

$('connect').addEventListener('submit', (event) => {
  event.preventDefault()
  if (client) client.end()
  else connect()
})

$('subscribe').addEventListener('submit', (event) => {
  event.preventDefault()
  const filter = $('filter').value
  attempt(async () => {
    await client.subscribeAsync(filter, { qos: Number($('filterQos').value) })
    const item = element('li', '', '')
    const button = element('button', 'quiet', '×')
    button.title = `Unsubscribe from ${filter}`
    button.addEventListener('click', () => attempt(async () => {
      await client.unsubscribeAsync(filter)
      item.remove()
    }))
    item.append(element('code', '', filter), button)
    for (const old of $('subscriptions').children) if (old.firstChild.textContent === filter) old.remove()
    $('subscriptions').append(item)
  })
})

$('publish').addEventListener('submit', (event) => {
  event.preventDefault()
  attempt(() => client.publishAsync($('topic').value, $('payload').value,
    { qos: Number($('topicQos').value), retain: $('retain').checked }))
})

$('clear').addEventListener('click', () => {
  $('messages').replaceChildren()
  $('none').hidden = false
})
